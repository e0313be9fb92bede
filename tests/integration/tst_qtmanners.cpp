// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/executeblocking.h"
#include "qredis/client/scan.h"
#include "qredis/client/translations.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qmetaobject.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <thread>

using namespace Qt::StringLiterals;
using namespace QRedis;

/// The library asks for an application's class by its name, so that it needs no windows itself; neither does this test.
class QGuiApplication : public QCoreApplication
{
    Q_OBJECT
public:
    using QCoreApplication::QCoreApplication;
};

/// What a Qt developer takes for granted: properties, gadgets, QVariant, translations, and no thread with windows that waits.
class QtMannersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void aThreadWithWindowsMayNotWait();
    void aPlainThreadMayWait();
    void everyPropertyCanBeWatched();
    void lastErrorIsToldWhenItChanges();
    void valuesAreReadByTheirProperties();
    void valuesTravelInVariants();
    void wordsComeFromVariants();
    void wordsAreMadeOfAnything();
    void messagesSpeakTheLanguage_data();
    void messagesSpeakTheLanguage();

private:
    std::unique_ptr<RedisServer> m_server;
};

void QtMannersTest::initTestCase()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "redis-server does not start");
}

void QtMannersTest::aThreadWithWindowsMayNotWait()
{
    Client client(m_server->url());
    QTest::ignoreMessage(QtWarningMsg, "executeBlocking() was called on a thread that must not block");
    const Reply reply = executeBlocking(client, {"SET", "blocked", 1});
    QCOMPARE(reply.error().code(), Error::Code::Usage);
    QVERIFY(await(client.execute({"GET", "blocked"})).isNull()); // it was not sent
}

void QtMannersTest::aPlainThreadMayWait()
{
    Client client(m_server->url());
    Reply reply;
    Result<qint64> typed;
    std::thread thread([&] {
        reply = executeBlocking(client, {"ECHO", "hello"});
        typed = executeBlocking(client, TypedCommand<qint64>(Command{"INCR", "typed"}));
    });
    thread.join();
    QCOMPARE(reply.toByteArray(), QByteArray("hello"));
    QCOMPARE(typed.value(), 1);
}

void QtMannersTest::everyPropertyCanBeWatched()
{
    for (const QMetaObject *meta : {&Client::staticMetaObject, &Scan::staticMetaObject}) {
        QVERIFY(meta->propertyCount() > QObject::staticMetaObject.propertyCount());
        for (int i = QObject::staticMetaObject.propertyCount(); i < meta->propertyCount(); ++i) {
            const QMetaProperty property = meta->property(i);
            QVERIFY2(property.hasNotifySignal() || property.isConstant(), property.name());
            QVERIFY2(property.metaType().isValid(), property.name());
        }
    }
}

void QtMannersTest::lastErrorIsToldWhenItChanges()
{
    RedisServer server;
    QVERIFY(server.isRunning());
    const quint16 port = server.port();
    server.kill();
    Client client(QUrl(u"redis://127.0.0.1:%1"_s.arg(port)));
    QSignalSpy changes(&client, &Client::lastErrorChanged);
    client.open();
    QVERIFY(eventually([&] { return changes.count() > 0; }));
    QVERIFY(changes.first().first().value<Error>());
    QCOMPARE(client.property("lastError").value<Error>().code(), Error::Code::ConnectionFailed);
    QVERIFY(server.restart());
    QVERIFY(!await(client.execute({"PING"})).isError());
    QVERIFY(eventually([&] { return !changes.last().first().value<Error>(); }));
    QVERIFY(!client.property("lastError").value<Error>());
}

void QtMannersTest::valuesAreReadByTheirProperties()
{
    const auto read = [](const auto &value, const char *name) {
        const QMetaObject &meta = std::remove_cvref_t<decltype(value)>::staticMetaObject;
        return meta.property(meta.indexOfProperty(name)).readOnGadget(&value);
    };
    const Error error = Error::fromServer("WRONGTYPE Operation against a key");
    QCOMPARE(read(error, "serverPrefix").toByteArray(), QByteArray("WRONGTYPE"));
    QCOMPARE(read(error, "retryable").toBool(), false);
    QCOMPARE(read(Reply(error), "error").value<Error>(), error);
    QCOMPARE(read(Reply::fromInteger(7), "value").toInt(), 7);

    HandoffEvent handoff;
    handoff.target = Endpoint(u"host"_s, 1234);
    QCOMPARE(read(handoff, "target").value<Endpoint>().port(), 1234);
    QCOMPARE(read(ScanEntry{"member", "2.5"}, "score").toDouble(), 2.5);
    QCOMPARE(read(ScoredMember{1.5, "Ada"}, "member").toString(), u"Ada"_s);
    Notification notification;
    notification.name = u"MOVING"_s;
    QCOMPARE(read(notification, "name").toString(), u"MOVING"_s);
}

