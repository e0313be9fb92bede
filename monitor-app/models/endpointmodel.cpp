// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/endpointmodel.h"

#include "monitor-app/models/names.h"
#include "monitor-app/models/roles.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/units.h"

#include <algorithm>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

void EndpointModel::sync(TimePoint now)
{
    m_now = now;
    const QList<EndpointRow> rows = m_store->endpoints().rows(m_store->snapshot());
    // Rows are few and change their order when a breaker changes; the view keeps its current row by number.
    const auto contains = [](const QList<EndpointRow> &list, const EndpointRow &row) {
        return std::any_of(list.begin(), list.end(), [&](const EndpointRow &other) { return other.endpoint == row.endpoint; });
    };
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (contains(rows, m_rows[row]))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (const EndpointRow &row : rows) {
        if (contains(m_rows, row))
            continue;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
        m_rows.append(row);
        endInsertRows();
    }
    m_rows = rows;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

BreakerDisplay EndpointModel::display(int row) const
{
    const std::optional<CircuitBreakerSnapshot> &breaker = m_rows[row].breaker;
    return breaker ? displayOf(*breaker, m_now) : BreakerDisplay::None;
}

QString EndpointModel::waiting(int row) const
{
    const std::optional<CircuitBreakerSnapshot> &breaker = m_rows[row].breaker;
    switch (display(row)) {
    case BreakerDisplay::None:
        return tr("one is made when a connection is handed off to it");
    case BreakerDisplay::Closed:
        return {};
    case BreakerDisplay::Open:
        return tr("probe in %1").arg(Units::age(breaker->probeAt - m_now));
    case BreakerDisplay::ProbeDue:
        return tr("waits %1 for the next handoff to probe").arg(Units::age(m_now - breaker->probeAt));
    case BreakerDisplay::HalfOpen:
        return tr("being probed for %1").arg(Units::age(m_now - breaker->stateSince));
    }
    return {};
}

QString EndpointModel::failures(int row) const
{
    const std::optional<CircuitBreakerSnapshot> &breaker = m_rows[row].breaker;
    if (!breaker)
        return {};
    QString text = tr("failures in a row %1 of %2").arg(breaker->consecutiveFailures).arg(breaker->failureThreshold);
    if (breaker->opened > 0)
        text += tr(" · opened %n time(s)", nullptr, int(breaker->opened));
    if (breaker->lastError)
        text += tr(" · last: %1, %2 ago").arg(breaker->lastError.message(), Units::age(m_now - breaker->lastErrorAt));
    return text;
}

QString EndpointModel::connections(int row) const
{
    QString text = tr("%n connection(s)", nullptr, m_rows[row].connections);
    if (m_rows[row].arriving > 0)
        text += tr(", %1 on their way").arg(m_rows[row].arriving);
    return text;
}

int EndpointModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EndpointModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const int row = index.row();
    if (role == KeyRole)
        return m_rows[row].endpoint;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{m_rows[row].endpoint, nameOf(display(row)), waiting(row), failures(row), connections(row)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

void TransitionModel::sync()
{
    const auto &all = m_store->endpoints().transitions();
    const bool same = qsizetype(all.size()) == m_rows.size()
        && (m_rows.isEmpty() || (all.back().at == m_rows.first().at && all.front().at == m_rows.last().at));
    if (same)
        return;
    const bool goesOn = !m_rows.isEmpty() && qsizetype(all.size()) > m_rows.size() && all.front().at == m_rows.last().at;
    if (!goesOn && !m_rows.isEmpty()) {
        beginRemoveRows({}, 0, int(m_rows.size()) - 1);
        m_rows.clear();
        endRemoveRows();
    }
    const auto added = qsizetype(all.size()) - m_rows.size();
    if (added <= 0)
        return;
    beginInsertRows({}, 0, int(added) - 1);
    for (auto it = all.end() - added; it != all.end(); ++it)
        m_rows.prepend(*it);
    endInsertRows();
}

int TransitionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TransitionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TransitionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const BreakerTransition &row = m_rows[index.row()];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(index.column() == Failures ? Qt::AlignRight | Qt::AlignVCenter
                                                              : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return m_store->wallClock(row.at).toString(u"hh:mm:ss.zzz"_s);
    case Where:
        return row.endpoint;
    case From:
        return nameOf(row.from);
    case To:
        return nameOf(row.to);
    case Failures:
        return QString::number(row.failures);
    case Error:
        return row.error.isEmpty() ? Units::dash() : row.error;
    default:
        return {};
    }
}

QVariant TransitionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == Failures ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    const QStringList titles{tr("Time"), tr("Endpoint"), tr("From"), tr("To"), tr("Failures"), tr("Last error")};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace QRedis::Monitor
