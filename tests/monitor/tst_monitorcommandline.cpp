// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/commandline.h"

#include <QtTest/qtest.h>

using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsOneClearLine_data();
    void wrongUsageIsOneClearLine();
    void optionsAreUnderstood();

private:
    static CommandLine parse(const QStringList &arguments)
    {
        return CommandLine::parse(QStringList{u"qredis-monitor"_s} + arguments);
    }
};

void TestCommandLine::wrongUsageIsOneClearLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QStringList &arguments, const QString &named) {
        QTest::newRow(name) << arguments << named;
    };
    row("unknown option", {u"--frobnicate"_s}, u"frobnicate"_s);
    row("unknown theme", {u"--theme"_s, u"pink"_s}, u"pink"_s);
    row("unknown view", {u"--view"_s, u"cellar"_s}, u"cellar"_s);
    row("unknown scenario", {u"--demo=apocalypse"_s}, u"apocalypse"_s);
    row("unknown tail format", {u"--tail"_s, u"xml"_s, u"4711"_s}, u"xml"_s);
    row("tail without source", {u"--tail"_s, u"text"_s}, u"SOURCE"_s);
    row("two sources", {u"1"_s, u"2"_s}, u"2"_s);
    row("json alone", {u"--json"_s}, u"--list"_s);
    row("screenshots without demo", {u"--screenshots"_s, u"/tmp/x"_s}, u"--demo"_s);
    row("headless window", {u"--headless"_s}, u"--headless"_s);
    row("demo and source", {u"--demo"_s, u"4711"_s}, u"4711"_s);
}

void TestCommandLine::wrongUsageIsOneClearLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const QString error = parse(arguments).error;
    QVERIFY2(error.contains(named), qPrintable(error));
    QVERIFY(!error.contains(u'\n'));
}

void TestCommandLine::optionsAreUnderstood()
{
    QCOMPARE(parse({}).mode, CommandLine::Mode::Window);
    QCOMPARE(parse({u"--demo"_s}).scenario, u"rolling-move"_s);
    QCOMPARE(parse({u"--demo=calm"_s, u"--headless"_s}).scenario, u"calm"_s);
    QCOMPARE(parse({u"--list"_s, u"--json"_s}).mode, CommandLine::Mode::List);
    QCOMPARE(parse({u"--version"_s}).mode, CommandLine::Mode::Version);
    QCOMPARE(parse({u"--theme"_s, u"dark"_s}).theme, Theme::Kind::Dark);
    QCOMPARE(parse({u"--view"_s, u"handoffs"_s, u"orders"_s}).view, 2);
    QCOMPARE(parse({u"orders"_s}).source, u"orders"_s);
    const CommandLine shots = parse({u"--demo"_s, u"--headless"_s, u"--screenshots"_s, u"dir"_s});
    QVERIFY(shots.error.isEmpty());
    QCOMPARE(shots.directory, u"dir"_s);
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_monitorcommandline.moc"
