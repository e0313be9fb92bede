// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/alertmodel.h"
#include "monitor-app/models/endpointmodel.h"
#include "monitor-app/models/names.h"
#include "monitor-app/models/store.h"
#include "monitor-app/sources/samplestory.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Alerts and circuit breakers: when they fire, what they were, for how long.
class TestAlerts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRuleFiresWhenItHasHeldForLongEnough();
    void aRuleEndsBelowItsLowerLimitOnly();
    void aRuleForCalmTimesIsSilentDuringMaintenance();
    void seenAlertsDoNotCountAgain();
    void everyDefaultRuleIsAboutAFigureThatExists();
    void rulesFromJsonAreTakenOverAndBadOnesNamed_data();
    void rulesFromJsonAreTakenOverAndBadOnesNamed();
    void theStoryRaisesTheAlertsThatItTells();
    void aBreakerThatWaitsForAHandoffIsNotCountedDown();
    void statesOfABreakerCoverTheTimeSinceItWasSeen();
    void sickEndpointsComeFirst();

private:
    static ClientSnapshot snapshot(TimePoint at, int queued);
    static AlertRule rule(std::chrono::milliseconds hold, double above = 0, double clear = 0);
};

namespace {

constexpr TimePoint Origin{1h};

CircuitBreakerEvent change(CircuitBreakerState from, CircuitBreakerState to, TimePoint at)
{
    CircuitBreakerEvent event;
    event.endpoint = {u"10.0.0.9"_s, 6379};
    event.from = from;
    event.to = to;
    event.at = at;
    return event;
}

} // namespace

ClientSnapshot TestAlerts::snapshot(TimePoint at, int queued)
{
    ClientSnapshot s;
    s.at = at;
    ConnectionSnapshot c;
    c.id = 1;
    c.state = ConnectionState::Ready;
    c.queued = queued;
    s.connections.append(c);
    return s;
}

AlertRule TestAlerts::rule(std::chrono::milliseconds hold, double above, double clear)
{
    AlertRule r;
    r.id = u"queued"_s;
    r.title = u"Queued"_s;
    r.metric = u"commands_queued"_s;
    r.hold = hold;
    r.above = above;
    r.clear = clear;
    return r;
}

void TestAlerts::aRuleFiresWhenItHasHeldForLongEnough()
{
    Store store;
    AlertEngine engine(&store);
    engine.setRules({rule(2s)});
    QSignalSpy fired(&engine, &AlertEngine::fired);
    store.addSnapshot(snapshot(Origin, 5), Origin);
    store.addSnapshot(snapshot(Origin + 1s, 9), Origin);
    QCOMPARE(engine.firing(), 0);
    QVERIFY(engine.alerts().isEmpty());
    store.addSnapshot(snapshot(Origin + 2s, 7), Origin);
    QCOMPARE(engine.firing(), 1);
    QCOMPARE(fired.size(), 1);
    QVERIFY(engine.alerts().first().since == Origin);
    QVERIFY(engine.alerts().first().firedAt == Origin + 2s);
    QCOMPARE(engine.alerts().first().worst, 9.0);
    store.addSnapshot(snapshot(Origin + 3s, 0), Origin);
    QCOMPARE(engine.firing(), 0);
    QVERIFY(engine.alerts().first().endedAt == Origin + 3s);
    // A short one in between starts the wait again.
    store.addSnapshot(snapshot(Origin + 4s, 5), Origin);
    store.addSnapshot(snapshot(Origin + 5s, 0), Origin);
    store.addSnapshot(snapshot(Origin + 6s, 5), Origin);
    store.addSnapshot(snapshot(Origin + 7s, 5), Origin);
    QCOMPARE(fired.size(), 1);
}

void TestAlerts::aRuleEndsBelowItsLowerLimitOnly()
{
    Store store;
    AlertEngine engine(&store);
    engine.setRules({rule(0ms, 10, 5)});
    store.addSnapshot(snapshot(Origin, 10), Origin);
    QCOMPARE(engine.firing(), 0);
    store.addSnapshot(snapshot(Origin + 1s, 11), Origin);
    QCOMPARE(engine.firing(), 1);
    store.addSnapshot(snapshot(Origin + 2s, 6), Origin);
    QCOMPARE(engine.firing(), 1);
    store.addSnapshot(snapshot(Origin + 3s, 5), Origin);
    QCOMPARE(engine.firing(), 0);
}

