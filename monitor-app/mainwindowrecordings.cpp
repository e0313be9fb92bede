// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/mainwindow.h"

#include "monitor-app/dialogs/tabledialog.h"
#include "monitor-app/models/comparison.h"
#include "monitor-app/views/recordingsview.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
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

DataTable MainWindow::comparisonWith(const QString &path, const QString &other, QString *error)
{
    const QTemporaryDir folder;
    QString second = other;
    QString name = QFileInfo(other).fileName();
    if (other.isEmpty()) {
        name = tr("now");
        second = m_replay.path();
        if (!m_replay.isOpen()) {
            second = folder.filePath(QStringLiteral("now.qrt"));
            if (!m_recorder.saveLast(second, Recorder::MaximumPast)) {
                *error = m_recorder.errorString();
                return {};
            }
        }
    }
    RecordingReader a;
    RecordingReader b;
    if (!a.open(path) || !b.open(second)) {
        *error = a.errorString().isEmpty() ? b.errorString() : a.errorString();
        return {};
    }
    return compare(summaryOf(&a, QFileInfo(path).fileName()), summaryOf(&b, name));
}

void MainWindow::askForComparison(const QString &path)
{
    const bool shown = m_replay.isOpen() ? m_replay.path() != path : m_recorder.kept() > std::chrono::milliseconds(0);
    QMessageBox question(QMessageBox::Question, tr("Compare"), tr("Compare %1 with what?").arg(QFileInfo(path).fileName()),
                         QMessageBox::Cancel, this);
    QPushButton *const now = shown ? question.addButton(tr("What is shown &now"), QMessageBox::AcceptRole) : nullptr;
    QPushButton *const file = question.addButton(tr("Another &recording…"), QMessageBox::AcceptRole);
    question.exec();
    QString other;
    if (question.clickedButton() == file)
        other = QFileDialog::getOpenFileName(this, tr("Open a recording"), recordingsFolder(), tr("Recordings (*.qrt)"));
    if ((!now || question.clickedButton() != now) && other.isEmpty())
        return;
    QString error;
    const DataTable table = comparisonWith(path, other, &error);
    if (table.columns.isEmpty())
        QMessageBox::warning(this, tr("The recordings cannot be compared"), error);
    else
        TableDialog(tr("Comparison"), table, this).exec();
}

} // namespace QRedis::Monitor
