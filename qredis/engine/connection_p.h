// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CONNECTION_P_H
#define QREDIS_CONNECTION_P_H

#include "qredis/engine/inflightqueue_p.h"
#include "qredis/engine/timerwheel_p.h"
#include "qredis/engine/transport_p.h"
#include "qredis/protocol/handshake_p.h"
#include "qredis/protocol/respreader_p.h"
#include "qredis/value/events.h"

#include <memory>
#include <optional>

namespace QRedis {

class Connection;
class IoThread;

/// Who a connection reports to: a dialer until it is ready, its lane afterwards.
class ConnectionOwner
{
public:
    /// The connection is now in Phase::Securing, Phase::Handshaking or Phase::Ready.
    virtual void connectionAdvanced(Connection &connection) = 0;
    virtual void connectionPushed(Connection &connection, const Reply &push, const QByteArray &frame) = 0;
    /// More may be written.
    virtual void connectionDrained(Connection &connection) = 0;
    /// The last reply that was outstanding has come.
    virtual void connectionEmptied(Connection &connection) = 0;
    /// A reply to which no command belongs; tells whether it was expected.
    virtual bool connectionHeard(Connection &, const Reply &) { return false; }
    /// It was refused new credentials, and keeps those that it has.
    virtual void connectionRefused(Connection &, const Error &) { }
    /// The reply to what ask() wrote.
    virtual void connectionAnswered(Connection &, const Reply &) { }
    /// Once, after which nothing else is called. The connection may be given to IoThread::bury().
    virtual void connectionClosed(Connection &connection, const Error &error) = 0;

protected:
    ~ConnectionOwner() = default;
};

/// One physical socket in the life of a lane: transport, handshake, reader and the commands in flight.
class Connection final : private TransportListener
{
public:
    enum class Phase : quint8 { Connecting, Securing, Handshaking, Ready, Closed };

    /// To \a address, which has to identify itself as \a serverName under TLS.
    Connection(IoThread &io, ConnectionOwner *owner, const Endpoint &address, const QString &serverName);
    ~Connection();

    void setOwner(ConnectionOwner *owner) { m_owner = owner; }
    void open();
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] Endpoint peer() const { return m_peer; }
    [[nodiscard]] const Handshake &handshake() const { return *m_handshake; }
    [[nodiscard]] QString localAddress() const { return m_transport->localAddress(); }

    /// Takes slices from the front of \a queue and writes them in one go, as far as the socket has room.
    void write(SliceQueue &queue);
    [[nodiscard]] bool canWrite() const { return m_phase == Phase::Ready && m_transport->isDrained(); }
    [[nodiscard]] InFlightQueue &inFlight() { return m_inFlight; }
    /// Bytes of commands that the system has taken.
    [[nodiscard]] quint64 taken() const { return m_transport->taken() - std::min(m_handshakeBytes, m_transport->taken()); }
    /// Writes \a commands whose answers are pushes or are heard by the owner.
    void tell(QByteArrayView commands);
    /// Writes \a command on the owner's behalf, who gets the reply.
    void ask(const Command &command) { writeOwn(InFlight::Kind::Owner, command); }
    [[nodiscard]] bool isDrained() const { return m_transport->isDrained(); }
    [[nodiscard]] TimePoint lastRead() const { return m_lastRead; }
    /// A command timed out, or nothing has come for long: unless something is read within \a patience, the socket is lost
    /// (contract C8).
    void suspect(std::chrono::milliseconds patience);
    /// The socket is lost, and the owner is told so.
    void giveUp(const Error &error) { lose(error); }
    /// These ask on the live connection; the answer goes to the coordinator.
    void askForNotifications();
    void askForCommandTable();
    /// Tells the server the library's name and version, as far as it does not know them.
    void introduce();
    void introduceName();
    /// Says who it is once more, if the credentials have changed since.
    void authenticate();
    [[nodiscard]] OptInState optIn() const { return m_optIn; }
    /// Ends the socket without a word to the owner.
    void abort();

    [[nodiscard]] quint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] quint64 bytesWritten() const { return m_transport->taken(); }
    /// The configured name led to this address when it was dialled (contract H9).
    void markAdvertised() { m_advertised = true; }
    [[nodiscard]] bool isAdvertised() const { return m_advertised; }
    /// A MOVING that came before the connection was ready: it may have landed on the leaving node.
    [[nodiscard]] const Notification *earlyMoving() const { return m_earlyMoving.get(); }

private:
    void transportSecuring() override;
    void transportConnected() override;
    std::span<char> transportTarget() override { return m_reader.target(); }
    void transportReceived(QByteArrayView bytes) override;
    void transportDrained() override;
    void transportClosed(const Error &error) override;
    void handle(Reply &&reply);
    void answerOwn(InFlight::Kind kind, const Reply &reply);
    void writeOwn(InFlight::Kind kind, const Command &command);
    void shakeHands();
    void follow(const Handshake::Step &step);
    void lose(const Error &error);
    /// \a reason with the peer's name in front.
    [[nodiscard]] Error unreadable(const Error &reason) const;
    void handshakeTimeReached();
    [[nodiscard]] QString lateness() const;

    IoThread &m_io;
    ConnectionOwner *m_owner;
    const Endpoint m_peer;
    const QString m_serverName;
    Transport *m_transport; // deleted later: it may be calling
    RespReader m_reader;
    std::optional<Handshake> m_handshake; // as soon as there are credentials
    std::shared_ptr<Connection *> m_self; // of who waits for credentials
    quint64 m_credentials = 0; // the generation that was used last
    InFlightQueue m_inFlight;
    Timer m_timer; // connecting, handshaking, later the patience with a silent server
    Phase m_phase = Phase::Connecting;
    TimePoint m_phaseSince;
    TimePoint m_lastRead;
    TimePoint m_suspectedAt;
    quint64 m_readBefore = 0; // when the silence was suspected
    OptInState m_optIn = OptInState::Off;
    bool m_advertised = false;
    int m_introduced = 0; // of the two CLIENT SETINFO
    quint64 m_bytesRead = 0;
    quint64 m_handshakeBytes = 0;
    quint64 m_commandBytes = 0;
    std::unique_ptr<Notification> m_earlyMoving; // seldom there, and large
};

} // namespace QRedis

#endif
