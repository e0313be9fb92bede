// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CLIENT_H
#define QREDIS_CLIENT_H

#include "qredis/client/iothreads.h"
#include "qredis/client/maintenancehandle.h"
#include "qredis/client/pendingreply.h"
#include "qredis/client/pendingresult.h"
#include "qredis/client/pipeline.h"
#include "qredis/client/transaction.h"
#include "qredis/client/watchsession.h"
#include "qredis/value/clientoptions.h"
#include "qredis/value/clock.h"
#include "qredis/value/command.h"
#include "qredis/value/events.h"
#include "qredis/value/resolver.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qobject.h>

#include <memory>

namespace QRedis {

class ClientPrivate;
class Engine;

/// A Redis client: a pool of connections on a thread of its own, which reconnect by themselves and move to another node
/// when the server announces maintenance.
///
/// Lives on the thread that created it; its signals are emitted there. execute(), snapshot(), journal() and maintenance()
/// may be called from any thread.
class QREDIS_EXPORT Client : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QRedis::ClientState state READ state NOTIFY stateChanged)
    Q_PROPERTY(QRedis::Capability capability READ capability NOTIFY capabilityChanged)
    Q_PROPERTY(QRedis::Error lastError READ lastError NOTIFY lastErrorChanged)
public:
    /// Seams for tests and for applications with a directory of their own, and what clients may share. Clock and resolver must
    /// outlive the client; null = the default.
    struct Environment
    {
        const Clock *clock = nullptr;
        Resolver *resolver = nullptr;
        IoThreads ioThreads{}; ///< of another client; ClientOptions::ioThreads() has no effect then
    };

    /// Connects nothing yet: open() or the first execute() does. With options that validate() refuses every command
    /// fails with that error.
    explicit Client(const ClientOptions &options, QObject *parent = nullptr);
    Client(const ClientOptions &options, const Environment &environment, QObject *parent = nullptr);
    explicit Client(const QUrl &url, QObject *parent = nullptr);
    /// Aborts: every unfinished command gets Error::Code::ClientClosed before this returns. Does not wait for the network.
    ~Client() override;

    [[nodiscard]] ClientOptions options() const;
    [[nodiscard]] ClientState state() const;
    [[nodiscard]] Capability capability() const;
    /// The newest reason why no connection could be established; Error::Code::None while one is ready.
    [[nodiscard]] Error lastError() const;

    /// The threads that serve this client, to be shared with another one; null when its options are not valid.
    [[nodiscard]] IoThreads ioThreads() const;

    /// Opens all connections of the pool. Returns at once.
    void open();
    /// Finishes what is in flight, at most for 10 s, then closes all connections and emits closed(). Returns at once.
    void close();

    /// Sends \a command; thread-safe. Exactly one result, always. A blocking command, or a pipeline that has one, gets a
    /// connection of its own and, unless Command::setTimeout() says otherwise, the time that it asks for in addition to
    /// ClientOptions::commandTimeout().
    PendingReply execute(const Command &command);
    PendingReply execute(Command &&command);
    PendingReply execute(std::initializer_list<Argument> words);
    /// The same with a typed result; see `<QRedis/Commands>`.
    template <typename T>
    PendingResult<T> execute(const TypedCommand<T> &command)
    {
        return PendingResult<T>(execute(command.command()));
    }
    /// Sends all commands over one connection; thread-safe. Takes the pipeline's content.
    PendingReplies execute(Pipeline &&pipeline);
    PendingReplies execute(const Pipeline &pipeline);
    /// Executes all commands together or none; thread-safe.
    PendingTransaction execute(const Transaction &transaction);
    /// Begins a session that watches \a keys; thread-safe.
    [[nodiscard]] WatchSession watch(const QList<QByteArray> &keys);

    /// The client now, as its threads last published it (at most 100 ms ago while anything happens); thread-safe.
    [[nodiscard]] ClientSnapshot snapshot() const;
    /// Entries of the bounded journal with a number above \a after, oldest first; thread-safe. It holds the newest 4 096.
    [[nodiscard]] QList<JournalEntry> journal(quint64 after = 0) const;
    /// Thread-safe.
    [[nodiscard]] MaintenanceHandle maintenance() const;

Q_SIGNALS:
    /// The state as it is now; one that was over before this thread looked is left out.
    void stateChanged(QRedis::ClientState state);
    /// Everything is closed after close().
    void closed();
    /// A connection could not be established or was lost. A command's own error travels in its reply only.
    void errorOccurred(const QRedis::Error &error);
    /// lastError() is another one, or none any more.
    void lastErrorChanged(const QRedis::Error &error);
    void connectionStateChanged(const QRedis::ConnectionEvent &event);

    /// Once per distinct notification.
    void notificationReceived(const QRedis::Notification &notification);
    void handoffStageChanged(const QRedis::HandoffEvent &event);
    /// Once per operation, after its last stage.
    void handoffFinished(const QRedis::HandoffEvent &event);
    /// A maintenance window opened.
    void timeoutsRelaxed(const QRedis::WindowEvent &event);
    /// The last maintenance window ended.
    void timeoutsRestored(const QRedis::WindowEvent &event);
    void circuitBreakerChanged(const QRedis::CircuitBreakerEvent &event);
    void capabilityChanged(const QRedis::CapabilityEvent &event);
    /// \a count events were dropped because they came faster than they were taken.
    void eventsDropped(quint64 count);

protected:
    bool event(QEvent *event) override;

private:
    friend class CachedReader;
    friend class Subscription;
    Q_DISABLE_COPY_MOVE(Client)
    [[nodiscard]] std::shared_ptr<Engine> engine() const;
    void announce(const Notification &notification);
    void announce(const HandoffEvent &event);
    void announce(const ConnectionEvent &event);
    void announce(const CircuitBreakerEvent &event);
    void announce(const WindowEvent &event);
    void announce(const CapabilityEvent &event);

    std::unique_ptr<ClientPrivate> d;
};

} // namespace QRedis

#endif