void TestAlerts::aRuleForCalmTimesIsSilentDuringMaintenance()
{
    Store store;
    AlertEngine engine(&store);
    AlertRule calm = rule(0ms);
    calm.during = AlertRule::During::Calm;
    AlertRule busy = rule(0ms);
    busy.id = u"busy"_s;
    busy.during = AlertRule::During::Maintenance;
    engine.setRules({calm, busy});
    ClientSnapshot s = snapshot(Origin, 5);
    s.windows.append(WindowSnapshot());
    store.addSnapshot(s, Origin);
    QCOMPARE(engine.alerts().size(), 1);
    QCOMPARE(engine.alerts().first().rule.id, u"busy"_s);
    store.addSnapshot(snapshot(Origin + 1s, 5), Origin);
    QCOMPARE(engine.firing(), 1);
    QCOMPARE(engine.alerts().first().rule.id, u"queued"_s);
}

void TestAlerts::seenAlertsDoNotCountAgain()
{
    Store store;
    AlertEngine engine(&store);
    engine.setRules({rule(0ms)});
    store.addSnapshot(snapshot(Origin, 5), Origin);
    QCOMPARE(engine.unacknowledged(), 1);
    engine.acknowledgeAll();
    QCOMPARE(engine.unacknowledged(), 0);
    store.addSnapshot(snapshot(Origin + 1s, 8), Origin);
    QCOMPARE(engine.firing(), 1);
    QCOMPARE(engine.unacknowledged(), 0);
    store.clear();
    QCOMPARE(engine.firing(), 0);
}

void TestAlerts::everyDefaultRuleIsAboutAFigureThatExists()
{
    QSet<QString> ids;
    const QList<AlertRule> rules = defaultAlertRules();
    for (const AlertRule &r : rules) {
        QVERIFY2(alertMetricNames().contains(r.metric), qPrintable(r.id));
        QVERIFY2(!r.runbook.isEmpty() && !r.title.isEmpty() && r.clear <= r.above, qPrintable(r.id));
        ids.insert(r.id);
    }
    QCOMPARE(ids.size(), rules.size());
}

void TestAlerts::rulesFromJsonAreTakenOverAndBadOnesNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    QTest::newRow("good") << QByteArray(R"({"rules": [{"id": "a", "metric": "p99_ms", "above": 50, "clear": 40, "for_s": 2.5,
                                        "severity": "hurting", "during": "calm"}]})")
                          << QString();
    QTest::newRow("no JSON") << QByteArray("{") << u"JSON"_s;
    QTest::newRow("no rules") << QByteArray("{}") << u"rules"_s;
    QTest::newRow("no id") << QByteArray(R"({"rules": [{"metric": "p99_ms", "above": 1}]})") << u"rule 1: \"id\""_s;
    QTest::newRow("unknown figure") << QByteArray(R"({"rules": [{"id": "a", "metric": "p98", "above": 1}]})") << u"p99_ms"_s;
    QTest::newRow("unknown field") << QByteArray(R"({"rules": [{"id": "a", "abvoe": 1}]})") << u"abvoe"_s;
    QTest::newRow("no limit") << QByteArray(R"({"rules": [{"id": "a", "metric": "p99_ms", "above": "1"}]})") << u"\"above\""_s;
    QTest::newRow("clear above") << QByteArray(R"({"rules": [{"id": "a", "metric": "p99_ms", "above": 1, "clear": 2}]})")
                                 << u"\"clear\""_s;
    QTest::newRow("too long") << QByteArray(R"({"rules": [{"id": "a", "metric": "p99_ms", "above": 1, "for_s": 3601}]})")
                              << u"3600"_s;
    QTest::newRow("twice") << QByteArray(R"({"rules": [{"id": "a", "metric": "p99_ms", "above": 1},
                                         {"id": "a", "metric": "p99_ms", "above": 1}]})")
                           << u"rule 2"_s;
}

void TestAlerts::rulesFromJsonAreTakenOverAndBadOnesNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    QString error;
    const QList<AlertRule> rules = parseAlertRules(json, &error);
    QCOMPARE(rules.isEmpty(), !problem.isEmpty());
    QVERIFY2(error.contains(problem), qPrintable(error));
    if (rules.isEmpty())
        return;
    QCOMPARE(rules[0].metric, u"p99_ms"_s);
    QVERIFY(rules[0].hold == 2'500ms);
    QCOMPARE(rules[0].severity, Severity::Hurting);
    QCOMPARE(rules[0].during, AlertRule::During::Calm);
    QCOMPARE(rules[0].clear, 40.0);
}

