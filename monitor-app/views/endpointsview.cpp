// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/endpointsview.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/card.h"
#include "monitor-app/views/celldelegate.h"
#include "monitor-app/views/tables.h"
#include "monitor-app/views/theme.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlistview.h>
#include <QtWidgets/qstyleditemdelegate.h>
#include <QtWidgets/qtableview.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

BreakerDisplay displayOfState(CircuitBreakerState state)
{
    switch (state) {
    case CircuitBreakerState::Closed:
        return BreakerDisplay::Closed;
    case CircuitBreakerState::Open:
        return BreakerDisplay::Open;
    case CircuitBreakerState::HalfOpen:
        return BreakerDisplay::HalfOpen;
    }
    return BreakerDisplay::None;
}

/// An endpoint in two lines of text, and its states over the shown time.
class EndpointDelegate : public QStyledItemDelegate
{
public:
    EndpointDelegate(const EndpointModel *model, const Store *store, const TimeView *time, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_store(store)
        , m_time(time)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &t = theme();
        const int row = index.row();
        const BreakerDisplay display = m_model->display(row);
        painter->fillRect(option.rect, option.state & QStyle::State_Selected ? t.selection : t.surface);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.grid);
        const QRect area = option.rect.adjusted(10, 7, -10, -8);
        const int line = option.fontMetrics.height() + 3;

        drawIcon(painter, iconOf(display), QRectF(area.left(), area.top() + 1, 17, 17), lookOf(display).color);
        QRect first(area.left() + 27, area.top(), area.width() - 27, line);
        const auto write = [&](const QFont &font, const QColor &color, const QString &text, Qt::Alignment alignment) {
            painter->setFont(font);
            painter->setPen(color);
            const QFontMetrics metrics(font);
            painter->drawText(first, int(alignment | Qt::AlignVCenter), metrics.elidedText(text, Qt::ElideRight, first.width()));
            return std::min(metrics.horizontalAdvance(text), first.width());
        };
        const QString connections = m_model->connections(row);
        const int right = write(option.font, t.muted, connections, Qt::AlignRight);
        first.setRight(first.right() - right - 14);
        first.setLeft(first.left() + write(boldFont(option.font), t.text, m_model->endpoint(row).endpoint, Qt::AlignLeft) + 14);
        first.setLeft(first.left() + write(boldFont(option.font), t.text, nameOf(display), Qt::AlignLeft) + 14);
        const QString failures = m_model->failures(row);
        if (!failures.isEmpty())
            write(option.font, t.text, m_model->waiting(row), Qt::AlignLeft);
        first = QRect(area.left() + 27, area.top() + line, area.width() - 27, line);
        write(smallFont(option.font), t.muted, failures.isEmpty() ? m_model->waiting(row) : failures, Qt::AlignLeft);

        paintStrip(painter, QRectF(area.left() + 27, area.bottom() - 10, area.width() - 27, 10), m_model->endpoint(row));
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(t.active);
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {300, 2 * (option.fontMetrics.height() + 3) + 33};
    }

private:
    void paintStrip(QPainter *painter, const QRectF &area, const EndpointRow &row) const
    {
        painter->fillRect(area, theme().sunken);
        const double length = double(std::chrono::nanoseconds(m_time->span()).count());
        const auto x = [&](TimePoint at) {
            return area.left() + std::clamp(double((at - m_time->begin()).count()) / length, 0.0, 1.0) * area.width();
        };
        // What holds now is shown as long as data comes, not longer.
        const TimePoint end = std::min(m_time->end(), m_store->snapshot().at + History::GapThreshold);
        for (const Endpoints::Span &span : m_store->endpoints().states(row.endpoint, m_time->begin(), end)) {
            const Look look = lookOf(displayOfState(span.state));
            // Never thinner than what the eye finds.
            const double left = x(span.begin);
            fillArea(painter, QRectF(left, area.top(), std::max(2.0, x(span.end) - left), area.height()), look.color, look.fill);
        }
        if (m_time->end() > end)
            fillGap(painter, QRectF(x(end), area.top(), area.right() - x(end), area.height()));
    }

    const EndpointModel *const m_model;
    const Store *const m_store;
    const TimeView *const m_time;
};

