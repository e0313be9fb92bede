// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/simulatorcore_p.h"

#include "qredis/testing/pushframes_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

/// A node that refuses what another still sends is no reason to grow without limit.
constexpr int maxWindows = 64;

} // namespace

SimulatorCore::SimulatorCore(SimulatorObserver &observer) : m_observer(observer) { }

SimulatorCore::~SimulatorCore()
{
    stop();
}

void SimulatorCore::stop()
{
    m_scenario.reset();
    m_nodes.clear();
    m_server.kill();
    forgetAnnouncements();
    m_nextSequence = 0;
}

QString SimulatorCore::addNode(const QString &name, const QString &listen, const Endpoint &upstream)
{
    if (name.isEmpty())
        return u"a node needs a name"_s;
    if (node(name))
        return u"there is a node \"%1\" already"_s.arg(name);
    if (upstream.isNull() && m_server.endpoint().isNull())
        return u"node \"%1\" has no server behind it: start one, or name one"_s.arg(name);
    auto added = std::make_unique<ProxyNode>(*this, name, upstream);
    if (const QString error = added->listen(listen); !error.isEmpty())
        return error;
    m_nodes.push_back(std::move(added));
    m_observer.stateChanged();
    return {};
}

ProxyNode *SimulatorCore::node(const QString &name) const
{
    for (const auto &entry : m_nodes) {
        if (entry->name() == name)
            return entry.get();
    }
    return nullptr;
}

QList<SimulatedConnection> SimulatorCore::connections(const QString &node) const
{
    QList<SimulatedConnection> infos;
    for (const auto &entry : m_nodes) {
        if (!node.isEmpty() && entry->name() != node)
            continue;
        for (const ProxyConnection *connection : entry->connections())
            infos.append(connection->info());
    }
    std::sort(infos.begin(), infos.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return infos;
}

qint64 SimulatorCore::takeSequence(const AnnounceOptions &options)
{
    const qint64 sequence = options.sequence.value_or(m_nextSequence);
    m_nextSequence = std::max(m_nextSequence, sequence + 1);
    return sequence;
}

QByteArray SimulatorCore::MovingWindow::frameFor(const SimulatedConnection &connection, TimePoint now) const
{
    const bool wantsNoName = connection.endpointType.isEmpty() || connection.endpointType == "none";
    return movingFrame(sequence, std::chrono::ceil<std::chrono::milliseconds>(deadline - now),
                       wantsNoName && !nameForBareOptIn ? std::nullopt : target);
}

qint64 SimulatorCore::announceMoving(ProxyNode &from, const MovingTarget &target, std::chrono::milliseconds time,
                                     const AnnounceOptions &options)
{
    MovingWindow window;
    window.node = from.name();
    window.sequence = takeSequence(options);
    window.nameForBareOptIn = options.nameForBareOptIn;
    if (const ProxyNode *named = node(target.node))
        window.target = named->endpoint().toString().toUtf8();
    else if (!target.sent.isNull())
        window.target = target.sent;
    const TimePoint now = std::chrono::steady_clock::now();
    window.deadline = now + time;
    window.end = now + options.resendFor.value_or(time);

    int receivers = 0;
    for (ProxyConnection *connection : from.connections()) {
        if (!connection->info().optedIn)
            continue;
        connection->inject(window.frameFor(connection->info(), now).repeated(std::clamp(options.copies, 1, 1000)));
        ++receivers;
    }
    from.log(u"MOVING %1 to %2 sent to %3 connections"_s.arg(window.sequence)
                 .arg(window.target ? QString::fromUtf8(*window.target) : u"null"_s)
                 .arg(receivers));
    m_windows.append(window);
    if (m_windows.size() > maxWindows)
        m_windows.removeFirst();
    return window.sequence;
}

qint64 SimulatorCore::announce(NotificationType type, const QStringList &shards, std::chrono::milliseconds time,
                               const AnnounceOptions &options)
{
    const qint64 sequence = takeSequence(options);
    const QByteArray frame = announcementFrame(type, sequence, time, shards, options);
    if (type == NotificationType::Migrated || type == NotificationType::FailedOver)
        m_completion = frame;
    const QByteArray copies = frame.repeated(std::clamp(options.copies, 1, 1000));
    int receivers = 0;
    for (const auto &entry : m_nodes) {
        for (ProxyConnection *connection : entry->connections()) {
            if (connection->info().optedIn) {
                connection->inject(copies);
                ++receivers;
            }
        }
    }
    m_observer.logged(
        u"%1 %2 sent to %3 connections"_s.arg(QString::fromLatin1(notificationName(type))).arg(sequence).arg(receivers));
    return sequence;
}

void SimulatorCore::forgetAnnouncements()
{
    m_completion.clear();
    m_windows.clear();
}

void SimulatorCore::sendRaw(ProxyNode &node, const QByteArray &bytes, int firstConnections)
{
    const auto connections = node.connections();
    const qsizetype count = firstConnections < 0 ? connections.size() : std::min<qsizetype>(firstConnections, connections.size());
    for (ProxyConnection *connection : connections.first(count))
        connection->inject(bytes);
    node.log(u"%1 raw bytes sent to %2 connections"_s.arg(bytes.size()).arg(count));
}

QByteArray SimulatorCore::catchUp(const ProxyNode &node, const SimulatedConnection &connection)
{
    const TimePoint now = std::chrono::steady_clock::now();
    QByteArray frames = m_completion;
    m_windows.removeIf([now](const MovingWindow &window) { return window.end <= now; });
    for (const MovingWindow &window : std::as_const(m_windows)) {
        if (window.node == node.name())
            frames += window.frameFor(connection, now);
    }
    return frames;
}

bool SimulatorCore::runScenario(const QString &name, double speed)
{
    if (!scenarioNames().contains(name) || m_nodes.size() < 2 || !(speed >= 0.01 && speed <= 1000)
        || (m_scenario && m_scenario->isRunning()))
        return false;
    // Clients may have moved in an earlier run: the node to leave is the one that has them.
    const auto optedIn = [](const std::unique_ptr<ProxyNode> &node) {
        return std::count_if(node->connections().begin(), node->connections().end(),
                             [](const ProxyConnection *connection) { return connection->info().optedIn; });
    };
    const auto from = std::max_element(m_nodes.begin(), m_nodes.end(),
                                       [&optedIn](const auto &a, const auto &b) { return optedIn(a) < optedIn(b); });
    const auto to = std::next(from) == m_nodes.end() ? m_nodes.begin() : std::next(from);
    m_scenario = std::make_unique<ScenarioRun>(*this, name, **from, **to, speed);
    return true;
}

} // namespace QRedis::Testing
