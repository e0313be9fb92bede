// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/handoffrunner_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto LookInterval = 1s; // contract H5

HandoffStage stageOf(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Resolving:
        return HandoffStage::Resolving;
    case ConnectionState::Securing:
        return HandoffStage::Securing;
    case ConnectionState::Handshaking:
        return HandoffStage::Handshaking;
    default:
        return HandoffStage::Connecting;
    }
}

} // namespace

HandoffRunner::HandoffRunner(IoThread &io, Lane &lane, MoveOrder order)
    : m_io(io)
    , m_lane(lane)
    , m_order(std::move(order))
    , m_ticket{io.coordinator().nextOperation(), io.index(), lane.id(), m_order.target, m_order.deadline}
    , m_source(lane.peer())
    , m_startedAt(io.now())
    , m_machine({io.options().maintenance().handoffTimeout(), io.options().maintenance().maxHandoffRetries(), m_order.startAt,
                 m_order.deadline, [&io] { return io.random(); },
                 lane.carriesMany() ? HandoffMachine::Drain::Bounded : HandoffMachine::Drain::UntilClosed})
    , m_timer(io.timers(), [this] { timeReached(); })
    , m_lookTimer(io.timers(), [this] { look(); })
{
}

HandoffRunner::~HandoffRunner()
{
    if (m_old) {
        m_old->abort();
        m_io.bury(std::move(m_old));
    }
}

void HandoffRunner::start()
{
    ++m_io.counters().handoffsStarted;
    perform(m_machine.start(m_io.now()));
    if (isSearching())
        m_io.watchName(m_order.lookAt);
}

void HandoffRunner::nameAnswered(const Resolver::Answer &answer)
{
    if (isSearching())
        consider(answer);
}

void HandoffRunner::consider(const Resolver::Answer &answer)
{
    if (m_dialer)
        return;
    bool isNew = false;
    for (const QHostAddress &each : answer.addresses) {
        const Endpoint address(each.toString(), m_order.target.port());
        if (address == m_source || m_found.contains(address))
            continue;
        m_found.append(address);
        isNew = true;
    }
    if (isNew)
        perform(m_machine.targetFound(m_io.now()));
}

void HandoffRunner::timeReached()
{
    if (m_dialer)
        dialFailed(Error(Error::Code::ConnectionFailed,
                         QCoreApplication::translate("QRedis", "%1 did not answer in time").arg(m_order.target.toString())));
    else
        perform(m_machine.timeReached(m_io.now()));
}

void HandoffRunner::perform(const HandoffMachine::Step &step)
{
    using Action = HandoffMachine::Action;
    if (step.cancelDial && m_dialer) {
        m_dialer.reset();
        m_io.coordinator().attemptCancelled(m_ticket);
    }
    publishStages();
    if (step.wakeAt)
        m_timer.startAt(*step.wakeAt);
    else if (step.action == Action::Switch || step.action == Action::Finish)
        m_timer.stop();
    if (step.action == Action::Switch)
        switchLane(); // before the worker goes to somebody else (contract Q1)
    if (step.releaseWorker)
        m_io.coordinator().releaseWorker(m_io, m_ticket);
    switch (step.action) {
    case Action::None:
    case Action::Switch:
        break;
    case Action::AskTarget:
        m_io.coordinator().askTarget(m_io, m_ticket);
        break;
    case Action::AskWorker:
        m_io.coordinator().askWorker(m_io, m_ticket);
        break;
    case Action::Dial:
        dial();
        break;
    case Action::CloseOld:
        closeOld();
        break;
    case Action::Finish:
        finish();
        break;
    }
}

