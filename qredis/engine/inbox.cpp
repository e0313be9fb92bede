// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/inbox_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qcoreevent.h>
#include <QtCore/qhash.h>
#include <QtCore/qthread.h>

#include <mutex>

namespace QRedis {

namespace {

struct Registry
{
    std::mutex mutex;
    QHash<QThread *, std::shared_ptr<Inbox>> inboxes;
};

// Never destroyed: I/O threads of clients with static lifetime may still deliver while the program ends.
Registry &registry()
{
    static auto *instance = new Registry;
    return *instance;
}

} // namespace

class Inbox::Receiver final : public QObject
{
public:
    explicit Receiver(Inbox *inbox) : m_inbox(inbox) { }

    bool event(QEvent *event) override
    {
        std::shared_ptr<Inbox> inbox;
        { // what other threads wrote, the event included, becomes visible by a mutex of ours, not by Qt's event queue alone
            const std::lock_guard lock(registry().mutex);
            if (event->type() == QEvent::User)
                inbox = m_inbox->shared_from_this();
        }
        if (!inbox)
            return QObject::event(event);
        inbox->deliver();
        return true;
    }

private:
    Inbox *m_inbox;
};

Inbox::Inbox() : m_receiver(std::make_unique<Receiver>(this)) { }

Inbox::~Inbox()
{
    for (Request *request = m_mailbox.close(); request;) {
        Request *following = request->next;
        request->dropReference();
        request = following;
    }
    // The thread has ended, and the object cannot be handed back: deleting it here is allowed then.
}

std::shared_ptr<Inbox> Inbox::of(QThread *thread)
{
    if (thread != QThread::currentThread())
        return find(thread);
    // Most continuations belong to the thread that asks, which needs to look only once in its life.
    static thread_local std::shared_ptr<Inbox> own;
    if (!own)
        own = find(thread);
    return own;
}

std::shared_ptr<Inbox> Inbox::find(QThread *thread)
{
    Registry &all = registry();
    {
        const std::lock_guard lock(all.mutex);
        if (std::shared_ptr<Inbox> known = all.inboxes.value(thread))
            return known;
    }
    // Not under the mutex: moving an object sends it an event. Of two that are made at once, the first one stays.
    const std::shared_ptr<Inbox> made(new Inbox);
    made->m_receiver->moveToThread(thread);
    const std::lock_guard lock(all.mutex);
    std::shared_ptr<Inbox> &inbox = all.inboxes[thread];
    if (!inbox) {
        inbox = made;
        QObject::connect(
            thread, &QThread::finished, thread,
            [thread] {
                std::shared_ptr<Inbox> ended;
                const std::lock_guard guard(registry().mutex);
                ended = registry().inboxes.take(thread);
            },
            Qt::DirectConnection);
    }
    return inbox;
}

void Inbox::push(Request *request)
{
    switch (m_mailbox.push(request)) {
    case Mailbox<Request>::Pushed::First: {
        const std::lock_guard lock(registry().mutex);
        QCoreApplication::postEvent(m_receiver.get(), new QEvent(QEvent::User));
        break;
    }
    case Mailbox<Request>::Pushed::More:
        break;
    case Mailbox<Request>::Pushed::Refused:
        request->dropReference();
        break;
    }
}

void Inbox::deliver()
{
    for (Request *request = m_mailbox.take(); request;) {
        Request *following = request->next;
        request->runContinuation();
        request->dropReference();
        request = following;
    }
}

} // namespace QRedis
