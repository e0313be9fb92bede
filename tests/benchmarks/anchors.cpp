// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/benchmarks/contender.h"

#include <QtCore/qmap.h>
#include <QtCore/qprocess.h>

#include <hiredis/hiredis.h>

#include <sys/resource.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

bool isExpected(const redisReply *reply, const Case &what)
{
    return reply && reply->type == (what.kind == Case::Kind::Set ? REDIS_REPLY_STATUS : REDIS_REPLY_STRING);
}

void append(redisContext *context, const Case &what, const QByteArray &value)
{
    const QByteArray key = what.key();
    if (what.kind == Case::Kind::Set)
        redisAppendCommand(context, "SET %b %b", key.constData(), size_t(key.size()), value.constData(), size_t(value.size()));
    else
        redisAppendCommand(context, "GET %b", key.constData(), size_t(key.size()));
}

void read(redisContext *context, const Case &what, QString *error)
{
    void *reply = nullptr;
    if (redisGetReply(context, &reply) != REDIS_OK)
        *error = QString::fromLocal8Bit(context->errstr);
    else if (!isExpected(static_cast<redisReply *>(reply), what))
        *error = u"a reply of another kind"_s;
    freeReplyObject(reply);
}

/// hiredis' blocking API: one command at a time, or append and then read.
class Hiredis final : public Contender
{
public:
    explicit Hiredis(const QRedis::ClientOptions &options) : m_options(options) { }
    [[nodiscard]] QString name() const override { return u"hiredis"_s; }
    [[nodiscard]] bool isAnchor() const override { return true; }
    [[nodiscard]] bool supports(const Case &what) const override { return what.isTraffic(); }
    [[nodiscard]] Sample run(const Case &what, const Budget &budget, QString *error) override
    {
        if (!m_context)
            m_context = connectHiredis(m_options, error);
        const QByteArray value(what.valueSize, 'v');
        Meter meter(budget);
        while (!meter.isDone() && error->isEmpty()) {
            const int count = meter.share(what.depth);
            meter.start();
            for (int i = 0; i < count; ++i)
                append(m_context.get(), what, value);
            for (int i = 0; i < count; ++i)
                read(m_context.get(), what, error);
            meter.stop(count);
        }
        return meter.sample();
    }

private:
    const QRedis::ClientOptions m_options;
    Context m_context;
};

/// What the server can send at most: the kernel throws large values away instead of copying them to the program.
class Discard final : public Contender
{
public:
    explicit Discard(const QRedis::ClientOptions &options) : m_options(options) { }
    [[nodiscard]] QString name() const override { return u"discard"_s; }
    [[nodiscard]] bool supports(const Case &what) const override
    {
        return what.kind == Case::Kind::Get && what.valueSize >= 64 * 1024;
    }
    [[nodiscard]] Sample run(const Case &what, const Budget &budget, QString *error) override
    {
        if (!m_context)
            m_context = connectHiredis(m_options, error);
        const QByteArray key = what.key();
        const QByteArray get = "*2\r\n$3\r\nGET\r\n$" + QByteArray::number(key.size()) + "\r\n" + key + "\r\n";
        const qsizetype replySize = ("$" + QByteArray::number(what.valueSize) + "\r\n").size() + what.valueSize + 2;
        Meter meter(budget);
        while (!meter.isDone() && error->isEmpty()) {
            const int count = meter.share(what.depth);
            meter.start();
            const QByteArray request = get.repeated(count);
            ssize_t passed = ::send(m_context->fd, request.constData(), size_t(request.size()), MSG_NOSIGNAL);
            for (qsizetype left = count * replySize; left > 0 && passed > 0; left -= passed)
                passed = ::recv(m_context->fd, nullptr, size_t(left), MSG_TRUNC);
            if (passed <= 0)
                *error = u"the connection was lost"_s;
            meter.stop(count);
        }
        return meter.sample();
    }

private:
    const QRedis::ClientOptions m_options;
    Context m_context;
};

/// A thread and a connection for each command that is outstanding.
class ExclusiveConnections final : public Contender
{
public:
    explicit ExclusiveConnections(const QRedis::ClientOptions &options) : m_options(options) { }
    [[nodiscard]] QString name() const override { return u"exclusive-connections"_s; }
    [[nodiscard]] bool isAnchor() const override { return true; }
    [[nodiscard]] bool supports(const Case &what) const override { return what.kind == Case::Kind::Pool; }
    [[nodiscard]] Sample run(const Case &what, const Budget &budget, QString *error) override
    {
        while (error->isEmpty() && int(m_contexts.size()) < what.depth)
            m_contexts.push_back(connectHiredis(m_options, error));
        const auto work = [&](std::size_t index, const Budget &share, QString *problem) {
            Meter meter(share);
            while (!meter.isDone() && problem->isEmpty()) {
                meter.start();
                append(m_contexts[index].get(), what, {});
                read(m_contexts[index].get(), what, problem);
                meter.stop(1);
            }
            return meter.sample();
        };
        return runTogether(m_contexts.size(), budget, work, error);
    }

private:
    const QRedis::ClientOptions m_options;
    std::vector<Context> m_contexts;
};

