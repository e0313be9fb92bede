// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/endpointpolicy.h"

#include <QtCore/qcoreapplication.h>
#include <QtNetwork/qhostaddress.h>

#include <algorithm>

namespace QRedis {

namespace {

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

// "node.example.com" is below ".example.com".
bool isBelow(const QString &host, QStringView domain)
{
    return host.size() > domain.size() && host.endsWith(domain, Qt::CaseInsensitive);
}

bool isIn(const QString &host, const QString &entry)
{
    if (entry.contains(u'/')) {
        const QHostAddress address(host);
        return !address.isNull() && address.isInSubnet(QHostAddress::parseSubnet(entry));
    }
    if (entry.startsWith(u'.'))
        return isBelow(host, entry);
    const QHostAddress address(entry);
    return address.isNull() ? isSame(host, entry) : address.isEqual(QHostAddress(host), QHostAddress::TolerantConversion);
}

bool isUsable(const QString &entry)
{
    if (entry.contains(u'/'))
        return QHostAddress::parseSubnet(entry).second >= 0;
    return !entry.trimmed().isEmpty() && entry != u"." && !entry.contains(u' ');
}

} // namespace

EndpointPolicy EndpointPolicy::sameDomain()
{
    EndpointPolicy result;
    result.m_kind = Kind::SameDomain;
    return result;
}

EndpointPolicy EndpointPolicy::only(const QStringList &hosts)
{
    EndpointPolicy result;
    result.m_kind = Kind::Only;
    result.m_hosts = hosts;
    return result;
}

EndpointPolicy EndpointPolicy::custom(Function function)
{
    EndpointPolicy result;
    result.m_kind = Kind::Custom;
    result.m_function = std::make_shared<const Function>(std::move(function));
    return result;
}

bool EndpointPolicy::permits(const Endpoint &target, const Endpoint &configured) const
{
    if (m_kind == Kind::Any)
        return true;
    if (m_kind == Kind::Custom)
        return *m_function && (*m_function)(target, configured);
    if (isSame(target.host(), configured.host()))
        return true;
    if (m_kind == Kind::Only)
        return std::any_of(m_hosts.cbegin(), m_hosts.cend(), [&](const QString &entry) { return isIn(target.host(), entry); });
    if (target.isAddress() || configured.isAddress())
        return false;
    const qsizetype dot = configured.host().indexOf(u'.');
    const QStringView domain = dot < 0 ? QStringView() : QStringView(configured.host()).sliced(dot);
    // One label alone is a public suffix: ".com" would permit nearly everything.
    return domain.lastIndexOf(u'.') > 0 && isBelow(target.host(), domain);
}

Error EndpointPolicy::validate() const
{
    const auto invalid = [](const QString &what) {
        return Error(Error::Code::InvalidOptions, QCoreApplication::translate("QRedis", "endpointPolicy: %1").arg(what));
    };
    if (m_kind == Kind::Custom && !*m_function)
        return invalid(QCoreApplication::translate("QRedis", "the function is null"));
    if (m_kind != Kind::Only)
        return {};
    if (m_hosts.isEmpty())
        return invalid(QCoreApplication::translate("QRedis", "the list of hosts is empty"));
    const auto bad = std::find_if_not(m_hosts.cbegin(), m_hosts.cend(), isUsable);
    if (bad == m_hosts.cend())
        return {};
    return invalid(QCoreApplication::translate("QRedis",
                                               "\"%1\" is not permitted; it takes names, addresses, domains (\".example.com\") "
                                               "and networks (\"10.0.0.0/8\")")
                       .arg(*bad));
}

} // namespace QRedis
