// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_NOTIFICATIONFILTER_H
#define QREDIS_MONITOR_NOTIFICATIONFILTER_H

#include <QRedis/Notification>

#include <QtCore/qstringlist.h>

#include <functional>

namespace QRedis::Monitor {

/// What a filter says about notifications. Words must occur anywhere in a row; comparisons look at one field:
///
///   type == MOVING && seq >= 48 && (endpoint ~ 10.0.0 || !grace < 5s)
///   type in {MIGRATING, MIGRATED} 10.0.0.7
///
/// Fields: type seq conn peer endpoint grace effect copies bytes raw. Operators: == != < <= > >= ~ (contains) in, && || ! ( ).
/// What stands side by side must all hold. Letters' case does not matter; units are ms, s, m, B, kB.
class NotificationFilter
{
public:
    enum class State : quint8 {
        Valid,
        Incomplete, ///< right so far
        Wrong,
    };

    NotificationFilter() = default;
    explicit NotificationFilter(const QString &text);

    [[nodiscard]] State state() const { return m_state; }
    /// What is wrong, with the column; empty when valid.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Everything matches unless the filter is valid. \a words is called when the text of the row is needed.
    [[nodiscard]] bool matches(const Notification &notification, const std::function<QString()> &words) const;

    [[nodiscard]] static QStringList fields();

private:
    friend class NotificationFilterParser;
    using Test = std::function<bool(const Notification &, const std::function<QString()> &)>;

    Test m_test;
    State m_state = State::Valid;
    QString m_problem;
};

} // namespace QRedis::Monitor

#endif
