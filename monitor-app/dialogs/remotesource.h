// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_REMOTESOURCE_H
#define QREDIS_MONITOR_REMOTESOURCE_H

#include "monitor-app/sources/sourcetest.h"

#include <QtWidgets/qwidget.h>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// An address on another computer, what it takes to be let in, and a test that shows how far it comes.
class RemoteSource : public QWidget
{
    Q_OBJECT
public:
    explicit RemoteSource(QWidget *parent = nullptr);
    /// Empty unless it is an address.
    [[nodiscard]] QString source() const;
    /// Makes sourceAccess() use what was typed. What is wrong with it, or an empty text.
    QString apply();
    [[nodiscard]] SourceTest *test() { return &m_test; }

Q_SIGNALS:
    void changed();

private:
    void runTest();
    void showResult();

    SourceTest m_test;
    QLineEdit *const m_address;
    QLineEdit *const m_token;
    QLineEdit *const m_authority;
    QLineEdit *const m_certificate;
    QLineEdit *const m_key;
    QPushButton *const m_run;
    QLabel *const m_result;
};

} // namespace QRedis::Monitor

#endif
