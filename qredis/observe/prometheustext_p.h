// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_PROMETHEUSTEXT_P_H
#define QREDIS_PROMETHEUSTEXT_P_H

#include "qredis/value/snapshots.h"

#include <QtCore/qbytearray.h>

namespace QRedis {

/// A snapshot in the text format that Prometheus reads (version 0.0.4). Names and labels follow OpenTelemetry's conventions for
/// database clients, as other Redis clients use them; tests/unit/data/metric-names.txt lists them all.
[[nodiscard]] QByteArray prometheusText(const ClientSnapshot &snapshot);

} // namespace QRedis

#endif
