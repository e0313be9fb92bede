// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef BENCHMARKS_ROUNDS_H
#define BENCHMARKS_ROUNDS_H

#include "tests/benchmarks/contender.h"

#include <QtCore/qjsonobject.h>
#include <QtCore/qmap.h>

namespace Bench {

/// Samples of all rounds, and what follows from them.
class Rounds final
{
public:
    void add(const QString &caseName, const Contender &contender, const Sample &sample);
    /// {case: {variant: {ops_per_second, cpu_us_per_op, p50_us, ratio_to: {anchor: {median, min, max}}}}}
    [[nodiscard]] QJsonObject toJson() const;
    /// The same as a table.
    [[nodiscard]] QString toText() const;

private:
    struct Series
    {
        QString name;
        bool isAnchor = false;
        QList<Sample> samples; // one per round
    };
    [[nodiscard]] static QJsonObject ratio(const Series &series, const Series &anchor);
    QMap<QString, QList<Series>> m_cases;
};

} // namespace Bench

#endif
