// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TLSPROBLEM_P_H
#define QREDIS_TLSPROBLEM_P_H

#include <QtCore/qstring.h>
#include <QtNetwork/qsslsocket.h>

namespace QRedis {

/// Why \a socket could not be secured and what to do about it, for a person; empty if its error is not one of TLS.
[[nodiscard]] QString tlsProblem(const QSslSocket &socket);

} // namespace QRedis

#endif
