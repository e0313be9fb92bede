// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/words.h"

#include <QtCore/qvariant.h>

namespace QRedis {

namespace {

std::optional<Word> wordOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return Word(value.toByteArray());
    case QMetaType::QString:
        return Word(value.toString());
    case QMetaType::Int:
    case QMetaType::LongLong:
        return Word(value.toLongLong());
    case QMetaType::UInt:
    case QMetaType::ULongLong:
        return Word(value.toULongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return Word(value.toDouble());
    default: // a boolean, too: "1" or "true"?
        return std::nullopt;
    }
}

} // namespace

std::optional<Words> Words::fromVariants(const QVariantList &values)
{
    Words words;
    for (const QVariant &value : values) {
        const std::optional<Word> word = wordOf(value);
        if (!word)
            return std::nullopt;
        words.append(*word);
    }
    return words;
}

QVariantList Words::toVariants() const
{
    return QVariantList(m_words.begin(), m_words.end());
}

Command Words::toCommand() const
{
    Command command;
    for (const QByteArray &word : m_words)
        command.append(word);
    return command;
}

} // namespace QRedis
