// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYREADER_H
#define QREDIS_TELEMETRYREADER_H

#include "qredis/endpoint/telemetryitem.h"

#include <QtCore/qobject.h>

#include <memory>

QT_BEGIN_NAMESPACE
class QSslConfiguration;
QT_END_NAMESPACE

namespace QRedis {

class TelemetryReaderPrivate;

/// A process that publishes telemetry on this computer.
struct TelemetrySource
{
    QString path; ///< of its local socket
    QString application;
    qint64 processId = 0;
    bool accessible = true; ///< false: the socket belongs to another user
};

/// Reads the telemetry of another process, on this computer or on another. Treats every byte as hostile: bounded, no crash, a bad peer is dropped.
///
/// Lives on the thread that created it.
class QREDIS_EXPORT TelemetryReader : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        Unconnected, ///< open() was not called, or close() was
        Connecting, ///< also between attempts; nextAttemptIn() tells when
        Connected, ///< data comes
        Stale, ///< the socket is open, but nothing came for 2 s, or what setStaleAfter() says
    };
    Q_ENUM(State)
    /// How far an attempt has come on its way to the first answer. Local sockets are only connected; ssh:// sources tell none.
    enum class Step : quint8 {
        HostFound, ///< the host's name has an address
        Connected, ///< there is a connection
        Encrypted, ///< its TLS handshake succeeded, as far as this side can tell
    };
    Q_ENUM(Step)

    static constexpr std::chrono::milliseconds DefaultStaleAfter{2'000};

    explicit TelemetryReader(QObject *parent = nullptr);
    ~TelemetryReader() override;

    /// Processes of all users that publish on this computer. Sockets whose process is gone are left out.
    [[nodiscard]] static QList<TelemetrySource> discover();
    /// The folder of the sockets: $XDG_RUNTIME_DIR/qredis, else a folder per user below the temporary directory.
    [[nodiscard]] static QString directory();

    /// Attaches to \a source, and again whenever it is lost (after 0.5 s, doubling to 10 s). A source is the path of a local socket,
    /// `ssh://[user@]host[:port]/application`, which runs `qredis-monitor --telemetry-pipe application` there, or `tls://host:port`.
    /// False if it is none of these; errorString() tells why.
    bool open(const QString &source);
    void close();

    // From the next open() on:
    /// How long a source may be silent, and how long the next attempt waits after the first and after many failures. At least 1 ms
    /// each. Sources say something every second.
    void setStaleAfter(std::chrono::milliseconds time);
    void setRetryDelay(std::chrono::milliseconds first, std::chrono::milliseconds longest);
    /// The program that ssh:// sources are reached by, with its arguments. Default: ssh -T.
    void setSshCommand(const QStringList &command);
    /// For tls:// sources: authorities, and our certificate if the process asks for one.
    void setTlsConfiguration(const QSslConfiguration &configuration);
    /// For tls:// sources: the token that the process asks for.
    void setToken(const QByteArray &token);

    [[nodiscard]] State state() const;
    [[nodiscard]] QString errorString() const;
    [[nodiscard]] std::chrono::milliseconds nextAttemptIn() const;
    [[nodiscard]] TelemetryHello hello() const;
    /// Bytes read since open().
    [[nodiscard]] quint64 bytesRead() const;

Q_SIGNALS:
    void stateChanged(QRedis::TelemetryReader::State state);
    /// Of the attempt that runs; a step that is not told is what it fails at.
    void stepped(QRedis::TelemetryReader::Step step);
    void helloReceived(const QRedis::TelemetryHello &hello);
    void snapshotReceived(const QRedis::ClientSnapshot &snapshot);
    /// Entries of the client's journal, oldest first; those from before attaching come first.
    void journalReceived(const QList<QRedis::JournalEntry> &entries);
    /// The watched process dropped \a count entries because this reader, or the journal, could not keep up.
    void entriesLost(quint64 count);
    /// The watched process left out snapshots because this reader was too slow.
    void snapshotsSkipped(const QRedis::TelemetryGap &gap);
    /// The bytes of what the other signals tell next, as RecordingWriter takes them: one frame, or all that belong together.
    /// \a at is on the source's clock.
    void framesRead(const QByteArray &frames, QRedis::TimePoint at);

private:
    Q_DISABLE_COPY_MOVE(TelemetryReader)
    std::unique_ptr<TelemetryReaderPrivate> d;
};

} // namespace QRedis

#endif
