// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/capability_p.h"

#include <QtTest/qtest.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using QRedis::Capability;
using QRedis::CapabilityMemory;
using QRedis::Error;
using QRedis::MaintenanceMode;
using QRedis::OptInState;
using QRedis::TimePoint;

class CapabilityTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusalsAreClassified_data();
    void refusalsAreClassified();
    void disabledNeverAsks();
    void othersWaitForTheFirstAnswer();
    void supportLetsEveryoneAsk();
    void unsupportedIsAskedAgainAfterTenMinutes();
    void unclearRefusalsDoubleTheCoolDown();
    void refusalsOfOneMomentCountOnce();
    void lostConnectionTeachesNothing();
    void changedVersionEndsTheCoolDown();
    void changedRoleEndsTheCoolDown();
    void firstServerIsNotAskedTwice();
    void unansweredQuestionIsAskedAgain();
    void eventTellsWhatChanged();
};

static const TimePoint Start{1h};
static const QString Version = u"7.2.4"_s;
static const Error NoCommand = Error::fromServer("ERR unknown subcommand 'maint_notifications'. Try CLIENT HELP.");
static const Error Loading = Error::fromServer("LOADING Redis is loading the dataset in memory");

void CapabilityTest::refusalsAreClassified_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Capability>("expected");
    const auto row = [](const char *text, Capability expected) { QTest::newRow(text) << QByteArray(text) << expected; };
    row("ERR unknown subcommand 'maint_notifications'. Try CLIENT HELP.", Capability::Unsupported);
    row("ERR Unknown subcommand or wrong number of arguments for 'MAINT_NOTIFICATIONS'. Try CLIENT HELP.",
        Capability::Unsupported);
    row("ERR unknown command 'CLIENT', with args beginning with: 'MAINT_NOTIFICATIONS' 'ON' ", Capability::Unsupported);
    row("NOPERM User default has no permissions to run the 'client|maint_notifications' command", Capability::Unknown);
    row("LOADING Redis is loading the dataset in memory", Capability::Unknown);
    row("BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.", Capability::Unknown);
    row("ERR maintenance notifications are not enabled on this cluster", Capability::Unknown);
    row("NOPERM unknown command", Capability::Unknown);
}

// contract: O3
void CapabilityTest::refusalsAreClassified()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Capability, expected);
    QCOMPARE(QRedis::capabilityFromRefusal(Error::fromServer(text)), expected);
}

// contract: O2
void CapabilityTest::disabledNeverAsks()
{
    CapabilityMemory memory(MaintenanceMode::Disabled);
    QCOMPARE(memory.state(), Capability::Disabled);
    QVERIFY(!memory.shouldAsk(Start));
    QVERIFY(!memory.learned(OptInState::On, {}, Version, Start));
    QCOMPARE(memory.state(), Capability::Disabled);
}

// contract: O3, O5
void CapabilityTest::othersWaitForTheFirstAnswer()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    QVERIFY(memory.shouldAsk(Start));
    memory.askStarted(Start);
    QVERIFY(!memory.shouldAsk(Start + 1s));
    QVERIFY(memory.shouldAsk(Start + 10s)); // the one that asked hangs
}

// contract: O3
void CapabilityTest::supportLetsEveryoneAsk()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    memory.askStarted(Start);
    QVERIFY(memory.learned(OptInState::On, {}, Version, Start).has_value());
    QCOMPARE(memory.state(), Capability::Supported);
    memory.askStarted(Start);
    QVERIFY(memory.shouldAsk(Start));
    QVERIFY(!memory.learned(OptInState::On, {}, Version, Start)); // nothing new
}

// contract: O3
void CapabilityTest::unsupportedIsAskedAgainAfterTenMinutes()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    memory.askStarted(Start);
    memory.learned(OptInState::Refused, NoCommand, Version, Start);
    QCOMPARE(memory.state(), Capability::Unsupported);
    QCOMPARE(memory.lastRefusal(), NoCommand);
    QVERIFY(!memory.shouldAsk(Start + 10min - 1ns));
    QVERIFY(memory.shouldAsk(Start + 10min));
    QCOMPARE(memory.nextQuestion(), Start + 10min);
}

