// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/clientoptions_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qurlquery.h>

#include <algorithm>

// No message quotes the URL or QUrl::errorString(): both may hold the password.

namespace QRedis {

namespace {

QString schemeProblem(const QString &scheme)
{
    static constexpr QLatin1StringView known[] = {
        QLatin1StringView("redis-socket"),   QLatin1StringView("sentinel"),        QLatin1StringView("redis-sentinel"),
        QLatin1StringView("redis+sentinel"), QLatin1StringView("rediss+sentinel"),
    };
    // Only what cannot be part of a password: "name:secret@host" has the scheme "name".
    if (std::find(std::begin(known), std::end(known), scheme) != std::end(known))
        return QCoreApplication::translate("QRedis", "url: \"%1://\" is not supported; permitted: redis://, rediss://, unix://")
            .arg(scheme);
    return QCoreApplication::translate("QRedis",
                                       "url: the scheme is missing or not known; permitted: redis://, rediss://, unix://");
}

QString syntaxProblem(const QUrl &url)
{
    if (url.errorString().startsWith(QLatin1StringView("Invalid port")))
        return QCoreApplication::translate("QRedis", "port of the url is not a number in the range; permitted: 1 to 65535");
    return QCoreApplication::translate("QRedis",
                                       "url cannot be read; permitted: redis://[[user]:password@]host[:port][/database]");
}

bool isUnix(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("unix") || url.scheme() == QLatin1StringView("redis+unix");
}

bool isKnown(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("redis") || url.scheme() == QLatin1StringView("rediss") || isUnix(url);
}

void readDatabase(const QString &text, ClientOptionsValues &v)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    bool isNumber = std::all_of(text.begin(), text.end(), isDigit);
    if (isNumber && !text.isEmpty())
        v.database = text.toInt(&isNumber);
    if (!isNumber)
        v.urlProblems << QCoreApplication::translate("QRedis",
                                                     "database of the url is not a number in the range; "
                                                     "permitted: 0 to 2147483647");
}

void readServer(const QUrl &url, ClientOptionsValues &v)
{
    const QString host = url.host(QUrl::FullyDecoded);
    const int port = url.port(6379);
    if (host.isEmpty())
        v.urlProblems << QCoreApplication::translate("QRedis", "host of the url is missing; permitted: a name or an address");
    else if (port == 0)
        v.urlProblems << QCoreApplication::translate("QRedis", "port of the url is 0; permitted: 1 to 65535");
    else
        v.endpoint = Endpoint(host, quint16(port));
    if (url.scheme() == QLatin1StringView("rediss"))
        v.transport.setSecurity(TransportSecurity::Tls);
    readDatabase(url.path(QUrl::FullyDecoded).mid(1), v);
}

void readSocket(const QUrl &url, ClientOptionsValues &v)
{
    const QString path = url.path(QUrl::FullyDecoded);
    if (!url.host().isEmpty() || url.port() >= 0)
        v.urlProblems << QCoreApplication::translate("QRedis",
                                                     "host of the url is set; permitted with unix://: none, as in "
                                                     "unix:///path/to/socket");
    else if (path.size() < 2 || !path.startsWith(u'/'))
        v.urlProblems << QCoreApplication::translate("QRedis",
                                                     "path of the url is missing; permitted with unix://: an absolute "
                                                     "path, as in unix:///path/to/socket");
    else
        v.endpoint = Endpoint::fromPath(path);
}

void readParameters(const QUrl &url, ClientOptionsValues &v)
{
    const auto parameters = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : parameters) {
        if (name == QLatin1StringView("client_name"))
            v.clientName = value;
        else if (name == QLatin1StringView("db") && isUnix(url))
            readDatabase(value.isEmpty() ? QStringLiteral("-") : value, v);
        else if (readParameter(v, name, value))
            continue;
        else if (name != QLatin1StringView("protocol"))
            v.urlProblems << QCoreApplication::translate("QRedis", "parameter \"%1\" of the url is not known; permitted: %2, %3")
                                 .arg(name,
                                      isUnix(url) ? QLatin1StringView("client_name, db, protocol")
                                                  : QLatin1StringView("client_name, protocol"),
                                      parameterNames());
        else if (value == QLatin1StringView("2") || value == QLatin1StringView("3"))
            v.protocol = value == QLatin1StringView("2") ? Protocol::Resp2 : Protocol::Resp3;
        else
            v.urlProblems << QCoreApplication::translate("QRedis",
                                                         "parameter \"protocol\" of the url is not known; permitted: 2, 3");
    }
}

} // namespace

ClientOptions ClientOptions::fromUrl(const QUrl &url)
{
    ClientOptions options;
    ClientOptionsValues &v = options.d->v;
    if (!url.isValid()) {
        v.urlProblems << syntaxProblem(url);
        return options;
    }
    if (!isKnown(url)) {
        v.urlProblems << schemeProblem(url.scheme());
        return options;
    }
    if (isUnix(url))
        readSocket(url, v);
    else
        readServer(url, v);
    v.userName = url.userName(QUrl::FullyDecoded);
    v.password = url.password(QUrl::FullyDecoded);
    readParameters(url, v);
    if (url.hasFragment())
        v.urlProblems << QCoreApplication::translate("QRedis",
                                                     "url has a fragment; permitted: none, and %23 for the character #");
    return options;
}

} // namespace QRedis
