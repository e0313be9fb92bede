// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/scenarios_p.h"

#include "qredis/testing/simulatorcore_p.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

/// What a real server announces and does within, in seconds.
constexpr double window = 15;
constexpr double earliestClose = 15.7;
constexpr double latestClose = 19.1;

} // namespace

QStringList scenarioNames()
{
    return {u"rolling-move"_s, u"dead-target"_s, u"same-node"_s, u"in-place"_s, u"failover"_s};
}

ScenarioRun::ScenarioRun(SimulatorCore &core, const QString &name, ProxyNode &from, ProxyNode &to, double speed)
    : m_core(core)
    , m_name(name)
    , m_from(from)
    , m_to(to)
    , m_speed(speed)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ScenarioRun::next);

    const auto announce = [this](NotificationType type) {
        return [this, type] { m_core.announce(type, {u"1"_s}, scaled(2), {}); };
    };
    if (name == "failover"_L1) {
        add(0, u"FAILING_OVER"_s, announce(NotificationType::FailingOver));
        add(4.3, u"FAILED_OVER"_s, announce(NotificationType::FailedOver));
    } else if (name == "same-node"_L1) {
        addMoving(0, true);
        add(window, u"the window ends"_s, [] {});
    } else {
        add(0, u"MIGRATING"_s, announce(NotificationType::Migrating));
        add(4.3, u"MIGRATED"_s, announce(NotificationType::Migrated));
        if (name == "rolling-move"_L1) {
            addMoving(5, false);
            addLeaving(5);
        } else if (name == "dead-target"_L1) {
            add(5, m_to.name() + u" refuses connections"_s, [this] { m_to.setFault(ProxyNode::Fault::Refuse); });
            addMoving(5, false);
            add(5 + 0.6 * window, m_to.name() + u" accepts connections"_s, [this] { m_to.setFault(ProxyNode::Fault::None); });
            addLeaving(5);
        }
    }
    std::stable_sort(m_steps.begin(), m_steps.end(), [](const Step &a, const Step &b) { return a.at < b.at; });
    m_elapsed.start();
    schedule();
}

void ScenarioRun::add(double at, const QString &text, std::function<void()> act)
{
    m_steps.append({Seconds(at), text, std::move(act)});
}

void ScenarioRun::addMoving(double at, bool isToItself)
{
    const ProxyNode &target = isToItself ? m_from : m_to;
    add(at, u"MOVING from %1 to %2"_s.arg(m_from.name(), target.name()),
        [this, name = target.name()] { m_core.announceMoving(m_from, MovingTarget::toNode(name), scaled(window), {}); });
}

void ScenarioRun::addLeaving(double at)
{
    // The announced time is whole seconds; closing earlier than that would break the server's word.
    const double announced = std::chrono::duration<double>(std::chrono::ceil<std::chrono::seconds>(scaled(window))).count();
    const double lateBy = earliestClose - window + m_core.random().generateDouble() * (latestClose - earliestClose);
    const double closing = at + announced * m_speed + lateBy;
    add(closing, m_from.name() + u" closes its connections and refuses new ones"_s, [this] {
        m_from.setFault(ProxyNode::Fault::Refuse);
        m_from.closeConnections(MaintenanceSimulator::CloseMode::Fin);
    });
    add(closing + 10, m_from.name() + u" is back"_s, [this] { m_from.setFault(ProxyNode::Fault::None); });
}

std::chrono::milliseconds ScenarioRun::scaled(double seconds) const
{
    return std::chrono::ceil<std::chrono::milliseconds>(Seconds(seconds / m_speed));
}

void ScenarioRun::schedule()
{
    const Seconds wait = m_steps.first().at / m_speed - Seconds(double(m_elapsed.nsecsElapsed()) / 1e9);
    m_timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(wait), std::chrono::milliseconds(0)));
}

void ScenarioRun::next()
{
    const Step step = m_steps.takeFirst();
    m_core.observer().scenarioStep(step.text);
    m_core.observer().logged(m_name + u": "_s + step.text);
    step.act();
    if (!m_steps.isEmpty()) {
        schedule();
        return;
    }
    m_core.observer().logged(m_name + u": finished"_s);
    m_core.observer().scenarioFinished(m_name);
}

} // namespace QRedis::Testing
