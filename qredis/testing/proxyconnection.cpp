// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/proxyconnection_p.h"

#include "qredis/testing/proxynode_p.h"
#include "qredis/testing/pushframes_p.h"
#include "qredis/testing/simulatorcore_p.h"

#include <QtCore/qrandom.h>
#include <QtNetwork/qhostaddress.h>
#include <QtNetwork/qsslsocket.h>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

constexpr qint64 socketBuffer = 256 * 1024;
/// Reading from one side pauses while so much waits for the other.
constexpr qint64 backlogLimit = 1024 * 1024;
/// A CLIENT, HELLO or AUTH longer than this passes unread.
constexpr qsizetype longestHeldRequest = 64 * 1024;

QByteArray upper(QByteArrayView word)
{
    return word.toByteArray().toUpper();
}

QByteArray request(std::initializer_list<QByteArray> words)
{
    QByteArray bytes = '*' + QByteArray::number(qsizetype(words.size())) + "\r\n";
    for (const QByteArray &word : words)
        bytes += bulk(word);
    return bytes;
}

} // namespace

ProxyConnection::ProxyConnection(ProxyNode &node, QTcpSocket *client, quint64 id, bool isFrozen)
    : m_node(node)
    , m_client(client)
    , m_server(new QTcpSocket(this))
    , m_isFrozen(isFrozen)
{
    m_info.id = id;
    m_info.node = node.name();
    m_info.client = Endpoint(client->peerAddress().toString(), client->peerPort());
    m_info.opened = std::chrono::steady_clock::now();
    m_client->setParent(this);
    m_client->setReadBufferSize(socketBuffer);
    m_server->setReadBufferSize(socketBuffer);
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_delayTimer.setSingleShot(true);
    m_delayTimer.setTimerType(Qt::PreciseTimer);

    connect(&m_delayTimer, &QTimer::timeout, this, &ProxyConnection::sendDelayed);
    connect(m_client, &QIODevice::readyRead, this, qOverload<>(&ProxyConnection::forwardRequests));
    connect(m_server, &QIODevice::readyRead, this, qOverload<>(&ProxyConnection::forwardReplies));
    // What one side could not take yet holds up reading from the other.
    connect(m_client, &QIODevice::bytesWritten, this, qOverload<>(&ProxyConnection::forwardReplies));
    connect(m_server, &QIODevice::bytesWritten, this, qOverload<>(&ProxyConnection::forwardRequests));
    connect(m_client, &QAbstractSocket::stateChanged, this, &ProxyConnection::clientStateChanged);
    connect(m_server, &QAbstractSocket::stateChanged, this, &ProxyConnection::serverStateChanged);

    const Endpoint upstream = node.upstream();
    m_server->connectToHost(upstream.host(), upstream.port());
}

void ProxyConnection::forwardRequests()
{
    while (!m_isFrozen && !m_isFinished && m_client->bytesAvailable() > 0 && m_server->bytesToWrite() < backlogLimit)
        forwardRequests(m_client->readAll());
}

void ProxyConnection::forwardRequests(QByteArray bytes)
{
    m_info.bytesIn += quint64(bytes.size());
    if (!m_heldRequest.isEmpty())
        bytes.prepend(std::exchange(m_heldRequest, {}));

    QByteArray replaced; // the bytes up to \c passed, if any of them were replaced
    qsizetype passed = 0;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        if (m_requests.atBoundary()) {
            const RequestKind kind = classifyRequest(rest);
            if (kind == RequestKind::Unknown)
                break;
            if (kind == RequestKind::Connection || m_node.core().mayIntercept()) {
                RespScanner ahead = m_requests;
                const qsizetype size = ahead.scan(rest);
                if (!ahead.atBoundary() && rest.size() < longestHeldRequest)
                    break;
                if (ahead.atBoundary()) {
                    replaced += QByteArrayView(bytes).sliced(passed, at - passed);
                    replaced += requestFor(rest.first(size));
                    ++m_info.commands;
                    at += size;
                    passed = at;
                    continue;
                }
            }
            ++m_info.commands;
        }
        at += m_requests.scan(rest);
    }
    m_heldRequest = bytes.sliced(at);
    if (passed > 0) {
        replaced += QByteArrayView(bytes).sliced(passed, at - passed);
        m_server->write(replaced);
    } else {
        bytes.truncate(at);
        m_server->write(bytes);
    }
    if (m_server->state() == QAbstractSocket::ConnectedState)
        m_server->flush();
}

