// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/dedicatedlanes_p.h"

#include "qredis/engine/blockingcommand_p.h"
#include "qredis/engine/cachedlane_p.h"
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/engine/subscriptionhub_p.h"
#include "qredis/engine/watchedlane_p.h"

#include <QtCore/qcoreapplication.h>

#include <limits>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr std::size_t UnusedLimit = 8;
constexpr auto UnusedTime = 30s;

std::size_t limitOf(const ClientOptions &options)
{
    const int active = options.maximumActiveConnections();
    return active > 0 ? std::size_t(active - options.poolSize()) : std::numeric_limits<std::size_t>::max();
}

Error unusedError()
{
    return {Error::Code::ConnectionLost, QCoreApplication::translate("QRedis", "The connection was not needed any more")};
}

} // namespace

DedicatedLanes::DedicatedLanes(IoThread &io)
    : m_io(io)
    , m_limit(limitOf(io.options()))
    , m_subscriptions(std::make_unique<SubscriptionHub>(io, *this))
    , m_timer(io.timers(), [this] { closeUnused(); })
{
}

DedicatedLanes::~DedicatedLanes() = default;

void DedicatedLanes::take(Request *request)
{
    m_over.clear();
    m_ended.clear();
    m_endedReaders.clear();
    if (const Error error = refusal())
        return m_io.fail(request, error);
    if (request->use == Request::Use::Session) {
        std::unique_ptr<WatchedLane> &session = m_sessions[request->session];
        if (!session)
            session = std::make_unique<WatchedLane>(m_io, *this, request->session);
        session->take(request);
        return;
    }
    if (request->use == Request::Use::Cached) {
        std::unique_ptr<CachedLane> &reader = m_readers[request->session];
        if (!reader)
            reader = std::make_unique<CachedLane>(m_io, *this, request->session, request->slot->cache);
        reader->take(request);
        return;
    }
    auto &command = m_blocking[request] = std::make_unique<BlockingCommand>(m_io, *this, request);
    command->start();
}

Error DedicatedLanes::refusal() const
{
    if (m_closing)
        return m_closeReason;
    if (m_limit > 0)
        return {};
    return {Error::Code::Usage,
            QCoreApplication::translate(
                "QRedis", "maximumActiveConnections is %1, the size of the pool; this needs one more connection, of its own")
                .arg(m_io.options().maximumActiveConnections())};
}

void DedicatedLanes::cancel(Request *request, const Error &reason)
{
    if (request->use == Request::Use::Session) {
        if (const auto session = m_sessions.find(request->session); session != m_sessions.end())
            session->second->cancel(request, reason);
    } else if (request->use == Request::Use::Cached) {
        if (const auto reader = m_readers.find(request->session); reader != m_readers.end())
            reader->second->cancel(request, reason);
    } else if (const auto command = m_blocking.find(request); command != m_blocking.end()) {
        command->second->end(reason);
    }
}

void DedicatedLanes::finished(const Request &request)
{
    if (request.use == Request::Use::Session) {
        if (const auto session = m_sessions.find(request.session); session != m_sessions.end())
            session->second->finished(request);
    } else if (request.use == Request::Use::Cached) {
        if (const auto reader = m_readers.find(request.session); reader != m_readers.end())
            reader->second->finished(request);
    }
}

void DedicatedLanes::endSession(quint64 number)
{
    if (const auto session = m_sessions.find(number); session != m_sessions.end())
        session->second->drop();
}

void DedicatedLanes::sessionOver(quint64 number)
{
    const auto session = m_sessions.find(number);
    m_ended.push_back(std::move(session->second));
    m_sessions.erase(session);
}

void DedicatedLanes::endReader(quint64 number)
{
    if (const auto reader = m_readers.find(number); reader != m_readers.end())
        reader->second->drop();
}

void DedicatedLanes::readerOver(quint64 number)
{
    const auto reader = m_readers.find(number);
    m_endedReaders.push_back(std::move(reader->second));
    m_readers.erase(reader);
}

Lane *DedicatedLanes::borrow(LaneUser *user)
{
    Lane *lane = m_waiting.empty() ? findLane(*user) : nullptr;
    if (!lane) {
        m_waiting.push_back(user);
        return nullptr;
    }
    ++m_lent;
    tellHowMany();
    lane->setUser(user);
    return lane;
}

