// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_FORMFIELD_H
#define QREDIS_MONITOR_FORMFIELD_H

#include <QtCore/qstring.h>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QWidget;
QT_END_NAMESPACE

namespace QRedis::Monitor {

/// \a text of a label or a command without the sign of its key.
[[nodiscard]] QString withoutMnemonic(QString text);
/// Adds \a field, with \a label before it, which is its name for screen readers as well.
void addField(QFormLayout *form, const QString &label, QWidget *field);

} // namespace QRedis::Monitor

#endif