/// What the colours of the states mean.
class StateLegend : public QWidget
{
public:
    StateLegend() { setFixedHeight(QFontMetrics(smallFont(font())).height() + 8); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(smallFont(font()));
        const QFontMetrics metrics(painter.font());
        int left = 10;
        for (const BreakerDisplay display : {BreakerDisplay::Closed, BreakerDisplay::Open, BreakerDisplay::HalfOpen}) {
            const Look look = lookOf(display);
            fillArea(&painter, QRectF(left, height() / 2 - 4, 22, 10), look.color, look.fill);
            painter.setPen(theme().muted);
            const QString name = nameOf(display);
            painter.drawText(QRect(left + 28, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, name);
            left += 28 + metrics.horizontalAdvance(name) + 18;
        }
    }
};

} // namespace

EndpointsView::EndpointsView(Store *store, TimeView *time, QWidget *parent)
    : ViewPage(store, time, parent)
    , m_model(store)
    , m_transitions(store)
    , m_list(new QListView)
    , m_table(new QTableView)
{
    setObjectName(u"viewEndpoints"_s);
    setAccessibleName(tr("Endpoints"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new EndpointDelegate(&m_model, store, time, m_list));
    m_list->setAccessibleName(tr("Endpoints and their circuit breakers"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setModel(&m_transitions);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::States::Connections, m_table));
    m_table->setAccessibleName(tr("Changes of circuit breakers"));
    setUpTable(m_table);
    setColumnWidths(m_table,
                    {{TransitionModel::Time, 105},
                     {TransitionModel::Where, 160},
                     {TransitionModel::From, 95},
                     {TransitionModel::To, 95},
                     {TransitionModel::Failures, 60}});
    auto *const states = new QWidget;
    auto *const statesLayout = new QVBoxLayout(states);
    statesLayout->setContentsMargins(0, 0, 0, 0);
    statesLayout->addWidget(m_list, 1);
    statesLayout->addWidget(new StateLegend);
    m_card = new Card(tr("Endpoints and circuit breakers"), states);
    m_changes = new Card(tr("Changes"), m_table);
    auto *const content = new QWidget;
    auto *const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_card, 6);
    layout->addWidget(m_changes, 4);
    setContent(content);
}

std::optional<Notice> EndpointsView::emptyNotice() const
{
    if (!store()->endpoints().rows(store()->snapshot()).isEmpty())
        return {};
    return Notice{Notice::Kind::Empty,
                  Icon::Breaker,
                  tr("No endpoint yet"),
                  tr("The addresses that connections go to are shown here, and whether handoffs to them succeed."),
                  {},
                  {}};
}

void EndpointsView::updateTables()
{
    if (time()->mode() == TimeView::Mode::Frozen)
        return;
    const int before = m_model.rowCount();
    m_model.sync(time()->moment());
    if (m_model.rowCount() != before)
        m_list->doItemsLayout(); // now, not with the next turn of the event loop
    m_transitions.sync();
    if (m_model.rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model.index(0));
    if (m_transitions.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_transitions.index(0, 0));
    widenColumns(
        m_table,
        {TransitionModel::Time, TransitionModel::Where, TransitionModel::From, TransitionModel::To, TransitionModel::Failures});
    int open = 0;
    quint64 opened = 0;
    std::chrono::nanoseconds length{0};
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const EndpointRow &endpoint = m_model.endpoint(row);
        open += endpoint.breaker && endpoint.breaker->state != CircuitBreakerState::Closed ? 1 : 0;
        opened += endpoint.breaker ? endpoint.breaker->opened : 0;
        length += store()->endpoints().timeOpen(endpoint.endpoint, time()->begin(), time()->end());
    }
    m_card->setHint(tr("%n open now", nullptr, open) + Units::separator() + tr("opened %n time(s)", nullptr, int(opened))
                    + Units::separator() + tr("not closed for %1 of the shown time").arg(Units::age(length)));
    m_changes->setHint(m_transitions.rowCount() == 0 ? tr("none so far") : QString());
}

void EndpointsView::updateGraphics()
{
    m_list->viewport()->update();
}

} // namespace QRedis::Monitor