/// The program that comes with Redis.
class RedisBenchmark final : public Contender
{
public:
    explicit RedisBenchmark(const QRedis::ClientOptions &options) : m_options(options) { }
    [[nodiscard]] QString name() const override { return u"redis-benchmark"_s; }
    [[nodiscard]] bool isAnchor() const override { return true; }
    [[nodiscard]] bool supports(const Case &what) const override { return what.isTraffic() || what.kind == Case::Kind::Pool; }
    [[nodiscard]] Sample run(const Case &what, const Budget &budget, QString *error) override
    {
        if (budget.operations > 0)
            return measure(what, budget.operations, error);
        double &rate = m_rates[what.name];
        if (rate == 0)
            rate = measure(what, what.valueSize > 10'000 ? 500 : 2'000 * quint64(what.depth), error).operationsPerSecond;
        const double seconds = double(budget.time.count()) / 1e9;
        const Sample sample = measure(what, std::max<quint64>(100, quint64(rate * seconds)), error);
        rate = sample.operationsPerSecond;
        return sample;
    }

private:
    Sample measure(const Case &what, quint64 operations, QString *error)
    {
        const bool pool = what.kind == Case::Kind::Pool;
        QStringList arguments{u"-h"_s,      m_options.endpoint().host(),
                              u"-p"_s,      QString::number(m_options.endpoint().port()),
                              u"--dbnum"_s, QString::number(m_options.database()),
                              u"-c"_s,      QString::number(pool ? what.depth : 1),
                              u"-P"_s,      QString::number(pool ? 1 : what.depth),
                              u"-n"_s,      QString::number(operations),
                              u"--csv"_s};
        if (!m_options.userName().isEmpty())
            arguments << u"--user"_s << m_options.userName();
        if (!m_options.password().isEmpty())
            arguments << u"-a"_s << m_options.password();
        arguments << (what.kind == Case::Kind::Set ? u"SET"_s : u"GET"_s) << QString::fromLatin1(what.key());
        if (what.kind == Case::Kind::Set)
            arguments << QString(what.valueSize, u'v');
        const double cpu = Meter::cpuSeconds(RUSAGE_CHILDREN);
        QProcess process;
        process.start(u"redis-benchmark"_s, arguments);
        if (!process.waitForStarted() || !process.waitForFinished(600'000) || process.exitCode() != 0) {
            *error = u"redis-benchmark does not run: %1"_s.arg(process.errorString());
            return {};
        }
        // "test","rps","avg_latency_ms","min_latency_ms","p50_latency_ms",… and a line of values. Its p50 has steps of 8 µs.
        const QByteArray line = process.readAllStandardOutput().trimmed().split('\n').constLast();
        const double rate = line.split(',').value(1).replace('"', "").toDouble();
        if (rate <= 0)
            *error = u"redis-benchmark says \"%1\""_s.arg(QString::fromLocal8Bit(line));
        return {rate, (Meter::cpuSeconds(RUSAGE_CHILDREN) - cpu) * 1e6 / double(operations), 0};
    }

    const QRedis::ClientOptions m_options;
    QMap<QString, double> m_rates; // by case, to guess how many operations fill the time
};

} // namespace

void ContextDeleter::operator()(redisContext *context) const noexcept
{
    redisFree(context);
}

Context connectHiredis(const QRedis::ClientOptions &options, QString *error)
{
    const QByteArray host = options.endpoint().host().toUtf8();
    Context context(redisConnect(host.constData(), options.endpoint().port()));
    const auto send = [&](auto... words) {
        if (context && !context->err)
            freeReplyObject(redisCommand(context.get(), words...));
    };
    if (!options.password().isEmpty()) {
        const QString user = options.userName().isEmpty() ? u"default"_s : options.userName();
        send("AUTH %s %s", user.toUtf8().constData(), options.password().toUtf8().constData());
    }
    send("SELECT %d", options.database());
    if (context && !context->err)
        return context;
    *error = context ? QString::fromLocal8Bit(context->errstr) : u"out of memory"_s;
    return {};
}

std::vector<std::unique_ptr<Contender>> hiredisAnchors(const QRedis::ClientOptions &options)
{
    std::vector<std::unique_ptr<Contender>> anchors;
    anchors.push_back(std::make_unique<Hiredis>(options));
    anchors.push_back(std::make_unique<Discard>(options));
    anchors.push_back(std::make_unique<ExclusiveConnections>(options));
    return anchors;
}

std::unique_ptr<Contender> makeRedisBenchmark(const QRedis::ClientOptions &options)
{
    return std::make_unique<RedisBenchmark>(options);
}

} // namespace Bench
