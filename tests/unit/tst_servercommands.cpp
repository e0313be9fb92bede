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

void ServerCommandsTest::refusesWhatIsNoList()
{
    for (const QByteArray &bytes : {QByteArray("+OK\r\n"), QByteArray("*0\r\n"), QByteArray("*2\r\n:1\r\n+x\r\n"),
                                    QByteArray("-NOPERM this user has no permissions\r\n"), QByteArray("_\r\n")})
        QVERIFY2(!ServerCommands::fromReply(parsed(bytes)), bytes.constData());
}

QTEST_GUILESS_MAIN(ServerCommandsTest)
#include "tst_servercommands.moc"
