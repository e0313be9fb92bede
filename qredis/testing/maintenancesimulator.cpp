// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/maintenancesimulator.h"

#include "qredis/testing/simulatorthread_p.h"

#include <csignal>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

/// Runs \a f with the node called \a name; \a otherwise if there is none.
template <typename F, typename R>
R withNode(SimulatorThread &thread, const QString &name, R otherwise, F &&f)
{
    return thread.call([&](SimulatorParts &parts) {
        ProxyNode *node = parts.core.node(name);
        return node ? R(f(parts.core, *node)) : otherwise;
    });
}

template <typename F>
void onNode(SimulatorThread &thread, const QString &name, F &&f)
{
    thread.perform([&](SimulatorParts &parts) {
        if (ProxyNode *node = parts.core.node(name))
            f(parts.core, *node);
    });
}

} // namespace

MaintenanceSimulator::MaintenanceSimulator(QObject *parent) : QObject(parent), m_thread(std::make_unique<SimulatorThread>(this))
{
}

MaintenanceSimulator::~MaintenanceSimulator() = default;

bool MaintenanceSimulator::start(Upstream upstream)
{
    if (upstream == Upstream::None)
        return true;
    const QString error = m_thread->call(
        [](SimulatorParts &parts) { return parts.core.server().start() ? QString() : parts.core.server().errorString(); });
    m_thread->setError(error);
    return error.isEmpty();
}

void MaintenanceSimulator::stop()
{
    m_thread->perform([](SimulatorParts &parts) { parts.stop(); });
}

QString MaintenanceSimulator::errorString() const
{
    return m_thread->error();
}

bool MaintenanceSimulator::addNode(const QString &name, const QString &listen, const Endpoint &upstream)
{
    const QString error = m_thread->call([&](SimulatorParts &parts) { return parts.core.addNode(name, listen, upstream); });
    m_thread->setError(error);
    return error.isEmpty();
}

QStringList MaintenanceSimulator::nodes() const
{
    return m_thread->call([](SimulatorParts &parts) {
        QStringList names;
        for (const auto &node : parts.core.nodes())
            names.append(node->name());
        return names;
    });
}

Endpoint MaintenanceSimulator::endpoint(const QString &node) const
{
    return withNode(*m_thread, node, Endpoint(), [](SimulatorCore &, ProxyNode &found) { return found.endpoint(); });
}

QUrl MaintenanceSimulator::url(const QString &node) const
{
    return withNode(*m_thread, node, QUrl(), [](SimulatorCore &, ProxyNode &found) {
        QUrl url;
        url.setScheme(found.isTls() ? u"rediss"_s : u"redis"_s);
        url.setHost(found.endpoint().host());
        url.setPort(found.endpoint().port());
        return url;
    });
}

void MaintenanceSimulator::setTls(const QString &node, const QSslConfiguration &configuration)
{
    onNode(*m_thread, node, [&](SimulatorCore &, ProxyNode &found) { found.setTls(configuration); });
}

Endpoint MaintenanceSimulator::upstream() const
{
    return m_thread->call([](SimulatorParts &parts) { return parts.core.server().endpoint(); });
}

qint64 MaintenanceSimulator::announceMoving(const QString &from, const MovingTarget &target, std::chrono::milliseconds time,
                                            const AnnounceOptions &options)
{
    return withNode(*m_thread, from, qint64(-1),
                    [&](SimulatorCore &core, ProxyNode &node) { return core.announceMoving(node, target, time, options); });
}

qint64 MaintenanceSimulator::announce(NotificationType type, const QStringList &shards, std::chrono::milliseconds time,
                                      const AnnounceOptions &options)
{
    return m_thread->call([&](SimulatorParts &parts) { return parts.core.announce(type, shards, time, options); });
}

void MaintenanceSimulator::forgetAnnouncements()
{
    m_thread->perform([](SimulatorParts &parts) { parts.core.forgetAnnouncements(); });
}

void MaintenanceSimulator::setNodeNames(const QString &node, const NodeNames &names)
{
    onNode(*m_thread, node, [&](SimulatorCore &core, ProxyNode &found) { core.setNodeNames(found, names); });
}

