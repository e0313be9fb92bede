// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_ENDPOINTTYPE_P_H
#define QREDIS_ENDPOINTTYPE_P_H

#include "qredis/value/endpoint.h"
#include "qredis/value/namespace.h"

#include <QtCore/qbytearray.h>
#include <QtNetwork/qhostaddress.h>

namespace QRedis {

/// The type that a connection asks for. An explicit one is returned as it is. EndpointType::Auto is decided from the
/// address \a peer that the socket is connected to: null (no socket address) or \a proxied gives EndpointType::None.
[[nodiscard]] EndpointType effectiveEndpointType(EndpointType configured, const QHostAddress &peer, bool secure, bool proxied);

/// The word of the opt-in command, such as "internal-ip". EndpointType::Auto has none of its own and gives "none".
[[nodiscard]] QByteArray wireName(EndpointType type);

/// Whether \a address belongs to a private network: RFC 1918, 4193, 6598, loopback, link-local, also mapped into IPv6.
[[nodiscard]] bool isPrivateAddress(const QHostAddress &address);
/// Whether \a peer is an address, and not a private one.
[[nodiscard]] bool isPublicAddress(const Endpoint &peer);
/// Whether a notification must never lead to \a address: it is unspecified or a multicast address, or a private one although the
/// server that sent it \a isPublic (contract X2).
[[nodiscard]] bool isForbiddenTarget(const QHostAddress &address, bool isPublic);

} // namespace QRedis

#endif
