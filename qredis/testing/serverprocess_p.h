// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_SERVERPROCESS_P_H
#define QREDIS_TESTING_SERVERPROCESS_P_H

#include "qredis/value/endpoint.h"

#include <QtCore/qtemporarydir.h>

#include <sys/types.h>

namespace QRedis::Testing {

/// One real redis-server without persistence on a loopback port, which ends with this object, and with this process.
/// Belongs to one thread, which must outlive the server; its functions block until the server answers or is gone.
/// Started by fork and exec, not by QProcess, whose kind of fork makes ThreadSanitizer lose track of this thread's locks.
class ServerProcess
{
public:
    ServerProcess() = default;
    ~ServerProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(ServerProcess)

    /// The same port as before, if there was one. False: errorString().
    bool start();
    bool kill();
    /// start() again, whether it runs or not; false if it has never been started.
    bool restart();
    bool sendSignal(int signal);
    [[nodiscard]] Endpoint endpoint() const { return m_port ? Endpoint(QStringLiteral("127.0.0.1"), m_port) : Endpoint(); }
    [[nodiscard]] const QString &errorString() const noexcept { return m_error; }

private:
    enum class Outcome : quint8 { Answers, Ended, Silent };
    bool fail(const QString &reason);
    Outcome launch(const QString &program);
    /// Whether the server has ended; if so, forgets it.
    bool hasEnded(int waitOptions);
    [[nodiscard]] QString logPath() const { return m_directory.filePath(QStringLiteral("log")); }
    [[nodiscard]] bool answersPing() const;

    pid_t m_process = -1;
    QTemporaryDir m_directory;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace QRedis::Testing

#endif
