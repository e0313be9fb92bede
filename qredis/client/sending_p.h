// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_SENDING_P_H
#define QREDIS_SENDING_P_H

#include "qredis/engine/engine_p.h"

namespace QRedis {

/// \a request, issued now. \a timeout 0: that of the options.
[[nodiscard]] Request *issued(const Engine &engine, Request *request, std::chrono::milliseconds timeout);
/// The same for a new one; fillPipeline() if it is of many commands.
[[nodiscard]] inline Request *newRequest(const Engine &engine, Command &&command, std::chrono::milliseconds timeout)
{
    return issued(engine, new Request(std::move(command)), timeout);
}

/// Makes \a request one of many commands; see Pipeline.
void fillPipeline(Request &request, QByteArray bytes, std::vector<quint32> ends);

/// Whether place() would not change \a request, as nearly every one, and permit it.
[[nodiscard]] bool isPlain(const Engine &engine, const Request &request);
/// Decides which connection \a request needs and how long it may take; \a timeout is the caller's own, 0 = none. Returns why
/// \a call cannot send it.
[[nodiscard]] Error place(const Engine &engine, Request &request, std::chrono::milliseconds timeout, const char *call);

/// Submits \a request. One reference is the caller's.
[[nodiscard]] Request *send(Engine &engine, Request *request);
/// Submits \a request, or ends it with \a refusal. One reference is the caller's.
[[nodiscard]] Request *send(Engine &engine, Request *request, const Error &refusal);

} // namespace QRedis

#endif
