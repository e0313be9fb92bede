// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/differential/oracle.h"

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

// Not by QRedis::Command: what is compared does not share its code.
QByteArray encoded(const QList<QByteArray> &words)
{
    QByteArray bytes = '*' + QByteArray::number(words.size()) + "\r\n";
    for (const QByteArray &word : words)
        bytes += '$' + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
    return bytes;
}

} // namespace

Oracle::Oracle(quint16 port, int protocol)
{
    QByteArray program = QByteArray(QREDIS_BINARY_DIR) + "/bin/hiredis-oracle";
    QByteArray portText = QByteArray::number(port);
    QByteArray protocolText = QByteArray::number(protocol);
    char *arguments[] = {program.data(), portText.data(), protocolText.data(), nullptr};
    int to[2] = {-1, -1};
    int from[2] = {-1, -1};
    if (::pipe2(to, O_CLOEXEC) != 0 || ::pipe2(from, O_CLOEXEC) != 0)
        qFatal("no pipe");
    std::signal(SIGPIPE, SIG_IGN);
    m_process = ::fork();
    if (m_process == 0) { // nothing but system calls: other threads may have held any lock
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(to[0], STDIN_FILENO);
        ::dup2(from[1], STDOUT_FILENO);
        ::execv(program.constData(), arguments);
        ::_exit(127);
    }
    ::close(to[0]);
    ::close(from[1]);
    m_to = ::fdopen(to[1], "w");
    m_from = ::fdopen(from[0], "r");
}

Oracle::~Oracle()
{
    std::fclose(m_to);
    std::fclose(m_from);
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

QList<QByteArray> Oracle::ask(const QList<QList<QByteArray>> &commands)
{
    QByteArray batch;
    for (const QList<QByteArray> &words : commands)
        batch += encoded(words);
    std::fprintf(m_to, "%lld %lld\n", qlonglong(commands.size()), qlonglong(batch.size()));
    std::fwrite(batch.constData(), 1, size_t(batch.size()), m_to);
    std::fflush(m_to);
    QList<QByteArray> replies;
    size_t size = 0;
    while (replies.size() < commands.size() && std::fscanf(m_from, "%zu", &size) == 1 && std::fgetc(m_from) == '\n') {
        QByteArray reply(qsizetype(size), Qt::Uninitialized);
        if (std::fread(reply.data(), 1, size, m_from) != size)
            break;
        replies.append(reply);
    }
    return replies;
}
