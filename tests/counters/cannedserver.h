// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef COUNTERS_CANNEDSERVER_H
#define COUNTERS_CANNEDSERVER_H

#include <QtCore/qbytearray.h>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

/// A server with one answer for each command, on a thread of its own: the same bytes in the same pieces in every run, and it
/// accepts maintenance notifications. It reads the few commands of this test, not RESP at large.
class CannedServer final
{
public:
    CannedServer()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        m_listening = ::socket(AF_INET, SOCK_STREAM, 0);
        if (::bind(m_listening, generic, size) != 0 || ::listen(m_listening, 128) != 0
            || ::getsockname(m_listening, generic, &size) != 0 || ::pipe(m_stop) != 0)
            qFatal("no socket");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~CannedServer()
    {
        ::close(m_stop[1]);
        m_thread.join();
        ::close(m_stop[0]);
        ::close(m_listening);
    }
    CannedServer(const CannedServer &) = delete;
    CannedServer &operator=(const CannedServer &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    struct Peer
    {
        int socket;
        QByteArray unread;
    };

    void serve()
    {
        std::vector<Peer> peers;
        for (;;) {
            std::vector<pollfd> waiting{{m_stop[0], POLLIN, 0}, {m_listening, POLLIN, 0}};
            for (const Peer &peer : peers)
                waiting.push_back({peer.socket, POLLIN, 0});
            ::poll(waiting.data(), waiting.size(), -1);
            if (waiting[0].revents)
                break;
            for (std::size_t i = 0; i < peers.size(); ++i) {
                if (waiting[i + 2].revents && !answer(peers[i])) {
                    ::close(peers[i].socket);
                    peers[i].socket = -1;
                }
            }
            std::erase_if(peers, [](const Peer &peer) { return peer.socket < 0; });
            if (waiting[1].revents)
                peers.push_back({::accept(m_listening, nullptr, nullptr), {}});
        }
        for (const Peer &peer : peers)
            ::close(peer.socket);
    }

    static bool answer(Peer &peer)
    {
        char bytes[64 * 1024];
        const ssize_t size = ::read(peer.socket, bytes, sizeof bytes);
        if (size <= 0)
            return false;
        peer.unread.append(bytes, size);
        QByteArray answers;
        for (qsizetype end = commandEnd(peer.unread); end > 0; end = commandEnd(peer.unread)) {
            answers += answerTo(peer.unread.first(end));
            peer.unread.remove(0, end);
        }
        return ::send(peer.socket, answers.constData(), std::size_t(answers.size()), MSG_NOSIGNAL) == answers.size();
    }

    // No word contains a line end.
    static qsizetype commandEnd(const QByteArray &bytes)
    {
        qsizetype end = bytes.indexOf('\n') + 1;
        const int lines = end > 0 ? 2 * bytes.mid(1, end - 3).toInt() : 0;
        for (int i = 0; i < lines && end > 0; ++i)
            end = bytes.indexOf('\n', end) + 1;
        return end;
    }

    static QByteArray answerTo(const QByteArray &command)
    {
        static const QByteArray value = "$64\r\n" + QByteArray(64, 'v') + "\r\n";
        static const QByteArray large = "$1048576\r\n" + QByteArray(1024 * 1024, 'v') + "\r\n";
        if (command.contains("\r\nGET\r\n"))
            return command.contains("\r\nlarge\r\n") ? large : value;
        if (command.contains("\r\nHELLO\r\n"))
            return "%3\r\n$6\r\nserver\r\n$5\r\nredis\r\n$7\r\nversion\r\n$5\r\n7.4.0\r\n$5\r\nproto\r\n:3\r\n";
        return "+OK\r\n";
    }

    int m_listening = -1;
    int m_stop[2] = {-1, -1};
    quint16 m_port = 0;
    std::thread m_thread;
};

#endif
