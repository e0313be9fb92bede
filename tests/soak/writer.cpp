// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/writer.h"

#include <QtCore/qmetaobject.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Soak {

namespace {

constexpr qsizetype MaximumExamples = 10;
constexpr size_t MaximumUnknown = 1'000;
// Between the counters of two writers, so that a foreign reply is recognised.
constexpr qint64 CounterDistance = 1'000'000'000'000;

QString codeOf(const QRedis::Error &error)
{
    const char *name = QMetaEnum::fromType<QRedis::Error::Code>().valueToKey(int(error.code()));
    const QByteArray prefix = error.serverPrefix();
    return QString::fromLatin1(prefix.isEmpty() ? QByteArray(name) : QByteArray(name) + ':' + prefix);
}

QString describe(const QRedis::Reply &reply)
{
    return reply.isError() ? reply.error().message() : QString::fromLatin1(reply.toByteArray().left(80).toPercentEncoding());
}

} // namespace

void Findings::merge(const Findings &other)
{
    commands += other.commands;
    failed += other.failed;
    for (auto it = other.failedByCode.cbegin(); it != other.failedByCode.cend(); ++it)
        failedByCode[it.key()] += it.value();
    unanswered += other.unanswered;
    wrongReplies += other.wrongReplies;
    staleReads += other.staleReads;
    lostWrites += other.lostWrites;
    doubleExecutions += other.doubleExecutions;
    unverified += other.unverified;
    published += other.published;
    received += other.received;
    lost += other.lost;
    duplicated += other.duplicated;
    reportedGaps += other.reportedGaps;
    longestMessageGap = std::max(longestMessageGap, other.longestMessageGap);
    for (const QString &example : other.examples)
        note(example);
    latency.merge(other.latency);
}

void Findings::note(const QString &example)
{
    if (examples.size() < MaximumExamples && !examples.contains(example))
        examples.append(example);
}

void Findings::countFailure(const QRedis::Error &error)
{
    ++failed;
    ++failedByCode[codeOf(error)];
    note(codeOf(error) + ": "_L1 + error.message());
}

bool Findings::isClean() const
{
    return failed + unanswered + wrongReplies + staleReads + lostWrites + doubleExecutions + unverified + lost + duplicated == 0;
}

// The server's value is what was acknowledged, `issued` for the command that asked, and anything up to all unknown outcomes.
void Counter::check(qint64 value, qint64 issued, const QString &what, Findings &findings)
{
    least += issued;
    const qint64 most = least + unknown;
    if (value < least) {
        findings.lostWrites += quint64(least - value);
        findings.note(u"%1 %2, at least %3 were acknowledged"_s.arg(value).arg(what).arg(least));
    } else if (value > most) {
        findings.doubleExecutions += quint64(value - most);
        findings.note(u"%1 %2, at most %3 were issued"_s.arg(value).arg(what).arg(most));
        unknown = 0;
    } else {
        unknown -= value - least;
    }
    least = value;
}

Writer::Writer(const QByteArray &prefix, int number, qsizetype valueSize)
    : m_number(number)
    , m_valueSize(valueSize)
    , m_counterName(prefix + ':' + QByteArray::number(number) + ":counter")
{
    for (int i = 0; i < KeyCount; ++i)
        m_keys[size_t(i)].name = prefix + ':' + QByteArray::number(number) + ":value:" + QByteArray::number(i);
}

Writer::Step Writer::next()
{
    Step step;
    step.action = Action(m_step % 3);
    step.key = int(m_step / 3 % KeyCount);
    if (step.action == Action::Set)
        step.count = ++m_count;
    ++m_step;
    return step;
}

QRedis::Command Writer::command(const Step &step) const
{
    const Key &key = m_keys[size_t(step.key)];
    switch (step.action) {
    case Action::Set:
        return {"SET", key.name, value(key, step.count)};
    case Action::Get:
        return {"GET", key.name};
    case Action::Increment:
        break;
    }
    return {"INCR", m_counterName};
}

QByteArray Writer::value(const Key &key, quint64 count) const
{
    const QByteArray description =
        key.name + " writer " + QByteArray::number(m_number) + " count " + QByteArray::number(count) + ' ';
    return description.leftJustified(m_valueSize, char('a' + count % 26));
}

