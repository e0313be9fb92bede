// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/export/texttail.h"

#include "monitor-app/models/names.h"
#include "monitor-app/models/units.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmetaobject.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

template <typename Enum>
QString key(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QString sentenceOf(const JournalEntry &entry)
{
    return std::visit(
        Overloaded{
            [](const Notification &n) { return n.toString(); },
            [](const HandoffEvent &e) {
                QString text = u"handoff #%1 %2 %3 -> %4"_s.arg(e.connectionId)
                                   .arg(nameOf(e.stage), e.source.toString(), Units::endpoint(e.target));
                if (e.error)
                    text += u": "_s + e.error.message();
                return text;
            },
            [](const ConnectionEvent &e) {
                return u"connection #%1 %2 %3 %4"_s.arg(e.connectionId)
                    .arg(key(e.state).toLower(), e.peer.toString(), e.error ? e.error.message() : QString())
                    .trimmed();
            },
            [](const CircuitBreakerEvent &e) {
                return u"breaker %1 %2 -> %3"_s.arg(e.endpoint.toString(), nameOf(e.from), nameOf(e.to));
            },
            [](const WindowEvent &e) { return u"window %1 %2"_s.arg(titleOf(e.type, e.sequence), key(e.change).toLower()); },
            [](const CapabilityEvent &e) { return u"notifications %1"_s.arg(nameOf(e.capability)); },
        },
        entry.event);
}

QString kindOf(const JournalEntry &entry)
{
    static const QStringList kinds{u"notification"_s, u"handoff"_s, u"connection"_s, u"breaker"_s, u"window"_s, u"capability"_s};
    return kinds.value(qsizetype(entry.event.index()));
}

} // namespace

TextTail::TextTail(CommandLine::Tail format, FILE *output)
    : m_format(format)
    , m_output(output)
    , m_feed(&m_store, &Clock::system())
{
    connect(&m_feed, &LiveFeed::journalReceived, this, &TextTail::printEntries);
    startTimer(500ms);
}

QString TextTail::lineOf(const JournalEntry &entry, const Store &store, CommandLine::Tail format)
{
    const QDateTime wall = store.wallClock(entry.at);
    if (format == CommandLine::Tail::Json) {
        return json({{u"time"_s, wall.toUTC().toString(Qt::ISODateWithMs)},
                     {u"number"_s, qint64(entry.number)},
                     {u"kind"_s, kindOf(entry)},
                     {u"text"_s, sentenceOf(entry)}});
    }
    return wall.toString(u"hh:mm:ss.zzz "_s) + sentenceOf(entry);
}

void TextTail::printEntries(const QList<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries)
        m_output << lineOf(entry, m_store, m_format) << Qt::endl;
}

void TextTail::printVerdict()
{
    const VerdictInput input = m_store.verdictInput(Clock::system().now());
    const Verdict verdict = judge(input);
    // The countdown in a sentence is no news; a change of the word is, and so is one of what goes on.
    const QString essence =
        u"%1 %2 %3 %4"_s.arg(nameOf(verdict.severity), input.maintenance).arg(input.moved).arg(input.commandsFailed);
    if (essence == m_essence)
        return;
    m_essence = essence;
    if (m_format == CommandLine::Tail::Json)
        m_output << json({{u"kind"_s, u"verdict"_s}, {u"severity"_s, nameOf(verdict.severity)}, {u"text"_s, verdict.sentence}})
                 << Qt::endl;
    else
        m_output << nameOf(verdict.severity) << u": "_s << verdict.sentence << Qt::endl;
}

void TextTail::timerEvent(QTimerEvent *)
{
    printVerdict();
}

QString listSources(bool asJson)
{
    const QList<TelemetrySource> sources = TelemetryReader::discover();
    if (asJson) {
        QJsonArray array;
        for (const TelemetrySource &source : sources)
            array.append(QJsonObject{{u"application"_s, source.application},
                                     {u"pid"_s, source.processId},
                                     {u"path"_s, source.path},
                                     {u"accessible"_s, source.accessible}});
        return QString::fromUtf8(QJsonDocument(array).toJson());
    }
    QString text;
    for (const TelemetrySource &source : sources)
        text += u"%1  %2  %3%4\n"_s.arg(source.processId, 8)
                    .arg(source.application.leftJustified(24), source.path,
                         source.accessible ? QString() : u"  (belongs to another user)"_s);
    return text.isEmpty() ? u"No application with telemetry found.\n"_s : text;
}

} // namespace QRedis::Monitor
