// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/telemetryreader.h"

#include "qredis/endpoint/telemetryfolder_p.h"
#include "qredis/endpoint/telemetrylink_p.h"
#include "qredis/endpoint/telemetrystream_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qbasictimer.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qdeadlinetimer.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace QRedis {

namespace {

// A process on this computer greets at once; elsewhere a shell, or a handshake, comes first.
constexpr auto RemoteGreetingWithin = 20'000ms;
constexpr qsizetype ChunkBytes = 64 * 1024;
constexpr qint64 TurnBytes = 1024 * 1024; // then other events of this thread have their turn

} // namespace

class TelemetryReaderPrivate : public QObject
{
public:
    explicit TelemetryReaderPrivate(TelemetryReader *reader) : q(reader) { }

    void open(const QString &newSource);
    void close();

    TelemetryReader *const q;
    TelemetryReader::State state = TelemetryReader::State::Unconnected;
    QString source;
    TelemetryAccess access;
    std::chrono::milliseconds staleAfter = TelemetryReader::DefaultStaleAfter;
    std::chrono::milliseconds firstDelay = 500ms;
    std::chrono::milliseconds longestDelay = 10s;
    QString error;
    QDeadlineTimer nextAttempt;
    TelemetryHello hello;
    quint64 bytesRead = 0;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Fault : quint8 { Peer, Connection };

    [[nodiscard]] std::chrono::milliseconds greetingWithin() const
    {
        return TelemetryLink::isRemote(source) ? RemoteGreetingWithin : staleAfter;
    }
    void attempt();
    void detach();
    void lose(const QString &reason, Fault fault);
    void loseNonsense(const QString &problem);
    void read();
    void readToEnd(const QString &reason);
    void handle(quint8 type, const QByteArray &body);
    void deliver(const TelemetryItem &item);
    void setState(TelemetryReader::State newState);

    TelemetryLink *m_link = nullptr;
    QBasicTimer m_retry;
    QBasicTimer m_silence;
    std::chrono::milliseconds m_delay{0}; ///< before the next attempt
    TelemetryFrameReader m_frames;
    QByteArray m_parts; // of a snapshot that is not complete yet
    TelemetryStream m_stream;
};

void TelemetryReaderPrivate::open(const QString &newSource)
{
    detach();
    if (newSource != source)
        m_stream.clear();
    source = newSource;
    error.clear();
    bytesRead = 0;
    m_delay = firstDelay;
    setState(TelemetryReader::State::Connecting);
    attempt();
}

void TelemetryReaderPrivate::close()
{
    detach();
    m_stream.clear();
    source.clear();
    error.clear();
    setState(TelemetryReader::State::Unconnected);
}

void TelemetryReaderPrivate::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_retry.timerId()) {
        attempt();
        return;
    }
    m_silence.stop();
    if (m_stream.isGreeted())
        setState(TelemetryReader::State::Stale);
    else
        lose(QCoreApplication::translate("QRedis", "The process did not greet within %1 s")
                 .arg(double(greetingWithin().count()) / 1e3),
             Fault::Peer);
}

void TelemetryReaderPrivate::attempt()
{
    detach();
    m_link = new TelemetryLink(this);
    connect(m_link, &TelemetryLink::readyRead, this, &TelemetryReaderPrivate::read);
    connect(m_link, &TelemetryLink::stepped, q, &TelemetryReader::stepped);
    connect(m_link, &TelemetryLink::closed, this, &TelemetryReaderPrivate::readToEnd);
    connect(m_link, &TelemetryLink::failed, this, [this](const QString &reason) { lose(reason, Fault::Connection); });
    m_silence.start(int(greetingWithin().count()), this);
    m_link->open(source, access);
}

void TelemetryReaderPrivate::detach()
{
    m_retry.stop();
    m_silence.stop();
    m_frames.clear();
    m_stream.restart();
    m_parts.clear();
    nextAttempt = QDeadlineTimer();
    if (!m_link)
        return;
    m_link->disconnect(this);
    m_link->abort();
    m_link->deleteLater();
    m_link = nullptr;
}

void TelemetryReaderPrivate::lose(const QString &reason, Fault fault)
{
    // A peer that greets well and then sends nonsense must not be asked for more every half second.
    if (m_stream.isGreeted() && fault == Fault::Connection)
        m_delay = firstDelay;
    detach();
    error = reason;
    nextAttempt.setRemainingTime(m_delay);
    m_retry.start(int(m_delay.count()), this);
    m_delay = std::min(2 * m_delay, longestDelay);
    setState(TelemetryReader::State::Connecting);
}

void TelemetryReaderPrivate::loseNonsense(const QString &problem)
{
    lose(QCoreApplication::translate("QRedis", "The process sent something else than telemetry: %1").arg(problem), Fault::Peer);
}

