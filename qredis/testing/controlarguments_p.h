// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_CONTROLARGUMENTS_P_H
#define QREDIS_TESTING_CONTROLARGUMENTS_P_H

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qmetaobject.h>

#include <chrono>
#include <optional>

namespace QRedis::Testing {

class ProxyNode;
class SimulatorCore;

/// "FailHandshake" as "fail-handshake"
[[nodiscard]] QString wordOf(const char *key);
template <typename Enum>
[[nodiscard]] QString wordOf(Enum value)
{
    return wordOf(QMetaEnum::fromType<Enum>().valueToKey(int(value)));
}

/// The members of a control call. Getters complain about what is missing or of the wrong kind and then return
/// something harmless, so a call asks for all it needs before it looks at mayAct().
class ControlArguments
{
public:
    enum class Purpose : quint8 {
        Act,
        Check, ///< the call complains as it would, and does nothing
    };
    /// Times are divided by \a speed.
    ControlArguments(SimulatorCore &core, const QJsonObject &members, Purpose purpose = Purpose::Act, double speed = 1)
        : m_core(core)
        , m_members(members)
        , m_purpose(purpose)
        , m_speed(speed)
    {
    }

    [[nodiscard]] bool areGood() const { return m_complaint.isEmpty(); }
    /// Whether the call is to be carried out.
    [[nodiscard]] bool mayAct() const { return areGood() && m_purpose == Purpose::Act; }
    [[nodiscard]] double speed() const noexcept { return m_speed; }
    [[nodiscard]] const QString &complaint() const noexcept { return m_complaint; }
    void complain(const QString &text);
    /// Complains about members that are not in \a names, which are separated by spaces.
    void permit(const QString &names);

    /// Whether there is such a member, and it is not null.
    [[nodiscard]] bool has(const QString &name) const;
    [[nodiscard]] QString text(const QString &name);
    [[nodiscard]] double number(const QString &name);
    [[nodiscard]] qint64 integer(const QString &name, qint64 min, qint64 max);
    [[nodiscard]] std::chrono::milliseconds seconds(const QString &name, double fallback);
    /// From 0 on; no value: absent.
    [[nodiscard]] std::optional<std::chrono::milliseconds> optionalSeconds(const QString &name);
    [[nodiscard]] std::chrono::milliseconds milliseconds(const QString &name);
    [[nodiscard]] bool flag(const QString &name);
    [[nodiscard]] QJsonArray list(const QString &name);
    [[nodiscard]] QJsonObject object(const QString &name);
    [[nodiscard]] QStringList texts(const QString &name);
    /// Names of nodes that exist.
    [[nodiscard]] QStringList nodes(const QString &name);
    /// Not null unless it complained.
    [[nodiscard]] ProxyNode *node(const QString &name);
    template <typename Enum>
    [[nodiscard]] Enum word(const QString &name)
    {
        return Enum(enumValue(QMetaEnum::fromType<Enum>(), name));
    }

private:
    int enumValue(const QMetaEnum &type, const QString &name);

    SimulatorCore &m_core;
    QJsonObject m_members;
    QString m_complaint;
    Purpose m_purpose;
    double m_speed;
};

} // namespace QRedis::Testing

#endif
