// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/script.h"

#include "qredis/client/client.h"
#include "qredis/engine/request_p.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcryptographichash.h>

namespace QRedis {

struct Script::Data
{
    QByteArray source;
    QByteArray sha1;
    Access access = Access::ReadWrite;
};

/// One run: at most four attempts, of which the last has the result. Goes on where the replies arrive, on the I/O thread; the
/// client is alive then, because it ends only after all replies were delivered.
class Script::Run final : public std::enable_shared_from_this<Run>
{
public:
    Run(Client &client, std::shared_ptr<const Data> data, const Words &keys, const Words &arguments)
        : m_client(client)
        , m_data(std::move(data))
        , m_keys(keys)
        , m_arguments(arguments)
        , m_readOnly(m_data->access == Access::ReadOnly)
        , m_request(new Request)
    {
        m_request->prepare();
        m_request->addReference(); // one for this, one for the handle
    }
    ~Run() { m_request->dropReference(); }

    [[nodiscard]] Request *request() const { return m_request; }

    void attempt()
    {
        Command command{m_bySource ? (m_readOnly ? "EVAL_RO" : "EVAL") : (m_readOnly ? "EVALSHA_RO" : "EVALSHA"),
                        m_bySource ? m_data->source : m_data->sha1, m_keys.size()};
        for (const QByteArray &key : m_keys)
            command.append(key);
        for (const QByteArray &argument : m_arguments)
            command.append(argument);
        const PendingReply pending = m_client.execute(command);
        pending.setContextless([self = shared_from_this()](Request &done) { self->take(done.single); });
    }

private:
    void take(const Reply &reply)
    {
        const Error error = reply.error();
        if (!m_bySource && error.serverPrefix() == "NOSCRIPT") {
            m_bySource = true;
            attempt();
        } else if (m_readOnly && error.serverPrefix() == "ERR"
                   && error.message().contains(QLatin1StringView("unknown command"))) {
            m_readOnly = false; // a server before Redis 7
            m_bySource = false;
            attempt();
        } else {
            m_request->single = reply;
            m_request->finish();
        }
    }

    Client &m_client;
    const std::shared_ptr<const Data> m_data;
    const Words m_keys;
    const Words m_arguments;
    bool m_readOnly;
    bool m_bySource = false;
    Request *const m_request;
};

Script::Script(const QByteArray &source, Access access)
    : d(std::make_shared<const Data>(Data{source, QCryptographicHash::hash(source, QCryptographicHash::Sha1).toHex(), access}))
{
}

QByteArray Script::source() const
{
    return d ? d->source : QByteArray();
}

QByteArray Script::sha1() const
{
    return d ? d->sha1 : QByteArray();
}

Script::Access Script::access() const noexcept
{
    return d ? d->access : Access::ReadWrite;
}

PendingReply Script::run(Client &client, const Words &keys, const Words &arguments) const
{
    const auto run = std::make_shared<Run>(client, d ? d : std::make_shared<const Data>(), keys, arguments);
    PendingReply pending(run->request());
    if (source().isEmpty()) {
        const Error error(Error::Code::Usage, QCoreApplication::translate("QRedis", "Script::run(): the script is empty"));
        qCWarning(lcClient).noquote() << error.message();
        run->request()->fail(error);
    } else {
        run->attempt();
    }
    return pending;
}

} // namespace QRedis
