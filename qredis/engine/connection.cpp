// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/connection_p.h"

#include "qredis/engine/coordinator_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/maintenance/endpointtype_p.h"
#include "qredis/protocol/notificationparser_p.h"
#include "qredis/protocol/pushrouter_p.h"

#include <QtCore/qcoreapplication.h>

namespace QRedis {

namespace {

constexpr qsizetype WriteSize = 256 * 1024; // gathered for one write; more would only wait in the socket
constexpr qsizetype FirstRoom = 4 * 1024;

} // namespace

Connection::Connection(IoThread &io, ConnectionOwner *owner, const Endpoint &address, const QString &serverName)
    : m_io(io)
    , m_owner(owner)
    , m_peer(address)
    , m_serverName(serverName)
    , m_transport(Transport::create(address, io.options().transport(), this))
    , m_reader(io.replyLimits(), io.options().valueStorage(), &io.largeStrings())
    , m_timer(io.timers(), [this] { handshakeTimeReached(); })
{
    m_io.counters().socketsOpened++;
    m_io.socketsChanged(+1);
}

Connection::~Connection()
{
    abort();
    m_transport->deleteLater();
    m_io.socketsChanged(-1);
}

void Connection::open()
{
    m_phaseSince = m_io.now();
    m_timer.startIn(m_io.options().connectTimeout());
    m_transport->connectTo(m_peer, m_serverName);
}

void Connection::transportSecuring()
{
    const IoThread::Turn turn(m_io);
    m_phase = Phase::Securing;
    m_owner->connectionAdvanced(*this);
}

void Connection::transportConnected()
{
    const IoThread::Turn turn(m_io);
    m_phase = Phase::Handshaking;
    m_phaseSince = m_io.now();
    m_timer.startIn(m_io.coordinator().handshakeTimeout(m_peer));
    m_owner->connectionAdvanced(*this);
    if (m_phase != Phase::Handshaking)
        return;
    if (m_io.authenticator().isReady())
        return shakeHands();
    m_self = std::make_shared<Connection *>(this);
    m_io.authenticator().prepare([weak = std::weak_ptr(m_self)](const Error &error) {
        const auto self = weak.lock();
        if (!self || (*self)->m_phase != Phase::Handshaking)
            return;
        if (error)
            (*self)->lose(error);
        else
            (*self)->shakeHands();
    });
}

void Connection::shakeHands()
{
    m_self.reset();
    HandshakeOptions options = m_io.coordinator().handshakeOptions(m_peer);
    const Credentials &credentials = m_io.authenticator().credentials();
    options.userName = credentials.userName();
    options.password = credentials.password();
    m_credentials = m_io.authenticator().generation();
    m_handshake.emplace(options);
    follow(m_handshake->start());
}

void Connection::authenticate()
{
    const Credentials &credentials = m_io.authenticator().credentials();
    const quint64 used = std::exchange(m_credentials, m_io.authenticator().generation());
    const bool none = credentials.userName().isEmpty() && credentials.password().isEmpty(); // nobody can log out
    if (used == m_credentials || none || m_phase != Phase::Ready)
        return;
    Command command{"AUTH"};
    if (!credentials.userName().isEmpty())
        command.append(credentials.userName());
    writeOwn(InFlight::Kind::Authentication, command.append(credentials.password()));
}

void Connection::follow(const Handshake::Step &step)
{
    if (!step.send.isEmpty()) {
        m_handshakeBytes += quint64(step.send.size());
        m_transport->write(step.send);
    }
    if (step.verdict == Handshake::Step::Verdict::Failed) {
        if (step.error.code() == Error::Code::Authentication)
            m_io.authenticator().refused(m_credentials);
        lose(step.error);
    } else if (step.verdict == Handshake::Step::Verdict::Ready) {
        m_timer.stop();
        m_phase = Phase::Ready;
        m_optIn = m_handshake->optIn();
        m_introduced = m_handshake->introduced();
        authenticate(); // they may have changed meanwhile
        m_owner->connectionAdvanced(*this);
    }
}

void Connection::transportReceived(QByteArrayView bytes)
{
    const IoThread::Turn turn(m_io);
    m_bytesRead += quint64(bytes.size());
    m_lastRead = m_io.now();
    Reply reply;
    while (!bytes.isEmpty()) {
        const bool inPlace = bytes.data() == m_reader.target().data();
        const qsizetype size = inPlace ? bytes.size() : std::min(bytes.size(), RespReader::SliceSize);
        m_reader.feed(bytes.first(size));
        bytes = bytes.sliced(size);
        for (;;) {
            if (m_phase == Phase::Closed)
                return;
            const RespReader::Status status = m_reader.next(reply);
            if (status == RespReader::Status::NeedMore)
                break;
            if (status == RespReader::Status::Failed)
                return lose(unreadable(m_reader.error()));
            handle(std::move(reply));
        }
    }
}

Error Connection::unreadable(const Error &reason) const
{
    return {reason.code(), QStringLiteral("%1: %2").arg(m_peer.toString(), reason.message())};
}

void Connection::handle(Reply &&reply)
{
    if (reply.kind() == Reply::Kind::Push) {
        const QByteArray frame = m_reader.takeFrame();
        if (m_phase != Phase::Ready && classifyPush(reply) == PushKind::Maintenance) {
            const Notification notification = parseNotification(reply, frame, m_peer);
            if (notification.type == NotificationType::Moving)
                m_earlyMoving = std::make_unique<Notification>(notification);
        }
        m_owner->connectionPushed(*this, reply, frame);
        return;
    }
    if (m_phase == Phase::Handshaking && m_handshake)
        return follow(m_handshake->replied(reply));
    if (m_inFlight.empty() && m_owner->connectionHeard(*this, reply))
        return;
    if (m_phase == Phase::Handshaking && reply.isError()) // such as that there are too many clients
        return lose(reply.error());
    if (m_inFlight.empty()) {
        lose(unreadable(Error(Error::Code::ProtocolViolation,
                              QCoreApplication::translate("QRedis", "The server sent a reply that nobody asked for"))));
        return;
    }
    InFlight &front = m_inFlight.front();
    if (Request *request = front.request) {
        const quint32 index = front.first;
        front.advance();
        m_io.answer(request, index, std::move(reply));
    } else { // commands of a request have no other kind
        const InFlight::Kind kind = front.kind;
        front.advance();
        if (kind != InFlight::Kind::Command) {
            m_inFlight.pop_front(); // first: whoever gets the answer may ask again
            answerOwn(kind, reply);
            if (m_inFlight.empty())
                m_owner->connectionEmptied(*this);
            return;
        }
    }
    if (front.count == 0) {
        m_inFlight.pop_front();
        if (m_inFlight.empty())
            m_owner->connectionEmptied(*this);
    }
}

void Connection::write(SliceQueue &queue)
{
    QByteArray &buffer = m_io.writeBuffer();
    qsizetype used = 0;
    QByteArrayView together;
    while (together.isEmpty() && !queue.empty() && used < WriteSize) {
        Slice &slice = queue.front();
        Request *request = slice.request;
        quint32 number = slice.count;
        QByteArrayView bytes = request->encodings(slice.first, number);
        if (const qsizetype room = WriteSize - used; bytes.size() > room && number > 1 && !request->transaction) {
            for (number = 1; request->encodings(slice.first, number).size() < room;)
                ++number;
            bytes = request->encodings(slice.first, number);
        }
        m_inFlight.push_back({request, slice.first, number, m_commandBytes});
        m_commandBytes += quint64(bytes.size());
        slice.first += number;
        slice.count -= number;
        if (slice.count == 0)
            queue.pop_front();
        if (used == 0 && (queue.empty() || bytes.size() >= WriteSize)) {
            together = bytes; // alone, or large: written from where it is
        } else {
            if (used + bytes.size() > buffer.size())
                buffer.resize(std::max({used + bytes.size(), 2 * buffer.size(), FirstRoom}));
            std::copy(bytes.begin(), bytes.end(), buffer.data() + used);
            used += bytes.size();
        }
    }
    m_transport->write(together.isEmpty() ? QByteArrayView(buffer).first(used) : together);
    m_io.releaseWriteBuffer();
}

void Connection::tell(QByteArrayView commands)
{
    m_commandBytes += quint64(commands.size());
    m_transport->write(commands);
}

void Connection::writeOwn(InFlight::Kind kind, const Command &command)
{
    const QByteArrayView bytes = command.encoding();
    m_inFlight.push_back({nullptr, 0, 1, m_commandBytes, kind});
    m_commandBytes += quint64(bytes.size());
    m_transport->write(bytes);
}

void Connection::askForNotifications()
{
    if (m_optIn == OptInState::On || m_optIn == OptInState::Pending || m_handshake->protocol() != Protocol::Resp3)
        return;
    m_optIn = OptInState::Pending;
    const QByteArray type = wireName(m_io.coordinator().endpointType(m_peer));
    writeOwn(InFlight::Kind::OptIn, {"CLIENT", "MAINT_NOTIFICATIONS", "ON", "moving-endpoint-type", type});
}

void Connection::askForCommandTable()
{
    writeOwn(InFlight::Kind::CommandTable, {"COMMAND"});
}

void Connection::introduce()
{
    if (m_handshake->protocol() != Protocol::Resp3)
        return;
    if (m_introduced == 0)
        writeOwn(InFlight::Kind::Ping, {"CLIENT", "SETINFO", "LIB-NAME", "qredis"});
    if (m_introduced < 2)
        writeOwn(InFlight::Kind::Ping, {"CLIENT", "SETINFO", "LIB-VER", QREDIS_VERSION_STRING});
    m_introduced = 2;
}

void Connection::introduceName()
{
    m_introduced = 1;
    writeOwn(InFlight::Kind::SetInfo, {"CLIENT", "SETINFO", "LIB-NAME", "qredis"});
}

void Connection::answerOwn(InFlight::Kind kind, const Reply &reply)
{
    const OptInState answer = reply.isError() ? OptInState::Refused : OptInState::On;
    switch (kind) {
    case InFlight::Kind::Command:
    case InFlight::Kind::Ping:
        break;
    case InFlight::Kind::Owner:
        m_owner->connectionAnswered(*this, reply);
        break;
    case InFlight::Kind::OptIn:
        m_optIn = answer;
        m_io.coordinator().optInAnswered(m_io, answer, reply.error(), m_handshake->serverVersion());
        break;
    case InFlight::Kind::SetInfo:
        m_io.coordinator().introductionAnswered(m_io, answer, reply.error());
        break;
    case InFlight::Kind::Authentication:
        if (reply.isError()) {
            m_io.authenticator().refused(m_credentials);
            m_owner->connectionRefused(*this, reply.error());
        }
        break;
    case InFlight::Kind::CommandTable:
        m_io.coordinator().commandTableAnswered(reply, m_handshake->serverVersion());
        break;
    }
}

void Connection::transportDrained()
{
    const IoThread::Turn turn(m_io);
    m_owner->connectionDrained(*this);
}

void Connection::transportClosed(const Error &error)
{
    const IoThread::Turn turn(m_io);
    lose(error);
}

void Connection::lose(const Error &error)
{
    if (m_phase == Phase::Closed)
        return;
    abort();
    m_owner->connectionClosed(*this, error);
}

void Connection::abort()
{
    m_timer.stop();
    m_transport->abort();
    m_phase = Phase::Closed;
}

void Connection::suspect(std::chrono::milliseconds patience)
{
    if (m_suspectedAt != TimePoint() || m_phase != Phase::Ready)
        return;
    m_suspectedAt = m_io.now();
    m_readBefore = m_bytesRead;
    m_transport->setAnnouncement(Transport::Announcement::EachByte);
    if (m_transport->isDrained()) { // otherwise there is enough on its way to be answered
        writeOwn(InFlight::Kind::Ping, {"PING"});
    }
    m_timer.startIn(patience);
}

void Connection::handshakeTimeReached()
{
    if (m_phase == Phase::Ready) {
        const bool silent = m_bytesRead == m_readBefore;
        m_suspectedAt = {};
        m_transport->setAnnouncement(Transport::Announcement::Together);
        if (silent)
            lose(Error(Error::Code::ConnectionLost, QCoreApplication::translate("QRedis", "The server went silent")));
        return;
    }
    if (m_phase == Phase::Handshaking) { // evaluated when the timer fires: a window that opened meanwhile counts (contract W3)
        const TimePoint until = m_phaseSince + m_io.coordinator().handshakeTimeout(m_peer);
        if (until > m_io.now())
            return m_timer.startAt(until);
    }
    lose(Error(Error::Code::ConnectionFailed, lateness().arg(m_peer.toString())));
}

QString Connection::lateness() const
{
    switch (m_phase) {
    case Phase::Connecting:
        return QCoreApplication::translate("QRedis", "%1 did not accept a connection in time");
    case Phase::Securing:
        return QCoreApplication::translate("QRedis",
                                           "%1 did not finish the TLS handshake in time. Check that its port speaks TLS");
    case Phase::Handshaking:
        if (!m_handshake)
            return QCoreApplication::translate("QRedis", "The provider did not give credentials in time for %1");
        [[fallthrough]];
    default:
        return QCoreApplication::translate("QRedis", "%1 did not answer the handshake in time");
    }
}

} // namespace QRedis
