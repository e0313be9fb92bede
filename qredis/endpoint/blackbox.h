// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_BLACKBOX_H
#define QREDIS_BLACKBOX_H

#include "qredis/value/global.h"

#include <QtCore/qobject.h>

#include <memory>

namespace QRedis {

class BlackBoxPrivate;
class Client;

/// Keeps the newest part of a client's telemetry on disk, so that there is something to look at after the process has crashed or was
/// killed: recordings, which qredis-monitor opens. Never keys or values.
///
/// Works on a thread of its own. Lives on the thread that created it; the client must outlive it.
class QREDIS_EXPORT BlackBox final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 DefaultBytes = 64 * 1024 * 1024;
    static constexpr qint64 LeastBytes = 1024 * 1024;

    explicit BlackBox(Client *client, QObject *parent = nullptr);
    ~BlackBox() override;

    /// Writes into \a path, which should end in .qrt, readable for its owner only. When the file has reached half of \a maximumBytes
    /// it becomes NAME.1.qrt, in place of the one before, and a new one begins; so does a file that is there from an earlier run.
    /// False if it cannot be written, or \a maximumBytes is below LeastBytes; errorString() tells why.
    bool open(const QString &path, qint64 maximumBytes = DefaultBytes);
    void close();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString path() const;
    /// The path of the part before the newest.
    [[nodiscard]] static QString earlierPath(const QString &path);
    [[nodiscard]] QString errorString() const;

private:
    Q_DISABLE_COPY_MOVE(BlackBox)
    std::unique_ptr<BlackBoxPrivate> d;
};

} // namespace QRedis

#endif
