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
        m_jobs.push_back(makeJob(prefix, i));
}

std::unique_ptr<Job> Workload::makeJob(const QByteArray &prefix, int number)
{
    using Kind = WorkloadOptions::Kind;
    constexpr std::array Mixture{Kind::GetSet, Kind::Blocking, Kind::PubSub, Kind::Transaction};
    switch (m_options.kind == Kind::Mixed ? Mixture[size_t(number) % Mixture.size()] : m_options.kind) {
    case Kind::Blocking:
        return std::make_unique<BlockingJob>(m_client, m_options.answerLimit, prefix, number);
    case Kind::Transaction:
        return std::make_unique<TransactionJob>(m_client, m_options.answerLimit, prefix, number);
    case Kind::PubSub: {
        if (!m_listener)
            m_listener = std::make_unique<Listener>(m_client);
        auto job = std::make_unique<PublishJob>(m_client, m_options.answerLimit, prefix, number, m_listener.get());
        m_listener->listenTo(job->channel());
        return job;
    }
    case Kind::GetSet:
    case Kind::Mixed:
        break;
    }
    return std::make_unique<GetSetJob>(m_client, m_options.answerLimit, prefix, number, m_options.valueSize);
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
        m_threads.emplace_back([this, i] { run(*m_jobs[size_t(i)], i); });
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
    for (const auto &job : m_jobs)
        sum.merge(job->findings());
    if (m_listener)
        sum.merge(m_listener->findings());
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

void Workload::run(Job &job, int number)
{
    // Threads that start together would stay in step.
    std::this_thread::sleep_for(std::chrono::microseconds(50 * number));
    if (prepare(job)) {
        const auto started = std::chrono::steady_clock::now();
        quint64 issued = 0;
        while (!m_stopped) {
            const quint64 share = take();
            if (share == 0)
                break;
            if (!issue(job, int(share)))
                std::this_thread::sleep_for(2ms); // a failure that comes at once must not turn into a busy loop
            issued += share;
            pace(started, issued);
        }
    }
    if (--m_working == 0)
        m_endedAt = nowInNanoseconds();
    verify(job);
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

bool Workload::issue(Job &job, int count)
{
    const qint64 issuedAt = nowInNanoseconds();
    const quint64 answers = job.run(count);
    job.findings().latency.record(std::chrono::nanoseconds(nowInNanoseconds() - issuedAt), quint64(count));
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

bool Workload::prepare(Job &job)
{
    while (!m_stopped) {
        if (job.prepare())
            return true;
        std::this_thread::sleep_for(50ms);
    }
    return false;
}

void Workload::verify(Job &job)
{
    const QDeadlineTimer deadline(15s);
    bool verified = job.verify();
    while (!verified && !deadline.hasExpired()) {
        std::this_thread::sleep_for(250ms);
        verified = job.verify();
    }
    if (!verified) {
        ++job.findings().unverified;
        job.findings().note(QStringLiteral("a counter could not be read"));
    }
    job.remove();
}

} // namespace Soak
