// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_LIBRARYLOG_H
#define TESTS_LIBRARYLOG_H

#include <QtCore/qbytearrayview.h>
#include <QtCore/qlogging.h>
#include <QtCore/qstringlist.h>

#include <mutex>

/// What the library writes to the log at info level or above, on any thread, while this exists. One at a time.
class LibraryLog final
{
public:
    LibraryLog()
    {
        s_current = this;
        m_previous = qInstallMessageHandler(collect);
    }
    ~LibraryLog()
    {
        qInstallMessageHandler(m_previous);
        s_current = nullptr;
    }
    Q_DISABLE_COPY_MOVE(LibraryLog)

    [[nodiscard]] QStringList lines() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_lines;
    }

private:
    static void collect(QtMsgType type, const QMessageLogContext &context, const QString &text)
    {
        if (type != QtDebugMsg && QByteArrayView(context.category).startsWith("qredis")) {
            const std::scoped_lock lock(s_current->m_mutex);
            s_current->m_lines.append(text);
        }
        s_current->m_previous(type, context, text);
    }

    inline static LibraryLog *s_current = nullptr;
    QtMessageHandler m_previous = nullptr;
    mutable std::mutex m_mutex;
    QStringList m_lines;
};

#endif
