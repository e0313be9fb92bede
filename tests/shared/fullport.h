// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_FULLPORT_H
#define TESTS_FULLPORT_H

#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

#include <memory>
#include <vector>

/// A port at which the system accepts nobody and refuses nobody: who dials waits. The queue of connections that have
/// not been accepted is full.
class FullPort final
{
public:
    explicit FullPort(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 port = 0)
    {
        m_server.setListenBacklogSize(1);
        m_server.listen(address, port);
        m_server.pauseAccepting();
        for (int i = 0; i < 4; ++i) {
            m_fillers.push_back(std::make_unique<QTcpSocket>());
            m_fillers.back()->connectToHost(address, m_server.serverPort());
            m_fillers.back()->waitForConnected(50);
        }
    }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
    std::vector<std::unique_ptr<QTcpSocket>> m_fillers;
};

#endif
