// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/blackbox.h"

#include "qredis/client/client.h"
#include "qredis/endpoint/recording.h"
#include "qredis/endpoint/telemetryfolder_p.h"
#include "qredis/observe/telemetryscript_p.h"
#include "qredis/value/clock.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qbasictimer.h>
#include <QtCore/qdatetime.h>
#include <QtCore/qfile.h>
#include <QtCore/qrandom.h>
#include <QtCore/qthread.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace QRedis {

namespace {

constexpr int Period = 250; // ms

/// Writes on the thread that it lives on.
class BlackBoxKeeper : public QObject
{
public:
    BlackBoxKeeper(const Client *client, const QString &path, qint64 partBytes)
        : m_client(client)
        , m_path(path)
        , m_partBytes(partBytes)
    {
    }
    ~BlackBoxKeeper() override
    {
        if (m_writer.isOpen())
            write();
    }

    /// Before it is moved to its thread. False: errorString().
    bool begin()
    {
        if (startPart())
            write();
        return m_writer.isOpen();
    }
    void start() { m_timer.start(Period, this); }
    [[nodiscard]] QString errorString() const { return m_error; }

protected:
    void timerEvent(QTimerEvent *) override
    {
        write();
        if (m_writer.isOpen() && m_writer.size() > m_partBytes)
            startNextPart();
        if (!m_writer.isOpen()) {
            m_timer.stop();
            qCWarning(lcTelemetry).noquote() << "the black box ends:" << m_writer.errorString() << m_error;
        }
    }

private:
    bool startPart()
    {
        const QString earlier = BlackBox::earlierPath(m_path);
        if (QFile::exists(m_path)) {
            QFile::remove(earlier);
            if (!QFile::rename(m_path, earlier))
                return fail(QCoreApplication::translate("QRedis", "%1 cannot be renamed to %2").arg(m_path, earlier));
        }
        TelemetryGreeting greeting = TelemetryFolder::greetingOfThisProcess({}, m_instance);
        greeting.at = Clock::system().now();
        greeting.wallClockMs = QDateTime::currentMSecsSinceEpoch();
        m_script = TelemetryScript(m_script.lastEvent());
        if (!m_writer.open(m_path) || !m_writer.write(TelemetryCodec::encodeGreeting(greeting), greeting.at))
            return fail(m_writer.errorString());
        m_begin = m_writer.size();
        return true;
    }
    bool startNextPart() { return m_writer.finish() && startPart(); }
    void write()
    {
        const auto append = [this](const QByteArray &frames, TimePoint at) { m_writer.write(frames, at); };
        const auto fits = [this](qsizetype bytes) {
            return m_writer.size() + bytes <= m_partBytes || m_writer.size() == m_begin;
        };
        // Taken before the events, so that the events which led to it are written before it.
        TelemetryScript::Moment moment(m_client->snapshot());
        const QList<JournalEntry> entries = m_client->journal(m_script.lastEvent());
        while (m_writer.isOpen() && !entries.isEmpty() && m_script.lastEvent() < entries.last().number) {
            const auto isNew = [this](const JournalEntry &entry) { return entry.number > m_script.lastEvent(); };
            m_script.tellEvents(entries.mid(std::find_if(entries.begin(), entries.end(), isNew) - entries.begin()), fits, append);
            if (m_script.lastEvent() < entries.last().number && !startNextPart())
                return;
        }
        m_script.tellSnapshot(
            &moment, [](qsizetype) { return true; }, append);
    }
    bool fail(const QString &reason)
    {
        m_error = reason;
        return false;
    }

    const Client *const m_client;
    const QString m_path;
    const qint64 m_partBytes;
    const quint64 m_instance = QRandomGenerator::system()->generate64();
    RecordingWriter m_writer;
    qint64 m_begin = 0; ///< size of a part that holds nothing but the greeting
    TelemetryScript m_script;
    QString m_error;
    QBasicTimer m_timer;
};

} // namespace

class BlackBoxPrivate
{
public:
    Client *client = nullptr;
    QThread thread;
    QString path;
    QString error;
};

BlackBox::BlackBox(Client *client, QObject *parent) : QObject(parent), d(std::make_unique<BlackBoxPrivate>())
{
    d->client = client;
}

BlackBox::~BlackBox()
{
    close();
}

bool BlackBox::open(const QString &path, qint64 maximumBytes)
{
    close();
    d->error.clear();
    auto keeper = std::make_unique<BlackBoxKeeper>(d->client, path, maximumBytes / 2);
    for (const QObject *ancestor = parent(); ancestor; ancestor = ancestor->parent()) {
        if (ancestor == d->client)
            d->error =
                QCoreApplication::translate("QRedis", "BlackBox must not be a child of its client, which has to outlive it");
    }
    if (maximumBytes < LeastBytes)
        d->error = QCoreApplication::translate("QRedis", "BlackBox::open(): %1 bytes are less than %2")
                       .arg(maximumBytes)
                       .arg(LeastBytes);
    if (d->error.isEmpty() && !keeper->begin())
        d->error = keeper->errorString();
    if (!d->error.isEmpty()) {
        qCWarning(lcTelemetry).noquote() << d->error;
        return false;
    }
    d->path = path;
    auto *const moved = keeper.release();
    moved->moveToThread(&d->thread);
    connect(&d->thread, &QThread::started, moved, &BlackBoxKeeper::start);
    connect(&d->thread, &QThread::finished, moved, &QObject::deleteLater);
    d->thread.setObjectName(u"qredis black box"_s);
    d->thread.start();
    return true;
}

void BlackBox::close()
{
    d->thread.quit();
    d->thread.wait();
    d->path.clear();
}

bool BlackBox::isOpen() const
{
    return d->thread.isRunning();
}

QString BlackBox::path() const
{
    return d->path;
}

QString BlackBox::earlierPath(const QString &path)
{
    return path.endsWith(".qrt"_L1) ? path.chopped(4) + ".1.qrt"_L1 : path + ".1"_L1;
}

QString BlackBox::errorString() const
{
    return d->error;
}

} // namespace QRedis
