// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/commandline.h"

#include "monitor-app/simulation/demo.h"
#include "monitor-app/mainwindow.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::CommandLine)
};

void define(QCommandLineParser *parser)
{
    parser->setApplicationDescription(Text::tr("Shows what maintenance does to the connections of an application."));
    parser->addPositionalArgument(u"source"_s, Text::tr("What to watch: process id, application name or path of a socket."),
                                  u"[SOURCE]"_s);
    parser->addOptions({
        {u"demo"_s,
         Text::tr("Start servers, a workload and a scenario, and watch them: %1. Default: %2.")
             .arg(Demo::scenarios().join(u", "_s), Demo::scenarios().first()),
         u"scenario"_s},
        {u"list"_s, Text::tr("List the applications that can be watched.")},
        {u"json"_s, Text::tr("With --list: as JSON.")},
        {u"headless"_s,
         Text::tr("With --demo: no window; print the verdict, exit 0 if no command failed and all handoffs succeeded, else 1.")},
        {u"screenshots"_s, Text::tr("With --demo --headless: write pictures of the run into this folder."), u"folder"_s},
        {u"screenshot-all"_s, Text::tr("Write pictures of every view, from sample data, into this folder."), u"folder"_s},
        {u"tail"_s, Text::tr("Print verdict and events of SOURCE: text or json."), u"format"_s},
        {u"view"_s, Text::tr("View to open: %1.").arg(MainWindow::pageNames().join(u", "_s)), u"name"_s},
        {u"theme"_s, Text::tr("Colours: auto, light or dark."), u"name"_s},
        {{u"h"_s, u"help"_s}, Text::tr("Print this help.")},
        {{u"v"_s, u"version"_s}, Text::tr("Print the version.")},
    });
}

QString oneOf(const QString &option, const QString &value, const QStringList &permitted)
{
    return Text::tr("--%1: \"%2\" is not one of %3").arg(option, value, permitted.join(u", "_s));
}

CommandLine wrong(const QString &error)
{
    CommandLine result;
    result.error = error;
    return result;
}

} // namespace

CommandLine CommandLine::parse(const QStringList &arguments)
{
    QStringList prepared = arguments;
    for (QString &argument : prepared) { // its value is optional
        if (argument == u"--demo")
            argument = u"--demo="_s + Demo::scenarios().first();
    }
    QCommandLineParser parser;
    define(&parser);
    if (!parser.parse(prepared))
        return wrong(parser.errorText().trimmed());
    CommandLine result;
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        result.mode = parser.isSet(u"help"_s) ? Mode::Help : Mode::Version;
        return result;
    }
    const QStringList positional = parser.positionalArguments();
    if (positional.size() > 1)
        return wrong(Text::tr("only one SOURCE can be watched, but %1 are given").arg(positional.size()));
    result.source = positional.value(0);
    result.json = parser.isSet(u"json"_s);
    result.headless = parser.isSet(u"headless"_s);

    if (parser.isSet(u"theme"_s)) {
        const QStringList themes{u"auto"_s, u"light"_s, u"dark"_s};
        const qsizetype index = themes.indexOf(parser.value(u"theme"_s));
        if (index < 0)
            return wrong(oneOf(u"theme"_s, parser.value(u"theme"_s), themes));
        result.theme = Theme::Kind(index);
    }
    if (parser.isSet(u"view"_s)) {
        result.view = int(MainWindow::pageNames().indexOf(parser.value(u"view"_s)));
        if (result.view < 0)
            return wrong(oneOf(u"view"_s, parser.value(u"view"_s), MainWindow::pageNames()));
    }
    if (parser.isSet(u"tail"_s)) {
        const QString format = parser.value(u"tail"_s);
        if (format != u"text" && format != u"json")
            return wrong(oneOf(u"tail"_s, format, {u"text"_s, u"json"_s}));
        result.mode = Mode::Tail;
        result.tail = format == u"json" ? Tail::Json : Tail::Text;
        if (result.source.isEmpty())
            return wrong(Text::tr("--tail needs a SOURCE; --list tells which there are"));
    }
    if (parser.isSet(u"list"_s))
        result.mode = Mode::List;
    else if (result.json)
        return wrong(Text::tr("--json works with --list only"));
    if (parser.isSet(u"demo"_s)) {
        result.mode = Mode::Demo;
        result.scenario = parser.value(u"demo"_s);
        if (!Demo::scenarios().contains(result.scenario))
            return wrong(oneOf(u"demo"_s, result.scenario, Demo::scenarios()));
        if (!result.source.isEmpty())
            return wrong(Text::tr("--demo brings its own source; \"%1\" cannot be watched at the same time").arg(result.source));
    }
    if (parser.isSet(u"screenshots"_s)) {
        result.directory = parser.value(u"screenshots"_s);
        if (result.mode != Mode::Demo || !result.headless)
            return wrong(Text::tr("--screenshots works with --demo --headless only"));
    }
    if (parser.isSet(u"screenshot-all"_s)) {
        result.mode = Mode::ScreenshotAll;
        result.directory = parser.value(u"screenshot-all"_s);
    }
    if (result.headless && result.mode == Mode::Window)
        return wrong(Text::tr("--headless works with --demo, --tail, --list and --screenshot-all only"));
    return result;
}

QString CommandLine::helpText()
{
    QCommandLineParser parser;
    define(&parser);
    return parser.helpText() + Text::tr("\nExit codes: 0 success, 1 the demo failed, 2 wrong usage, 3 source unreachable.\n");
}

} // namespace QRedis::Monitor
