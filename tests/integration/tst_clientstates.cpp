// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"
#include "tests/shared/fullport.h"
#include "tests/shared/redisserver.h"
#include "tests/soak/workload.h"

#include <QtCore/qdir.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;
using QRedis::ClientOptions;
using QRedis::ClientState;
using QRedis::ConnectionState;
using QRedis::Error;
using QRedis::HandoffStage;
using QRedis::Testing::MaintenanceSimulator;
using QRedis::Testing::MovingTarget;

namespace {

const QString A = u"A"_s;
const QString B = u"B"_s;

enum class State : quint8 { Dialling, Handshaking, ReadyIdle, ReadyLoaded, Reconnecting, HandingOff, Draining, Closing };
constexpr const char *StateNames[] = {"dialling",     "handshaking", "ready, idle", "ready, loaded",
                                      "reconnecting", "handing off", "draining",    "closing"};

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr int Slowness = 4;
#else
constexpr int Slowness = 1;
#endif

qsizetype entries(const QString &folder)
{
    return qsizetype(QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

// What a process must not gather: threads and descriptors.
struct Holdings
{
    qsizetype threads = entries(u"/proc/self/task"_s);
    qsizetype descriptors = entries(u"/proc/self/fd"_s);
};

// One client in one state, with a server of its own behind two nodes.
class Cell final
{
public:
    explicit Cell(State state) : m_state(state)
    {
        if (!simulator.start(MaintenanceSimulator::Upstream::None))
            qFatal("The simulator does not start: %s", qPrintable(simulator.errorString()));
        const QRedis::Endpoint upstream(u"127.0.0.1"_s, server.port());
        if (state == State::Dialling)
            fullPort = std::make_unique<FullPort>();
        else
            simulator.addNode(A, u"127.0.0.1:0"_s, upstream);
        simulator.addNode(B, u"127.0.0.1:0"_s, upstream);
        QRedis::MaintenanceOptions maintenance;
        maintenance.setHandoffJitter(0ms).setRelaxedTimeout(2s).setHandoffTimeout(1s);
        ClientOptions options;
        options.setEndpoint(fullPort ? QRedis::Endpoint(u"127.0.0.1"_s, fullPort->port()) : simulator.endpoint(A))
            .setPoolSize(2)
            .setConnectTimeout(500ms)
            .setHandshakeTimeout(500ms * Slowness)
            .setCommandTimeout(700ms * Slowness)
            .setReconnectDelay(10ms, 100ms)
            .setMaintenance(maintenance);
        client = std::make_unique<Client>(options);
        QObject::connect(client.get(), &Client::handoffStageChanged, client.get(),
                         [this](const QRedis::HandoffEvent &event) { m_stages.append(event.stage); });
        QObject::connect(client.get(), &Client::connectionStateChanged, client.get(),
                         [this](const QRedis::ConnectionEvent &event) { m_seen.append(event.state); });
        QObject::connect(client.get(), &Client::closed, client.get(), [this] { m_closed = true; });
    }

    /// Brings the client to its state; false when it does not get there.
    bool arrange()
    {
        switch (m_state) {
        case State::Dialling:
            issue();
            return saw(ConnectionState::Connecting);
        case State::Handshaking:
            simulator.setFault(A, MaintenanceSimulator::Fault::BlackHole);
            issue();
            return saw(ConnectionState::Handshaking);
        case State::ReadyIdle:
            return ready();
        case State::ReadyLoaded:
            return ready() && load();
        case State::Reconnecting:
            if (!ready())
                return false;
            simulator.setFault(A, MaintenanceSimulator::Fault::Refuse);
            simulator.closeConnections(A, MaintenanceSimulator::CloseMode::Reset);
            issue();
            return saw(ConnectionState::BackingOff);
        case State::HandingOff:
            if (!ready() || !load())
                return false;
            simulator.setFault(B, MaintenanceSimulator::Fault::BlackHole);
            simulator.announceMoving(A, MovingTarget::toNode(B), 10s);
            return saw(HandoffStage::Handshaking);
        case State::Draining:
            if (!ready() || !load())
                return false;
            simulator.setDelay(B, 150ms); // so that there is time to hold back what A owes
            simulator.announceMoving(A, MovingTarget::toNode(B), 10s);
            if (!saw(HandoffStage::Handshaking))
                return false;
            simulator.setDelay(A, 3s);
            return saw(HandoffStage::Draining);
        case State::Closing:
            if (!ready())
                return false;
            simulator.setDelay(A, 2s);
            issue();
            client->close();
            return eventually([&] { return client->state() == ClientState::Closing; });
        }
        return false;
    }

    /// The network is as it should be again; the server is the test's affair.
    void heal()
    {
        for (const QString &node : {A, B}) {
            simulator.setFault(node, MaintenanceSimulator::Fault::None);
            simulator.setDelay(node, 0ms);
        }
        if (fullPort) {
            const QString listen = u"127.0.0.1:%1"_s.arg(fullPort->port());
            fullPort.reset();
            simulator.addNode(A, listen, {u"127.0.0.1"_s, server.port()});
        }
    }

    /// What is wrong afterwards, for a person; empty when all is well.
    QString verdict()
    {
        if (m_state == State::Closing) {
            if (!eventually([&] { return m_closed; }, 12s))
                return u"not closed within the bound"_s;
        } else if (!eventually([&] { return serves(); }, 20s)) {
            return u"no service after the outage: %1"_s.arg(client->lastError().message());
        }
        if (!eventually([&] { return std::all_of(m_issued.cbegin(), m_issued.cend(), isFinished); }, 15s))
            return u"a command got no result"_s;
        return m_load ? verdictOnLoad() : verdictOnCounter();
    }

    [[nodiscard]] State state() const { return m_state; }

    RedisServer server;
    MaintenanceSimulator simulator;
    std::unique_ptr<FullPort> fullPort;
    std::unique_ptr<Client> client;

private:
    static bool isFinished(const QRedis::PendingReply &reply) { return reply.isFinished(); }
    bool saw(ConnectionState state)
    {
        return eventually([&] { return m_seen.contains(state); });
    }
    bool saw(HandoffStage stage)
    {
        return eventually([&] { return m_stages.contains(stage); });
    }
    bool ready()
    {
        client->open();
        return eventually([&] {
            const auto connections = client->snapshot().connections;
            return std::all_of(connections.cbegin(), connections.cend(),
                               [](const auto &connection) { return connection.optIn == QRedis::OptInState::On; });
        });
    }
    bool load()
    {
        Soak::WorkloadOptions options;
        options.threads = 2;
        options.pipeline = 5;
        options.answerLimit = 20s;
        m_load = std::make_unique<Soak::Workload>(client.get(), options);
        m_load->start();
        return eventually([&] { return m_load->answered() >= 100; });
    }
    void issue()
    {
        for (int i = 0; i < 20; ++i)
            m_issued.append(client->execute({"INCR", "counter"}));
    }
    bool serves() const { return !await(client->execute({"PING"})).isError() && !await(client->execute({"PING"})).isError(); }

    QString verdictOnLoad()
    {
        m_load->stop();
        const Soak::Findings findings = m_load->finish();
        const quint64 wrong = findings.wrongReplies + findings.staleReads + findings.lostWrites + findings.doubleExecutions;
        if (findings.unanswered + findings.unverified + wrong == 0)
            return {};
        return u"%1 unanswered, %2 wrong, %3 unverified: %4"_s.arg(findings.unanswered)
            .arg(wrong)
            .arg(findings.unverified)
            .arg(findings.examples.join(u"; "_s));
    }

    // The counter is what was acknowledged, and what may have been executed at most.
    QString verdictOnCounter()
    {
        qint64 acknowledged = 0;
        qint64 unknown = 0;
        for (const QRedis::PendingReply &reply : std::as_const(m_issued)) {
            acknowledged += reply.result().isError() ? 0 : 1;
            unknown += reply.result().error().mayHaveExecuted() ? 1 : 0;
        }
        Client fresh(server.url());
        qint64 found = -1;
        eventually([&] { // LOADING after a restart
            const QRedis::Reply reply = await(fresh.execute({"GET", "counter"}));
            found = reply.isError() ? -1 : reply.toInteger();
            return found >= 0;
        });
        if (found >= acknowledged && found <= acknowledged + unknown)
            return {};
        return u"the counter is %1: %2 acknowledged, %3 unknown"_s.arg(found).arg(acknowledged).arg(unknown);
    }

    const State m_state;
    QList<HandoffStage> m_stages;
    QList<ConnectionState> m_seen;
    QList<QRedis::PendingReply> m_issued;
    bool m_closed = false;
    std::unique_ptr<Soak::Workload> m_load;
};

} // namespace

/// An outage in every state that a client can be in: nothing hangs, every command gets one result, no acknowledged write is lost and
/// none is done twice, the client serves again, and it leaves no thread and no socket.
class ClientStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesKillAndRestart();
    void survivesAStoppedServer();
    void survivesHalfOpenConnections();

private:
    void run(const std::function<void(Cell &)> &fail, std::chrono::milliseconds duration,
             const std::function<void(Cell &)> &repair);
};

void ClientStatesTest::run(const std::function<void(Cell &)> &fail, std::chrono::milliseconds duration,
                           const std::function<void(Cell &)> &repair)
{
    { // what the process keeps for good
        Cell first(State::ReadyIdle);
        QVERIFY(first.arrange());
    }
    const Holdings before;
    std::vector<std::unique_ptr<Cell>> cells;
    for (int state = 0; state < int(std::size(StateNames)); ++state) {
        cells.push_back(std::make_unique<Cell>(State(state)));
        QVERIFY2(cells.back()->server.isRunning(), StateNames[state]);
        QVERIFY2(cells.back()->arrange(), StateNames[state]);
        fail(*cells.back()); // each at once: states pass
    }
    QTest::qWait(int(duration.count()));
    for (const auto &cell : cells) {
        repair(*cell);
        cell->heal();
    }
    QStringList wrong;
    for (const auto &cell : cells) {
        if (const QString verdict = cell->verdict(); !verdict.isEmpty())
            wrong.append(u"%1: %2"_s.arg(QLatin1StringView(StateNames[int(cell->state())]), verdict));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    cells.clear();
    QVERIFY(eventually([&] { return Holdings().threads <= before.threads; }));
    QVERIFY2(eventually([&] { return Holdings().descriptors <= before.descriptors; }),
             qPrintable(u"%1 descriptors, %2 before"_s.arg(Holdings().descriptors).arg(before.descriptors)));
}

void ClientStatesTest::survivesKillAndRestart()
{
    // contract: C1 C3 X1
    run([](Cell &cell) { cell.server.kill(); }, 300ms, [](Cell &cell) { QVERIFY(cell.server.restart()); });
}

void ClientStatesTest::survivesAStoppedServer()
{
    // contract: C1 C3 C8 X1
    run([](Cell &cell) { cell.server.pause(); }, 2'500ms, [](Cell &cell) { cell.server.resume(); }); // longer than any time-out
}

void ClientStatesTest::survivesHalfOpenConnections()
{
    // contract: C1 C3 C8 X1
    const auto silence = [](Cell &cell) {
        for (const QString &node : {A, B}) {
            cell.simulator.setFault(node, MaintenanceSimulator::Fault::None);
            cell.simulator.freeze(node); // for good: heal() lets new connections through
        }
    };
    run(silence, 1s, [](Cell &) {});
}

QTEST_GUILESS_MAIN(ClientStatesTest)
#include "tst_clientstates.moc"