void QtMannersTest::valuesTravelInVariants()
{
    const QVariant reply = QVariant::fromValue(Reply::fromInteger(7));
    QCOMPARE(reply.value<Reply>().toInteger(), 7);
    QCOMPARE(QVariant::fromValue(ScanEntry{"a", "b"}).value<ScanEntry>().value, QByteArray("b"));
    QString text;
    QDebug(&text) << ScoredMember{1.5, "Ada"} << ScanEntry{"key", {}} << StreamEntry{"1-1", {{"a", 1}}};
    QCOMPARE(text.trimmed(),
             u"QRedis::ScoredMember(1.5, \"Ada\") QRedis::ScanEntry(\"key\") QRedis::StreamEntry(\"1-1\", QList(\"a\"=\"1\"))"_s);
    text.clear();
    QDebug(&text) << Result<qint64>(Reply::fromInteger(7)) << Result<qint64>(Error(Error::Code::Timeout, u"too late"_s));
    QVERIFY2(text.contains(u"Kind::Integer, 7"_s) && text.contains(u"too late"_s), qPrintable(text));
}

void QtMannersTest::wordsComeFromVariants()
{
    const auto words = Words::fromVariants({u"SET"_s, QByteArray("key"), 5, 1.5});
    QVERIFY(words);
    QCOMPARE(words->toList(), QByteArrayList({"SET", "key", "5", "1.5"}));
    QCOMPARE(words->toCommand(), (Command{"SET", "key", 5, 1.5}));
    QCOMPARE(words->toVariants().size(), 4);
    QVERIFY(!Words::fromVariants({u"SET"_s, true}));
    QVERIFY(!Words::fromVariants({QVariant()}));
}

void QtMannersTest::wordsAreMadeOfAnything()
{
    const auto list = [](const Words &words) { return words.toList(); };
    QCOMPARE(list({"a", u"ö"_s, 3, 0.5}), QByteArrayList({"a", "ö", "3", "0.5"}));
    QCOMPARE(list("a"), QByteArrayList({"a"}));
    QCOMPARE(list(7), QByteArrayList({"7"}));
    QCOMPARE(list({"a"}), QByteArrayList({"a"}));
    QCOMPARE(list({}), QByteArrayList());
    QCOMPARE(list(QStringList{u"ö"_s}), QByteArrayList({"ö"}));
    QCOMPARE(list(QByteArrayList{"x", "y"}), QByteArrayList({"x", "y"}));
}

void QtMannersTest::messagesSpeakTheLanguage_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("expected");
    QTest::newRow("German") << QLocale(QLocale::German, QLocale::Austria) << u"Client::execute(): Der Befehl ist leer"_s;
    QTest::newRow("French") << QLocale(QLocale::French, QLocale::Canada) << u"Client::execute(): la commande est vide"_s;
    QTest::newRow("Japanese") << QLocale(QLocale::Japanese) << u"Client::execute(): コマンドが空です"_s;
    QTest::newRow("Simplified Chinese") << QLocale(QLocale::Chinese) << u"Client::execute(): 命令为空"_s;
    QTest::newRow("English") << QLocale(QLocale::English) << u"Client::execute(): the command is empty"_s;
}

void QtMannersTest::messagesSpeakTheLanguage()
{
    QFETCH(QLocale, locale);
    QFETCH(QString, expected);
    QVERIFY(loadTranslations(locale));
    QTest::ignoreMessage(QtWarningMsg, qPrintable(expected));
    Client client(m_server->url());
    QCOMPARE(await(client.execute(Command())).error().message(), expected);
    QVERIFY(!loadTranslations(QLocale(QLocale::Latin)));
    QVERIFY(!loadTranslations(QLocale(QLocale::Chinese, QLocale::Taiwan))); // which is written otherwise
}

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    QtMannersTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_qtmanners.moc"
