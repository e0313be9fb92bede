// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_PROXYNODE_P_H
#define QREDIS_TESTING_PROXYNODE_P_H

#include "qredis/testing/proxyconnection_p.h"

#include <QtNetwork/qsslconfiguration.h>
#include <QtNetwork/qtcpserver.h>

namespace QRedis::Testing {

class SimulatorCore;

/// Listens, and takes new connections as plain ones or by TLS.
class NodeListener : public QTcpServer
{
    Q_OBJECT
public:
    void setTls(const QSslConfiguration &configuration) { m_tls = configuration; }
    [[nodiscard]] bool isTls() const { return !m_tls.isNull(); }

private:
    void incomingConnection(qintptr descriptor) override;
    QSslConfiguration m_tls; ///< null: plain
};

/// One address of the simulated database, with its live connections and its faults.
class ProxyNode : public QObject
{
    Q_OBJECT
public:
    using Fault = MaintenanceSimulator::Fault;
    ProxyNode(SimulatorCore &core, const QString &name, const Endpoint &upstream);
    ~ProxyNode() override;

    /// \a listen is "address:port". An error text, empty if it listens.
    QString listen(const QString &listen);
    [[nodiscard]] const QString &name() const noexcept { return m_name; }
    [[nodiscard]] Endpoint endpoint() const { return {m_address.toString(), m_port}; }
    /// What MOVING calls it for those who asked for \a endpointType: host:port.
    [[nodiscard]] QByteArray addressFor(const QByteArray &endpointType) const;
    /// For connections that are accepted from now on; null: plain ones.
    void setTls(const QSslConfiguration &configuration) { m_server.setTls(configuration); }
    [[nodiscard]] bool isTls() const { return m_server.isTls(); }
    void setNames(const NodeNames &names) { m_names = names; }
    [[nodiscard]] Endpoint upstream() const;
    [[nodiscard]] Fault fault() const noexcept { return m_fault; }
    [[nodiscard]] std::chrono::milliseconds delay() const noexcept { return m_delay; }
    [[nodiscard]] int segmentation() const noexcept { return m_segmentation; }
    [[nodiscard]] std::chrono::milliseconds coalescing() const noexcept { return m_coalescing; }
    [[nodiscard]] quint64 accepted() const noexcept { return m_accepted; }
    [[nodiscard]] quint64 commands() const;
    [[nodiscard]] const QList<ProxyConnection *> &connections() const noexcept { return m_connections; }
    [[nodiscard]] SimulatorCore &core() const noexcept { return m_core; }

    void setFault(Fault fault);
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    void setSegmentation(int bytes) { m_segmentation = bytes; }
    void setCoalescing(std::chrono::milliseconds time) { m_coalescing = time; }
    void freeze();
    void thaw();
    void closeConnections(MaintenanceSimulator::CloseMode mode);
    /// Called by a connection that has ended; it is deleted later.
    void connectionEnded(ProxyConnection *connection, const QString &reason);
    void log(const QString &text);

private:
    [[nodiscard]] int boundSocket(quint16 port);
    QString startListening();
    void refuseConnections();
    void accept();
    /// Serves \a socket, which may have arrived at the address of another node.
    void serve(QTcpSocket *socket);
    void refuseTls(QTcpSocket &socket);

    SimulatorCore &m_core;
    QString m_name;
    NodeNames m_names;
    Endpoint m_upstream;
    QHostAddress m_address;
    quint16 m_port = 0;
    NodeListener m_server;
    int m_placeholder = -1; ///< bound but not listening: keeps the port ours while connections are refused
    Fault m_fault = Fault::None;
    std::chrono::milliseconds m_delay{0};
    int m_segmentation = 0;
    std::chrono::milliseconds m_coalescing{0};
    quint64 m_accepted = 0;
    quint64 m_endedCommands = 0;
    QList<ProxyConnection *> m_connections;
};

/// Ends \a socket at once: what was written before arrives, then FIN; or RST.
void closeSocket(QTcpSocket &socket, MaintenanceSimulator::CloseMode mode);

} // namespace QRedis::Testing

#endif
