// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/handshake_p.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace Qt::StringLiterals;

namespace {

using Verdict = Handshake::Step::Verdict;

const QByteArray hello3 = "*2\r\n$5\r\nHELLO\r\n$1\r\n3\r\n";
const QByteArray select7 = "*2\r\n$6\r\nSELECT\r\n$1\r\n7\r\n";
const QByteArray setName = "*3\r\n$6\r\nCLIENT\r\n$7\r\nSETNAME\r\n$3\r\napp\r\n";
const QByteArray setInfo = "*4\r\n$6\r\nCLIENT\r\n$7\r\nSETINFO\r\n$8\r\nLIB-NAME\r\n$6\r\nqredis\r\n"
                           "*4\r\n$6\r\nCLIENT\r\n$7\r\nSETINFO\r\n$7\r\nLIB-VER\r\n$5\r\n0.1.0\r\n";
const Reply unknownSubcommand = Error::fromServer("ERR unknown subcommand 'MAINT_NOTIFICATIONS'. Try CLIENT HELP.");

QByteArray optIn(const QByteArray &type)
{
    return "*5\r\n$6\r\nCLIENT\r\n$19\r\nMAINT_NOTIFICATIONS\r\n$2\r\nON\r\n$20\r\nmoving-endpoint-type\r\n$"
        + QByteArray::number(type.size()) + "\r\n" + type + "\r\n";
}

Reply text(const QByteArray &bytes)
{
    return Reply::fromString(Reply::Kind::BulkString, bytes);
}

Reply ok()
{
    return Reply::fromString(Reply::Kind::SimpleString, "OK");
}

Reply properties(Reply::Kind kind = Reply::Kind::Map, int protocol = 3)
{
    return Reply::fromElements(kind,
                               {text("server"), text("redis"), text("version"), text("7.0.15"), text("proto"),
                                Reply::fromInteger(protocol), text("id"), Reply::fromInteger(4711), text("mode"),
                                text("standalone"), text("role"), text("master"), text("modules"),
                                Reply::fromElements(Reply::Kind::Array, {})});
}

Reply refusal(const QByteArray &words)
{
    return Error::fromServer(words);
}

HandshakeOptions fullOptions()
{
    return {.protocol = Protocol::Resp3,
            .userName = u"alice"_s,
            .password = u"secret"_s,
            .clientName = "app",
            .database = 7,
            .mode = MaintenanceMode::Auto,
            .endpointType = EndpointType::InternalIp,
            .libraryName = "qredis",
            .libraryVersion = "0.1.0"};
}

HandshakeOptions plainOptions(MaintenanceMode mode)
{
    HandshakeOptions options;
    options.mode = mode;
    return options;
}

} // namespace

class TestHandshake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysEverythingInTwoWrites();
    void leavesOutWhatIsNotNeeded();
    void waitsForWhatIsSaidAgainAfterTheOptIn();
    void authenticates_data();
    void authenticates();
    void asksForTheEndpointType_data();
    void asksForTheEndpointType();
    void learnsFromHello_data();
    void learnsFromHello();
    void fallsBackToResp2_data();
    void fallsBackToResp2();
    void enabledNeverFallsBack_data();
    void enabledNeverFallsBack();
    void speaksResp2WhenAsked();
    void resp2AuthenticatesInItsOldForm_data();
    void resp2AuthenticatesInItsOldForm();
    void aServerThatStaysAtResp2IsNotAsked();
    void refusedHelloFails_data();
    void refusedHelloFails();
    void refusedAuthFails_data();
    void refusedAuthFails();
    void refusedSelectFails_data();
    void refusedSelectFails();
    void autoGoesOnWithoutOptIn_data();
    void autoGoesOnWithoutOptIn();
    void enabledFailsWithTheServersText();
    void refusedNamesDoNotMatter();
    void anUnaskedReplyFails();
    void noSecretInErrors();
};

