// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/formfield.h"

#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qwidget.h>

namespace QRedis::Monitor {

void addField(QFormLayout *form, const QString &label, QWidget *field)
{
    form->addRow(label, field);
    field->setAccessibleName(QString(label).remove(u'&'));
    // Drawn in two pieces, before and after its mnemonic, a text is a little wider than it says.
    QWidget *const before = form->labelForField(field);
    before->setMinimumWidth(before->sizeHint().width() + 4);
}

} // namespace QRedis::Monitor
