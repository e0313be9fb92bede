// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_WORDS_H
#define QREDIS_WORDS_H

#include "qredis/value/command.h"

#include <QtCore/qbytearraylist.h>
#include <QtCore/qstringlist.h>
#include <QtCore/qvariant.h>

#include <concepts>
#include <initializer_list>
#include <optional>

namespace QRedis {

/// One word of a command that owns its bytes: made from whatever an Argument is made from, and kept as long as needed. A
/// value; may be used from any thread.
class Word final
{
public:
    Word() noexcept = default;
    template <typename T>
    requires(!std::same_as<T, Word> && std::convertible_to<const T &, Argument>) Word(const T &value)
        : m_bytes(Argument(value).view().toByteArray())
    {
    }
    Word(const QByteArray &bytes) noexcept : m_bytes(bytes) { }

    operator const QByteArray &() const noexcept { return m_bytes; }
    [[nodiscard]] const QByteArray &bytes() const noexcept { return m_bytes; }
    [[nodiscard]] QString toString() const { return QString::fromUtf8(m_bytes); }

    friend bool operator==(const Word &a, const Word &b) noexcept { return a.m_bytes == b.m_bytes; }
    friend bool operator!=(const Word &a, const Word &b) noexcept { return a.m_bytes != b.m_bytes; }

private:
    QByteArray m_bytes;
};

/// Any number of words of a command, such as keys: `{"one", "two"}`, a QByteArrayList, a QStringList, or one alone. A value;
/// may be used from any thread.
class QREDIS_EXPORT Words final
{
public:
    Words() noexcept = default;
    Words(std::initializer_list<Word> words) : m_words(words.begin(), words.end()) { }
    Words(const QByteArrayList &words) : m_words(words) { }
    Words(const QStringList &words)
    {
        m_words.reserve(words.size());
        for (const QString &word : words)
            m_words.append(word.toUtf8());
    }
    template <typename T>
    requires(std::convertible_to<const T &, Argument>) Words(const T &word) : m_words({Word(word).bytes()}) { }

    /// Bytes as they are, text as UTF-8, numbers in decimal: what QML and settings hold. No value when one is anything else.
    [[nodiscard]] static std::optional<Words> fromVariants(const QVariantList &values);
    /// Each word as a QByteArray.
    [[nodiscard]] QVariantList toVariants() const;
    /// The command of these words, the first of which is its name.
    [[nodiscard]] Command toCommand() const;

    [[nodiscard]] qsizetype size() const noexcept { return m_words.size(); }
    [[nodiscard]] bool isEmpty() const noexcept { return m_words.isEmpty(); }
    Words &append(const Word &word)
    {
        m_words.append(word.bytes());
        return *this;
    }
    [[nodiscard]] auto begin() const noexcept { return m_words.cbegin(); }
    [[nodiscard]] auto end() const noexcept { return m_words.cend(); }
    [[nodiscard]] const QByteArrayList &toList() const noexcept { return m_words; }

private:
    QByteArrayList m_words;
};

} // namespace QRedis

#endif