void TestHandshake::saysEverythingInTwoWrites()
{
    // contract: O1
    Handshake handshake(fullOptions());
    Handshake::Step step = handshake.start();
    QCOMPARE(step.verdict, Verdict::Continue);
    QCOMPARE(step.send,
             "*7\r\n$5\r\nHELLO\r\n$1\r\n3\r\n$4\r\nAUTH\r\n$5\r\nalice\r\n$6\r\nsecret\r\n$7\r\nSETNAME\r\n$3\r\napp\r\n"_ba);
    QCOMPARE(handshake.optIn(), OptInState::Off);

    step = handshake.replied(properties());
    QCOMPARE(step.verdict, Verdict::Continue);
    QCOMPARE(step.send, select7 + optIn("internal-ip") + setInfo);
    QCOMPARE(handshake.optIn(), OptInState::Pending);

    step = handshake.replied(ok()); // SELECT
    QCOMPARE(step.verdict, Verdict::Continue);
    QCOMPARE(step.send, QByteArray());
    step = handshake.replied(ok()); // opt-in
    QCOMPARE(step.verdict, Verdict::Continue);
    QCOMPARE(handshake.optIn(), OptInState::On);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    step = handshake.replied(ok());
    QCOMPARE(step.verdict, Verdict::Ready);
    QCOMPARE(step.send, QByteArray());
    QCOMPARE(handshake.protocol(), Protocol::Resp3);
    QCOMPARE(handshake.optInRefusal(), Error());
    QCOMPARE(handshake.setInfoRefusal(), Error());
}

void TestHandshake::leavesOutWhatIsNotNeeded()
{
    // contract: O2
    Handshake handshake(plainOptions(MaintenanceMode::Disabled));
    QCOMPARE(handshake.start().send, hello3);
    const Handshake::Step step = handshake.replied(properties());
    QCOMPARE(step.verdict, Verdict::Ready);
    QCOMPARE(step.send, QByteArray());
    QCOMPARE(handshake.optIn(), OptInState::Off);
}

void TestHandshake::waitsForWhatIsSaidAgainAfterTheOptIn()
{
    // contract: H5
    HandshakeOptions options = plainOptions(MaintenanceMode::Auto);
    options.waitsForReplay = true;
    Handshake handshake(options);
    QCOMPARE(handshake.start().send, hello3);
    QCOMPARE(handshake.replied(properties()).send, optIn("none") + "*1\r\n$4\r\nPING\r\n");
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue); // a push may follow here
    QCOMPARE(handshake.replied(Reply::fromString(Reply::Kind::SimpleString, "PONG")).verdict, Verdict::Ready);

    options.mode = MaintenanceMode::Disabled; // then there is nothing to wait for
    Handshake other(options);
    QCOMPARE(other.start().send, hello3);
    QCOMPARE(other.replied(properties()).verdict, Verdict::Ready);
}

void TestHandshake::authenticates_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("hello");
    QTest::newRow("password only") << u""_s << u"pw"_s
                                   << "*5\r\n$5\r\nHELLO\r\n$1\r\n3\r\n$4\r\nAUTH\r\n$7\r\ndefault\r\n$2\r\npw\r\n"_ba;
    QTest::newRow("user without password") << u"bob"_s << u""_s
                                           << "*5\r\n$5\r\nHELLO\r\n$1\r\n3\r\n$4\r\nAUTH\r\n$3\r\nbob\r\n$0\r\n\r\n"_ba;
    QTest::newRow("UTF-8") << u"b\u00f6b"_s << u"\u20ac"_s
                           << "*5\r\n$5\r\nHELLO\r\n$1\r\n3\r\n$4\r\nAUTH\r\n$4\r\nb\xc3\xb6"
                              "b\r\n$3\r\n\xe2\x82\xac\r\n"_ba;
}

void TestHandshake::authenticates()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QByteArray, hello);
    HandshakeOptions options;
    options.userName = user;
    options.password = password;
    QCOMPARE(Handshake(options).start().send, hello);
}

