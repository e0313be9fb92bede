// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/benchmarks/contender.h"

#include <QtCore/qmap.h>
#include <QtCore/qprocess.h>

#include <hiredis/hiredis.h>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

/// hiredis' blocking API: one command at a time, or append and then read.
class Hiredis final : public Contender
{
public:
    explicit Hiredis(const QRedis::ClientOptions &options) : m_options(options) { }
    ~Hiredis() override { redisFree(m_context); }
    [[nodiscard]] QString name() const override { return u"hiredis"_s; }
    [[nodiscard]] bool isAnchor() const override { return true; }
    [[nodiscard]] Sample run(const Case &what, const Budget &budget, QString *error) override
    {
        if (!m_context && !open()) {
            *error = m_context ? QString::fromLocal8Bit(m_context->errstr) : u"out of memory"_s;
            return {};
        }
        Meter meter(budget);
        while (!meter.isDone() && error->isEmpty()) {
            const int count = meter.share(what.depth);
            meter.start();
            for (int i = 0; i < count; ++i)
                redisAppendCommand(m_context, "GET %s", Key);
            for (int i = 0; i < count; ++i)
                read(error);
            meter.stop(count);
        }
        return meter.sample();
    }

private:
    bool open()
    {
        const QByteArray host = m_options.endpoint().host().toUtf8();
        m_context = redisConnect(host.constData(), m_options.endpoint().port());
        if (!m_context || m_context->err)
            return false;
        if (!m_options.password().isEmpty()) {
            const QString user = m_options.userName().isEmpty() ? u"default"_s : m_options.userName();
            freeReplyObject(
                redisCommand(m_context, "AUTH %s %s", user.toUtf8().constData(), m_options.password().toUtf8().constData()));
        }
        freeReplyObject(redisCommand(m_context, "SELECT %d", m_options.database()));
        return m_context->err == 0;
    }
    void read(QString *error)
    {
        void *reply = nullptr;
        if (redisGetReply(m_context, &reply) != REDIS_OK)
            *error = QString::fromLocal8Bit(m_context->errstr);
        else if (static_cast<redisReply *>(reply)->type != REDIS_REPLY_STRING)
            *error = u"a reply of another kind"_s;
        freeReplyObject(reply);
    }

    const QRedis::ClientOptions m_options;
    redisContext *m_context = nullptr;
};

/// The program that comes with Redis.
class RedisBenchmark final : public Contender
{
public:
    explicit RedisBenchmark(const QRedis::ClientOptions &options) : m_options(options) { }
    [[nodiscard]] QString name() const override { return u"redis-benchmark"_s; }
    [[nodiscard]] bool isAnchor() const override { return true; }
    [[nodiscard]] Sample run(const Case &what, const Budget &budget, QString *error) override
    {
        if (budget.operations > 0)
            return measure(what.depth, budget.operations, error);
        double &rate = m_rates[what.depth];
        if (rate == 0)
            rate = measure(what.depth, 2'000 * quint64(what.depth), error).operationsPerSecond;
        const double seconds = double(budget.time.count()) / 1e9;
        const Sample sample = measure(what.depth, std::max<quint64>(100, quint64(rate * seconds)), error);
        rate = sample.operationsPerSecond;
        return sample;
    }

private:
    Sample measure(int depth, quint64 operations, QString *error)
    {
        QStringList arguments{u"-h"_s,      m_options.endpoint().host(),
                              u"-p"_s,      QString::number(m_options.endpoint().port()),
                              u"--dbnum"_s, QString::number(m_options.database()),
                              u"-c"_s,      u"1"_s,
                              u"-P"_s,      QString::number(depth),
                              u"-n"_s,      QString::number(operations),
                              u"--csv"_s};
        if (!m_options.userName().isEmpty())
            arguments << u"--user"_s << m_options.userName();
        if (!m_options.password().isEmpty())
            arguments << u"-a"_s << m_options.password();
        arguments << u"GET"_s << QString::fromLatin1(Key);
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
    QMap<int, double> m_rates; // by depth, to guess how many operations fill the time
};

} // namespace

std::unique_ptr<Contender> makeHiredis(const QRedis::ClientOptions &options)
{
    return std::make_unique<Hiredis>(options);
}

std::unique_ptr<Contender> makeRedisBenchmark(const QRedis::ClientOptions &options)
{
    return std::make_unique<RedisBenchmark>(options);
}

} // namespace Bench