void MaintenanceSimulator::setDatabase(const QString &name, const QStringList &nodes)
{
    m_thread->perform([&](SimulatorParts &parts) { parts.core.setDatabase(name, nodes); });
}

qint64 MaintenanceSimulator::rebind(const QStringList &leaving, const QStringList &joining, const RebindOptions &options)
{
    return m_thread->call([&](SimulatorParts &parts) { return parts.core.rebind(leaving, joining, options); });
}

void MaintenanceSimulator::redirect(const QString &node, const QString &servedBy)
{
    m_thread->perform([&](SimulatorParts &parts) { parts.core.redirect(node, servedBy); });
}

Resolver *MaintenanceSimulator::resolver() const
{
    return &m_thread->dns();
}

void MaintenanceSimulator::setName(const QString &name, const QStringList &addresses, std::chrono::milliseconds after)
{
    m_thread->perform([&](SimulatorParts &parts) { parts.core.setName(name, addresses, after); });
}

void MaintenanceSimulator::removeName(const QString &name, std::chrono::milliseconds after)
{
    m_thread->dns().remove(name, after);
}

void MaintenanceSimulator::setDnsFault(DnsFault fault)
{
    m_thread->dns().setFault(fault);
}

void MaintenanceSimulator::setDnsDelay(std::chrono::milliseconds delay)
{
    m_thread->dns().setDelay(delay);
}

quint64 MaintenanceSimulator::lookups(const QString &name) const
{
    return m_thread->dns().lookups(name);
}

void MaintenanceSimulator::sendRaw(const QString &node, const QByteArray &bytes, int firstConnections)
{
    onNode(*m_thread, node, [&](SimulatorCore &core, ProxyNode &found) { core.sendRaw(found, bytes, firstConnections); });
}

void MaintenanceSimulator::setFault(const QString &node, Fault fault)
{
    onNode(*m_thread, node, [&](SimulatorCore &, ProxyNode &found) { found.setFault(fault); });
}

void MaintenanceSimulator::setDelay(const QString &node, std::chrono::milliseconds delay)
{
    onNode(*m_thread, node, [&](SimulatorCore &, ProxyNode &found) { found.setDelay(delay); });
}

void MaintenanceSimulator::setSegmentation(const QString &node, int bytesPerSegment)
{
    onNode(*m_thread, node, [&](SimulatorCore &, ProxyNode &found) { found.setSegmentation(bytesPerSegment); });
}

void MaintenanceSimulator::setCoalescing(const QString &node, std::chrono::milliseconds time)
{
    onNode(*m_thread, node, [&](SimulatorCore &, ProxyNode &found) { found.setCoalescing(time); });
}

void MaintenanceSimulator::closeConnections(const QString &node, CloseMode mode)
{
    onNode(*m_thread, node, [&](SimulatorCore &, ProxyNode &found) { found.closeConnections(mode); });
}

void MaintenanceSimulator::freeze(const QString &node)
{
    onNode(*m_thread, node, [](SimulatorCore &, ProxyNode &found) { found.freeze(); });
}

void MaintenanceSimulator::thaw(const QString &node)
{
    onNode(*m_thread, node, [](SimulatorCore &, ProxyNode &found) { found.thaw(); });
}

void MaintenanceSimulator::setOptInPolicy(OptInPolicy policy)
{
    m_thread->perform([&](SimulatorParts &parts) { parts.core.setOptInPolicy(policy); });
}

bool MaintenanceSimulator::killServer()
{
    return m_thread->call([](SimulatorParts &parts) { return parts.core.server().kill(); });
}

bool MaintenanceSimulator::restartServer()
{
    const QString error = m_thread->call(
        [](SimulatorParts &parts) { return parts.core.server().restart() ? QString() : parts.core.server().errorString(); });
    m_thread->setError(error);
    return error.isEmpty();
}

bool MaintenanceSimulator::pauseServer()
{
    return m_thread->call([](SimulatorParts &parts) { return parts.core.server().sendSignal(SIGSTOP); });
}

bool MaintenanceSimulator::resumeServer()
{
    return m_thread->call([](SimulatorParts &parts) { return parts.core.server().sendSignal(SIGCONT); });
}

