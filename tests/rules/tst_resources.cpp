// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include <QtCore/qfile.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmap.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qxmlstream.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

/// What resources/ has for desktops and boards, which nothing in the program would miss.
class ResourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDesktopFileStartsTheProgram();
    void theMetadataNameTheSameProgram();
    void toolsOfTheDesktopHaveNothingToSay_data();
    void toolsOfTheDesktopHaveNothingToSay();
    void theBoardShowsMetricsThatExist();
    void noMetricOfAnotherNameIsTakenForOne();

private:
    static QByteArray read(const QString &name)
    {
        QFile file(QStringLiteral(QREDIS_SOURCE_DIR "/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Names in \a expression that look like metrics and are not among \a known.
    static QStringList unknownIn(const QString &expression, const QSet<QString> &known);
    static QSet<QString> metrics();
};

void ResourcesTest::theDesktopFileStartsTheProgram()
{
    QMap<QByteArray, QByteArray> entries;
    QByteArray group;
    for (const QByteArray &line : read(u"resources/qredis-monitor.desktop"_s).split('\n')) {
        if (line.startsWith('['))
            group = line;
        else if (!line.isEmpty() && !line.startsWith('#'))
            entries.insert(line.left(line.indexOf('=')), line.mid(line.indexOf('=') + 1));
    }
    QCOMPARE(group, "[Desktop Entry]");
    QCOMPARE(entries.value("Type"), "Application");
    QCOMPARE(entries.value("Exec"), "qredis-monitor %f");
    QCOMPARE(entries.value("Icon"), "qredis-monitor");
    for (const QByteArray &key :
         {"Name"_ba, "Comment"_ba, "Comment[de]"_ba, "Comment[fr]"_ba, "Comment[ja]"_ba, "Comment[zh_CN]"_ba})
        QVERIFY2(!entries.value(key).isEmpty(), key.constData());
    QVERIFY(read(u"resources/icons/qredis-monitor.svg"_s).contains("<svg "));
}

void ResourcesTest::theMetadataNameTheSameProgram()
{
    QXmlStreamReader xml(read(u"resources/qredis-monitor.metainfo.xml"_s));
    QMap<QString, QString> texts;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        if (name == "component"_L1)
            QCOMPARE(xml.attributes().value("type"_L1), u"desktop-application");
        else if (name != "description"_L1)
            texts.insert(name, xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(texts.value(u"launchable"_s), u"qredis-monitor.desktop");
    QCOMPARE(texts.value(u"project_license"_s), u"MIT");
    for (const QString &key : {u"id"_s, u"name"_s, u"summary"_s, u"metadata_license"_s})
        QVERIFY2(!texts.value(key).isEmpty(), qPrintable(key));
}

void ResourcesTest::toolsOfTheDesktopHaveNothingToSay_data()
{
    QTest::addColumn<QString>("tool");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("desktop file") << u"desktop-file-validate"_s << QStringList{u"resources/qredis-monitor.desktop"_s};
    // An id with the name of a domain is for those who have one.
    QTest::newRow("metadata") << u"appstreamcli"_s
                              << QStringList{u"validate"_s, u"--no-net"_s, u"--override=cid-desktopapp-is-not-rdns=info"_s,
                                             u"resources/qredis-monitor.metainfo.xml"_s};
}

void ResourcesTest::toolsOfTheDesktopHaveNothingToSay()
{
    QFETCH(QString, tool);
    QFETCH(QStringList, arguments);
    const QString program = QStandardPaths::findExecutable(tool);
    if (program.isEmpty())
        QSKIP(qPrintable(tool + u" is not installed"_s));
    QProcess process;
    process.setWorkingDirectory(QStringLiteral(QREDIS_SOURCE_DIR));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    QVERIFY(process.waitForFinished());
    const QString said = QString::fromUtf8(process.readAll());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == 0 && !said.contains(u"hint:"), qPrintable(said));
}

QSet<QString> ResourcesTest::metrics()
{
    QSet<QString> names;
    for (const QByteArray &line : read(u"tests/unit/data/metric-names.txt"_s).split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const QString name = QString::fromLatin1(words.value(0));
        if (words.value(1) == "histogram")
            names |= {name + u"_bucket"_s, name + u"_count"_s, name + u"_sum"_s};
        else
            names.insert(name);
        for (const QByteArray &label : words.value(2).split(','))
            names.insert(QString::fromLatin1(label));
    }
    return names;
}

QStringList ResourcesTest::unknownIn(const QString &expression, const QSet<QString> &known)
{
    static const QRegularExpression name(u"\\b(?:redis_client|db_client|network_peer)\\w+"_s);
    QStringList unknown;
    for (const QRegularExpressionMatch &match : name.globalMatch(expression)) {
        if (!known.contains(match.captured()))
            unknown.append(match.captured());
    }
    return unknown;
}

void ResourcesTest::theBoardShowsMetricsThatExist()
{
    QJsonParseError error;
    const QJsonObject board = QJsonDocument::fromJson(read(u"resources/grafana/qredis.json"_s), &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
    const QSet<QString> known = metrics();
    QVERIFY(known.contains(u"redis_client_socket_count"_s));
    int expressions = 0;
    for (const QJsonValue &panel : board.value("panels"_L1).toArray()) {
        const QString title = panel["title"_L1].toString();
        for (const QJsonValue &target : panel["targets"_L1].toArray()) {
            const QString expression = target["expr"_L1].toString();
            const QStringList unknown = unknownIn(expression, known) + unknownIn(target["legendFormat"_L1].toString(), known);
            QVERIFY2(unknown.isEmpty(), qPrintable(title + u": "_s + unknown.join(u", "_s)));
            QCOMPARE(expression.count(u'('), expression.count(u')'));
            QCOMPARE(expression.count(u'{'), expression.count(u'}'));
            ++expressions;
        }
    }
    QCOMPARE_GE(expressions, 20);
}

void ResourcesTest::noMetricOfAnotherNameIsTakenForOne()
{
    QCOMPARE(unknownIn(u"rate(redis_client_socket_count{}[5m]) + redis_client_sockets"_s, metrics()),
             QStringList{u"redis_client_sockets"_s});
}

QTEST_GUILESS_MAIN(ResourcesTest)
#include "tst_resources.moc"
