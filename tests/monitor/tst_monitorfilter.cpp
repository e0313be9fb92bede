// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/palette.h"
#include "monitor-app/models/notificationfilter.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The language of the notifications log's filter, and the search of commands.
class TestFilter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void expressionsMatchWhatTheySay_data();
    void expressionsMatchWhatTheySay();
    void problemsNameTheirColumn_data();
    void problemsNameTheirColumn();
    void anyTextIsJudgedWithoutHarm();
    void beginningsOfWordsFitBest();
};

void TestFilter::expressionsMatchWhatTheySay_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("matches");
    const QList<std::pair<const char *, bool>> rows{
        {"", true},
        {"   ", true},
        {"moving", true},
        {"moving 10.0.0", true},
        {"moving migrating", false},
        {"\"10.0.0.9:6379\"", true},
        {"type == MOVING", true},
        {"type==moving", true},
        {"type != MOVING", false},
        {"type in {MIGRATING, MOVING}", true},
        {"type in {MIGRATING}", false},
        {"seq >= 48", true},
        {"seq > 48", false},
        {"seq in {1, 48}", true},
        {"seq ~ 4", true},
        {"grace == 15s", true},
        {"grace == 15000ms", true},
        {"grace < 1m", true},
        {"endpoint ~ 10.0.0.", true},
        {"endpoint == 10.0.0.9:6379", true},
        {"endpoint ~ \"10.0.0.8\"", false},
        {"raw ~ MOVING", true},
        {"conn == 7 && seq == 48", true},
        {"conn == 7 && seq == 49", false},
        {"seq == 49 || conn == 7", true},
        {"seq == 49 || conn == 8", false},
        {"!(seq == 49)", true},
        {"! moving", false},
        {"seq == 49 && conn == 7 || moving", true},
        {"seq == 49 && (conn == 7 || moving)", false},
        {"bytes < 1kB moving", true},
    };
    for (const auto &[filter, matches] : rows)
        QTest::newRow(filter) << QString::fromLatin1(filter) << matches;
}

void TestFilter::expressionsMatchWhatTheySay()
{
    QFETCH(QString, filter);
    QFETCH(bool, matches);
    Notification n;
    n.type = NotificationType::Moving;
    n.name = u"MOVING"_s;
    n.sequence = 48;
    n.time = 15s;
    n.target = Endpoint(u"10.0.0.9"_s, 6379);
    n.connectionId = 7;
    n.frame = ">4\r\n+MOVING\r\n";
    const NotificationFilter parsed(filter);
    QVERIFY2(parsed.state() == NotificationFilter::State::Valid, qPrintable(parsed.problem()));
    QCOMPARE(parsed.matches(n, [] { return u"MOVING 48 10.0.0.9:6379"_s; }), matches);
}

void TestFilter::problemsNameTheirColumn_data()
{
    using S = NotificationFilter::State;
    QTest::addColumn<QString>("filter");
    QTest::addColumn<S>("state");
    QTest::addColumn<QString>("problem");
    QTest::newRow("value missing") << u"type =="_s << S::Incomplete << u"value"_s;
    QTest::newRow("open bracket") << u"(moving"_s << S::Incomplete << u")"_s;
    QTest::newRow("open quote") << u"\"mov"_s << S::Incomplete << u"quote"_s;
    QTest::newRow("open list") << u"seq in {1, 2"_s << S::Incomplete << u"}"_s;
    QTest::newRow("and nothing") << u"moving &&"_s << S::Incomplete << u"missing"_s;
    QTest::newRow("unknown field") << u"moving && sqe == 4"_s << S::Wrong << u"column 11"_s;
    QTest::newRow("no number") << u"seq == many"_s << S::Wrong << u"column 8: \"many\""_s;
    QTest::newRow("order of text") << u"type < MOVING"_s << S::Wrong << u"no order"_s;
    QTest::newRow("stray bracket") << u"moving )"_s << S::Wrong << u"column 8"_s;
    QTest::newRow("operator first") << u"== 4"_s << S::Wrong << u"column 1"_s;
    QTest::newRow("too deep") << QString(100, u'!') + u"moving"_s << S::Wrong << u"deep"_s;
}

void TestFilter::problemsNameTheirColumn()
{
    QFETCH(QString, filter);
    QFETCH(NotificationFilter::State, state);
    QFETCH(QString, problem);
    const NotificationFilter parsed(filter);
    QCOMPARE(parsed.state(), state);
    QVERIFY2(parsed.problem().contains(problem), qPrintable(parsed.problem()));
    QVERIFY(parsed.matches(Notification(), [] { return QString(); })); // nothing is hidden by a mistake
}

void TestFilter::anyTextIsJudgedWithoutHarm()
{
    const QStringList parts{u"type"_s, u"seq"_s, u"=="_s, u"<"_s,  u"&&"_s, u"||"_s, u"!"_s, u"("_s, u")"_s,
                            u"{"_s,    u"}"_s,   u","_s,  u"in"_s, u"\""_s, u"48"_s, u" "_s, u"~"_s, u"x"_s};
    quint32 random = 7;
    int valid = 0;
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        for (int i = 0; i < 8; ++i) {
            random = random * 1664525u + 1013904223u;
            text += parts[qsizetype(random >> 16) % parts.size()];
        }
        const NotificationFilter filter(text);
        valid += filter.state() == NotificationFilter::State::Valid ? 1 : 0;
        QCOMPARE(filter.problem().isEmpty(), filter.state() == NotificationFilter::State::Valid);
        (void)filter.matches(Notification(), [] { return QString(); });
    }
    QVERIFY(valid > 100);
}

void TestFilter::beginningsOfWordsFitBest()
{
    QVERIFY(fitOf(u"ib"_s, u"Incident bundle"_s) > fitOf(u"ib"_s, u"Fit below"_s));
    QVERIFY(fitOf(u"xyz"_s, u"Incident bundle"_s) < 0);
    QVERIFY(fitOf({}, u"Anything"_s) >= 0);
    QVERIFY(fitOf(u"high"_s, u"High contrast"_s) > fitOf(u"high"_s, u"Hide right"_s));
}

QTEST_MAIN(TestFilter)
#include "tst_monitorfilter.moc"
