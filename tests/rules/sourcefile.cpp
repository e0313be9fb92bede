// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/rules/sourcefile.h"

#include <QtCore/qdiriterator.h>
#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>

using namespace Qt::StringLiterals;

namespace {

enum class Literals { Keep, Empty };

/// Reads C++ far enough to know comments and literals.
class Scanner final
{
public:
    Scanner(const QString &text, Literals literals) : m_text(text), m_literals(literals) { }

    QString code()
    {
        while (m_at < m_text.size()) {
            if (startsWith("//"_L1))
                skipLineComment();
            else if (startsWith("/*"_L1))
                skipTo(u"*/"_s);
            else if (startsWith("R\""_L1))
                rawString();
            else if (m_text[m_at] == u'"' || (m_text[m_at] == u'\'' && !isDigitSeparator()))
                literal(m_text[m_at]);
            else
                m_code += m_text[m_at++];
        }
        return m_code;
    }

private:
    bool startsWith(QLatin1StringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }

    void skipLineComment()
    {
        while (m_at < m_text.size() && m_text[m_at] != u'\n')
            ++m_at;
    }

    void skipTo(const QString &end)
    {
        auto found = m_text.indexOf(end, m_at + 2);
        found = found < 0 ? m_text.size() : found + end.size();
        m_code += QString(QStringView(m_text).mid(m_at, found - m_at).count(u'\n'), u'\n');
        m_at = found;
    }

    void rawString()
    {
        const auto open = m_text.indexOf(u'(', m_at);
        const auto end = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        m_code += "\"\""_L1;
        skipTo(end);
    }

    bool isDigitSeparator() const
    {
        auto start = m_at;
        while (start > 0 && (m_text[start - 1].isLetterOrNumber() || m_text[start - 1] == u'\''))
            --start;
        return start < m_at && m_text[start].isDigit();
    }

    void literal(QChar quote)
    {
        const auto start = m_at++;
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != u'\n')
            m_at += m_text[m_at] == u'\\' ? 2 : 1;
        m_at = qMin(m_at + 1, m_text.size());
        m_code += m_literals == Literals::Keep ? m_text.mid(start, m_at - start) : QString(2, quote);
    }

    const QString &m_text;
    const Literals m_literals;
    QString m_code;
    qsizetype m_at = 0;
};

} // namespace

QString SourceFile::room() const
{
    const auto parts = path.split(u'/');
    if (parts.first() == "monitor-app"_L1)
        return parts.first();
    return parts.first() == "qredis"_L1 && parts.size() > 2 ? parts[1] : QString();
}

QStringList SourceFile::includes() const
{
    static const QRegularExpression directive(uR"(^[ \t]*#[ \t]*include[ \t]*(<[^>]+>|"[^"]+"))"_s,
                                              QRegularExpression::MultilineOption);
    QStringList found;
    const auto code = Scanner(text, Literals::Keep).code();
    for (auto matches = directive.globalMatch(code); matches.hasNext();)
        found += matches.next().captured(1);
    return found;
}

QString SourceFile::code() const
{
    return Scanner(text, Literals::Empty).code();
}

int SourceFile::codeLines() const
{
    int lines = 0;
    for (const auto &line : code().split(u'\n'))
        lines += !line.trimmed().isEmpty();
    return lines;
}

QList<SourceFile> readFiles(const QStringList &folders, const QStringList &patterns)
{
    const auto top = QString::fromUtf8(QREDIS_SOURCE_DIR) + u'/';
    QList<SourceFile> files;
    for (const auto &folder : folders) {
        QDirIterator entries(top + folder, patterns, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (file.open(QIODevice::ReadOnly))
                files += SourceFile{file.fileName().mid(top.size()), QString::fromUtf8(file.readAll())};
        }
    }
    return files;
}
