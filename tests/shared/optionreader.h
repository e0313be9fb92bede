// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_OPTIONREADER_H
#define TESTS_OPTIONREADER_H

#include <QtCore/qcommandlineparser.h>
#include <QtCore/qurl.h>

#include <chrono>
#include <limits>

/// Reads the values of a command line with their permitted ranges and keeps the first error, one line for a person.
class OptionReader final
{
public:
    explicit OptionReader(const QCommandLineParser &parser) : m_parser(parser) { }

    [[nodiscard]] bool has(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString text(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QString error() const { return m_error; }
    void refuse(const QString &error)
    {
        if (m_error.isEmpty())
            m_error = error;
    }

    /// The number given as \a name, or \a absent.
    qint64 integer(const QString &name, qint64 absent, qint64 least, qint64 most = std::numeric_limits<qint64>::max())
    {
        if (!has(name))
            return absent;
        bool ok = false;
        const qint64 number = text(name).toLongLong(&ok);
        if (ok && number >= least && number <= most)
            return number;
        const QString range = most == std::numeric_limits<qint64>::max() ? QStringLiteral("of at least %1").arg(least)
                                                                         : QStringLiteral("from %1 to %2").arg(least).arg(most);
        refuse(QStringLiteral("--%1 needs a whole number %2, not \"%3\"").arg(name, range, text(name)));
        return absent;
    }
    double decimal(const QString &name, double absent, double least, double most)
    {
        if (!has(name))
            return absent;
        bool ok = false;
        const double number = text(name).toDouble(&ok);
        if (ok && number >= least && number <= most)
            return number;
        refuse(QStringLiteral("--%1 needs a number from %2 to %3, not \"%4\"")
                   .arg(name, QString::number(least), QString::number(most), text(name)));
        return absent;
    }
    /// Index of the word given as \a name in \a words, or \a absent.
    int word(const QString &name, const QStringList &words, int absent)
    {
        if (!has(name))
            return absent;
        const qsizetype index = words.indexOf(text(name));
        if (index < 0)
            refuse(QStringLiteral("--%1 needs one of %2, not \"%3\"").arg(name, words.join(u", "), text(name)));
        return index < 0 ? absent : int(index);
    }
    /// Milliseconds; the range is checked by whoever gets them.
    template <typename Setter>
    void milliseconds(const QString &name, Setter setter)
    {
        constexpr qint64 Day = 24 * 3600 * 1000;
        const qint64 number = integer(name, -1, 0, Day);
        if (number >= 0)
            setter(std::chrono::milliseconds(number));
    }

private:
    const QCommandLineParser &m_parser;
    QString m_error;
};

#endif
