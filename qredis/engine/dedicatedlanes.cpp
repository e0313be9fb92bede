// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/dedicatedlanes_p.h"

#include "qredis/engine/blockingcommand_p.h"
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"
#include "qredis/engine/watchedlane_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr std::size_t UnusedLimit = 8;
constexpr auto UnusedTime = 30s;

Error unusedError()
{
    return {Error::Code::ConnectionLost, QCoreApplication::translate("QRedis", "The connection was not needed any more")};
}

} // namespace

DedicatedLanes::DedicatedLanes(IoThread &io) : m_io(io), m_timer(io.timers(), [this] { closeUnused(); }) { }

DedicatedLanes::~DedicatedLanes() = default;

void DedicatedLanes::take(Request *request)
{
    m_over.clear();
    m_ended.clear();
    if (m_closing)
        return m_io.fail(request, m_closeReason);
    if (request->use == Request::Use::Session) {
        std::unique_ptr<WatchedLane> &session = m_sessions[request->session];
        if (!session)
            session = std::make_unique<WatchedLane>(m_io, *this, request->session);
        session->take(request);
        return;
    }
    auto &command = m_blocking[request] = std::make_unique<BlockingCommand>(m_io, *this, request);
    command->start();
}

void DedicatedLanes::cancel(Request *request, const Error &reason)
{
    if (request->use == Request::Use::Session) {
        if (const auto session = m_sessions.find(request->session); session != m_sessions.end())
            session->second->cancel(request, reason);
    } else if (const auto command = m_blocking.find(request); command != m_blocking.end()) {
        command->second->end(reason);
    }
}

void DedicatedLanes::finished(const Request &request)
{
    if (const auto session = m_sessions.find(request.session); session != m_sessions.end())
        session->second->finished(request);
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

Lane &DedicatedLanes::borrow(LaneUser *user)
{
    Lane *lane = nullptr;
    // The one that was used last, unless it is about to move: a session could not.
    const auto usable = std::find_if(m_unused.rbegin(), m_unused.rend(),
                                     [](const Unused &each) { return each.lane->isReady() && !each.lane->leaving(); });
    if (usable != m_unused.rend()) {
        lane = usable->lane;
        m_unused.erase(std::next(usable).base());
    } else if (!m_spare.empty()) {
        lane = m_spare.back();
        m_spare.pop_back();
    } else {
        lane = &m_io.addLane();
    }
    lane->setUser(user);
    return *lane;
}

void DedicatedLanes::giveBack(Lane &lane)
{
    lane.setUser(nullptr);
    if (m_closing || !lane.isReady() || !lane.current()->inFlight().empty() || m_unused.size() >= UnusedLimit) {
        lane.hangUp(unusedError());
        m_spare.push_back(&lane);
        return;
    }
    m_unused.push_back({&lane, m_io.now()});
    if (!m_timer.isActive())
        m_timer.startIn(UnusedTime);
    // One that had to stay during a session follows now.
    m_io.coordinator().join(lane, lane.peer());
}

void DedicatedLanes::closeUnused()
{
    while (!m_unused.empty() && m_unused.front().since + UnusedTime <= m_io.now()) {
        m_unused.front().lane->hangUp(unusedError());
        m_spare.push_back(m_unused.front().lane);
        m_unused.pop_front();
    }
    if (!m_unused.empty())
        m_timer.startAt(m_unused.front().since + UnusedTime);
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
    for (const auto &[number, session] : m_sessions)
        session->fail(reason);
}

void DedicatedLanes::abort(const Error &reason)
{
    m_closing = true;
    m_closeReason = reason;
    while (!m_blocking.empty())
        m_blocking.begin()->second->abort(reason);
    for (const auto &[number, session] : m_sessions)
        session->fail(reason);
}

} // namespace QRedis
