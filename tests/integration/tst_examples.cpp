// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/shared/redisserver.h"

#include <QtTest/qtest.h>

#include <array>

/// Each program that the documentation shows runs and says what it should.
class ExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramRuns_data();
    void aProgramRuns();

private:
    struct Outcome
    {
        int code = -1;
        QByteArray text;
    };
    /// Runs \a program with \a argument until it ends.
    static Outcome run(const QByteArray &program, const QByteArray &argument);
};

void ExamplesTest::aProgramRuns_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("hello") << QByteArray("hello") << QByteArray("Grüß Gott\nVisit number 1\n");
    QTest::newRow("cache") << QByteArray("cache")
                           << QByteArray("It rains in Bergen\nIt rains in Bergen\nThe service was asked 1 time(s)\n");
    QTest::newRow("caching") << QByteArray("caching") << QByteArray("It is blue; the server was asked 2 times\n");
    QTest::newRow("leaderboard") << QByteArray("leaderboard")
                                 << QByteArray("Ada now has 1600\n1. Ada 1600\n2. Cyd 1500\n3. Bob 900\nBob is number 3\n");
    QTest::newRow("job queue") << QByteArray("jobqueue") << QByteArray("4 walls are painted\n");
    QTest::newRow("blocking") << QByteArray("blocking") << QByteArray("doing the first one\ndoing the last one\n");
    QTest::newRow("subscriptions") << QByteArray("subscriptions") << QByteArray("news: Rain in Bergen\nuser:7: is here\n");
    QTest::newRow("credentials") << QByteArray("credentials") << QByteArray("connected as app\nand again as app\n");
    QTest::newRow("transactions") << QByteArray("transactions") << QByteArray("-10\n10\n42\n");
    QTest::newRow("maintenance") << QByteArray("maintenance") << QByteArray("this server does not announce maintenance\n");
    QTest::newRow("migration") << QByteArray("migration") << QByteArray("sum 3\nhome 1\n");
    QTest::newRow("guides") << QByteArray("guides") << QByteArray("6 keys\n");
}

void ExamplesTest::aProgramRuns()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, text);
    RedisServer server;
    QVERIFY2(server.isRunning(), "redis-server does not start");
    const Outcome outcome = run(QREDIS_BINARY_DIR "/bin/example-" + name, server.url().toEncoded());
    QCOMPARE(outcome.text, text);
    QCOMPARE(outcome.code, 0);
}

ExamplesTest::Outcome ExamplesTest::run(const QByteArray &program, const QByteArray &argument)
{
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        return {};
    QByteArray words[] = {program, argument};
    char *const arguments[] = {words[0].data(), words[1].data(), nullptr};
    const pid_t process = ::fork();
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::alarm(60); // one that hangs ends, too
        ::dup2(pipe[1], STDOUT_FILENO);
        ::execv(arguments[0], arguments);
        ::_exit(127);
    }
    ::close(pipe[1]);
    Outcome outcome;
    std::array<char, 4096> buffer{};
    for (ssize_t size = 0; (size = ::read(pipe[0], buffer.data(), buffer.size())) > 0;)
        outcome.text.append(buffer.data(), size);
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(process, &status, 0);
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
