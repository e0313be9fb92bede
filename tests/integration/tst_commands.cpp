// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
// test: valkey
#include "qredis/client/commands/all.h"
#include "tests/integration/commandexamples.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <QtCore/qset.h>
#include <QtCore/qversionnumber.h>
#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using namespace QRedis;

/// The typed helpers against a real server: complete, understood, and answered with what they promise.
class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void everyCommandOfTheServerHasAHelperOrAReason();
    void theServerUnderstandsEveryHelper();
    void stringsAreTyped_data();
    void stringsAreTyped();
    void listsAreTyped();
    void hashesAreTyped();
    void sortedSetsAreTyped_data();
    void sortedSetsAreTyped();
    void streamsAreTyped_data();
    void streamsAreTyped();
    void setsAndKeysAreTyped();
    void theServerIsTyped();
    void errorsStayReachable();
    void helpersGoIntoPipelines();

private:
    template <typename T>
    Result<T> run(const TypedCommand<T> &command)
    {
        const PendingResult<T> pending = m_client->execute(command);
        eventually([&] { return pending.isFinished(); });
        return pending.result();
    }
    Reply run(const Command &command) { return await(m_client->execute(command)); }
    void useProtocol(Protocol protocol)
    {
        m_client = std::make_unique<Client>(ClientOptions::fromUrl(m_server->url()).setProtocol(protocol));
    }
    static void protocols()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::newRow("RESP2") << Protocol::Resp2;
        QTest::newRow("RESP3") << Protocol::Resp3;
    }

    std::unique_ptr<RedisServer> m_server;
    std::unique_ptr<Client> m_client;
};

void CommandsTest::initTestCase()
{
    m_server = std::make_unique<RedisServer>();
    QVERIFY2(m_server->isRunning(), "the server does not start");
}

void CommandsTest::init()
{
    useProtocol(Protocol::Resp3);
    QVERIFY(run(Commands::flushall()).value());
}

void CommandsTest::everyCommandOfTheServerHasAHelperOrAReason()
{
    QSet<QByteArray> helped;
    for (const CommandExample &example : commandExamples())
        helped.insert(example.name);

    QByteArrayList missing;
    int count = 0;
    const auto look = [&](const QByteArray &name, const Reply &docs, bool blocking) {
        ++count;
        const Reply flags = docs.value("doc_flags");
        const auto isFlagged = [&](const char *flag) {
            return std::any_of(flags.elements().begin(), flags.elements().end(),
                               [&](const Reply &one) { return one.toByteArray() == flag; });
        };
        const bool helper = helped.remove(name);
        const bool deprecated = isFlagged("deprecated") || name == "CLUSTER|SLOTS"; // by Redis, not by Valkey
        // The helpers are those of Redis 7.0. What came later, there or in Valkey, may have none.
        const bool newer = QVersionNumber::fromString(docs.value("since").toString()) >= QVersionNumber(7, 1);
        if (helper || newer || deprecated || isFlagged("syscmd") || name.endsWith("|HELP") || blocking || name == "WAIT")
            return;
        // What is left must be what the client refuses, because it changes the connection.
        Command command;
        for (const QByteArray &word : name.split('|'))
            command.append(word);
        if (run(command).error().code() != Error::Code::Usage)
            missing.append(name);
    };
    const Reply docs = run(Commands::commandDocs());
    const QList<Reply> all = docs.elements();
    QVERIFY2(all.size() > 400, qPrintable(docs.error().message()));
    for (qsizetype i = 0; i + 1 < all.size(); i += 2) {
        const QByteArray name = all.at(i).toByteArray().toUpper();
        const Reply info = run(Commands::commandInfo({name})).elements().value(0);
        const QList<Reply> flags = info.elements().value(2).elements();
        const bool blocking =
            std::any_of(flags.begin(), flags.end(), [](const Reply &flag) { return flag.toByteArray() == "blocking"; });
        const QList<Reply> subcommands = all.at(i + 1).value("subcommands").elements();
        if (subcommands.isEmpty())
            look(name, all.at(i + 1), blocking);
        for (qsizetype sub = 0; sub + 1 < subcommands.size(); sub += 2)
            look(subcommands.at(sub).toByteArray().toUpper(), subcommands.at(sub + 1), false);
    }
    QVERIFY(count > 300);
    QCOMPARE(missing.join(" "), QByteArray());
    QCOMPARE(helped, QSet<QByteArray>()); // no helper for what does not exist
}

