// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/enterprise/suite.h"

#include <QtTest/qtest.h>

QTEST_GUILESS_MAIN(EnterpriseSuite)
