// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/alertmodel.h"
#include "monitor-app/models/connectionmodel.h"
#include "monitor-app/models/discoverymodel.h"
#include "monitor-app/models/endpointmodel.h"
#include "monitor-app/models/notificationmodel.h"
#include "monitor-app/models/roles.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/units.h"
#include "monitor-app/sources/samplestory.h"

#include <QtCore/qrandom.h>
#include <QtCore/qsortfilterproxymodel.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionsSurviveAStorm();
    void everyModelAndProxySurvivesTheStory();
    void connectionRowsAreKeyed();
    void staleValuesAreDashes();
    void notificationsAreFilteredAndCounted();
    void copiesGoIntoOneRow();
    void notificationsAreBounded();
    void sourcesComeAndGo();
    void numbersHaveUnits();
    void anotherProcessStartsFromNothing();

private:
    static Notification moving(qint64 sequence)
    {
        Notification n;
        n.type = NotificationType::Moving;
        n.name = u"MOVING"_s;
        n.sequence = sequence;
        n.target = Endpoint(u"10.0.0.9"_s, 12000);
        n.effect = Notification::Effect::Applied;
        n.frame = ">4\r\n+MOVING\r\n"_ba;
        return n;
    }
    static void add(Store &store, const Notification &n)
    {
        static quint64 number = 0;
        store.addJournal({{++number, n.receivedAt, n}});
    }
};

void TestModels::connectionsSurviveAStorm()
{
    Store store;
    ConnectionModel model(&store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QRandomGenerator random(42);
    for (int tick = 0; tick < 200; ++tick) {
        ClientSnapshot snapshot;
        snapshot.at = TimePoint(std::chrono::milliseconds(100 * tick));
        for (quint64 id = 1; id <= 60; ++id) {
            if (random.bounded(4) == 0)
                continue;
            ConnectionSnapshot connection;
            connection.id = id;
            connection.state = ConnectionState(random.bounded(8));
            if (random.bounded(2))
                connection.handoff = HandoffStage(random.bounded(13));
            snapshot.connections.prepend(connection);
        }
        store.addSnapshot(snapshot, snapshot.at);
        model.sync(snapshot.at, false);
        QCOMPARE(model.rowCount(), int(snapshot.connections.size()));
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.connection(row).id > model.connection(row - 1).id);
    }
    QCOMPARE(resets.count(), 0);
}

/// Twice the same hour with a filter that changes and connections that come and go; then another process.
void TestModels::everyModelAndProxySurvivesTheStory()
{
    using Tester = QAbstractItemModelTester;
    Store store;
    ConnectionModel connections(&store);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&connections);
    proxy.setSortRole(SortRole);
    EndpointModel endpoints(&store);
    TransitionModel transitions(&store);
    NotificationModel notifications(&store);
    AlertEngine engine(&store);
    AlertModel alerts(&engine, &store);
    std::vector<std::unique_ptr<Tester>> testers;
    for (QAbstractItemModel *model :
         std::initializer_list<QAbstractItemModel *>{&connections, &proxy, &endpoints, &transitions, &notifications, &alerts})
        testers.push_back(std::make_unique<Tester>(model, Tester::FailureReportingMode::QtTest));
    QSignalSpy resets(&connections, &QAbstractItemModel::modelReset);
    int most = 0;
    for (const int size : {8, 40}) {
        SampleStory story(size);
        for (auto at = 500ms; at <= 58s; at += 500ms) {
            const auto sink = [&](const TelemetryItem &item) {
                TelemetryItem copy = item;
                auto *const snapshot = std::get_if<ClientSnapshot>(&copy.value);
                if (snapshot && (at / 500ms) % 5 == 0) // some are gone for a while
                    snapshot->connections.removeIf([](const ConnectionSnapshot &c) { return c.id % 3 == 0; });
                store.add(copy, item.at);
            };
            story.playUntil(at, sink);
            proxy.sort(int((at / 500ms) % ConnectionModel::ColumnCount),
                       at / 500ms % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            connections.sync(story.now(), at / 500ms % 7 == 0);
            endpoints.sync(story.now());
            transitions.sync();
            alerts.sync(story.now());
            notifications.setFilter(at / 500ms % 3 ? u"type == MOVING"_s : QString());
            notifications.sync();
            most = std::max(most, proxy.rowCount());
        }
        QVERIFY(endpoints.rowCount() > 0 && transitions.rowCount() > 0 && notifications.rowCount() > 0 && alerts.rowCount() > 0);
        store.clear();
        connections.sync(TimePoint(), true);
        endpoints.sync(TimePoint());
        transitions.sync();
        notifications.sync();
        QCOMPARE(proxy.rowCount() + transitions.rowCount() + notifications.rowCount(), 0);
    }
    QCOMPARE(most, 40);
    QCOMPARE(resets.count(), 0);
}

