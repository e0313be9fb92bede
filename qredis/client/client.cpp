// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/client.h"

#include "qredis/client/companion_p.h"
#include "qredis/client/sending_p.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/protocol/commandtraits_p.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qthread.h>

namespace QRedis {

class ClientPrivate
{
public:
    ClientOptions options;
    Error invalid;
    std::shared_ptr<Engine> engine;
    ClientState state = ClientState::Unconnected;
    Capability capability = Capability::Unknown;
    Error announcedError;
    std::unique_ptr<QObject> companion;

    // What is wrong with the options comes before what is wrong with a call.
    Request *send(Request *request, const Error &refusal) const
    {
        return QRedis::send(*engine, request, invalid ? invalid : refusal);
    }
    // For execute().
    Request *sendPlaced(Request *request, std::chrono::milliseconds timeout) const
    {
        if (!invalid && isPlain(*engine, *request))
            return QRedis::send(*engine, request);
        return send(request, place(*engine, *request, timeout, "Client::execute()"));
    }
    Request *newRequest(Command &&command, std::chrono::milliseconds timeout) const
    {
        return QRedis::newRequest(*engine, std::move(command), timeout);
    }
};

Client::Client(const ClientOptions &options, QObject *parent) : Client(options, Environment(), parent) { }

Client::Client(const QUrl &url, QObject *parent) : Client(ClientOptions::fromUrl(url), Environment(), parent) { }

Client::Client(const ClientOptions &options, const Environment &environment, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<ClientPrivate>())
{
    d->options = options;
    d->invalid = options.validate();
    d->capability = options.maintenance().mode() == MaintenanceMode::Disabled ? Capability::Disabled : Capability::Unknown;
    // Options that cannot work would only fail later and less clearly; the engine of such a client is never started.
    d->engine =
        std::make_shared<Engine>(d->invalid ? ClientOptions() : options, environment.clock ? *environment.clock : Clock::system(),
                                 environment.resolver, environment.ioThreads.m_pool);
    if (d->invalid)
        qCWarning(lcClient).noquote() << d->invalid.message();
    else
        d->engine->start(this);
}

Client::~Client()
{
    d->companion.reset();
    d->engine->stop();
}

ClientOptions Client::options() const
{
    return d->options;
}

int IoThreads::count() const noexcept
{
    return m_pool ? m_pool->size() : 0;
}

IoThreads Client::ioThreads() const
{
    return IoThreads(d->engine->threadPool());
}

std::shared_ptr<Engine> Client::engine() const
{
    return d->engine;
}

ClientState Client::state() const
{
    return d->state;
}

Capability Client::capability() const
{
    return d->capability;
}

Error Client::lastError() const
{
    return d->invalid ? d->invalid : d->engine->lastError();
}

void Client::open()
{
    if (!d->companion && QThread::currentThread() == thread())
        d->companion = makeCompanion(this);
    d->engine->postAll([](IoThread &io) { io.openAll(); });
}

void Client::close()
{
    if (d->invalid) // nothing was ever opened
        QMetaObject::invokeMethod(this, &Client::closed, Qt::QueuedConnection);
    d->engine->postAll([](IoThread &io) { io.beginClose(); });
}

PendingReply Client::execute(const Command &command)
{
    return execute(Command(command));
}

PendingReply Client::execute(Command &&command)
{
    const auto timeout = command.timeout();
    Request *request = d->newRequest(std::move(command), timeout);
    return PendingReply(d->sendPlaced(request, timeout));
}

PendingReply Client::execute(std::initializer_list<Argument> words)
{
    Request *request = issued(*d->engine, new Request(words), {});
    return PendingReply(d->sendPlaced(request, {}));
}

PendingReplies Client::execute(const Pipeline &pipeline)
{
    return execute(Pipeline(pipeline));
}

PendingReplies Client::execute(Pipeline &&pipeline)
{
    Request *request = d->newRequest(Command(), pipeline.timeout());
    fillPipeline(*request, pipeline.takeBytes(), std::exchange(pipeline.m_ends, {}));
    return PendingReplies(d->sendPlaced(request, pipeline.timeout()));
}

PendingTransaction Client::execute(const Transaction &transaction)
{
    Pipeline commands = transaction.m_commands;
    commands.append({"EXEC"});
    Request *request = d->newRequest(Command(), commands.timeout());
    fillPipeline(*request, commands.takeBytes(), std::exchange(commands.m_ends, {}));
    request->transaction = true;
    return PendingTransaction(d->sendPlaced(request, commands.timeout()));
}

WatchSession Client::watch(const QList<QByteArray> &keys)
{
    return WatchSession(d->engine, d->invalid, keys);
}

ClientSnapshot Client::snapshot() const
{
    ClientSnapshot result = *d->engine->snapshot();
    d->engine->countReads(result.counters);
    if (d->invalid)
        result.name = d->options.clientName();
    return result;
}

QList<JournalEntry> Client::journal(quint64 after) const
{
    return d->engine->journal(after);
}

MaintenanceHandle Client::maintenance() const
{
    return MaintenanceHandle(d->engine);
}

bool Client::event(QEvent *event)
{
    const std::shared_ptr<Engine> engine = d->engine;
    const std::optional<Engine::Events> events = engine->takeEvents(*event);
    if (!events)
        return QObject::event(event);
    const QPointer<Client> alive(this);
    for (const JournalEntry &entry : events->entries) {
        std::visit([this](const auto &what) { announce(what); }, entry.event);
        if (!alive) // a slot may delete its client
            return true;
    }
    if (events->dropped > 0)
        Q_EMIT eventsDropped(events->dropped);
    if (!alive)
        return true;
    if (const Error error = engine->lastError(); error != d->announcedError) {
        d->announcedError = error;
        Q_EMIT lastErrorChanged(error);
        if (!alive)
            return true;
    }
    const ClientState state = engine->state();
    if (std::exchange(d->state, state) == state)
        return true;
    Q_EMIT stateChanged(state);
    if (alive && state == ClientState::Closed)
        Q_EMIT closed();
    return true;
}

void Client::announce(const Notification &notification)
{
    Q_EMIT notificationReceived(notification);
}

void Client::announce(const HandoffEvent &event)
{
    const QPointer<Client> alive(this);
    Q_EMIT handoffStageChanged(event);
    if (alive && event.outcome)
        Q_EMIT handoffFinished(event);
}

void Client::announce(const ConnectionEvent &event)
{
    const QPointer<Client> alive(this);
    Q_EMIT connectionStateChanged(event);
    if (alive && event.error)
        Q_EMIT errorOccurred(event.error);
}

void Client::announce(const CircuitBreakerEvent &event)
{
    Q_EMIT circuitBreakerChanged(event);
}

void Client::announce(const WindowEvent &event)
{
    if (event.change == WindowEvent::Change::Opened)
        Q_EMIT timeoutsRelaxed(event);
    else if (event.openWindows == 0)
        Q_EMIT timeoutsRestored(event);
}

void Client::announce(const CapabilityEvent &event)
{
    d->capability = event.capability;
    Q_EMIT capabilityChanged(event);
}

} // namespace QRedis
