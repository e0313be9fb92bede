// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/connectionsview.h"

#include "monitor-app/models/connectionmodel.h"
#include "monitor-app/models/roles.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/card.h"
#include "monitor-app/views/celldelegate.h"
#include "monitor-app/views/fieldlist.h"
#include "monitor-app/views/tables.h"

#include <QtCore/qsortfilterproxymodel.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtableview.h>

#include <array>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

// From what an operator needs first to what fits only on a wide screen.
constexpr std::array<int, 18> Priorities{
    ConnectionModel::State,       ConnectionModel::Id,       ConnectionModel::Peer,       ConnectionModel::Target,
    ConnectionModel::InState,     ConnectionModel::Left,     ConnectionModel::Try,        ConnectionModel::Rate,
    ConnectionModel::Timeout,     ConnectionModel::Failed,   ConnectionModel::InFlight,   ConnectionModel::Handoffs,
    ConnectionModel::OptIn,       ConnectionModel::Queued,   ConnectionModel::Reconnects, ConnectionModel::Sequence,
    ConnectionModel::RelaxedLeft, ConnectionModel::Repeated,
};

constexpr int TicksBetweenSorts = 8; // two seconds
constexpr int RowsMeasured = 50; // a column never shrinks, so that nothing moves back and forth

QString longestStateName()
{
    QString longest;
    for (int state = 0; state <= int(DisplayState::Closed); ++state) {
        const QString name = nameOf(DisplayState(state));
        if (name.size() > longest.size())
            longest = name;
    }
    return longest;
}

// The widest that a column has to show, so that widths do not depend on the moment.
QString sampleOf(int column)
{
    switch (column) {
    case ConnectionModel::State:
        return longestStateName();
    case ConnectionModel::Peer:
    case ConnectionModel::Target:
        return u"10.0.0.10:12000"_s;
    case ConnectionModel::InState:
    case ConnectionModel::Left:
    case ConnectionModel::RelaxedLeft:
        return u"-00.0 s"_s;
    case ConnectionModel::Timeout:
        return u"10.0 s __R"_s;
    case ConnectionModel::Rate:
    case ConnectionModel::Failed:
        return u"99.9 k"_s;
    case ConnectionModel::OptIn:
        return u"refused"_s;
    default:
        return u"0000"_s;
    }
}

} // namespace

ConnectionsView::ConnectionsView(Store *store, TimeView *time, QWidget *parent)
    : ViewPage(store, time, parent)
    , m_model(new ConnectionModel(store, this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_table(new QTableView)
    , m_fields(new FieldList)
    , m_details(new Card(tr("Connection"), m_fields))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    setObjectName(u"viewConnections"_s);
    setAccessibleName(tr("Connections"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SortRole);
    m_proxy->setDynamicSortFilter(false); // rows must not jump under the pointer four times a second
    m_table->setModel(m_proxy);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::States::Connections, m_table));
    m_table->setAccessibleName(tr("Table of connections"));
    setUpTable(m_table);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ConnectionModel::Id, Qt::AscendingOrder);
    m_fields->setAccessibleName(tr("Fields of the chosen connection"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConnectionsView::updateDetails);

    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(framed(m_table));
    m_splitter->addWidget(m_details);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isArranged = true; });
    // Later: it is being laid out.
    connect(
        m_fields, &FieldList::neededHeightChanged, this,
        [this] {
            fitDetails();
            fitColumns();
        },
        Qt::QueuedConnection);
    setContent(m_splitter);
}

std::optional<Notice> ConnectionsView::emptyNotice() const
{
    if (!store()->snapshot().connections.isEmpty())
        return {};
    return Notice{
        Notice::Kind::Empty,
        Icon::Connections,
        tr("No connection"),
        tr("The application has not opened a connection to %1 yet.").arg(Units::endpoint(store()->snapshot().configured)),
        {},
        {}};
}

void ConnectionsView::updateTables()
{
    if (time()->mode() == TimeView::Mode::Frozen)
        return;
    m_model->sync(time()->moment(), time()->isStale());
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_proxy->index(0, 0));
    if (--m_ticksUntilSort <= 0 && !m_table->viewport()->underMouse()) {
        m_ticksUntilSort = TicksBetweenSorts;
        sortAgain();
    }
    updateDetails();
    fitDetails();
    fitColumns();
}

void ConnectionsView::sortAgain()
{
    const QHeaderView *const header = m_table->horizontalHeader();
    m_proxy->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

void ConnectionsView::resizeEvent(QResizeEvent *event)
{
    ViewPage::resizeEvent(event);
    fitDetails();
    fitColumns();
}

void ConnectionsView::fitDetails()
{
    if (m_isArranged)
        return;
    const int all = m_splitter->height() - m_splitter->handleWidth();
    const int frame = m_details->height() - m_fields->viewport()->height() + 4;
    const int line = m_fields->fontMetrics().height() + 4;
    // The table has a few rows at least, and no row of details is cut in half.
    const int most = frame + std::max(0, (all * 58 / 100 - frame) / line) * line;
    const int details = std::min(frame + m_fields->neededHeight(), most);
    if (details != m_details->height())
        m_splitter->setSizes({all - details, details});
}

void ConnectionsView::fitColumns()
{
    const QFontMetrics metrics(m_table->font());
    const QFontMetrics titles(m_table->horizontalHeader()->font());
    std::array<int, ConnectionModel::ColumnCount> widths{};
    int used = 0;
    int shown = 0;
    const int available = m_table->viewport()->width();
    for (const int column : Priorities) {
        const int title = titles.horizontalAdvance(ConnectionModel::columnTitle(column)) + 24; // the sign of the order beside it
        int &widest = m_widest[size_t(column)];
        for (int row = 0; row < std::min(m_proxy->rowCount(), RowsMeasured); ++row)
            widest = std::max(widest, metrics.horizontalAdvance(m_proxy->index(row, column).data().toString()));
        const int icon = column == ConnectionModel::State ? 24 : 0;
        const int width = std::max(title, std::max(metrics.horizontalAdvance(sampleOf(column)), widest) + icon + 18);
        if (used + width > available)
            break;
        widths[size_t(column)] = width;
        used += width;
        ++shown;
    }
    const int spare = shown > 0 ? std::min(40, (available - used) / shown) : 0;
    for (int column = 0; column < ConnectionModel::ColumnCount; ++column) {
        const int width = widths[size_t(column)];
        m_table->setColumnHidden(column, width == 0);
        if (width > 0 && m_table->columnWidth(column) != width + spare)
            m_table->setColumnWidth(column, width + spare);
    }
}

void ConnectionsView::updateDetails()
{
    const QModelIndex current = m_proxy->mapToSource(m_table->currentIndex());
    if (!current.isValid()) {
        m_fields->setFields({});
        m_details->setHint(tr("no connection chosen"));
        return;
    }
    m_fields->setFields(m_model->details(current.row()));
    m_details->setHint(tr("no. %1").arg(m_model->connection(current.row()).id));
}

void ConnectionsView::showConnection(quint64 id)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (m_proxy->index(row, 0).data(KeyRole).toULongLong() == id)
            m_table->setCurrentIndex(m_proxy->index(row, 0));
    }
}

} // namespace QRedis::Monitor
