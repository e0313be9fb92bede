// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/translations.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtCore/qtranslator.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

class PseudoTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (!QLatin1StringView(context).startsWith("QRedis::"_L1))
            return {};
        QString text;
        const QString original = QString::fromUtf8(source);
        for (const QChar c : original) {
            const qsizetype vowel = u"aeiouAEIOU"_s.indexOf(c);
            text += vowel < 0 ? c : u"áéíóúÁÉÍÓÚ"_s[vowel];
        }
        return u'[' + text + u"~~~~~~~~~~~~~~~~~~~~"_s.left(std::max<qsizetype>(1, original.size() * 3 / 10)) + u']';
    }
};

void install(QTranslator *translator)
{
    translator->setObjectName(u"qredis-monitor"_s);
    QCoreApplication::installTranslator(translator);
}

void load(const QLocale &locale)
{
    auto *const translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, u"qredis-monitor"_s, u"_"_s, u":/i18n"_s))
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
    if (language == u"pseudo")
        return install(new PseudoTranslator(app));
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    load(QLocale(QLocale::English));
    if (QLocale().language() != QLocale::English && QLocale().language() != QLocale::C)
        load(QLocale());
}

} // namespace QRedis::Monitor
