// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/logginghook.h"

#include "qredis/value/logging_p.h"

#include <QtCore/qmetaobject.h>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr int LinesPerSecond = 100; // contract X3

template <typename Enum>
QLatin1StringView nameOf(Enum value)
{
    return QLatin1StringView(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

QString milliseconds(std::chrono::nanoseconds duration)
{
    return QString::number(double(duration.count()) / 1e6, 'f', 1) + " ms"_L1;
}

} // namespace

LoggingHook::LoggingHook(Level level) : m_level(level) { }
LoggingHook::~LoggingHook() = default;

QString LoggingHook::name() const
{
    return u"LoggingHook"_s;
}

void LoggingHook::write(Level level, TimePoint at, const QString &line)
{
    if (level > m_level)
        return;
    int leftOut = 0;
    {
        const std::lock_guard lock(m_mutex);
        if (at - m_secondBegan >= 1s) {
            m_secondBegan = at;
            m_lines = 0;
        }
        if (++m_lines > LinesPerSecond) {
            ++m_leftOut;
            return;
        }
        leftOut = std::exchange(m_leftOut, 0);
    }
    if (leftOut > 0)
        qCWarning(lcHook).noquote() << leftOut << "lines about maintenance were left out";
    switch (level) {
    case Level::Warning:
        qCWarning(lcHook).noquote() << line;
        break;
    case Level::Info:
        qCInfo(lcHook).noquote() << line;
        break;
    case Level::Debug:
        qCDebug(lcHook).noquote() << line;
        break;
    }
}

NotificationHook::Verdict LoggingHook::beforeHandling(Notification &notification)
{
    if (notification.type != NotificationType::Malformed) {
        write(Level::Info, notification.receivedAt,
              u"Connection %1 (%2) received %3"_s.arg(notification.connectionId).arg(notification.peer, notification.toString()));
    }
    return Verdict::Handle;
}

void LoggingHook::afterHandling(const Notification &notification, const NotificationHandling &handling)
{
    if (handling.outcome == NotificationHandling::Outcome::Failed) {
        write(Level::Warning, notification.receivedAt,
              u"Connection %1 (%2) received %3"_s.arg(notification.connectionId).arg(notification.peer, notification.toString()));
        return;
    }
    const bool vetoed = handling.outcome == NotificationHandling::Outcome::Vetoed;
    write(Level::Debug, notification.receivedAt,
          u"%1: %2 in %3"_s.arg(notification.toString(), vetoed ? "Vetoed"_L1 : nameOf(notification.effect),
                                milliseconds(handling.duration)));
}

void LoggingHook::handoffStageChanged(const HandoffEvent &event)
{
    const QString what = u"Handoff %1 of connection %2 from %3 to %4: "_s.arg(event.operation)
                             .arg(event.connectionId)
                             .arg(event.source.toString(), event.target.toString());
    const QString reason = event.error ? ", "_L1 + event.error.message() : QString();
    if (!event.outcome)
        return write(Level::Debug, event.at, what + nameOf(event.stage) + reason);
    const bool bad = event.outcome != HandoffOutcome::Completed && !isCalledOff(*event.outcome);
    write(bad ? Level::Warning : Level::Info, event.at,
          what + nameOf(*event.outcome) + " after "_L1 + milliseconds(event.at - event.startedAt) + reason);
}

} // namespace QRedis
