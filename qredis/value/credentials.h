// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CREDENTIALS_H
#define QREDIS_CREDENTIALS_H

#include "qredis/value/global.h"

#include <QtCore/qstring.h>

#include <chrono>

QT_BEGIN_NAMESPACE
class QDebug;
QT_END_NAMESPACE

namespace QRedis {

/// A user and a password, or a token in its place. A value; may be used from any thread.
class QREDIS_EXPORT Credentials final
{
public:
    /// None: connections do not authenticate.
    Credentials() = default;
    /// \a userName empty: the server's "default" user.
    Credentials(const QString &userName, const QString &password) : m_userName(userName), m_password(password) { }

    [[nodiscard]] QString userName() const { return m_userName; }
    /// Never printed.
    [[nodiscard]] QString password() const { return m_password; }

    /// How long they are good for, from the moment they were obtained. Default 0 = until they are replaced. The client obtains
    /// new ones when four fifths of it are over.
    [[nodiscard]] std::chrono::milliseconds lifetime() const { return m_lifetime; }
    Credentials &setLifetime(std::chrono::milliseconds lifetime);

    friend bool operator==(const Credentials &, const Credentials &) = default;
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const Credentials &credentials);

private:
    QString m_userName;
    QString m_password;
    std::chrono::milliseconds m_lifetime{0};
};

} // namespace QRedis

#endif
