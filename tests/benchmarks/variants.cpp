// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"
#include "tests/benchmarks/contender.h"

#include <QtCore/qeventloop.h>

#include <functional>
#include <thread>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

/// Builds the commands of a case, as an application would.
class Issuer final
{
public:
    Issuer(QRedis::Client &client, const Case &what)
        : m_client(client)
        , m_set(what.kind == Case::Kind::Set)
        , m_key(what.key())
        , m_value(m_set ? what.valueSize : 0, 'v')
    {
    }
    [[nodiscard]] QRedis::PendingReply command() const
    {
        return m_set ? m_client.execute({"SET", m_key, m_value}) : m_client.execute({"GET", m_key});
    }
    [[nodiscard]] QRedis::PendingReplies pipeline(int depth) const
    {
        QRedis::Pipeline pipeline;
        for (int i = 0; i < depth; ++i) {
            if (m_set)
                pipeline.append({"SET", m_key, m_value});
            else
                pipeline.append({"GET", m_key});
        }
        return m_client.execute(std::move(pipeline));
    }

private:
    QRedis::Client &m_client;
    const bool m_set;
    const QByteArray m_key;
    const QByteArray m_value;
};

// The first wrong reply; every reply is looked at, as an application would.
void check(const QRedis::Reply &reply, QString *error)
{
    if (!reply.isString() && error->isEmpty())
        *error = reply.isError() ? reply.error().message() : u"a reply of another kind"_s;
}

/// A plain thread issues and waits, again and again.
class Waiting final : public Contender
{
public:
    using Turn = std::function<void(const Issuer &issuer, int count, QString *error)>;
    Waiting(std::shared_ptr<QRedis::Client> client, const QString &name, int least, int most, Turn turn)
        : m_client(std::move(client))
        , m_name(name)
        , m_least(least)
        , m_most(most)
        , m_turn(std::move(turn))
    {
    }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] bool supports(const Case &what) const override
    {
        return what.isTraffic() && what.depth >= m_least && what.depth <= m_most;
    }
    [[nodiscard]] Sample run(const Case &what, const Budget &budget, QString *error) override
    {
        Sample sample;
        std::thread thread([&] {
            const Issuer issuer(*m_client, what);
            Meter meter(budget);
            while (!meter.isDone() && error->isEmpty()) {
                const int count = meter.share(what.depth);
                meter.start();
                m_turn(issuer, count, error);
                meter.stop(count);
            }
            sample = meter.sample();
        });
        thread.join();
        return sample;
    }

private:
    const std::shared_ptr<QRedis::Client> m_client;
    const QString m_name;
    const int m_least;
    const int m_most;
    const Turn m_turn;
};

/// An event loop issues; replies are delivered to it.
class Continuing final : public Contender
{
public:
    enum class Handle : quint8 { PerPipeline, PerCommand };
    Continuing(std::shared_ptr<QRedis::Client> client, Handle handle, Case::Kind kind = Case::Kind::Get)
        : m_client(std::move(client))
        , m_handle(handle)
        , m_kind(kind)
    {
    }
    [[nodiscard]] QString name() const override { return m_handle == Handle::PerCommand ? u"then-per-command"_s : u"then"_s; }
    [[nodiscard]] bool supports(const Case &what) const override
    {
        if (m_kind != Case::Kind::Get)
            return what.kind == m_kind;
        return what.isTraffic() && (m_handle == Handle::PerPipeline || what.depth > 1);
    }
    [[nodiscard]] Sample run(const Case &what, const Budget &budget, QString *error) override
    {
        const Issuer issuer(*m_client, what);
        Meter meter(budget);
        QEventLoop loop;
        int missing = 0;
        int count = 0;
        std::function<void()> issue;
        const auto arrived = [&](int replies) {
            missing -= replies;
            if (missing > 0)
                return;
            meter.stop(count);
            if (meter.isDone() || !error->isEmpty())
                loop.quit();
            else
                issue();
        };
        issue = [&] {
            count = missing = meter.share(what.depth);
            meter.start();
            if (m_handle == Handle::PerPipeline && what.depth > 1) {
                issuer.pipeline(count).then(&loop, [&](const QList<QRedis::Reply> &replies) {
                    for (const QRedis::Reply &reply : replies)
                        check(reply, error);
                    arrived(int(replies.size()));
                });
                return;
            }
            for (int i = 0; i < count; ++i) {
                issuer.command().then(&loop, [&](const QRedis::Reply &reply) {
                    check(reply, error);
                    arrived(1);
                });
            }
        };
        issue();
        loop.exec();
        return meter.sample();
    }

private:
    const std::shared_ptr<QRedis::Client> m_client;
    const Handle m_handle;
    const Case::Kind m_kind;
};

} // namespace

std::vector<std::unique_ptr<Contender>> libraryVariants(const QRedis::ClientOptions &options)
{
    const auto client = std::make_shared<QRedis::Client>(QRedis::ClientOptions(options).setPoolSize(1));
    constexpr int Any = std::numeric_limits<int>::max();

    std::vector<std::unique_ptr<Contender>> variants;
    variants.push_back(std::make_unique<Waiting>(client, u"wait"_s, 1, Any, [](const Issuer &issuer, int count, QString *error) {
        if (count == 1) {
            const QRedis::PendingReply pending = issuer.command();
            pending.waitForFinished();
            check(pending.result(), error);
            return;
        }
        const QRedis::PendingReplies pending = issuer.pipeline(count);
        pending.waitForFinished();
        const QList<QRedis::Reply> replies = pending.result();
        for (const QRedis::Reply &reply : replies)
            check(reply, error);
    }));
    variants.push_back(std::make_unique<Continuing>(client, Continuing::Handle::PerPipeline));
    variants.push_back(std::make_unique<Continuing>(client, Continuing::Handle::PerCommand));
    const auto pool = std::make_shared<QRedis::Client>(options);
    variants.push_back(std::make_unique<Continuing>(pool, Continuing::Handle::PerCommand, Case::Kind::Pool));
    variants.push_back(
        std::make_unique<Waiting>(client, u"future-per-pipeline"_s, 2, Any, [](const Issuer &issuer, int count, QString *error) {
            const QList<QRedis::Reply> replies = issuer.pipeline(count).toFuture().result();
            for (const QRedis::Reply &reply : replies)
                check(reply, error);
        }));
    variants.push_back(
        std::make_unique<Waiting>(client, u"future-per-command"_s, 1, Any, [](const Issuer &issuer, int count, QString *error) {
            std::vector<QFuture<QRedis::Reply>> futures;
            for (int i = 0; i < count; ++i)
                futures.push_back(issuer.command().toFuture());
            for (QFuture<QRedis::Reply> &future : futures)
                check(future.result(), error);
        }));
    return variants;
}

} // namespace Bench
