// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include <QtCore/qdir.h>
#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>
#include <QtCore/qhash.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

/// What the library says to people is translated into each of its languages, in the one context in which it is looked up.
class LibraryTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itSpeaksTheLanguagesOfTheMonitor();
    void everyTextIsTranslatedWithItsPlaces_data() { languages(); }
    void everyTextIsTranslatedWithItsPlaces();
    void everyTranslationIsUsed_data() { languages(); }
    void everyTranslationIsUsed();
    void textsAreFoundInAllTheirForms();

private:
    /// The texts in \a code: of translate("QRedis", …), and of the short forms tr() and translated().
    static QSet<QString> textsIn(const QString &code);
    static QSet<QString> texts();
    static QStringList languagesOf(const QString &program);
    static void languages();
    static QHash<QString, QString> translated(const QString &language);
    /// "%1" and the like, each as often as it occurs.
    static QStringList placesOf(const QString &text);
};

QSet<QString> LibraryTextsTest::textsIn(const QString &code)
{
    static const QRegularExpression call(
        uR"re((?:translate\(\s*"QRedis",|(?<![\w:])tr\(|translated\()\s*((?:"(?:[^"\\]|\\.)*"\s*)+))re"_s);
    static const QRegularExpression literal(uR"re("((?:[^"\\]|\\.)*)")re"_s);
    QSet<QString> result;
    for (const QRegularExpressionMatch &match : call.globalMatch(code)) {
        QString text;
        for (const QRegularExpressionMatch &part : literal.globalMatch(match.captured(1)))
            text += part.captured(1);
        result.insert(text.replace(u"\\\""_s, u"\""_s).replace(u"\\n"_s, u"\n"_s));
    }
    return result;
}

QSet<QString> LibraryTextsTest::texts()
{
    QSet<QString> result;
    QDirIterator files(QStringLiteral(QREDIS_SOURCE_DIR "/qredis"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            result |= textsIn(QString::fromUtf8(file.readAll()));
    }
    return result;
}

QStringList LibraryTextsTest::languagesOf(const QString &program)
{
    QStringList result = QDir(QStringLiteral(QREDIS_SOURCE_DIR "/translations")).entryList({program + u"_*.ts"_s}, QDir::Files);
    for (QString &name : result)
        name = name.mid(program.size() + 1).chopped(3);
    return result;
}

void LibraryTextsTest::languages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languagesOf(u"qredis"_s))
        QTest::newRow(qPrintable(language)) << language;
}

QHash<QString, QString> LibraryTextsTest::translated(const QString &language)
{
    QFile file(QStringLiteral(QREDIS_SOURCE_DIR "/translations/qredis_") + language + u".ts"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QHash<QString, QString> result;
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "TS"_L1 && xml.attributes().value("language"_L1) != language)
            return {};
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1 && xml.attributes().isEmpty() && context == "QRedis"_L1)
            result.insert(source, xml.readElementText());
    }
    return xml.hasError() ? QHash<QString, QString>() : result;
}

QStringList LibraryTextsTest::placesOf(const QString &text)
{
    static const QRegularExpression place(u"%(?:n|[0-9]+)"_s);
    QStringList result;
    for (const QRegularExpressionMatch &match : place.globalMatch(text))
        result.append(match.captured());
    result.sort();
    return result;
}

void LibraryTextsTest::itSpeaksTheLanguagesOfTheMonitor()
{
    QStringList monitor = languagesOf(u"qredis-monitor"_s);
    monitor.removeOne(u"en"_s); // plurals only; the library has none
    QCOMPARE(monitor, (QStringList{u"de"_s, u"fr"_s, u"ja"_s, u"zh_CN"_s}));
    QCOMPARE(languagesOf(u"qredis"_s), monitor);
}

void LibraryTextsTest::everyTextIsTranslatedWithItsPlaces()
{
    QFETCH(QString, language);
    const QSet<QString> all = texts();
    QCOMPARE_GE(all.size(), 150);
    const QHash<QString, QString> translations = translated(language);
    for (const QString &text : all) {
        const QString translation = translations.value(text);
        QVERIFY2(!translation.isEmpty(), qPrintable(u"missing: "_s + text));
        QVERIFY2(placesOf(translation) == placesOf(text), qPrintable(text + u" -> "_s + translation));
    }
}

void LibraryTextsTest::everyTranslationIsUsed()
{
    QFETCH(QString, language);
    const QStringList sources = translated(language).keys();
    const QSet<QString> unused = QSet<QString>(sources.cbegin(), sources.cend()).subtract(texts());
    QVERIFY2(unused.isEmpty(), qPrintable(unused.values().join(u'\n')));
}

void LibraryTextsTest::textsAreFoundInAllTheirForms()
{
    const QString code = uR"(translate("QRedis", "one \"two\""); tr("three"
        " four"); x.arg(translated("five")); attr("six"); translate("Other", "seven"))"_s;
    QCOMPARE(textsIn(code), (QSet<QString>{u"one \"two\""_s, u"three four"_s, u"five"_s}));
}

QTEST_APPLESS_MAIN(LibraryTextsTest)
#include "tst_librarytexts.moc"
