// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_TESTING_CONTROLROUTES_P_H
#define QREDIS_TESTING_CONTROLROUTES_P_H

#include <QtCore/qjsonobject.h>

#include <span>

namespace QRedis::Testing {

class ControlArguments;
class SimulatorCore;

/// One call: of the control port if it is GET, of the control port and of scenarios if it is POST.
struct ControlRoute
{
    const char *method;
    const char *path;
    QJsonObject (*perform)(SimulatorCore &, ControlArguments &);
    const char *members; ///< of the body, or of the query; an optional one ends in '?'
    const char *what;
};

/// Announcements, connections and their faults.
[[nodiscard]] std::span<const ControlRoute> connectionRoutes();
/// The addresses and names of the database.
[[nodiscard]] std::span<const ControlRoute> databaseRoutes();

} // namespace QRedis::Testing

#endif
