// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/rules/rules.h"

#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

using Rule = QStringList (*)(const Rules::Files &);
Q_DECLARE_METATYPE(Rule)

namespace {

QString contentOf(const QString &path)
{
    const auto files = readFiles({path.section(u'/', 0, -2)}, {path.section(u'/', -1)});
    return files.isEmpty() ? QString() : files.first().text;
}

/// Tells whether there are none, and prints each that there is: a comparison would cut them off.
bool isEmptyOrPrinted(const QStringList &violations)
{
    for (const auto &violation : violations)
        qWarning("%s", qUtf8Printable(violation));
    return violations.isEmpty();
}

/// Formatting differs between versions of clang-format; this project's is that of Debian 12.
QString clangFormat()
{
    for (const auto &name : {u"clang-format-14"_s, u"clang-format"_s}) {
        const auto program = QStandardPaths::findExecutable(name);
        if (program.isEmpty())
            continue;
        QProcess process;
        process.start(program, {u"--version"_s});
        process.waitForFinished();
        if (process.readAllStandardOutput().contains("version 14."))
            return program;
    }
    return {};
}

/// Those of \a paths that clang-format would change.
QStringList unformattedOf(const QString &program, const QStringList &paths)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QString::fromUtf8(QREDIS_SOURCE_DIR));
    process.start(program, QStringList{u"--dry-run"_s, u"-Werror"_s, u"--style=file:.clang-format"_s} + paths);
    if (!process.waitForFinished(60'000))
        return {u"clang-format did not end"_s};
    static const QRegularExpression complaint(u"^(.*):\\d+:\\d+: error: "_s, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto matches = complaint.globalMatch(QString::fromUtf8(process.readAll())); matches.hasNext();)
        found += matches.next().captured(1);
    found.removeDuplicates();
    return found.isEmpty() && process.exitCode() != 0 ? QStringList{u"clang-format failed"_s} : found;
}

struct ContractReport
{
    int exitCode = -1;
    QStringList lines;
};

/// What tests/rules/contract finds below \a folder; the default is tests.
ContractReport contractReport(const QStringList &folder = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(QREDIS_SOURCE_DIR "/tests/rules/contract"), folder);
    process.waitForFinished();
    return {process.exitCode(), QString::fromUtf8(process.readAll()).split(u'\n', Qt::SkipEmptyParts)};
}

/// What doxygen complains of when it reads \a input by the project's Doxyfile; the default is the Doxyfile's own input.
QStringList complaintsOfDoxygen(const QString &input = {})
{
    const QTemporaryDir output;
    QFile doxyfile(QString::fromUtf8(QREDIS_SOURCE_DIR) + u"/qredis/doc/Doxyfile"_s);
    if (!doxyfile.open(QIODevice::ReadOnly))
        return {u"there is no Doxyfile"_s};
    QByteArray options =
        doxyfile.readAll() + "\nGENERATE_HTML = NO\nGENERATE_XML = YES\nOUTPUT_DIRECTORY = " + output.path().toUtf8();
    if (!input.isEmpty())
        options += "\nINPUT = " + input.toUtf8();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QString::fromUtf8(QREDIS_SOURCE_DIR));
    process.start(u"doxygen"_s, {u"-"_s});
    process.write(options + '\n');
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {u"doxygen did not end"_s};
    const QString text = QString::fromUtf8(process.readAll()).trimmed();
    return text.isEmpty() && process.exitCode() == 0 ? QStringList() : QStringList{text};
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHouseKeepsItsRules_data();
    void theHouseKeepsItsRules();
    void everyRuleFindsWhatItForbids_data();
    void everyRuleFindsWhatItForbids();
    void everyRuleLetsPassWhatItPermits_data();
    void everyRuleLetsPassWhatItPermits();
    void cyclesByWayOfOthersAreFound();
    void commentsAndLiteralsAreNotCode();
    void linesOfCodeLeaveOutBlanksAndComments();
    void allFilesSayWhoseTheyAre();
    void readmeShowsTheProgramThatIsCompiled();
    void aDifferentProgramInTheReadmeIsFound();
    void guidesShowWhatIsCompiled();
    void aDifferentSnippetInAGuideIsFound();
    void formattingIsThatOfTheProject();
    void badFormattingIsFound();
    void everyRuleAndScenarioOfTheContractHasATest();
    void rulesAndScenariosWithoutATestAreFound();
    void documentationHasNoWarnings();
    void badDocumentationIsFound();
};

void RulesTest::theHouseKeepsItsRules_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::newRow("includes go down") << &Rules::includeDirection;
    QTest::newRow("no cycles") << &Rules::includeCycles;
    QTest::newRow("public headers") << &Rules::publicHeaders;
    QTest::newRow("one hiredis") << &Rules::oneHiredis;
    QTest::newRow("monitor includes") << &Rules::monitorIncludes;
    QTest::newRow("size") << &Rules::size;
    QTest::newRow("words") << &Rules::words;
}

