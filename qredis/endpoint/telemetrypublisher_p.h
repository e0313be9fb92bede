// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYPUBLISHER_P_H
#define QREDIS_TELEMETRYPUBLISHER_P_H

#include "qredis/observe/telemetryredactor_p.h"
#include "qredis/observe/telemetryscript_p.h"

#include <QtCore/qbasictimer.h>
#include <QtNetwork/qlocalserver.h>
#include <QtNetwork/qsslserver.h>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

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

    // Before it is moved to its thread. What went wrong, or an empty text.
    [[nodiscard]] QString listen(const QString &path);
    [[nodiscard]] QString listen(const QHostAddress &address, quint16 port, const QSslConfiguration &tls,
                                 const QByteArray &token);
    /// What observers get goes through it.
    void setRedactor(std::unique_ptr<TelemetryRedactor> redactor) { m_redactor = std::move(redactor); }
    [[nodiscard]] quint16 port() const { return m_tlsServer.serverPort(); }

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Observer
    {
        QIODevice *device = nullptr;
        std::function<void()> abort;
        std::function<void()> flush;
        bool gone = false;
        bool admitted = false; ///< and greeted
        QByteArray received; ///< as long as it is not admitted
        qint64 ignored = 0; ///< bytes
        TimePoint since;
        TelemetryScript script;
        TimePoint sentAt;
    };

    void acceptLocal();
    void acceptTls();
    template <typename Socket>
    Observer *add(Socket *socket);
    template <typename Socket>
    void refuse(Socket *socket, const QString &reason);
    void read(Observer *observer);
    void checkToken(Observer *observer);
    void admit(Observer *observer);
    void publish();
    void send(Observer *observer, const QByteArray &frames);
    void drop(Observer *observer, const char *reason);
    void forgetGone();

    TelemetryFeed m_feed;
    TelemetryGreeting m_greeting;
    QLocalServer m_server;
    QSslServer m_tlsServer;
    QByteArray m_tokenHash;
    std::unique_ptr<TelemetryRedactor> m_redactor;
    QBasicTimer m_timer;
    int m_period; ///< ms
    std::vector<std::unique_ptr<Observer>> m_observers;
    const std::shared_ptr<std::atomic<int>> m_count;
};

} // namespace QRedis

#endif
