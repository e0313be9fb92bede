// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_ENTERPRISE_SUITE_H
#define TESTS_ENTERPRISE_SUITE_H

#include "qredis/client/client.h"
#include "tests/enterprise/faultinjectorclient.h"
#include "tests/soak/workload.h"

#include <QtCore/qjsonobject.h>

/// What must hold against a real Redis Enterprise, driven through its fault injector.
///
/// REDIS_ENDPOINTS_CONFIG_PATH names a JSON file {"name": {"endpoints": [URL], "bdb_id", "username", "password", "tls"}}, of which
/// REDIS_ENDPOINT_NAME chooses one (default: the first with a bdb_id); FAULT_INJECTION_API_URL is the fault injector's address.
class EnterpriseSuite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void connectionsOptInWithEveryEndpointType_data() { endpointTypes(); }
    void connectionsOptInWithEveryEndpointType();
    void failoverRelaxesAndLosesNothing();
    void migrationRelaxesAndLosesNothing();
    void bindMovesEveryConnection_data();
    void bindMovesEveryConnection();
    void timeoutsAreNeverShorterThanConfigured_data();
    void timeoutsAreNeverShorterThanConfigured();
    void tlsIsKeptAcrossAMove();
    void clientsUnderStressLoseNothing();

private:
    static void endpointTypes();
    [[nodiscard]] QRedis::ClientOptions options() const;
    void open(const QRedis::ClientOptions &options, int clients = 1);
    void load();
    void finish();
    [[nodiscard]] QJsonObject parameters() const;
    [[nodiscard]] qsizetype received(QRedis::NotificationType type) const;
    [[nodiscard]] bool haveAllMoved() const;

    QJsonObject m_database;
    std::unique_ptr<FaultInjectorClient> m_injector;
    std::vector<std::unique_ptr<QRedis::Client>> m_clients;
    std::vector<std::unique_ptr<Soak::Workload>> m_loads;
    QList<QRedis::Notification> m_received;
    QList<QRedis::HandoffEvent> m_finished;
};

#endif