void TestHandshake::asksForTheEndpointType_data()
{
    // contract: E2
    QTest::addColumn<EndpointType>("type");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("internal-ip") << EndpointType::InternalIp << "internal-ip"_ba;
    QTest::newRow("internal-fqdn") << EndpointType::InternalFqdn << "internal-fqdn"_ba;
    QTest::newRow("external-ip") << EndpointType::ExternalIp << "external-ip"_ba;
    QTest::newRow("external-fqdn") << EndpointType::ExternalFqdn << "external-fqdn"_ba;
    QTest::newRow("none") << EndpointType::None << "none"_ba;
}

void TestHandshake::asksForTheEndpointType()
{
    QFETCH(EndpointType, type);
    QFETCH(QByteArray, word);
    HandshakeOptions options;
    options.endpointType = type;
    Handshake handshake(options);
    QCOMPARE(handshake.start().send, hello3);
    QCOMPARE(handshake.replied(properties()).send, optIn(word));
}

void TestHandshake::learnsFromHello_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::newRow("map") << properties();
    QTest::newRow("flat array") << properties(Reply::Kind::Array);
}

void TestHandshake::learnsFromHello()
{
    QFETCH(Reply, reply);
    Handshake handshake(plainOptions(MaintenanceMode::Disabled));
    QCOMPARE(handshake.clientId(), 0);
    QCOMPARE(handshake.start().verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(reply).verdict, Verdict::Ready);
    QCOMPARE(handshake.clientId(), 4711);
    QCOMPARE(handshake.serverVersion(), u"7.0.15"_s);
    QCOMPARE(handshake.serverRole(), u"master"_s);
    QCOMPARE(handshake.protocol(), Protocol::Resp3);
}

void TestHandshake::fallsBackToResp2_data()
{
    // contract: O4
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("Redis 5") << "ERR unknown command `HELLO`, with args beginning with: `3`, "_ba;
    QTest::newRow("Redis 7") << "ERR unknown command 'HELLO', with args beginning with: '3' "_ba;
    QTest::newRow("proxy") << "ERR Unknown command HELLO"_ba;
    QTest::newRow("no protocol") << "NOPROTO unsupported protocol version"_ba;
    QTest::newRow("no permission") << "NOPERM User alice has no permissions to run the 'hello' command"_ba;
}

void TestHandshake::fallsBackToResp2()
{
    QFETCH(QByteArray, answer);
    Handshake handshake(fullOptions());
    QCOMPARE(handshake.start().verdict, Verdict::Continue);
    Handshake::Step step = handshake.replied(refusal(answer));
    QCOMPARE(step.verdict, Verdict::Continue);
    QCOMPARE(step.send, "*3\r\n$4\r\nAUTH\r\n$5\r\nalice\r\n$6\r\nsecret\r\n" + select7 + setName);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Ready);
    QCOMPARE(handshake.protocol(), Protocol::Resp2);
    QCOMPARE(handshake.optIn(), OptInState::Off);

    // Fallback is per connection, and ends at once where there is nothing to say.
    Handshake plain(plainOptions(MaintenanceMode::Auto));
    QCOMPARE(plain.start().send, hello3);
    step = plain.replied(refusal(answer));
    QCOMPARE(step.verdict, Verdict::Ready);
    QCOMPARE(step.send, QByteArray());
    QCOMPARE(plain.protocol(), Protocol::Resp2);
}

void TestHandshake::enabledNeverFallsBack_data()
{
    fallsBackToResp2_data();
}

void TestHandshake::enabledNeverFallsBack()
{
    // contract: O4
    QFETCH(QByteArray, answer);
    HandshakeOptions options = fullOptions();
    options.mode = MaintenanceMode::Enabled;
    Handshake handshake(options);
    QCOMPARE(handshake.start().verdict, Verdict::Continue);
    const Handshake::Step step = handshake.replied(refusal(answer));
    QCOMPARE(step.verdict, Verdict::Failed);
    QCOMPARE(step.send, QByteArray());
    QCOMPARE(step.error.code(), Error::Code::MaintenanceNotSupported);
    QCOMPARE(step.error.message(), Error::fromServer(answer).message());
}

