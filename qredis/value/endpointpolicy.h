// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_ENDPOINTPOLICY_H
#define QREDIS_ENDPOINTPOLICY_H

#include "qredis/value/endpoint.h"
#include "qredis/value/error.h"

#include <QtCore/qstringlist.h>

#include <functional>
#include <memory>

namespace QRedis {

/// Which endpoints named by maintenance notifications a client may dial. Whoever is dialled gets the credentials. A value; may
/// be used from any thread.
///
/// A refused endpoint is treated as if the server had named none: the configured one is dialled again. Whatever the policy says,
/// unspecified and multicast addresses are refused, and loopback, link-local and private ones to a client whose server has a
/// public address (as are names that lead to these).
class QREDIS_EXPORT EndpointPolicy final
{
public:
    /// Whether \a target may be dialled instead of \a configured. Called on I/O threads.
    using Function = std::function<bool(const Endpoint &target, const Endpoint &configured)>;

    /// Every endpoint; the default.
    EndpointPolicy() = default;
    /// Names below the domain of the configured name, such as node2.redis.example.com for node1.redis.example.com, and the
    /// configured host itself. No addresses; notifications with EndpointType::ExternalFqdn or InternalFqdn hold names.
    [[nodiscard]] static EndpointPolicy sameDomain();
    /// Hosts in this list: names, addresses, domains with all names below them (".example.com"), networks ("10.1.0.0/16",
    /// "2001:db8::/32"). The configured host is always permitted.
    [[nodiscard]] static EndpointPolicy only(const QStringList &hosts);
    /// What \a function permits.
    [[nodiscard]] static EndpointPolicy custom(Function function);

    [[nodiscard]] bool permits(const Endpoint &target, const Endpoint &configured) const;
    /// The first entry of only() that is neither a host nor a network; an empty list; a null function.
    [[nodiscard]] Error validate() const;

    /// Functions are equal if they were given in the same call.
    friend bool operator==(const EndpointPolicy &a, const EndpointPolicy &b) noexcept
    {
        return a.m_kind == b.m_kind && a.m_hosts == b.m_hosts && a.m_function == b.m_function;
    }

private:
    enum class Kind : quint8 { Any, SameDomain, Only, Custom };

    Kind m_kind = Kind::Any;
    QStringList m_hosts;
    std::shared_ptr<const Function> m_function;
};

} // namespace QRedis

#endif
