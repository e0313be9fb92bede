// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// test: serial timeout=120

#include "monitor-app/sources/samplestory.h"

#include <QRedis/Recording>

#include <QtCore/qdir.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qimage.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

/// The program from outside: exit codes, what it prints, and that it leaves nothing behind.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wrongUsageExitsWith2();
    void anUnreachableSourceExitsWith3();
    void theListIsJson();
    void aRecordingIsCheckedAgainstRules();
    void aRecordingIsExportedAsTablesAndAsABundle();
    void theDemoMovesConnectionsAndLosesNothing();
    void terminatingTheDemoLeavesNothingBehind();
    void aDisplayThatDiesEndsTheDemoInOrder();

private:
    void start(QProcess *process, const QStringList &arguments) const
    {
        process->setProcessEnvironment(m_environment);
        process->start(QStringLiteral(QREDIS_BINARY_DIR "/bin/qredis-monitor"), arguments);
        QVERIFY2(process->waitForStarted(), qPrintable(process->errorString()));
    }
    /// Path of a recording of the sample story.
    QString record();
    [[nodiscard]] static QStringList childrenOf(qint64 parent);
    /// Command lines of those \a processes that still run.
    [[nodiscard]] static QStringList alive(const QStringList &processes);

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
};

void TestProgram::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_environment = QProcessEnvironment::systemEnvironment();
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder->path());
}

QStringList TestProgram::childrenOf(qint64 parent)
{
    QStringList result;
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        QFile status(u"/proc/%1/status"_s.arg(process));
        if (status.open(QIODevice::ReadOnly) && status.readAll().contains("\nPPid:\t" + QByteArray::number(parent) + '\n'))
            result.append(process);
    }
    return result;
}

QStringList TestProgram::alive(const QStringList &processes)
{
    QStringList result;
    for (const QString &process : processes) {
        QFile commandLine(u"/proc/%1/cmdline"_s.arg(process));
        if (commandLine.open(QIODevice::ReadOnly))
            result.append(QString::fromLocal8Bit(commandLine.readAll().replace('\0', ' ')));
    }
    return result;
}

