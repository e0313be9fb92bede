// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_REDISSERVER_H
#define TESTS_REDISSERVER_H

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

#include <csignal>
#include <sys/prctl.h>

/// A redis-server of a test's own: a free port of 127.0.0.1, a folder of its own, and it dies with the test.
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

    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 processId() const { return m_process ? m_process->processId() : 0; }
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
        m_process = std::make_unique<QProcess>();
        m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process->setStandardOutputFile(QProcess::nullDevice());
        m_process->setStandardErrorFile(QProcess::nullDevice());
        const QStringList fixed{QStringLiteral("--port"),
                                QString::number(m_port),
                                QStringLiteral("--bind"),
                                QStringLiteral("127.0.0.1"),
                                QStringLiteral("--dir"),
                                m_folder.path(),
                                QStringLiteral("--save"),
                                QString(),
                                QStringLiteral("--appendonly"),
                                QStringLiteral("yes"),
                                QStringLiteral("--appendfsync"),
                                QStringLiteral("no"), // "everysec" answers before it appends
                                QStringLiteral("--enable-debug-command"),
                                QStringLiteral("local"),
                                QStringLiteral("--logfile"),
                                m_folder.filePath(QStringLiteral("log"))};
        m_process->start(QStringLiteral("redis-server"), fixed + m_arguments);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 10'000 && m_process->state() != QProcess::NotRunning) {
            if (answers())
                return true;
            m_process->waitForFinished(10);
        }
        kill();
        return false;
    }
    /// Ends the server as kill -9 does.
    void kill()
    {
        if (!m_process)
            return;
        m_process->kill();
        m_process->waitForFinished();
        m_process.reset();
    }
    /// Stops the server's process; its sockets stay open and silent until resume().
    void pause() const { ::kill(pid_t(processId()), SIGSTOP); }
    void resume() const { ::kill(pid_t(processId()), SIGCONT); }

    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
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
    std::unique_ptr<QProcess> m_process;
    quint16 m_port = 0;
};

#endif
