// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/viewpage.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/timeview.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/theme.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qstackedlayout.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

/// Says that what is below is the past.
class Banner : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        fillGap(&painter, rect());
        const int width = fontMetrics().horizontalAdvance(text()) + 28;
        painter.fillRect(QRect(0, 0, std::min(width, this->width()), height()), mix(theme().surface, theme().neutral, 0.12));
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

ViewPage::ViewPage(Store *store, TimeView *time, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_time(time)
    , m_banner(new Banner(this))
    , m_overlay(new StateOverlay(this))
    , m_stack(new QStackedLayout)
{
    m_banner->setObjectName(u"staleBanner"_s);
    m_banner->setContentsMargins(12, 6, 12, 6);
    m_banner->hide();
    m_stack->addWidget(m_overlay);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_banner);
    layout->addLayout(m_stack, 1);
    connect(m_overlay, &StateOverlay::triggered, this, &ViewPage::triggered);
}

void ViewPage::setContent(QWidget *content)
{
    m_stack->addWidget(content);
}

std::optional<Notice> ViewPage::notice() const
{
    using Kind = Notice::Kind;
    if (m_store->hasData() || !needsData())
        return emptyNotice();
    switch (m_store->sourceState()) {
    case SourceState::Detached:
        return Notice{Kind::Empty,
                      Icon::Plug,
                      tr("Nothing is watched"),
                      tr("Attach to an application that publishes telemetry, or run the demo to see maintenance happen."),
                      Notice::Action::Attach,
                      Notice::Action::Demo};
    case SourceState::Connecting:
    case SourceState::Stale:
        if (!m_store->sourceError().isEmpty())
            return Notice{Kind::Error,
                          Icon::Warning,
                          tr("The application cannot be reached"),
                          tr("%1\n\nIt is tried again until it answers.").arg(m_store->sourceError()),
                          Notice::Action::Attach,
                          Notice::Action::None};
        return Notice{
            Kind::Loading, Icon::DottedRing, tr("Connecting to the application"), tr("Waiting for its first answer."), {}, {}};
    case SourceState::Live:
        break;
    }
    return Notice{Kind::Loading, Icon::DottedRing, tr("Connected"), tr("Waiting for the first data."), {}, {}};
}

void ViewPage::updateState()
{
    const std::optional<Notice> now = notice();
    if (now)
        m_overlay->setNotice(*now);
    m_stack->setCurrentIndex(now || m_stack->count() < 2 ? 0 : 1);
    const bool stale = m_time->isStale() && !now;
    if (stale) {
        const QDateTime last = m_store->wallClock(m_store->snapshot().at);
        QString text = tr("Data stopped %1 ago; last seen at %2.")
                           .arg(Units::age(m_store->dataAge(m_time->localNow())),
                                last.isValid() ? last.toString(u"hh:mm:ss"_s) : Units::dash());
        if (!m_store->sourceError().isEmpty())
            text += u' ' + m_store->sourceError();
        m_banner->setText(text);
    }
    m_banner->setVisible(stale);
}

void ViewPage::refreshGraphics()
{
    updateState();
    if (m_stack->currentIndex() > 0)
        updateGraphics();
}

void ViewPage::refreshTables()
{
    updateState();
    if (m_stack->currentIndex() > 0)
        updateTables();
}

} // namespace QRedis::Monitor
