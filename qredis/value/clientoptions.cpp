// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/clientoptions_p.h"
#include "qredis/value/ranges_p.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <limits>

namespace QRedis {

using namespace std::chrono_literals;

namespace {

constexpr int Highest = std::numeric_limits<int>::max();
constexpr qsizetype LongestPath = 107; // of sockaddr_un on Linux
constexpr qint64 KiB = 1024;
constexpr qint64 GiB = KiB * KiB * KiB;

bool isPrintable(QChar c)
{
    return c > u' ' && c <= u'~';
}

QString defaultClientName()
{
    QString name = QCoreApplication::applicationName();
    if (name.isEmpty())
        return QStringLiteral("qredis");
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return !isPrintable(c); }, u'-');
    return name;
}

Error invalid(const QString &message)
{
    return Error(Error::Code::InvalidOptions, message);
}

// What no pair of bounds can say.
Error firstImpossible(const ClientOptionsValues &v)
{
    if (!v.urlProblems.isEmpty())
        return invalid(v.urlProblems.join(u'\n'));
    if (v.endpoint.isNull())
        return invalid(
            QCoreApplication::translate("QRedis", "endpoint is incomplete; permitted: a host and a port from 1 to 65535"));
    if (v.endpoint.isLocal()) {
        if (const qsizetype length = v.endpoint.host().toUtf8().size(); length > LongestPath)
            return invalid(QCoreApplication::translate("QRedis", "endpoint is a path of %1 bytes; permitted: up to %2 bytes")
                               .arg(QString::number(length), QString::number(LongestPath)));
        if (v.transport.security() == TransportSecurity::Tls)
            return invalid(QCoreApplication::translate("QRedis", "security is Tls; permitted with a Unix socket: None"));
        if (v.transport.proxy().type() != QNetworkProxy::NoProxy)
            return invalid(QCoreApplication::translate("QRedis", "proxy is set; permitted with a Unix socket: NoProxy"));
    }
    if (!v.userName.isEmpty() && v.password.isEmpty())
        return invalid(QCoreApplication::translate("QRedis", "password is empty; permitted with a userName: any other"));
    if (v.credentialsProvider && (!v.userName.isEmpty() || !v.password.isEmpty()))
        return invalid(QCoreApplication::translate(
            "QRedis", "credentialsProvider is set, and userName or password as well; permitted: one of the two ways"));
    if (v.clientName && !std::all_of(v.clientName->begin(), v.clientName->end(), isPrintable))
        return invalid(QCoreApplication::translate("QRedis",
                                                   "clientName has characters that a server refuses; "
                                                   "permitted: printable ASCII without spaces"));
    if (v.reconnectDelayMinimum > v.reconnectDelayMaximum)
        return invalid(
            QCoreApplication::translate("QRedis",
                                        "reconnectDelayMinimum is %1 ms; permitted: 1 ms to "
                                        "reconnectDelayMaximum, which is %2 ms")
                .arg(QString::number(v.reconnectDelayMinimum.count()), QString::number(v.reconnectDelayMaximum.count())));
    if (v.protocol == Protocol::Resp2 && v.maintenance.mode() == MaintenanceMode::Enabled)
        return invalid(
            QCoreApplication::translate("QRedis", "protocol is Resp2; permitted with MaintenanceMode::Enabled: Resp3"));
    return {};
}

} // namespace

ClientOptions::ClientOptions() : d(new ClientOptionsData) { }
ClientOptions::ClientOptions(const ClientOptions &) = default;
ClientOptions::ClientOptions(ClientOptions &&) noexcept = default;
ClientOptions &ClientOptions::operator=(const ClientOptions &) = default;
ClientOptions &ClientOptions::operator=(ClientOptions &&) noexcept = default;
ClientOptions::~ClientOptions() = default;

Endpoint ClientOptions::endpoint() const
{
    return d->v.endpoint;
}

ClientOptions &ClientOptions::setEndpoint(const Endpoint &endpoint)
{
    d->v.endpoint = endpoint;
    return *this;
}

QString ClientOptions::userName() const
{
    return d->v.userName;
}

ClientOptions &ClientOptions::setUserName(const QString &name)
{
    d->v.userName = name;
    return *this;
}

QString ClientOptions::password() const
{
    return d->v.password;
}

ClientOptions &ClientOptions::setPassword(const QString &password)
{
    d->v.password = password;
    return *this;
}

std::shared_ptr<CredentialsProvider> ClientOptions::credentialsProvider() const
{
    return d->v.credentialsProvider;
}

ClientOptions &ClientOptions::setCredentialsProvider(std::shared_ptr<CredentialsProvider> provider)
{
    d->v.credentialsProvider = std::move(provider);
    return *this;
}

int ClientOptions::database() const
{
    return d->v.database;
}

ClientOptions &ClientOptions::setDatabase(int database)
{
    d->v.database = database;
    return *this;
}

QString ClientOptions::clientName() const
{
    return d->v.clientName ? *d->v.clientName : defaultClientName();
}

ClientOptions &ClientOptions::setClientName(const QString &name)
{
    d->v.clientName = name;
    return *this;
}

Protocol ClientOptions::protocol() const
{
    return d->v.protocol;
}

ClientOptions &ClientOptions::setProtocol(Protocol protocol)
{
    d->v.protocol = protocol;
    return *this;
}

const TransportOptions &ClientOptions::transport() const
{
    return d->v.transport;
}

ClientOptions &ClientOptions::setTransport(const TransportOptions &options)
{
    d->v.transport = options;
    return *this;
}

int ClientOptions::poolSize() const
{
    return d->v.poolSize;
}

