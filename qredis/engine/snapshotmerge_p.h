// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SNAPSHOTMERGE_P_H
#define QREDIS_SNAPSHOTMERGE_P_H

#include "qredis/value/snapshots.h"

#include <memory>
#include <vector>

namespace QRedis {

/// One snapshot from those of several I/O threads: what each counts is added, what belongs to the client is the newest.
[[nodiscard]] std::shared_ptr<ClientSnapshot> merged(const std::vector<std::shared_ptr<const ClientSnapshot>> &parts);

} // namespace QRedis

#endif