void CommandsTest::theServerUnderstandsEveryHelper()
{
    // These would end, stall or change the server; it only tells whether it knows them with so many words.
    const QByteArrayList dry{"SHUTDOWN", "FAILOVER", "REPLICAOF", "CLIENT|KILL", "CLIENT|PAUSE", "ACL|SETUSER"};
    QByteArrayList refused;
    for (const CommandExample &example : commandExamples()) {
        Command command = example.command;
        if (dry.contains(example.name)) {
            command = Command{"ACL", "DRYRUN", "default"};
            for (qsizetype i = 0; i < example.command.size(); ++i)
                command.append(example.command.word(i));
        }
        const QString error = run(command).error().message();
        if (error == QLatin1StringView("ERR syntax error")) // one with more to say understood what it got
            refused.append(example.name + ' ' + QByteArray::number(example.command.size()) + ": " + error.toUtf8());
        for (const char *words : {"wrong number", "unknown command", "unknown subcommand", "Unsupported option", "cannot share",
                                  "Unknown argument", "not an integer", "not a valid float"}) {
            if (error.contains(QLatin1StringView(words), Qt::CaseInsensitive))
                refused.append(example.name + ' ' + QByteArray::number(example.command.size()) + ": " + error.toUtf8());
        }
    }
    QVERIFY2(refused.isEmpty(), refused.join('\n').constData());
}

void CommandsTest::stringsAreTyped_data()
{
    protocols();
}

void CommandsTest::stringsAreTyped()
{
    QFETCH(Protocol, protocol);
    useProtocol(protocol);
    QCOMPARE(run(Commands::get("none")).value(), std::nullopt);
    QCOMPARE(run(Commands::set("key", "value")).value(), true);
    QCOMPARE(run(Commands::set("key", "other", {.condition = Commands::Existence::Nx})).value(), false);
    QCOMPARE(run(Commands::get("key")).value(), QByteArray("value"));
    QCOMPARE(run(Commands::setGet("key", "new", {.ex = 100s})).value(), QByteArray("value"));
    const qint64 left = run(Commands::ttl("key")).value();
    QVERIFY(left > 90 && left <= 100);
    QCOMPARE(run(Commands::append("key", "er")).value(), 5);
    QCOMPARE(run(Commands::incrby("number", 40)).value(), 40);
    QCOMPARE(run(Commands::incrbyfloat("number", 1.5)).value(), 41.5);
    QCOMPARE(run(Commands::mset({{"a", 1}, {"b", "two"}})).value(), true);
    const QList<std::optional<QByteArray>> values{QByteArray("1"), std::nullopt, QByteArray("two")};
    QCOMPARE(run(Commands::mget({"a", "none", "b"})).value(), values);
    QCOMPARE(run(Commands::setbit("bits", 7, 1)).value(), false);
    QCOMPARE(run(Commands::getbit("bits", 7)).value(), true);
    QCOMPARE(run(Commands::pfadd("visitors", {"x", "y"})).value(), true);
    QCOMPARE(run(Commands::pfcount("visitors")).value(), 2);
}

void CommandsTest::listsAreTyped()
{
    QCOMPARE(run(Commands::rpush("list", {"a", "b", "c", "a"})).value(), 4);
    QCOMPARE(run(Commands::lrange("list", 0, -1)).value(), QByteArrayList({"a", "b", "c", "a"}));
    QCOMPARE(run(Commands::lpos("list", "a", {.rank = -1})).value(), 3);
    QCOMPARE(run(Commands::lposAll("list", "a", 0)).value(), QList<qint64>({0, 3}));
    QCOMPARE(run(Commands::lpop("list")).value(), QByteArray("a"));
    QCOMPARE(run(Commands::lpop("list", 2)).value(), QByteArrayList({"b", "c"}));
    QCOMPARE(run(Commands::lpop("none")).value(), std::nullopt);
    QCOMPARE(run(Commands::lpop("none", 2)).value(), QByteArrayList());
    QCOMPARE(run(Commands::lmove("list", "other", Commands::ListEnd::Left, Commands::ListEnd::Right)).value(), QByteArray("a"));
}