void TestProgram::wrongUsageExitsWith2()
{
    QProcess process;
    start(&process, {u"--theme"_s, u"pink"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    const QByteArray error = process.readAllStandardError();
    QCOMPARE(error.count('\n'), 1);
    QVERIFY2(error.contains("pink"), error.constData());
}

void TestProgram::anUnreachableSourceExitsWith3()
{
    QProcess process;
    start(&process, {u"--tail"_s, u"text"_s, u"nobody"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(process.readAllStandardError().contains("nobody"));
}

void TestProgram::theListIsJson()
{
    QProcess process;
    start(&process, {u"--list"_s, u"--json"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    const QJsonDocument document = QJsonDocument::fromJson(process.readAllStandardOutput());
    QVERIFY(document.isArray());
    QVERIFY(document.array().isEmpty());
}

QString TestProgram::record()
{
    const QString path = m_folder->filePath(u"story.qrt"_s);
    QRedis::RecordingWriter writer;
    bool good = writer.open(path);
    QRedis::Monitor::SampleStory story;
    story.playUntil(std::chrono::seconds(50), [&](const QRedis::TelemetryItem &item) { good = good && writer.write(item); });
    return good && writer.finish() ? path : QString();
}

void TestProgram::aRecordingIsCheckedAgainstRules()
{
    const QString recording = record();
    QVERIFY(!recording.isEmpty());
    QProcess process;
    start(&process, {u"--check"_s, u"default"_s, recording});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray output = process.readAllStandardOutput();
    QVERIFY2(output.contains("breaker-open") && output.contains("2 alerts"), output.constData());

    QFile rules(m_folder->filePath(u"rules.json"_s));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(R"({"rules": [{"id": "never", "metric": "error_percent", "above": 99}]})");
    rules.close();
    start(&process, {u"--check"_s, rules.fileName(), recording});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    start(&process, {u"--check"_s, recording, recording}); // a recording is no list of rules
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QCOMPARE(process.readAllStandardError().count('\n'), 1);
    start(&process, {u"--check"_s, u"default"_s, m_folder->filePath(u"none.qrt"_s)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 3);
}

void TestProgram::aRecordingIsExportedAsTablesAndAsABundle()
{
    const QString recording = record();
    const QString out = m_folder->filePath(u"out"_s);
    QProcess process;
    start(&process, {u"--export"_s, u"csv"_s, u"--at"_s, u"37.5"_s, u"--out"_s, out, recording});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput().count('\n'), 6);
    QFile verdict(out + u"/verdict.csv"_s);
    QVERIFY(verdict.open(QIODevice::ReadOnly));
    const QByteArray text = verdict.readAll().replace('\r', ' ');
    QVERIFY2(text.contains(",DEGRADED,") && text.contains("MOVING"), text.constData());

    start(&process, {u"--export"_s, u"bundle"_s, u"--out"_s, out, recording});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const QStringList files = QDir(out + u"/incident"_s).entryList(QDir::Files);
    for (const char *name : {"README.txt", "config.json", "connections.csv", "recording.qrt", "report.html"})
        QVERIFY2(files.contains(QLatin1StringView(name)), qPrintable(files.join(u' ')));
    start(&process, {u"--export"_s, u"bundle"_s, u"--out"_s, out, recording}); // never into a folder that is there
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 5);

    start(&process, {u"--export"_s, u"png"_s, u"--view"_s, u"handoffs"_s, u"--out"_s, out, recording});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QImage(out + u"/handoffs.png"_s).width() > 400);
}

void TestProgram::theDemoMovesConnectionsAndLosesNothing()
{
    const QString pictures = m_folder->filePath(u"pictures"_s);
    QProcess demo;
    start(&demo, {u"--demo"_s, u"--headless"_s, u"--screenshots"_s, pictures});

    // Another process sees it, and follows it on a terminal.
    QJsonArray sources;
    const auto found = [&] {
        QProcess list;
        start(&list, {u"--list"_s, u"--json"_s});
        list.waitForFinished();
        sources = QJsonDocument::fromJson(list.readAllStandardOutput()).array();
        return !sources.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(found(), 10'000);
    QCOMPARE(sources.first().toObject().value(u"pid"_s).toInteger(), demo.processId());
    const QStringList children = childrenOf(demo.processId());
    QCOMPARE(alive(children).filter(u"redis-server"_s).size(), 1);
    QProcess tail;
    start(&tail, {u"--tail"_s, u"json"_s, QString::number(demo.processId())});

    QVERIFY(demo.waitForFinished(60'000));
    const QByteArray output = demo.readAllStandardOutput();
    QVERIFY2(demo.exitStatus() == QProcess::NormalExit && demo.exitCode() == 0,
             (output + demo.readAllStandardError()).constData());
    QVERIFY2(output.contains("16 succeeded, 0 failed"), output.constData());
    for (const QString &name : {u"before-overview-light"_s, u"during-handoffs-dark"_s, u"after-notifications-light"_s}) {
        const QImage image(u"%1/%2.png"_s.arg(pictures, name));
        QCOMPARE(image.size(), QSize(1400, 900));
    }
    QCOMPARE(QDir(pictures).entryList({u"*.png"_s}).size(), 3 * 8 * 2);

    tail.terminate();
    QVERIFY(tail.waitForFinished());
    QSet<QString> kinds;
    const QList<QByteArray> lines = tail.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines)
        kinds.insert(QJsonDocument::fromJson(line).object().value(u"kind"_s).toString());
    for (const QString &kind : {u"verdict"_s, u"notification"_s, u"handoff"_s, u"window"_s})
        QVERIFY2(kinds.contains(kind), qPrintable(kind));
    QTRY_VERIFY2_WITH_TIMEOUT(alive(children).isEmpty(), qPrintable(alive(children).join(u'\n')), 3'000);
}

void TestProgram::terminatingTheDemoLeavesNothingBehind()
{
    QProcess demo;
    start(&demo, {u"--demo"_s, u"--headless"_s});
    const QDir sockets(m_folder->filePath(u"qredis"_s));
    QTRY_COMPARE_WITH_TIMEOUT(sockets.entryList(QDir::System).size(), 1, 10'000);
    const QStringList children = childrenOf(demo.processId());
    QCOMPARE(alive(children).filter(u"redis-server"_s).size(), 1);
    demo.terminate();
    QVERIFY(demo.waitForFinished(10'000));
    QCOMPARE(demo.exitStatus(), QProcess::NormalExit);
    QCOMPARE(demo.exitCode(), 1); // it did not come to its end
    QTRY_VERIFY2_WITH_TIMEOUT(alive(children).isEmpty(), qPrintable(alive(children).join(u'\n')), 3'000);
    QCOMPARE(sockets.entryList(QDir::System), QStringList());
}

void TestProgram::aDisplayThatDiesEndsTheDemoInOrder()
{
    QProcess server;
    server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-nolisten"_s, u"tcp"_s});
    if (!server.waitForStarted())
        QSKIP("needs Xvfb");
    QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine(), 20'000);
    m_environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(server.readLine().trimmed()));
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    QProcess demo;
    start(&demo, {u"--demo"_s});
    const QDir sockets(m_folder->filePath(u"qredis"_s));
    QTRY_COMPARE_WITH_TIMEOUT(sockets.entryList(QDir::System).size(), 1, 20'000);
    const QStringList children = childrenOf(demo.processId());
    QCOMPARE(alive(children).filter(u"redis-server"_s).size(), 1);
    server.kill();
    QVERIFY(demo.waitForFinished(10'000));
    const QByteArray error = demo.readAllStandardError();
    QVERIFY2(demo.exitStatus() == QProcess::NormalExit, error.constData());
    QCOMPARE(demo.exitCode(), 1);
    QVERIFY2(error.endsWith("qredis-monitor: ended because the display is gone\n"), error.constData());
    QTRY_VERIFY2_WITH_TIMEOUT(alive(children).isEmpty(), qPrintable(alive(children).join(u'\n')), 3'000);
    server.waitForFinished();
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_monitorprogram.moc"
