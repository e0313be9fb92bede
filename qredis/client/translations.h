// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TRANSLATIONS_H
#define QREDIS_TRANSLATIONS_H

#include "qredis/value/global.h"

#include <QtCore/qlocale.h>

namespace QRedis {

/// Makes the library's messages speak \a locale from now on; tells whether it knows that language. English needs no
/// translation and is always known. Call it on the application's thread, once the QCoreApplication exists; each call
/// replaces what the one before it loaded. The server's own texts are passed through as they are.
QREDIS_EXPORT bool loadTranslations(const QLocale &locale = QLocale());

} // namespace QRedis

#endif
