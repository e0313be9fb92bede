// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYSERVER_H
#define QREDIS_TELEMETRYSERVER_H

#include "qredis/value/global.h"

#include <QtCore/qobject.h>

#include <memory>

namespace QRedis {

class Client;
class TelemetryServerPrivate;

/// Publishes a client's snapshots and journal to monitors of the same user on this computer: read-only, never keys or values.
///
/// Works on a thread of its own, so that a monitor still sees a process whose main thread hangs. Lives on the thread
/// that created it; the client must outlive it.
class QREDIS_EXPORT TelemetryServer : public QObject
{
    Q_OBJECT
public:
    explicit TelemetryServer(Client *client, QObject *parent = nullptr);
    ~TelemetryServer() override;

    /// Starts to listen below TelemetryReader::directory(). \a label tells several clients of one process apart.
    /// False if the folder or the socket cannot be made; errorString() tells why.
    bool listen(const QString &label = QString());
    void close();
    [[nodiscard]] bool isListening() const;
    /// Path of the socket; empty when not listening.
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString errorString() const;
    /// Attached readers; at most 8.
    [[nodiscard]] int observerCount() const;

private:
    Q_DISABLE_COPY_MOVE(TelemetryServer)
    std::unique_ptr<TelemetryServerPrivate> d;
};

} // namespace QRedis

#endif
