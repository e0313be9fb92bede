// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/export/exporter.h"

#include "monitor-app/mainwindow.h"
#include "monitor-app/models/board.h"
#include "monitor-app/models/datatable.h"
#include "monitor-app/models/units.h"
#include "monitor-app/views/headerbar.h"

#include <QtCore/qbuffer.h>
#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmetaobject.h>
#include <QtCore/qsavefile.h>
#if defined(QREDIS_MONITOR_SVG)
#include <QtSvg/qsvggenerator.h>
#endif

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::Exporter)
};

bool write(const QString &path, const QByteArray &content, QString *error)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return true;
    *error = Text::tr("%1 cannot be written: %2").arg(path, file.errorString());
    return false;
}

bool makeFolder(const QString &directory, QString *error)
{
    if (QDir().mkpath(directory))
        return true;
    *error = Text::tr("the folder %1 cannot be made").arg(directory);
    return false;
}

QString inlinePicture(QWidget *widget, const QString &text)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    widget->grab().save(&buffer, "PNG");
    return u"<h2>%1</h2><img alt=\"%1\" src=\"data:image/png;base64,%2\">\n"_s.arg(text, QString::fromLatin1(png.toBase64()));
}

QString htmlTable(const QStringList &titles, const QList<QStringList> &rows)
{
    const auto line = [](const QStringList &cells, const QString &tag) {
        QString text = u"<tr>"_s;
        for (const QString &cell : cells)
            text += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
        return text + u"</tr>\n"_s;
    };
    QString text = u"<table>\n"_s + line(titles, u"th"_s);
    for (const QStringList &row : rows)
        text += line(row, u"td"_s);
    return text + u"</table>\n"_s;
}

QString report(MainWindow *window)
{
    const Store &store = *window->store();
    const Verdict verdict = judge(store.streamInput());
    QString html =
        u"<!doctype html>\n<meta charset=\"utf-8\">\n<title>%1</title>\n<style>body{font:15px sans-serif;margin:2em auto;"
        "max-width:1200px}img{max-width:100%;border:1px solid #ccc}td,th{text-align:left;padding:2px 14px 2px 0;"
        "vertical-align:top}</style>\n<h1>%1</h1>\n<pre>%2</pre>\n"_s.arg(Text::tr("Incident report"),
                                                                          incidentNote(store).toHtmlEscaped());
    QList<QStringList> reasons;
    for (const Reason &reason : verdict.reasons)
        reasons.append({nameOf(reason.severity), reason.text});
    html += u"<h2>%1</h2>\n"_s.arg(Text::tr("Why")) + htmlTable({Text::tr("Level"), Text::tr("Reason")}, reasons);
    QList<QStringList> alerts;
    for (const Alert &alert : window->alerts()->alerts())
        alerts.append({nameOf(alert.rule.severity), store.wallClock(alert.since).toString(Qt::ISODateWithMs), alert.rule.title,
                       QString::number(alert.worst), alert.rule.runbook});
    html += u"<h2>%1</h2>\n"_s.arg(Text::tr("Alerts"))
        + htmlTable({Text::tr("Level"), Text::tr("Since"), Text::tr("Alert"), Text::tr("Worst"), Text::tr("What to do")}, alerts);
    for (const MainWindow::Page page : {MainWindow::Page::Overview, MainWindow::Page::Handoffs, MainWindow::Page::Endpoints}) {
        window->showPage(page);
        window->refreshAll();
        html += inlinePicture(window->widgetOf(page), window->widgetOf(page)->accessibleName());
    }
    return html;
}

QByteArray configuration(const Store &store)
{
    const ClientSnapshot &s = store.snapshot();
    const TelemetryHello &hello = store.hello();
    const auto key = [](auto value) {
        return QString::fromLatin1(QMetaEnum::fromType<decltype(value)>().valueToKey(int(value)));
    };
    return QJsonDocument(QJsonObject{{u"application"_s, hello.application},
                                     {u"label"_s, hello.label},
                                     {u"process_id"_s, hello.processId},
                                     {u"host"_s, hello.hostName},
                                     {u"library"_s, hello.libraryVersion},
                                     {u"qt"_s, hello.qtVersion},
                                     {u"endpoint"_s, s.configured.toString()},
                                     {u"client_state"_s, key(s.state)},
                                     {u"capability"_s, key(s.capability)},
                                     {u"maintenance_mode"_s, key(s.mode)},
                                     {u"server"_s, s.serverVersion},
                                     {u"connections"_s, s.connections.size()},
                                     {u"workers_max"_s, s.workersMax},
                                     {u"handoff_queue_max"_s, s.handoffQueueMax}})
        .toJson();
}

} // namespace

