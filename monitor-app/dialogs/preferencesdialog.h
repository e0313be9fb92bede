// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_PREFERENCESDIALOG_H
#define QREDIS_MONITOR_PREFERENCESDIALOG_H

#include "monitor-app/models/preferences.h"

#include <QtWidgets/qdialog.h>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// Everything that can be chosen, on one page. What is changed holds at once.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PreferencesDialog(const Preferences &preferences, QWidget *parent = nullptr);
    [[nodiscard]] const Preferences &preferences() const { return m_preferences; }

Q_SIGNALS:
    void changed(const QRedis::Monitor::Preferences &preferences);

private:
    void fill(const Preferences &preferences);
    void take();

    Preferences m_preferences;
    QComboBox *const m_theme;
    QComboBox *const m_language;
    QSpinBox *const m_text;
    QCheckBox *const m_motion;
    QSpinBox *const m_span;
    QLineEdit *const m_ssh;
    QLabel *const m_note;
    bool m_showing = false;
};

} // namespace QRedis::Monitor

#endif
