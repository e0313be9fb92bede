// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/credentials.h"

#include <QtCore/qdebug.h>

namespace QRedis {

Credentials &Credentials::setLifetime(std::chrono::milliseconds lifetime)
{
    m_lifetime = std::max(lifetime, std::chrono::milliseconds(0));
    return *this;
}

QDebug operator<<(QDebug debug, const Credentials &credentials)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::Credentials(" << credentials.m_userName
                    << (credentials.m_password.isEmpty() ? ", no password" : ", password not shown");
    if (credentials.m_lifetime.count() > 0)
        debug << ", " << credentials.m_lifetime.count() << " ms";
    return debug << ')';
}

} // namespace QRedis
