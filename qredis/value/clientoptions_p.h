// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CLIENTOPTIONS_P_H
#define QREDIS_CLIENTOPTIONS_P_H

#include "qredis/value/clientoptions.h"

#include <QtCore/qstringlist.h>

#include <optional>

namespace QRedis {

struct ClientOptionsValues
{
    using milliseconds = std::chrono::milliseconds;

    Endpoint endpoint{QStringLiteral("localhost"), 6379};
    TransportOptions transport;
    QString userName;
    QString password;
    std::shared_ptr<CredentialsProvider> credentialsProvider;
    int database = 0;
    std::optional<QString> clientName; // no value: the application's, asked for when it is needed
    Protocol protocol = Protocol::Resp3;
    int poolSize = 4;
    int minimumIdleConnections = 0;
    int maximumActiveConnections = 0;
    std::optional<int> ioThreads; // no value: from the pool's size
    Ordering ordering = Ordering::PerThread;
    int queueLimit = 1'000'000;
    qint64 queueBytesLimit = qint64(256) << 20;
    qint64 maximumArgumentBytes = qint64(512) << 20;
    milliseconds connectTimeout{5'000};
    milliseconds handshakeTimeout{5'000};
    milliseconds commandTimeout{5'000};
    milliseconds writeTimeout{5'000};
    milliseconds poolTimeout{0};
    milliseconds keepAliveInterval{60'000};
    milliseconds keepAliveTimeout{5'000};
    milliseconds idleTimeout{0};
    milliseconds connectionLifetime{0};
    int limitJitter = 10;
    milliseconds reconnectDelayMinimum{50};
    milliseconds reconnectDelayMaximum{2'000};
    int maximumReplyDepth = 64;
    qint64 maximumReplyElements = qint64(16) << 20;
    qint64 maximumReplyBytes = qint64(512) << 20;
    ValueStorage valueStorage = ValueStorage::Shared;
    MaintenanceOptions maintenance;
    QStringList urlProblems; // one line each, for a person

    friend bool operator==(const ClientOptionsValues &, const ClientOptionsValues &) = default;
};

/// Error::Code::InvalidOptions for the first value that concerns the pool and is out of range.
[[nodiscard]] Error firstImpossibleOfPool(const ClientOptionsValues &values);

/// Reads one parameter of an URL's query into \a values; tells whether it is one of these. Problems go to urlProblems.
[[nodiscard]] bool readParameter(ClientOptionsValues &values, const QString &name, const QString &text);
/// The names of those parameters, for a person.
[[nodiscard]] QString parameterNames();

class ClientOptionsData : public QSharedData
{
public:
    ClientOptionsValues v;
};

} // namespace QRedis

#endif
