// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_MONITOR_TRANSLATIONS_H
#define QREDIS_MONITOR_TRANSLATIONS_H

#include <QtCore/qstringlist.h>

namespace QRedis::Monitor {

/// The languages there are. "pseudo" is English made longer, with marks at both ends: what is not marked is not translated,
/// and what lacks an end is cut.
[[nodiscard]] QStringList languageNames();
/// Loads the texts of the program for \a language, or the user's if it is empty; replaces those that were loaded before. English
/// is loaded, too: its plurals are translations.
void installTranslations(const QString &language = {});

} // namespace QRedis::Monitor

#endif
