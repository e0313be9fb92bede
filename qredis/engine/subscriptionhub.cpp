// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/subscriptionhub_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qrandom.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto SilenceBeforePing = 15s;
constexpr auto SilenceBeforeLoss = 25s;

QByteArray randomText()
{
    QByteArray bytes(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toHex();
}

SubscriptionName nameOf(const Message &message)
{
    return {message.kind, message.kind == Message::Kind::Pattern ? message.pattern : message.channel};
}

} // namespace

SubscriptionHub::SubscriptionHub(IoThread &io, DedicatedLanes &lanes)
    : m_io(io)
    , m_lanes(lanes)
    , m_fenceChannel("qredis:fence:" + randomText())
    , m_moveTimer(io.timers(), [this] { follow(m_move->timeReached(m_io.now())); })
    , m_keepAliveTimer(io.timers(), [this] { keepAlive(); })
{
}

void SubscriptionHub::add(const Sink &sink, const SubscriptionName &name)
{
    if (const Error error = m_lanes.refusal())
        return sink->push(SubscriptionSink::Refused{name, error}, m_io.now());
    Route &route = m_routes[name];
    if (std::ranges::find(route.sinks, sink) != route.sinks.end())
        return;
    route.sinks.push_back(sink);
    if (m_set.isConfirmed(name))
        sink->push(SubscriptionSink::Confirmed{name}, m_io.now());
    if (m_source) {
        m_set.want(name);
        flush();
    } else if (!m_lane && m_routes.size() == 1 && route.sinks.size() == 1) {
        if (Lane *lane = m_lanes.borrow(this))
            laneGranted(*lane);
    }
}

void SubscriptionHub::laneGranted(Lane &lane)
{
    m_lane = &lane;
    if (lane.isReady()) // one that was used before
        laneReady();
    else
        lane.open();
}

void SubscriptionHub::remove(const Sink &sink, const SubscriptionName &name)
{
    const auto route = m_routes.find(name);
    if (route == m_routes.end())
        return;
    std::erase(route->sinks, sink);
    if (route->sinks.empty())
        drop(name);
}

void SubscriptionHub::remove(const Sink &sink)
{
    const QList<SubscriptionName> names = m_routes.keys();
    for (const SubscriptionName &name : names)
        remove(sink, name);
}

void SubscriptionHub::drop(const SubscriptionName &name)
{
    m_routes.remove(name);
    m_set.unwant(name);
    m_oldSet.unwant(name);
    if (m_routes.isEmpty())
        close();
    else
        flush();
}

void SubscriptionHub::close()
{
    m_routes.clear();
    if (!m_lane)
        return m_lanes.stopWaiting(this);
    giveUpMove();
    m_source = nullptr;
    m_set = {};
    m_keepAliveTimer.stop();
    Lane *lane = std::exchange(m_lane, nullptr);
    lane->setUser(nullptr);
    lane->hangUp(Error(Error::Code::ConnectionLost, QCoreApplication::translate("QRedis", "Nothing is subscribed any more")));
    m_lanes.giveBack(*lane);
}

void SubscriptionHub::flush()
{
    if (!m_source)
        return;
    if (const QByteArray commands = m_set.takeCommands(); !commands.isEmpty())
        m_source->tell(commands);
}

void SubscriptionHub::flushOld()
{
    if (!m_old)
        return;
    if (const QByteArray commands = m_oldSet.takeCommands(); !commands.isEmpty())
        m_old->tell(commands);
}

// ---- sockets -----------------------------------------------------------------------------------------------------------

void SubscriptionHub::laneReady()
{
    Connection *now = m_lane->current();
    const bool moved = m_source && m_source != now;
    if (moved)
        beginMove();
    m_source = now;
    m_set = {};
    for (auto route = m_routes.keyBegin(); route != m_routes.keyEnd(); ++route)
        m_set.want(*route);
    if (m_moving)
        m_set.want(fence());
    m_keepAliveTimer.startIn(SilenceBeforePing);
    flush();
}

void SubscriptionHub::laneLost(const Error &)
{
    m_source = nullptr;
    const SubscriptionSet lost = std::exchange(m_set, {});
    if (m_moving && m_old)
        return m_move->newLost();
    openGap(lost);
    if (m_moving)
        giveUpMove();
}

void SubscriptionHub::openGap(const SubscriptionSet &lost)
{
    for (auto route = m_routes.begin(); route != m_routes.end(); ++route) {
        const bool wasHeard = lost.isConfirmed(route.key()) || m_oldSet.isConfirmed(route.key());
        if (wasHeard && !route->gapSince) {
            route->gapSince = m_io.now();
            route->reason = SubscriptionGap::Reason::ConnectionLost;
        }
    }
}

void SubscriptionHub::keepAlive()
{
    if (!m_source)
        return;
    const auto silence = m_io.now() - m_source->lastRead();
    if (silence >= SilenceBeforeLoss)
        return m_source->giveUp(
            Error(Error::Code::ConnectionLost, QCoreApplication::translate("QRedis", "The server went silent")));
    if (silence >= SilenceBeforePing)
        m_source->tell(Command{"PING"}.encoding());
    m_keepAliveTimer.startIn(silence >= SilenceBeforePing ? SilenceBeforeLoss - SilenceBeforePing : SilenceBeforePing);
}

// ---- moving ------------------------------------------------------------------------------------------------------------

