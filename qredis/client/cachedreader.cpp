// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/cachedreader.h"

#include "qredis/client/client.h"
#include "qredis/client/sending_p.h"
#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/readcache_p.h"
#include "qredis/protocol/commandtraits_p.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>

namespace QRedis {

namespace {

Error usage(const QString &text)
{
    return {Error::Code::Usage, QStringLiteral("CachedReader::execute(): ") + text};
}

Error errorOf(const ClientOptions &client, const CacheOptions &options)
{
    if (const Error error = client.validate())
        return error;
    if (client.protocol() == Protocol::Resp2)
        return usage(QCoreApplication::translate("QRedis", "protocol is Resp2; a CachedReader needs Resp3"));
    return options.validate();
}

} // namespace

struct CachedReader::Private
{
    const std::shared_ptr<Engine> engine;
    const Error invalid;
    const quint64 number;
    const int lane; // names the I/O thread: the one that counts, where their number is limited
    const std::shared_ptr<ReadCache> cache;
    const std::shared_ptr<ThreadSlot> slot;

    Private(std::shared_ptr<Engine> used, const Error &error, const CacheOptions &options)
        : engine(std::move(used))
        , invalid(error)
        , number(engine->nextSession())
        , lane(engine->options().maximumActiveConnections() > 0 ? 0 : int(number % quint64(engine->options().poolSize())))
        , cache(std::make_shared<ReadCache>(options))
        , slot(std::make_shared<ThreadSlot>())
    {
        slot->engine = engine;
        slot->cache = cache;
    }
    Q_DISABLE_COPY_MOVE(Private)
    ~Private()
    {
        engine->post(lane % engine->threads(), [reader = number](IoThread &io) { io.dedicated().endReader(reader); });
    }

    [[nodiscard]] Error refusal(Request &request, std::chrono::milliseconds timeout) const
    {
        if (const Error error = place(*engine, request, timeout, "CachedReader::execute()"))
            return error;
        const QByteArrayView encoding = request.encoding(0);
        const QString name = QString::fromLatin1(wordOf(encoding, 0)).toUpper();
        if (request.use == Request::Use::Blocking)
            return usage(QCoreApplication::translate("QRedis", "%1 blocks; use Client::execute()").arg(name));
        const auto commands = engine->coordinator().serverCommands();
        const std::optional<bool> known = commands ? commands->isReadOnly(encoding) : std::nullopt;
        if (!known.value_or(commandTraits(encoding).readOnly))
            return usage(QCoreApplication::translate("QRedis", "%1 is not read-only; use Client::execute()").arg(name));
        return {};
    }
};

CachedReader::CachedReader(Client *client, const CacheOptions &options)
{
    if (client)
        m_private = std::make_shared<Private>(client->engine(), errorOf(client->options(), options), options);
    else
        qCWarning(lcClient, "CachedReader::CachedReader(): there is no client");
}

PendingReply CachedReader::execute(const Command &command) const
{
    if (!m_private)
        return {};
    const Private &d = *m_private;
    Reply kept;
    if (!d.invalid && d.cache->find(command.encoding(), kept)) {
        d.engine->cacheHit();
        auto *request = new Request;
        request->prepare();
        request->single = std::move(kept);
        request->finish();
        return PendingReply(request);
    }
    Request *request = newRequest(*d.engine, Command(command), command.timeout());
    const Error refusal = d.invalid ? d.invalid : d.refusal(*request, command.timeout());
    if (!refusal) {
        d.cache->missed();
        d.engine->cacheMissed();
    }
    request->use = Request::Use::Cached;
    request->session = d.number;
    request->lane = d.lane;
    request->slot = d.slot;
    return PendingReply(send(*d.engine, request, refusal));
}

CacheStatistics CachedReader::statistics() const
{
    if (!m_private)
        return {};
    CacheStatistics result = m_private->cache->statistics();
    if (m_private->invalid)
        result.error = m_private->invalid;
    return result;
}

void CachedReader::clear() const
{
    if (m_private)
        m_private->cache->clear();
}

} // namespace QRedis
