// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/views/stateoverlay.h"

#include "monitor-app/views/theme.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>

namespace QRedis::Monitor {

StateOverlay::StateOverlay(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QWidget(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    m_picture->setFixedSize(56, 56);
    m_title->setFont(boldFont(font(), 1.3));
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->setContentsMargins(40, 20, 40, 20);
    layout->addStretch(3);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    layout->addStretch(4);
    for (QPushButton *button : {m_first, m_second})
        button->setAutoDefault(false); // in a dialog, Enter belongs to the dialog
    connect(m_first, &QPushButton::clicked, this, [this] { Q_EMIT triggered(m_notice.first); });
    connect(m_second, &QPushButton::clicked, this, [this] { Q_EMIT triggered(m_notice.second); });
}

void StateOverlay::setButton(QPushButton *button, Notice::Action action)
{
    button->setVisible(action != Notice::Action::None);
    switch (action) {
    case Notice::Action::None:
        break;
    case Notice::Action::Attach:
        button->setText(tr("&Attach…"));
        break;
    case Notice::Action::Demo:
        button->setText(tr("Run the &demo"));
        break;
    case Notice::Action::ClearFilter:
        button->setText(tr("&Clear the filter"));
        break;
    }
}

void StateOverlay::setNotice(const Notice &notice)
{
    if (notice == m_notice)
        return;
    m_notice = notice;
    m_title->setText(notice.title);
    m_text->setText(notice.text);
    m_text->setVisible(!notice.text.isEmpty());
    setButton(m_first, notice.first);
    setButton(m_second, notice.second);
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.text);
    update();
}

void StateOverlay::paintEvent(QPaintEvent *)
{
    const Theme &t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.border, 1, m_notice.kind == Notice::Kind::Empty ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QColor color = m_notice.kind == Notice::Kind::Error ? t.fault
        : m_notice.kind == Notice::Kind::Loading              ? t.active
                                                              : t.neutral;
    drawIcon(&painter, m_notice.icon, QRectF(m_picture->geometry()).adjusted(6, 6, -6, -6), color);
}

} // namespace QRedis::Monitor
