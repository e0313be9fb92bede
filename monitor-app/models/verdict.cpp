// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/verdict.h"

#include "monitor-app/models/names.h"
#include "monitor-app/models/units.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>

namespace QRedis::Monitor {

using namespace std::chrono;

namespace {

struct VerdictText
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::Verdict)
};

// A slow reply is one that is five times slower than usual, and slower by what a person could notice in a chart.
bool isSlow(const VerdictInput &input)
{
    return input.p99 && input.baselineP99 && *input.p99 > 5 * *input.baselineP99 && *input.p99 > *input.baselineP99 + 5e6;
}

Verdict unknown(const VerdictInput &input)
{
    Verdict verdict;
    const QString next = input.nextAttemptIn > 0ms ? VerdictText::tr("Next attempt in %1.").arg(Units::age(input.nextAttemptIn))
                                                   : VerdictText::tr("Trying again.");
    switch (input.source) {
    case SourceState::Detached:
        verdict.sentence = VerdictText::tr("Nothing is watched. Attach to an application, or run the demo.");
        break;
    case SourceState::Connecting:
        verdict.sentence = input.hasData
            ? VerdictText::tr("Not known: the application cannot be reached for %1. %2").arg(Units::age(input.dataAge), next)
            : VerdictText::tr("Connecting to the application.");
        break;
    default:
        verdict.sentence = VerdictText::tr("Not known: no data for %1. What you see is the past.").arg(Units::age(input.dataAge));
        break;
    }
    verdict.reasons = {{Severity::Unknown, verdict.sentence}};
    if (!input.sourceError.isEmpty())
        verdict.reasons.append({Severity::Unknown, input.sourceError});
    return verdict;
}

QList<Reason> reasonsOf(const VerdictInput &in)
{
    QList<Reason> reasons;
    const auto add = [&](Severity severity, const QString &reason) { reasons.append({severity, reason}); };
    if (in.commandsFailed > 0)
        add(Severity::Hurting,
            VerdictText::tr("%n command(s) failed in the last 10 s, %1 of them by time-out", nullptr, int(in.commandsFailed))
                .arg(in.timeouts));
    if (in.connections > 0 && in.connectionsReady == 0
        && (in.client == ClientState::Ready || in.client == ClientState::Connecting))
        add(Severity::Hurting, VerdictText::tr("No connection is ready"));
    if (in.lostSockets > 0)
        add(Severity::Degraded,
            VerdictText::tr("%n socket(s) lost without notice in the last 10 s", nullptr, int(in.lostSockets)));
    if (in.connectionsReady > 0 && in.connectionsReady < in.connections)
        add(Severity::Degraded, VerdictText::tr("%1 of %2 connections are ready").arg(in.connectionsReady).arg(in.connections));
    if (isSlow(in))
        add(Severity::Degraded,
            VerdictText::tr("p99 is %1, usually %2")
                .arg(Units::duration(nanoseconds(qint64(*in.p99))), Units::duration(nanoseconds(qint64(*in.baselineP99)))));
    if (in.kept > 0)
        add(Severity::Degraded,
            VerdictText::tr("%n connection(s) could not be moved and stay on the leaving node", nullptr, in.kept));
    if (in.retrying > 0)
        add(Severity::Watch, VerdictText::tr("%n connection(s) repeat their handoff", nullptr, in.retrying));
    if (!in.openBreakers.isEmpty()) // it holds back handoffs only, which without maintenance nobody needs
        add(in.maintenance.isEmpty() ? Severity::Watch : Severity::Degraded,
            VerdictText::tr("Circuit breaker open: %1").arg(in.openBreakers.join(QLatin1String(", "))));
    if (!in.maintenance.isEmpty()) {
        if (in.toMove > 0)
            add(Severity::Watch,
                VerdictText::tr("%1: %2 of %3 connections moved").arg(in.maintenance).arg(in.moved).arg(in.toMove));
        else
            add(Severity::Watch, VerdictText::tr("%1 is under way").arg(in.maintenance));
    }
    if (in.relaxed > 0)
        add(Severity::Watch,
            in.relaxedFor > 0ms
                ? VerdictText::tr("Time-outs are relaxed on %n connection(s), for %1 at most", nullptr, in.relaxed)
                      .arg(Units::age(in.relaxedFor))
                : VerdictText::tr("Time-outs are relaxed on %n connection(s)", nullptr, in.relaxed));
    if (in.malformed > 0)
        add(Severity::Watch, VerdictText::tr("%n malformed notification(s) in the last 10 s", nullptr, int(in.malformed)));
    if (in.commandsFailed == 0)
        add(Severity::Ok, VerdictText::tr("No command failed in the last 10 s"));
    if (in.lostSockets == 0)
        add(Severity::Ok, VerdictText::tr("No socket was lost without notice"));
    if (in.p99 && !isSlow(in))
        add(Severity::Ok, VerdictText::tr("p99 is %1").arg(Units::duration(nanoseconds(qint64(*in.p99)))));
    if (in.capability == Capability::Supported)
        add(Severity::Ok, VerdictText::tr("The server announces maintenance"));
    else
        add(Severity::Ok, VerdictText::tr("Maintenance notifications: %1").arg(nameOf(in.capability)));
    std::stable_sort(reasons.begin(), reasons.end(), [](const Reason &a, const Reason &b) { return a.severity > b.severity; });
    return reasons;
}

