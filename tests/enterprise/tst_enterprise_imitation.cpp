// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// The same suite against the simulator, which imitates the fault injector.
#include "tests/enterprise/imitation.h"

#include <QtCore/qcoreapplication.h>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return Imitation().run(application.arguments());
}