void TestHandshake::speaksResp2WhenAsked()
{
    HandshakeOptions options = fullOptions();
    options.protocol = Protocol::Resp2;
    Handshake handshake(options);
    Handshake::Step step = handshake.start();
    QCOMPARE(step.verdict, Verdict::Continue);
    QCOMPARE(step.send, "*3\r\n$4\r\nAUTH\r\n$5\r\nalice\r\n$6\r\nsecret\r\n" + select7 + setName);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Ready);
    QCOMPARE(handshake.protocol(), Protocol::Resp2);

    HandshakeOptions nothing;
    nothing.protocol = Protocol::Resp2;
    QCOMPARE(Handshake(nothing).start().verdict, Verdict::Ready);
    nothing.mode = MaintenanceMode::Enabled;
    step = Handshake(nothing).start();
    QCOMPARE(step.verdict, Verdict::Failed);
    QCOMPARE(step.error.code(), Error::Code::MaintenanceNotSupported);
}

void TestHandshake::resp2AuthenticatesInItsOldForm_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("auth");
    QTest::newRow("password only") << u""_s << u"pw"_s << "*2\r\n$4\r\nAUTH\r\n$2\r\npw\r\n"_ba;
    QTest::newRow("both") << u"bob"_s << u"pw"_s << "*3\r\n$4\r\nAUTH\r\n$3\r\nbob\r\n$2\r\npw\r\n"_ba;
    QTest::newRow("user only") << u"bob"_s << u""_s << "*3\r\n$4\r\nAUTH\r\n$3\r\nbob\r\n$0\r\n\r\n"_ba;
}

void TestHandshake::resp2AuthenticatesInItsOldForm()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QByteArray, auth);
    HandshakeOptions options;
    options.protocol = Protocol::Resp2;
    options.userName = user;
    options.password = password;
    Handshake handshake(options);
    const Handshake::Step step = handshake.start();
    QCOMPARE(step.verdict, Verdict::Continue);
    QCOMPARE(step.send, auth);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Ready);
}

void TestHandshake::aServerThatStaysAtResp2IsNotAsked()
{
    Handshake handshake(plainOptions(MaintenanceMode::Auto));
    QCOMPARE(handshake.start().send, hello3);
    QCOMPARE(handshake.replied(properties(Reply::Kind::Array, 2)).verdict, Verdict::Ready);
    QCOMPARE(handshake.protocol(), Protocol::Resp2);
    QCOMPARE(handshake.optIn(), OptInState::Off);

    Handshake strict(plainOptions(MaintenanceMode::Enabled));
    QCOMPARE(strict.start().send, hello3);
    const Handshake::Step step = strict.replied(properties(Reply::Kind::Array, 2));
    QCOMPARE(step.verdict, Verdict::Failed);
    QCOMPARE(step.error.code(), Error::Code::MaintenanceNotSupported);
}

void TestHandshake::refusedHelloFails_data()
{
    // contract: O4
    QTest::addColumn<Reply>("answer");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<bool>("retryable");
    QTest::newRow("NOAUTH") << refusal("NOAUTH HELLO must be called with the client already authenticated")
                            << Error::Code::Authentication << false;
    QTest::newRow("WRONGPASS") << refusal("WRONGPASS invalid username-password pair or user is disabled.")
                               << Error::Code::Authentication << false;
    QTest::newRow("LOADING") << refusal("LOADING Redis is loading the dataset in memory") << Error::Code::Server << true;
    QTest::newRow("MASTERDOWN") << refusal("MASTERDOWN Link with MASTER is down") << Error::Code::Server << true;
    QTest::newRow("too many clients") << refusal("ERR max number of clients reached") << Error::Code::Server << true;
    QTest::newRow("other") << refusal("ERR Syntax error in HELLO option 'SETNAME'") << Error::Code::Server << false;
    QTest::newRow("not a reply to HELLO") << ok() << Error::Code::ProtocolViolation << false;
    QTest::newRow("null") << Reply() << Error::Code::ProtocolViolation << false;
}

