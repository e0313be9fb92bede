// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/simulation/guidedtour.h"

#include "monitor-app/mainwindow.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace QRedis::Monitor {

namespace {

struct TourStep
{
    MainWindow::Page page;
    const char *title;
    const char *text;
};

constexpr TourStep Steps[] = {
    {MainWindow::Page::Overview, QT_TRANSLATE_NOOP("QRedis::Monitor::GuidedTour", "A quiet day"),
     QT_TRANSLATE_NOOP(
         "QRedis::Monitor::GuidedTour",
         "Four threads read and write over 8 connections, and check every answer. The line at the top is the verdict: "
         "it says OK, and whether that can be trusted: how old the data is.")},
    {MainWindow::Page::Notifications, QT_TRANSLATE_NOOP("QRedis::Monitor::GuidedTour", "The server announces work"),
     QT_TRANSLATE_NOOP(
         "QRedis::Monitor::GuidedTour",
         "MIGRATING: a shard is moved. Every connection gets the message; it is listed once, with the number of copies. "
         "Time-outs are relaxed until MIGRATED comes.")},
    {MainWindow::Page::Handoffs, QT_TRANSLATE_NOOP("QRedis::Monitor::GuidedTour", "The node moves"),
     QT_TRANSLATE_NOOP(
         "QRedis::Monitor::GuidedTour",
         "MOVING names the new endpoint and the time that is left. Each row is a connection: it waits for a worker, "
         "connects to the new node while the old one goes on serving, and switches.")},
    {MainWindow::Page::Connections, QT_TRANSLATE_NOOP("QRedis::Monitor::GuidedTour", "Nobody waits"),
     QT_TRANSLATE_NOOP("QRedis::Monitor::GuidedTour",
                       "Every connection has another endpoint now, and none was lost: the column \"Lost sockets\" is still zero. "
                       "Commands went on all the time; see the throughput in the overview.")},
    {MainWindow::Page::Endpoints, QT_TRANSLATE_NOOP("QRedis::Monitor::GuidedTour", "The old node goes"),
     QT_TRANSLATE_NOOP(
         "QRedis::Monitor::GuidedTour",
         "It closes what is left and refuses newcomers. Circuit breakers count failed attempts; theirs are closed, as "
         "all attempts succeeded.")},
    {MainWindow::Page::Handoffs, QT_TRANSLATE_NOOP("QRedis::Monitor::GuidedTour", "And back again"),
     QT_TRANSLATE_NOOP(
         "QRedis::Monitor::GuidedTour",
         "The next node of the rolling upgrade: all connections move back. Freeze the picture with F8, zoom with + and "
         "-, go from one notification to the next with [ and ].")},
    {MainWindow::Page::Overview, QT_TRANSLATE_NOOP("QRedis::Monitor::GuidedTour", "Your turn"),
     QT_TRANSLATE_NOOP(
         "QRedis::Monitor::GuidedTour",
         "Below you can send any notification, break any node, or run a scenario, and see what the verdict says. The "
         "rolling upgrade begins again in a few seconds.")},
};
constexpr int Count = int(std::size(Steps));

} // namespace

GuidedTour::GuidedTour(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_place(new QLabel)
    , m_back(new QPushButton(tr("&Back")))
    , m_next(new QPushButton(tr("&Next")))
    , m_follow(new QCheckBox(tr("&Follow the demo")))
{
    setAccessibleName(tr("Guided tour"));
    m_title->setFont(boldFont(font(), 1.15));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_follow->setChecked(true);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    buttons->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 6, 14, 10);
    layout->addWidget(m_place);
    layout->addWidget(m_title);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_follow);
    layout->addLayout(buttons);
    setMinimumWidth(200);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_follow->setChecked(false);
        setStep(m_step - 1);
    });
    connect(m_next, &QPushButton::clicked, this, [this] {
        m_follow->setChecked(false);
        setStep(m_step + 1);
    });
    setStep(0);
}

int GuidedTour::stepCount()
{
    return Count;
}

void GuidedTour::setStep(int step)
{
    m_step = std::clamp(step, 0, Count - 1);
    const TourStep &shown = Steps[m_step];
    m_place->setText(tr("Step %1 of %2").arg(m_step + 1).arg(Count));
    m_title->setText(tr(shown.title));
    m_text->setText(tr(shown.text));
    m_back->setEnabled(m_step > 0);
    m_next->setEnabled(m_step + 1 < Count);
    Q_EMIT pageWanted(int(shown.page));
}

void GuidedTour::follow(int step)
{
    if (m_follow->isChecked())
        setStep(step);
}

} // namespace QRedis::Monitor
