// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/palette.h"

#include "monitor-app/dialogs/formfield.h"
#include "monitor-app/dialogs/keydelegate.h"

#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>

#include <algorithm>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

QString plainText(const QAction *action)
{
    return withoutMnemonic(action->text()).remove(u'…');
}

int fitOf(const QString &letters, const QString &text)
{
    qsizetype at = 0;
    int fit = 0;
    for (const QChar letter : letters) {
        if (letter.isSpace())
            continue;
        const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return -1;
        const bool begins = found == 0 || text[found - 1].isSpace();
        fit += begins ? 8 : found == at ? 4 : 1;
        at = found + 1;
    }
    return fit;
}

Palette::Palette(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
    , m_input(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(u"dlgPalette"_s);
    setWindowTitle(tr("Commands"));
    resize(520, 380);
    m_input->setPlaceholderText(tr("A few letters of what you want to do"));
    m_input->setAccessibleName(tr("Search commands"));
    m_input->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setSpacing(2);
    m_list->setItemDelegate(new KeyDelegate(m_list));
    connect(m_input, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_input, &QLineEdit::returnPressed, this, [this] {
        if (chosen())
            accept();
    });
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    search({});
}

void Palette::search(const QString &letters)
{
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const int fit = fitOf(letters, plainText(m_actions[i]));
        if (fit >= 0)
            found.append({-fit, i});
    }
    std::sort(found.begin(), found.end());
    m_list->clear();
    for (const auto &[fit, i] : std::as_const(found)) {
        addCommand(m_list, m_actions[i])->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(0);
}

QAction *Palette::chosen() const
{
    const QListWidgetItem *const item = m_list->currentItem();
    return item ? m_actions.value(item->data(Qt::UserRole).toLongLong()) : nullptr;
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QDialog::eventFilter(watched, event);
    const int row = m_list->currentRow() + (key == Qt::Key_Up ? -1 : 1);
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    return true;
}

} // namespace QRedis::Monitor