Lane *DedicatedLanes::findLane(const LaneUser &user)
{
    // The one that was used last. One that is about to move only for who can move with it, or while it has nowhere to go, and then
    // rather than a new one: that would come to the leaving peer as well.
    const auto find = [this](auto suits) {
        return std::find_if(m_unused.rbegin(), m_unused.rend(),
                            [suits](const Unused &each) { return each.lane->isReady() && suits(*each.lane); });
    };
    auto usable = find([](const Lane &lane) { return !lane.leaving(); });
    const bool onlyLeaving = usable == m_unused.rend();
    const auto accepted = user.acceptsLeaving();
    if (onlyLeaving && accepted == LaneUser::Move::Follow)
        usable = find([](const Lane &lane) { return lane.leaving().has_value(); });
    else if (onlyLeaving && accepted == LaneUser::Move::Stay)
        usable = find([](const Lane &lane) { return lane.canHoldHandoff(); });
    if (usable != m_unused.rend()) {
        Lane *lane = usable->lane;
        m_unused.erase(std::next(usable).base());
        if (onlyLeaving && accepted == LaneUser::Move::Stay)
            lane->holdHandoff();
        return lane;
    }
    if (m_lent + m_unused.size() >= m_limit) {
        if (m_unused.empty())
            return nullptr;
        m_unused.front().lane->hangUp(unusedError());
        m_spare.push_back(m_unused.front().lane);
        m_unused.pop_front();
    }
    if (m_spare.empty())
        return &m_io.addLane();
    Lane *lane = m_spare.back();
    m_spare.pop_back();
    return lane;
}

void DedicatedLanes::grant()
{
    while (!m_waiting.empty() && !m_closing) {
        LaneUser *user = m_waiting.front();
        Lane *lane = findLane(*user);
        if (!lane)
            return;
        m_waiting.pop_front();
        ++m_lent;
        tellHowMany();
        lane->setUser(user);
        user->laneGranted(*lane);
    }
}

void DedicatedLanes::stopWaiting(LaneUser *user)
{
    std::erase(m_waiting, user);
}

std::optional<TimePoint> DedicatedLanes::waitsUntil(const Request &request) const
{
    std::optional<TimePoint> until;
    for (const auto limit : {m_io.options().poolTimeout(), request.timeout}) {
        if (limit > 0ms)
            until = std::min(until.value_or(TimePoint::max()), request.issuedAt + limit);
    }
    return until;
}

Error DedicatedLanes::waitedInVain() const
{
    return {Error::Code::ConnectionFailed,
            QCoreApplication::translate("QRedis",
                                        "None of %1 connections beyond the pool became free in time (maximumActiveConnections)")
                .arg(m_limit)};
}

void DedicatedLanes::giveBack(Lane &lane)
{
    lane.setUser(nullptr);
    --m_lent;
    if (m_closing || !lane.isReady() || !lane.current()->inFlight().empty() || m_unused.size() >= UnusedLimit) {
        lane.hangUp(unusedError());
        m_spare.push_back(&lane);
        tellHowMany();
        return grant();
    }
    m_unused.push_back({&lane, m_io.now()});
    if (!m_timer.isActive())
        m_timer.startIn(UnusedTime);
    // One that had to stay during a session follows now.
    m_io.coordinator().join(lane, lane.peer());
    lane.resumeHandoff();
    grant();
}

void DedicatedLanes::closeUnused()
{
    while (!m_unused.empty() && m_unused.front().since + UnusedTime <= m_io.now()) {
        m_unused.front().lane->hangUp(unusedError());
        m_spare.push_back(m_unused.front().lane);
        m_unused.pop_front();
    }
    tellHowMany();
    if (!m_unused.empty())
        m_timer.startAt(m_unused.front().since + UnusedTime);
}

void DedicatedLanes::tellHowMany()
{
    const int open = int(m_lent + m_unused.size());
    if (open != m_told)
        m_io.coordinator().dedicatedChanged(open - std::exchange(m_told, open));
}

void DedicatedLanes::over(Request *request)
{
    const auto command = m_blocking.find(request);
    m_over.push_back(std::move(command->second));
    m_blocking.erase(command);
}

void DedicatedLanes::beginClose(const Error &reason)
{
    m_closing = true;
    m_closeReason = reason;
    std::vector<BlockingCommand *> waiting;
    for (const auto &[request, command] : m_blocking)
        waiting.push_back(command.get());
    for (BlockingCommand *command : waiting)
        command->end(reason);
    failSessions(reason);
    for (const auto &[number, reader] : m_readers)
        reader->close(reason);
    m_subscriptions->close();
}

void DedicatedLanes::failSessions(const Error &reason)
{
    std::vector<WatchedLane *> sessions;
    for (const auto &[number, session] : m_sessions)
        sessions.push_back(session.get());
    for (WatchedLane *session : sessions) // which may be over then
        session->fail(reason);
}

void DedicatedLanes::abort(const Error &reason)
{
    m_closing = true;
    m_closeReason = reason.withExecution(Error::Execution::NotExecuted); // of what comes later
    while (!m_blocking.empty())
        m_blocking.begin()->second->abort(reason);
    failSessions(reason);
    for (const auto &[number, reader] : m_readers)
        reader->close(reason);
    m_subscriptions->close();
}

} // namespace QRedis