QStringList exportTables(const Store &store, CommandLine::Format format, const QString &name, const QString &directory,
                         QString *error)
{
    QStringList names = name.isEmpty() ? tableNames() : QStringList{name};
    QStringList files;
    if (!tableNames().contains(names.first())) {
        *error = Text::tr("\"%1\" is no table: there are %2").arg(name, tableNames().join(u", "_s));
        return {};
    }
    if (!makeFolder(directory, error))
        return {};
    for (const QString &each : std::as_const(names)) {
        const DataTable table = tableOf(store, each);
        const bool json = format == CommandLine::Format::Json;
        const QString path = QDir(directory).filePath(each + (json ? u".json"_s : u".csv"_s));
        if (!write(path, json ? table.toJson() : table.toCsv(), error))
            return {};
        files.append(path);
    }
    return files;
}

bool canExportSvg()
{
#if defined(QREDIS_MONITOR_SVG)
    return true;
#else
    return false;
#endif
}

bool exportPicture(QWidget *widget, const QString &path, QString *error)
{
    if (path.endsWith(u".svg"_s)) {
#if defined(QREDIS_MONITOR_SVG)
        QByteArray content;
        QBuffer buffer(&content);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(widget->size());
        generator.setViewBox(widget->rect());
        generator.setTitle(widget->accessibleName());
        QPainter painter(&generator);
        widget->render(&painter);
        painter.end();
        return write(path, content, error);
#else
        *error = Text::tr("this program was built without Qt Svg");
        return false;
#endif
    }
    if (widget->grab().save(path, "PNG"))
        return true;
    *error = Text::tr("%1 cannot be written").arg(path);
    return false;
}

QString incidentNote(const Store &store)
{
    const VerdictInput input = store.streamInput();
    const Verdict verdict = judge(input);
    const TimePoint now = store.snapshot().at;
    const QDateTime at = store.wallClock(now);
    QString text = describeSource(store) + u'\n' + at.toString(Qt::ISODateWithMs) + u'\n' + nameOf(verdict.severity) + u": "_s
        + verdict.sentence + u'\n';
    for (const Reason &reason : verdict.reasons)
        text += u"- "_s + reason.text + u'\n';
    for (const BoardRow &row : maintenanceBoard(store, now))
        text += u"* "_s + row.title + u' ' + row.subject + u' ' + store.wallClock(row.begin).toString(u"hh:mm:ss"_s) + u' '
            + row.note + u'\n';
    return text;
}

bool exportBundle(MainWindow *window, const QString &directory, QString *error)
{
    if (QFileInfo::exists(directory)) {
        *error = Text::tr("%1 exists already").arg(directory);
        return false;
    }
    if (!makeFolder(directory, error))
        return false;
    const Store &store = *window->store();
    const QDir folder(directory);
    if (exportTables(store, CommandLine::Format::Csv, {}, directory, error).isEmpty())
        return false;
    const QString slice = folder.filePath(u"recording.qrt"_s);
    if (window->replay()->isOpen()) {
        if (!QFile::copy(window->replay()->path(), slice)) {
            *error = Text::tr("%1 cannot be written").arg(slice);
            return false;
        }
    } else if (!window->recorder()->saveLast(slice, Recorder::MaximumPast)) {
        *error = window->recorder()->errorString();
        return false;
    }
    const QString readme = Text::tr("report.html      what happened, with pictures\n"
                                    "*.csv            the tables behind them; units in brackets\n"
                                    "recording.qrt    everything, to be opened by: qredis-monitor recording.qrt\n"
                                    "config.json      who was watched\n");
    return write(folder.filePath(u"report.html"_s), report(window).toUtf8(), error)
        && write(folder.filePath(u"config.json"_s), configuration(store), error)
        && write(folder.filePath(u"README.txt"_s), readme.toUtf8(), error);
}

} // namespace QRedis::Monitor
