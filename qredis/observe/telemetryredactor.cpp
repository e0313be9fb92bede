// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/observe/telemetryredactor_p.h"

using namespace Qt::StringLiterals;

namespace QRedis {

namespace {

/// Code and prefix tell what happened; the text may name anything.
void redact(Error *error)
{
    if (!*error)
        return;
    const auto execution = error->mayHaveExecuted() ? Error::Execution::Unknown : Error::Execution::NotExecuted;
    const QByteArray prefix = error->serverPrefix();
    *error = (prefix.isEmpty() ? Error(error->code(), u"redacted"_s, execution)
                               : Error::fromServer(prefix + " redacted").withExecution(execution))
                 .withMaintenanceWindow(error->maintenanceWindow());
}

} // namespace

Endpoint TelemetryRedactor::alias(const Endpoint &endpoint)
{
    if (endpoint.isNull())
        return endpoint;
    auto found = m_numbers.constFind(endpoint.host());
    if (found == m_numbers.constEnd())
        found = m_numbers.insert(endpoint.host(), int(m_numbers.size()) + 1);
    const QString name = u"ep-%1"_s.arg(*found);
    return endpoint.isLocal() ? Endpoint::fromPath(u'/' + name) : Endpoint(name, endpoint.port());
}

QString TelemetryRedactor::alias(const QString &address)
{
    const std::optional<Endpoint> endpoint = Endpoint::fromString(address);
    return endpoint ? alias(*endpoint).toString() : QString();
}

void TelemetryRedactor::redact(ClientSnapshot *snapshot)
{
    snapshot->configured = alias(snapshot->configured);
    for (ConnectionSnapshot &connection : snapshot->connections) {
        connection.peer = alias(connection.peer);
        connection.target = alias(connection.target);
        connection.localAddress.clear();
        QRedis::redact(&connection.lastError);
    }
    for (HandoffSnapshot &operation : snapshot->operations) {
        operation.source = alias(operation.source);
        operation.target = alias(operation.target);
        QRedis::redact(&operation.lastError);
    }
    for (WindowSnapshot &window : snapshot->windows) {
        window.peer = alias(window.peer);
        window.target = alias(window.target);
    }
    for (CircuitBreakerSnapshot &breaker : snapshot->breakers) {
        breaker.endpoint = alias(breaker.endpoint);
        QRedis::redact(&breaker.lastError);
    }
}

void TelemetryRedactor::redact(JournalEntry *entry)
{
    if (auto *notification = std::get_if<Notification>(&entry->event)) {
        notification->peer = alias(notification->peer);
        if (notification->target)
            notification->target = alias(*notification->target);
        for (SlotMigration &migration : notification->migrations) {
            migration.source = alias(migration.source);
            migration.target = alias(migration.target);
        }
        notification->frame.clear();
        notification->deviations.clear();
        if (!notification->malformedReason.isEmpty())
            notification->malformedReason = u"redacted"_s;
    } else if (auto *handoff = std::get_if<HandoffEvent>(&entry->event)) {
        handoff->source = alias(handoff->source);
        handoff->target = alias(handoff->target);
        QRedis::redact(&handoff->error);
    } else if (auto *connection = std::get_if<ConnectionEvent>(&entry->event)) {
        connection->peer = alias(connection->peer);
        QRedis::redact(&connection->error);
    } else if (auto *breaker = std::get_if<CircuitBreakerEvent>(&entry->event)) {
        breaker->endpoint = alias(breaker->endpoint);
        QRedis::redact(&breaker->lastError);
    } else if (auto *window = std::get_if<WindowEvent>(&entry->event)) {
        window->peer = alias(window->peer);
    } else if (auto *capability = std::get_if<CapabilityEvent>(&entry->event)) {
        QRedis::redact(&capability->error);
    }
}

} // namespace QRedis