void TestHandshake::refusedHelloFails()
{
    QFETCH(Reply, answer);
    QFETCH(Error::Code, code);
    QFETCH(bool, retryable);
    for (const MaintenanceMode mode : {MaintenanceMode::Auto, MaintenanceMode::Enabled, MaintenanceMode::Disabled}) {
        Handshake handshake(plainOptions(mode));
        QCOMPARE(handshake.start().send, hello3);
        const Handshake::Step step = handshake.replied(answer);
        QCOMPARE(step.verdict, Verdict::Failed);
        QCOMPARE(step.send, QByteArray()); // no attempt with RESP2
        QCOMPARE(step.error.code(), code);
        QCOMPARE(step.error.isRetryable(), retryable);
        if (answer.isError())
            QCOMPARE(step.error.message(), answer.error().message());
    }
}

void TestHandshake::refusedAuthFails_data()
{
    // contract: O4
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("WRONGPASS") << "WRONGPASS invalid username-password pair"_ba << Error::Code::Authentication;
    QTest::newRow("old wording") << "ERR invalid password"_ba << Error::Code::Authentication;
    QTest::newRow("no password set") << "ERR Client sent AUTH, but no password is set"_ba << Error::Code::Authentication;
    QTest::newRow("no users before version 6")
        << "ERR wrong number of arguments for 'auth' command"_ba << Error::Code::Authentication;
    QTest::newRow("LOADING") << "LOADING Redis is loading the dataset in memory"_ba << Error::Code::Server;
    QTest::newRow("too many clients") << "ERR max number of clients reached"_ba << Error::Code::Server;
}

void TestHandshake::refusedAuthFails()
{
    QFETCH(QByteArray, answer);
    QFETCH(Error::Code, code);
    HandshakeOptions options = fullOptions();
    options.protocol = Protocol::Resp2;
    Handshake handshake(options);
    QCOMPARE(handshake.start().verdict, Verdict::Continue);
    const Handshake::Step step = handshake.replied(refusal(answer));
    QCOMPARE(step.verdict, Verdict::Failed);
    QCOMPARE(step.error.code(), code);
    QCOMPARE(step.error.message(), QString::fromUtf8(answer));
    QCOMPARE(step.error.isRetryable(), code == Error::Code::Server);
}

void TestHandshake::refusedSelectFails_data()
{
    // contract: O1
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Error::Code>("code");
    for (const Protocol protocol : {Protocol::Resp2, Protocol::Resp3}) {
        const auto row = [protocol](const char *name, const QByteArray &answer, Error::Code code) {
            QTest::addRow("%s, RESP%d", name, int(protocol)) << protocol << answer << code;
        };
        row("range", "ERR DB index is out of range", Error::Code::DatabaseUnavailable);
        row("cluster", "ERR SELECT is not allowed in cluster mode", Error::Code::DatabaseUnavailable);
        row("permission", "NOPERM User alice has no permissions to run the 'select' command", Error::Code::DatabaseUnavailable);
        row("not authenticated", "NOAUTH Authentication required.", Error::Code::Authentication);
        row("loading", "LOADING Redis is loading the dataset in memory", Error::Code::Server);
    }
}

void TestHandshake::refusedSelectFails()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, answer);
    QFETCH(Error::Code, code);
    HandshakeOptions options = plainOptions(MaintenanceMode::Auto);
    options.protocol = protocol;
    options.database = 7;
    Handshake handshake(options);
    Handshake::Step step = handshake.start();
    if (protocol == Protocol::Resp3)
        step = handshake.replied(properties());
    QVERIFY(step.send.startsWith(select7));
    step = handshake.replied(refusal(answer));
    QCOMPARE(step.verdict, Verdict::Failed);
    QCOMPARE(step.error.code(), code);
    const QString text = QString::fromUtf8(answer);
    QCOMPARE(step.error.message(), code == Error::Code::DatabaseUnavailable ? u"Database 7 was refused: "_s + text : text);
}

void TestHandshake::autoGoesOnWithoutOptIn_data()
{
    // contract: O2
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("unknown subcommand") << "ERR unknown subcommand 'MAINT_NOTIFICATIONS'. Try CLIENT HELP."_ba;
    QTest::newRow("switched off") << "ERR maintenance notifications are not enabled"_ba;
    QTest::newRow("no permission") << "NOPERM no permissions to run the 'client|maint_notifications' command"_ba;
    QTest::newRow("busy") << "BUSY Redis is busy running a script."_ba;
}

