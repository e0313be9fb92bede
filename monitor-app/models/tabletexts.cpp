// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/tabletexts.h"

#include "monitor-app/models/names.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>
#include <QtCore/qmetaobject.h>

#include <algorithm>
#include <cstring>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *Columns[] = {
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "at"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "attempt"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "attempts max"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "begin"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "breaker"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "cache hits"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "cache invalidations"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "cache misses"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "client id"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "commands"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "connection"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "connections"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "copies"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "deadline"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "effect"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "end"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "endpoint"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "error"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "failed"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "failures"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "failures in a row"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "finished"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "frame"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "grace"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "handoff"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "handoffs"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "handoffs running"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "id"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "in flight"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "in state"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "last error"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "left"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "length"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "local"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "malformed"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "notifications"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "notify"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "opened"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "operation"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "outcome"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "p50"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "p99"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "peer"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "probe in"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "queued"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "read"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "reconnects"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "relaxed"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "repeated"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "sequence"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "server errors"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "severity"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "sockets"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "source"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "stage"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "state"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "successes"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "target"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "text"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "threshold"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "time"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "timeout"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "type"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "workers busy"),
    QT_TRANSLATE_NOOP("QRedis::Monitor::TableTexts", "written"),
};

QString inWords(ConnectionState state)
{
    ConnectionSnapshot connection;
    connection.state = state;
    return nameOf(displayState(connection));
}

template <typename Enum>
QString inWords(Enum value)
{
    return nameOf(value);
}

/// The words for the value that is called \a key in files.
template <typename Enum>
QString word(const QString &key)
{
    bool known = false;
    const int value = QMetaEnum::fromType<Enum>().keyToValue(key.toLatin1().constData(), &known);
    return known ? inWords(Enum(value)) : key;
}

struct Words
{
    const char *column;
    QString (*word)(const QString &key);
};

constexpr Words Worded[] = {{"state", word<ConnectionState>},       {"handoff", word<HandoffStage>},
                            {"stage", word<HandoffStage>},          {"outcome", word<HandoffOutcome>},
                            {"notify", word<OptInState>},           {"effect", word<Notification::Effect>},
                            {"breaker", word<CircuitBreakerState>}, {"type", word<NotificationType>}};

} // namespace

QString columnTitle(const QString &column)
{
    const qsizetype unit = column.indexOf(" ["_L1);
    const QByteArray name = (unit < 0 ? column : column.left(unit)).toLatin1();
    const bool known = std::any_of(std::begin(Columns), std::end(Columns),
                                   [&](const char *each) { return std::strcmp(each, name.constData()) == 0; });
    if (!known)
        return column; // the names of compared recordings are in the table
    const QString title = QCoreApplication::translate("QRedis::Monitor::TableTexts", name.constData());
    return unit < 0 ? title : title + column.mid(unit);
}

QString cellText(const QString &column, const QVariant &value)
{
    if (value.typeId() == QMetaType::Double)
        return QLocale().toString(value.toDouble(), 'g', 8);
    if (value.typeId() == QMetaType::Bool) {
        return value.toBool() ? QCoreApplication::translate("QRedis::Monitor::TableTexts", "yes")
                              : QCoreApplication::translate("QRedis::Monitor::TableTexts", "no");
    }
    const QString text = value.toString();
    if (column == "severity"_L1) // whose keys are the English words
        return QCoreApplication::translate("QRedis::Monitor::Verdict", text.toLatin1().constData());
    const auto *const found = std::find_if(std::begin(Worded), std::end(Worded),
                                           [&](const Words &words) { return column == QLatin1StringView(words.column); });
    return found == std::end(Worded) ? text : found->word(text);
}

} // namespace QRedis::Monitor
