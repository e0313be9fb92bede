// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/servercommands_p.h"
#include "qredis/protocol/respreader_p.h"
#include "qredis/value/command.h"

#include <QtTest/qtest.h>

using QRedis::Command;
using QRedis::Reply;
using QRedis::ServerCommands;

namespace {

Reply parsed(const QByteArray &bytes)
{
    QRedis::RespReader reader(QRedis::ReplyLimits{});
    reader.feed(bytes);
    Reply reply;
    return reader.next(reply) == QRedis::RespReader::Status::Ready ? reply : Reply();
}

QByteArray entry(const QByteArray &name, const QByteArrayList &flags, const QByteArray &subcommands = {})
{
    QByteArray set = '~' + QByteArray::number(flags.size()) + "\r\n";
    for (const QByteArray &flag : flags)
        set += '+' + flag + "\r\n";
    const QByteArray start = '$' + QByteArray::number(name.size()) + "\r\n" + name + "\r\n:-2\r\n" + set;
    if (subcommands.isEmpty())
        return "*6\r\n" + start + ":1\r\n:1\r\n:1\r\n";
    return "*10\r\n" + start + ":0\r\n:0\r\n:0\r\n*0\r\n*0\r\n*0\r\n" + subcommands;
}

} // namespace

/// What a server tells of its commands.
class ServerCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatTheServerListsAsReadOnly();
    void knowsSubcommandsByTheirOwnFlags();
    void knowsNothingOfWhatIsNotListed();
    void refusesWhatIsNoList();
    void knowsTheKeysOfWhatMayBeKept_data();
    void knowsTheKeysOfWhatMayBeKept();
};

void ServerCommandsTest::knowsWhatTheServerListsAsReadOnly()
{
    // contract: C3
    const auto commands = ServerCommands::fromReply(parsed("*4\r\n" + entry("get", {"readonly", "fast"})
                                                           + entry("ft.search", {"readonly", "module"}) + entry("set", {"write"})
                                                           + entry("eval", {"noscript", "movablekeys"})));
    QVERIFY(commands.has_value());
    QCOMPARE(commands->size(), 4);
    QCOMPARE(commands->isReadOnly(Command({"GET", "key"}).encoding()), std::optional(true));
    QCOMPARE(commands->isReadOnly(Command({"Ft.Search", "index", "*"}).encoding()), std::optional(true));
    QCOMPARE(commands->isReadOnly(Command({"SET", "key", "value"}).encoding()), std::optional(false));
    QCOMPARE(commands->isReadOnly(Command({"EVAL", "return 1", 0}).encoding()), std::optional(false));
}

void ServerCommandsTest::knowsSubcommandsByTheirOwnFlags()
{
    const QByteArray subcommands = "*2\r\n" + entry("object|encoding", {"readonly"}) + entry("object|forget", {"write"});
    const auto commands = ServerCommands::fromReply(parsed("*1\r\n" + entry("object", {}, subcommands)));
    QVERIFY(commands.has_value());
    QCOMPARE(commands->isReadOnly(Command({"OBJECT", "ENCODING", "key"}).encoding()), std::optional(true));
    QCOMPARE(commands->isReadOnly(Command({"OBJECT", "forget", "key"}).encoding()), std::optional(false));
    QCOMPARE(commands->isReadOnly(Command({"OBJECT", "other"}).encoding()), std::optional(false)); // the container's
    QCOMPARE(commands->isReadOnly(Command({"OBJECT"}).encoding()), std::optional(false));
}

void ServerCommandsTest::knowsNothingOfWhatIsNotListed()
{
    const auto commands = ServerCommands::fromReply(parsed("*1\r\n" + entry("get", {"readonly"})));
    QCOMPARE(commands->isReadOnly(Command({"MGET", "key"}).encoding()), std::optional<bool>());
    QCOMPARE(commands->isReadOnly({}), std::optional<bool>());
}

