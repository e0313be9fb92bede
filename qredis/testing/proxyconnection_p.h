// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_PROXYCONNECTION_P_H
#define QREDIS_TESTING_PROXYCONNECTION_P_H

#include "qredis/testing/maintenancesimulator.h"
#include "qredis/testing/respscanner_p.h"

#include <QtCore/qtimer.h>
#include <QtNetwork/qtcpsocket.h>

#include <deque>

namespace QRedis::Testing {

class ProxyNode;

/// One client's socket and the socket to the server behind the node.
///
/// Bytes pass as they are, in both directions. A request that the node answers itself is replaced by an ECHO of a unique
/// word, and the server's reply to that by the node's answer. So the answer takes its place in the order of
/// replies whatever the other commands are (subscriptions answer by pushes, CLIENT REPLY OFF suppresses replies).
class ProxyConnection : public QObject
{
    Q_OBJECT
public:
    /// Takes \a client over. Frozen: reads nothing until thaw().
    ProxyConnection(ProxyNode &node, QTcpSocket *client, quint64 id, bool isFrozen);

    [[nodiscard]] const SimulatedConnection &info() const noexcept { return m_info; }
    /// Writes \a bytes at the next end of a reply, which usually is now.
    void inject(const QByteArray &bytes);
    void freeze() { m_isFrozen = true; }
    void thaw();
    void close(MaintenanceSimulator::CloseMode mode, const QString &reason);

private:
    enum class Effect : quint8 { None, OptIn, OptOut };
    /// An answer of the node's own that waits for its turn.
    struct Answer
    {
        QByteArray echoed; ///< the server's reply that it replaces
        QByteArray text;
        Effect effect = Effect::None;
        QByteArray endpointType;
    };
    struct Delayed
    {
        TimePoint due;
        QByteArray bytes;
        qsizetype sent = 0;
    };

    void forwardRequests();
    void forwardRequests(QByteArray bytes);
    /// What goes to the server in place of \a request.
    QByteArray requestFor(QByteArrayView request);
    QByteArray answerInstead(const QByteArray &text, Effect effect = Effect::None, const QByteArray &endpointType = {});
    QByteArray optInFor(const QList<QByteArrayView> &words, QByteArrayView request);

    void forwardReplies();
    void forwardReplies(QByteArray bytes);
    enum class Match : quint8 { No, Partly, Replaced };
    Match replaceReply(QByteArrayView &bytes, QByteArray &out);
    void apply(const Answer &answer, QByteArray &out);

    void send(const QByteArray &bytes);
    void writeToClient(const QByteArray &bytes);
    void sendDelayed();
    void scheduleDelayed();
    void clientStateChanged(QAbstractSocket::SocketState state);
    void serverStateChanged(QAbstractSocket::SocketState state);
    void finish(const QString &reason);

    ProxyNode &m_node;
    QTcpSocket *m_client;
    QTcpSocket *m_server;
    SimulatedConnection m_info;
    bool m_isFrozen;
    bool m_isFinished = false;
    bool m_isServerGone = false;
    bool m_isHalfClosed = false; ///< nothing is written to the client any more
    bool m_isResp3 = false;

    RespScanner m_requests{RespScanner::Direction::Requests};
    RespScanner m_replies{RespScanner::Direction::Replies};
    QByteArray m_heldRequest; ///< start of a request that cannot be told yet
    QByteArray m_heldReply; ///< start of what may be the echo of an answer
    QByteArray m_insertions; ///< for the next end of a reply
    std::deque<Answer> m_answers;

    std::deque<Delayed> m_delayed;
    qsizetype m_delayedBytes = 0;
    QTimer m_delayTimer;
};

} // namespace QRedis::Testing

#endif
