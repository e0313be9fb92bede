// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_PROMETHEUSTEXT_H
#define QREDIS_PROMETHEUSTEXT_H

#include "qredis/value/global.h"
#include "qredis/value/snapshots.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>

namespace QRedis {

/// Snapshots of clients as one text in the format that Prometheus reads (version 0.0.4, to be served as `text/plain`). Names and labels
/// follow OpenTelemetry's conventions for database clients, as other Redis clients use them; ClientOptions::clientName() tells the
/// clients apart. May be called from any thread. Empty without snapshots.
/// Source: https://prometheus.io/docs/instrumenting/exposition_formats/
[[nodiscard]] QREDIS_EXPORT QByteArray prometheusText(const QList<ClientSnapshot> &snapshots);

} // namespace QRedis

#endif
