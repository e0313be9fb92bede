// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// The cases that are measured in ways of their own.
#include "qredis/client/client.h"
#include "qredis/protocol/respreader_p.h"
#include "tests/benchmarks/contender.h"
#include "tests/counters/cannedserver.h"

#include <QtCore/qcoreapplication.h>

#include <hiredis/hiredis.h>

#include <deque>
#include <functional>
#include <malloc.h>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

/// Something that is measured in its own way.
class Special final : public Contender
{
public:
    enum class Role : quint8 { Variant, Anchor };
    using Work = std::function<Sample(const Case &what, const Budget &budget, QString *error)>;
    Special(Case::Kind kind, const QString &name, Role role, Work work)
        : m_kind(kind)
        , m_name(name)
        , m_role(role)
        , m_work(std::move(work))
    {
    }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] bool isAnchor() const override { return m_role == Role::Anchor; }
    [[nodiscard]] bool supports(const Case &what) const override { return what.kind == m_kind; }
    [[nodiscard]] Sample run(const Case &what, const Budget &budget, QString *error) override
    {
        return m_work(what, budget, error);
    }

private:
    const Case::Kind m_kind;
    const QString m_name;
    const Role m_role;
    const Work m_work;
};

// ---- threads -----------------------------------------------------------------------------------------------------------

constexpr int Pipelines = 16; // outstanding, of all threads together

Sample threads(QRedis::Client &client, int number, const Case &what, const Budget &budget, QString *error)
{
    const int length = what.depth / Pipelines;
    const auto work = [&](std::size_t, const Budget &share, QString *problem) {
        Meter meter(share);
        meter.start();
        std::deque<QRedis::PendingReplies> outstanding;
        while (!meter.isDone() && problem->isEmpty()) {
            while (int(outstanding.size()) < Pipelines / number) {
                QRedis::Pipeline pipeline;
                for (int command = 0; command < length; ++command)
                    pipeline.append({"GET", what.key()});
                outstanding.push_back(client.execute(std::move(pipeline)));
            }
            outstanding.front().waitForFinished();
            const QList<QRedis::Reply> result = outstanding.front().result();
            if (!result.last().isString())
                *problem = result.last().error().message();
            outstanding.pop_front();
            meter.stop(length);
        }
        return meter.sample();
    };
    return runTogether(std::size_t(number), budget, work, error);
}

// ---- parse -------------------------------------------------------------------------------------------------------------

constexpr int RepliesAtOnce = 1'000;

QByteArray replies(const Case &what)
{
    const QByteArray one = "$" + QByteArray::number(what.valueSize) + "\r\n" + QByteArray(what.valueSize, 'v') + "\r\n";
    return one.repeated(RepliesAtOnce);
}

Sample parse(QRedis::ValueStorage storage, const Case &what, const Budget &budget, QString *error)
{
    const QByteArray bytes = replies(what);
    Meter meter(budget);
    while (!meter.isDone() && error->isEmpty()) {
        meter.start();
        QRedis::RespReader reader(QRedis::ReplyLimits(), storage);
        QRedis::Reply reply;
        int count = 0;
        for (QByteArrayView rest = bytes; !rest.isEmpty();) {
            const qsizetype size = std::min(rest.size(), QRedis::RespReader::SliceSize);
            reader.feed(rest.first(size));
            rest = rest.sliced(size);
            while (reader.next(reply) == QRedis::RespReader::Status::Ready)
                ++count;
        }
        if (count != RepliesAtOnce)
            *error = u"%1 of %2 replies were found"_s.arg(count).arg(RepliesAtOnce);
        meter.stop(count);
    }
    return meter.sample();
}

Sample parseWithHiredis(const Case &what, const Budget &budget, QString *error)
{
    constexpr qsizetype FeedSize = 8 * 1024; // where it is fastest
    const QByteArray bytes = replies(what);
    Meter meter(budget);
    while (!meter.isDone() && error->isEmpty()) {
        meter.start();
        redisReader *reader = redisReaderCreate();
        int count = 0;
        for (QByteArrayView rest = bytes; !rest.isEmpty();) {
            const qsizetype size = std::min(rest.size(), FeedSize);
            redisReaderFeed(reader, rest.data(), size_t(size));
            rest = rest.sliced(size);
            void *reply = nullptr;
            while (redisReaderGetReply(reader, &reply) == REDIS_OK && reply) {
                freeReplyObject(reply);
                ++count;
            }
        }
        redisReaderFree(reader);
        if (count != RepliesAtOnce)
            *error = u"%1 of %2 replies were found"_s.arg(count).arg(RepliesAtOnce);
        meter.stop(count);
    }
    return meter.sample();
}

// ---- idle-memory -------------------------------------------------------------------------------------------------------

constexpr int IdleConnections = 100;

