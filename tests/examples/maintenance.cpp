// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// Options and signals of maintenance, and what an application may do with them.
//   example-maintenance [redis://host:port]
#include <QRedis/Client>
#include <QRedis/EndpointPolicy>
#include <QRedis/MaintenanceHandle>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QRedis::ClientOptions configured(const QUrl &url)
{
    //! [configure]
    QRedis::MaintenanceOptions maintenance;
    maintenance.setRelaxedTimeout(20s); // what a command may take while the server is maintained
    maintenance.setEndpointPolicy(QRedis::EndpointPolicy::only({u".redis.example.com"_s, u"10.20.0.0/16"_s}));

    QRedis::ClientOptions options = QRedis::ClientOptions::fromUrl(url);
    options.setCommandTimeout(2s).setMaintenance(maintenance);
    if (const QRedis::Error error = options.validate())
        qCritical() << error; // names the value and what is permitted
    //! [configure]
    return options;
}

void watch(QRedis::Client &client)
{
    //! [signals]
    QObject::connect(&client, &QRedis::Client::handoffFinished, [](const QRedis::HandoffEvent &event) {
        if (event.outcome == QRedis::HandoffOutcome::Completed)
            qInfo() << "connection" << event.connectionId << "moved to" << event.target;
        else
            qWarning() << "connection" << event.connectionId << "stays:" << event.error;
    });
    QObject::connect(&client, &QRedis::Client::timeoutsRelaxed, [](const QRedis::WindowEvent &window) {
        qInfo() << "the server is maintained; commands may take" << window.relaxedTimeout.count() << "ms";
    });
    QObject::connect(&client, &QRedis::Client::timeoutsRestored, [] { qInfo() << "the maintenance is over"; });
    //! [signals]
}

//! [state]
QString describe(const QRedis::Client &client)
{
    const QRedis::MaintenanceHandle maintenance = client.maintenance();
    if (maintenance.capability() != QRedis::Capability::Supported)
        return u"this server does not announce maintenance"_s;
    if (maintenance.windows().isEmpty())
        return u"no maintenance is announced"_s;
    return u"%1 of %2 connections are moving"_s.arg(maintenance.activeOperations().size())
        .arg(client.snapshot().connections.size());
}
//! [state]

//! [idempotent]
QRedis::Command heartbeat(const QString &worker)
{
    QRedis::Command command{"SET", u"alive:"_s + worker, 1, "EX", 30};
    command.setRepetition(QRedis::Command::Repetition::Idempotent); // twice is as good as once
    return command;
}
//! [idempotent]

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(configured(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s))));
    watch(client);
    QObject::connect(&client, &QRedis::Client::closed, &application, &QCoreApplication::quit);
    client.execute(heartbeat(u"example"_s)).then(&application, [&](const QRedis::Reply &reply) {
        if (reply.isError())
            qWarning() << reply.error();
        QTextStream(stdout) << describe(client) << '\n';
        client.close();
    });
    return application.exec();
}
