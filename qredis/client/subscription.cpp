// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/subscription.h"

#include "qredis/client/client.h"
#include "qredis/engine/dedicatedlanes_p.h"
#include "qredis/engine/engine_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/subscriptionhub_p.h"
#include "qredis/engine/subscriptionsink_p.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qpointer.h>
#include <QtCore/qthread.h>

namespace QRedis {

struct Subscription::Private
{
    std::shared_ptr<Engine> engine;
    std::shared_ptr<SubscriptionSink> sink;
    QHash<SubscriptionName, bool> names; // whether confirmed
    quint64 messages = 0;
    quint64 gaps = 0;
    quint64 possiblyDuplicated = 0;

    // All subscriptions of a client live on its first I/O thread.
    void post(std::function<void(SubscriptionHub &)> function) const
    {
        engine->post(0, [function = std::move(function)](IoThread &io) { function(io.dedicated().subscriptions()); });
    }
    [[nodiscard]] bool wants(const Message &message) const
    {
        return names.contains({message.kind, message.kind == Message::Kind::Pattern ? message.pattern : message.channel});
    }
};

Subscription::Subscription(Client *client, QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    if (client)
        d->engine = client->engine();
    else
        qCWarning(lcClient, "Subscription::Subscription(): there is no client");
    d->sink = std::make_shared<SubscriptionSink>(this);
}

Subscription::~Subscription()
{
    d->sink->close();
    if (d->engine)
        d->post([sink = d->sink](SubscriptionHub &hub) { hub.remove(sink); });
}

/// Whether \a call can do something, with a warning if not.
bool Subscription::mayUse(const char *call) const
{
    const bool here = thread() == QThread::currentThread();
    if (!here || !d->engine)
        qCWarning(lcClient, "%s: %s", call, here ? "there is no client" : "the subscription lives on another thread");
    return here && d->engine;
}

void Subscription::add(Message::Kind kind, const QByteArray &name)
{
    if (!mayUse("Subscription::add()"))
        return;
    const SubscriptionName wanted{kind, name};
    if (d->names.contains(wanted))
        return;
    d->names.insert(wanted, false);
    d->post([sink = d->sink, wanted](SubscriptionHub &hub) { hub.add(sink, wanted); });
}

void Subscription::remove(Message::Kind kind, const QByteArray &name)
{
    if (!mayUse("Subscription::remove()"))
        return;
    const SubscriptionName unwanted{kind, name};
    if (d->names.remove(unwanted))
        d->post([sink = d->sink, unwanted](SubscriptionHub &hub) { hub.remove(sink, unwanted); });
}

bool Subscription::isConfirmed(Message::Kind kind, const QByteArray &name) const
{
    return d->names.value({kind, name});
}

qsizetype Subscription::size() const
{
    return d->names.size();
}

bool Subscription::isConfirmed() const
{
    return std::all_of(d->names.cbegin(), d->names.cend(), [](bool each) { return each; });
}

quint64 Subscription::messages() const
{
    return d->messages;
}

quint64 Subscription::gaps() const
{
    return d->gaps;
}

quint64 Subscription::possiblyDuplicated() const
{
    return d->possiblyDuplicated;
}

bool Subscription::event(QEvent *event)
{
    const auto items = d->engine ? d->sink->take(*event, d->engine->clock().now()) : std::nullopt;
    if (!items)
        return QObject::event(event);
    const QPointer<Subscription> alive(this);
    for (const SubscriptionSink::Item &item : *items) {
        if (!alive)
            return true;
        if (const auto *message = std::get_if<Message>(&item)) {
            if (!d->wants(*message))
                continue;
            ++d->messages;
            Q_EMIT messageReceived(*message);
        } else if (const auto *confirmation = std::get_if<SubscriptionSink::Confirmed>(&item)) {
            const auto name = d->names.find(confirmation->name);
            if (name == d->names.end())
                continue;
            *name = true;
            Q_EMIT confirmed(confirmation->name.kind, confirmation->name.text);
        } else if (const auto *refusal = std::get_if<SubscriptionSink::Refused>(&item)) {
            d->names.remove(refusal->name);
            Q_EMIT refused(refusal->name.kind, refusal->name.text, refusal->error);
        } else if (const auto *gap = std::get_if<SubscriptionGap>(&item)) {
            ++d->gaps;
            Q_EMIT gapReported(*gap);
        } else if (const auto *duplicates = std::get_if<SubscriptionSink::Duplicates>(&item)) {
            d->possiblyDuplicated += duplicates->count;
        }
    }
    return true;
}

} // namespace QRedis
