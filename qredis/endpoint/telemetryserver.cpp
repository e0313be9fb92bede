// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/telemetryserver.h"

#include "qredis/client/client.h"
#include "qredis/endpoint/telemetryfolder_p.h"
#include "qredis/endpoint/telemetrypublisher_p.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <QtCore/qsysinfo.h>
#include <QtCore/qthread.h>

namespace QRedis {

class TelemetryServerPrivate
{
public:
    /// What went wrong, or an empty text.
    QString start(const QString &label);
    void stop();

    Client *client = nullptr;
    const quint64 instance = QRandomGenerator::system()->generate64();
    QThread thread;
    TelemetryPublisher *publisher = nullptr; // lives on thread, and ends with it
    std::shared_ptr<std::atomic<int>> observerCount;
    QString path;
    QString error;
};

QString TelemetryServerPrivate::start(const QString &label)
{
    const QString folder = TelemetryFolder::path();
    if (const QString problem = TelemetryFolder::prepare(folder); !problem.isEmpty())
        return problem;
    TelemetryFolder::removeStale(folder);

    TelemetryGreeting greeting;
    greeting.magic = TelemetryGreeting::expectedMagic();
    greeting.version = TelemetryGreeting::CurrentVersion;
    greeting.application = QCoreApplication::applicationName();
    greeting.label = label;
    greeting.processId = QCoreApplication::applicationPid();
    greeting.hostName = QSysInfo::machineHostName();
    greeting.libraryVersion = QStringLiteral(QREDIS_VERSION_STRING);
    greeting.qtVersion = QLatin1StringView(qVersion());
    greeting.instance = instance;

    const QString socket = folder + u'/' + TelemetryFolder::socketName(greeting.application, greeting.processId, label);
    if (TelemetryFolder::isServed(socket))
        return TelemetryServer::tr("%1 is in use: each client of a process needs a label of its own").arg(socket);
    QFile::remove(socket); // of an earlier process with our number

    TelemetryFeed feed;
    feed.snapshot = [watched = client] { return watched->snapshot(); };
    feed.journal = [watched = client](quint64 after) { return watched->journal(after); };
    const auto count = std::make_shared<std::atomic<int>>(0);
    auto created = std::make_unique<TelemetryPublisher>(std::move(feed), std::move(greeting), count);
    if (const QString problem = created->listen(socket); !problem.isEmpty())
        return TelemetryServer::tr("The socket %1 cannot be made: %2").arg(socket, problem);

    observerCount = count;
    publisher = created.release();
    publisher->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, publisher, &QObject::deleteLater);
    thread.setObjectName(QStringLiteral("qredis telemetry"));
    thread.start();
    path = socket;
    qCInfo(lcTelemetry).noquote() << "publishing at" << path;
    return QString();
}

void TelemetryServerPrivate::stop()
{
    thread.quit();
    thread.wait();
    publisher = nullptr;
    path.clear();
}

TelemetryServer::TelemetryServer(Client *client, QObject *parent) : QObject(parent), d(std::make_unique<TelemetryServerPrivate>())
{
    d->client = client;
}

TelemetryServer::~TelemetryServer()
{
    close();
}

bool TelemetryServer::listen(const QString &label)
{
    close();
    // A child is destroyed after the client's own part of it is gone, and the thread would still read that.
    bool isChild = false;
    for (const QObject *ancestor = parent(); ancestor; ancestor = ancestor->parent())
        isChild = isChild || ancestor == d->client;
    d->error = isChild ? tr("TelemetryServer must not be a child of its client, which has to outlive it") : d->start(label);
    if (!d->error.isEmpty())
        qCWarning(lcTelemetry).noquote() << d->error;
    return d->error.isEmpty();
}

void TelemetryServer::close()
{
    d->stop();
}

bool TelemetryServer::isListening() const
{
    return d->publisher;
}

QString TelemetryServer::path() const
{
    return d->path;
}

QString TelemetryServer::errorString() const
{
    return d->error;
}

int TelemetryServer::observerCount() const
{
    return d->publisher ? d->observerCount->load(std::memory_order_relaxed) : 0;
}

} // namespace QRedis
