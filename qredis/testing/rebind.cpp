// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/rebind_p.h"

#include "qredis/testing/simulatorcore_p.h"

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

/// What was measured on a real server, for a window of so many seconds.
constexpr double measuredWindow = 15;

} // namespace

Rebind::Rebind(SimulatorCore &core, const QStringList &leaving, const QStringList &joining, const RebindOptions &options)
    : m_core(core)
    , m_leaving(leaving)
    , m_joining(joining)
    , m_options(options)
    , m_announced(std::chrono::ceil<std::chrono::seconds>(options.time))
{
    QStringList gained = joining;
    gained.removeIf([&core](const QString &node) { return core.members().contains(node); });
    if (!leaving.isEmpty() && !gained.isEmpty())
        replace();
    else if (!leaving.isEmpty())
        reduce();
    else if (!gained.isEmpty())
        widen();
}

/// MOVING is sent only where the connection's own node leaves and another one joins.
void Rebind::replace()
{
    AnnounceOptions announcement;
    for (qsizetype i = 0; i < m_leaving.size(); ++i) {
        const MovingTarget target = m_options.target == RebindOptions::Target::Null
            ? MovingTarget::none()
            : MovingTarget::toNode(m_joining[i % m_joining.size()]);
        m_sequence = m_core.announceMoving(*m_core.node(m_leaving[i]), target, m_announced, announcement);
        announcement.sequence = m_sequence; // one event, one number
        if (m_options.redirectAfter)
            add(stretched(*m_options.redirectAfter), m_leaving[i] + u"'s address is served by "_s + m_joining.first(),
                [this, node = m_leaving[i]] { m_core.redirect(node, m_joining.first()); });
    }
    changeName(drawn(m_options.dnsAfter, 4.4, 18.7));
    close(drawn(m_options.closeAfter, 15.7, 19.1));
}

void Rebind::reduce()
{
    changeName(drawn(m_options.dnsAfter, 4.8, 4.8));
    close(drawn(m_options.closeAfter, 18.1, 18.1));
}

void Rebind::widen()
{
    const QStringList members = m_core.members();
    add(Seconds(0), u"the proxies restart"_s, [this, members] {
        for (const QString &name : members) {
            if (ProxyNode *node = m_core.node(name))
                node->closeConnections(MaintenanceSimulator::CloseMode::Fin);
        }
    });
    changeName(drawn(m_options.dnsAfter, 0, 0));
}

Seconds Rebind::drawn(const std::optional<std::chrono::milliseconds> &given, double earliest, double latest)
{
    // Drawn in any case: the course of what follows must not depend on it.
    const double at = earliest + m_core.random().generateDouble() * (latest - earliest);
    if (given)
        return stretched(*given);
    return Seconds(m_announced) * (at / measuredWindow);
}

Seconds Rebind::stretched(std::chrono::milliseconds given) const
{
    return m_options.time.count() > 0 ? Seconds(given) * (Seconds(m_announced) / Seconds(m_options.time)) : Seconds(given);
}

void Rebind::changeName(Seconds after)
{
    add(after, u"the name leaves %1"_s.arg(m_leaving.isEmpty() ? u"nobody"_s : m_leaving.join(u", "_s)),
        [this] { m_core.changeMembers(m_leaving, m_joining); });
}

void Rebind::close(Seconds after)
{
    for (const QString &name : m_leaving) {
        add(after, name + u" closes its connections and refuses new ones"_s, [this, name] {
            ProxyNode *node = m_core.node(name);
            if (!node)
                return;
            if (!m_options.redirectAfter)
                node->setFault(ProxyNode::Fault::Refuse);
            node->closeConnections(MaintenanceSimulator::CloseMode::Fin);
        });
        if (m_options.returnAfter)
            add(after + stretched(*m_options.returnAfter), name + u" is back"_s, [this, name] {
                m_core.redirect(name, {});
                if (ProxyNode *node = m_core.node(name))
                    node->setFault(ProxyNode::Fault::None);
            });
    }
}

} // namespace QRedis::Testing
