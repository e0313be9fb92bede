// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_REQUEST_P_H
#define QREDIS_REQUEST_P_H

#include "qredis/value/command.h"
#include "qredis/value/reply.h"

#include <QtCore/qdeadlinetimer.h>
#include <QtCore/qobject.h>
#include <QtCore/qpointer.h>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace QRedis {

class Inbox;
class Lane;

class Engine;
class ReadCache;

/// Commands that one thread, or one CachedReader, has outstanding at one client; they share a lane so that they stay in order.
struct ThreadSlot
{
    std::weak_ptr<Engine> engine; // for who wants to cancel one
    std::atomic<int> outstanding{0};
    int lane = 0; // read and written by its own thread only
    std::shared_ptr<ReadCache> cache; // of a CachedReader
};

/// One call of execute() on its way: one command or a pipeline, and the replies. Reference-counted: the engine holds one
/// reference until it is finished, every handle of the application one.
struct Request
{
    Request() = default;
    explicit Request(Command &&what) noexcept : command(std::move(what)) { }
    explicit Request(std::initializer_list<Argument> words) : command(words) { }
    // The memory of finished requests is kept for the next ones.
    static void *operator new(std::size_t size);
    static void operator delete(void *memory) noexcept;

    static constexpr quint32 IdempotentBit = 1u << 31;

    /// The commands of a pipeline, and their replies.
    struct Batch
    {
        QByteArray bytes;
        std::vector<quint32> ends; // of each encoding, with IdempotentBit
        QList<Reply> replies;
    };

    /// Which connection it needs.
    enum class Use : quint8 {
        Shared, ///< any
        Blocking, ///< one of its own until it is finished
        Session, ///< that of its session
        Cached, ///< that of its CachedReader
        Internal, ///< asked by the library itself: nobody's outstanding command, and in no statistics
    };

    // written by the calling thread before submission
    Use use = Use::Shared;
    bool transaction = false; // MULTI to EXEC: one command as far as a lost socket is concerned
    quint64 session = 0;
    Command command; // of a single command
    std::unique_ptr<Batch> batch; // of a pipeline
    quint32 count = 1;
    int lane = 0;
    std::shared_ptr<ThreadSlot> slot;
    TimePoint issuedAt;
    std::chrono::milliseconds timeout{0}; // 0 = none

    // the I/O thread's until finished
    Request *next = nullptr; // link of the mailbox
    quint32 unanswered = 1;
    int repeats = 0;
    Lane *home = nullptr; // of a request that has a connection of its own
    TimePoint deadline; // epoch = none
    Reply single;

    [[nodiscard]] QByteArrayView encoding(quint32 index) const noexcept { return encodings(index, 1); }
    /// Of \a number consecutive commands, one after the other.
    [[nodiscard]] QByteArrayView encodings(quint32 first, quint32 number) const noexcept
    {
        if (!batch)
            return command.encoding();
        const quint32 start = first == 0 ? 0 : batch->ends[first - 1] & ~IdempotentBit;
        return QByteArrayView(batch->bytes.constData() + start,
                              qsizetype(batch->ends[first + number - 1] & ~IdempotentBit) - start);
    }
    [[nodiscard]] bool isPipeline() const noexcept { return batch != nullptr; }
    [[nodiscard]] qsizetype size() const noexcept { return batch ? batch->bytes.size() : command.encoding().size(); }
    [[nodiscard]] bool isIdempotent(quint32 index) const noexcept;
    [[nodiscard]] Reply &reply(quint32 index) noexcept { return batch ? batch->replies[index] : single; }

    /// Fills the places of the replies; after count and batch are set.
    void prepare()
    {
        unanswered = count;
        if (batch)
            prepareBatch();
        else
            single.m_integer = OpenMark;
    }
    /// Whether nothing has taken the place of this reply yet.
    [[nodiscard]] bool isOpen(quint32 index) noexcept
    {
        return reply(index).m_kind == Reply::Kind::Null && reply(index).m_integer == OpenMark;
    }

    void addReference() noexcept { m_references.fetch_add(1, std::memory_order_relaxed); }
    void dropReference() noexcept
    {
        if (m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete this;
    }

    /// Makes the replies visible to all threads, wakes waiters and sends the continuation on its way.
    void finish();
    /// The same with \a error in the place of every reply that has not come.
    void fail(const Error &error);
    [[nodiscard]] bool isFinished() const noexcept { return (m_phase.load(std::memory_order_acquire) & Finished) != 0; }
    bool wait(QDeadlineTimer limit);
    /// False if there is a continuation already. A null \a inbox runs it on the finishing thread; a null \a context does not
    /// bind it to an object.
    bool setContinuation(std::shared_ptr<Inbox> inbox, QObject *context, std::function<void(Request &)> function);
    /// Runs the continuation if its context still lives. Called on the context's thread.
    void runContinuation();

private:
    static constexpr qint64 OpenMark = 1; // in a null reply: not even null has come
    enum Phase : quint32 { Finished = 1, Continued = 2, Awaited = 4 };
    void dispatch();
    void prepareBatch();
    ~Request() = default;

    std::atomic<int> m_references{1};
    std::atomic<quint32> m_phase{0};
    std::atomic<bool> m_claimed{false};
    std::shared_ptr<Inbox> m_inbox;
    bool m_bound = false;
    QPointer<QObject> m_context;
    std::function<void(Request &)> m_continuation;
};

} // namespace QRedis

#endif
