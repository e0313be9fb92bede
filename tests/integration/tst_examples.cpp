// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/shared/redisserver.h"

#include <QtTest/qtest.h>

#include <array>
#include <vector>

/// Each program that the documentation shows runs and says what it should.
class ExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramRuns_data();
    void aProgramRuns();
    void theWindowOfTheChatShowsWhatIsSaid();

private:
    struct Outcome
    {
        int code = -1;
        QByteArray text;
    };
    /// Runs \a program with \a arguments until it ends.
    static Outcome run(const QByteArray &program, const QByteArrayList &arguments);
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
    QTest::newRow("qcoro") << QByteArray("qcoro")
                           << QByteArray("Ada is here for the 1. time\nBob is here for the 1. time\nAda is here for the 2. time\n"
                                         "2 visitors\n");
    QTest::newRow("metrics") << QByteArray("metrics") << QByteArray("36 metrics\n");
    QTest::newRow("guides") << QByteArray("guides") << QByteArray("6 keys\n");
}

void ExamplesTest::aProgramRuns()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, text);
    const QByteArray program = QREDIS_BINARY_DIR "/bin/example-" + name;
    if (::access(program.constData(), X_OK) != 0)
        QSKIP("built without what it needs");
    RedisServer server;
    QVERIFY2(server.isRunning(), "redis-server does not start");
    const Outcome outcome = run(program, {server.url().toEncoded()});
    QCOMPARE(outcome.text, text);
    QCOMPARE(outcome.code, 0);
}

void ExamplesTest::theWindowOfTheChatShowsWhatIsSaid()
{
    const QByteArray program = QREDIS_BINARY_DIR "/bin/example-chat";
    if (::access(program.constData(), X_OK) != 0)
        QSKIP("built without what it needs");
    RedisServer server;
    QVERIFY2(server.isRunning(), "redis-server does not start");
    QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("chat.png"));
    const Outcome outcome =
        run(program, {server.url().toEncoded(), "--picture", picture.toLocal8Bit(), "-platform", "offscreen"});
    QCOMPARE(outcome.text,
             "Ada  Is there any tea left?\nBob  One cup. I saved it for you.\n"
             "Cyd  What about me & <my> biscuits?\nAda  The biscuits have moved to another node.\n"
             "Bob  And nobody noticed!\n");
    QCOMPARE(outcome.code, 0);
    QFile file(picture);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(8).contains("PNG"));
    QVERIFY(file.size() > 4'000); // something is on it
}

ExamplesTest::Outcome ExamplesTest::run(const QByteArray &program, const QByteArrayList &arguments)
{
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0)
        return {};
    QByteArrayList words = QByteArrayList{program} + arguments;
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t process = ::fork();
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::alarm(60); // one that hangs ends, too
        ::dup2(pipe[1], STDOUT_FILENO);
        ::execv(pointers.front(), pointers.data());
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
