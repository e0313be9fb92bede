// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/job.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Soak {

namespace {

constexpr int PopSeconds = 20;

QRedis::Error unanswered()
{
    return {QRedis::Error::Code::NotFinished, u"no reply"_s, QRedis::Error::Execution::Unknown};
}

} // namespace

Job::~Job() = default;

QRedis::Reply Job::wait(const QRedis::PendingReply &pending) const
{
    return pending.waitForFinished(limit()) ? pending.result() : QRedis::Reply(unanswered());
}

void Job::fail(const QRedis::Error &error)
{
    if (error.code() == QRedis::Error::Code::NotFinished)
        ++m_findings.unanswered;
    else
        m_findings.countFailure(error);
}

// ---- get-set -----------------------------------------------------------------------------------------------------------

GetSetJob::GetSetJob(QRedis::Client *client, std::chrono::milliseconds answerLimit, const QByteArray &prefix, int number,
                     qsizetype valueSize)
    : Job(client, answerLimit)
    , m_writer(prefix, number, valueSize)
{
}

bool GetSetJob::prepare()
{
    return !wait(client().execute(m_writer.firstCommand())).isError();
}

quint64 GetSetJob::run(int count)
{
    std::vector<Writer::Step> steps;
    for (int i = 0; i < count; ++i)
        steps.push_back(m_writer.next());
    QList<QRedis::Reply> replies;
    if (count == 1) {
        const QRedis::PendingReply pending = client().execute(m_writer.command(steps.front()));
        if (pending.waitForFinished(limit()))
            replies.append(pending.result());
    } else {
        QRedis::Pipeline pipeline;
        for (const Writer::Step &step : steps)
            pipeline.append(m_writer.command(step));
        const QRedis::PendingReplies pending = client().execute(std::move(pipeline));
        if (pending.waitForFinished(limit()))
            replies = pending.result();
    }
    for (qsizetype i = 0; i < replies.size(); ++i)
        m_writer.expect(steps[size_t(i)], replies.at(i));
    quint64 answers = 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (i >= replies.size()) {
            m_writer.checkUnanswered(steps[size_t(i)]);
            continue;
        }
        m_writer.check(steps[size_t(i)], replies.at(i));
        answers += replies.at(i).isError() ? 0 : 1;
    }
    return answers;
}

bool GetSetJob::verify()
{
    const QRedis::Reply reply = wait(client().execute(m_writer.lastCommand()));
    if (reply.isError())
        return false;
    m_writer.checkLast(reply);
    return true;
}

void GetSetJob::remove()
{
    QRedis::Command remove{"UNLINK"};
    for (const QByteArray &key : m_writer.keys())
        remove.append(key);
    client().execute(remove).waitForFinished(limit());
}

// ---- blocking ----------------------------------------------------------------------------------------------------------

BlockingJob::BlockingJob(QRedis::Client *client, std::chrono::milliseconds answerLimit, const QByteArray &prefix, int number)
    : Job(client, answerLimit)
    , m_list(prefix + ':' + QByteArray::number(number) + ":list")
{
}

quint64 BlockingJob::run(int count)
{
    const quint64 problems = m_findings.failed + m_findings.unanswered;
    for (int i = 0; i < count; i += 2)
        runOnce();
    const quint64 bad = m_findings.failed + m_findings.unanswered - problems;
    const quint64 issued = 2 * quint64((count + 1) / 2);
    return bad < issued ? issued - bad : 0;
}

void BlockingJob::runOnce()
{
    const QRedis::PendingReply popping = client().execute(QRedis::Command{"BLPOP", m_list, PopSeconds});
    ++m_count;
    const QRedis::PendingReply pushing = client().execute({"RPUSH", m_list, m_list + " element " + QByteArray::number(m_count)});
    m_findings.commands += 2;
    checkPushed(wait(pushing));
    const bool isAnswered = popping.waitForFinished(QDeadlineTimer(std::chrono::seconds(2 * PopSeconds)));
    checkPopped(isAnswered ? popping.result() : QRedis::Reply(unanswered()));
}

void BlockingJob::checkPushed(const QRedis::Reply &reply)
{
    if (reply.isError()) {
        m_uncertain = true;
        fail(reply.error());
    } else if (reply.kind() != QRedis::Reply::Kind::Integer) {
        ++m_findings.wrongReplies;
        m_findings.note(u"RPUSH was answered by something else"_s);
    }
}

