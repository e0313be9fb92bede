// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/replaybar.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/units.h"
#include "monitor-app/sources/replayfeed.h"
#include "monitor-app/views/icons.h"
#include "monitor-app/views/theme.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qobject.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qslider.h>
#include <QtWidgets/qtoolbutton.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr int SliderSteps = 10'000;
constexpr auto Slice = 8ms; // of the event loop's time
constexpr int LeastSlider = 200; // pixels, or the buttons beside it do without words

QToolButton *makeButton(const QString &text, const QString &help)
{
    auto *const button = new QToolButton;
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ReplayBar::ReplayBar(ReplayFeed *feed, const Store *store, QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_store(store)
    , m_play(makeButton({}, tr("Play or pause (Ctrl+Space)")))
    , m_previous(makeButton({}, tr("To the previous notification (Ctrl+[)")))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_next(makeButton({}, tr("To the next notification (Ctrl+])")))
    , m_position(new QLabel)
    , m_speed(new QComboBox)
    , m_progress(new QProgressBar)
{
    setObjectName(u"replayBar"_s);
    setAccessibleName(tr("Replay"));
    m_slider->setRange(0, SliderSteps);
    m_slider->setPageStep(SliderSteps / 20);
    m_slider->setSingleStep(SliderSteps / 200);
    m_slider->setAccessibleName(tr("Position in the recording"));
    m_play->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (const double speed : {0.25, 1.0, 4.0, 16.0, 60.0})
        m_speed->addItem(tr("speed %1×").arg(speed), speed);
    m_speed->setCurrentIndex(1);
    m_speed->setAccessibleName(tr("Speed"));

    m_progress->setRange(0, 100);
    m_progress->setFixedWidth(64);
    m_progress->setFormat(tr("%p %"));
    m_progress->setAccessibleName(tr("Reading what led to this moment"));
    m_progress->setToolTip(m_progress->accessibleName());
    QSizePolicy keepsItsPlace = m_progress->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keepsItsPlace);

    auto *const leave = makeButton(tr("Close"), tr("Close the recording"));
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 7, 12, 7);
    layout->setSpacing(8);
    layout->addWidget(m_play);
    layout->addWidget(m_previous);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_next);
    layout->addWidget(m_position);
    layout->addWidget(m_progress);
    layout->addWidget(m_speed);
    layout->addWidget(leave);

    connect(m_play, &QToolButton::clicked, feed, [feed] { feed->setPlaying(!feed->isPlaying()); });
    connect(m_previous, &QToolButton::clicked, this, [this] { jump(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { jump(1); });
    connect(leave, &QToolButton::clicked, this, &ReplayBar::closeRequested);
    connect(m_slider, &QSlider::valueChanged, this, &ReplayBar::slide);
    connect(m_speed, &QComboBox::activated, feed, [this](int index) { m_feed->setSpeed(m_speed->itemData(index).toDouble()); });
    connect(feed, &ReplayFeed::changed, this, &ReplayBar::refresh);
    connect(feed, &ReplayFeed::progressed, this, &ReplayBar::refreshPosition);
    refresh();
}

void ReplayBar::refresh()
{
    setVisible(m_feed->isOpen());
    if (!m_feed->isOpen()) {
        m_scanTimer.stop();
        return;
    }
    if (m_feed->path() != m_path) {
        m_path = m_feed->path();
        m_notifications.clear();
        m_scanned.open(m_path);
        m_scanned.rewind(m_scanned.summary().end);
        m_scanTimer.start(0, this);
    }
    refreshPosition();
    m_speed->setCurrentIndex(m_speed->findData(m_feed->speed()));
    const QString play = m_feed->isPlaying() ? tr("Pause") : tr("Play");
    if (m_play->text() != play) {
        m_play->setText(play);
        m_play->setIcon(makeIcon(m_feed->isPlaying() ? Icon::Pause : Icon::Play, theme().active));
        fitButtons();
    }
}

void ReplayBar::refreshPosition()
{
    const auto &summary = m_feed->summary();
    const TimePoint position = m_feed->target();
    const double length = std::max(1.0, double((summary.end - summary.begin).count()));
    const QSignalBlocker blocker(m_slider);
    m_slider->setValue(int(double((position - summary.begin).count()) / length * SliderSteps));
    const QString text = tr("%1 of %2").arg(Units::age(position - summary.begin), Units::age(summary.end - summary.begin));
    m_position->setText(text);
    m_slider->setAccessibleDescription(text);
    const std::optional<double> progress = m_feed->progress();
    m_progress->setValue(int(progress.value_or(0) * 100));
    m_progress->setVisible(progress.has_value());
}

bool ReplayBar::scan()
{
    const std::optional<TelemetryItem> item = m_scanned.next();
    if (!item)
        return false;
    const auto *journal = std::get_if<TelemetryJournal>(&item->value);
    for (qsizetype i = 0; journal && i < journal->entries.size(); ++i) {
        if (std::holds_alternative<Notification>(journal->entries[i].event))
            m_notifications.append(item->at.time_since_epoch().count());
    }
    return true;
}

void ReplayBar::timerEvent(QTimerEvent *)
{
    const TimePoint until = Clock::system().now() + Slice;
    do {
        if (m_scanned.skip(500))
            continue;
        if (!scan())
            return m_scanTimer.stop();
    } while (Clock::system().now() < until);
}

void ReplayBar::slide(int value)
{
    const auto &summary = m_feed->summary();
    const double length = double((summary.end - summary.begin).count());
    m_feed->show(summary.begin + nanoseconds(qint64(length * value / SliderSteps)));
}

void ReplayBar::jump(int direction)
{
    const auto &summary = m_feed->summary();
    while (m_scanTimer.isActive() && scan()) { }
    m_scanTimer.stop();
    const qint64 now = m_feed->target().time_since_epoch().count();
    TimePoint target = direction < 0 ? summary.begin : summary.end;
    for (const qint64 at : std::as_const(m_notifications)) {
        const TimePoint found{nanoseconds(at)};
        if (direction < 0 && at < now)
            target = found;
        if (direction > 0 && at > now) {
            target = found;
            break;
        }
    }
    m_feed->show(target);
}

void ReplayBar::step(milliseconds distance)
{
    m_feed->setPlaying(false);
    m_feed->show(m_feed->target() + distance);
}

void ReplayBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitButtons();
}

void ReplayBar::fitButtons()
{
    m_previous->setText(tr("◂ Notification"));
    m_next->setText(tr("Notification ▸"));
    if (layout()->sizeHint().width() - m_slider->sizeHint().width() + LeastSlider <= width())
        return;
    m_previous->setText(u"◂"_s);
    m_next->setText(u"▸"_s);
}

void ReplayBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_play->setText(QString()); // its icon has the colours of the theme before
        refresh();
    }
}

void ReplayBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().border);
    painter.setBrush(mix(theme().surface, theme().active, 0.07));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace QRedis::Monitor
