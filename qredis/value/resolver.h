// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_RESOLVER_H
#define QREDIS_RESOLVER_H

#include "qredis/value/global.h"

#include <QtCore/qstring.h>
#include <QtNetwork/qhostaddress.h>

#include <functional>

namespace QRedis {

/// Resolves names. A seam for tests and for applications with their own directory.
class QREDIS_EXPORT Resolver
{
public:
    struct Answer
    {
        QList<QHostAddress> addresses; ///< empty: the name is not known, or error tells why
        QString error;
    };
    using Callback = std::function<void(const Answer &)>;

    virtual ~Resolver();
    /// Starts a lookup of \a name that reads no cache. May be called from any thread; \a done is called exactly once,
    /// from any thread, possibly after this object has gone.
    virtual void resolve(const QString &name, Callback done) = 0;
};

} // namespace QRedis

#endif
