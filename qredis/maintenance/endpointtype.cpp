// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/endpointtype_p.h"

namespace QRedis {

EndpointType effectiveEndpointType(EndpointType configured, const QHostAddress &peer, bool secure, bool proxied)
{
    if (configured != EndpointType::Auto)
        return configured;
    if (peer.isNull() || proxied)
        return EndpointType::None;
    if (isPrivateAddress(peer))
        return secure ? EndpointType::InternalFqdn : EndpointType::InternalIp;
    return secure ? EndpointType::ExternalFqdn : EndpointType::ExternalIp;
}

QByteArray wireName(EndpointType type)
{
    switch (type) {
    case EndpointType::InternalIp:
        return QByteArrayLiteral("internal-ip");
    case EndpointType::InternalFqdn:
        return QByteArrayLiteral("internal-fqdn");
    case EndpointType::ExternalIp:
        return QByteArrayLiteral("external-ip");
    case EndpointType::ExternalFqdn:
        return QByteArrayLiteral("external-fqdn");
    case EndpointType::Auto:
    case EndpointType::None:
        break;
    }
    return QByteArrayLiteral("none");
}

bool isPrivateAddress(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also of a mapped one
    if (isIpv4) {
        const auto within = [ipv4](quint32 network, int bits) { return (ipv4 ^ network) >> (32 - bits) == 0; };
        return within(0x0a000000, 8) || within(0xac100000, 12) || within(0xc0a80000, 16) // RFC 1918
            || within(0x64400000, 10) // RFC 6598
            || within(0x7f000000, 8) || within(0xa9fe0000, 16); // loopback, link-local
    }
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return false;
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    const bool uniqueLocal = (ipv6[0] & 0xfe) == 0xfc; // RFC 4193
    const bool linkLocal = ipv6[0] == 0xfe && (ipv6[1] & 0xc0) == 0x80;
    return uniqueLocal || linkLocal || address.isLoopback();
}

bool isPublicAddress(const Endpoint &peer)
{
    const QHostAddress address(peer.host());
    return !address.isNull() && !isPrivateAddress(address);
}

bool isForbiddenTarget(const QHostAddress &address, bool isPublic)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // a mapped one is where the system would connect to, too
    const QHostAddress plain = isIpv4 ? QHostAddress(ipv4) : address;
    return plain.isNull() || plain == QHostAddress(QHostAddress::AnyIPv4) || plain == QHostAddress(QHostAddress::AnyIPv6)
        || plain == QHostAddress(QHostAddress::Broadcast) || plain.isMulticast() || (isPublic && isPrivateAddress(plain));
}

} // namespace QRedis
