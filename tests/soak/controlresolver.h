// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef SOAK_CONTROLRESOLVER_H
#define SOAK_CONTROLRESOLVER_H

#include "qredis/value/endpoint.h"
#include "qredis/value/resolver.h"

#include <QtCore/qurl.h>

namespace Soak {

/// Has names resolved by the simulator behind a control URL, such as http://127.0.0.1:8080/. Thread-safe.
class ControlResolver final : public QRedis::Resolver
{
public:
    explicit ControlResolver(const QUrl &control) : m_control(control.host(), quint16(control.port())) { }
    void resolve(const QString &name, Callback done) override;

    /// Whether \a control names a port of a literal address.
    [[nodiscard]] static bool isUsable(const QUrl &control);

private:
    const QRedis::Endpoint m_control;
};

} // namespace Soak

#endif