void ServerCommandsTest::knowsTheKeysOfWhatMayBeKept_data()
{
    QTest::addColumn<QByteArrayList>("flags");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("positions");
    QTest::addColumn<QByteArray>("tips");
    QTest::addColumn<QByteArrayList>("words");
    QTest::addColumn<QByteArrayList>("keys");
    const QByteArrayList readOnly{"readonly"};
    const QByteArray one = ":1\r\n:1\r\n:1\r\n";
    const QByteArray all = ":1\r\n:-1\r\n:1\r\n";
    const QByteArray none = "*0\r\n";
    QTest::newRow("one") << readOnly << QByteArray("get") << one << none << QByteArrayList{"GET", "a"} << QByteArrayList{"a"};
    QTest::newRow("more words") << readOnly << QByteArray("hget") << one << none << QByteArrayList{"HGET", "a", "f"}
                                << QByteArrayList{"a"};
    QTest::newRow("all") << readOnly << QByteArray("mget") << all << none << QByteArrayList{"MGET", "a", "b", "c"}
                         << QByteArrayList{"a", "b", "c"};
    QTest::newRow("each second") << readOnly << QByteArray("pairs") << QByteArray(":1\r\n:-1\r\n:2\r\n") << none
                                 << QByteArrayList{"PAIRS", "a", "1", "b", "2"} << QByteArrayList{"a", "b"};
    QTest::newRow("the first two") << readOnly << QByteArray("lcs") << QByteArray(":1\r\n:2\r\n:1\r\n") << none
                                   << QByteArrayList{"LCS", "a", "b", "LEN"} << QByteArrayList{"a", "b"};
    QTest::newRow("missing") << readOnly << QByteArray("get") << one << none << QByteArrayList{"GET"} << QByteArrayList();
    QTest::newRow("a write") << QByteArrayList{"write"} << QByteArray("set") << one << none << QByteArrayList{"SET", "a", "b"}
                             << QByteArrayList();
    QTest::newRow("no keys") << readOnly << QByteArray("dbsize") << QByteArray(":0\r\n:0\r\n:0\r\n") << none
                             << QByteArrayList{"DBSIZE"} << QByteArrayList();
    QTest::newRow("no step") << readOnly << QByteArray("odd") << QByteArray(":1\r\n:1\r\n:0\r\n") << none
                             << QByteArrayList{"ODD", "a"} << QByteArrayList();
    QTest::newRow("unusual places") << QByteArrayList{"readonly", "movablekeys"} << QByteArray("sort_ro") << one << none
                                    << QByteArrayList{"SORT_RO", "a"} << QByteArrayList();
    QTest::newRow("chance") << readOnly << QByteArray("srandmember") << one
                            << QByteArray("*1\r\n$23\r\nnondeterministic_output\r\n") << QByteArrayList{"SRANDMEMBER", "a"}
                            << QByteArrayList();
    QTest::newRow("chance, of Redis 6") << QByteArrayList{"readonly", "random"} << QByteArray("srandmember") << one << none
                                        << QByteArrayList{"SRANDMEMBER", "a"} << QByteArrayList();
    QTest::newRow("order") << readOnly << QByteArray("smembers") << one
                           << QByteArray("*1\r\n$29\r\nnondeterministic_output_order\r\n") << QByteArrayList{"SMEMBERS", "a"}
                           << QByteArrayList{"a"};
    QTest::newRow("a search") << readOnly << QByteArray("ft.search") << one << none << QByteArrayList{"FT.SEARCH", "index", "*"}
                              << QByteArrayList();
    QTest::newRow("a document") << readOnly << QByteArray("json.get") << one << none << QByteArrayList{"JSON.GET", "a"}
                                << QByteArrayList{"a"};
    QTest::newRow("not listed") << readOnly << QByteArray("get") << one << none << QByteArrayList{"STRLEN", "a"}
                                << QByteArrayList();
    QTest::newRow("nothing") << readOnly << QByteArray("get") << one << none << QByteArrayList() << QByteArrayList();
}

void ServerCommandsTest::knowsTheKeysOfWhatMayBeKept()
{
    QFETCH(const QByteArrayList, flags);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, positions);
    QFETCH(const QByteArray, tips);
    QFETCH(const QByteArrayList, words);
    QFETCH(const QByteArrayList, keys);
    QByteArray set = '~' + QByteArray::number(flags.size()) + "\r\n";
    for (const QByteArray &flag : flags)
        set += '+' + flag + "\r\n";
    const auto commands = ServerCommands::fromReply(parsed("*1\r\n*8\r\n$" + QByteArray::number(name.size()) + "\r\n" + name
                                                           + "\r\n:-2\r\n" + set + positions + "*0\r\n" + tips));
    QVERIFY(commands.has_value());
    Command command;
    for (const QByteArray &word : words)
        command.append(word);
    QCOMPARE(commands->cacheableKeys(command.encoding()), keys);
}

void ServerCommandsTest::refusesWhatIsNoList()
{
    for (const QByteArray &bytes : {QByteArray("+OK\r\n"), QByteArray("*0\r\n"), QByteArray("*2\r\n:1\r\n+x\r\n"),
                                    QByteArray("-NOPERM this user has no permissions\r\n"), QByteArray("_\r\n")})
        QVERIFY2(!ServerCommands::fromReply(parsed(bytes)), bytes.constData());
}

QTEST_GUILESS_MAIN(ServerCommandsTest)
#include "tst_servercommands.moc"
