// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/handoffsview.h"

#include "monitor-app/models/store.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/card.h"
#include "monitor-app/views/timelinewidget.h"

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

HandoffsView::HandoffsView(Store *store, TimeView *time, QWidget *parent)
    : ViewPage(store, time, parent)
    , m_timeline(new TimelineWidget(store, time, TimelinePainter::Legend::Full))
    , m_card(new Card(tr("Handoff timeline"), m_timeline))
{
    setObjectName(u"viewHandoffs"_s);
    setAccessibleName(tr("Handoffs"));
    connect(m_timeline, &TimelineWidget::rowActivated, this, &HandoffsView::connectionActivated);
    setContent(m_card);
}

std::optional<Notice> HandoffsView::emptyNotice() const
{
    if (!store()->timeline().rows().empty())
        return {};
    return Notice{Notice::Kind::Empty,
                  Icon::Handoffs,
                  tr("No connection, so no handoff"),
                  tr("Each connection gets a row here, with a bar for each stage of its moves."),
                  {},
                  {}};
}

void HandoffsView::updateGraphics()
{
    const ClientCounters &counters = store()->snapshot().counters;
    const Histogram &durations = store()->snapshot().handoffDuration;
    QString hint = tr("%1 moved, %2 running, %3 retries, %4 failed")
                       .arg(counters.handoffsSucceeded)
                       .arg(store()->snapshot().operations.size())
                       .arg(counters.handoffRetries)
                       .arg(counters.handoffsFailed);
    if (durations.count() > 0)
        hint += tr(" · to the switch: median %1, longest %2")
                    .arg(Units::duration(durations.percentile(0.5)), Units::duration(durations.maximum()));
    m_card->setHint(hint);
    m_timeline->refresh();
}

} // namespace QRedis::Monitor
