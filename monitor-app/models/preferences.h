// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_PREFERENCES_H
#define QREDIS_MONITOR_PREFERENCES_H

#include <QtCore/qstringlist.h>

#include <chrono>

namespace QRedis::Monitor {

/// What the user chose; kept as JSON. Never secrets.
struct Preferences
{
    static constexpr int SmallestText = 80; // percent
    static constexpr int LargestText = 200;

    QString theme = QStringLiteral("auto");
    QString language; ///< empty: that of the system
    int textPercent = 100;
    bool reducedMotion = false; ///< pictures move on once a second instead of ten times
    std::chrono::seconds span{60}; ///< shown time at the start
    QStringList sshCommand{QStringLiteral("ssh"), QStringLiteral("-T")};

    /// Where they are kept.
    [[nodiscard]] static QString path();
    /// What is not there, or out of range, is as in new ones; \a problem then names it.
    [[nodiscard]] static Preferences read(const QString &path, QString *problem);
    /// Keeps what other versions of this program wrote there. What went wrong, or an empty text.
    [[nodiscard]] QString write(const QString &path) const;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace QRedis::Monitor

#endif
