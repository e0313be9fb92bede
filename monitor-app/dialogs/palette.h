// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_PALETTE_H
#define QREDIS_MONITOR_PALETTE_H

#include <QtWidgets/qdialog.h>

QT_BEGIN_NAMESPACE
class QAction;
class QLineEdit;
class QListWidget;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// Finds and triggers any action by a few of its letters.
class Palette : public QDialog
{
    Q_OBJECT
public:
    Palette(const QList<QAction *> &actions, QWidget *parent = nullptr);
    /// The chosen one; null if none is.
    [[nodiscard]] QAction *chosen() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &letters);

    const QList<QAction *> m_actions;
    QLineEdit *const m_input;
    QListWidget *const m_list;
};

/// The text of a command without its mnemonic.
[[nodiscard]] QString plainText(const QAction *action);
/// How well \a letters, in this order, fit \a text: higher is better, negative not at all.
[[nodiscard]] int fitOf(const QString &letters, const QString &text);

} // namespace QRedis::Monitor

#endif
