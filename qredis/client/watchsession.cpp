// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/watchsession.h"

#include "qredis/client/sending_p.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/iothread_p.h"

#include <QtCore/qcoreapplication.h>

namespace QRedis {

struct WatchSession::Private
{
    const std::shared_ptr<Engine> engine;
    const quint64 number;
    const int lane; // names the I/O thread: the one that counts, where their number is limited
    Error invalid;

    explicit Private(std::shared_ptr<Engine> used)
        : engine(std::move(used))
        , number(engine->nextSession())
        , lane(engine->options().maximumActiveConnections() > 0 ? 0 : int(number % quint64(engine->options().poolSize())))
    {
    }
    Q_DISABLE_COPY_MOVE(Private)
    ~Private()
    {
        engine->post(lane % engine->threads(), [session = number](IoThread &io) { io.dedicated().endSession(session); });
    }
    Request *send(Request *request, std::chrono::milliseconds timeout) const
    {
        request->use = Request::Use::Session;
        request->session = number;
        request->lane = lane;
        const Error refusal = place(*engine, *request, timeout, "WatchSession::execute()");
        return QRedis::send(*engine, request, invalid ? invalid : refusal);
    }
};

WatchSession::WatchSession(std::shared_ptr<Engine> engine, const Error &invalid, const QList<QByteArray> &keys)
    : m_private(std::make_shared<Private>(std::move(engine)))
{
    m_private->invalid = invalid;
    if (!invalid && keys.isEmpty())
        m_private->invalid =
            Error(Error::Code::Usage, QCoreApplication::translate("QRedis", "Client::watch(): there are no keys"));
    Command watch{"WATCH"};
    for (const QByteArray &key : keys)
        watch.append(key);
    Request *request = newRequest(*m_private->engine, std::move(watch), std::chrono::milliseconds(0));
    request->use = Request::Use::Session;
    request->session = m_private->number;
    request->lane = m_private->lane;
    m_watched = PendingReply(QRedis::send(*m_private->engine, request, m_private->invalid));
}

PendingReply WatchSession::execute(const Command &command) const
{
    if (!m_private)
        return {};
    Request *request = newRequest(*m_private->engine, Command(command), command.timeout());
    return PendingReply(m_private->send(request, command.timeout()));
}

PendingTransaction WatchSession::execute(const Transaction &transaction) const
{
    if (!m_private)
        return {};
    Pipeline commands = transaction.m_commands;
    commands.append({"EXEC"});
    Request *request = newRequest(*m_private->engine, Command(), commands.timeout());
    fillPipeline(*request, commands.takeBytes(), std::exchange(commands.m_ends, {}));
    request->transaction = true;
    return PendingTransaction(m_private->send(request, commands.timeout()));
}

} // namespace QRedis
