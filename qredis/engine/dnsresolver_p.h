// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_DNSRESOLVER_P_H
#define QREDIS_DNSRESOLVER_P_H

#include "qredis/value/resolver.h"

#include <memory>

namespace QRedis {

/// The system's resolver without Qt's cache, which would hide for 60 s that a name has moved. One lookup per name at a
/// time; a lookup that hangs delays nobody else and no shutdown. Thread-safe.
class DnsResolver final : public Resolver
{
public:
    DnsResolver();
    ~DnsResolver() override;
    void resolve(const QString &name, Callback done) override;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace QRedis

#endif
