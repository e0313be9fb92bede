// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/scan.h"

#include "qredis/client/client.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qpointer.h>

#include <deque>

namespace QRedis {

class ScanPrivate
{
public:
    QPointer<Client> client;
    Scan::Of of = Scan::Of::Keys;
    QByteArray key;
    QByteArray match;
    QByteArray type;
    int count = 100;
    int lookAhead = 2;
    Scan::State state = Scan::State::Idle;
    Error error;
    QByteArray cursor = "0";
    bool readAll = false; // the server has no more
    bool waiting = false; // for a reply
    std::deque<QList<ScanEntry>> batches;

    [[nodiscard]] Command command() const
    {
        Command command;
        switch (of) {
        case Scan::Of::Keys:
            command = Command{"SCAN", cursor};
            break;
        case Scan::Of::Hash:
            command = Command{"HSCAN", key, cursor};
            break;
        case Scan::Of::Set:
            command = Command{"SSCAN", key, cursor};
            break;
        case Scan::Of::SortedSet:
            command = Command{"ZSCAN", key, cursor};
            break;
        }
        if (!match.isEmpty())
            command.append("MATCH").append(match);
        command.append("COUNT").append(count);
        if (!type.isEmpty())
            command.append("TYPE").append(type);
        return command;
    }

    [[nodiscard]] QList<ScanEntry> read(const QList<Reply> &elements) const
    {
        const qsizetype step = of == Scan::Of::Hash || of == Scan::Of::SortedSet ? 2 : 1;
        QList<ScanEntry> batch;
        batch.reserve(elements.size() / step);
        for (qsizetype i = 0; i + step <= elements.size(); i += step)
            batch.append({elements.at(i).toByteArray(), step == 2 ? elements.at(i + 1).toByteArray() : QByteArray()});
        return batch;
    }
};

namespace {

Error misuse(const QString &text)
{
    qCWarning(lcClient).noquote() << text;
    return Error(Error::Code::Usage, text);
}

} // namespace

Scan::Scan(Client *client, QObject *parent) : Scan(client, Of::Keys, {}, parent) { }

Scan::Scan(Client *client, Of of, const QByteArray &key, QObject *parent) : QObject(parent), d(std::make_unique<ScanPrivate>())
{
    d->client = client;
    d->of = of;
    d->key = key;
}

Scan::~Scan() = default;

bool Scan::mayConfigure(const char *call) const
{
    if (d->state == State::Idle)
        return true;
    qCWarning(lcClient, "Scan::%s() was called after start() and has no effect", call);
    return false;
}

void Scan::setMatch(const QByteArray &pattern)
{
    if (mayConfigure("setMatch"))
        d->match = pattern;
}

void Scan::setType(const QByteArray &type)
{
    if (mayConfigure("setType"))
        d->type = type;
}

void Scan::setCount(int count)
{
    if (mayConfigure("setCount"))
        d->count = count;
}

int Scan::count() const noexcept
{
    return d->count;
}

void Scan::setLookAhead(int batches)
{
    if (mayConfigure("setLookAhead"))
        d->lookAhead = batches;
}

int Scan::lookAhead() const noexcept
{
    return d->lookAhead;
}

Error Scan::start()
{
    if (d->state != State::Idle)
        return misuse(QCoreApplication::translate("QRedis", "Scan::start(): a scan can be started only once"));
    if (!d->client)
        return misuse(QCoreApplication::translate("QRedis", "Scan::start(): the client is gone"));
    if (d->client->thread() != thread())
        return misuse(QCoreApplication::translate("QRedis", "Scan::start(): the client lives on another thread"));
    if (d->count < 1 || d->count > 1'000'000)
        return misuse(QCoreApplication::translate("QRedis", "Scan::setCount(): %1 is not between 1 and 1000000").arg(d->count));
    if (d->lookAhead < 1 || d->lookAhead > 1'000)
        return misuse(
            QCoreApplication::translate("QRedis", "Scan::setLookAhead(): %1 is not between 1 and 1000").arg(d->lookAhead));
    if (!d->type.isEmpty() && d->of != Of::Keys)
        return misuse(QCoreApplication::translate("QRedis", "Scan::setType(): only keys have a type"));
    d->state = State::Active;
    const QPointer<Scan> alive(this);
    Q_EMIT stateChanged(d->state);
    if (alive)
        requestMore();
    return {};
}

void Scan::cancel()
{
    if (d->state != State::Active)
        return;
    d->batches.clear();
    end(State::Cancelled);
}

void Scan::requestMore()
{
    if (d->state != State::Active || d->waiting || d->readAll || d->batches.size() >= size_t(d->lookAhead))
        return;
    if (!d->client) {
        fail(misuse(QCoreApplication::translate("QRedis", "Scan::takeBatch(): the client is gone")));
        return;
    }
    d->waiting = true;
    d->client->execute(d->command()).then(this, [this](const Reply &reply) { take(reply); });
}

void Scan::take(const Reply &reply)
{
    d->waiting = false;
    if (d->state != State::Active)
        return;
    if (reply.isError() || reply.elements().size() != 2) {
        fail(reply.isError() ? reply.error()
                             : Error(Error::Code::UnexpectedReply,
                                     QCoreApplication::translate("QRedis", "The server answered a scan without a cursor")));
        return;
    }
    d->cursor = reply.elements().first().toByteArray();
    d->readAll = d->cursor == "0";
    QList<ScanEntry> batch = d->read(reply.elements().last().elements());
    const bool empty = batch.isEmpty();
    if (!empty)
        d->batches.push_back(std::move(batch));
    const QPointer<Scan> alive(this);
    if (!empty)
        Q_EMIT batchReady();
    if (!alive)
        return;
    if (d->state == State::Active && d->readAll && d->batches.empty())
        end(State::Finished);
    else if (d->state == State::Active && !d->readAll && !d->client) // it went while this reply was on its way
        fail(Error(Error::Code::ClientClosed, QCoreApplication::translate("QRedis", "The client was closed")));
    else
        requestMore();
}

void Scan::fail(const Error &error)
{
    d->error = error;
    const QPointer<Scan> alive(this);
    d->state = State::Failed;
    Q_EMIT errorOccurred(error);
    if (alive)
        end(State::Failed);
}

void Scan::end(State state)
{
    d->state = state;
    const QPointer<Scan> alive(this);
    Q_EMIT stateChanged(state);
    if (alive)
        Q_EMIT finished();
}

Scan::State Scan::state() const noexcept
{
    return d->state;
}

Error Scan::error() const
{
    return d->error;
}

qsizetype Scan::batchCount() const noexcept
{
    return qsizetype(d->batches.size());
}

QList<ScanEntry> Scan::takeBatch()
{
    if (d->batches.empty())
        return {};
    QList<ScanEntry> batch = std::move(d->batches.front());
    d->batches.pop_front();
    // Later, so that the one who takes is not interrupted by what follows.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (d->state == State::Active && d->readAll && d->batches.empty())
                end(State::Finished);
            else
                requestMore();
        },
        Qt::QueuedConnection);
    return batch;
}

} // namespace QRedis