void RulesTest::theHouseKeepsItsRules()
{
    QFETCH(Rule, rule);
    const auto files = readFiles({u"qredis"_s, u"monitor-app"_s}, {u"*.h"_s, u"*.cpp"_s});
    QVERIFY(files.size() > 10);
    QVERIFY(isEmptyOrPrinted(rule(files)));
}

void RulesTest::everyRuleFindsWhatItForbids_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Rule rule, const char *path, const QString &text) {
        QTest::newRow(name) << rule << QString::fromLatin1(path) << text;
    };
    row("sideways", &Rules::includeDirection, "qredis/protocol/a.cpp", u"#include \"qredis/observe/b_p.h\"\n"_s);
    row("upwards", &Rules::includeDirection, "qredis/value/a.h", u"#include \"qredis/client/client.h\"\n"_s);
    row("upwards by a neighbour's name", &Rules::includeDirection, "qredis/engine/a.cpp",
        u" # include \"qredis/client/b_p.h\"\n"_s);
    row("private headers in testing", &Rules::includeDirection, "qredis/testing/a.cpp", u"#include \"qredis/value/b_p.h\"\n"_s);
    row("unknown room", &Rules::includeDirection, "qredis/attic/a.cpp", QString());
    row("header that includes itself", &Rules::includeCycles, "qredis/value/a.h", u"#include \"a.h\"\n"_s);
    row("private header installed", &Rules::publicHeaders, "qredis/client/a.h", u"#include \"qredis/client/b_p.h\"\n"_s);
    row("foreign header installed", &Rules::publicHeaders, "qredis/client/a.h", u"#include <openssl/ssl.h>\n"_s);
    row("hiredis in a header", &Rules::oneHiredis, "qredis/protocol/a_p.h", u"#include <hiredis/read.h>\n"_s);
    row("no hiredis", &Rules::oneHiredis, "qredis/protocol/a.cpp", u"// #include <hiredis/read.h>\n"_s);
    row("monitor behind the API", &Rules::monitorIncludes, "monitor-app/main.cpp", u"#include \"qredis/client/client.h\"\n"_s);
    row("monitor and hiredis", &Rules::monitorIncludes, "monitor-app/main.cpp", u"#include <hiredis/hiredis.h>\n"_s);
    row("long header", &Rules::size, "qredis/value/a.h", u"int a;\n"_s.repeated(151));
    row("long source", &Rules::size, "monitor-app/a.cpp", u"int a;\n"_s.repeated(401));
    row("no licence", &Rules::licence, "qredis/value/a.h", u"// The qredis authors\n"_s);
    row("timer", &Rules::words, "qredis/engine/lane.cpp", u"QTimer::singleShot(0, f);\n"_s);
    row("clock in a state machine", &Rules::words, "qredis/maintenance/a.cpp", u"auto t = Clock::now();\n"_s);
    row("object in a state machine", &Rules::words, "qredis/protocol/a_p.h", u"class A : public QObject {};\n"_s);
    row("socket in the client", &Rules::words, "qredis/client/a.cpp", u"QTcpSocket socket;\n"_s);
    row("nested event loop", &Rules::words, "qredis/engine/a.cpp", u"QEventLoop loop;\n"_s);
    row("cached names", &Rules::words, "qredis/engine/a.cpp", u"QHostInfo::lookupHost(name, this, f);\n"_s);
    row("exception", &Rules::words, "qredis/client/a.cpp", u"throw 1;\n"_s);
}

void RulesTest::everyRuleFindsWhatItForbids()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(rule({{path, text}}).size(), 1);
}