void TestModels::connectionRowsAreKeyed()
{
    Store store;
    SampleStory story;
    ConnectionModel model(&store);
    story.playUntil(1s, &store);
    model.sync(story.now(), false);
    QCOMPARE(model.rowCount(), 8);
    const QPersistentModelIndex fifth = model.index(4, ConnectionModel::Id);
    QCOMPARE(fifth.data().toString(), u"5"_s);
    ClientSnapshot fewer = store.snapshot();
    fewer.connections.removeFirst();
    store.addSnapshot(fewer, story.now());
    model.sync(story.now(), false);
    QVERIFY(fifth.isValid());
    QCOMPARE(fifth.data().toString(), u"5"_s);
    QCOMPARE(fifth.row(), 3);
}

void TestModels::staleValuesAreDashes()
{
    Store store;
    SampleStory story;
    ConnectionModel model(&store);
    story.playUntil(SampleStory::During, &store);
    model.sync(story.now(), false);
    const auto text = [&](int column) { return model.index(0, column).data().toString(); };
    QVERIFY(text(ConnectionModel::Rate) != Units::dash());
    const QString endpoint = text(ConnectionModel::Peer);
    model.sync(story.now() + 10s, true);
    QCOMPARE(text(ConnectionModel::Rate), Units::dash());
    QCOMPARE(text(ConnectionModel::InState), Units::dash());
    QCOMPARE(text(ConnectionModel::InFlight), Units::dash());
    QCOMPARE(text(ConnectionModel::Peer), endpoint);
}

void TestModels::notificationsAreFilteredAndCounted()
{
    Store store;
    NotificationModel model(&store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (qint64 sequence = 1; sequence <= 50; ++sequence) {
        Notification n = moving(sequence);
        if (sequence % 2 == 0) {
            n.type = NotificationType::Migrating;
            n.name = u"MIGRATING"_s;
            n.target.reset();
        }
        add(store, n);
        model.sync();
    }
    QCOMPARE(model.rowCount(), 50);
    model.setFilter(u"moving 10.0.0.9"_s);
    QCOMPARE(model.rowCount(), 25);
    add(store, moving(51));
    model.sync();
    QCOMPARE(model.rowCount(), 26);
    model.setFilter(u"moving 51"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.notification(0).sequence, std::optional<qint64>(51));
    model.setFilter(u"nothing"_s);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.total(), 51u);
    model.setFilter(QString());
    QCOMPARE(model.rowCount(), 51);
}

void TestModels::copiesGoIntoOneRow()
{
    Store store;
    NotificationModel model(&store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    add(store, moving(7));
    model.sync();
    Notification copy = moving(7);
    copy.effect = Notification::Effect::Copy;
    copy.copies = 12;
    add(store, copy);
    model.sync();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, NotificationModel::Copies).data().toString(), u"×12"_s);
    QCOMPARE(model.index(0, NotificationModel::Effect).data().toString(), u"applied"_s);
}

void TestModels::notificationsAreBounded()
{
    Store store;
    NotificationModel model(&store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Notification large = moving(1);
    large.frame = QByteArray(1024 * 1024, 'x');
    for (int i = 0; i < 80; ++i) {
        large.sequence = i;
        add(store, large);
        if (i % 7 == 0)
            model.sync();
    }
    model.sync();
    QVERIFY(model.rowCount() <= 33);
    QVERIFY(model.rowCount() > 20);
    QCOMPARE(model.notification(model.rowCount() - 1).sequence, std::optional<qint64>(79));
    store.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::sourcesComeAndGo()
{
    DiscoveryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const TelemetrySource a{u"/run/a"_s, u"orders"_s, 10, true};
    const TelemetrySource b{u"/run/b"_s, u"billing"_s, 11, false};
    model.setSources({a, b});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, DiscoveryModel::Access).data().toString(), u"belongs to another user"_s);
    model.setSources({b});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.source(0).application, u"billing"_s);
    model.setSources({});
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::numbersHaveUnits()
{
    const auto plain = [](QString text) { return text.replace(QChar(QChar::Nbsp), u' '); };
    QCOMPARE(plain(Units::duration(840us)), u"840 µs"_s);
    QCOMPARE(plain(Units::duration(3200us)), u"3.2 ms"_s);
    QCOMPARE(plain(Units::duration(1400ms)), u"1.4 s"_s);
    QCOMPARE(plain(Units::age(90s)), u"2 min"_s);
    QCOMPARE(plain(Units::age(-1200ms)), u"-1.2 s"_s);
    QCOMPARE(plain(Units::count(12'345)), u"12.3 k"_s);
    QCOMPARE(plain(Units::bytes(1'400)), u"1.40 kB"_s);
    QCOMPARE(Units::endpoint({}), Units::dash());
}

void TestModels::anotherProcessStartsFromNothing()
{
    Store store;
    SampleStory story;
    story.playUntil(5s, &store);
    QVERIFY(store.hasData());
    TelemetryHello other = store.hello();
    store.setHello(other);
    QVERIFY(store.hasData()); // the same process was reached again: history goes on
    other.processId = 4712;
    store.setHello(other);
    QVERIFY(!store.hasData());
    QVERIFY(store.history().samples().empty());
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_monitormodels.moc"
