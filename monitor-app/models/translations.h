// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TRANSLATIONS_H
#define QREDIS_MONITOR_TRANSLATIONS_H

namespace QRedis::Monitor {

/// Loads the texts of the program for the user's language. English is loaded, too: its plurals are translations.
void installTranslations();

} // namespace QRedis::Monitor

#endif
