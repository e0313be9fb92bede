// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/simulatorcore_p.h"

#include "qredis/testing/controlcalls_p.h"
#include "qredis/testing/pushframes_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

/// A node that refuses what another still sends is no reason to grow without limit.
constexpr int maxWindows = 64;

} // namespace

SimulatorCore::SimulatorCore(SimulatorObserver &observer, SimulatedDns &dns) : m_observer(observer), m_dns(dns) { }

SimulatorCore::~SimulatorCore()
{
    stop();
}

void SimulatorCore::stop()
{
    m_scenario.reset();
    m_rebinds.clear();
    m_nodes.clear();
    m_server.kill();
    forgetAnnouncements();
    m_dns.clear();
    m_database.clear();
    m_members.clear();
    m_redirects.clear();
    m_nextSequence = 0;
}

QString SimulatorCore::addNode(const QString &name, const QString &listen, const Endpoint &upstream)
{
    if (name.isEmpty())
        return u"a node needs a name"_s;
    if (node(name))
        return u"there is a node \"%1\" already"_s.arg(name);
    if (upstream.isNull() && m_server.endpoint().isNull())
        return u"node \"%1\" has no server behind it: start one, or name one"_s.arg(name);
    auto added = std::make_unique<ProxyNode>(*this, name, upstream);
    if (const QString error = added->listen(listen); !error.isEmpty())
        return error;
    m_nodes.push_back(std::move(added));
    m_observer.stateChanged();
    return {};
}

ProxyNode *SimulatorCore::node(const QString &name) const
{
    for (const auto &entry : m_nodes) {
        if (entry->name() == name)
            return entry.get();
    }
    return nullptr;
}

bool SimulatorCore::removeNode(const QString &name)
{
    const auto isIt = [&name](const auto &entry) { return entry->name() == name; };
    if (std::erase_if(m_nodes, isIt) == 0)
        return false;
    m_observer.stateChanged();
    return true;
}

ProxyConnection *SimulatorCore::connection(quint64 id) const
{
    for (const auto &entry : m_nodes) {
        for (ProxyConnection *connection : entry->connections()) {
            if (connection->info().id == id)
                return connection;
        }
    }
    return nullptr;
}

std::optional<QByteArray> SimulatorCore::takeInterception(QByteArrayView request)
{
    if (!m_nextResponses.isEmpty())
        return m_nextResponses.takeFirst();
    for (const auto &[match, response] : std::as_const(m_interceptors)) {
        if (request == match)
            return response;
    }
    return std::nullopt;
}

QList<SimulatedConnection> SimulatorCore::connections(const QString &node) const
{
    QList<SimulatedConnection> infos;
    for (const auto &entry : m_nodes) {
        if (!node.isEmpty() && entry->name() != node)
            continue;
        for (const ProxyConnection *connection : entry->connections())
            infos.append(connection->info());
    }
    std::sort(infos.begin(), infos.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return infos;
}

qint64 SimulatorCore::takeSequence(const AnnounceOptions &options)
{
    const qint64 sequence = options.sequence.value_or(m_nextSequence);
    m_nextSequence = std::max(m_nextSequence, sequence + 1);
    return sequence;
}

QByteArray SimulatorCore::movingFor(const MovingWindow &window, const SimulatedConnection &connection, TimePoint now) const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(window.deadline - now);
    const bool wantsNoName = connection.endpointType.isEmpty() || connection.endpointType == "none";
    if (wantsNoName && !window.nameForBareOptIn)
        return movingFrame(window.sequence, left, std::nullopt);
    if (const ProxyNode *named = node(window.target.node))
        return movingFrame(window.sequence, left, named->addressFor(connection.endpointType));
    return movingFrame(window.sequence, left, window.target.sent.isNull() ? std::nullopt : std::optional(window.target.sent));
}

