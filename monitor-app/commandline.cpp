// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/commandline.h"

#include "monitor-app/simulation/demo.h"
#include "monitor-app/mainwindow.h"

#include "monitor-app/models/datatable.h"
#include "monitor-app/models/translations.h"

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::CommandLine)
};

void define(QCommandLineParser *parser)
{
    parser->setApplicationDescription(Text::tr("Shows what maintenance does to the connections of an application."));
    parser->addPositionalArgument(u"source"_s,
                                  Text::tr("What to watch: process id, application name, path of a socket, ssh://user@host/name, "
                                           "tls://host:port, or a recording (.qrt)."),
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
        {u"screenshot-all"_s,
         Text::tr(
             "Write pictures of every view, from sample data, into this folder; without --lang and --scale in every language, at "
             "scale 1 and 2."),
         u"folder"_s},
        {u"tail"_s, Text::tr("Print verdict and events of SOURCE: text or json."), u"format"_s},
        {u"telemetry-pipe"_s,
         Text::tr("Copy the telemetry of SOURCE to standard output, as ssh://host/name runs it at the other end.")},
        {u"tls-ca"_s, Text::tr("For tls:// sources: PEM file with the authorities to trust."), u"file"_s},
        {u"tls-cert"_s, Text::tr("For tls:// sources: PEM file with our certificate."), u"file"_s},
        {u"tls-key"_s, Text::tr("For tls:// sources: PEM file with the certificate's key."), u"file"_s},
        {u"token-fd"_s,
         Text::tr("For tls:// sources: read the token from this file descriptor; QREDIS_TELEMETRY_TOKEN may hold it instead."),
         u"number"_s},
        {u"view"_s, Text::tr("View to open: %1.").arg(MainWindow::pageNames().join(u", "_s)), u"name"_s},
        {u"theme"_s, Text::tr("Colours: %1.").arg(themeNames().join(u", "_s)), u"name"_s},
        {u"lang"_s, Text::tr("Language: %1.").arg(languageNames().join(u", "_s)), u"code"_s},
        {u"scale"_s, Text::tr("Scale of the window: 1 to 4."), u"factor"_s},
        {u"safe-mode"_s, Text::tr("Leave the preferences unread.")},
        {u"freeze"_s, Text::tr("Open with the time standing still.")},
        {u"open"_s, Text::tr("Open a recording; the same as giving its name as SOURCE."), u"file"_s},
        {u"at"_s, Text::tr("Where a recording is shown or exported: seconds from its beginning (12.5), or hh:mm:ss."), u"time"_s},
        {u"speed"_s, Text::tr("Play the recording, 0.1 to 100 times as fast as it was."), u"factor"_s},
        {u"record"_s, Text::tr("Record SOURCE into this file, without a window."), u"file"_s},
        {u"for"_s,
         Text::tr("With --record: how long, like 30s, 10m or 2h; without it, until Ctrl+C. "
                  "With --export of a running application: how long to watch before (2s)."),
         u"time"_s},
        {u"export"_s, Text::tr("Write what is known about SOURCE: png, svg, csv, json or bundle."), u"format"_s},
        {u"out"_s, Text::tr("With --export: folder to write into (the current one)."), u"folder"_s},
        {u"check"_s, Text::tr("Hold alert rules, \"default\" or a JSON file, against the recording SOURCE; exit 1 if one fires."),
         u"rules"_s},
        {{u"h"_s, u"help"_s}, Text::tr("Print this help.")},
        {{u"v"_s, u"version"_s}, Text::tr("Print the version.")},
    });
}

QString oneOf(const QString &option, const QString &value, const QStringList &permitted)
{
    return Text::tr("--%1: \"%2\" is not one of %3").arg(option, value, permitted.join(u", "_s));
}

/// "500ms", "30s", "10m", "2h"; no value if it is none of these, or longer than a day.
std::optional<std::chrono::milliseconds> durationOf(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,6})(ms|s|m|h)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 unit = match.captured(2) == u"ms" ? 1
        : match.captured(2) == u"s"                ? 1'000
        : match.captured(2) == u"m"                ? 60'000
                                                   : 3'600'000;
    const std::chrono::milliseconds value(match.captured(1).toLongLong() * unit);
    return value > 24h ? std::nullopt : std::optional(value);
}

CommandLine wrong(const QString &error)
{
    CommandLine result;
    result.error = error;
    return result;
}