void BlockingJob::checkPopped(const QRedis::Reply &reply)
{
    if (reply.isError()) {
        m_uncertain = true;
        return fail(reply.error());
    }
    if (reply.isNull()) {
        if (!m_uncertain) {
            ++m_findings.lostWrites;
            m_findings.note(u"element %1 was acknowledged and never came"_s.arg(m_count));
        }
        return;
    }
    const QByteArray start = m_list + " element ";
    const QByteArray element = reply.elements().value(1).toByteArray();
    bool isNumber = false;
    const quint64 number = element.startsWith(start) ? element.sliced(start.size()).toULongLong(&isNumber) : 0;
    if (reply.elements().value(0).toByteArray() != m_list || !isNumber) {
        ++m_findings.wrongReplies;
        m_findings.note(u"BLPOP was answered by something else"_s);
    } else if (number <= m_lastPopped) {
        ++m_findings.doubleExecutions;
        m_findings.note(u"element %1 came again after element %2"_s.arg(number).arg(m_lastPopped));
    } else if (number != m_count && !m_uncertain) {
        ++m_findings.staleReads;
        m_findings.note(u"element %1 came instead of element %2"_s.arg(number).arg(m_count));
    }
    m_lastPopped = std::max(m_lastPopped, number);
}

bool BlockingJob::verify()
{
    const QRedis::Reply left = wait(client().execute({"LLEN", m_list}));
    if (left.isError())
        return false;
    if (left.toInteger() > 0 && !m_uncertain) {
        m_findings.doubleExecutions += quint64(left.toInteger());
        m_findings.note(u"%1 elements are left although each was taken"_s.arg(left.toInteger()));
    }
    return true;
}

void BlockingJob::remove()
{
    client().execute({"UNLINK", m_list}).waitForFinished(limit());
}

// ---- transaction -------------------------------------------------------------------------------------------------------

TransactionJob::TransactionJob(QRedis::Client *client, std::chrono::milliseconds answerLimit, const QByteArray &prefix,
                               int number)
    : Job(client, answerLimit)
    , m_key(prefix + ':' + QByteArray::number(number) + ":sum")
{
}

quint64 TransactionJob::run(int count)
{
    quint64 answers = 0;
    for (int i = 0; i < count; ++i) {
        m_turn = !m_turn;
        ++m_findings.commands;
        answers += (m_turn ? runBatch() : runSession()) ? 1 : 0;
    }
    return answers;
}

bool TransactionJob::runBatch()
{
    QRedis::Transaction transaction;
    transaction.append({"INCR", m_key}).append({"GET", m_key});
    const QRedis::PendingTransaction pending = client().execute(transaction);
    if (!pending.waitForFinished(limit())) {
        failed(unanswered());
        return false;
    }
    const QRedis::TransactionResult result = pending.result();
    if (!result.isExecuted()) {
        failed(result.error());
        return false;
    }
    const qint64 value = result.replies().value(0).toInteger();
    if (result.replies().size() != 2 || result.replies().at(1).toByteArray() != QByteArray::number(value)) {
        ++m_findings.wrongReplies;
        m_findings.note(u"what one transaction read and wrote differs"_s);
    }
    check(value, 1);
    return true;
}

bool TransactionJob::runSession()
{
    const QRedis::WatchSession session = client().watch({m_key});
    const QRedis::Reply before = wait(session.execute({"GET", m_key}));
    if (before.isError()) {
        // Nothing but reading was asked for: a session that maintenance ended is begun again.
        if (before.error().code() != QRedis::Error::Code::TransactionMoved)
            fail(before.error());
        return false;
    }
    QRedis::Transaction update;
    update.append({"SET", m_key, before.toInteger() + 1});
    const QRedis::PendingTransaction pending = session.execute(update);
    if (!pending.waitForFinished(limit())) {
        failed(unanswered());
        return false;
    }
    const QRedis::TransactionResult result = pending.result();
    switch (result.outcome()) {
    case QRedis::TransactionResult::Outcome::Executed:
        check(before.toInteger() + 1, 1);
        return true;
    case QRedis::TransactionResult::Outcome::Moved:
        return true;
    case QRedis::TransactionResult::Outcome::Aborted: // by an increment whose outcome was not known
        if (m_counter.unknown == 0) {
            ++m_findings.wrongReplies;
            m_findings.note(u"a session was aborted although nobody else changes its key"_s);
        }
        return true;
    case QRedis::TransactionResult::Outcome::Failed:
        break;
    }
    failed(result.error());
    return false;
}

void TransactionJob::failed(const QRedis::Error &error)
{
    fail(error);
    m_counter.unknown += error.mayHaveExecuted() ? 1 : 0;
}

void TransactionJob::check(qint64 value, qint64 issued)
{
    m_counter.check(value, issued, u"increments in transactions"_s, m_findings);
}

bool TransactionJob::verify()
{
    const QRedis::Reply sum = wait(client().execute({"GET", m_key}));
    if (sum.isError())
        return false;
    check(sum.toInteger(), 0);
    return true;
}

void TransactionJob::remove()
{
    client().execute({"UNLINK", m_key}).waitForFinished(limit());
}

} // namespace Soak
