// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/mainwindow.h"

#include "monitor-app/views/recordingsview.h"

#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qstatusbar.h>

namespace QRedis::Monitor {

bool MainWindow::openRecording(const QString &path, QString *error)
{
    RecordingReader probe;
    if (!probe.open(path)) {
        *error = probe.errorString();
        return false;
    }
    detach();
    m_replay.open(path, error);
    m_time.setStream(TimeView::Stream::Replay, m_replay.clock());
    return m_replay.isOpen();
}

void MainWindow::setRecordingsFolder(const QString &folder)
{
    m_recordings->setFolder(folder);
}

void MainWindow::closeRecording()
{
    m_replay.close();
    m_time.setStream(TimeView::Stream::Live, m_clock);
}

void MainWindow::tryRecording(const QString &path)
{
    QString error;
    if (openRecording(path, &error))
        showPage(Page::Overview);
    else
        QMessageBox::warning(this, tr("The recording cannot be opened"), error);
}

void MainWindow::askForRecording()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a recording"), recordingsFolder(), tr("Recordings (*.qrt)"));
    if (!path.isEmpty())
        tryRecording(path);
}

void MainWindow::toggleRecording()
{
    if (m_recorder.isRecording())
        m_recorder.stop();
    else if (m_time.stream() == TimeView::Stream::Live && m_store.hasData())
        m_recorder.start(newRecordingPath(m_store.hello().application), std::chrono::milliseconds(0));
    refreshAll();
}

void MainWindow::saveLast()
{
    if (m_time.stream() == TimeView::Stream::Live && m_store.hasData())
        m_recorder.saveLast(newRecordingPath(m_store.hello().application), Recorder::MaximumPast);
    refreshAll();
}

} // namespace QRedis::Monitor
