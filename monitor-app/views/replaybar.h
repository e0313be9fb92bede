// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_REPLAYBAR_H
#define QREDIS_MONITOR_REPLAYBAR_H

#include <QRedis/Recording>

#include <QtCore/qbasictimer.h>
#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QProgressBar;
class QSlider;
class QToolButton;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class ReplayFeed;
class Store;

/// Moves through a recording: position, play and pause, speed.
class ReplayBar : public QWidget
{
    Q_OBJECT
public:
    ReplayBar(ReplayFeed *feed, const Store *store, QWidget *parent = nullptr);
    /// To the previous (-1) or the next (1) notification; to the beginning or the end if there is none.
    void jump(int direction);
    void step(std::chrono::milliseconds distance);

Q_SIGNALS:
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void refreshPosition();
    void fitButtons();
    void slide(int value);
    /// Reads one item of the recording, for m_notifications. False at its end.
    bool scan();

    ReplayFeed *const m_feed;
    const Store *const m_store;
    QToolButton *const m_play;
    QToolButton *const m_previous;
    QSlider *const m_slider;
    QToolButton *const m_next;
    QLabel *const m_position;
    QComboBox *const m_speed;
    QProgressBar *const m_progress;
    RecordingReader m_scanned;
    QBasicTimer m_scanTimer;
    QList<qint64> m_notifications; ///< of the whole recording, ns
    QString m_path;
};

} // namespace QRedis::Monitor

#endif
