// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/credentialsprovider.h"

#include <mutex>
#include <vector>

namespace QRedis {

struct CredentialsProvider::Private
{
    using Listener = std::shared_ptr<std::function<bool()>>;
    std::mutex mutex;
    std::vector<Listener> listeners;
};

CredentialsProvider::CredentialsProvider() : d(std::make_unique<Private>()) { }

CredentialsProvider::~CredentialsProvider() = default;

void CredentialsProvider::addListener(std::function<bool()> listener)
{
    const std::lock_guard lock(d->mutex);
    d->listeners.push_back(std::make_shared<std::function<bool()>>(std::move(listener)));
}

void CredentialsProvider::announceNew()
{
    std::unique_lock lock(d->mutex);
    const std::vector<Private::Listener> listeners = d->listeners;
    lock.unlock(); // a listener may be the last that keeps its client's engine
    std::vector<Private::Listener> gone;
    for (const Private::Listener &listener : listeners) {
        if (!(*listener)())
            gone.push_back(listener);
    }
    lock.lock();
    for (const Private::Listener &listener : gone)
        std::erase(d->listeners, listener);
}

struct StoredCredentials::Stored
{
    std::mutex mutex;
    Credentials credentials;
};

StoredCredentials::StoredCredentials(const Credentials &credentials) : m_stored(std::make_unique<Stored>())
{
    m_stored->credentials = credentials;
}

StoredCredentials::~StoredCredentials() = default;

Credentials StoredCredentials::credentials() const
{
    const std::lock_guard lock(m_stored->mutex);
    return m_stored->credentials;
}

void StoredCredentials::replace(const Credentials &credentials)
{
    {
        const std::lock_guard lock(m_stored->mutex);
        m_stored->credentials = credentials;
    }
    announceNew();
}

void StoredCredentials::obtain(Callback done)
{
    done({credentials(), {}});
}

} // namespace QRedis