double heapInUse()
{
    const struct mallinfo2 info = ::mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

Sample libraryMemory(const QRedis::ClientOptions &options, const Case &what, QString *error)
{
    const auto use = [&](int connections) {
        QRedis::Client client(QRedis::ClientOptions(options).setPoolSize(connections).setOrdering(QRedis::Ordering::None));
        std::vector<QRedis::PendingReplies> all;
        for (int i = 0; i < connections; ++i) { // one for each connection: it takes the least loaded
            QRedis::Pipeline pipeline;
            for (int command = 0; command < 1'000; ++command)
                pipeline.append({"GET", what.key()});
            all.push_back(client.execute(std::move(pipeline)));
        }
        for (const QRedis::PendingReplies &pending : std::exchange(all, {})) {
            pending.waitForFinished();
            if (const QList<QRedis::Reply> result = pending.result(); result.last().isError())
                *error = result.last().error().message();
        }
        // One turn more, so that the I/O thread has let go of everything; and the events are taken, as an event loop does.
        client.execute({"PING"}).waitForFinished();
        QCoreApplication::processEvents();
        return heapInUse();
    };
    const double few = use(1);
    return {0, 0, 0, (use(1 + IdleConnections) - few) / IdleConnections};
}

Sample hiredisMemory(const QRedis::ClientOptions &options, const Case &what, QString *error)
{
    const double before = heapInUse();
    std::vector<Context> contexts;
    for (int i = 0; i < IdleConnections && error->isEmpty(); ++i) {
        contexts.push_back(connectHiredis(options, error));
        for (int command = 0; command < 1'000 && error->isEmpty(); ++command)
            redisAppendCommand(contexts.back().get(), "GET %s", what.key().constData());
        for (int command = 0; command < 1'000 && error->isEmpty(); ++command) {
            void *reply = nullptr;
            if (redisGetReply(contexts.back().get(), &reply) != REDIS_OK)
                *error = QString::fromLocal8Bit(contexts.back()->errstr);
            freeReplyObject(reply);
        }
    }
    return {0, 0, 0, (heapInUse() - before) / IdleConnections};
}

// ---- handoff-idle-cost -------------------------------------------------------------------------------------------------

Sample pipelines(QRedis::MaintenanceMode mode, const Case &what, const Budget &budget, QString *error)
{
    const CannedServer server;
    QRedis::ClientOptions options;
    options.setEndpoint(QRedis::Endpoint(u"127.0.0.1"_s, server.port()))
        .setPoolSize(1)
        .setMaintenance(QRedis::MaintenanceOptions().setMode(mode));
    QRedis::Client client(options);
    client.execute({"GET", what.key()}).waitForFinished();
    Meter meter(budget);
    while (!meter.isDone() && error->isEmpty()) {
        const int count = meter.share(what.depth);
        meter.start();
        QRedis::Pipeline pipeline;
        for (int i = 0; i < count; ++i)
            pipeline.append({"GET", what.key()});
        const QRedis::PendingReplies pending = client.execute(std::move(pipeline));
        pending.waitForFinished();
        const QList<QRedis::Reply> result = pending.result();
        if (!result.last().isString())
            *error = result.last().error().message();
        meter.stop(count);
    }
    return meter.sample();
}

} // namespace

std::vector<std::unique_ptr<Contender>> specialVariants(const QRedis::ClientOptions &options)
{
    using Kind = Case::Kind;
    std::vector<std::unique_ptr<Contender>> all;
    const auto add = [&](Kind kind, const QString &name, Special::Role role, Special::Work work) {
        all.push_back(std::make_unique<Special>(kind, name, role, std::move(work)));
    };
    const auto client = std::make_shared<QRedis::Client>(options);
    for (const int number : {Pipelines, 1}) {
        add(Kind::Threads, number == 1 ? u"one-thread"_s : u"sixteen-threads"_s,
            number == 1 ? Special::Role::Anchor : Special::Role::Variant,
            [client, number](const Case &what, const Budget &budget, QString *error) {
                return threads(*client, number, what, budget, error);
            });
    }
    for (const auto storage : {QRedis::ValueStorage::Shared, QRedis::ValueStorage::Separate}) {
        add(Kind::Parse, storage == QRedis::ValueStorage::Shared ? u"shared-blocks"_s : u"separate-values"_s,
            Special::Role::Variant,
            [storage](const Case &what, const Budget &budget, QString *error) { return parse(storage, what, budget, error); });
    }
    add(Kind::Parse, u"hiredis"_s, Special::Role::Anchor, parseWithHiredis);
    add(Kind::IdleMemory, u"connection"_s, Special::Role::Variant,
        [options](const Case &what, const Budget &, QString *error) { return libraryMemory(options, what, error); });
    add(Kind::IdleMemory, u"hiredis"_s, Special::Role::Anchor,
        [options](const Case &what, const Budget &, QString *error) { return hiredisMemory(options, what, error); });
    for (const auto mode : {QRedis::MaintenanceMode::Enabled, QRedis::MaintenanceMode::Disabled}) {
        const bool enabled = mode == QRedis::MaintenanceMode::Enabled;
        add(Kind::HandoffIdle, enabled ? u"opted-in"_s : u"disabled"_s, enabled ? Special::Role::Variant : Special::Role::Anchor,
            [mode](const Case &what, const Budget &budget, QString *error) { return pipelines(mode, what, budget, error); });
    }
    return all;
}

} // namespace Bench
