// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/formfield.h"

#include <QtCore/qregularexpression.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qwidget.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

QString withoutMnemonic(QString text)
{
    // Where the language has no Latin letters the key stands behind the text: "添付(&A)…".
    static const QRegularExpression key(u"\\(&.\\)"_s);
    return text.remove(key).remove(u'&');
}

void addField(QFormLayout *form, const QString &label, QWidget *field)
{
    form->addRow(label, field);
    field->setAccessibleName(withoutMnemonic(label));
    // Drawn in two pieces, before and after its mnemonic, a text is a little wider than it says.
    QWidget *const before = form->labelForField(field);
    before->setMinimumWidth(before->sizeHint().width() + 4);
}

} // namespace QRedis::Monitor