void HandoffRunner::publishStages()
{
    const std::vector<HandoffStage> stages = m_machine.takeStages();
    for (std::size_t i = 0; i < stages.size(); ++i) {
        m_stageSince = m_io.now();
        HandoffEvent event;
        event.connectionId = m_lane.id();
        event.operation = m_ticket.operation;
        event.sequence = m_order.sequence;
        event.stage = stages[i];
        if (i + 1 == stages.size())
            event.outcome = m_machine.outcome();
        event.source = m_source;
        event.target = m_order.target;
        event.attempt = m_machine.attempt();
        event.maxAttempts = m_machine.maxAttempts();
        event.startedAt = m_startedAt;
        event.at = m_io.now();
        event.deadline = m_order.deadline;
        event.nextAttemptAt = m_machine.nextAttemptAt();
        event.error = m_machine.lastError();
        m_io.counters().handoffRetries += event.stage == HandoffStage::Retrying ? 1 : 0;
        if (event.stage == HandoffStage::Kept && !std::exchange(m_kept, true))
            ++m_io.counters().handoffsKept;
        m_io.coordinator().publish(event);
        m_io.coordinator().hooks().round().handoffStageChanged(m_io, event);
    }
}

void HandoffRunner::targetGranted()
{
    perform(m_machine.targetGranted(m_io.now()));
}

void HandoffRunner::targetAwaited()
{
    m_machine.targetAwaited();
    publishStages();
}

void HandoffRunner::targetPostponed(TimePoint until)
{
    perform(m_machine.targetPostponed(until, m_io.now()));
}

void HandoffRunner::workerGranted()
{
    perform(m_machine.workerGranted(m_io.now()));
}

void HandoffRunner::workerAwaited()
{
    m_machine.workerAwaited();
    publishStages();
}

void HandoffRunner::dial()
{
    m_io.coordinator().attemptStarted(m_ticket);
    m_dialer = std::make_unique<Dialer>(m_io,
                                        Dialer::Callbacks{
                                            [this](ConnectionState state, const Endpoint &) {
                                                m_machine.dialAdvanced(stageOf(state));
                                                publishStages();
                                            },
                                            [this](std::unique_ptr<Connection> connection) { dialled(std::move(connection)); },
                                            [this](const Error &error) { dialFailed(error); },
                                            [this](Connection &connection, const Reply &push, const QByteArray &frame) {
                                                m_io.coordinator().pushed(m_lane, connection, push, frame);
                                            },
                                        });
    // Where a name leads to the node that is left, another address is waited for first; then one attempt is made all the same.
    const bool isFirst = m_order.named && !std::exchange(m_tried, true);
    m_dialer->start({m_order.target}, m_source, isFirst ? Dialer::Avoidance::Strict : Dialer::Avoidance::Preferred);
}

void HandoffRunner::misled(const Error &error)
{
    m_io.coordinator().attemptCancelled(m_ticket); // nobody's failure
    perform(m_machine.dialMisled(error, m_io.now()));
    if (m_order.named && Dialer::isLookedUp(m_io, m_order.target))
        m_lookTimer.startIn(LookInterval);
}

void HandoffRunner::look()
{
    if (m_switched || isOver() || m_dialer)
        return;
    m_lookTimer.startIn(LookInterval);
    m_io.resolve(m_order.target.host(), [this, alive = std::weak_ptr(m_alive)](const Resolver::Answer &answer) {
        if (alive.lock() && !m_switched && !isOver())
            consider(answer);
    });
}

void HandoffRunner::dialFailed(const Error &error)
{
    const bool isMisled = m_dialer->isMisled();
    m_dialer.reset();
    if (isMisled)
        return misled(error);
    if (error.code() == Error::Code::EndpointRefused) { // nobody's failure, and asking again at once would not help
        m_io.coordinator().attemptCancelled(m_ticket);
        return perform(m_machine.dialMisled(error, m_io.now()));
    }
    m_io.coordinator().attemptFailed(m_io, m_ticket, error);
    perform(m_machine.dialFailed(error, m_io.now()));
}

void HandoffRunner::dialled(std::unique_ptr<Connection> connection)
{
    const auto &early = connection->earlyMoving();
    if (early && early->sequence == m_order.sequence && early->target == m_order.announced) {
        // It announced the very move that it should be the result of: this is the leaving node (contract H5).
        m_io.bury(std::move(connection));
        m_dialer.reset();
        return misled(Dialer::leadsBack(m_order.target));
    }
    m_dialer.reset();
    m_candidate = std::move(connection);
    m_io.coordinator().connectionReady(m_lane, *m_candidate);
    m_io.coordinator().attemptSucceeded(m_io, m_ticket);
    perform(m_machine.dialSucceeded(m_io.now()));
}