QByteArray ProxyConnection::requestFor(QByteArrayView request)
{
    if (const std::optional<QByteArray> response = m_node.core().takeInterception(request))
        return answerInstead(*response);
    const auto words = requestWords(request);
    const QByteArray command = words.isEmpty() ? QByteArray() : upper(words.front());
    const auto fault = m_node.fault();
    using Fault = MaintenanceSimulator::Fault;
    if (fault == Fault::FailAuthentication && (command == "HELLO" || command == "AUTH"))
        return answerInstead("-WRONGPASS invalid username-password pair or user is disabled.\r\n");
    if (fault == Fault::FailHandshake && command == "HELLO")
        return answerInstead("-LOADING Redis is loading the dataset in memory\r\n");
    if (command == "HELLO" && words.size() > 1) {
        m_isResp3 = words[1] == "3";
        for (qsizetype i = 2; i + 1 < words.size(); ++i) {
            if (upper(words[i]) == "SETNAME")
                m_info.clientName = words[i + 1].toByteArray();
        }
    }
    if (command == "CLIENT" && words.size() > 2) {
        const QByteArray subcommand = upper(words[1]);
        if (subcommand == "SETNAME")
            m_info.clientName = words[2].toByteArray();
        if (subcommand == "MAINT_NOTIFICATIONS")
            return optInFor(words, request);
    }
    return request.toByteArray();
}

QByteArray ProxyConnection::optInFor(const QList<QByteArrayView> &words, QByteArrayView request)
{
    using Policy = MaintenanceSimulator::OptInPolicy;
    m_node.core().optInRequested();
    switch (m_node.core().optInPolicy()) {
    case Policy::UnknownSubcommand:
        return request.toByteArray(); // the real server does not know it
    case Policy::NoPermission:
        return answerInstead("-NOPERM this user has no permissions to run the 'client|maint_notifications' command\r\n");
    case Policy::NeverAnswer:
        m_isFrozen = true; // replies come in order, so there are none after this one either
        return {};
    case Policy::Accept:
        break;
    }
    const QByteArray mode = upper(words[2]);
    if (mode == "OFF" && words.size() == 3)
        return answerInstead("+OK\r\n", Effect::OptOut);
    if (mode != "ON" || (words.size() != 3 && (words.size() != 5 || upper(words[3]) != "MOVING-ENDPOINT-TYPE")))
        return answerInstead("-ERR syntax error\r\n");
    if (!m_isResp3)
        return answerInstead("-ERR maintenance notifications need RESP3\r\n");
    const QByteArray type = words.size() == 5 ? words[4].toByteArray().toLower() : QByteArray();
    static const QByteArrayList types{"", "internal-ip", "internal-fqdn", "external-ip", "external-fqdn", "none"};
    if (!types.contains(type))
        return answerInstead("-ERR invalid moving-endpoint-type\r\n");
    return answerInstead("+OK\r\n", Effect::OptIn, type);
}

QByteArray ProxyConnection::answerInstead(const QByteArray &text, Effect effect, const QByteArray &endpointType)
{
    const QByteArray word = "qredis-simulator:" + QByteArray::number(QRandomGenerator::global()->generate64(), 16);
    m_answers.push_back({bulk(word), text, effect, endpointType});
    return request({"ECHO", word});
}

void ProxyConnection::forwardReplies()
{
    while (!m_isFrozen && !m_isFinished && m_server->bytesAvailable() > 0
           && m_client->bytesToWrite() + m_delayedBytes < backlogLimit)
        forwardReplies(m_server->readAll());
    if (m_isServerGone && !m_isFrozen && m_server->bytesAvailable() == 0 && m_delayed.empty())
        close(MaintenanceSimulator::CloseMode::Fin, u"closed by the server"_s);
}

void ProxyConnection::forwardReplies(QByteArray bytes)
{
    if (!m_heldReply.isEmpty())
        bytes.prepend(std::exchange(m_heldReply, {}));
    if (m_answers.empty() && m_insertions.isEmpty()) {
        m_replies.scanAll(bytes);
        send(bytes);
        return;
    }
    QByteArray out;
    QByteArrayView rest = bytes;
    while (!rest.isEmpty()) {
        if (m_replies.atBoundary()) {
            out += std::exchange(m_insertions, {});
            const Match match = replaceReply(rest, out);
            if (match == Match::Replaced)
                continue;
            if (match == Match::Partly) {
                m_heldReply = rest.toByteArray();
                break;
            }
        }
        const qsizetype size = m_replies.scan(rest);
        out += rest.first(size);
        rest = rest.sliced(size);
    }
    if (m_replies.atBoundary())
        out += std::exchange(m_insertions, {});
    send(out);
}

ProxyConnection::Match ProxyConnection::replaceReply(QByteArrayView &bytes, QByteArray &out)
{
    for (size_t i = 0; i < m_answers.size(); ++i) {
        const QByteArray &echoed = m_answers[i].echoed;
        const qsizetype common = std::min(echoed.size(), bytes.size());
        if (bytes.first(common) != QByteArrayView(echoed).first(common))
            continue;
        if (common < echoed.size())
            return Match::Partly;
        bytes = bytes.sliced(common);
        const Answer answer = m_answers[i];
        // The ones before were refused by the server, for lack of permission for example; its error went to the client.
        m_answers.erase(m_answers.begin(), m_answers.begin() + qsizetype(i) + 1);
        apply(answer, out);
        return Match::Replaced;
    }
    return Match::No;
}

