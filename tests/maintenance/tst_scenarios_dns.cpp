// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/maintenance/scenario.h"
#include "tests/shared/nameserver.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>

#include <net/if.h>
#include <sys/ioctl.h>
#include <sys/mount.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::ClientOptions;
using QRedis::HandoffStage;
using QRedis::TimePoint;
using QRedis::Testing::MovingTarget;
using std::chrono::milliseconds;

namespace {

const char OwnNetwork[] = "QREDIS_TEST_OWN_NETWORK";

// The library's resolver asks the system's, which can be told of another name server only where the network and the files are our
// own: this program runs itself once more, in namespaces.
void enterOwnNetwork(char **arguments)
{
    if (qEnvironmentVariableIsSet(OwnNetwork) || std::system("unshare -rmn true 2>/dev/null") != 0)
        return;
    qputenv(OwnNetwork, "1");
    std::vector<char *> words;
    QByteArray unshare[] = {"unshare", "-rmn", "--"};
    for (QByteArray &word : unshare)
        words.push_back(word.data());
    for (char **argument = arguments; *argument; ++argument)
        words.push_back(*argument);
    words.push_back(nullptr);
    ::execvp(words.front(), words.data());
}

bool startLoopback()
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    ifreq request{};
    qstrncpy(request.ifr_name, "lo", sizeof request.ifr_name);
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    const bool done = ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    ::close(socket);
    return done;
}

// For this program and what it starts, a file of the system says something else.
bool replaceFile(const char *path, const QString &copy, const QByteArray &content)
{
    QFile file(copy);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return false;
    file.close();
    return ::mount(QFile::encodeName(copy).constData(), path, nullptr, MS_BIND, nullptr) == 0;
}

} // namespace

/// Scenario 8 through a real answer of a real name server, with the library's own resolver.
class DnsScenariosTest : public ScenarioTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void s08FollowsARealNameServer();

private:
    QTemporaryDir m_files;
};

void DnsScenariosTest::initTestCase()
{
    if (!qEnvironmentVariableIsSet(OwnNetwork))
        QSKIP("this machine does not permit namespaces (unshare -rmn), in which a test may have a name server of its own");
    QVERIFY(startLoopback());
    if (!replaceFile("/etc/resolv.conf", m_files.filePath(u"resolv"_s), "nameserver 127.0.0.1\noptions timeout:2\n")
        || !replaceFile("/etc/nsswitch.conf", m_files.filePath(u"nsswitch"_s), "hosts: dns\n"))
        QSKIP("this system's resolver has no /etc/resolv.conf and /etc/nsswitch.conf");
}

void DnsScenariosTest::s08FollowsARealNameServer()
{
    // contract: H5
    NameServer server;
    QVERIFY(server.isListening());
    server.lead({QHostAddress(u"127.0.0.1"_s)});
    Places places;
    places.b = u"127.0.0.2:"_s;
    places.name = u"db.qredis.test"_s;
    places.resolver = Places::Resolver::System;
    Rig rig(ClientOptions().setMaintenance(withoutJitter()), {}, places);
    QVERIFY(rig.open());
    QVERIFY(rig.load());
    rig.watchGap();
    const milliseconds window = 10s;
    const int before = server.questions();
    rig.simulator.announceMoving(A, MovingTarget::none(), window);
    QVERIFY(eventually([&] { return server.questions() >= before + 2; })); // it looks again and again
    QCOMPARE(rig.connectionsTo(A), 4);
    server.lead({QHostAddress(u"127.0.0.2"_s)}); // the former answer was good for five minutes
    const TimePoint changed = std::chrono::steady_clock::now();
    QVERIFY(rig.allOn(B, window));
    rig.simulator.setFault(A, QRedis::Testing::MaintenanceSimulator::Fault::Refuse);
    rig.simulator.closeConnections(A);
    QVERIFY(rig.goOn());
    const Figures figures = rig.finish(u"8 null endpoint, a real name server"_s);
    VERIFY_CLEAN(figures);
    VERIFY_NO_OUTAGE(figures);
    QCOMPARE(figures.counters.handoffsSucceeded, 4ULL);
    QCOMPARE(figures.counters.reconnects, 0ULL);
    for (const QRedis::HandoffEvent &event : rig.stages(HandoffStage::Switched))
        QVERIFY(event.at - changed < 1'500ms * Slowness);
}

int main(int argc, char *argv[])
{
    enterOwnNetwork(argv);
    QCoreApplication application(argc, argv);
    DnsScenariosTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_scenarios_dns.moc"
