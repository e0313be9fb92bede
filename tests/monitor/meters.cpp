// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/monitor/meters.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>

#include <malloc.h>

using namespace Qt::StringLiterals;

static double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

double Meters::cpuTime(int who)
{
    rusage usage = {};
    ::getrusage(who, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double Meters::cpuMilliseconds(int times, const std::function<void()> &what)
{
    const double before = cpuTime();
    for (int i = 0; i < times; ++i)
        what();
    return (cpuTime() - before) * 1e3 / times;
}

double Meters::cpuTimeOfThread(const QByteArray &name)
{
    double total = 0;
    const QDir tasks(u"/proc/self/task"_s);
    const QStringList numbers = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &number : numbers) {
        QFile comm(tasks.filePath(number + u"/comm"_s));
        QFile schedule(tasks.filePath(number + u"/schedstat"_s));
        if (comm.open(QIODevice::ReadOnly) && comm.readAll().startsWith(name) && schedule.open(QIODevice::ReadOnly))
            total += schedule.readAll().split(' ').value(0).toDouble() / 1e9;
    }
    return total;
}

double Meters::cpuTimeOfProcess(qint64 process)
{
    double total = 0;
    const QDir tasks(u"/proc/%1/task"_s.arg(process));
    const QStringList numbers = tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &number : numbers) {
        QFile schedule(tasks.filePath(number + u"/schedstat"_s));
        if (schedule.open(QIODevice::ReadOnly))
            total += schedule.readAll().split(' ').value(0).toDouble() / 1e9;
    }
    return total;
}

double Meters::residentMebibytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double Meters::heapMebibytes()
{
    const struct mallinfo2 info = ::mallinfo2();
    return double(info.uordblks + info.hblkhd) / (1024 * 1024);
}

int Meters::openHandles()
{
    return int(QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}
