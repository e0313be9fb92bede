// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/benchmarks/rounds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Bench {

namespace {

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

double median(const QList<Sample> &samples, double Sample::*field)
{
    QList<double> values;
    for (const Sample &sample : samples)
        values.append(sample.*field);
    return median(values);
}

} // namespace

void Rounds::add(const QString &caseName, const Contender &contender, const Sample &sample)
{
    QList<Series> &all = m_cases[caseName];
    auto it = std::find_if(all.begin(), all.end(), [&](const Series &series) { return series.name == contender.name(); });
    if (it == all.end())
        it = all.insert(all.end(), Series{contender.name(), contender.isAnchor(), {}});
    it->samples.append(sample);
}

// Of paired rounds, because the machine is not equally fast at all times.
QJsonObject Rounds::ratio(const Series &series, const Series &anchor)
{
    const auto figure = series.samples.first().heapBytes > 0 ? &Sample::heapBytes : &Sample::operationsPerSecond;
    QList<double> ratios;
    for (qsizetype i = 0; i < std::min(series.samples.size(), anchor.samples.size()); ++i)
        ratios.append(series.samples.at(i).*figure / (anchor.samples.at(i).*figure));
    const auto [least, most] = std::minmax_element(ratios.cbegin(), ratios.cend());
    return {{u"median"_s, median(ratios)}, {u"min"_s, *least}, {u"max"_s, *most}};
}

QJsonObject Rounds::toJson() const
{
    QJsonObject cases;
    for (auto it = m_cases.cbegin(); it != m_cases.cend(); ++it) {
        QJsonObject variants;
        for (const Series &series : it.value()) {
            QJsonObject ratios;
            for (const Series &anchor : it.value()) {
                if (anchor.isAnchor && !series.isAnchor)
                    ratios.insert(anchor.name, ratio(series, anchor));
            }
            QJsonObject variant;
            if (const double bytes = median(series.samples, &Sample::heapBytes); bytes > 0) {
                variant.insert(u"heap_bytes_per_connection"_s, qRound64(bytes));
            } else {
                variant.insert(u"ops_per_second"_s, qRound64(median(series.samples, &Sample::operationsPerSecond)));
                variant.insert(u"cpu_us_per_op"_s, median(series.samples, &Sample::cpuMicrosecondsPerOperation));
            }
            if (const double p50 = median(series.samples, &Sample::p50Microseconds); p50 > 0)
                variant.insert(u"p50_us"_s, p50);
            if (!ratios.isEmpty())
                variant.insert(u"ratio_to"_s, ratios);
            variants.insert(series.name, variant);
        }
        cases.insert(it.key(), variants);
    }
    return cases;
}

QString Rounds::toText() const
{
    QString text = u"%1 %2 %3 %4 %5  ratio (median of paired rounds, range)\n"_s.arg(u"case"_s, -18)
                       .arg(u"variant"_s, -22)
                       .arg(u"ops/s"_s, 10)
                       .arg(u"CPU µs/op"_s, 10)
                       .arg(u"p50 µs"_s, 9);
    const QJsonObject cases = toJson();
    for (auto it = cases.begin(); it != cases.end(); ++it) {
        const QJsonObject variants = it.value().toObject();
        for (auto variant = variants.begin(); variant != variants.end(); ++variant) {
            const QJsonObject figures = variant.value().toObject();
            const double p50 = figures.value(u"p50_us"_s).toDouble();
            text += u"%1 %2 "_s.arg(it.key(), -18).arg(variant.key(), -22);
            if (const qint64 bytes = figures.value(u"heap_bytes_per_connection"_s).toInteger())
                text += u"%1 bytes of heap per connection "_s.arg(bytes, 10);
            else
                text += u"%1 %2 %3 "_s.arg(figures.value(u"ops_per_second"_s).toInteger(), 10)
                            .arg(figures.value(u"cpu_us_per_op"_s).toDouble(), 10, 'f', 2)
                            .arg(p50 > 0 ? QString::number(p50, 'f', 1) : u"-"_s, 9);
            const QJsonObject ratios = figures.value(u"ratio_to"_s).toObject();
            for (auto to = ratios.begin(); to != ratios.end(); ++to) {
                const QJsonObject range = to.value().toObject();
                text += u" %1 %2 (%3–%4)"_s.arg(to.key())
                            .arg(range.value(u"median"_s).toDouble(), 0, 'f', 2)
                            .arg(range.value(u"min"_s).toDouble(), 0, 'f', 2)
                            .arg(range.value(u"max"_s).toDouble(), 0, 'f', 2);
            }
            text += u'\n';
        }
    }
    return text;
}

} // namespace Bench
