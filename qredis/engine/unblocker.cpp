// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/unblocker_p.h"

#include "qredis/engine/iothread_p.h"

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr auto Limit = 2s;
constexpr auto AnswerLimit = 5s; // for the reply on the connection that was blocked: it may have died without a word

} // namespace

Unblocker::Unblocker(IoThread &io, Target target, std::function<void(Failure)> failed)
    : m_io(io)
    , m_target(std::move(target))
    , m_failed(std::move(failed))
    , m_dialer(std::make_unique<Dialer>(io,
                                        Dialer::Callbacks{
                                            [](ConnectionState, const Endpoint &) {},
                                            [this](std::unique_ptr<Connection> connection) { dialled(std::move(connection)); },
                                            [this](const Error &) { give(); },
                                            [](Connection &, const Reply &, const QByteArray &) {},
                                        }))
    , m_timer(io.timers(), [this] { give(); })
{
    m_timer.startIn(Limit);
    m_dialer->start({m_target.peer});
}

Unblocker::~Unblocker()
{
    if (m_connection) {
        m_connection->abort();
        m_io.bury(std::move(m_connection));
    }
}

void Unblocker::dialled(std::unique_ptr<Connection> connection)
{
    m_dialer.reset();
    m_connection = std::move(connection);
    m_connection->setOwner(this);
    m_connection->ask({"CLIENT", "LIST", "ID", m_target.clientId});
}

/// "id=7 addr=… name=app … cmd=blpop …"
bool Unblocker::isOurs(const QByteArray &line) const
{
    const QList<QByteArray> fields = line.trimmed().split(' ');
    return fields.contains("id=" + QByteArray::number(m_target.clientId)) && fields.contains("name=" + m_target.clientName)
        && fields.contains("cmd=" + m_target.commandName);
}

void Unblocker::connectionAnswered(Connection &connection, const Reply &reply)
{
    if (!m_asked && isOurs(reply.toByteArray())) {
        m_asked = true;
        connection.ask({"CLIENT", "UNBLOCK", m_target.clientId, "ERROR"});
    } else if (!m_asked || reply.isError()) {
        give();
    } else { // done; 0 = not blocked any more, and its reply is on its way
        m_failure = Failure::Unanswered;
        m_timer.startIn(AnswerLimit);
        connection.abort();
    }
}

void Unblocker::connectionClosed(Connection &, const Error &)
{
    give();
}

void Unblocker::give()
{
    m_timer.stop();
    if (m_connection)
        m_connection->abort();
    if (const auto failed = std::exchange(m_failed, nullptr))
        failed(m_failure);
}

} // namespace QRedis
