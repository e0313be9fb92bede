// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_SOURCEACCESS_H
#define QREDIS_MONITOR_SOURCEACCESS_H

#include <QtCore/qstringlist.h>
#include <QtNetwork/qsslconfiguration.h>

namespace QRedis {
class TelemetryReader;
}

namespace QRedis::Monitor {

/// How applications on other computers are reached. Never stored: it may hold secrets.
struct SourceAccess
{
    QStringList sshCommand{QStringLiteral("ssh"), QStringLiteral("-T")};
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QByteArray token;

    /// Adds the authorities in \a authority and, unless they are empty, our \a certificate with its \a key; PEM files. What is wrong with
    /// them, or an empty text.
    [[nodiscard]] QString readFiles(const QString &authority, const QString &certificate, const QString &key);
    void applyTo(TelemetryReader *reader) const;
};

/// That of this process.
[[nodiscard]] SourceAccess &sourceAccess();

} // namespace QRedis::Monitor

#endif