QList<SimulatedConnection> MaintenanceSimulator::connections(const QString &node) const
{
    return m_thread->call([&](SimulatorParts &parts) { return parts.core.connections(node); });
}

quint64 MaintenanceSimulator::acceptedConnections(const QString &node) const
{
    return withNode(*m_thread, node, quint64(0), [](SimulatorCore &, ProxyNode &found) { return found.accepted(); });
}

quint64 MaintenanceSimulator::optInRequests() const
{
    return m_thread->call([](SimulatorParts &parts) { return parts.core.optInRequests(); });
}

quint64 MaintenanceSimulator::commandsOn(const QString &node) const
{
    return withNode(*m_thread, node, quint64(0), [](SimulatorCore &, ProxyNode &found) { return found.commands(); });
}

void MaintenanceSimulator::setSeed(quint32 seed)
{
    m_thread->perform([&](SimulatorParts &parts) { parts.core.random().seed(seed); });
}

QStringList MaintenanceSimulator::scenarios()
{
    return scenarioNames();
}

QByteArray MaintenanceSimulator::scenarioDocument(const QString &name)
{
    return Testing::scenarioDocument(name);
}

bool MaintenanceSimulator::runScenario(const QString &name, double speed)
{
    const QString error = m_thread->call([&](SimulatorParts &parts) { return parts.core.runScenario(name, speed); });
    m_thread->setError(error);
    return error.isEmpty();
}

bool MaintenanceSimulator::runScenarioDocument(const QByteArray &json, double speed)
{
    const QString error = m_thread->call([&](SimulatorParts &parts) { return parts.core.runScenarioDocument(json, speed); });
    m_thread->setError(error);
    return error.isEmpty();
}

bool MaintenanceSimulator::checkScenarioDocument(const QByteArray &json)
{
    const QString error = m_thread->call([&](SimulatorParts &parts) {
        QString wrong;
        [[maybe_unused]] const auto scenario = parts.core.checkedScenario(json, 1, &wrong);
        return wrong;
    });
    m_thread->setError(error);
    return error.isEmpty();
}

bool MaintenanceSimulator::listenControl(const QString &listen)
{
    const QString error = m_thread->call([&](SimulatorParts &parts) { return parts.control.listen(listen); });
    m_thread->setError(error);
    return error.isEmpty();
}

QUrl MaintenanceSimulator::controlUrl() const
{
    return m_thread->call([](SimulatorParts &parts) { return parts.control.url(); });
}

bool MaintenanceSimulator::listenRespProxy(const QString &listen)
{
    const QString error = m_thread->call([&](SimulatorParts &parts) { return parts.respProxy.listen(listen); });
    m_thread->setError(error);
    return error.isEmpty();
}

QUrl MaintenanceSimulator::respProxyUrl() const
{
    return m_thread->call([](SimulatorParts &parts) { return parts.respProxy.url(); });
}

bool MaintenanceSimulator::listenFaultInjector(const QString &listen, double speed)
{
    const QString error = m_thread->call([&](SimulatorParts &parts) {
        if (!parts.injector.setSpeed(speed))
            return u"\"speed\" is not 0.01 to 1000"_s;
        return parts.faultInjector.listen(listen);
    });
    m_thread->setError(error);
    return error.isEmpty();
}

QUrl MaintenanceSimulator::faultInjectorUrl() const
{
    return m_thread->call([](SimulatorParts &parts) { return parts.faultInjector.url(); });
}

QByteArray MaintenanceSimulator::endpointsConfiguration() const
{
    return m_thread->call([](SimulatorParts &parts) { return parts.injector.endpointsConfiguration(); });
}

void MaintenanceSimulator::customEvent(QEvent *)
{
    const auto news = m_thread->takeNews();
    for (const SimulatorThread::Item &item : news) {
        switch (item.news) {
        case SimulatorThread::News::Log:
            Q_EMIT logged(item.text);
            break;
        case SimulatorThread::News::State:
            Q_EMIT stateChanged();
            break;
        case SimulatorThread::News::Step:
            Q_EMIT scenarioStep(item.text);
            break;
        case SimulatorThread::News::Finished:
            Q_EMIT scenarioFinished(item.text);
            break;
        }
    }
}

} // namespace QRedis::Testing
