// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef SOAK_TLSOPTIONS_H
#define SOAK_TLSOPTIONS_H

#include "qredis/value/clientoptions.h"
#include "tests/shared/optionreader.h"

namespace Soak {

/// Reads --tls-ca, --tls-cert, --tls-key and --tls-server-name into \a client, whose URL has been read.
void readTls(OptionReader &reader, QRedis::ClientOptions &client);

} // namespace Soak

#endif