void CommandsTest::hashesAreTyped()
{
    QCOMPARE(run(Commands::hset("hash", {{"name", "Ada"}, {"age", 36}})).value(), 2);
    const QHash<QByteArray, QByteArray> all{{"name", "Ada"}, {"age", "36"}};
    QCOMPARE(run(Commands::hgetall("hash")).value(), all);
    useProtocol(Protocol::Resp2);
    QCOMPARE(run(Commands::hgetall("hash")).value(), all);
    QCOMPARE(run(Commands::hget("hash", "none")).value(), std::nullopt);
    QCOMPARE(run(Commands::hexists("hash", "age")).value(), true);
    QCOMPARE(run(Commands::hincrby("hash", "age", 1)).value(), 37);
}

void CommandsTest::sortedSetsAreTyped_data()
{
    protocols();
}

void CommandsTest::sortedSetsAreTyped()
{
    QFETCH(Protocol, protocol);
    useProtocol(protocol);
    QCOMPARE(run(Commands::zadd("scores", {{1.5, "ada"}, {3, "bob"}, {2, "cyd"}})).value(), 3);
    QCOMPARE(run(Commands::zaddIncr("scores", {{1, "ada"}})).value(), 2.5);
    QCOMPARE(run(Commands::zaddIncr("scores", {{1, "dan"}}, {.condition = Commands::Existence::Xx})).value(), std::nullopt);
    QCOMPARE(run(Commands::zscore("scores", "ada")).value(), 2.5);
    QCOMPARE(run(Commands::zrank("scores", "none")).value(), std::nullopt);
    const QList<ScoredMember> best{{3, "bob"}, {2.5, "ada"}};
    QCOMPARE(run(Commands::zrangeWithScores("scores", 0, 1, {.rev = true})).value(), best);
    QCOMPARE(run(Commands::zrange("scores", "-inf", "(2.5", {.sortby = Commands::RangeKind::Score})).value(),
             QByteArrayList({"cyd"}));
    QCOMPARE(run(Commands::zpopmax("scores")).value(), QList<ScoredMember>({{3, "bob"}}));
    QCOMPARE(run(Commands::zpopmax("scores", 2)).value(), QList<ScoredMember>({{2.5, "ada"}, {2, "cyd"}}));
}

void CommandsTest::streamsAreTyped_data()
{
    protocols();
}

void CommandsTest::streamsAreTyped()
{
    QFETCH(Protocol, protocol);
    useProtocol(protocol);
    QCOMPARE(run(Commands::xadd("jobs", "1-1", {{"task", "paint"}, {"by", QStringLiteral("Zoë")}})).value(), QByteArray("1-1"));
    const std::optional<QByteArray> second = run(Commands::xadd("jobs", "*", {{"task", "dry"}})).value();
    QVERIFY(second);
    const QList<StreamEntry> entries = run(Commands::xrange("jobs", "-", "+")).value();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.first().id, QByteArray("1-1"));
    QCOMPARE(entries.first().value("task"), QByteArray("paint"));
    QCOMPARE(entries.first().value("by"), QByteArray("Zoë"));
    QVERIFY(entries.first().value("none").isNull());

    QCOMPARE(run(Commands::xgroupCreate("jobs", "workers", "0")).value(), true);
    const auto read = run(Commands::xreadgroup("workers", "one", "jobs", ">", {.count = 1}));
    QVERIFY2(read, qPrintable(read.error().message()));
    QCOMPARE(read->value("jobs"), QList<StreamEntry>({entries.first()}));
    QCOMPARE(run(Commands::xack("jobs", "workers", "1-1")).value(), 1);
    QVERIFY(run(Commands::xread("jobs", *second)).value().isEmpty()); // nothing after it: null
}

