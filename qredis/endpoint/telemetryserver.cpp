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
#include <QtCore/qthread.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslconfiguration.h>
#include <QtNetwork/qsslkey.h>

namespace QRedis {

class TelemetryServerPrivate
{
public:
    using Start = std::function<QString(TelemetryPublisher *publisher)>;

    /// What went wrong, or an empty text. \a start lets the publisher listen.
    QString run(const QString &label, const Start &start);
    QString startLocal(const QString &label);
    QString startTls(const QHostAddress &address, quint16 port, const QSslConfiguration &tls, const QByteArray &token);
    void stop();

    Client *client = nullptr;
    const quint64 instance = QRandomGenerator::system()->generate64();
    QThread thread;
    TelemetryPublisher *publisher = nullptr; // lives on thread, and ends with it
    std::shared_ptr<std::atomic<int>> observerCount;
    TelemetryServer::Addresses addresses = TelemetryServer::Addresses::Plain;
    QString path;
    quint16 port = 0;
    QString error;
};

QString TelemetryServerPrivate::run(const QString &label, const Start &start)
{
    TelemetryFeed feed;
    feed.snapshot = [watched = client] { return watched->snapshot(); };
    feed.journal = [watched = client](quint64 after) { return watched->journal(after); };
    TelemetryGreeting greeting = TelemetryFolder::greetingOfThisProcess(label, instance);
    if (addresses == TelemetryServer::Addresses::Aliased)
        greeting.hostName.clear();
    const auto count = std::make_shared<std::atomic<int>>(0);
    auto created = std::make_unique<TelemetryPublisher>(std::move(feed), std::move(greeting), count);
    if (addresses == TelemetryServer::Addresses::Aliased)
        created->setRedactor(std::make_unique<TelemetryRedactor>());
    if (const QString problem = start(created.get()); !problem.isEmpty())
        return problem;
    observerCount = count;
    publisher = created.release();
    publisher->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, publisher, &QObject::deleteLater);
    thread.setObjectName(QStringLiteral("qredis telemetry"));
    thread.start();
    return QString();
}

static QString pathFor(const QString &label)
{
    return TelemetryFolder::path() + u'/'
        + TelemetryFolder::socketName(QCoreApplication::applicationName(), QCoreApplication::applicationPid(), label);
}

QString TelemetryServerPrivate::startLocal(const QString &label)
{
    const QString folder = TelemetryFolder::path();
    if (const QString problem = TelemetryFolder::prepare(folder); !problem.isEmpty())
        return problem;
    TelemetryFolder::removeStale(folder);
    const QString socket = pathFor(label);
    if (TelemetryFolder::isServed(socket))
        return QCoreApplication::translate("QRedis", "%1 is in use: each client of a process needs a label of its own")
            .arg(socket);
    QFile::remove(socket); // of an earlier process with our number
    const QString problem = run(label, [&](TelemetryPublisher *created) {
        const QString reason = created->listen(socket);
        return reason.isEmpty() ? QString()
                                : QCoreApplication::translate("QRedis", "The socket %1 cannot be made: %2").arg(socket, reason);
    });
    if (!problem.isEmpty())
        return problem;
    path = socket;
    qCInfo(lcTelemetry).noquote() << "publishing at" << path;
    return QString();
}

QString TelemetryServerPrivate::startTls(const QHostAddress &address, quint16 newPort, const QSslConfiguration &tls,
                                         const QByteArray &token)
{
    constexpr qsizetype ShortestToken = 16;
    constexpr qsizetype LongestToken = 1'024;
    if (tls.localCertificate().isNull() || tls.privateKey().isNull())
        return QCoreApplication::translate("QRedis", "listenTls() needs a certificate and its key");
    const bool verifies = tls.peerVerifyMode() == QSslSocket::VerifyPeer;
    if (verifies && tls.caCertificates().isEmpty())
        return QCoreApplication::translate("QRedis", "listenTls() cannot verify readers without an authority");
    if (token.isEmpty() && !verifies)
        return QCoreApplication::translate(
            "QRedis", "listenTls() needs a token, or a configuration that verifies the readers' certificates");
    if (!token.isEmpty() && (token.size() < ShortestToken || token.size() > LongestToken))
        return QCoreApplication::translate("QRedis", "listenTls(): a token of %1 bytes is not one of %2 to %3 bytes")
            .arg(token.size())
            .arg(ShortestToken)
            .arg(LongestToken);
    QSslConfiguration server = tls;
    if (!verifies)
        server.setPeerVerifyMode(QSslSocket::VerifyNone); // AutoVerifyPeer asks clients for nothing, too
    const QString problem = run({}, [&](TelemetryPublisher *created) {
        const QString reason = created->listen(address, newPort, server, token);
        port = created->port();
        return reason.isEmpty() ? QString()
                                : QCoreApplication::translate("QRedis", "Port %1 of %2 cannot be used: %3")
                                      .arg(newPort)
                                      .arg(address.toString(), reason);
    });
    if (problem.isEmpty())
        qCInfo(lcTelemetry).noquote() << "publishing by TLS at" << address.toString() << port;
    return problem;
}

void TelemetryServerPrivate::stop()
{
    thread.quit();
    thread.wait();
    publisher = nullptr;
    path.clear();
    port = 0;
}

TelemetryServer::TelemetryServer(Client *client, QObject *parent) : QObject(parent), d(std::make_unique<TelemetryServerPrivate>())
{
    d->client = client;
}

TelemetryServer::~TelemetryServer()
{
    close();
}

/// What is wrong, or an empty text.
static QString problemWithParent(const QObject *server, const Client *client)
{
    // A child is destroyed after the client's own part of it is gone, and the thread would still read that.
    for (const QObject *ancestor = server->parent(); ancestor; ancestor = ancestor->parent()) {
        if (ancestor == client)
            return QCoreApplication::translate("QRedis",
                                               "TelemetryServer must not be a child of its client, which has to outlive it");
    }
    return QString();
}

bool TelemetryServer::listen(const QString &label)
{
    close();
    d->error = problemWithParent(this, d->client);
    if (d->error.isEmpty())
        d->error = d->startLocal(label);
    if (!d->error.isEmpty())
        qCWarning(lcTelemetry).noquote() << d->error;
    return d->error.isEmpty();
}

bool TelemetryServer::listenTls(const QHostAddress &address, quint16 port, const QSslConfiguration &tls, const QByteArray &token)
{
    close();
    d->error = problemWithParent(this, d->client);
    if (d->error.isEmpty())
        d->error = d->startTls(address, port, tls, token);
    if (!d->error.isEmpty())
        qCWarning(lcTelemetry).noquote() << d->error;
    return d->error.isEmpty();
}

void TelemetryServer::setAddresses(Addresses addresses)
{
    d->addresses = addresses;
}

QString TelemetryServer::freeLabel(const QString &label)
{
    constexpr int Most = 1'000;
    QString free = label;
    for (int i = 2; i <= Most && TelemetryFolder::isServed(pathFor(free)); ++i)
        free = label + u'-' + QString::number(i);
    return free;
}

quint16 TelemetryServer::port() const
{
    return d->port;
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
