// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_VIEWPAGE_H
#define QREDIS_MONITOR_VIEWPAGE_H

#include "monitor-app/views/stateoverlay.h"

#include <optional>

QT_BEGIN_NAMESPACE
class QLabel;
class QStackedLayout;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class Store;
class TimeView;

/// A view of the store: content, or the reason why there is none; above it a banner while the data is old.
class ViewPage : public QWidget
{
    Q_OBJECT
public:
    ViewPage(Store *store, TimeView *time, QWidget *parent = nullptr);

    /// Brings everything up to date that changes with time.
    void refreshGraphics();
    void refreshTables();
    /// What takes the content's place at the moment.
    [[nodiscard]] std::optional<Notice> notice() const;

Q_SIGNALS:
    void triggered(QRedis::Monitor::Notice::Action action);

protected:
    void setContent(QWidget *content);
    [[nodiscard]] Store *store() const { return m_store; }
    [[nodiscard]] TimeView *time() const { return m_time; }
    /// Why this view has nothing to show although there is data.
    [[nodiscard]] virtual std::optional<Notice> emptyNotice() const { return {}; }
    /// Whether there is nothing to show while nothing is watched.
    [[nodiscard]] virtual bool needsData() const { return true; }
    virtual void updateGraphics() { }
    virtual void updateTables() { }

private:
    void updateState();

    Store *const m_store;
    TimeView *const m_time;
    QLabel *const m_banner;
    StateOverlay *const m_overlay;
    QStackedLayout *const m_stack;
};

} // namespace QRedis::Monitor

#endif
