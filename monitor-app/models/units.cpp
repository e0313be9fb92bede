// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/units.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

#include <cmath>

namespace QRedis::Monitor::Units {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

QString number(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

QString spaced(const QString &value, QStringView unit)
{
    return value + QChar(QChar::Nbsp) + unit.toString();
}

// Three significant digits at most, so that a column keeps its width.
QString shortNumber(double value)
{
    return number(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

} // namespace

QString dash()
{
    return u"–"_s;
}

QString separator()
{
    return u" · "_s;
}

QString count(double value)
{
    const double size = std::abs(value);
    if (size < 9'999.5)
        return number(value, 0);
    if (size < 999'500)
        return spaced(shortNumber(value / 1e3), u"k");
    if (size < 999'500'000)
        return spaced(shortNumber(value / 1e6), u"M");
    return spaced(shortNumber(value / 1e9), u"G");
}

QString rate(double perSecond)
{
    if (perSecond > 0 && perSecond < 9.95)
        return number(perSecond, 1) + u"/s"_s;
    return count(perSecond) + u"/s"_s;
}

QString duration(nanoseconds value)
{
    const double micros = double(value.count()) / 1e3;
    if (micros < 999.5)
        return spaced(number(micros, micros > 0 && micros < 9.95 ? 1 : 0), u"µs");
    if (micros < 999'500)
        return spaced(number(micros / 1e3, micros < 99'950 ? 1 : 0), u"ms");
    if (micros < 59'950'000)
        return spaced(number(micros / 1e6, 1), u"s");
    return age(value);
}

QString age(nanoseconds value)
{
    const double seconds = double(value.count()) / 1e9;
    if (std::abs(seconds) < 59.95)
        return spaced(number(seconds, 1), u"s");
    if (seconds < 5'400)
        return spaced(number(seconds / 60, 0), u"min");
    if (seconds < 129'600)
        return spaced(number(seconds / 3'600, 0), u"h");
    return spaced(number(seconds / 86'400, 0), u"d");
}

QString bytes(double value)
{
    if (value < 999.5)
        return spaced(number(value, 0), u"B");
    if (value < 999'500)
        return spaced(shortNumber(value / 1e3), u"kB");
    if (value < 999'500'000)
        return spaced(shortNumber(value / 1e6), u"MB");
    return spaced(shortNumber(value / 1e9), u"GB");
}

QString endpoint(const Endpoint &endpoint)
{
    return endpoint.isNull() ? dash() : endpoint.toString();
}

} // namespace QRedis::Monitor::Units
