// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// What becomes of commands without a reply: their socket was lost, or their time is up (contract C3, C8).
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/maintenance/timeoutpolicy_p.h"
#include "qredis/protocol/commandtraits_p.h"
#include "qredis/protocol/servercommands_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr int RepeatLimit = 3;
constexpr auto SilenceLimit = 5s; // contract C8

// What the server says of a command, or the built-in table where it has said nothing (contract C3).
bool isReadOnly(QByteArrayView encoding, const ServerCommands *commands)
{
    const std::optional<bool> known = commands ? commands->isReadOnly(encoding) : std::nullopt;
    return known ? *known : commandTraits(encoding).readOnly;
}

// What is blocked by its own connection is issued again, or not, by BlockingCommand.
bool mayBeRepeated(const Request &request, quint32 index, const ServerCommands *commands)
{
    return request.use != Request::Use::Internal
        && (request.isIdempotent(index) || isReadOnly(request.encoding(index), commands));
}

void append(SliceQueue &queue, Request *request, quint32 index)
{
    if (!queue.empty() && queue.back().request == request && queue.back().first + queue.back().count == index)
        ++queue.back().count;
    else
        queue.push_back({request, index, 1});
}

} // namespace

void Lane::recover(Connection &lost, const Error &error)
{
    const QString window = m_io.coordinator().windowText();
    // A reply that could not be read belongs to the first command; those behind it merely lost their socket.
    bool unreadable = error.code() != Error::Code::ConnectionLost;
    const QString text = unreadable
        ? QCoreApplication::translate("QRedis", "The connection was lost: %1").arg(error.message()) // which names the peer
        : QCoreApplication::translate("QRedis", "The connection to %1 was lost: %2").arg(lost.peer().toString(), error.message());
    const Error reason = Error(Error::Code::ConnectionLost, text).withMaintenanceWindow(window);
    const quint64 taken = lost.taken();
    const InFlightQueue items = std::exchange(lost.inFlight(), {});
    const auto commands = m_io.coordinator().serverCommands();
    SliceQueue again;
    const Request *before = nullptr;
    bool outcomeUnknown = false;
    bool repeated = false;
    for (const InFlight &item : items) {
        Request *request = item.request;
        if (!request) {
            unreadable = false;
            continue;
        }
        if (request->transaction) {
            recoverTransaction(item, taken, reason, again);
            unreadable = false;
            continue;
        }
        if (std::exchange(before, request) != request) // a pipeline may have been written in several parts
            outcomeUnknown = repeated = false;
        const quint32 end = item.first + item.count;
        for (quint32 index = item.first; index < end; ++index) {
            const Error known = std::exchange(unreadable, false) ? error.withMaintenanceWindow(window) : reason;
            if (item.endOf(index) > taken) { // not written: moved
                append(again, request, index);
            } else if (!mayBeRepeated(*request, index, commands.get())) {
                outcomeUnknown = true;
                m_io.refuse(request, index, known.withExecution(Error::Execution::Unknown));
            } else if (outcomeUnknown || request->repeats >= (repeated ? RepeatLimit + 1 : RepeatLimit)
                       || known.code() != Error::Code::ConnectionLost) {
                m_io.refuse(request, index, known);
            } else {
                request->repeats += std::exchange(repeated, true) ? 0 : 1;
                ++m_figures.commandsRepeated;
                ++m_io.counters().commandsRepeated;
                append(again, request, index);
            }
        }
    }
    m_queue.insert(m_queue.begin(), again.begin(), again.end());
    if (!m_queue.empty())
        m_io.markDirty(this);
}

// MULTI to EXEC is one command, written when the last byte of EXEC is: before that the server has executed nothing.
void Lane::recoverTransaction(const InFlight &item, quint64 taken, const Error &reason, SliceQueue &again)
{
    Request *request = item.request;
    if (item.endOf(request->count - 1) <= taken) {
        for (quint32 index = item.first; index < request->count; ++index)
            m_io.refuse(request, index, reason.withExecution(Error::Execution::Unknown));
        return;
    }
    m_io.counters().commandsFinished -= item.first; // will be answered again
    request->batch->replies.clear();
    request->prepare();
    again.push_back({request, 0, request->count});
}

void Lane::refuseQueued(const Error &reason)
{
    for (const Slice &slice : std::exchange(m_queue, {})) {
        for (quint32 index = slice.first; index < slice.first + slice.count; ++index)
            m_io.refuse(slice.request, index, reason);
    }
}

void Lane::hangUp(const Error &reason)
{
    if (HandoffRunner *handoff = unswitched())
        handoff->cancel(HandoffOutcome::Cancelled);
    m_followed.clear(); // who dials anew may come to the leaving peer once more
    m_reconnectTimer.stop();
    m_dialer.reset();
    refuseQueued(reason.withExecution(Error::Execution::NotExecuted));
    if (m_current) {
        const std::unique_ptr<Connection> &lost = m_current;
        m_figures.bytesRead += lost->bytesRead();
        m_figures.bytesWritten += lost->bytesWritten();
        for (const InFlight &item : std::exchange(lost->inFlight(), {})) {
            for (quint32 index = item.first; item.request && index < item.first + item.count; ++index) {
                const bool harmless = item.endOf(index) > lost->taken()
                    || mayBeRepeated(*item.request, index, m_io.coordinator().serverCommands().get());
                m_io.refuse(item.request, index,
                            reason.withExecution(harmless ? Error::Execution::NotExecuted : Error::Execution::Unknown));
            }
        }
        lost->abort();
        enter(ConnectionState::Closed, lost->peer());
        m_io.bury(std::move(m_current));
        m_state = ConnectionState::Unconnected;
        if (m_user)
            m_user->laneLost(reason);
    }
    if (m_queue.empty())
        m_state = ConnectionState::Unconnected;
    m_io.markDirty(this);
}