/// What is wrong with the options that need a source, or an empty text.
QString parseSourceOptions(const QCommandLineParser &parser, CommandLine *result)
{
    using Mode = CommandLine::Mode;
    const auto is = [&](const char *option) { return parser.isSet(QLatin1StringView(option)); };
    const auto value = [&](const char *option) { return parser.value(QLatin1StringView(option)); };
    if (is("for")) {
        result->length = durationOf(value("for"));
        if (!result->length)
            return Text::tr("--for: \"%1\" is not a time like 500ms, 30s, 10m or 2h, at most 24h").arg(value("for"));
    }
    result->at = value("at");
    if (is("record")) {
        result->mode = Mode::Record;
        result->file = value("record");
    }
    if (is("export")) {
        const QStringList formats{u"png"_s, u"svg"_s, u"csv"_s, u"json"_s, u"bundle"_s};
        const qsizetype format = formats.indexOf(value("export"));
        if (format < 0)
            return oneOf(u"export"_s, value("export"), formats);
        result->mode = Mode::Export;
        result->format = CommandLine::Format(format);
        result->directory = is("out") ? value("out") : u"."_s;
    } else if (is("out")) {
        return Text::tr("--out works with --export only");
    }
    if (is("check")) {
        result->mode = Mode::Check;
        result->rules = value("check");
        if (!result->isRecording())
            return Text::tr("--check needs a recording (.qrt) as SOURCE");
    }
    if (is("telemetry-pipe"))
        result->mode = Mode::Pipe;
    result->tlsAuthority = value("tls-ca");
    result->tlsCertificate = value("tls-cert");
    result->tlsKey = value("tls-key");
    if (is("token-fd")) {
        bool good = false;
        result->tokenDescriptor = value("token-fd").toInt(&good);
        if (!good || *result->tokenDescriptor < 0)
            return Text::tr("--token-fd: \"%1\" is not the number of a file descriptor").arg(value("token-fd"));
    }
    const bool needsSource =
        result->mode == Mode::Record || result->mode == Mode::Export || result->mode == Mode::Tail || result->mode == Mode::Pipe;
    if (needsSource && result->source.isEmpty())
        return Text::tr("a SOURCE is needed; --list tells which there are");
    if (result->mode == Mode::Record && result->isRecording())
        return Text::tr("--record needs a running application, not a recording");
    if (is("speed")) {
        bool good = false;
        const double speed = value("speed").toDouble(&good);
        if (!good || speed < 0.1 || speed > 100)
            return Text::tr("--speed: \"%1\" is not a number from 0.1 to 100").arg(value("speed"));
        result->speed = speed;
    }
    if ((is("speed") || is("at")) && !result->isRecording())
        return Text::tr("--at and --speed work with a recording (.qrt) only");
    return {};
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
    if (parser.isSet(u"open"_s)) {
        if (!result.source.isEmpty())
            return wrong(Text::tr("only one SOURCE can be watched, but --open gives another"));
        result.source = QFileInfo(parser.value(u"open"_s)).absoluteFilePath();
        if (!result.isRecording())
            return wrong(Text::tr("--open: \"%1\" does not end in .qrt").arg(parser.value(u"open"_s)));
    }
    result.freeze = parser.isSet(u"freeze"_s);
    result.safeMode = parser.isSet(u"safe-mode"_s);
    result.themeGiven = parser.isSet(u"theme"_s);
    result.json = parser.isSet(u"json"_s);
    result.headless = parser.isSet(u"headless"_s);

    if (parser.isSet(u"theme"_s)) {
        const QStringList themes = themeNames();
        const qsizetype index = themes.indexOf(parser.value(u"theme"_s));
        if (index < 0)
            return wrong(oneOf(u"theme"_s, parser.value(u"theme"_s), themes));
        result.theme = Theme::Kind(index);
    }
    if (parser.isSet(u"lang"_s)) {
        result.language = parser.value(u"lang"_s);
        if (!languageNames().contains(result.language))
            return wrong(oneOf(u"lang"_s, result.language, languageNames()));
    }
    if (parser.isSet(u"scale"_s)) {
        bool good = false;
        result.scaleGiven = true;
        result.scale = parser.value(u"scale"_s).toDouble(&good);
        if (!good || result.scale < 1 || result.scale > 4)
            return wrong(Text::tr("--scale: \"%1\" is not a number from 1 to 4").arg(parser.value(u"scale"_s)));
    }
    if (parser.isSet(u"view"_s)) {
        QStringList views = MainWindow::pageNames();
        if (parser.isSet(u"export"_s))
            views.append(tableNames());
        views.removeDuplicates();
        result.table = parser.value(u"view"_s);
        if (!views.contains(result.table))
            return wrong(oneOf(u"view"_s, result.table, views));
        result.view = std::max(0, int(MainWindow::pageNames().indexOf(result.table)));
    }
    if (parser.isSet(u"tail"_s)) {
        const QString format = parser.value(u"tail"_s);
        if (format != u"text" && format != u"json")
            return wrong(oneOf(u"tail"_s, format, {u"text"_s, u"json"_s}));
        result.mode = Mode::Tail;
        result.tail = format == u"json" ? Tail::Json : Tail::Text;
    }
    if (const QString problem = parseSourceOptions(parser, &result); !problem.isEmpty())
        return wrong(problem);
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
        return wrong(Text::tr("--headless works with --demo, --record, --export, --check, --tail, --list and --screenshot-all"));
    return result;
}

QString CommandLine::helpText()
{
    QCommandLineParser parser;
    define(&parser);
    return parser.helpText()
        + Text::tr("\nExit codes: 0 success, 1 the demo failed or a rule fired, 2 wrong usage, 3 source unreachable or not "
                   "readable, 5 a file could not be written.\n");
}

} // namespace QRedis::Monitor
