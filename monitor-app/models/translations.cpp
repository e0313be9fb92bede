// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/translations.h"

#include <QRedis/Translations>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlibraryinfo.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtranslator.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

/// Of buttons that Qt names; its own translations are not everywhere.
[[maybe_unused]] constexpr const char *StandardButtons[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
};

class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (!QLatin1StringView(context).startsWith("QRedis::"_L1) && QLatin1StringView(context) != "QPlatformTheme"_L1)
            return {};
        QString text;
        const QString original = QString::fromUtf8(source);
        for (const QChar c : original) {
            const qsizetype vowel = u"aeiouAEIOU"_s.indexOf(c);
            text += vowel < 0 ? c : u"áéíóúÁÉÍÓÚ"_s[vowel];
        }
        QString more; // in words, as long texts are
        for (qsizetype i = std::max<qsizetype>(1, original.size() * 3 / 10); i > 0; --i)
            more += i % 6 == 0 ? u' ' : u'~';
        return u'[' + text + more + u']';
    }
};

void install(QTranslator *translator)
{
    translator->setObjectName(u"qredis-monitor"_s);
    QCoreApplication::installTranslator(translator);
}

void load(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *const translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, u"_"_s, folder))
        install(translator);
    else
        delete translator;
}

} // namespace

QStringList languageNames()
{
    return {u"en"_s, u"de"_s, u"fr"_s, u"ja"_s, u"zh_CN"_s, u"pseudo"_s};
}

void installTranslations(const QString &language)
{
    QCoreApplication *const app = QCoreApplication::instance();
    const auto old = app->findChildren<QTranslator *>(u"qredis-monitor"_s, Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : old) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    if (language == u"pseudo") {
        loadTranslations(QLocale(QLocale::English));
        return install(new PseudoTranslator(app));
    }
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    loadTranslations(); // of the library
    const QString ours = u"qredis-monitor"_s;
    const QString folder = u":/i18n"_s;
    load(QLocale(QLocale::English), ours, folder);
    if (QLocale().language() == QLocale::English || QLocale().language() == QLocale::C)
        return;
    load(QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)); // file dialogs, if it is installed
    load(QLocale(), ours, folder);
}

} // namespace QRedis::Monitor