void ProxyConnection::apply(const Answer &answer, QByteArray &out)
{
    out += answer.text;
    if (answer.effect == Effect::None)
        return;
    m_info.optedIn = answer.effect == Effect::OptIn;
    m_info.endpointType = answer.endpointType;
    if (m_info.optedIn) {
        m_node.log(u"#%1 opted in, %2"_s.arg(m_info.id).arg(
            m_info.endpointType.isEmpty() ? u"without endpoint type"_s : QString::fromLatin1(m_info.endpointType)));
        out += m_node.core().catchUp(m_node, m_info);
    } else {
        m_node.log(u"#%1 opted out"_s.arg(m_info.id));
    }
    m_node.core().observer().stateChanged();
}

void ProxyConnection::inject(const QByteArray &bytes)
{
    if (m_isFrozen || !m_replies.atBoundary())
        m_insertions += bytes;
    else
        send(bytes);
}

void ProxyConnection::thaw()
{
    if (!std::exchange(m_isFrozen, false))
        return;
    const auto *tls = qobject_cast<QSslSocket *>(m_client);
    if (tls && tls->mode() == QSslSocket::UnencryptedMode) {
        close(MaintenanceSimulator::CloseMode::Reset, u"never came to TLS"_s);
        return;
    }
    if (m_replies.atBoundary() && !m_insertions.isEmpty())
        send(std::exchange(m_insertions, {}));
    scheduleDelayed();
    forwardRequests();
    forwardReplies();
}

void ProxyConnection::send(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    const auto wait = std::max(m_node.delay(), m_node.coalescing());
    if (m_delayed.empty() && wait.count() == 0 && m_node.segmentation() == 0) {
        writeToClient(bytes);
        return;
    }
    m_delayedBytes += bytes.size();
    if (m_node.coalescing().count() > 0 && !m_delayed.empty()) {
        m_delayed.back().bytes += bytes;
        return;
    }
    m_delayed.push_back({std::chrono::steady_clock::now() + wait, bytes, 0});
    if (!m_delayTimer.isActive())
        scheduleDelayed();
}

void ProxyConnection::writeToClient(const QByteArray &bytes)
{
    if (m_isHalfClosed)
        return;
    m_info.bytesOut += quint64(bytes.size());
    m_client->write(bytes);
    m_client->flush();
}

void ProxyConnection::scheduleDelayed()
{
    if (m_delayed.empty() || m_isFrozen || m_isFinished)
        return;
    const auto wait = m_delayed.front().due - std::chrono::steady_clock::now();
    m_delayTimer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(wait), std::chrono::milliseconds(0)));
}

void ProxyConnection::sendDelayed()
{
    const TimePoint now = std::chrono::steady_clock::now();
    int segments = 0;
    while (!m_isFrozen && !m_isFinished && !m_delayed.empty() && m_delayed.front().due <= now && segments == 0) {
        Delayed &front = m_delayed.front();
        const qsizetype left = front.bytes.size() - front.sent;
        const qsizetype size = m_node.segmentation() > 0 ? std::min<qsizetype>(m_node.segmentation(), left) : left;
        const QByteArray part = front.bytes.sliced(front.sent, size);
        front.sent += size;
        if (size == left)
            m_delayed.pop_front();
        segments = m_node.segmentation() > 0 ? 1 : 0;
        m_delayedBytes -= part.size();
        writeToClient(part);
    }
    scheduleDelayed();
    forwardReplies();
}

void ProxyConnection::clientStateChanged(QAbstractSocket::SocketState state)
{
    if (state != QAbstractSocket::UnconnectedState || m_isFinished)
        return;
    forwardRequests();
    finish(u"closed by the client"_s);
}

void ProxyConnection::serverStateChanged(QAbstractSocket::SocketState state)
{
    if (state == QAbstractSocket::ConnectedState)
        m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (state != QAbstractSocket::UnconnectedState || m_isFinished)
        return;
    m_isServerGone = true;
    forwardReplies();
}

void ProxyConnection::close(MaintenanceSimulator::CloseMode mode, const QString &reason)
{
    if (m_isFinished)
        return;
    if (mode == MaintenanceSimulator::CloseMode::Half) {
        m_client->flush();
        ::shutdown(int(m_client->socketDescriptor()), SHUT_WR);
        m_isHalfClosed = true;
        return;
    }
    finish(reason);
    closeSocket(*m_client, mode);
}

void ProxyConnection::finish(const QString &reason)
{
    m_isFinished = true;
    m_delayTimer.stop();
    // The server still gets what the client had sent; this object does not wait for it.
    m_server->disconnect(this);
    m_server->setParent(&m_node);
    connect(m_server, &QAbstractSocket::disconnected, m_server, &QObject::deleteLater);
    if (m_server->state() != QAbstractSocket::UnconnectedState && m_server->bytesToWrite() > 0)
        m_server->disconnectFromHost();
    else
        m_server->abort();
    if (m_server->state() == QAbstractSocket::UnconnectedState)
        m_server->deleteLater();
    m_node.connectionEnded(this, reason);
}

} // namespace QRedis::Testing
