// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_CHILDPROCESS_H
#define TESTS_CHILDPROCESS_H

#include <QtCore/qstringlist.h>

#include <chrono>
#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

/// A program that dies with the test. Not a QProcess, whose kind of fork makes ThreadSanitizer lose track of the thread.
class ChildProcess final
{
public:
    /// \a words: the path and its arguments.
    explicit ChildProcess(const QStringList &words)
    {
        std::vector<QByteArray> bytes;
        for (const QString &word : words)
            bytes.push_back(word.toLocal8Bit());
        std::vector<char *> arguments;
        for (QByteArray &word : bytes)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        m_process = ::fork();
        if (m_process == 0) { // nothing but system calls: other threads may have held any lock
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::execv(arguments.front(), arguments.data());
            ::_exit(127);
        }
    }
    ~ChildProcess()
    {
        signal(SIGKILL);
        (void)wait(std::chrono::seconds(10));
    }
    Q_DISABLE_COPY_MOVE(ChildProcess)

    void signal(int number) const
    {
        if (m_process > 0)
            ::kill(m_process, number);
    }
    /// Its exit code; -1 when it was ended by a signal, or has not ended after \a limit.
    [[nodiscard]] int wait(std::chrono::milliseconds limit)
    {
        const auto end = std::chrono::steady_clock::now() + limit;
        int status = -1;
        while (m_process > 0 && ::waitpid(m_process, &status, WNOHANG) == 0) {
            if (std::chrono::steady_clock::now() > end)
                return -1;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        m_process = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t m_process = -1;
};

#endif
