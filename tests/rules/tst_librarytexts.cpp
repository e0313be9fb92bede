// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

/// What the library says to people has a German translation, in the one context in which it is looked up.
class LibraryTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated();
    void everyTranslationIsUsed();
    void textsAreFoundInAllTheirForms();

private:
    /// The texts in \a code: of translate("QRedis", …), and of the short forms tr() and translated().
    static QSet<QString> textsIn(const QString &code);
    static QSet<QString> texts();
    static QSet<QString> translated();
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

QSet<QString> LibraryTextsTest::translated()
{
    QFile file(QStringLiteral(QREDIS_SOURCE_DIR "/translations/qredis_de.ts"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QSet<QString> result;
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1 && xml.attributes().isEmpty() && !xml.readElementText().isEmpty()
                 && context == "QRedis"_L1)
            result.insert(source);
    }
    return result;
}

void LibraryTextsTest::everyTextIsTranslated()
{
    const QSet<QString> all = texts();
    QCOMPARE_GE(all.size(), 150);
    const QSet<QString> missing = QSet<QString>(all).subtract(translated());
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u'\n')));
}

void LibraryTextsTest::everyTranslationIsUsed()
{
    const QSet<QString> unused = translated().subtract(texts());
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
