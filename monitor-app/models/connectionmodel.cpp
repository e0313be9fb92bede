// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/connectionmodel.h"

#include "monitor-app/models/names.h"
#include "monitor-app/models/roles.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/units.h"

#include <algorithm>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

ConnectionModel::ConnectionModel(const Store *store, QObject *parent) : QAbstractTableModel(parent), m_store(store) { }

void ConnectionModel::sync(TimePoint now, bool stale)
{
    m_now = now;
    m_stale = stale;
    std::vector<ConnectionSnapshot> fresh(m_store->snapshot().connections.begin(), m_store->snapshot().connections.end());
    m_rates.clear();
    for (const ConnectionSnapshot &connection : fresh) {
        if (const std::optional<double> rate = m_store->commandRate(connection.id))
            m_rates.insert(connection.id, *rate);
    }
    const auto byId = [](const ConnectionSnapshot &a, const ConnectionSnapshot &b) { return a.id < b.id; };
    std::sort(fresh.begin(), fresh.end(), byId);

    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (std::binary_search(fresh.begin(), fresh.end(), m_rows[size_t(row)], byId))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    // What is left is a subset of what is fresh, in the same order: the rest is inserted in blocks.
    for (size_t row = 0; row < fresh.size();) {
        if (row < m_rows.size() && m_rows[row].id == fresh[row].id) {
            m_rows[row] = fresh[row];
            ++row;
            continue;
        }
        size_t end = row;
        while (end < fresh.size() && (row >= m_rows.size() || fresh[end].id != m_rows[row].id))
            ++end;
        beginInsertRows({}, int(row), int(end) - 1);
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(row), fresh.begin() + std::ptrdiff_t(row),
                      fresh.begin() + std::ptrdiff_t(end));
        endInsertRows();
        row = end;
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int ConnectionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConnectionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ConnectionModel::columnTitle(int column)
{
    switch (column) {
    case State:
        return tr("State");
    case Id:
        return tr("ID");
    case Peer:
        return tr("Endpoint");
    case Target:
        return tr("Target");
    case Sequence:
        return tr("Seq");
    case InState:
        return tr("In state");
    case Left:
        return tr("Left");
    case Try:
        return tr("Try");
    case Rate:
        return tr("Cmds/s");
    case InFlight:
        return tr("In flight");
    case Queued:
        return tr("Queued");
    case Timeout:
        return tr("Time-out");
    case RelaxedLeft:
        return tr("Relaxed for");
    case Failed:
        return tr("Failed");
    case Repeated:
        return tr("Repeated");
    case Reconnects:
        return tr("Lost sockets");
    case Handoffs:
        return tr("Handoffs");
    case Generation:
        return tr("Generation");
    case OptIn:
        return tr("Notify");
    case LastError:
        return tr("Last error");
    case Local:
        return tr("Local");
    case ClientId:
        return tr("Client id");
    case Read:
        return tr("Read");
    case Written:
        return tr("Written");
    default:
        return {};
    }
}

QString ConnectionModel::text(const ConnectionSnapshot &c, int column) const
{
    const auto live = [&](const QString &value) { return m_stale ? Units::dash() : value; };
    switch (column) {
    case State:
        return nameOf(displayState(c));
    case Id:
        return QString::number(c.id);
    case Peer:
        return Units::endpoint(c.peer);
    case Target:
        return c.handoff ? Units::endpoint(c.target) : Units::dash();
    case Sequence:
        return c.sequence ? QString::number(*c.sequence) : Units::dash();
    case InState:
        return live(Units::age(std::max(m_now - c.stateSince, nanoseconds(0))));
    case Left:
        return c.deadline == TimePoint() ? Units::dash() : live(Units::age(c.deadline - m_now));
    case Try:
        return c.attempt > 0 && c.handoff ? u"%1/%2"_s.arg(c.attempt).arg(std::max(c.attempt, c.maxAttempts)) : Units::dash();
    case Rate:
        return m_rates.contains(c.id) ? live(Units::count(m_rates.value(c.id))) : Units::dash();
    case InFlight:
        return live(QString::number(c.inFlight));
    case Queued:
        return live(QString::number(c.queued));
    case Timeout:
        return c.commandTimeout == 0ms ? tr("none") : Units::duration(c.commandTimeout);
    case RelaxedLeft:
        return c.relaxed && c.relaxedUntil != TimePoint() ? live(Units::age(std::max(c.relaxedUntil - m_now, nanoseconds(0))))
                                                          : Units::dash();
    case Failed:
        return Units::count(double(c.commandsFailed));
    case Repeated:
        return Units::count(double(c.commandsRepeated));
    case Reconnects:
        return QString::number(c.reconnects);
    case Handoffs:
        return QString::number(c.handoffs);
    case Generation:
        return QString::number(c.generation);
    case OptIn:
        return nameOf(c.optIn);
    case LastError:
        return c.lastError ? c.lastError.message() : Units::dash();
    case Local:
        return c.localAddress.isEmpty() ? Units::dash() : c.localAddress;
    case ClientId:
        return c.serverClientId > 0 ? QString::number(c.serverClientId) : Units::dash();
    case Read:
        return Units::bytes(double(c.bytesRead));
    case Written:
        return Units::bytes(double(c.bytesWritten));
    default:
        return {};
    }
}

QVariant ConnectionModel::sortKey(const ConnectionSnapshot &c, int column) const
{
    const auto time = [](TimePoint at) { return qint64(at.time_since_epoch().count()); };
    switch (column) {
    case State:
        return -severityOf(displayState(c));
    case Id:
        return c.id;
    case Sequence:
        return c.sequence.value_or(-1);
    case InState:
        return -time(c.stateSince);
    case Left:
        return c.deadline == TimePoint() ? std::numeric_limits<qint64>::max() : time(c.deadline);
    case Try:
        return c.attempt;
    case Rate:
        return m_rates.value(c.id, -1);
    case InFlight:
        return c.inFlight;
    case Queued:
        return c.queued;
    case Timeout:
        return qint64(c.commandTimeout.count());
    case RelaxedLeft:
        return time(c.relaxedUntil);
    case Failed:
        return c.commandsFailed;
    case Repeated:
        return c.commandsRepeated;
    case Reconnects:
        return c.reconnects;
    case Handoffs:
        return c.handoffs;
    case Generation:
        return c.generation;
    case ClientId:
        return c.serverClientId;
    case Read:
        return c.bytesRead;
    case Written:
        return c.bytesWritten;
    default:
        return text(c, column);
    }
}

QString ConnectionModel::toolTip(const ConnectionSnapshot &c, int column) const
{
    switch (column) {
    case State:
        return sentence(c);
    case Timeout:
        return c.relaxed ? tr("Relaxed because of maintenance") : QString();
    case Reconnects:
        return tr("Sockets that were lost without notice; handoffs are not counted");
    case LastError:
        return c.lastError ? c.lastError.message() : QString();
    default:
        return {};
    }
}

QString ConnectionModel::sentence(const ConnectionSnapshot &c) const
{
    QString result =
        tr("Connection %1, %2 for %3, endpoint %4").arg(QString::number(c.id), text(c, State), text(c, InState), text(c, Peer));
    if (c.handoff)
        result += tr(", %1, target %2").arg(nameOf(*c.handoff), text(c, Target));
    return result;
}

QVariant ConnectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConnectionSnapshot &c = m_rows[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(c, column);
    case Qt::ToolTipRole:
        return toolTip(c, column);
    case Qt::AccessibleTextRole:
        return column == State ? sentence(c) : text(c, column);
    case Qt::TextAlignmentRole: {
        const bool left =
            column == State || column == Peer || column == Target || column == OptIn || column == LastError || column == Local;
        return QVariant::fromValue(Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight));
    }
    case SortRole:
        return sortKey(c, column);
    case StateRole:
        return column == State ? QVariant(int(displayState(c))) : QVariant();
    case KeyRole:
        return c.id;
    case BadgeRole:
        return column == Timeout && c.relaxed ? QVariant(tr("R", "badge: relaxed")) : QVariant();
    case MutedRole: {
        const QString shown = text(c, column);
        return shown == Units::dash() || shown == u"0"_s;
    }
    default:
        return {};
    }
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return columnTitle(section);
    if (role == Qt::TextAlignmentRole && section >= 0 && section < ColumnCount) {
        const bool left = section == State || section == Peer || section == Target || section == OptIn || section == LastError
            || section == Local;
        return QVariant::fromValue(Qt::AlignVCenter | (left ? Qt::AlignLeft : Qt::AlignRight));
    }
    return {};
}

QList<std::pair<QString, QString>> ConnectionModel::details(int row) const
{
    QList<std::pair<QString, QString>> result;
    const ConnectionSnapshot &c = m_rows[size_t(row)];
    for (int column = 0; column < ColumnCount; ++column) {
        if (column != LastError)
            result.append({columnTitle(column), text(c, column)});
    }
    result.insert(1, {tr("Stage"), c.handoff ? nameOf(*c.handoff) : Units::dash()});
    result.append({tr("Protocol"), c.protocol == Protocol::Resp3 ? u"RESP3"_s : u"RESP2"_s});
    result.append({tr("Server"), c.serverVersion.isEmpty() ? Units::dash() : c.serverVersion});
    result.append({tr("Age"), m_stale ? Units::dash() : Units::age(m_now - c.createdAt)});
    result.append({columnTitle(LastError), text(c, LastError)});
    return result;
}

} // namespace QRedis::Monitor