void RulesTest::everyRuleLetsPassWhatItPermits_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Rule rule, const char *path, const QString &text) {
        QTest::newRow(name) << rule << QString::fromLatin1(path) << text;
    };
    row("downwards", &Rules::includeDirection, "qredis/client/a.cpp",
        u"#include \"qredis/engine/b_p.h\"\n#include <QtCore/qmap.h>\n"_s);
    row("neighbour", &Rules::includeDirection, "qredis/value/a.cpp", u"#include \"b.h\"\n#include \"a.moc\"\n"_s);
    row("public headers in testing", &Rules::includeDirection, "qredis/testing/a.cpp",
        u"#include \"qredis/client/client.h\"\n"_s);
    row("private header in a private one", &Rules::publicHeaders, "qredis/client/a_p.h", u"#include \"qredis/client/b_p.h\"\n"_s);
    row("hiredis in one source", &Rules::oneHiredis, "qredis/protocol/a.cpp", u"#include <hiredis/read.h>\n"_s);
    row("monitor", &Rules::monitorIncludes, "monitor-app/main.cpp",
        u"#include \"monitor-app/models/a.h\"\n#include <QRedis/Client>\n"_s);
    row("full header", &Rules::size, "qredis/value/a.h", u"int a; // a\n\n/* b\n */\n"_s.repeated(150));
    row("generated", &Rules::size, "qredis/client/commands/a.h",
        u"// a\n// b\n//\n// Generated by qredis/client/commands/generate; not to be edited.\n"_s + u"int a;\n"_s.repeated(151));
    row("licence", &Rules::licence, "tests/run",
        u"#!/bin/sh\n# SPDX-FileCopyrightText: 2026 The qredis authors\n# SPDX-License-Identifier: MIT\n"_s);
    row("timer wheel", &Rules::words, "qredis/engine/timerwheel.cpp", u"QTimer timer;\n"_s);
    row("forbidden word in a comment", &Rules::words, "qredis/engine/a.cpp", u"// no QTimer\nauto a = \"QTimer\";\n"_s);
}

void RulesTest::everyRuleLetsPassWhatItPermits()
{
    QFETCH(Rule, rule);
    QFETCH(QString, path);
    QFETCH(QString, text);
    QCOMPARE(rule({{path, text}}), QStringList());
}

void RulesTest::cyclesByWayOfOthersAreFound()
{
    const SourceFile a{u"qredis/engine/a_p.h"_s, u"#include \"qredis/engine/b_p.h\"\n"_s};
    const SourceFile b{u"qredis/engine/b_p.h"_s, u"#include \"qredis/engine/c_p.h\"\n"_s};
    const SourceFile c{u"qredis/engine/c_p.h"_s, u"#include \"qredis/engine/a_p.h\"\n"_s};
    QCOMPARE(Rules::includeCycles({a, b}), QStringList());
    QCOMPARE(Rules::includeCycles({a, b, c}),
             QStringList{u"headers: qredis/engine/a_p.h -> qredis/engine/b_p.h -> qredis/engine/c_p.h -> qredis/engine/a_p.h"_s});

    const SourceFile value{u"qredis/value/a.cpp"_s, u"#include \"qredis/engine/b.h\"\n"_s};
    const SourceFile engine{u"qredis/engine/a.cpp"_s, u"#include \"qredis/value/b.h\"\n"_s};
    QCOMPARE(Rules::includeCycles({value, engine}), QStringList{u"rooms: engine -> value -> engine"_s});
}

void RulesTest::commentsAndLiteralsAreNotCode()
{
    const SourceFile file{u"a.cpp"_s,
                          u"int a = 1'000; // one\nauto b = \"/* \\\" */\" /* two\n */ + u'\"';\n"
                          "auto c = R\"x(\n\")\" throw)x\";\n"_s};
    QCOMPARE(file.code(), u"int a = 1'000; \nauto b = \"\" \n + u'';\nauto c = \"\"\n;\n"_s);
}

void RulesTest::linesOfCodeLeaveOutBlanksAndComments()
{
    QCOMPARE((SourceFile{u"a.cpp"_s, u"// one\n\n/* two\n   three */\nint a; // four\n  \n}\n"_s}.codeLines()), 2);
}

void RulesTest::allFilesSayWhoseTheyAre()
{
    auto files = readFiles(
        {u"qredis"_s, u"monitor-app"_s, u"tests"_s},
        {u"*.h"_s, u"*.cpp"_s, u"*.cmake"_s, u"CMakeLists.txt"_s, u"run"_s, u"setup"_s, u"demo"_s, u"generate"_s, u"Doxyfile"_s});
    files += readFiles({u".ci"_s}, {u"*"_s});
    QVERIFY(files.size() > 10);
    QVERIFY(isEmptyOrPrinted(Rules::licence(files)));
}

void RulesTest::readmeShowsTheProgramThatIsCompiled()
{
    QVERIFY(isEmptyOrPrinted(Rules::readmeProgram(contentOf(u"./README.md"_s), contentOf(u"tests/examples/readme.cpp"_s))));
}

void RulesTest::aDifferentProgramInTheReadmeIsFound()
{
    const auto readme = u"# a\n```sh\nls\n```\n```cpp\nint main()\n{\n}\n```\n```cpp\nint b;\n```\n"_s;
    const auto head = u"// SPDX-FileCopyrightText: x\n// SPDX-License-Identifier: MIT\n\n"_s;
    QCOMPARE(Rules::readmeProgram(readme, head + u"int main()\n{\n}\n"_s).size(), 0);
    QCOMPARE(Rules::readmeProgram(readme, head + u"int main()\n{\n    return 0;\n}\n"_s).size(), 1);
    QCOMPARE(Rules::readmeProgram(u"nothing"_s, head).size(), 1);
}

