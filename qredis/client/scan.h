// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SCAN_H
#define QREDIS_SCAN_H

#include "qredis/value/error.h"
#include "qredis/value/scanentry.h"

#include <QtCore/qlist.h>
#include <QtCore/qobject.h>

#include <memory>

namespace QRedis {

class Client;
class Reply;
class ScanPrivate;

/// Goes through all keys of a database, or all elements of one hash, set or sorted set, in batches (SCAN, HSCAN, SSCAN, ZSCAN).
/// Lives on its client's thread; never blocks.
///
/// \code
/// auto *scan = new QRedis::Scan(&client, this);
/// scan->setMatch("user:*");
/// connect(scan, &QRedis::Scan::batchReady, this, [=] { use(scan->takeBatch()); });
/// connect(scan, &QRedis::Scan::finished, scan, &QObject::deleteLater);
/// scan->start();
/// \endcode
/// It reads lookAhead() batches ahead and goes on as they are taken, so that one who takes slowly needs little memory. What is
/// there from the start to the end is found; the rest may be found or not, and anything may be found twice
/// (https://redis.io/docs/latest/commands/scan/, "Scan guarantees").
class QREDIS_EXPORT Scan final : public QObject
{
    Q_OBJECT
    Q_PROPERTY(QRedis::Scan::State state READ state NOTIFY stateChanged)
public:
    enum class Of : quint8 { Keys, Hash, Set, SortedSet };
    Q_ENUM(Of)
    enum class State : quint8 {
        Idle, ///< not started
        Active, ///< reads, or waits for takeBatch()
        Finished, ///< all is read and taken
        Failed, ///< see error(); what was read before may still be taken
        Cancelled, ///< cancel() was called
    };
    Q_ENUM(State)

    /// Through the keys of the database.
    explicit Scan(Client *client, QObject *parent = nullptr);
    /// Through the elements of \a key.
    Scan(Client *client, Of of, const QByteArray &key, QObject *parent = nullptr);
    ~Scan() override;

    /// Only what matches the glob-style \a pattern; empty (default) = all. Before start().
    void setMatch(const QByteArray &pattern);
    /// Only keys of this \a type, such as "hash"; empty (default) = all. Only for Of::Keys, before start().
    void setType(const QByteArray &type);
    /// About how many elements the server looks at per batch: 1 to 1 000 000, default 100. Before start().
    void setCount(int count);
    [[nodiscard]] int count() const noexcept;
    /// How many batches may be there untaken: 1 to 1 000, default 2. Before start().
    void setLookAhead(int batches);
    [[nodiscard]] int lookAhead() const noexcept;

    /// Begins. Error::Code::Usage, and a warning, when it was started before, the client is gone or lives on another thread.
    Error start();
    /// Ends it at once: batches that were not taken are dropped, a reply that is on its way is ignored.
    void cancel();

    [[nodiscard]] State state() const noexcept;
    /// Why it failed; Error::Code::None otherwise.
    [[nodiscard]] Error error() const;
    /// How many batches can be taken now.
    [[nodiscard]] qsizetype batchCount() const noexcept;
    /// The oldest batch, and makes room for the next one; empty when there is none. A batch that was delivered is never empty.
    QList<ScanEntry> takeBatch();

Q_SIGNALS:
    void stateChanged(QRedis::Scan::State state);
    /// Once per batch.
    void batchReady();
    /// Once, just before finished().
    void errorOccurred(const QRedis::Error &error);
    /// Once, however it ended: when the last batch was taken, after an error, or when cancelled.
    void finished();

private:
    Q_DISABLE_COPY_MOVE(Scan)
    bool mayConfigure(const char *call) const;
    void requestMore();
    void take(const Reply &reply);
    void fail(const Error &error);
    void end(State state);

    std::unique_ptr<ScanPrivate> d;
};

} // namespace QRedis

#endif
