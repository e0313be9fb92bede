// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/recordingmodel.h"

#include "monitor-app/models/roles.h"
#include "monitor-app/models/units.h"

#include <QtCore/qdir.h>
#include <QtCore/qlocale.h>

#include <algorithm>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

/// The date as the language has it; the time as everywhere else in the program, also where clocks have twelve hours.
QString beginText(const QDateTime &at)
{
    return QLocale().toString(at.date(), QLocale::ShortFormat) + at.time().toString(u" hh:mm"_s);
}

} // namespace

void RecordingModel::refresh(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.qrt"_s}, QDir::Files, QDir::Time);
    const auto isGone = [&files](const Entry &entry) {
        return std::none_of(files.begin(), files.end(), [&](const QFileInfo &file) { return file.filePath() == entry.path; });
    };
    for (qsizetype row = m_entries.size(); row-- > 0;) {
        if (!isGone(m_entries[row]))
            continue;
        beginRemoveRows({}, int(row), int(row));
        m_entries.removeAt(row);
        endRemoveRows();
    }
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        const auto known =
            std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.path == file->filePath(); });
        if (known != m_entries.end() && known->modified == file->lastModified() && known->size == file->size())
            continue;
        Entry entry{file->filePath(), file->lastModified(), file->size(), {}, {}};
        RecordingReader reader;
        if (!reader.open(entry.path))
            entry.problem = reader.errorString();
        entry.summary = reader.summary();
        if (known != m_entries.end()) {
            *known = entry;
            const int row = int(known - m_entries.begin());
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        } else {
            beginInsertRows({}, 0, 0);
            m_entries.prepend(entry);
            endInsertRows();
        }
    }
}

int RecordingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int RecordingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RecordingModel::text(const Entry &entry, int column) const
{
    const RecordingReader::Summary &summary = entry.summary;
    const bool good = entry.problem.isEmpty();
    switch (column) {
    case Application:
        return good ? summary.hello.application : Units::dash();
    case Begun:
        return beginText(good ? summary.hello.wallClock.toLocalTime() : entry.modified);
    case Length:
        return good ? Units::age(summary.end - summary.begin) : Units::dash();
    case Size:
        return Units::bytes(double(entry.size));
    case State:
        if (!good)
            return tr("not readable");
        if (summary.damaged > 0)
            return tr("recovered, %1 damaged").arg(summary.damaged);
        return summary.recovered ? tr("not finished") : tr("complete");
    case File:
        return QFileInfo(entry.path).fileName();
    default:
        return {};
    }
}

QVariant RecordingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const Entry &entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        return entry.problem.isEmpty() ? entry.path : entry.problem;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Length || index.column() == Size ? Qt::AlignRight | Qt::AlignVCenter
                                                                                      : Qt::AlignLeft | Qt::AlignVCenter);
    case KeyRole:
        return entry.path;
    case MutedRole:
        return !entry.problem.isEmpty();
    case Qt::AccessibleTextRole:
        return index.column() == Application
            ? tr("recording of %1, begun %2, %3 long, %4")
                  .arg(text(entry, Application), text(entry, Begun), text(entry, Length), text(entry, State))
            : text(entry, index.column());
    default:
        return {};
    }
}

QVariant RecordingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == Length || section == Size ? Qt::AlignRight | Qt::AlignVCenter
                                                                        : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Application"), tr("Begun"), tr("Length"), tr("Size"), tr("State"), tr("File")};
    return titles.value(section);
}

} // namespace QRedis::Monitor
