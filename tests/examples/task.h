// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef EXAMPLES_TASK_H
#define EXAMPLES_TASK_H

#include <coroutine>
#include <exception>

//! [task]
/// The least that a function needs in order to use co_await: it starts at once, and nobody waits for its end.
struct Task
{
    struct promise_type
    {
        Task get_return_object() { return {}; }
        std::suspend_never initial_suspend() noexcept { return {}; }
        std::suspend_never final_suspend() noexcept { return {}; }
        void return_void() { }
        void unhandled_exception() { std::terminate(); }
    };
};
//! [task]

#endif
