// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_GENERATOR_H
#define TESTS_GENERATOR_H

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

#include <random>

/// Commands of random kind on a small set of keys, the same for the same seed everywhere. Two servers that execute them in
/// order answer the same: nothing depends on time, on a server's own randomness, or on the order of a hash table.
class CommandGenerator final
{
public:
    explicit CommandGenerator(quint64 seed) : m_random(seed) { }

    /// The words of the next command.
    [[nodiscard]] QList<QByteArray> next();
    /// From 0 to \a limit − 1.
    [[nodiscard]] quint64 below(quint64 limit) { return m_random() % limit; }

private:
    [[nodiscard]] QByteArray word(QByteArrayView token);
    [[nodiscard]] QByteArray key(char family);
    [[nodiscard]] QByteArray anyKey();
    [[nodiscard]] QByteArray value();
    [[nodiscard]] QByteArray bytes(qsizetype size);
    [[nodiscard]] QByteArray number();
    [[nodiscard]] QByteArray decimal();
    [[nodiscard]] QByteArray luaValue(int depth);
    [[nodiscard]] QByteArray luaScalar();

    std::mt19937_64 m_random;
};

#endif