void Lane::checkDeadlines()
{
    const TimePoint now = m_io.now();
    const bool relaxed = isRelaxed();
    std::optional<TimePoint> next;
    std::vector<Request *> expired;
    std::vector<Request *> starved;
    const auto check = [&](Request *request) {
        if (!request || request->deadline == TimePoint())
            return;
        if (request->deadline <= now) { // a window that opened meanwhile counts (contract W3)
            const auto later = extendedDeadline(request->issuedAt, request->deadline, request->timeout, relaxed,
                                                m_io.coordinator().relaxedTimeout());
            if (later && *later > now)
                request->deadline = *later;
            else if (std::find(expired.begin(), expired.end(), request) == expired.end())
                expired.push_back(request);
        }
        if (request->deadline > now)
            next = std::min(next.value_or(request->deadline), request->deadline);
    };
    for (Connection *connection : sockets()) {
        for (const InFlight &item : connection->inFlight())
            check(item.request);
    }
    for (const Slice &slice : m_queue) {
        check(slice.request);
        if (m_current || m_io.options().poolTimeout() == 0ms)
            continue;
        if (const TimePoint due = poolDeadline(*slice.request); due > now)
            next = std::min(next.value_or(due), due);
        else if (std::find(expired.begin(), expired.end(), slice.request) == expired.end()
                 && std::find(starved.begin(), starved.end(), slice.request) == starved.end())
            starved.push_back(slice.request);
    }
    for (Request *request : expired)
        expire(request, Expiry::CommandTimeout);
    for (Request *request : starved)
        expire(request, Expiry::PoolTimeout);
    if (next)
        m_deadlineTimer.startBefore(*next);
}

TimePoint Lane::poolDeadline(const Request &request) const
{
    return std::max(request.issuedAt, m_lostAt) + m_io.options().poolTimeout();
}

bool Lane::isQueued(const Request *request) const
{
    return std::any_of(m_queue.begin(), m_queue.end(), [request](const Slice &slice) { return slice.request == request; });
}

Connection *Lane::connectionOf(const Request *request) const
{
    for (Connection *connection : sockets()) {
        for (const InFlight &item : connection->inFlight()) {
            if (item.request == request)
                return connection;
        }
    }
    return nullptr;
}

/// Takes \a request off; its place among those in flight is kept.
Lane::Withdrawn Lane::withdraw(Request *request)
{
    Withdrawn result;
    const auto timeout = effectiveTimeout(request->timeout);
    const auto commands = m_io.coordinator().serverCommands();
    for (Connection *connection : sockets()) {
        bool here = false;
        for (InFlight &item : connection->inFlight()) {
            if (item.request != request)
                continue;
            for (quint32 index = item.first; index < item.first + item.count && !result.mayHaveExecuted; ++index)
                result.mayHaveExecuted = !isReadOnly(request->encoding(index), commands.get());
            item.request = nullptr; // keeps its place: the reply still comes, and is discarded
            here = result.written = true;
        }
        if (!here)
            continue;
        if (!carriesMany()) {
            const auto draining = std::ranges::find_if(m_handoffs, [&](auto &each) { return each->draining() == connection; });
            if (draining == m_handoffs.end())
                hangUp(Error(Error::Code::ConnectionLost, QString()));
            else
                (*draining)->abandonOld();
            continue;
        }
        if (request->slot) { // what its thread issues next must not overtake it on another lane
            request->slot->outstanding.fetch_add(1, std::memory_order_relaxed);
            m_detained.emplace_back(connection, request->slot);
        }
        connection->suspect(std::max<std::chrono::milliseconds>(timeout, SilenceLimit));
    }
    m_queue.removeIf([request](const Slice &slice) { return slice.request == request; });
    return result;
}

void Lane::giveUp(Request *request, const Error &reason)
{
    const Withdrawn withdrawn = withdraw(request);
    m_io.fail(request,
              reason.withExecution(withdrawn.mayHaveExecuted ? Error::Execution::Unknown : Error::Execution::NotExecuted));
}

void Lane::expire(Request *request, Expiry reason)
{
    const auto timeout = reason == Expiry::PoolTimeout ? m_io.options().poolTimeout() : effectiveTimeout(request->timeout);
    const Withdrawn withdrawn = withdraw(request);
    ++m_io.counters().timeouts;
    Error error(Error::Code::Timeout, QCoreApplication::translate("QRedis", "No reply within %1 ms").arg(timeout.count()),
                withdrawn.mayHaveExecuted ? Error::Execution::Unknown : Error::Execution::NotExecuted);
    if (!withdrawn.written && !m_current && m_figures.lastError)
        error = Error(Error::Code::ConnectionFailed, m_figures.lastError.message());
    else if (reason == Expiry::PoolTimeout)
        error = Error(Error::Code::ConnectionFailed,
                      QCoreApplication::translate("QRedis", "No connection within %1 ms").arg(timeout.count()),
                      withdrawn.mayHaveExecuted ? Error::Execution::Unknown : Error::Execution::NotExecuted);
    m_io.fail(request, error.withMaintenanceWindow(m_io.coordinator().windowText()));
}

void Lane::release(const Connection &connection)
{
    std::erase_if(m_detained, [&connection](const auto &detained) {
        if (detained.first != &connection)
            return false;
        detained.second->outstanding.fetch_sub(1, std::memory_order_release);
        return true;
    });
}

void Lane::countFinished(bool failed)
{
    ++(failed ? m_figures.commandsFailed : m_figures.commandsFinished);
}

} // namespace QRedis
