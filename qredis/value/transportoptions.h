// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TRANSPORTOPTIONS_H
#define QREDIS_TRANSPORTOPTIONS_H

#include "qredis/value/error.h"
#include "qredis/value/namespace.h"

#include <QtCore/qshareddata.h>
#include <QtNetwork/qnetworkproxy.h>
#include <QtNetwork/qsslconfiguration.h>

namespace QRedis {

class TransportOptionsData;

/// How the bytes travel. A value; may be used from any thread.
class QREDIS_EXPORT TransportOptions final
{
public:
    TransportOptions();
    TransportOptions(const TransportOptions &);
    TransportOptions(TransportOptions &&) noexcept;
    TransportOptions &operator=(const TransportOptions &);
    TransportOptions &operator=(TransportOptions &&) noexcept;
    ~TransportOptions();

    /// Default TransportSecurity::None; a rediss:// URL sets Tls. A handoff never goes to a weaker transport.
    [[nodiscard]] TransportSecurity security() const;
    TransportOptions &setSecurity(TransportSecurity security);

    /// Certification authorities, the client's own certificate and key, ciphers, versions of TLS. Default: a null one, which
    /// stands for QSslConfiguration::defaultConfiguration() at the time of connecting: the system's authorities, TLS 1.2
    /// and later. TLS below 1.2 and a peerVerifyMode() without verification are refused.
    [[nodiscard]] QSslConfiguration tlsConfiguration() const;
    TransportOptions &setTlsConfiguration(const QSslConfiguration &configuration);

    /// The name that the server's certificate must be made for, also sent to it (SNI). Default empty: the configured host. An
    /// address that maintenance leads to is verified against the same name; a host name that it leads to against that name.
    [[nodiscard]] QString tlsServerName() const;
    TransportOptions &setTlsServerName(const QString &name);

    /// Default QNetworkProxy::NoProxy; or a Socks5Proxy or HttpProxy, which then resolves the server's name. The proxy's own
    /// name is looked up by Qt, whose cache keeps it for 60 s. QNetworkProxy::applicationProxy() is not used by itself.
    [[nodiscard]] QNetworkProxy proxy() const;
    TransportOptions &setProxy(const QNetworkProxy &proxy);

    /// The first value that cannot work, with its name and the permitted range; Error::Code::None when all are valid.
    [[nodiscard]] Error validate() const;

    friend QREDIS_EXPORT bool operator==(const TransportOptions &a, const TransportOptions &b) noexcept;

private:
    QSharedDataPointer<TransportOptionsData> d;
};

} // namespace QRedis

#endif
