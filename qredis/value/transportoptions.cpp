// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/transportoptions.h"
#include "qredis/value/ranges_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtNetwork/qsslkey.h>

namespace QRedis {

namespace {

struct Values
{
    TransportSecurity security = TransportSecurity::None;
    QSslConfiguration tlsConfiguration;
    QString tlsServerName;
    QNetworkProxy proxy{QNetworkProxy::NoProxy};

    friend bool operator==(const Values &, const Values &) = default;
};

Error invalid(const QString &message)
{
    return Error(Error::Code::InvalidOptions, message);
}

bool isPermitted(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_2 || protocol == QSsl::TlsV1_2OrLater || protocol == QSsl::TlsV1_3
        || protocol == QSsl::TlsV1_3OrLater || protocol == QSsl::SecureProtocols;
}

Error firstWrongOf(const QSslConfiguration &configuration)
{
    using Mode = decltype(configuration.peerVerifyMode());
    const Mode mode = configuration.peerVerifyMode();
    if (mode == Mode::VerifyNone || mode == Mode::QueryPeer) {
        return invalid(QCoreApplication::translate("QRedis",
                                                   "peerVerifyMode of tlsConfiguration is %1; "
                                                   "permitted: AutoVerifyPeer, VerifyPeer")
                           .arg(mode == Mode::VerifyNone ? QLatin1StringView("VerifyNone") : QLatin1StringView("QueryPeer")));
    }
    if (!isPermitted(configuration.protocol())) {
        return invalid(QCoreApplication::translate("QRedis",
                                                   "protocol of tlsConfiguration is QSsl::SslProtocol(%1); "
                                                   "permitted: TlsV1_2, TlsV1_2OrLater, TlsV1_3, TlsV1_3OrLater, SecureProtocols")
                           .arg(int(configuration.protocol())));
    }
    if (configuration.localCertificate().isNull() != configuration.privateKey().isNull()) {
        return invalid(QCoreApplication::translate("QRedis",
                                                   "localCertificate and privateKey of tlsConfiguration: one of them is missing; "
                                                   "permitted: both or none"));
    }
    return {};
}

Error firstWrongOf(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy)
        return {};
    if (proxy.type() != QNetworkProxy::Socks5Proxy && proxy.type() != QNetworkProxy::HttpProxy) {
        return invalid(QCoreApplication::translate("QRedis",
                                                   "proxy has the type QNetworkProxy::ProxyType(%1); "
                                                   "permitted: NoProxy, Socks5Proxy, HttpProxy")
                           .arg(int(proxy.type())));
    }
    if (proxy.hostName().isEmpty() || proxy.port() == 0)
        return invalid(
            QCoreApplication::translate("QRedis", "proxy is incomplete; permitted: a host and a port from 1 to 65535"));
    return {};
}

} // namespace

class TransportOptionsData : public QSharedData
{
public:
    Values v;
};

TransportOptions::TransportOptions() : d(new TransportOptionsData) { }
TransportOptions::TransportOptions(const TransportOptions &) = default;
TransportOptions::TransportOptions(TransportOptions &&) noexcept = default;
TransportOptions &TransportOptions::operator=(const TransportOptions &) = default;
TransportOptions &TransportOptions::operator=(TransportOptions &&) noexcept = default;
TransportOptions::~TransportOptions() = default;

TransportSecurity TransportOptions::security() const
{
    return d->v.security;
}

TransportOptions &TransportOptions::setSecurity(TransportSecurity security)
{
    d->v.security = security;
    return *this;
}

QSslConfiguration TransportOptions::tlsConfiguration() const
{
    return d->v.tlsConfiguration;
}

TransportOptions &TransportOptions::setTlsConfiguration(const QSslConfiguration &configuration)
{
    d->v.tlsConfiguration = configuration;
    return *this;
}

QString TransportOptions::tlsServerName() const
{
    return d->v.tlsServerName;
}

TransportOptions &TransportOptions::setTlsServerName(const QString &name)
{
    d->v.tlsServerName = name;
    return *this;
}

QNetworkProxy TransportOptions::proxy() const
{
    return d->v.proxy;
}

TransportOptions &TransportOptions::setProxy(const QNetworkProxy &proxy)
{
    d->v.proxy = proxy;
    return *this;
}

Error TransportOptions::validate() const
{
    const Values &v = d->v;
    // A null configuration has no protocol: it stands for the default one.
    if (const Error error = v.tlsConfiguration.isNull() ? Error() : firstWrongOf(v.tlsConfiguration))
        return error;
    if (const Error error = firstWrongOf(v.proxy))
        return error;
    return firstOutOfRange({
        {"security", qint64(v.security), 0, qint64(TransportSecurity::Tls)},
    });
}

bool operator==(const TransportOptions &a, const TransportOptions &b) noexcept
{
    return a.d == b.d || a.d->v == b.d->v;
}

} // namespace QRedis
