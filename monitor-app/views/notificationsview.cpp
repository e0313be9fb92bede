// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/notificationsview.h"

#include "monitor-app/models/notificationmodel.h"
#include "monitor-app/models/respframe.h"
#include "monitor-app/models/roles.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/views/card.h"
#include "monitor-app/views/celldelegate.h"
#include "monitor-app/views/fieldlist.h"
#include "monitor-app/views/tables.h"

#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtableview.h>

#include <array>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

constexpr int BytesPerLine = 8;
constexpr int NarrowPage = 720;
constexpr int HexLine = 6 + 3 * BytesPerLine + 1 + BytesPerLine; // characters

QPlainTextEdit *bytesPane(const QString &name)
{
    auto *const pane = new QPlainTextEdit;
    pane->setReadOnly(true);
    pane->setFrameShape(QFrame::NoFrame);
    pane->setLineWrapMode(QPlainTextEdit::NoWrap);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(pane->font().pointSizeF());
    pane->setFont(fixed);
    pane->document()->setDocumentMargin(0);
    pane->viewport()->setAutoFillBackground(false);
    pane->setAccessibleName(name);
    pane->setTabChangesFocus(true);
    return pane;
}

} // namespace

NotificationsView::NotificationsView(Store *store, TimeView *time, QWidget *parent)
    : ViewPage(store, time, parent)
    , m_model(new NotificationModel(store, this))
    , m_filter(new QLineEdit)
    , m_count(new QLabel)
    , m_table(new QTableView)
    , m_fields(new FieldList)
    , m_hex(bytesPane(tr("Frame in hexadecimal")))
    , m_text(bytesPane(tr("Frame as text")))
    , m_detailsLayout(new QHBoxLayout)
{
    setObjectName(u"viewNotifications"_s);
    setAccessibleName(tr("Notifications"));
    m_filter->setPlaceholderText(tr("Filter: words, or type == MOVING && seq >= 48"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setToolTip(
        tr("Fields: %1. Operators: == != < <= > >= ~ in, && || ! ( ).").arg(NotificationFilter::fields().join(u' ')));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(460);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_model->setFilter(words);
        m_following = true;
        updateTables();
    });
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CellDelegate(CellDelegate::States::Notifications, m_table));
    m_table->setAccessibleName(tr("Table of notifications"));
    setUpTable(m_table);
    m_fields->setColumnLimit(1);
    m_fields->setAccessibleName(tr("Fields of the chosen notification"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        m_following = !current.isValid() || current.row() == m_model->rowCount() - 1;
        updateDetails();
    });

    auto *const bytes = new QWidget;
    auto *const bytesLayout = new QHBoxLayout(bytes);
    bytesLayout->setContentsMargins(0, 0, 0, 0);
    bytesLayout->setSpacing(14);
    m_hex->setFixedWidth(m_hex->fontMetrics().horizontalAdvance(u'0') * HexLine + 24);
    bytesLayout->addWidget(m_hex);
    bytesLayout->addWidget(m_text, 1);
    auto *const details = new QWidget;
    details->setLayout(m_detailsLayout);
    m_detailsLayout->setContentsMargins(0, 0, 0, 0);
    m_detailsLayout->setSpacing(12);
    m_detailsLayout->addWidget(new Card(tr("Decoded"), m_fields));
    m_detailsLayout->addWidget(new Card(tr("Frame, as received"), bytes));

    auto *const upper = new QWidget;
    auto *const upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(10);
    auto *const filterLine = new QHBoxLayout;
    filterLine->setSpacing(12);
    filterLine->addWidget(m_filter, 1);
    filterLine->addWidget(m_count);
    filterLine->addStretch();
    upperLayout->addLayout(filterLine);
    upperLayout->addWidget(framed(m_table), 1);

    auto *const splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(12);
    splitter->addWidget(upper);
    splitter->addWidget(details);
    splitter->setSizes({560, 440});
    setContent(splitter);
}

std::optional<Notice> NotificationsView::emptyNotice() const
{
    if (store()->endNotification() > store()->firstNotification())
        return {};
    const ClientSnapshot &snapshot = store()->snapshot();
    qsizetype subscribed = 0;
    for (const ConnectionSnapshot &connection : snapshot.connections)
        subscribed += connection.optIn == OptInState::On ? 1 : 0;
    QString text = tr("%1 of %2 connections receive notifications; each will be listed here with its bytes.")
                       .arg(subscribed)
                       .arg(snapshot.connections.size());
    if (snapshot.capability != Capability::Supported)
        text = tr("Maintenance notifications: %1.").arg(nameOf(snapshot.capability));
    return Notice{Notice::Kind::Empty, Icon::Notifications, tr("No notification yet"), text, {}, {}};
}

