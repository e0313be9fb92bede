// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SCANENTRY_H
#define QREDIS_SCANENTRY_H

#include "qredis/value/global.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qobjectdefs.h>

QT_BEGIN_NAMESPACE
class QDebug;
QT_END_NAMESPACE

namespace QRedis {

/// What a Scan found: a key, a field of a hash, a member of a set. A value; may be used from any thread.
struct QREDIS_EXPORT ScanEntry
{
    Q_GADGET
    Q_PROPERTY(QByteArray name MEMBER name)
    Q_PROPERTY(QByteArray value MEMBER value)
    Q_PROPERTY(double score READ score)
public:
    QByteArray name; ///< the key, field or member
    QByteArray value; ///< of a hash: the field's value; of a sorted set: the score as text; otherwise empty

    /// Of a sorted set; 0 otherwise.
    [[nodiscard]] double score() const { return value.toDouble(); }
    friend bool operator==(const ScanEntry &, const ScanEntry &) = default;
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const ScanEntry &entry);
};

} // namespace QRedis

#endif