void SubscriptionHub::beginMove()
{
    m_old = m_source;
    m_oldSet = std::exchange(m_set, {});
    m_move.emplace(m_fenceChannel, randomText(), SubscriptionMove::Fence::Permitted);
    m_moving = true;
    m_oldSet.want(fence());
    flushOld();
}

void SubscriptionHub::giveUpMove()
{
    m_moveTimer.stop();
    m_moving = false;
    m_move.reset();
    m_oldSet = {};
    if (std::exchange(m_old, nullptr))
        m_lane->releaseOld();
}

void SubscriptionHub::confirmIfSettled()
{
    if (m_moving && m_source && m_set.isSettled() && (!m_old || m_oldSet.isSettled()))
        follow(m_move->confirmed(m_io.now()));
}

void SubscriptionHub::follow(const SubscriptionMove::Step &step)
{
    for (const Message &message : m_move->takeDeliverable())
        deliver(message);
    if (step.wakeAt)
        m_moveTimer.startAt(*step.wakeAt);
    if (step.action == SubscriptionMove::Action::PublishFence)
        m_source->ask(Command{"PUBLISH", m_move->channel(), m_move->payload()});
    else if (step.action == SubscriptionMove::Action::Finish)
        finishMove();
}

void SubscriptionHub::finishMove()
{
    m_moving = false;
    m_moveTimer.stop();
    for (auto route = m_routes.begin(); route != m_routes.end(); ++route) {
        if (m_move->outcome() == SubscriptionMove::Outcome::Gap) {
            tell(route.key(),
                 SubscriptionGap{route.key().kind, route.key().text, SubscriptionGap::Reason::Moved, m_move->gapSince(),
                                 m_io.now()});
        }
    }
    if (m_move->possiblyDuplicated() > 0)
        tellAll(SubscriptionSink::Duplicates{m_move->possiblyDuplicated()});
    m_oldSet = {};
    m_set.unwant(fence());
    flush();
    if (std::exchange(m_old, nullptr))
        m_lane->releaseOld();
    m_io.coordinator().join(*m_lane, m_lane->peer()); // what was announced meanwhile
}

void SubscriptionHub::oldLost(Connection &old)
{
    if (&old != m_old)
        return;
    m_old = nullptr;
    if (!m_moving)
        return;
    if (!m_source) { // both are gone
        openGap({});
        return giveUpMove(); // whoever returns hears what is announced
    }
    follow(m_move->oldClosed(m_io.now()));
    confirmIfSettled();
}

// ---- what is heard -----------------------------------------------------------------------------------------------------

bool SubscriptionHub::laneHeard(Connection &connection, const Reply &reply)
{
    const bool old = &connection == m_old;
    if (!old && &connection != m_source)
        return false;
    Message message;
    if (SubscriptionSet::readMessage(reply, message)) {
        if (m_moving)
            follow(m_move->message(old ? SubscriptionMove::Source::Old : SubscriptionMove::Source::New, message, m_io.now()));
        else if (!old && message.channel != m_fenceChannel && !(m_move && m_move->isRepetition(message)))
            deliver(message);
        return true;
    }
    const QList<SubscriptionSet::Event> events = (old ? m_oldSet : m_set).received(reply);
    for (const SubscriptionSet::Event &event : events) {
        if (event.name == fence()) {
            if (event.type == SubscriptionSet::Event::Type::Refused && m_moving)
                follow(m_move->publishRefused(m_io.now()));
        } else if (!old) {
            happened(event);
        }
    }
    if (old)
        flushOld();
    else
        flush();
    confirmIfSettled();
    return true;
}

void SubscriptionHub::laneAnswered(const Reply &reply)
{
    if (m_moving && reply.isError())
        follow(m_move->publishRefused(m_io.now()));
}

void SubscriptionHub::happened(const SubscriptionSet::Event &event)
{
    const auto route = m_routes.find(event.name);
    if (route == m_routes.end())
        return;
    switch (event.type) {
    case SubscriptionSet::Event::Type::Confirmed:
        if (const auto since = std::exchange(route->gapSince, std::nullopt))
            tell(event.name, SubscriptionGap{event.name.kind, event.name.text, route->reason, *since, m_io.now()});
        tell(event.name, SubscriptionSink::Confirmed{event.name});
        break;
    case SubscriptionSet::Event::Type::Refused:
        tell(event.name, SubscriptionSink::Refused{event.name, event.error});
        drop(event.name);
        break;
    case SubscriptionSet::Event::Type::Dropped:
        route->gapSince = m_io.now();
        route->reason = SubscriptionGap::Reason::Unsubscribed;
        break;
    case SubscriptionSet::Event::Type::Removed:
        break;
    }
}

void SubscriptionHub::deliver(const Message &message)
{
    tell(nameOf(message), message);
}

void SubscriptionHub::tellAll(const SubscriptionSink::Item &item)
{
    std::vector<Sink> sinks;
    for (const Route &route : std::as_const(m_routes)) {
        for (const Sink &sink : route.sinks) {
            if (std::ranges::find(sinks, sink) == sinks.end())
                sinks.push_back(sink);
        }
    }
    for (const Sink &sink : sinks)
        sink->push(item, m_io.now());
}

void SubscriptionHub::tell(const SubscriptionName &name, const SubscriptionSink::Item &item)
{
    const auto route = m_routes.constFind(name);
    if (route == m_routes.cend())
        return;
    for (const Sink &sink : route->sinks)
        sink->push(item, m_io.now());
}

} // namespace QRedis