void HandoffRunner::switchLane()
{
    m_io.coordinator().targetServed(m_order.target);
    m_io.handoffDurations().record(m_io.now() - m_startedAt);
    m_switched = true;
    m_old = m_lane.switchTo(std::move(m_candidate), m_order);
    m_old->setOwner(this);
    perform(m_machine.switched(m_io.now()));
    if (m_old->inFlight().empty() && !m_lane.holdsOld())
        perform(m_machine.oldDrained(m_io.now()));
    m_io.coordinator().join(m_lane, m_lane.peer()); // which looks at the old socket as well
}

void HandoffRunner::closeOld()
{
    m_old->abort();
    m_lane.oldClosed(
        *m_old,
        Error(Error::Code::ConnectionLost,
              QCoreApplication::translate("QRedis", "The old connection did not answer before it had to be closed")));
    m_io.bury(std::move(m_old));
    perform(m_machine.oldClosed(m_io.now()));
}

void HandoffRunner::connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame)
{
    m_io.coordinator().pushed(m_lane, connection, push, frame);
}

bool HandoffRunner::connectionHeard(Connection &connection, const Reply &reply)
{
    return m_lane.heard(connection, reply);
}

void HandoffRunner::connectionEmptied(Connection &)
{
    if (!m_lane.holdsOld())
        perform(m_machine.oldDrained(m_io.now()));
}

void HandoffRunner::connectionClosed(Connection &, const Error &error)
{
    m_lane.oldClosed(*m_old, error);
    m_io.bury(std::move(m_old));
    perform(m_machine.oldClosed(m_io.now()));
}

void HandoffRunner::oldLost()
{
    perform(m_machine.oldClosed(m_io.now()));
}

void HandoffRunner::cancel(HandoffOutcome outcome)
{
    perform(m_machine.cancelled(outcome));
}

bool HandoffRunner::canBeHeld() const
{
    const TimePoint now = m_io.now();
    if (!m_machine.canBeHeld() || now >= leaving().actBy())
        return false;
    const bool looksForOne = isSearching() && m_found.isEmpty() && now < m_order.startAt;
    return looksForOne || m_io.coordinator().isOutOfReach(m_order.target);
}

void HandoffRunner::hold()
{
    m_timer.stop();
    m_machine.held();
    m_io.coordinator().forget(m_io, m_ticket);
}

void HandoffRunner::resume()
{
    perform(m_machine.resumed(m_io.now()));
}

void HandoffRunner::finish()
{
    m_timer.stop();
    m_lookTimer.stop();
    ClientCounters &counters = m_io.counters();
    if (m_machine.outcome() == HandoffOutcome::Completed)
        ++counters.handoffsSucceeded;
    else if (m_machine.outcome() == HandoffOutcome::Kept)
        counters.handoffsKept += m_kept ? 0 : 1; // waited for another connection's probe until the deadline
    else if (!isCalledOff(*m_machine.outcome()))
        ++counters.handoffsFailed;
    m_io.coordinator().forget(m_io, m_ticket);
    m_lane.handoffEnded();
}

HandoffSnapshot HandoffRunner::snapshot() const
{
    HandoffSnapshot result;
    result.operation = m_ticket.operation;
    result.connectionId = m_lane.id();
    result.sequence = m_order.sequence;
    result.source = m_source;
    result.target = m_order.target;
    result.stage = m_machine.stage();
    result.startedAt = m_startedAt;
    result.stageSince = m_stageSince;
    result.deadline = m_order.deadline;
    result.nextAttemptAt = m_machine.nextAttemptAt();
    result.attempt = m_machine.attempt();
    result.maxAttempts = m_machine.maxAttempts();
    result.lastError = m_machine.lastError();
    return result;
}

} // namespace QRedis