void RulesTest::guidesShowWhatIsCompiled()
{
    auto guides = readFiles({u"qredis/doc"_s}, {u"*.md"_s});
    guides.removeIf([](const SourceFile &guide) { return guide.path.endsWith("architecture.md"_L1); });
    QVERIFY(guides.size() > 3);
    QVERIFY(isEmptyOrPrinted(Rules::guideSnippets(guides, readFiles({u"tests/examples"_s}, {u"*.cpp"_s, u"*.h"_s}))));
}

void RulesTest::aDifferentSnippetInAGuideIsFound()
{
    const SourceFile example{u"tests/examples/a.cpp"_s, u"int a;\n    //! [b]\n    if (a)\n        b();\n\n    //! [b]\n"_s};
    const auto guide = [](const QString &mark, const QString &code) {
        return SourceFile{u"qredis/doc/a.md"_s, u"# A\n"_s + mark + u"```cpp\n"_s + code + u"```\nend\n"_s};
    };
    const auto mark = u"<!-- tests/examples/a.cpp: b -->\n"_s;
    QCOMPARE(Rules::guideSnippets({guide(mark, u"if (a)\n    b();\n\n"_s)}, {example}), QStringList());
    QCOMPARE(Rules::guideSnippets({guide(QString(), u"a();\n...\nb();\n"_s)}, {example}), QStringList());
    QCOMPARE(Rules::guideSnippets({guide(mark, u"if (a)\n    c();\n"_s)}, {example}).size(), 1);
    QCOMPARE(Rules::guideSnippets({guide(QString(), u"if (a)\n    b();\n"_s)}, {example}).size(), 1);
    QCOMPARE(Rules::guideSnippets({guide(u"<!-- tests/examples/a.cpp: c -->\n"_s, u"b();\n"_s)}, {example}).size(), 1);
    QCOMPARE(Rules::guideSnippets({guide(u"<!-- tests/examples/z.cpp: b -->\n"_s, u"b();\n"_s)}, {example}).size(), 1);
}

void RulesTest::formattingIsThatOfTheProject()
{
    const auto program = clangFormat();
    if (program.isEmpty())
        QSKIP("needs clang-format 14");
    QStringList paths;
    for (const auto &file : readFiles({u"qredis"_s, u"monitor-app"_s, u"tests"_s}, {u"*.h"_s, u"*.cpp"_s}))
        paths += file.path;
    QVERIFY(isEmptyOrPrinted(unformattedOf(program, paths)));
}

void RulesTest::badFormattingIsFound()
{
    const auto program = clangFormat();
    if (program.isEmpty())
        QSKIP("needs clang-format 14");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.cpp"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("int  main( ) {return 0 ;}\n");
    file.close();
    QCOMPARE(unformattedOf(program, {file.fileName()}), QStringList{file.fileName()});
}

void RulesTest::everyRuleAndScenarioOfTheContractHasATest()
{
    const ContractReport report = contractReport();
    QVERIFY(isEmptyOrPrinted(report.lines));
    QCOMPARE(report.exitCode, 0);
}

void RulesTest::rulesAndScenariosWithoutATestAreFound()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(u"tst_a.cpp"_s, "class A : public ScenarioTest { void s07Moves(); // contract: H4 C1\n};\n"));
    const ContractReport some = contractReport({folder.path()});
    QCOMPARE(some.exitCode, 1);
    QVERIFY(some.lines.contains(u"H5"_s) && some.lines.contains(u"s08"_s) && some.lines.contains(u"s31"_s));
    QVERIFY(!some.lines.contains(u"H4"_s) && !some.lines.contains(u"C1"_s) && !some.lines.contains(u"s07"_s));
    QVERIFY(write(u"tst_b.cpp"_s, "class B : public QObject { void s08Moves(); };\n"));
    QCOMPARE(contractReport({folder.path()}).exitCode, 2);
    QVERIFY(write(u"tst_b.cpp"_s, "// contract: H99\n"));
    QCOMPARE(contractReport({folder.path()}).exitCode, 2);
}

void RulesTest::documentationHasNoWarnings()
{
    if (QStandardPaths::findExecutable(u"doxygen"_s).isEmpty())
        QSKIP("needs doxygen");
    QVERIFY(isEmptyOrPrinted(complaintsOfDoxygen()));
}

void RulesTest::badDocumentationIsFound()
{
    if (QStandardPaths::findExecutable(u"doxygen"_s).isEmpty())
        QSKIP("needs doxygen");
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.h"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("/// Does something with \\a b.\n/// \\param c is not there\nint a(int b);\n");
    file.close();
    QVERIFY(complaintsOfDoxygen(file.fileName()).join(u'\n').contains("'c'"_L1));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
