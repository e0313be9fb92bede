// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// Serves the figures of a client to Prometheus.
//   example-metrics [redis://host:port]
#include <QRedis/Client>
#include <QRedis/PrometheusText>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

using namespace Qt::StringLiterals;

namespace {

//! [server]
/// Answers each request with the figures of now, whatever was asked for.
class MetricsServer : public QTcpServer
{
public:
    explicit MetricsServer(const QRedis::Client *client)
    {
        connect(this, &QTcpServer::newConnection, this, [this, client] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, socket, [socket, client] {
                if (!socket->peek(8192).contains("\r\n\r\n")) // the head of the request is not complete
                    return;
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nConnection: close\r\n\r\n");
                socket->write(QRedis::prometheusText({client->snapshot()}));
                socket->disconnectFromHost();
            });
        });
    }
};
//! [server]

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QUrl url(application.arguments().value(1, u"redis://localhost:6379"_s));

    QRedis::ClientOptions options = QRedis::ClientOptions::fromUrl(url);
    options.setClientName(u"shop"_s); // becomes a label
    QRedis::Client client(options);
    //! [serve]
    MetricsServer server(&client);
    server.listen(QHostAddress::LocalHost, 0); // an application chooses a port of its own, and tells Prometheus
    //! [serve]

    // What Prometheus does every few seconds.
    QTcpSocket scrape;
    QObject::connect(&scrape, &QTcpSocket::disconnected, &application, [&] {
        out << scrape.readAll().count("# TYPE ") << " metrics" << Qt::endl;
        application.quit();
    });
    QObject::connect(&client, &QRedis::Client::stateChanged, &scrape, [&](QRedis::ClientState state) {
        if (state != QRedis::ClientState::Ready || scrape.isOpen())
            return;
        scrape.connectToHost(QHostAddress::LocalHost, server.serverPort());
        scrape.write("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
    });
    client.open();
    return application.exec();
}
