// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TEXTTAIL_H
#define QREDIS_MONITOR_TEXTTAIL_H

#include "monitor-app/commandline.h"
#include "monitor-app/models/store.h"
#include "monitor-app/sources/livefeed.h"

#include <QtCore/qtextstream.h>

namespace QRedis::Monitor {

/// Prints verdict and events of an application, for those who have only a terminal.
class TextTail : public QObject
{
    Q_OBJECT
public:
    TextTail(CommandLine::Tail format, FILE *output);
    void attach(const QString &path) { m_feed.attach(path); }

    /// One line for an event.
    [[nodiscard]] static QString lineOf(const JournalEntry &entry, const Store &store, CommandLine::Tail format);

private:
    void timerEvent(QTimerEvent *event) override;
    void printVerdict();
    void printEntries(const QList<JournalEntry> &entries);

    const CommandLine::Tail m_format;
    QTextStream m_output;
    Store m_store;
    LiveFeed m_feed;
    QString m_essence;
};

/// The applications that can be watched, as text or JSON.
[[nodiscard]] QString listSources(bool json);

} // namespace QRedis::Monitor

#endif