void CommandsTest::setsAndKeysAreTyped()
{
    QCOMPARE(run(Commands::sadd("set", {"a", "b"})).value(), 2);
    QCOMPARE(run(Commands::smismember("set", {"a", "z"})).value(), QList<bool>({true, false}));
    QCOMPARE(run(Commands::smembers("set")).value().size(), 2);
    QCOMPARE(run(Commands::type("set")).value(), QByteArray("set"));
    QCOMPARE(run(Commands::expire("set", 100s)).value(), true);
    QCOMPARE(run(Commands::expireat("set", std::chrono::sys_seconds(4'000'000'000s))).value(), true);
    QCOMPARE(run(Commands::expiretime("set")).value(), 4'000'000'000);
    QCOMPARE(run(Commands::persist("set")).value(), true);
    QCOMPARE(run(Commands::exists({"set", "none"})).value(), 1);
    QCOMPARE(run(Commands::del(QStringList{QStringLiteral("set"), QStringLiteral("none")})).value(), 1);
    QCOMPARE(run(Commands::geoadd("places", {{13.361389, 38.115556, "Palermo"}, {15.087269, 37.502669, "Catania"}})).value(), 2);
    QCOMPARE(qRound(*run(Commands::geodist("places", "Palermo", "Catania", Commands::LengthUnit::Kilometres)).value()), 166);
    const Reply near = run(Commands::geosearch("places",
                                               {.fromlonlat = {{15, 37}},
                                                .byradius = {{.radius = 100, .unit = Commands::LengthUnit::Kilometres}},
                                                .order = Commands::SortOrder::Asc}));
    QCOMPARE(near.elements().size(), 1);
    QCOMPARE(near.elements().first().toByteArray(), QByteArray("Catania"));
}

void CommandsTest::theServerIsTyped()
{
    QCOMPARE(run(Commands::ping()).value(), QByteArray("PONG"));
    QVERIFY(run(Commands::info({"server"})).value().contains("redis_version"));
    QCOMPARE(run(Commands::configSet({{"maxmemory-samples", 7}})).value(), true);
    QCOMPARE(run(Commands::configGet({"maxmemory-samples"})).value().value("maxmemory-samples"), QByteArray("7"));
    QVERIFY(run(Commands::clientId()).value() > 0);
    QCOMPARE(run(Commands::publish("nobody", "listens")).value(), 0);
    QCOMPARE(run(Commands::eval("return {KEYS[1], ARGV[1]}", "k", 5)).elements().size(), 2);
    const QByteArray library = "#!lua name=lib\nredis.register_function('twice', function(keys, args) return args[1] * 2 end)";
    QCOMPARE(run(Commands::functionLoad(library)).value(), QByteArray("lib"));
    QCOMPARE(run(Commands::fcall("twice", {}, 21)).toInteger(), 42);
}

void CommandsTest::errorsStayReachable()
{
    QCOMPARE(run(Commands::rpush("list", "a")).value(), 1);
    const Result<std::optional<QByteArray>> wrong = run(Commands::get("list"));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().serverPrefix(), QByteArray("WRONGTYPE"));
    QCOMPARE(wrong.value(), std::nullopt);

    const TypedCommand<qint64> promise(Command{"LRANGE", "list", 0, -1}); // a list is not a number
    const Result<qint64> unread = run(promise);
    QCOMPARE(unread.error().code(), Error::Code::UnexpectedReply);
    QVERIFY(unread.error().message().contains(QLatin1StringView("Array")));
    QCOMPARE(unread.value(), 0);
    QCOMPARE(unread.reply().elements().size(), 1);

    const PendingResult<qint64> nothing;
    QCOMPARE(nothing.result().error().code(), Error::Code::NotFinished);
}

void CommandsTest::helpersGoIntoPipelines()
{
    Pipeline pipeline;
    pipeline << Commands::set("key", 41) << Commands::incr("key") << Commands::get("key");
    const QList<Reply> replies = await(m_client->execute(pipeline));
    QCOMPARE(replies.size(), 3);
    QCOMPARE(Result<qint64>(replies.at(1)).value(), 42);

    bool called = false;
    m_client->execute(Commands::get("key")).then(this, [&](const Result<std::optional<QByteArray>> &result) {
        called = result.value() == QByteArray("42");
    });
    QVERIFY(eventually([&] { return called; }));
}

QTEST_GUILESS_MAIN(CommandsTest)
#include "tst_commands.moc"
