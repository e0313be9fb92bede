// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_LIVEFEED_H
#define QREDIS_MONITOR_LIVEFEED_H

#include <QRedis/Clock>
#include <QRedis/TelemetryReader>

namespace QRedis::Monitor {

class Store;

/// Puts what a running application tells into a store.
class LiveFeed : public QObject
{
    Q_OBJECT
public:
    LiveFeed(Store *store, const Clock *clock, QObject *parent = nullptr);

    /// Watches the application behind the socket at \a path, from now on and again whenever it is lost.
    void attach(const QString &path);
    void detach();
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] quint64 bytesRead() const { return m_reader.bytesRead(); }
    /// Bytes per second, over the last seconds.
    [[nodiscard]] double byteRate();

Q_SIGNALS:
    /// The store has them already.
    void journalReceived(const QList<QRedis::JournalEntry> &entries);
    /// The bytes of what the store gets next; see TelemetryReader::framesRead().
    void framesRead(const QByteArray &frames, QRedis::TimePoint at);

private:
    void updateState();
    void timerEvent(QTimerEvent *event) override;

    Store *const m_store;
    const Clock *const m_clock;
    TelemetryReader m_reader;
    QString m_path;
    quint64 m_ratedBytes = 0;
    double m_byteRate = 0;
    TimePoint m_ratedAt;
};

/// The path of the socket that \a name means: a path, a process id, or an application's name. Empty if nothing fits;
/// \a error then says why.
[[nodiscard]] QString findSource(const QString &name, QString *error);

} // namespace QRedis::Monitor

#endif
