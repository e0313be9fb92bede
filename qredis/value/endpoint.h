// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_ENDPOINT_H
#define QREDIS_ENDPOINT_H

#include "qredis/value/global.h"

#include <QtCore/qmetatype.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qstring.h>

#include <optional>

QT_BEGIN_NAMESPACE
class QDebug;
QT_END_NAMESPACE

namespace QRedis {

/// Where a Redis server listens: a host name or address literal with a port, or a Unix domain socket. May be used from any
/// thread.
class QREDIS_EXPORT Endpoint final
{
    Q_GADGET
    Q_PROPERTY(QString host READ host CONSTANT)
    Q_PROPERTY(quint16 port READ port CONSTANT)
public:
    Endpoint() noexcept = default;
    /// \a host without brackets; \a port 1 to 65535.
    Endpoint(QString host, quint16 port) : m_host(std::move(host)), m_port(port) { }

    /// A Unix domain socket; \a path is absolute. Its host() is the path, its port() 0.
    [[nodiscard]] static Endpoint fromPath(QString path) { return {std::move(path), 0}; }

    /// Reads "host:port", "[v6]:port", a bare IPv6 literal, or "host" with \a defaultPort. Never a path: what a server names
    /// is on the network.
    /// No value if the text is empty, the port is not 1 to 65535, or there is no port and no default.
    [[nodiscard]] static std::optional<Endpoint> fromString(QStringView text, quint16 defaultPort = 0);

    [[nodiscard]] const QString &host() const &noexcept { return m_host; }
    [[nodiscard]] quint16 port() const noexcept { return m_port; }
    [[nodiscard]] bool isNull() const noexcept { return m_host.isEmpty() || (m_port == 0 && !isLocal()); }
    /// Whether this is a Unix domain socket.
    [[nodiscard]] bool isLocal() const noexcept { return m_port == 0 && m_host.startsWith(u'/'); }
    /// Whether host() is an IPv4 or IPv6 literal, so that no name has to be resolved.
    [[nodiscard]] bool isAddress() const;
    /// "host:port", IPv6 literals in brackets, the path of a Unix domain socket; empty when null.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Endpoint &a, const Endpoint &b) noexcept
    {
        return a.m_port == b.m_port && a.m_host.compare(b.m_host, a.isLocal() ? Qt::CaseSensitive : Qt::CaseInsensitive) == 0;
    }
    friend bool operator!=(const Endpoint &a, const Endpoint &b) noexcept { return !(a == b); }
    friend QREDIS_EXPORT size_t qHash(const Endpoint &endpoint, size_t seed) noexcept;
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const Endpoint &endpoint);

private:
    QString m_host;
    quint16 m_port = 0;
};

} // namespace QRedis

Q_DECLARE_TYPEINFO(QRedis::Endpoint, Q_RELOCATABLE_TYPE);

#endif
