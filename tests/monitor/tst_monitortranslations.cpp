// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/datatable.h"
#include "monitor-app/models/store.h"
#include "monitor-app/models/tabletexts.h"
#include "monitor-app/models/translations.h"
#include "monitor-app/models/verdict.h"

#include <QtCore/qdir.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;

/// Translations: complete, with the same places for values, and loaded.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslatedWithItsPlaces_data();
    void everyTextIsTranslatedWithItsPlaces();
    void noTextOfTheProgramIsMissing();
    void languagesAreSwitched();
    void tablesAreShownInWordsAndWrittenInNames();
};

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms;
    bool unfinished = false;
    bool plural = false;
};

QString fileOf(const QString &language)
{
    return QStringLiteral(QREDIS_SOURCE_DIR "/translations/qredis-monitor_") + language + u".ts"_s;
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages.append({context, {}, {}, false, xml.attributes().value(u"numerus"_s) == u"yes"});
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().unfinished = xml.attributes().hasAttribute(u"type"_s);
            if (!messages.last().plural)
                messages.last().forms.append(xml.readElementText());
        } else if (xml.name() == u"numerusform") {
            messages.last().forms.append(xml.readElementText());
        }
    }
    return messages;
}

QSet<QString> placesOf(const QString &text)
{
    static const QRegularExpression place(u"%(?:n|[0-9])"_s);
    QSet<QString> places;
    auto found = place.globalMatch(text);
    while (found.hasNext())
        places.insert(found.next().captured());
    return places;
}

QSet<QString> keysOf(const QList<Message> &messages)
{
    QSet<QString> keys;
    for (const Message &message : messages)
        keys.insert(message.context + u'\n' + message.source);
    return keys;
}

} // namespace

void TestTranslations::everyTextIsTranslatedWithItsPlaces_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    QTest::newRow("German") << u"de"_s << 2;
    QTest::newRow("French") << u"fr"_s << 2;
    QTest::newRow("Japanese") << u"ja"_s << 1;
    QTest::newRow("Chinese") << u"zh_CN"_s << 1;
}

void TestTranslations::everyTextIsTranslatedWithItsPlaces()
{
    QFETCH(QString, language);
    QFETCH(int, forms);
    const QList<Message> messages = messagesOf(fileOf(language));
    QVERIFY2(messages.size() > 500, qPrintable(QString::number(messages.size())));
    for (const Message &message : messages) {
        QVERIFY2(!message.unfinished, qPrintable(message.source));
        QCOMPARE(message.forms.size(), message.plural ? forms : 1);
        for (const QString &form : message.forms) {
            QVERIFY2(!form.isEmpty(), qPrintable(message.source));
            QVERIFY2(placesOf(form) == placesOf(message.source), qPrintable(message.source + u" -> "_s + form));
        }
    }
}

void TestTranslations::noTextOfTheProgramIsMissing()
{
    const QString lupdate = QStandardPaths::findExecutable(u"lupdate"_s, {u"/usr/lib/qt6/bin"_s});
    if (lupdate.isEmpty())
        QSKIP("lupdate is not installed");
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.ts"_s);
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(QREDIS_SOURCE_DIR));
    process.start(lupdate,
                  {u"-silent"_s, u"-I"_s, u"."_s, u"monitor-app"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s,
                   u"de"_s, u"-ts"_s, fresh});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
    const QSet<QString> wanted = keysOf(messagesOf(fresh));
    QVERIFY(wanted.size() > 500);
    for (const QString &language : {u"de"_s, u"fr"_s, u"ja"_s, u"zh_CN"_s}) {
        const QSet<QString> missing = wanted - keysOf(messagesOf(fileOf(language)));
        QVERIFY2(missing.isEmpty(), qPrintable(language + u": "_s + missing.values().join(u"; "_s)));
    }
    // English needs its plurals only.
    const QSet<QString> english = keysOf(messagesOf(fileOf(u"en"_s)));
    for (const Message &message : messagesOf(fresh))
        QVERIFY2(!message.plural || english.contains(message.context + u'\n' + message.source), qPrintable(message.source));
}

void TestTranslations::languagesAreSwitched()
{
    installTranslations(u"de"_s);
    QCOMPARE(nameOf(Severity::Unknown), u"UNBEKANNT"_s);
    installTranslations(u"ja"_s);
    QCOMPARE(nameOf(Severity::Unknown), u"不明"_s);
    installTranslations(u"pseudo"_s);
    QVERIFY(nameOf(Severity::Unknown).startsWith(u'[') && nameOf(Severity::Unknown).endsWith(u']'));
    installTranslations(u"en"_s);
    QCOMPARE(nameOf(Severity::Unknown), u"UNKNOWN"_s);
}

void TestTranslations::tablesAreShownInWordsAndWrittenInNames()
{
    installTranslations(u"pseudo"_s); // which marks what is translated
    const Store store;
    const QStringList tables = tableNames();
    QCOMPARE(tables.size(), 6);
    for (const QString &name : tables) {
        const DataTable table = tableOf(store, name);
        QVERIFY(!table.columns.isEmpty());
        for (const QString &column : table.columns) {
            const QString title = columnTitle(column);
            QVERIFY2(title.startsWith(u'[') && title.contains(u'~'), qPrintable(name + u": "_s + column));
            QVERIFY2(!column.contains(u'~'), qPrintable(column)); // programs read it
        }
    }
    installTranslations(u"de"_s);
    QCOMPARE(columnTitle(u"in state [s]"_s), u"im Zustand [s]"_s);
    QCOMPARE(columnTitle(u"yesterday.qrt"_s), u"yesterday.qrt"_s);
    QCOMPARE(tableOf(store, u"endpoints"_s).columns.at(2), u"in state [s]"_s);
    QCOMPARE(cellText(u"breaker"_s, u"HalfOpen"_s), u"halb offen"_s);
    QCOMPARE(cellText(u"state"_s, u"Ready"_s), u"Bereit"_s);
    QCOMPARE(cellText(u"severity"_s, u"UNKNOWN"_s), u"UNBEKANNT"_s);
    QCOMPARE(cellText(u"peer"_s, u"Ready"_s), u"Ready"_s); // a host may be called so
    QCOMPARE(cellText(u"p50 [ms]"_s, 0.123456789), u"0,12345679"_s);
    installTranslations(u"en"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_monitortranslations.moc"
