// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_HANDSHAKE_P_H
#define QREDIS_HANDSHAKE_P_H

#include "qredis/value/namespace.h"
#include "qredis/value/reply.h"

#include <QtCore/qlist.h>

namespace QRedis {

struct HandshakeOptions
{
    Protocol protocol = Protocol::Resp3;
    QString userName;
    QString password;
    QByteArray clientName; ///< empty: no SETNAME
    int database = 0;
    MaintenanceMode mode = MaintenanceMode::Auto; ///< Disabled also where somebody else asks for this connection
    EndpointType endpointType = EndpointType::None; ///< never Auto here
    QByteArray libraryName; ///< empty: no CLIENT SETINFO
    QByteArray libraryVersion; ///< empty: the name alone
    bool waitsForReplay = false; ///< whether what the server says again to whoever opts in has to come before Verdict::Ready
};

/// What a new connection says before it takes commands, and what it learns. Pushes do not belong here.
class Handshake final
{
public:
    struct Step
    {
        enum class Verdict : quint8 {
            Continue, ///< write \c send (unless empty) and go on reading
            Ready, ///< every reply has come; the connection may take commands
            Failed, ///< close the connection; \c error tells why
        };
        Verdict verdict = Verdict::Continue;
        QByteArray send; ///< for one write
        Error error;
    };

    explicit Handshake(const HandshakeOptions &options);

    /// Call once, when the transport is established.
    [[nodiscard]] Step start();
    /// Call with each reply that is not a push, in order, until the verdict is not Continue.
    [[nodiscard]] Step replied(const Reply &reply);

    [[nodiscard]] Protocol protocol() const { return m_protocol; }
    [[nodiscard]] OptInState optIn() const { return m_optIn; }
    /// The server's words, when optIn() is OptInState::Refused.
    [[nodiscard]] Error optInRefusal() const { return m_optInRefusal; }
    /// OptInState::Off when CLIENT SETINFO was not sent.
    [[nodiscard]] OptInState introduction() const;
    /// How many CLIENT SETINFO were accepted.
    [[nodiscard]] int introduced() const { return m_introduced; }
    /// The server's words, when it refused CLIENT SETINFO.
    [[nodiscard]] Error setInfoRefusal() const { return m_setInfoRefusal; }
    /// Of CLIENT ID; 0 when the server did not tell.
    [[nodiscard]] qint64 clientId() const { return m_clientId; }
    [[nodiscard]] QString serverVersion() const { return m_serverVersion; }
    /// Such as "master".
    [[nodiscard]] QString serverRole() const { return m_serverRole; }

private:
    enum class Awaited : quint8 { Hello, Auth, Select, SetName, OptIn, SetInfo, Ping };

    Step startResp2();
    Step afterHello();
    Step proceed();
    Step helloReplied(const Reply &reply);
    Step helloRefused(const Error &refusal);
    Step required(const Reply &reply, Error::Code code);
    Step selectReplied(const Reply &reply);
    Step optInReplied(const Reply &reply);
    Step speaksResp2Only();
    bool wantsAuthentication() const;
    void say(Awaited awaited, const QList<QByteArray> &words);

    HandshakeOptions m_options;
    QByteArray m_send;
    QList<Awaited> m_awaited; ///< replies to come, in order
    Protocol m_protocol = Protocol::Resp3;
    OptInState m_optIn = OptInState::Off;
    Error m_optInRefusal;
    Error m_setInfoRefusal;
    int m_introduced = 0;
    qint64 m_clientId = 0;
    QString m_serverVersion;
    QString m_serverRole;
};

} // namespace QRedis

#endif
