// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_HANDOFFMACHINE_P_H
#define QREDIS_HANDOFFMACHINE_P_H

#include "qredis/value/error.h"
#include "qredis/value/namespace.h"

#include <functional>
#include <optional>
#include <vector>

namespace QRedis {

/// Decides the next step of moving one connection (contract H1 to H4). Sans-I/O: every input carries the time, every answer
/// is what to do next.
class HandoffMachine final
{
public:
    /// How long the old socket is waited for.
    enum class Drain : quint8 {
        Bounded, ///< see drainLimit()
        UntilClosed, ///< by the server: it holds a blocking command that only the server may end
    };

    struct Config
    {
        std::chrono::milliseconds handoffTimeout{15000}; ///< of one attempt, from dial to switch
        int maxRetries = 3;
        TimePoint startAt; ///< when the move may begin
        TimePoint deadline; ///< when the server closes the old socket
        std::function<double()> random; ///< uniform in [0, 1)
        Drain drain = Drain::Bounded;
    };

    enum class Action : quint8 {
        None,
        AskTarget, ///< may this connection dial the target now? Answer by targetGranted(), now or later
        AskWorker, ///< is a worker free? Answer by workerGranted(), now or later
        Dial, ///< open a socket to the target
        Switch, ///< give new commands to the new socket; then call switched()
        CloseOld, ///< the old socket has nothing to deliver any more, or its time is over
        Finish, ///< the operation is over; see outcome()
    };

    struct Step
    {
        Action action = Action::None;
        bool cancelDial = false; ///< drop the candidate first
        bool releaseWorker = false; ///< give the worker back first
        std::optional<TimePoint> wakeAt{}; ///< call timeReached() then
    };

    explicit HandoffMachine(Config config) : m_config(std::move(config)) { }

    [[nodiscard]] Step start(TimePoint now);
    /// Whether it may be held: it waits, for a time or for another connection's probe.
    [[nodiscard]] bool canBeHeld() const { return m_state == State::Waiting || m_state == State::AtTarget; }
    /// Nothing is begun until resumed(): the old socket carries what cannot move.
    void held();
    [[nodiscard]] Step resumed(TimePoint now);
    /// What start or the next attempt waits for has come earlier.
    [[nodiscard]] Step targetFound(TimePoint now);
    [[nodiscard]] Step targetGranted(TimePoint now);
    /// Another connection probes the target; targetGranted() follows when it succeeded.
    void targetAwaited();
    /// The target's breaker is open: ask again at \a until, or at the deadline if that is earlier.
    [[nodiscard]] Step targetPostponed(TimePoint until, TimePoint now);
    [[nodiscard]] Step workerGranted(TimePoint now);
    /// All workers are busy; workerGranted() follows.
    void workerAwaited();
    /// Progress of the dial: Resolving, Connecting, Securing or Handshaking.
    void dialAdvanced(HandoffStage stage);
    [[nodiscard]] Step dialSucceeded(TimePoint now);
    [[nodiscard]] Step dialFailed(const Error &error, TimePoint now);
    /// The dial led to the node that is leaving. The next one follows after half of the time that is left, at least 1 s
    /// (contract H5); it costs no retry, because the target did not fail.
    [[nodiscard]] Step dialMisled(const Error &error, TimePoint now);
    [[nodiscard]] Step switched(TimePoint now);
    /// Every reply of the old socket has come.
    [[nodiscard]] Step oldDrained(TimePoint now);
    [[nodiscard]] Step oldClosed(TimePoint now);
    [[nodiscard]] Step timeReached(TimePoint now);
    [[nodiscard]] Step cancelled(HandoffOutcome outcome);

    [[nodiscard]] HandoffStage stage() const { return m_stages.empty() ? m_stage : m_stages.back(); }
    /// Stages entered since the last call, oldest first.
    [[nodiscard]] std::vector<HandoffStage> takeStages();
    [[nodiscard]] int attempt() const { return m_attempt; }
    [[nodiscard]] int maxAttempts() const { return m_config.maxRetries + 1; }
    [[nodiscard]] Error lastError() const { return m_lastError; }
    [[nodiscard]] std::optional<HandoffOutcome> outcome() const { return m_outcome; }
    /// The next attempt, while one is scheduled; epoch otherwise.
    [[nodiscard]] TimePoint nextAttemptAt() const { return m_nextAttemptAt; }
    [[nodiscard]] TimePoint deadline() const { return m_config.deadline; }
    /// Until when an old socket may be waited for (contract H3).
    [[nodiscard]] TimePoint drainLimit() const;

private:
    enum class State : quint8 { Waiting, Held, AtTarget, AtWorker, Dialling, Switching, Draining, Ended };

    void enter(HandoffStage stage);
    Step waitUntil(TimePoint when);
    Step finish(HandoffStage stage, HandoffOutcome outcome);

    Config m_config;
    State m_state = State::Waiting;
    HandoffStage m_stage = HandoffStage::Announced;
    std::vector<HandoffStage> m_stages;
    int m_attempt = 0;
    int m_misled = 0; // attempts that were
    TimePoint m_startedAt;
    TimePoint m_nextAttemptAt;
    Error m_lastError;
    std::optional<HandoffOutcome> m_outcome;
};

} // namespace QRedis

#endif