void TestAlerts::theStoryRaisesTheAlertsThatItTells()
{
    Store store;
    AlertEngine engine(&store);
    AlertModel model(&engine, &store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    SampleStory story;
    QStringList ids;
    connect(&engine, &AlertEngine::fired, this, [&](const Alert &alert) { ids.append(alert.rule.id); });
    for (auto at = 1s; at <= 58s; at += 1s) {
        story.playUntil(at, &store);
        model.sync(story.now());
    }
    ids.sort();
    QCOMPARE(ids, (QStringList{u"breaker-open"_s, u"malformed"_s}));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.index(0, AlertModel::State).data().toString().isEmpty());
}

void TestAlerts::aBreakerThatWaitsForAHandoffIsNotCountedDown()
{
    CircuitBreakerSnapshot breaker;
    breaker.state = CircuitBreakerState::Open;
    breaker.probeAt = Origin + 10s;
    QCOMPARE(displayOf(breaker, Origin), BreakerDisplay::Open);
    QCOMPARE(displayOf(breaker, Origin + 10s), BreakerDisplay::ProbeDue);
    breaker.state = CircuitBreakerState::HalfOpen;
    QCOMPARE(displayOf(breaker, Origin + 11s), BreakerDisplay::HalfOpen);
}

void TestAlerts::statesOfABreakerCoverTheTimeSinceItWasSeen()
{
    using S = CircuitBreakerState;
    Endpoints endpoints;
    ClientSnapshot s;
    s.at = Origin;
    CircuitBreakerSnapshot breaker;
    breaker.endpoint = {u"10.0.0.9"_s, 6379};
    s.breakers.append(breaker);
    endpoints.add(s);
    endpoints.add(change(S::Closed, S::Open, Origin + 10s));
    endpoints.add(change(S::Open, S::HalfOpen, Origin + 20s));
    endpoints.add(change(S::HalfOpen, S::Closed, Origin + 21s));
    const QString name = breaker.endpoint.toString();
    const auto states = endpoints.states(name, Origin - 30s, Origin + 30s);
    QCOMPARE(states.size(), 4);
    QVERIFY(states[0].begin == Origin && states[0].end == Origin + 10s);
    QCOMPARE(states[1].state, S::Open);
    QVERIFY(states[3].end == Origin + 30s);
    QVERIFY(endpoints.timeOpen(name, Origin - 30s, Origin + 30s) == 11s);
    QVERIFY(endpoints.timeOpen(name, Origin + 15s, Origin + 18s) == 3s);
    QVERIFY(endpoints.states(name, Origin - 30s, Origin - 1s).isEmpty());
    QVERIFY(endpoints.states(u"other:1"_s, Origin, Origin + 30s).isEmpty());
}

void TestAlerts::sickEndpointsComeFirst()
{
    Store store;
    EndpointModel model(&store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TransitionModel transitions(&store);
    QAbstractItemModelTester transitionTester(&transitions, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ClientSnapshot s = snapshot(Origin, 0);
    s.connections[0].peer = {u"10.0.0.1"_s, 6379};
    s.connections[0].target = {u"10.0.0.9"_s, 6379};
    CircuitBreakerSnapshot breaker;
    breaker.endpoint = {u"10.0.0.9"_s, 6379};
    breaker.state = CircuitBreakerState::Open;
    breaker.probeAt = Origin + 41s;
    s.breakers.append(breaker);
    store.addSnapshot(s, Origin);
    store.addJournal({{1, Origin, change(CircuitBreakerState::Closed, CircuitBreakerState::Open, Origin)}});
    model.sync(Origin);
    transitions.sync();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.endpoint(0).endpoint, u"10.0.0.9:6379"_s);
    QVERIFY2(model.index(0).data().toString().contains(u"41"), qPrintable(model.index(0).data().toString()));
    QCOMPARE(model.endpoint(0).arriving, 1);
    QCOMPARE(model.endpoint(1).connections, 1);
    model.sync(Origin + 42s);
    QCOMPARE(model.display(0), BreakerDisplay::ProbeDue);
    QCOMPARE(transitions.rowCount(), 1);
    store.addJournal({{2, Origin + 50s, change(CircuitBreakerState::Open, CircuitBreakerState::HalfOpen, Origin + 50s)}});
    transitions.sync();
    QCOMPARE(transitions.rowCount(), 2);
    QCOMPARE(transitions.index(0, TransitionModel::To).data().toString(), nameOf(CircuitBreakerState::HalfOpen));
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_monitoralerts.moc"
