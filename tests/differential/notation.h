// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_NOTATION_H
#define TESTS_NOTATION_H

#include "qredis/value/reply.h"

/// \a reply in a text that is equal for equal kinds and contents only: the RESP3 type, then "<bytes>:" and the bytes of a string,
/// the digits of a number with ";" behind, or the number of elements and these in brackets.
[[nodiscard]] QByteArray notation(const QRedis::Reply &reply);

#endif
