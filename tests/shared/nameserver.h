// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_NAMESERVER_H
#define TESTS_NAMESERVER_H

#include <QtCore/qendian.h>
#include <QtNetwork/qhostaddress.h>

#include <arpa/inet.h>
#include <array>
#include <atomic>
#include <mutex>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

/// A DNS server on port 53 of 127.0.0.1, for which every name leads to the same IPv4 addresses. Answers are good for 5 minutes.
class NameServer final
{
public:
    NameServer() : m_socket(::socket(AF_INET, SOCK_DGRAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(53);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const timeval patience{0, 50'000}; // how long the destructor waits
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        m_listening = ::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        m_thread = std::thread([this] { serve(); });
    }
    ~NameServer()
    {
        m_ending = true;
        m_thread.join();
        ::close(m_socket);
    }

    [[nodiscard]] bool isListening() const { return m_listening; }
    void lead(const QList<QHostAddress> &addresses)
    {
        const std::lock_guard lock(m_mutex);
        m_addresses = addresses;
    }
    /// How often IPv4 addresses were asked for.
    [[nodiscard]] int questions() const { return m_questions; }

private:
    void serve()
    {
        std::array<char, 512> buffer{};
        while (!m_ending) {
            sockaddr_in asker{};
            socklen_t size = sizeof asker;
            const ssize_t length =
                ::recvfrom(m_socket, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr *>(&asker), &size);
            if (length <= 0)
                continue;
            const QByteArray reply = answer(QByteArray(buffer.data(), length));
            ::sendto(m_socket, reply.constData(), size_t(reply.size()), 0, reinterpret_cast<const sockaddr *>(&asker), size);
        }
    }
    // RFC 1035, 4.1: a header of 12 bytes, the name that ends with 0, its type and class.
    QByteArray answer(const QByteArray &question)
    {
        const qsizetype type = question.indexOf('\0', 12) + 1;
        const bool asksIpv4 = qFromBigEndian<quint16>(question.constData() + type) == 1;
        QList<QHostAddress> addresses;
        if (asksIpv4) {
            ++m_questions;
            const std::lock_guard lock(m_mutex);
            addresses = m_addresses;
        }
        QByteArray reply = question.first(2) + QByteArray("\x81\x80\x00\x01\x00", 5) + char(addresses.size())
            + QByteArray(4, '\0') + question.mid(12, type + 4 - 12);
        for (const QHostAddress &address : addresses) {
            const quint32 bytes = qToBigEndian(address.toIPv4Address());
            reply += QByteArray("\xc0\x0c\x00\x01\x00\x01\x00\x00\x01\x2c\x00\x04", 12);
            reply += QByteArray(reinterpret_cast<const char *>(&bytes), sizeof bytes);
        }
        return reply;
    }

    const int m_socket;
    bool m_listening = false;
    std::atomic<bool> m_ending{false};
    std::atomic<int> m_questions{0};
    std::mutex m_mutex;
    QList<QHostAddress> m_addresses;
    std::thread m_thread;
};

#endif
