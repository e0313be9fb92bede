// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef ENTERPRISE_IMITATION_H
#define ENTERPRISE_IMITATION_H

#include "qredis/testing/maintenancesimulator.h"

#include <QtCore/qstringlist.h>
#include <QtCore/qtemporaryfile.h>

#include <functional>

/// The simulator in the place of a cluster and its fault injector.
class Imitation final
{
public:
    /// Fails the program where it cannot start. \a prepare is called before the suite reads where the nodes are.
    explicit Imitation(const std::function<void(QRedis::Testing::MaintenanceSimulator &)> &prepare = {});
    /// Runs the suite; \a arguments are those of QtTest.
    int run(const QStringList &arguments);

private:
    QRedis::Testing::MaintenanceSimulator m_simulator;
    QTemporaryFile m_endpoints;
};

#endif
