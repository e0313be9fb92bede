// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/workload.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qrandom.h>

using namespace std::chrono_literals;

namespace Soak {

namespace {

qint64 nowInNanoseconds()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

} // namespace

Workload::Workload(QRedis::Client *client, const WorkloadOptions &options) : m_client(client), m_options(options)
{
    const QByteArray prefix = "soak:" + QByteArray::number(QCoreApplication::applicationPid()) + ':'
        + QByteArray::number(QRandomGenerator::global()->generate(), 36);
    for (int i = 0; i < options.threads; ++i)
        m_writers.push_back(std::make_unique<Writer>(prefix, i, options.valueSize));
}

Workload::~Workload()
{
    stop();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Workload::start()
{
    m_startedAt = nowInNanoseconds();
    m_lastAnswer = m_startedAt;
    m_running = m_options.threads;
    m_working = m_options.threads;
    for (int i = 0; i < m_options.threads; ++i)
        m_threads.emplace_back([this, i] { run(*m_writers[size_t(i)], i); });
}

void Workload::stop()
{
    m_stopped = true;
}

Findings Workload::finish()
{
    stop();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
    Findings sum;
    for (const auto &writer : m_writers)
        sum.merge(writer->findings());
    return sum;
}

std::chrono::nanoseconds Workload::longestGap() const
{
    const qint64 end = m_endedAt > 0 ? m_endedAt.load() : nowInNanoseconds();
    return std::chrono::nanoseconds(std::max(m_longestGap.load(), end - m_lastAnswer));
}

void Workload::restartGap()
{
    m_lastAnswer = nowInNanoseconds();
    m_longestGap = 0;
}

std::chrono::nanoseconds Workload::elapsed() const
{
    return std::chrono::nanoseconds((m_endedAt > 0 ? m_endedAt.load() : nowInNanoseconds()) - m_startedAt);
}

void Workload::run(Writer &writer, int number)
{
    // Threads that start together would stay in step.
    std::this_thread::sleep_for(std::chrono::microseconds(50 * number));
    if (prepare(writer)) {
        const auto started = std::chrono::steady_clock::now();
        quint64 issued = 0;
        while (!m_stopped) {
            const quint64 share = take();
            if (share == 0)
                break;
            if (!issue(writer, int(share)))
                std::this_thread::sleep_for(2ms); // a failure that comes at once must not turn into a busy loop
            issued += share;
            pace(started, issued);
        }
    }
    if (--m_working == 0)
        m_endedAt = nowInNanoseconds();
    verify(writer);
    --m_running;
}

quint64 Workload::take()
{
    const quint64 share = quint64(m_options.pipeline);
    if (m_options.commands == 0)
        return share;
    const quint64 taken = m_taken.fetch_add(share);
    return taken >= m_options.commands ? 0 : std::min(share, m_options.commands - taken);
}

bool Workload::issue(Writer &writer, int count)
{
    std::vector<Writer::Step> steps;
    for (int i = 0; i < count; ++i)
        steps.push_back(writer.next());

    const qint64 issuedAt = nowInNanoseconds();
    QList<QRedis::Reply> replies;
    if (count == 1) {
        const QRedis::PendingReply pending = m_client->execute(writer.command(steps.front()));
        if (pending.waitForFinished(QDeadlineTimer(m_options.answerLimit)))
            replies.append(pending.result());
    } else {
        QRedis::Pipeline pipeline;
        for (const Writer::Step &step : steps)
            pipeline.append(writer.command(step));
        const QRedis::PendingReplies pending = m_client->execute(std::move(pipeline));
        if (pending.waitForFinished(QDeadlineTimer(m_options.answerLimit)))
            replies = pending.result();
    }
    writer.findings().latency.record(std::chrono::nanoseconds(nowInNanoseconds() - issuedAt), quint64(count));

    for (qsizetype i = 0; i < replies.size(); ++i)
        writer.expect(steps[size_t(i)], replies.at(i));
    quint64 answers = 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (i >= replies.size()) {
            writer.checkUnanswered(steps[size_t(i)]);
            continue;
        }
        writer.check(steps[size_t(i)], replies.at(i));
        if (!replies.at(i).isError())
            ++answers;
    }
    if (answers > 0)
        answeredNow(answers);
    return answers > 0;
}

void Workload::answeredNow(quint64 commands)
{
    m_answered += commands;
    const qint64 now = nowInNanoseconds();
    qint64 last = m_lastAnswer;
    while (now > last && !m_lastAnswer.compare_exchange_weak(last, now)) { }
    qint64 longest = m_longestGap;
    while (now - last > longest && !m_longestGap.compare_exchange_weak(longest, now - last)) { }
}

void Workload::pace(QRedis::TimePoint started, quint64 issued) const
{
    if (m_options.rate <= 0)
        return;
    const double seconds = double(issued) * m_options.threads / m_options.rate;
    const auto due = started + std::chrono::nanoseconds(qint64(seconds * 1e9));
    while (!m_stopped && std::chrono::steady_clock::now() < due)
        std::this_thread::sleep_until(std::min<QRedis::TimePoint>(due, std::chrono::steady_clock::now() + 100ms));
}

bool Workload::prepare(Writer &writer)
{
    while (!m_stopped) {
        const QRedis::PendingReply pending = m_client->execute(writer.firstCommand());
        if (pending.waitForFinished(QDeadlineTimer(m_options.answerLimit)) && !pending.result().isError())
            return true;
        std::this_thread::sleep_for(50ms);
    }
    return false;
}

void Workload::verify(Writer &writer)
{
    QRedis::Reply reply;
    const QDeadlineTimer deadline(15s);
    do {
        const QRedis::PendingReply pending = m_client->execute(writer.lastCommand());
        if (pending.waitForFinished(QDeadlineTimer(m_options.answerLimit)))
            reply = pending.result();
        else
            reply = QRedis::Reply(QRedis::Error(QRedis::Error::Code::NotFinished, QStringLiteral("no reply")));
        if (!reply.isError())
            break;
        std::this_thread::sleep_for(250ms);
    } while (!deadline.hasExpired());
    writer.checkLast(reply);
    QRedis::Command remove{"UNLINK"};
    for (const QByteArray &key : writer.keys())
        remove.append(key);
    m_client->execute(remove).waitForFinished(QDeadlineTimer(m_options.answerLimit));
}

} // namespace Soak
