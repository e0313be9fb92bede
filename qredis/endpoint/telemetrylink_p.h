// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TELEMETRYLINK_P_H
#define QREDIS_TELEMETRYLINK_P_H

#include "qredis/endpoint/telemetryreader.h"

#include <QtCore/qiodevice.h>
#include <QtCore/qstringlist.h>
#include <QtNetwork/qsslconfiguration.h>

namespace QRedis {

/// How a source is reached that is not on this computer.
struct TelemetryAccess
{
    QStringList sshCommand{QStringLiteral("ssh"), QStringLiteral("-T")};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QByteArray token;
};

/// One way to a publisher: a local socket, a program that connects its standard input and output with one, or TLS.
class TelemetryLink : public QObject
{
    Q_OBJECT
public:
    /// What is wrong with the name of a source, or an empty text. A source is a path, ssh://[user@]host[:port]/application, or
    /// tls://host:port.
    [[nodiscard]] static QString problemOf(const QString &source);

    /// Whether it is on another computer.
    [[nodiscard]] static bool isRemote(const QString &source);

    explicit TelemetryLink(QObject *parent = nullptr) : QObject(parent) { }
    /// Once. \a source is a good one.
    void open(const QString &source, const TelemetryAccess &access);
    [[nodiscard]] QIODevice *device() const noexcept { return m_device; }
    /// Ends it at once; no signal comes any more.
    void abort();

Q_SIGNALS:
    void stepped(QRedis::TelemetryReader::Step step);
    void readyRead();
    /// The other side ended it; what it sent can still be read.
    void closed(const QString &reason);
    void failed(const QString &reason);

private:
    void openLocal(const QString &path);
    void openSsh(const QUrl &url, const QStringList &command);
    void openTls(const QUrl &url, const TelemetryAccess &access);

    QIODevice *m_device = nullptr;
};

} // namespace QRedis

#endif
