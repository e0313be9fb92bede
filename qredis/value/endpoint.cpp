// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/endpoint.h"

#include <QtCore/qdebug.h>
#include <QtCore/qhashfunctions.h>
#include <QtNetwork/qhostaddress.h>

#include <algorithm>

namespace QRedis {

namespace {

constexpr qsizetype LongestName = 255;

bool isIpv6(QStringView text)
{
    return text.contains(u':') && QHostAddress(text.toString()).protocol() == QAbstractSocket::IPv6Protocol;
}

bool isName(QStringView text)
{
    const auto fits = [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_'; };
    return !text.isEmpty() && text.size() <= LongestName && std::all_of(text.begin(), text.end(), fits);
}

quint16 toPort(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return std::all_of(text.begin(), text.end(), isDigit) ? text.toUShort() : quint16(0); // 0 as well when out of range
}

} // namespace

std::optional<Endpoint> Endpoint::fromString(QStringView text, quint16 defaultPort)
{
    QStringView host = text;
    quint16 port = defaultPort;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        host = text.mid(1, end - 1);
        const QStringView rest = end < 0 ? QStringView(u"]") : text.mid(end + 1);
        if (rest.startsWith(u':'))
            port = toPort(rest.mid(1));
        else if (!rest.isEmpty())
            return {};
        if (!isIpv6(host))
            return {};
    } else if (text.count(u':') == 1) {
        const qsizetype colon = text.indexOf(u':');
        host = text.left(colon);
        port = toPort(text.mid(colon + 1));
    }
    if (port == 0 || !(isIpv6(host) || isName(host)))
        return {};
    return Endpoint(host.toString(), port);
}

bool Endpoint::isAddress() const
{
    // QHostAddress reads "7" and "10.1" as well, which are names here.
    return isIpv6(m_host) || (m_host.count(u'.') == 3 && !QHostAddress(m_host).isNull());
}

QString Endpoint::toString() const
{
    if (isNull())
        return {};
    if (isLocal())
        return m_host;
    const QString host = m_host.contains(u':') ? u'[' + m_host + u']' : m_host;
    return host + u':' + QString::number(m_port);
}

size_t qHash(const Endpoint &endpoint, size_t seed) noexcept
{
    return qHashMulti(seed, endpoint.m_host.toCaseFolded(), endpoint.m_port);
}

QDebug operator<<(QDebug debug, const Endpoint &endpoint)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace().noquote() << "QRedis::Endpoint(" << endpoint.toString() << ')';
}

} // namespace QRedis
