// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_SCRIPTEDSERVER_H
#define TESTS_SCRIPTEDSERVER_H

#include <QtCore/qurl.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

#include <functional>
#include <optional>

/// A server that answers commands as a test says, with any bytes. Lives on the test's thread, whose events must run.
class ScriptedServer final : public QObject
{
public:
    using Words = QList<QByteArray>;
    /// The bytes that answer a command; no value: the answer of a small, polite server.
    using Script = std::function<std::optional<QByteArray>(const Words &words, QTcpSocket *socket)>;

    explicit ScriptedServer(Script script) : m_script(std::move(script))
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                ++m_accepted;
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            }
        });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("redis://127.0.0.1:%1").arg(port())); }
    [[nodiscard]] int accepted() const { return m_accepted; }
    /// Commands received so far, names in upper case.
    [[nodiscard]] const QList<Words> &commands() const { return m_commands; }
    [[nodiscard]] qsizetype count(const QByteArray &name) const
    {
        return std::count_if(m_commands.cbegin(), m_commands.cend(), [&](const Words &words) { return words.first() == name; });
    }

    /// What a small, polite server says.
    static QByteArray politeAnswer(const Words &words)
    {
        if (words.first() == "HELLO")
            return "%3\r\n$6\r\nserver\r\n$5\r\nredis\r\n$7\r\nversion\r\n$5\r\n7.0.0\r\n$2\r\nid\r\n:7\r\n";
        if (words.first() == "CLIENT" && words.value(1).toUpper() == "MAINT_NOTIFICATIONS")
            return "-ERR unknown subcommand 'MAINT_NOTIFICATIONS'. Try CLIENT HELP.\r\n";
        return words.first() == "PING" ? "+PONG\r\n" : "+OK\r\n";
    }

    /// Takes one array of bulk strings from the front of \a bytes, if it is complete.
    static std::optional<Words> takeCommand(QByteArray &bytes)
    {
        qsizetype position = 0;
        const auto number = [&]() -> std::optional<qsizetype> {
            const qsizetype end = bytes.indexOf("\r\n", position);
            if (end < 0)
                return {};
            const qsizetype value = bytes.mid(position + 1, end - position - 1).toLongLong();
            position = end + 2;
            return value;
        };
        const std::optional<qsizetype> count = number();
        if (!count)
            return {};
        Words words;
        for (qsizetype i = 0; i < *count; ++i) {
            const std::optional<qsizetype> length = number();
            if (!length || bytes.size() < position + *length + 2)
                return {};
            words.append(bytes.mid(position, *length));
            position += *length + 2;
        }
        if (words.isEmpty())
            return {};
        words.first() = words.first().toUpper();
        bytes.remove(0, position);
        return words;
    }

private:
    void read(QTcpSocket *socket)
    {
        QByteArray bytes = socket->property("rest").toByteArray() + socket->readAll();
        while (const std::optional<Words> words = takeCommand(bytes)) {
            m_commands.append(*words);
            const std::optional<QByteArray> answer = m_script(*words, socket);
            socket->write(answer.value_or(politeAnswer(*words)));
        }
        socket->setProperty("rest", bytes);
    }

    QTcpServer m_server;
    Script m_script;
    QList<Words> m_commands;
    int m_accepted = 0;
};

#endif