// Slots of the signals may open or close the reader: then the socket is no longer the one that was read from.
void TelemetryReaderPrivate::read()
{
    const TelemetryLink *const link = m_link;
    QByteArray chunk(ChunkBytes, Qt::Uninitialized);
    for (qint64 turn = 0; turn < TurnBytes;) {
        const qint64 size = m_link->device()->read(chunk.data(), chunk.size());
        if (size <= 0)
            return;
        turn += size;
        bytesRead += quint64(size);
        m_frames.append(QByteArrayView(chunk).first(size));
        for (auto status = m_frames.next(); status != TelemetryFrameReader::Status::NeedMore; status = m_frames.next()) {
            if (status == TelemetryFrameReader::Status::TooLarge)
                return loseNonsense(u"a frame of more than 1 MiB"_s);
            handle(m_frames.type(), m_frames.body());
            if (m_link != link)
                return;
        }
    }
    const auto more = [this, link] {
        if (m_link == link)
            read();
    };
    QMetaObject::invokeMethod(this, more, Qt::QueuedConnection);
}

void TelemetryReaderPrivate::readToEnd(const QString &reason)
{
    const TelemetryLink *const link = m_link;
    read();
    if (m_link == link)
        lose(reason, Fault::Connection);
}

void TelemetryReaderPrivate::handle(quint8 type, const QByteArray &body)
{
    m_silence.start(int(staleAfter.count()), this);
    TelemetryItem item;
    if (const QString problem = m_stream.feed(type, body, &item); !problem.isEmpty())
        return loseNonsense(problem);
    if (const auto *goodbye = std::get_if<TelemetryGoodbye>(&item.value))
        return lose(QCoreApplication::translate("QRedis", "The process said: %1").arg(goodbye->reason.left(200).simplified()),
                    Fault::Connection);
    if (const auto *greeting = std::get_if<TelemetryHello>(&item.value)) {
        error.clear();
        hello = *greeting;
    }
    const TelemetryLink *const link = m_link;
    setState(TelemetryReader::State::Connected);
    if (m_link != link)
        return;
    m_parts += m_frames.frame();
    if (m_stream.isInSnapshot())
        return;
    Q_EMIT q->framesRead(std::exchange(m_parts, QByteArray()), item.at);
    if (m_link == link)
        deliver(item);
}

void TelemetryReaderPrivate::deliver(const TelemetryItem &item)
{
    const TelemetryLink *const link = m_link;
    if (std::holds_alternative<TelemetryHello>(item.value)) {
        Q_EMIT q->helloReceived(hello);
    } else if (const auto *snapshot = std::get_if<ClientSnapshot>(&item.value)) {
        Q_EMIT q->snapshotReceived(*snapshot);
    } else if (const auto *journal = std::get_if<TelemetryJournal>(&item.value)) {
        if (journal->lost > 0)
            Q_EMIT q->entriesLost(journal->lost);
        if (m_link == link)
            Q_EMIT q->journalReceived(journal->entries);
    } else if (const auto *gap = std::get_if<TelemetryGap>(&item.value)) {
        Q_EMIT q->snapshotsSkipped(*gap);
    }
}

void TelemetryReaderPrivate::setState(TelemetryReader::State newState)
{
    if (state == newState)
        return;
    state = newState;
    Q_EMIT q->stateChanged(newState);
}

TelemetryReader::TelemetryReader(QObject *parent) : QObject(parent), d(std::make_unique<TelemetryReaderPrivate>(this)) { }

TelemetryReader::~TelemetryReader() = default;

QList<TelemetrySource> TelemetryReader::discover()
{
    return TelemetryFolder::allUsersSources();
}

QString TelemetryReader::directory()
{
    return TelemetryFolder::path();
}

bool TelemetryReader::open(const QString &source)
{
    if (const QString problem = TelemetryLink::problemOf(source); !problem.isEmpty()) {
        close();
        d->error = problem;
        return false;
    }
    d->open(source);
    return true;
}

void TelemetryReader::setStaleAfter(std::chrono::milliseconds time)
{
    d->staleAfter = std::max(1ms, time);
}

void TelemetryReader::setRetryDelay(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    d->firstDelay = std::max(1ms, first);
    d->longestDelay = std::max(d->firstDelay, longest);
}

void TelemetryReader::setSshCommand(const QStringList &command)
{
    d->access.sshCommand = command;
}

void TelemetryReader::setTlsConfiguration(const QSslConfiguration &configuration)
{
    d->access.tls = configuration;
}

void TelemetryReader::setToken(const QByteArray &token)
{
    d->access.token = token;
}

void TelemetryReader::close()
{
    d->close();
}

TelemetryReader::State TelemetryReader::state() const
{
    return d->state;
}

QString TelemetryReader::errorString() const
{
    return d->error;
}

std::chrono::milliseconds TelemetryReader::nextAttemptIn() const
{
    return std::max(0ms, std::chrono::duration_cast<std::chrono::milliseconds>(d->nextAttempt.remainingTimeAsDuration()));
}

TelemetryHello TelemetryReader::hello() const
{
    return d->hello;
}

quint64 TelemetryReader::bytesRead() const
{
    return d->bytesRead;
}

} // namespace QRedis
