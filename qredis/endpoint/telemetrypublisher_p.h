// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYPUBLISHER_P_H
#define QREDIS_TELEMETRYPUBLISHER_P_H

#include "qredis/observe/telemetrycodec_p.h"

#include <QtCore/qbasictimer.h>
#include <QtNetwork/qlocalserver.h>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QLocalSocket;
QT_END_NAMESPACE

namespace QRedis {

/// What is published; called on the publisher's thread.
struct TelemetryFeed
{
    std::function<ClientSnapshot()> snapshot;
    std::function<QList<JournalEntry>(quint64 after)> journal;
};

/// Serves observers on the thread that it lives on. Does nothing while there is none.
class TelemetryPublisher : public QObject
{
public:
    /// \a greeting without its times. Keeps \a observerCount up to date, for other threads.
    TelemetryPublisher(TelemetryFeed feed, TelemetryGreeting greeting, std::shared_ptr<std::atomic<int>> observerCount);
    /// Says goodbye and removes the socket.
    ~TelemetryPublisher() override;

    /// Before it is moved to its thread. What went wrong, or an empty text.
    [[nodiscard]] QString listen(const QString &path);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Observer
    {
        QLocalSocket *socket = nullptr;
        bool gone = false;
        bool hasSnapshot = false;
        TimePoint snapshotAt; ///< of the snapshot that was sent last
        quint64 snapshotEvent = 0; ///< its lastEventNumber
        quint64 lastEvent = 0;
        qint64 received = 0;
        TimePoint sentAt;
    };

    void accept();
    void ignoreInput(Observer *observer);
    void publish();
    void sendEvents(Observer *observer);
    void sendSnapshot(Observer *observer, const ClientSnapshot &snapshot, QByteArray *encoded);
    void send(Observer *observer, const QByteArray &frames);
    void forgetGone();

    TelemetryFeed m_feed;
    TelemetryGreeting m_greeting;
    QLocalServer m_server;
    QBasicTimer m_timer;
    std::vector<std::unique_ptr<Observer>> m_observers;
    const std::shared_ptr<std::atomic<int>> m_count;
};

} // namespace QRedis

#endif
