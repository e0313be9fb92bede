// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_RECORDINGSVIEW_H
#define QREDIS_MONITOR_RECORDINGSVIEW_H

#include "monitor-app/models/recordingmodel.h"
#include "monitor-app/views/viewpage.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;
QT_END_NAMESPACE

namespace QRedis::Monitor {

class Recorder;

/// The recordings of this user, and what is being recorded.
class RecordingsView : public ViewPage
{
    Q_OBJECT
public:
    RecordingsView(Store *store, TimeView *time, Recorder *recorder, QWidget *parent = nullptr);
    [[nodiscard]] RecordingModel *model() { return &m_model; }
    /// Where to look for recordings.
    void setFolder(const QString &folder);

Q_SIGNALS:
    void openRequested(const QString &path);
    void openFileRequested();
    void recordToggled();
    void saveLastRequested();
    /// Of what is shown, or of another recording, with the recording \a path.
    void compareRequested(const QString &path);

protected:
    [[nodiscard]] bool needsData() const override { return false; }
    void updateTables() override;
    void showEvent(QShowEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void refresh();
    void openCurrent();

    Recorder *const m_recorder;
    RecordingModel m_model;
    QString m_folder;
    QTableView *const m_table;
    QStackedWidget *const m_stack;
    QPushButton *const m_record;
    QPushButton *const m_save;
    QPushButton *const m_replay;
    QPushButton *const m_compare;
    QLabel *const m_state;
};

} // namespace QRedis::Monitor

#endif
