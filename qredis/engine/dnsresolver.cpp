// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/dnsresolver_p.h"

#include <QtCore/qhash.h>
#include <QtNetwork/qhostinfo.h>

#include <mutex>
#include <thread>
#include <vector>

namespace QRedis {

struct DnsResolver::Shared
{
    std::mutex mutex;
    QHash<QString, std::vector<Callback>> waiting;
};

DnsResolver::DnsResolver() : m_shared(std::make_shared<Shared>()) { }
DnsResolver::~DnsResolver() = default;

void DnsResolver::resolve(const QString &name, Callback done)
{
    {
        const std::lock_guard lock(m_shared->mutex);
        std::vector<Callback> &callbacks = m_shared->waiting[name];
        callbacks.push_back(std::move(done));
        if (callbacks.size() > 1)
            return;
    }
    // Detached, one per name that is being looked up: getaddrinfo() cannot be interrupted.
    std::thread([shared = m_shared, name] {
        const QHostInfo info = QHostInfo::fromName(name);
        const Answer answer{info.addresses(), info.error() == QHostInfo::NoError ? QString() : info.errorString()};
        std::vector<Callback> callbacks;
        {
            const std::lock_guard lock(shared->mutex);
            callbacks = shared->waiting.take(name);
        }
        for (const Callback &callback : callbacks)
            callback(answer);
    }).detach();
}

} // namespace QRedis
