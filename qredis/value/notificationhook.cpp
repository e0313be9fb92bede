// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/notificationhook.h"

#include <cstdlib>
#include <cxxabi.h>
#include <memory>
#include <typeinfo>

namespace QRedis {

NotificationHook::NotificationHook() = default;
NotificationHook::~NotificationHook() = default;

NotificationHook::Verdict NotificationHook::beforeHandling(Notification &)
{
    return Verdict::Handle;
}

void NotificationHook::afterHandling(const Notification &, const NotificationHandling &) { }

void NotificationHook::handoffStageChanged(const HandoffEvent &) { }

QString NotificationHook::name() const
{
    const char *mangled = typeid(*this).name();
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> readable(abi::__cxa_demangle(mangled, nullptr, nullptr, &status),
                                                               &std::free);
    return QString::fromLatin1(readable ? readable.get() : mangled);
}

} // namespace QRedis
