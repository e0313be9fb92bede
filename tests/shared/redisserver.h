// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_REDISSERVER_H
#define TESTS_REDISSERVER_H

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

/// A redis-server of a test's own: a free port of 127.0.0.1, a folder of its own, and it dies with the test. QREDIS_TEST_SERVER
/// in the environment names another program that understands the same arguments, such as valkey-server.
///
/// What it acknowledged survives kill() and restart(): it appends to a file before it answers.
class RedisServer final
{
public:
    /// \a arguments are added to the server's command line, such as {"--requirepass", "secret"}.
    explicit RedisServer(const QStringList &arguments = {}) : m_arguments(arguments)
    {
        for (int attempt = 0; attempt < 5 && !isRunning(); ++attempt) {
            m_port = freePort();
            restart();
        }
    }
    ~RedisServer() { kill(); }

    [[nodiscard]] bool isRunning() const
    {
        siginfo_t ended{};
        return m_process > 0 && ::waitid(P_PID, id_t(m_process), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0;
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] pid_t processId() const { return m_process; }
    /// \a userInfo "user:password" or empty; \a database is the URL's path.
    [[nodiscard]] QUrl url(const QString &userInfo = {}, int database = 0) const
    {
        QUrl url(QStringLiteral("redis://127.0.0.1:%1/%2").arg(m_port).arg(database));
        url.setUserInfo(userInfo);
        return url;
    }

    /// Starts the server on the same port and waits until it answers.
    bool restart()
    {
        std::vector<QByteArray> words{program(),
                                      "--port",
                                      QByteArray::number(m_port),
                                      "--bind",
                                      "127.0.0.1",
                                      "--dir",
                                      m_folder.path().toLocal8Bit(),
                                      "--save",
                                      "",
                                      "--appendonly",
                                      "yes",
                                      "--appendfsync",
                                      "no", // "everysec" answers before it appends
                                      "--enable-debug-command",
                                      "local",
                                      "--logfile",
                                      m_folder.filePath(QStringLiteral("log")).toLocal8Bit()};
        for (const QString &argument : m_arguments)
            words.push_back(argument.toLocal8Bit());
        std::vector<char *> arguments;
        for (QByteArray &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        // Not by QProcess, whose kind of fork makes ThreadSanitizer lose track of this thread.
        m_process = ::fork();
        if (m_process == 0) { // nothing but system calls: other threads may have held any lock
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            const int null = ::open("/dev/null", O_WRONLY);
            ::dup2(null, STDOUT_FILENO);
            ::dup2(null, STDERR_FILENO);
            ::execvp(arguments.front(), arguments.data());
            ::_exit(127);
        }
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 10'000 && isRunning()) {
            if (answers())
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        kill();
        return false;
    }
    /// Ends the server as kill -9 does.
    void kill()
    {
        if (m_process < 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(std::exchange(m_process, -1), nullptr, 0);
    }
    /// Stops the server's process; its sockets stay open and silent until resume().
    void pause() const { ::kill(m_process, SIGSTOP); }
    void resume() const { ::kill(m_process, SIGCONT); }

    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

    [[nodiscard]] static QByteArray program()
    {
        const QByteArray other = qgetenv("QREDIS_TEST_SERVER");
        return other.isEmpty() ? QByteArray("redis-server") : other;
    }

private:
    [[nodiscard]] bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
        if (!socket.waitForConnected(1'000))
            return false;
        socket.write("PING\r\n");
        socket.waitForReadyRead(1'000);
        const QByteArray answer = socket.readAll();
        return answer.startsWith("+PONG") || answer.startsWith("-NOAUTH");
    }

    QTemporaryDir m_folder;
    QStringList m_arguments;
    pid_t m_process = -1;
    quint16 m_port = 0;
};

#endif
