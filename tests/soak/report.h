// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef SOAK_REPORT_H
#define SOAK_REPORT_H

#include "tests/soak/options.h"
#include "tests/soak/recorder.h"

namespace Soak {

/// Everything a run found.
struct Run
{
    Findings findings;
    std::chrono::nanoseconds elapsed{0};
    std::chrono::nanoseconds longestGap{0};
    QRedis::ClientSnapshot snapshot;
};

/// The report; its keys are an interface.
[[nodiscard]] QJsonObject report(const Run &run, const Recorder &recorder, const QJsonObject &effective);
/// The same for a person.
[[nodiscard]] QString summary(const QJsonObject &report, const QStringList &examples);

} // namespace Soak

#endif