void TestHandshake::autoGoesOnWithoutOptIn()
{
    QFETCH(QByteArray, answer);
    Handshake handshake(fullOptions());
    QCOMPARE(handshake.start().verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(properties()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(refusal(answer)).verdict, Verdict::Continue);
    QCOMPARE(handshake.optIn(), OptInState::Refused);
    QCOMPARE(handshake.optInRefusal(), Error::fromServer(answer)); // code and prefix as well: they are classified
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Ready);
    QCOMPARE(handshake.protocol(), Protocol::Resp3);
}

void TestHandshake::enabledFailsWithTheServersText()
{
    // contract: O2
    HandshakeOptions options = fullOptions();
    options.mode = MaintenanceMode::Enabled;
    Handshake handshake(options);
    QCOMPARE(handshake.start().verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(properties()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    const Handshake::Step step = handshake.replied(unknownSubcommand);
    QCOMPARE(step.verdict, Verdict::Failed);
    QCOMPARE(step.error.code(), Error::Code::MaintenanceNotSupported);
    QCOMPARE(step.error.message(), u"ERR unknown subcommand 'MAINT_NOTIFICATIONS'. Try CLIENT HELP."_s);
    QCOMPARE(handshake.optIn(), OptInState::Refused);
    QCOMPARE(handshake.optInRefusal(), unknownSubcommand.error());
}

void TestHandshake::refusedNamesDoNotMatter()
{
    // contract: O5
    const Reply unknownSetInfo = refusal("ERR unknown subcommand 'SETINFO'. Try CLIENT HELP.");
    Handshake handshake(fullOptions());
    QCOMPARE(handshake.start().verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(properties()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(ok()).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(unknownSetInfo).verdict, Verdict::Continue);
    QCOMPARE(handshake.replied(unknownSetInfo).verdict, Verdict::Ready);
    QCOMPARE(handshake.setInfoRefusal(), unknownSetInfo.error());
    QCOMPARE(handshake.optIn(), OptInState::On);

    HandshakeOptions options = plainOptions(MaintenanceMode::Auto);
    options.protocol = Protocol::Resp2;
    options.clientName = "app";
    Handshake resp2(options);
    QCOMPARE(resp2.start().send, setName);
    QCOMPARE(resp2.replied(refusal("ERR unknown command")).verdict, Verdict::Ready);
    Handshake unauthenticated(options); // unless it tells that nothing else would work either
    QCOMPARE(unauthenticated.start().send, setName);
    QCOMPARE(unauthenticated.replied(refusal("NOAUTH Authentication required.")).error.code(), Error::Code::Authentication);
}

void TestHandshake::anUnaskedReplyFails()
{
    Handshake handshake(plainOptions(MaintenanceMode::Disabled));
    QCOMPARE(handshake.start().send, hello3);
    QCOMPARE(handshake.replied(properties()).verdict, Verdict::Ready);
    const Handshake::Step step = handshake.replied(ok());
    QCOMPARE(step.verdict, Verdict::Failed);
    QCOMPARE(step.error.code(), Error::Code::ProtocolViolation);
}

void TestHandshake::noSecretInErrors()
{
    // contract: X3
    HandshakeOptions options = fullOptions();
    options.mode = MaintenanceMode::Enabled;
    Handshake handshake(options);
    QCOMPARE(handshake.start().verdict, Verdict::Continue);
    const Handshake::Step step =
        handshake.replied(refusal("ERR unknown command `HELLO`, with args beginning with: `3`, `AUTH`, `alice`, `secret`, "));
    QCOMPARE(step.error.code(), Error::Code::MaintenanceNotSupported);
    QVERIFY(!step.error.message().contains(u"secret"));
    QVERIFY(step.error.message().contains(u"unknown command"));
}

QTEST_APPLESS_MAIN(TestHandshake)
#include "tst_handshake.moc"
