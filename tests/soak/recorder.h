// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef SOAK_RECORDER_H
#define SOAK_RECORDER_H

#include "qredis/client/client.h"

#include <QtCore/qfile.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmap.h>
#include <QtCore/qmetaobject.h>

namespace Soak {

/// Name of an enumerator, as in the documentation.
template <typename Enum>
[[nodiscard]] QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

/// Listens to a client's signals, counts what the report needs, and writes each as a line of JSON.
///
/// Lives on the client's thread.
class Recorder final : public QObject
{
    Q_OBJECT
public:
    explicit Recorder(QRedis::Client *client);

    /// Starts to write to \a path; false if that is not possible.
    [[nodiscard]] bool writeTo(const QString &path);
    [[nodiscard]] QString errorString() const { return m_file.errorString(); }

    /// Distinct notifications by name as sent.
    [[nodiscard]] const QMap<QString, quint64> &notifications() const { return m_notifications; }
    /// How long time-outs were relaxed so far.
    [[nodiscard]] std::chrono::milliseconds relaxed() const;

private:
    void onNotification(const QRedis::Notification &notification);
    void onHandoff(const QString &event, const QRedis::HandoffEvent &handoff);
    void onConnection(const QRedis::ConnectionEvent &connection);
    void onBreaker(const QRedis::CircuitBreakerEvent &breaker);
    void onWindow(const QRedis::WindowEvent &window);
    void write(const QString &event, QRedis::TimePoint at, QJsonObject line);

    QFile m_file;
    const QRedis::TimePoint m_start = QRedis::Clock::system().now();
    QMap<QString, quint64> m_notifications;
    std::optional<QRedis::TimePoint> m_relaxedSince;
    std::chrono::nanoseconds m_relaxed{0};
};

} // namespace Soak

#endif
