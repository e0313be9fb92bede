// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/verdict.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasItsWord_data();
    void everyRuleHasItsWord();
    void theSentenceSaysWhoIsHurtByWhatAndUntilWhen();
    void staleDataNeverSpeaksOfThePresent();
    void theWorstReasonComesFirst();

private:
    static VerdictInput calm()
    {
        VerdictInput in;
        in.source = SourceState::Live;
        in.hasData = true;
        in.finished = 1000;
        in.p99 = 1e6;
        in.baselineP99 = 1e6;
        in.connections = 8;
        in.connectionsReady = 8;
        return in;
    }
};

using Change = void (*)(VerdictInput &);
Q_DECLARE_METATYPE(Change)

void TestVerdict::everyRuleHasItsWord_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("severity");
    const auto row = [](const char *name, Change change, Severity severity) { QTest::newRow(name) << change << int(severity); };
    row(
        "calm", [](VerdictInput &) {}, Severity::Ok);
    row(
        "no traffic", [](VerdictInput &in) { in.finished = 0; }, Severity::Ok);
    row(
        "no connection yet", [](VerdictInput &in) { in.connections = in.connectionsReady = 0; }, Severity::Ok);
    row(
        "feature not supported", [](VerdictInput &in) { in.capability = Capability::Unsupported; }, Severity::Ok);
    row(
        "maintenance", [](VerdictInput &in) { in.maintenance = u"MIGRATING 46"_s; }, Severity::Watch);
    row(
        "relaxed", [](VerdictInput &in) { in.relaxed = 3; }, Severity::Watch);
    row(
        "malformed", [](VerdictInput &in) { in.malformed = 1; }, Severity::Watch);
    row(
        "retrying", [](VerdictInput &in) { in.retrying = 1; }, Severity::Watch);
    row(
        "kept", [](VerdictInput &in) { in.kept = 1; }, Severity::Degraded);
    row(
        "breaker without maintenance", [](VerdictInput &in) { in.openBreakers.append(u"10.0.0.9:1"_s); }, Severity::Watch);
    row(
        "breaker",
        [](VerdictInput &in) {
            in.maintenance = u"MOVING 48"_s;
            in.openBreakers.append(u"10.0.0.9:1"_s);
        },
        Severity::Degraded);
    row(
        "slow", [](VerdictInput &in) { in.p99 = 6.1e6; }, Severity::Degraded);
    row(
        "five times, but too little to notice",
        [](VerdictInput &in) {
            in.p99 = 5.9e5;
            in.baselineP99 = 1e5;
        },
        Severity::Ok);
    row(
        "not five times",
        [](VerdictInput &in) {
            in.p99 = 4.9e7;
            in.baselineP99 = 1e7;
        },
        Severity::Ok);
    row(
        "lost socket", [](VerdictInput &in) { in.lostSockets = 1; }, Severity::Degraded);
    row(
        "one not ready", [](VerdictInput &in) { in.connectionsReady = 7; }, Severity::Degraded);
    row(
        "none ready", [](VerdictInput &in) { in.connectionsReady = 0; }, Severity::Hurting);
    row(
        "failed command", [](VerdictInput &in) { in.commandsFailed = 1; }, Severity::Hurting);
    row(
        "detached",
        [](VerdictInput &in) {
            in.source = SourceState::Detached;
            in.hasData = false;
        },
        Severity::Unknown);
    row(
        "connecting", [](VerdictInput &in) { in.source = SourceState::Connecting; }, Severity::Unknown);
    row(
        "stale", [](VerdictInput &in) { in.source = SourceState::Stale; }, Severity::Unknown);
    row(
        "stale beats failed",
        [](VerdictInput &in) {
            in.source = SourceState::Stale;
            in.commandsFailed = 9;
        },
        Severity::Unknown);
    row(
        "connected without data", [](VerdictInput &in) { in.hasData = false; }, Severity::Unknown);
}

void TestVerdict::everyRuleHasItsWord()
{
    QFETCH(Change, change);
    QFETCH(int, severity);
    VerdictInput in = calm();
    change(in);
    const Verdict verdict = judge(in);
    QCOMPARE(int(verdict.severity), severity);
    QVERIFY(!verdict.sentence.isEmpty());
    QVERIFY(!verdict.reasons.isEmpty());
}

void TestVerdict::theSentenceSaysWhoIsHurtByWhatAndUntilWhen()
{
    VerdictInput in = calm();
    in.maintenance = u"MOVING 48"_s;
    in.target = u"10.0.0.9:12000"_s;
    in.moved = 3;
    in.toMove = 8;
    in.timeLeft = 12'300ms;
    QCOMPARE(judge(in).sentence.replace(QChar(QChar::Nbsp), u' '),
             u"Callers are not affected. MOVING 48 to 10.0.0.9:12000, 3 of 8 moved, 12.3 s left."_s);
    in.commandsFailed = 12;
    const QString hurt = judge(in).sentence;
    QVERIFY2(hurt.startsWith(u"Callers are hurt: 12 "_s), qPrintable(hurt));
    QVERIFY(hurt.contains(u"MOVING 48"_s));
    in.timeLeft = -1ms;
    QVERIFY(judge(in).sentence.contains(u"deadline passed"_s));
}

void TestVerdict::staleDataNeverSpeaksOfThePresent()
{
    VerdictInput in = calm();
    in.source = SourceState::Stale;
    in.dataAge = 12s;
    const Verdict verdict = judge(in);
    QVERIFY(verdict.sentence.contains(u"12.0"_s));
    for (const Reason &reason : verdict.reasons)
        QCOMPARE(reason.severity, Severity::Unknown);
}

void TestVerdict::theWorstReasonComesFirst()
{
    VerdictInput in = calm();
    in.relaxed = 1;
    in.kept = 1;
    in.commandsFailed = 1;
    const Verdict verdict = judge(in);
    QCOMPARE(verdict.reasons.first().severity, Severity::Hurting);
    for (qsizetype i = 1; i < verdict.reasons.size(); ++i)
        QVERIFY(verdict.reasons[i].severity <= verdict.reasons[i - 1].severity);
}

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_monitorverdict.moc"
