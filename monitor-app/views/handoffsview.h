// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_HANDOFFSVIEW_H
#define QREDIS_MONITOR_HANDOFFSVIEW_H

#include "monitor-app/views/viewpage.h"

namespace QRedis::Monitor {

class Card;
class TimelineWidget;

/// The handoff timeline on a page of its own.
class HandoffsView : public ViewPage
{
    Q_OBJECT
public:
    HandoffsView(Store *store, TimeView *time, QWidget *parent = nullptr);

Q_SIGNALS:
    void connectionActivated(quint64 connectionId);

protected:
    [[nodiscard]] std::optional<Notice> emptyNotice() const override;
    void updateGraphics() override;

private:
    TimelineWidget *const m_timeline;
    Card *const m_card;
};

} // namespace QRedis::Monitor

#endif
