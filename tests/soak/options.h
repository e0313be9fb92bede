// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef SOAK_OPTIONS_H
#define SOAK_OPTIONS_H

#include "qredis/value/clientoptions.h"
#include "tests/soak/workload.h"

#include <QtCore/qjsonobject.h>

namespace Soak {

struct Options
{
    QUrl url;
    QUrl resolver; ///< control address of the simulator that resolves names; empty = the system does
    QRedis::ClientOptions client;
    WorkloadOptions workload;
    std::chrono::milliseconds duration{0}; ///< 0 = until all commands were issued
    bool telemetry = false;
    QString eventsFile;
    QString reportFile;
};

/// What the command line says. Prints help or version and ends the process where asked to. With \a error set the rest has no
/// meaning.
[[nodiscard]] Options readOptions(const QStringList &arguments, QString *error);

/// The options in force, named as on the command line, with units.
[[nodiscard]] QJsonObject describe(const Options &options, const QRedis::MaintenanceOptions &maintenance);

} // namespace Soak

#endif
