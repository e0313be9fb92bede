// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/serverprocess_p.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qstandardpaths.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>

#include <csignal>
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
    if (m_process)
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
        const QString said = QString::fromLocal8Bit(m_process->readAll()).trimmed();
        kill();
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
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_process->start(program,
                     {u"--port"_s, QString::number(m_port), u"--bind"_s, u"127.0.0.1"_s, u"--save"_s, QString(),
                      u"--appendonly"_s, u"no"_s, u"--daemonize"_s, u"no"_s, u"--loglevel"_s, u"warning"_s, u"--dir"_s,
                      m_directory.path()});
    const QDeadlineTimer deadline(std::chrono::seconds(10));
    while (!deadline.hasExpired()) {
        if (m_process->waitForFinished(5) || m_process->state() == QProcess::NotRunning)
            return Outcome::Ended;
        if (answersPing())
            return Outcome::Answers;
    }
    return Outcome::Silent;
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
    if (!m_process)
        return false;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
    return true;
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
    return m_process && m_process->state() == QProcess::Running && ::kill(pid_t(m_process->processId()), signal) == 0;
}

} // namespace QRedis::Testing