void NotificationsView::clearFilter()
{
    m_filter->clear();
}

void NotificationsView::focusFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

void NotificationsView::updateCount()
{
    const auto total = qulonglong(m_model->total());
    QString text =
        m_model->rowCount() == int(total) ? tr("%1 in all").arg(total) : tr("%1 of %2").arg(m_model->rowCount()).arg(total);
    if (store()->firstNotification() > 0)
        text += tr(", %1 older ones dropped").arg(qulonglong(store()->firstNotification()));
    if (m_model->rowCount() == 0 && total > 0)
        text = tr("None of %1 matches the filter").arg(total);
    if (m_model->filter().state() != NotificationFilter::State::Valid)
        text = m_model->filter().problem();
    m_count->setText(text);
}

void NotificationsView::updateTables()
{
    if (time()->mode() == TimeView::Mode::Frozen)
        return;
    m_model->sync();
    if (m_following && m_model->rowCount() > 0 && m_table->currentIndex().row() != m_model->rowCount() - 1) {
        m_table->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0));
        m_table->scrollToBottom();
    }
    updateCount();
    updateDetails();
    fitColumns();
}

void NotificationsView::resizeEvent(QResizeEvent *event)
{
    ViewPage::resizeEvent(event);
    fitColumns();
    fitDetails();
}

void NotificationsView::fitDetails()
{
    const bool wide = width() >= NarrowPage; // else the text has to speak for the bytes
    m_hex->setVisible(wide);
    m_detailsLayout->setStretch(0, wide ? 44 : 60);
    m_detailsLayout->setStretch(1, wide ? 56 : 40);
}

void NotificationsView::fitColumns()
{
    using M = NotificationModel;
    const QFontMetrics metrics(m_table->font());
    const QFontMetrics titles(m_table->horizontalHeader()->font());
    const auto longer = [](const QString &a, const QString &b) { return a.size() < b.size() ? b : a; };
    const std::array<QString, M::ColumnCount> samples{u"00:00:00.000"_s,
                                                      u"0000"_s,
                                                      longer(u"FAILING_OVER"_s, nameOf(NotificationType::Malformed)),
                                                      u"0000"_s,
                                                      u"00.0 s"_s,
                                                      u"10.0.0.10:12000"_s,
                                                      {},
                                                      u"×0000"_s,
                                                      u"0.00 kB"_s};
    const auto widthOf = [&](int column) {
        const int title = titles.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const int icon = column == M::Type ? 24 : 0;
        return std::max(title, metrics.horizontalAdvance(samples[size_t(column)]) + icon) + 20;
    };
    int room = m_table->viewport()->width();
    for (int column = 0; column < M::ColumnCount; ++column) {
        if (column == M::Effect || column == M::Bytes)
            continue;
        m_table->setColumnWidth(column, widthOf(column));
        room -= widthOf(column);
    }
    // The least important column makes room for the reason why a frame was ignored.
    const bool wide = room - widthOf(M::Bytes) >= metrics.horizontalAdvance(u'x') * 28;
    m_table->setColumnHidden(M::Bytes, !wide);
    m_table->setColumnWidth(M::Bytes, widthOf(M::Bytes));
    m_table->setColumnWidth(M::Effect, std::max(80, room - (wide ? widthOf(M::Bytes) : 0)));
}

void NotificationsView::updateDetails()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount()) {
        m_detailsOf = ~quint64(0);
        m_fields->setFields({});
        m_hex->clear();
        m_text->clear();
        return;
    }
    m_fields->setFields(m_model->details(current.row()));
    const quint64 number = current.data(KeyRole).toULongLong();
    if (number == m_detailsOf)
        return;
    m_detailsOf = number;
    const QByteArray frame = m_model->notification(current.row()).frame;
    m_hex->setPlainText(RespFrame::hexDump(frame, BytesPerLine));
    m_text->setPlainText(RespFrame::escaped(frame));
}

} // namespace QRedis::Monitor
