// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_DATATABLE_H
#define QREDIS_MONITOR_DATATABLE_H

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qvariant.h>

namespace QRedis::Monitor {

class Store;

/// What a view shows, as plain data for scripts and for screen readers: names of columns carry their unit in brackets, values
/// are independent of language and locale, absent ones invalid (tabletexts.h has their words for people). Depends on the stream
/// alone, so that a recording gives the same.
struct DataTable
{
    QString name;
    QStringList columns;
    QList<QVariantList> rows;

    /// RFC 4180, UTF-8.
    [[nodiscard]] QByteArray toCsv() const;
    /// An object with the name, and a list of objects with the columns as keys.
    [[nodiscard]] QByteArray toJson() const;
};

/// Names of the tables there are; tableOf() makes the one that is called \a name.
[[nodiscard]] QStringList tableNames();
[[nodiscard]] DataTable tableOf(const Store &store, const QString &name);

} // namespace QRedis::Monitor

#endif