// contract: O3
void CapabilityTest::unclearRefusalsDoubleTheCoolDown()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    TimePoint now = Start;
    for (const std::chrono::seconds coolDown : {30s, 60s, 120s, 240s, 480s, 600s, 600s}) {
        QVERIFY(memory.shouldAsk(now));
        memory.askStarted(now);
        memory.learned(OptInState::Refused, Loading, Version, now);
        QCOMPARE(memory.state(), Capability::Unknown);
        QVERIFY(!memory.shouldAsk(now + coolDown - 1ns));
        now += coolDown;
    }
    memory.learned(OptInState::On, {}, Version, now);
    memory.learned(OptInState::Refused, Loading, Version, now);
    QCOMPARE(memory.nextQuestion(), now + 30s); // a success starts again
}

// contract: O3
void CapabilityTest::refusalsOfOneMomentCountOnce()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    for (int connection = 0; connection < 4; ++connection)
        memory.learned(OptInState::Refused, Loading, Version, Start);
    QCOMPARE(memory.nextQuestion(), Start + 30s);
}

// contract: O3
void CapabilityTest::lostConnectionTeachesNothing()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    memory.askStarted(Start);
    QVERIFY(!memory.learned(OptInState::Pending, {}, Version, Start + 1s));
    QCOMPARE(memory.state(), Capability::Unknown);
    QVERIFY(memory.shouldAsk(Start + 1s));
    memory.askStarted(Start + 1s); // now of a known version
    memory.learned(OptInState::Pending, {}, Version, Start + 2s);
    QVERIFY(memory.shouldAsk(Start + 2s));
    memory.learned(OptInState::On, {}, Version, Start + 2s);
    memory.learned(OptInState::Pending, {}, Version, Start + 3s);
    QCOMPARE(memory.state(), Capability::Supported);
}

// contract: O3
void CapabilityTest::changedVersionEndsTheCoolDown()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    memory.serverSeen(Version, {});
    memory.learned(OptInState::Refused, NoCommand, Version, Start);
    memory.serverSeen(Version, {});
    memory.serverSeen({}, {});
    QVERIFY(!memory.shouldAsk(Start + 1s));
    memory.serverSeen(u"8.0.2"_s, {});
    QVERIFY(memory.shouldAsk(Start + 1s));
    QCOMPARE(memory.serverVersion(), u"8.0.2"_s);
}

// contract: O3
void CapabilityTest::changedRoleEndsTheCoolDown()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    memory.serverSeen(Version, u"replica"_s);
    memory.learned(OptInState::Refused, NoCommand, Version, Start);
    memory.serverSeen(Version, u"replica"_s);
    QVERIFY(!memory.shouldAsk(Start + 1s));
    memory.serverSeen(Version, u"master"_s);
    QVERIFY(memory.shouldAsk(Start + 1s));
}

// contract: O5
void CapabilityTest::firstServerIsNotAskedTwice()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    memory.askStarted(Start); // before the answer, another connection learns the version
    memory.serverSeen(Version, u"master"_s);
    QVERIFY(!memory.shouldAsk(Start + 1s));
}

// contract: O3
void CapabilityTest::unansweredQuestionIsAskedAgain()
{
    CapabilityMemory memory(MaintenanceMode::Auto);
    QVERIFY(!memory.nextQuestion());
    memory.askStarted(Start);
    QCOMPARE(memory.nextQuestion(), Start + CapabilityMemory::AnswerPatience);
    QVERIFY(memory.shouldAsk(Start + CapabilityMemory::AnswerPatience));
    memory.learned(OptInState::On, {}, Version, Start + 1s);
    QVERIFY(!memory.nextQuestion());
}

// contract: S1
void CapabilityTest::eventTellsWhatChanged()
{
    CapabilityMemory memory(MaintenanceMode::Enabled);
    const auto event = memory.learned(OptInState::Refused, NoCommand, Version, Start + 5s);
    QVERIFY(event.has_value());
    QCOMPARE(event->capability, Capability::Unsupported);
    QCOMPARE(event->serverVersion, Version);
    QCOMPARE(event->error, NoCommand);
    QCOMPARE(event->at, Start + 5s);
    const auto supported = memory.learned(OptInState::On, {}, Version, Start + 6s);
    QVERIFY(supported.has_value());
    QCOMPARE(supported->capability, Capability::Supported);
    QCOMPARE(supported->error, Error());
}

QTEST_GUILESS_MAIN(CapabilityTest)
#include "tst_capability.moc"
