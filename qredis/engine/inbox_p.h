// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_INBOX_P_H
#define QREDIS_INBOX_P_H

#include "qredis/engine/mailbox_p.h"
#include "qredis/engine/request_p.h"

#include <QtCore/qobject.h>

#include <memory>

QT_BEGIN_NAMESPACE
class QThread;
QT_END_NAMESPACE

namespace QRedis {

/// Where finished requests wait for the thread of their continuation: one wake-up for many. push() may be called from
/// any thread; everything else happens on the inbox's thread.
class Inbox final : public std::enable_shared_from_this<Inbox>
{
public:
    /// The inbox of \a thread; made at the first call and gone when the thread has finished.
    [[nodiscard]] static std::shared_ptr<Inbox> of(QThread *thread);
    ~Inbox();

    /// Takes over one reference to \a request.
    void push(Request *request);

private:
    class Receiver;
    Inbox();
    [[nodiscard]] static std::shared_ptr<Inbox> find(QThread *thread);
    void deliver();

    Mailbox<Request> m_mailbox;
    std::unique_ptr<Receiver> m_receiver;
};

} // namespace QRedis

#endif
