// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/headerbar.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/icons.h"
#include "monitor-app/views/theme.h"

#include <QtCore/qcoreevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// A word in a frame that no one overlooks.
class Badge : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme().opening, 1.5));
        painter.setBrush(mix(theme().surface, theme().opening, 0.12));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

HeaderBar::HeaderBar(const Store *store, TimeView *time, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_time(time)
    , m_title(new QLabel)
    , m_source(new QLabel)
    , m_simulation(new Badge(tr("SIMULATION")))
    , m_mode(new QToolButton)
    , m_span(new QComboBox)
{
    m_title->setFont(boldFont(font(), 1.3));
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_simulation->setFont(boldFont(smallFont(font())));
    m_simulation->setContentsMargins(8, 3, 8, 3);
    m_simulation->hide();
    m_mode->setObjectName(u"modeButton"_s);
    m_mode->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_mode->setFocusPolicy(Qt::TabFocus);
    m_mode->setToolTip(tr("Freeze or follow (F8)"));
    connect(m_mode, &QToolButton::clicked, this, [this] {
        m_time->setMode(m_time->mode() == TimeView::Mode::Follow ? TimeView::Mode::Frozen : TimeView::Mode::Follow);
    });
    for (const seconds span : {15s, 30s, 60s, 300s, 900s})
        m_span->addItem(span < 60s ? tr("last %1 s").arg(span.count()) : tr("last %1 min").arg(span.count() / 60),
                        qlonglong(milliseconds(span).count()));
    m_span->setAccessibleName(tr("Shown time"));
    m_span->setCurrentIndex(2);
    connect(m_span, &QComboBox::activated, this,
            [this](int index) { m_time->setSpan(milliseconds(m_span->itemData(index).toLongLong())); });
    connect(time, &TimeView::changed, this, &HeaderBar::refresh);

    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_source, 0, Qt::AlignBottom);
    layout->addStretch();
    layout->addWidget(m_simulation);
    layout->addWidget(m_mode);
    layout->addWidget(m_span);
    refresh();
}

void HeaderBar::setTitle(const QString &title)
{
    m_title->setText(title);
    fitSource();
}

void HeaderBar::setSimulation(bool simulation)
{
    m_simulation->setVisible(simulation);
    fitSource();
}

QString describeSource(const Store &store)
{
    const TelemetryHello &hello = store.hello();
    if (hello.application.isEmpty())
        return {};
    QString text = hello.application;
    if (!hello.label.isEmpty())
        text += u" · "_s + hello.label;
    return text + u" · "_s + HeaderBar::tr("pid %1 @ %2").arg(hello.processId).arg(hello.hostName);
}

void HeaderBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_mode->setText(QString()); // its icon has the colours of the theme before
        refresh();
    }
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSource();
}

/// The source is named by the window's title as well: here only if there is room for all of it.
void HeaderBar::fitSource()
{
    int needed = m_source->sizeHint().width();
    for (const QWidget *other : std::initializer_list<QWidget *>{m_title, m_simulation, m_mode, m_span})
        needed += other->isHidden() ? 0 : other->sizeHint().width() + layout()->spacing();
    m_source->setVisible(needed <= width());
}

void HeaderBar::refresh()
{
    m_source->setText(describeSource(*m_store));
    fitSource();
    m_span->setCurrentIndex(m_span->findData(qlonglong(m_time->span().count())));
    if (m_span->currentIndex() < 0)
        m_span->setPlaceholderText(tr("last %1").arg(Units::age(m_time->span())));
    const bool frozen = m_time->mode() == TimeView::Mode::Frozen;
    const bool replay = m_time->stream() == TimeView::Stream::Replay;
    QString text = replay ? tr("REPLAY %1").arg(m_store->wallClock(m_time->now()).toString(u"hh:mm:ss.z"_s)) : tr("LIVE");
    if (frozen)
        text = tr("FROZEN %1").arg(m_store->wallClock(m_time->end()).toString(u"hh:mm:ss.z"_s));
    else if (!replay && (!m_store->hasData() || m_time->isStale()))
        text = tr("NO DATA");
    if (m_mode->text() == text)
        return;
    m_mode->setText(text);
    m_mode->setAccessibleName(text);
    m_mode->setIcon(frozen       ? makeIcon(Icon::Pause, theme().maint)
                        : replay ? makeIcon(Icon::Play, theme().opening)
                                 : makeIcon(text == tr("LIVE") ? Icon::Play : Icon::Question,
                                            text == tr("LIVE") ? theme().good : theme().neutral));
}

} // namespace QRedis::Monitor