qint64 SimulatorCore::announceMoving(ProxyNode &from, const MovingTarget &target, std::chrono::milliseconds time,
                                     const AnnounceOptions &options)
{
    MovingWindow window;
    window.node = from.name();
    window.sequence = takeSequence(options);
    window.nameForBareOptIn = options.nameForBareOptIn;
    window.target = target;
    const TimePoint now = std::chrono::steady_clock::now();
    window.deadline = now + time;
    window.end = now + options.resendFor.value_or(time);

    int receivers = 0;
    for (ProxyConnection *connection : from.connections()) {
        if (!connection->info().optedIn)
            continue;
        connection->inject(movingFor(window, connection->info(), now).repeated(std::clamp(options.copies, 1, 1000)));
        ++receivers;
    }
    from.log(u"MOVING %1 to %2 sent to %3 connections"_s.arg(window.sequence)
                 .arg(!target.node.isEmpty()     ? target.node
                          : target.sent.isNull() ? u"null"_s
                                                 : QString::fromUtf8(target.sent))
                 .arg(receivers));
    m_windows.append(window);
    if (m_windows.size() > maxWindows)
        m_windows.removeFirst();
    return window.sequence;
}

qint64 SimulatorCore::announce(NotificationType type, const QStringList &shards, std::chrono::milliseconds time,
                               const AnnounceOptions &options)
{
    const qint64 sequence = takeSequence(options);
    const QByteArray frame = announcementFrame(type, sequence, time, shards, options);
    if (type == NotificationType::Migrated || type == NotificationType::FailedOver)
        m_completion = frame;
    const QByteArray copies = frame.repeated(std::clamp(options.copies, 1, 1000));
    int receivers = 0;
    for (const auto &entry : m_nodes) {
        for (ProxyConnection *connection : entry->connections()) {
            if (connection->info().optedIn) {
                connection->inject(copies);
                ++receivers;
            }
        }
    }
    m_observer.logged(
        u"%1 %2 sent to %3 connections"_s.arg(QString::fromLatin1(notificationName(type))).arg(sequence).arg(receivers));
    return sequence;
}

void SimulatorCore::forgetAnnouncements()
{
    m_completion.clear();
    m_windows.clear();
}

void SimulatorCore::sendRaw(ProxyNode &node, const QByteArray &bytes, int firstConnections)
{
    const auto connections = node.connections();
    const qsizetype count = firstConnections < 0 ? connections.size() : std::min<qsizetype>(firstConnections, connections.size());
    for (ProxyConnection *connection : connections.first(count))
        connection->inject(bytes);
    node.log(u"%1 raw bytes sent to %2 connections"_s.arg(bytes.size()).arg(count));
}

QByteArray SimulatorCore::catchUp(const ProxyNode &node, const SimulatedConnection &connection)
{
    const TimePoint now = std::chrono::steady_clock::now();
    QByteArray frames = m_completion;
    m_windows.removeIf([now](const MovingWindow &window) { return window.end <= now; });
    for (const MovingWindow &window : std::as_const(m_windows)) {
        if (window.node == node.name())
            frames += movingFor(window, connection, now);
    }
    return frames;
}

void SimulatorCore::setNodeNames(ProxyNode &node, const NodeNames &names)
{
    node.setNames(names);
    for (const QString &name : {names.internalFqdn, names.externalFqdn}) {
        if (!name.isEmpty())
            setName(name, {node.name()}, {});
    }
}

void SimulatorCore::setName(const QString &name, const QStringList &addresses, std::chrono::milliseconds after)
{
    QList<QHostAddress> found;
    for (const QString &address : addresses) {
        const ProxyNode *named = node(address);
        const QHostAddress literal(named ? named->endpoint().host() : address);
        if (!literal.isNull())
            found.append(literal);
    }
    m_dns.set(name, found, after);
}

void SimulatorCore::setDatabase(const QString &name, const QStringList &nodes)
{
    m_database = name;
    m_members = nodes;
    setName(name, nodes, {});
}

void SimulatorCore::changeMembers(const QStringList &leaving, const QStringList &joining)
{
    if (m_database.isEmpty())
        return;
    m_members.removeIf([&leaving](const QString &node) { return leaving.contains(node); });
    for (const QString &node : joining) {
        if (!m_members.contains(node))
            m_members.append(node);
    }
    setName(m_database, m_members, {});
}

