// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/telemetrypipe.h"

#include <QtCore/qfile.h>
#include <QtCore/qscopeguard.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace QRedis {

namespace {

/// A descriptor, or -1 with errno.
int connectTo(const QByteArray &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (size_t(path.size()) >= sizeof address.sun_path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    std::memcpy(address.sun_path, path.constData(), size_t(path.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return descriptor;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return -1;
}

bool writeAll(int output, const char *bytes, ssize_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(output, bytes, size_t(size));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        size -= written;
    }
    return true;
}

} // namespace

bool TelemetryPipe::run(const QString &path, int input, int output, QString *error)
{
    std::signal(SIGPIPE, SIG_IGN); // a reader that is gone is an ordinary end
    const int socket = connectTo(QFile::encodeName(path));
    if (socket < 0) {
        *error = path + QStringLiteral(": ") + qt_error_string(errno);
        return false;
    }
    const auto guard = qScopeGuard([socket] { ::close(socket); });
    pollfd watched[] = {{socket, POLLIN, 0}, {input, POLLIN, 0}};
    char bytes[64 * 1024];
    while (::poll(watched, 2, -1) > 0 || errno == EINTR) {
        if (watched[0].revents != 0) {
            const ssize_t size = ::read(socket, bytes, sizeof bytes);
            if (size <= 0 || !writeAll(output, bytes, size))
                break;
        }
        // Nothing is said to the process that is watched; the end of the input is the end.
        if (watched[1].revents != 0 && ::read(input, bytes, sizeof bytes) <= 0)
            break;
    }
    return true;
}

} // namespace QRedis
