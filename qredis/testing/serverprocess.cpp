// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/serverprocess_p.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace QRedis::Testing {

namespace {

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

} // namespace

bool ServerProcess::start()
{
    if (m_process > 0 && !hasEnded(WNOHANG))
        return fail(u"redis-server is running already"_s);
    QString program = QStandardPaths::findExecutable(u"redis-server"_s);
    if (program.isEmpty())
        program = QStandardPaths::findExecutable(u"valkey-server"_s);
    if (program.isEmpty())
        return fail(u"redis-server was not found in PATH; install it (Debian and Ubuntu: apt-get install redis-server)"_s);
    if (!m_directory.isValid())
        return fail(u"no temporary directory: "_s + m_directory.errorString());

    // Another process may take the port between finding it free and the server's listening on it.
    const bool isPortGiven = m_port != 0;
    for (int attempt = 0; attempt < 5; ++attempt) {
        if (!isPortGiven)
            m_port = freePort();
        const Outcome outcome = launch(program);
        if (outcome == Outcome::Answers)
            return true;
        kill();
        QFile log(logPath());
        const QString said = log.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(log.readAll()).trimmed() : QString();
        fail(outcome == Outcome::Silent ? u"redis-server did not answer within 10 s: "_s + said
                                        : u"redis-server ended at once: "_s + said);
    }
    if (!isPortGiven)
        m_port = 0;
    return false;
}

bool ServerProcess::fail(const QString &reason)
{
    m_error = reason;
    return false;
}

ServerProcess::Outcome ServerProcess::launch(const QString &program)
{
    QByteArrayList words{QFile::encodeName(program),
                         "--port",
                         QByteArray::number(m_port),
                         "--bind",
                         "127.0.0.1",
                         "--save",
                         "",
                         "--appendonly",
                         "no",
                         "--daemonize",
                         "no",
                         "--loglevel",
                         "warning",
                         "--dir",
                         QFile::encodeName(m_directory.path())};
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const QByteArray log = QFile::encodeName(logPath());

    m_process = ::fork();
    if (m_process == 0) {
        // Other threads may have held any lock: nothing but system calls from here on.
#ifdef Q_OS_LINUX
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
        ::setpgid(0, 0); // Ctrl+C is for the program, which may want to finish in order
        const int output = ::open(log.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(output, STDOUT_FILENO);
        ::dup2(output, STDERR_FILENO);
        ::execv(arguments.front(), arguments.data());
        ::_exit(127);
    }
    const QDeadlineTimer deadline(std::chrono::seconds(10));
    while (!deadline.hasExpired()) {
        if (m_process < 0 || hasEnded(WNOHANG))
            return Outcome::Ended;
        if (answersPing())
            return Outcome::Answers;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return Outcome::Silent;
}

bool ServerProcess::hasEnded(int waitOptions)
{
    pid_t ended = -1;
    do {
        ended = ::waitpid(m_process, nullptr, waitOptions);
    } while (ended < 0 && errno == EINTR);
    if (ended == 0)
        return false;
    m_process = -1;
    return true;
}

bool ServerProcess::answersPing() const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    if (!socket.waitForConnected(1000))
        return false;
    socket.write("PING\r\n");
    return socket.waitForReadyRead(1000) && socket.readAll() == "+PONG\r\n";
}

bool ServerProcess::kill()
{
    if (m_process < 0)
        return false;
    ::kill(m_process, SIGKILL);
    return hasEnded(0);
}

bool ServerProcess::restart()
{
    if (m_port == 0)
        return fail(u"no redis-server was started"_s);
    kill();
    return start();
}

bool ServerProcess::sendSignal(int signal)
{
    return m_process > 0 && !hasEnded(WNOHANG) && ::kill(m_process, signal) == 0;
}

} // namespace QRedis::Testing
