// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/translations.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtranslator.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

void installTranslations()
{
    QCoreApplication *const app = QCoreApplication::instance();
    const auto install = [app](const QLocale &locale) {
        auto *const translator = new QTranslator(app);
        if (translator->load(locale, u"qredis-monitor"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QLocale(QLocale::English));
    if (QLocale().language() != QLocale::English && QLocale().language() != QLocale::C)
        install(QLocale());
}

} // namespace QRedis::Monitor
