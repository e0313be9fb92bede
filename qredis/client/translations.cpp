// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/translations.h"

#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qpointer.h>
#include <QtCore/qthread.h>
#include <QtCore/qtranslator.h>

#ifdef QREDIS_HAS_TRANSLATIONS
// Outside of any namespace: a static library's resources are not registered by themselves.
static void initResources()
{
    Q_INIT_RESOURCE(qredis_i18n);
}
#endif

namespace QRedis {

bool loadTranslations(const QLocale &locale)
{
    QCoreApplication *application = QCoreApplication::instance();
    if (!application || QThread::currentThread() != application->thread()) {
        qCWarning(lcClient, "QRedis::loadTranslations() must be called on the application's thread, once there is one");
        return false;
    }
#ifdef QREDIS_HAS_TRANSLATIONS
    initResources();
#endif
    static QPointer<QTranslator> installed;
    delete installed; // which removes it
    auto *translator = new QTranslator(application);
    if (translator->load(locale, QStringLiteral("qredis"), QStringLiteral("_"), QStringLiteral(":/qredis/i18n"))) {
        QCoreApplication::installTranslator(translator);
        installed = translator;
        return true;
    }
    delete translator;
    return locale.language() == QLocale::English || locale.language() == QLocale::C;
}

} // namespace QRedis