qint64 SimulatorCore::rebind(QStringList leaving, QStringList joining, const RebindOptions &options)
{
    const auto isUnknown = [this](const QString &name) { return !node(name); };
    leaving.removeIf(isUnknown);
    joining.removeIf(isUnknown);
    m_rebinds.push_back(std::make_unique<Rebind>(*this, leaving, joining, options));
    Rebind *added = m_rebinds.back().get();
    connect(added, &Agenda::reached, this, [this](const QString &text) { m_observer.logged(text); });
    connect(
        added, &Agenda::finished, this,
        [this, added] {
            std::erase_if(m_rebinds, [added](const auto &entry) { return entry.get() == added; });
            Q_EMIT rebindFinished();
        },
        Qt::QueuedConnection); // it must not be deleted while it tells so
    added->start();
    return added->sequence();
}

void SimulatorCore::redirect(const QString &node, const QString &servedBy)
{
    if (servedBy.isEmpty() || servedBy == node)
        m_redirects.remove(node);
    else
        m_redirects.insert(node, servedBy);
}

ProxyNode &SimulatorCore::servedBy(ProxyNode &node) const
{
    ProxyNode *other = this->node(m_redirects.value(node.name()));
    return other ? *other : node;
}

QString SimulatorCore::runScenario(const QString &name, double speed)
{
    const QByteArray document = scenarioDocument(name);
    if (document.isEmpty())
        return u"there is no scenario \"%1\"; \"name\" is one of %2"_s.arg(name, scenarioNames().join(u", "_s));
    return runScenarioDocument(document, speed);
}

std::optional<Scenario> SimulatorCore::checkedScenario(const QByteArray &json, double speed, QString *error)
{
    std::optional<Scenario> scenario = readScenario(json, error);
    if (!scenario)
        return std::nullopt;
    scenario->speed *= speed;
    if (!(scenario->speed >= 0.01 && scenario->speed <= 1000))
        *error = u"\"speed\" is not 0.01 to 1000"_s;
    else
        *error = scenarioRoles().assign(*scenario);
    for (qsizetype i = 0; i < scenario->steps.size() && error->isEmpty(); ++i) {
        const Scenario::Step &step = scenario->steps[i];
        const QString complaint = step.call.isEmpty()
            ? QString()
            : performStep(*this, step.call, step.members, ControlArguments::Purpose::Check, scenario->speed);
        if (!complaint.isEmpty())
            *error = u"steps[%1]: %2"_s.arg(i).arg(complaint);
    }
    return error->isEmpty() ? scenario : std::nullopt;
}

QString SimulatorCore::runScenarioDocument(const QByteArray &json, double speed)
{
    if (m_scenario && m_scenario->isRunning())
        return u"a scenario is running"_s;
    QString error;
    const std::optional<Scenario> scenario = checkedScenario(json, speed, &error);
    if (scenario)
        m_scenario = std::make_unique<ScenarioRun>(*this, *scenario);
    return error;
}

ScenarioRoles SimulatorCore::scenarioRoles() const
{
    if (m_nodes.empty())
        return {};
    // Clients may have moved in an earlier run: the node to leave is the one that has them.
    const auto optedIn = [](const std::unique_ptr<ProxyNode> &node) {
        return std::count_if(node->connections().begin(), node->connections().end(),
                             [](const ProxyConnection *connection) { return connection->info().optedIn; });
    };
    const size_t count = m_nodes.size();
    const auto most = std::max_element(m_nodes.begin(), m_nodes.end(),
                                       [&optedIn](const auto &a, const auto &b) { return optedIn(a) < optedIn(b); });
    const size_t first = size_t(most - m_nodes.begin());
    const auto name = [&](size_t after) { return m_nodes[(first + after) % count]->name(); };
    return {name(0), count > 1 ? name(1) : QString(), count > 1 ? name(count > 2 ? 2 : 0) : QString()};
}

} // namespace QRedis::Testing