// What goes on: "MOVING 48 to 10.0.0.9:12000, 61 of 100 moved".
QString during(const VerdictInput &in)
{
    QString result = in.target.isEmpty() ? in.maintenance
                                         : VerdictText::tr("%1 to %2", "MOVING 48 to an endpoint").arg(in.maintenance, in.target);
    if (in.toMove > 0)
        result += VerdictText::tr(", %1 of %2 moved").arg(in.moved).arg(in.toMove);
    if (in.retrying > 0)
        result += VerdictText::tr(", %n retrying", nullptr, in.retrying);
    return result;
}

QString until(const VerdictInput &in)
{
    if (!in.timeLeft)
        return {};
    return *in.timeLeft > 0ms ? VerdictText::tr(", %1 left").arg(Units::age(*in.timeLeft)) : VerdictText::tr(", deadline passed");
}

QString sentenceOf(const VerdictInput &in, Severity severity)
{
    const bool maintenance = !in.maintenance.isEmpty();
    if (severity == Severity::Hurting) {
        QString what = in.commandsFailed > 0 ? VerdictText::tr("%n command(s) failed in 10 s", nullptr, int(in.commandsFailed))
                                             : VerdictText::tr("no connection is ready");
        if (in.commandsFailed > 0 && in.connections > 0 && in.connectionsReady == 0)
            what += VerdictText::tr(", no connection is ready");
        return maintenance ? VerdictText::tr("Callers are hurt: %1. %2%3.").arg(what, during(in), until(in))
                           : VerdictText::tr("Callers are hurt: %1.").arg(what);
    }
    if (severity == Severity::Degraded) {
        QString what;
        if (in.connectionsReady < in.connections)
            what = VerdictText::tr("only %1 of %2 connections are ready").arg(in.connectionsReady).arg(in.connections);
        else if (isSlow(in))
            what = VerdictText::tr("replies are slow");
        else if (in.kept > 0)
            what = VerdictText::tr("%n connection(s) cannot be moved", nullptr, in.kept);
        else if (!in.openBreakers.isEmpty())
            what = VerdictText::tr("the circuit breaker of %1 is open").arg(in.openBreakers.first());
        else
            what = VerdictText::tr("sockets were lost without notice");
        return maintenance ? VerdictText::tr("No command fails, but %1. %2%3.").arg(what, during(in), until(in))
                           : VerdictText::tr("No command fails, but %1.").arg(what);
    }
    if (maintenance)
        return VerdictText::tr("Callers are not affected. %1%2.").arg(during(in), until(in));
    if (severity == Severity::Watch)
        return in.relaxed > 0 ? VerdictText::tr("Callers are not affected. Time-outs stay relaxed for a while after maintenance.")
                              : VerdictText::tr("Callers are not affected. No maintenance is under way.");
    if (in.connections == 0)
        return VerdictText::tr("Nothing to judge yet: the application has not opened a connection.");
    return in.finished == 0 ? VerdictText::tr("Callers are not affected. There is no traffic.")
                            : VerdictText::tr("Callers are not affected. No maintenance is under way.");
}

} // namespace

QString nameOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return VerdictText::tr("OK");
    case Severity::Watch:
        return VerdictText::tr("WATCH");
    case Severity::Degraded:
        return VerdictText::tr("DEGRADED");
    case Severity::Hurting:
        return VerdictText::tr("HURTING");
    case Severity::Unknown:
        return VerdictText::tr("UNKNOWN");
    }
    return {};
}

Verdict judge(const VerdictInput &input)
{
    if (input.source != SourceState::Live || !input.hasData)
        return unknown(input);
    Verdict verdict;
    verdict.reasons = reasonsOf(input);
    verdict.severity = verdict.reasons.first().severity;
    verdict.sentence = sentenceOf(input, verdict.severity);
    return verdict;
}

} // namespace QRedis::Monitor
