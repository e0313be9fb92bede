// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/resolver.h"

namespace QRedis {

Resolver::~Resolver() = default;

} // namespace QRedis