void Writer::check(const Step &step, const QRedis::Reply &reply)
{
    ++m_findings.commands;
    if (reply.isError()) {
        checkFailure(step, reply.error());
        return;
    }
    Key &key = m_keys[size_t(step.key)];
    switch (step.action) {
    case Action::Set:
        if (reply.kind() == QRedis::Reply::Kind::SimpleString && reply.toByteArray() == "OK") {
            key.acknowledged = step.count;
            return;
        }
        break;
    case Action::Get:
        if (reply.isNull() || reply.kind() == QRedis::Reply::Kind::BulkString) {
            checkValue(key, reply);
            return;
        }
        break;
    case Action::Increment:
        if (reply.kind() == QRedis::Reply::Kind::Integer) {
            checkCounter(reply.toInteger(), 1);
            return;
        }
        break;
    }
    ++m_findings.wrongReplies;
    m_findings.note(u"a reply of another command: %1"_s.arg(describe(reply)));
}

void Writer::checkUnanswered(const Step &step)
{
    ++m_findings.commands;
    ++m_findings.unanswered;
    rememberUnknown(step);
}

void Writer::checkFailure(const Step &step, const QRedis::Error &error)
{
    m_findings.countFailure(error);
    if (error.mayHaveExecuted())
        rememberUnknown(step);
}

void Writer::rememberUnknown(const Step &step)
{
    if (step.action == Action::Increment)
        ++m_counter.unknown;
    if (step.action != Action::Set)
        return;
    std::vector<quint64> &unknown = m_keys[size_t(step.key)].unknown;
    if (std::find(unknown.cbegin(), unknown.cend(), step.count) != unknown.cend())
        return;
    if (unknown.size() == MaximumUnknown)
        unknown.erase(unknown.begin());
    unknown.push_back(step.count);
}

void Writer::expect(const Step &step, const QRedis::Reply &reply)
{
    if (step.action == Action::Set && reply.isError() && reply.error().mayHaveExecuted())
        rememberUnknown(step);
}

void Writer::checkValue(Key &key, const QRedis::Reply &reply)
{
    const QByteArray bytes = reply.toByteArray();
    if (key.acknowledged > 0 ? bytes == value(key, key.acknowledged) : reply.isNull())
        return;
    const auto matches = [&](quint64 count) { return bytes == value(key, count); };
    if (!reply.isNull() && std::any_of(key.unknown.cbegin(), key.unknown.cend(), matches))
        return;
    const bool own = reply.isNull() || bytes.startsWith(key.name + ' ');
    ++(own ? m_findings.staleReads : m_findings.wrongReplies);
    m_findings.note(
        u"%1 of %2: %3 was acknowledged, read: %4"_s.arg(own ? u"stale read"_s : u"wrong reply"_s, QString::fromLatin1(key.name))
            .arg(key.acknowledged)
            .arg(reply.isNull() ? u"nothing"_s : describe(reply)));
    if (reply.isNull()) // the server lost it; counted once, not with every following read
        key.acknowledged = 0;
}

void Writer::checkCounter(qint64 value, qint64 issued)
{
    const qint64 block = value / CounterDistance;
    if (block != 0 && block != m_number + 1) {
        ++m_findings.wrongReplies;
        m_findings.note(u"a counter of another writer: %1"_s.arg(value));
        return;
    }
    // Block 0: the server lost the start as well.
    m_counter.check(value - block * CounterDistance, issued, u"increments"_s, m_findings);
}

QRedis::Command Writer::firstCommand() const
{
    QRedis::Command command{"SET", m_counterName, (m_number + 1) * CounterDistance};
    command.setRepetition(QRedis::Command::Repetition::Idempotent);
    return command;
}

QRedis::Command Writer::lastCommand() const
{
    return {"GET", m_counterName};
}

void Writer::checkLast(const QRedis::Reply &reply)
{
    bool isNumber = reply.isNull();
    const qint64 value = reply.isNull() ? 0 : reply.toInteger(&isNumber);
    if (reply.isError() || !isNumber) {
        ++m_findings.unverified;
        m_findings.note(u"counter could not be read: %1"_s.arg(describe(reply)));
        return;
    }
    checkCounter(value, 0);
}

QList<QByteArray> Writer::keys() const
{
    QList<QByteArray> all{m_counterName};
    for (const Key &key : m_keys)
        all.append(key.name);
    return all;
}

} // namespace Soak