ClientOptions &ClientOptions::setPoolSize(int connections)
{
    d->v.poolSize = connections;
    return *this;
}

Ordering ClientOptions::ordering() const
{
    return d->v.ordering;
}

ClientOptions &ClientOptions::setOrdering(Ordering ordering)
{
    d->v.ordering = ordering;
    return *this;
}

int ClientOptions::queueLimit() const
{
    return d->v.queueLimit;
}

ClientOptions &ClientOptions::setQueueLimit(int commands)
{
    d->v.queueLimit = commands;
    return *this;
}

qint64 ClientOptions::queueBytesLimit() const
{
    return d->v.queueBytesLimit;
}

ClientOptions &ClientOptions::setQueueBytesLimit(qint64 bytes)
{
    d->v.queueBytesLimit = bytes;
    return *this;
}

qint64 ClientOptions::maximumArgumentBytes() const
{
    return d->v.maximumArgumentBytes;
}

ClientOptions &ClientOptions::setMaximumArgumentBytes(qint64 bytes)
{
    d->v.maximumArgumentBytes = bytes;
    return *this;
}

ClientOptions::milliseconds ClientOptions::connectTimeout() const
{
    return d->v.connectTimeout;
}

ClientOptions &ClientOptions::setConnectTimeout(milliseconds timeout)
{
    d->v.connectTimeout = timeout;
    return *this;
}

ClientOptions::milliseconds ClientOptions::handshakeTimeout() const
{
    return d->v.handshakeTimeout;
}

ClientOptions &ClientOptions::setHandshakeTimeout(milliseconds timeout)
{
    d->v.handshakeTimeout = timeout;
    return *this;
}

ClientOptions::milliseconds ClientOptions::commandTimeout() const
{
    return d->v.commandTimeout;
}

ClientOptions &ClientOptions::setCommandTimeout(milliseconds timeout)
{
    d->v.commandTimeout = timeout;
    return *this;
}

ClientOptions::milliseconds ClientOptions::reconnectDelayMinimum() const
{
    return d->v.reconnectDelayMinimum;
}

ClientOptions::milliseconds ClientOptions::reconnectDelayMaximum() const
{
    return d->v.reconnectDelayMaximum;
}

ClientOptions &ClientOptions::setReconnectDelay(milliseconds minimum, milliseconds maximum)
{
    d->v.reconnectDelayMinimum = minimum;
    d->v.reconnectDelayMaximum = maximum;
    return *this;
}

int ClientOptions::maximumReplyDepth() const
{
    return d->v.maximumReplyDepth;
}

ClientOptions &ClientOptions::setMaximumReplyDepth(int depth)
{
    d->v.maximumReplyDepth = depth;
    return *this;
}

qint64 ClientOptions::maximumReplyElements() const
{
    return d->v.maximumReplyElements;
}

ClientOptions &ClientOptions::setMaximumReplyElements(qint64 elements)
{
    d->v.maximumReplyElements = elements;
    return *this;
}

qint64 ClientOptions::maximumReplyBytes() const
{
    return d->v.maximumReplyBytes;
}

ClientOptions &ClientOptions::setMaximumReplyBytes(qint64 bytes)
{
    d->v.maximumReplyBytes = bytes;
    return *this;
}

ValueStorage ClientOptions::valueStorage() const
{
    return d->v.valueStorage;
}

ClientOptions &ClientOptions::setValueStorage(ValueStorage storage)
{
    d->v.valueStorage = storage;
    return *this;
}

const MaintenanceOptions &ClientOptions::maintenance() const
{
    return d->v.maintenance;
}

ClientOptions &ClientOptions::setMaintenance(const MaintenanceOptions &options)
{
    d->v.maintenance = options;
    return *this;
}

Error ClientOptions::validate() const
{
    const ClientOptionsValues &v = d->v;
    if (const Error error = firstImpossible(v))
        return error;
    const Error error = firstOutOfRange({
        {"database", v.database, 0, Highest},
        {"protocol", qint64(v.protocol), qint64(Protocol::Resp2), qint64(Protocol::Resp3)},
        {"poolSize", v.poolSize, 1, 10'000},
        {"ordering", qint64(v.ordering), 0, qint64(Ordering::None)},
        {"queueLimit", v.queueLimit, 1, 100'000'000},
        {"queueBytesLimit", v.queueBytesLimit, KiB, 64 * GiB, " bytes"},
        {"maximumArgumentBytes", v.maximumArgumentBytes, KiB, 2 * GiB, " bytes"},
        range("connectTimeout", v.connectTimeout, 1ms, 10min),
        range("handshakeTimeout", v.handshakeTimeout, 1ms, 10min),
        range("commandTimeout", v.commandTimeout, 0ms, 24h),
        range("reconnectDelayMinimum", v.reconnectDelayMinimum, 1ms, 10min),
        range("reconnectDelayMaximum", v.reconnectDelayMaximum, 1ms, 10min),
        {"maximumReplyDepth", v.maximumReplyDepth, 1, 512},
        {"maximumReplyElements", v.maximumReplyElements, 1, Highest},
        {"maximumReplyBytes", v.maximumReplyBytes, KiB, 4 * GiB, " bytes"},
        {"valueStorage", qint64(v.valueStorage), 0, qint64(ValueStorage::Separate)},
    });
    if (error)
        return error;
    if (const Error ofPool = firstImpossibleOfPool(v))
        return ofPool;
    const Error ofTransport = v.transport.validate();
    return ofTransport ? ofTransport : v.maintenance.validate();
}

bool operator==(const ClientOptions &a, const ClientOptions &b) noexcept
{
    return a.d == b.d || a.d->v == b.d->v;
}

} // namespace QRedis
