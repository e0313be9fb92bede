// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/names.h"

#include <QtCore/qcoreapplication.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::Words)
};

DisplayState displayState(HandoffStage stage)
{
    switch (stage) {
    case HandoffStage::Announced:
        return DisplayState::Marked;
    case HandoffStage::Queued:
    case HandoffStage::Waiting:
        return DisplayState::Queued;
    case HandoffStage::Resolving:
    case HandoffStage::Connecting:
    case HandoffStage::Securing:
    case HandoffStage::Handshaking:
    case HandoffStage::Switched:
        return DisplayState::HandingOff;
    case HandoffStage::Draining:
        return DisplayState::Draining;
    case HandoffStage::Retrying:
        return DisplayState::WaitingRetry;
    case HandoffStage::Kept:
        return DisplayState::Kept;
    case HandoffStage::Completed:
    case HandoffStage::Failed:
        break;
    }
    return DisplayState::Ready;
}

} // namespace

DisplayState displayState(const ConnectionSnapshot &connection)
{
    switch (connection.state) {
    case ConnectionState::Unconnected:
        return DisplayState::Unconnected;
    case ConnectionState::Resolving:
    case ConnectionState::Connecting:
        return DisplayState::Connecting;
    case ConnectionState::Securing:
    case ConnectionState::Handshaking:
        return DisplayState::Initialising;
    case ConnectionState::BackingOff:
        return DisplayState::BackingOff;
    case ConnectionState::Closed:
        return DisplayState::Closed;
    case ConnectionState::Ready:
        break;
    }
    return connection.handoff ? displayState(*connection.handoff) : DisplayState::Ready;
}

int severityOf(DisplayState state)
{
    switch (state) {
    case DisplayState::BackingOff:
        return 9;
    case DisplayState::Kept:
        return 8;
    case DisplayState::WaitingRetry:
        return 7;
    case DisplayState::Queued:
        return 6;
    case DisplayState::Marked:
        return 5;
    case DisplayState::HandingOff:
        return 4;
    case DisplayState::Draining:
        return 3;
    case DisplayState::Connecting:
    case DisplayState::Initialising:
        return 2;
    case DisplayState::Unconnected:
    case DisplayState::Closed:
        return 1;
    case DisplayState::Ready:
        break;
    }
    return 0;
}

QString nameOf(DisplayState state)
{
    switch (state) {
    case DisplayState::Unconnected:
        return Words::tr("Not connected");
    case DisplayState::Connecting:
        return Words::tr("Connecting");
    case DisplayState::Initialising:
        return Words::tr("Initialising");
    case DisplayState::Ready:
        return Words::tr("Ready");
    case DisplayState::Marked:
        return Words::tr("Marked");
    case DisplayState::Queued:
        return Words::tr("Waiting");
    case DisplayState::HandingOff:
        return Words::tr("Handing off");
    case DisplayState::Draining:
        return Words::tr("Draining");
    case DisplayState::WaitingRetry:
        return Words::tr("Retrying");
    case DisplayState::Kept:
        return Words::tr("Kept");
    case DisplayState::BackingOff:
        return Words::tr("Lost");
    case DisplayState::Closed:
        return Words::tr("Closed");
    }
    return {};
}

QString nameOf(HandoffStage stage)
{
    switch (stage) {
    case HandoffStage::Announced:
        return Words::tr("announced");
    case HandoffStage::Queued:
        return Words::tr("queued");
    case HandoffStage::Waiting:
        return Words::tr("waiting");
    case HandoffStage::Resolving:
        return Words::tr("resolving");
    case HandoffStage::Connecting:
        return Words::tr("connecting");
    case HandoffStage::Securing:
        return Words::tr("TLS");
    case HandoffStage::Handshaking:
        return Words::tr("handshake");
    case HandoffStage::Switched:
        return Words::tr("switched");
    case HandoffStage::Draining:
        return Words::tr("draining");
    case HandoffStage::Completed:
        return Words::tr("completed");
    case HandoffStage::Retrying:
        return Words::tr("retrying");
    case HandoffStage::Kept:
        return Words::tr("kept");
    case HandoffStage::Failed:
        return Words::tr("failed");
    }
    return {};
}

QString nameOf(HandoffOutcome outcome)
{
    switch (outcome) {
    case HandoffOutcome::Completed:
        return Words::tr("moved");
    case HandoffOutcome::AlreadyThere:
        return Words::tr("already there");
    case HandoffOutcome::LimitReached:
        return Words::tr("limit reached");
    case HandoffOutcome::Superseded:
        return Words::tr("superseded");
    case HandoffOutcome::Lost:
        return Words::tr("lost");
    case HandoffOutcome::Cancelled:
        return Words::tr("cancelled");
    case HandoffOutcome::Kept:
        return Words::tr("kept");
    }
    return {};
}

QString nameOf(NotificationType type)
{
    switch (type) {
    case NotificationType::Moving:
        return u"MOVING"_s;
    case NotificationType::Migrating:
        return u"MIGRATING"_s;
    case NotificationType::Migrated:
        return u"MIGRATED"_s;
    case NotificationType::FailingOver:
        return u"FAILING_OVER"_s;
    case NotificationType::FailedOver:
        return u"FAILED_OVER"_s;
    case NotificationType::SMigrating:
        return u"SMIGRATING"_s;
    case NotificationType::SMigrated:
        return u"SMIGRATED"_s;
    case NotificationType::Malformed:
        return Words::tr("malformed");
    case NotificationType::Unknown:
        break;
    }
    return Words::tr("unknown");
}

QString nameOf(Notification::Effect effect)
{
    switch (effect) {
    case Notification::Effect::Applied:
        return Words::tr("applied");
    case Notification::Effect::Copy:
        return Words::tr("copy");
    case Notification::Effect::CatchUp:
        return Words::tr("catch-up");
    case Notification::Effect::Late:
        return Words::tr("late");
    case Notification::Effect::Ignored:
        return Words::tr("ignored");
    }
    return {};
}

QString nameOf(OptInState state)
{
    switch (state) {
    case OptInState::Off:
        return Words::tr("off");
    case OptInState::Pending:
        return Words::tr("asked");
    case OptInState::On:
        return Words::tr("on");
    case OptInState::Refused:
        return Words::tr("refused");
    }
    return {};
}

QString nameOf(Capability capability)
{
    switch (capability) {
    case Capability::Unknown:
        return Words::tr("not known yet");
    case Capability::Supported:
        return Words::tr("supported");
    case Capability::Unsupported:
        return Words::tr("not supported");
    case Capability::Disabled:
        return Words::tr("switched off");
    }
    return {};
}

QString nameOf(ClientState state)
{
    switch (state) {
    case ClientState::Unconnected:
        return Words::tr("not connected");
    case ClientState::Connecting:
        return Words::tr("connecting");
    case ClientState::Ready:
        return Words::tr("ready");
    case ClientState::Closing:
        return Words::tr("closing");
    case ClientState::Closed:
        return Words::tr("closed");
    }
    return {};
}

QString nameOf(CircuitBreakerState state)
{
    switch (state) {
    case CircuitBreakerState::Closed:
        return Words::tr("closed");
    case CircuitBreakerState::Open:
        return Words::tr("open");
    case CircuitBreakerState::HalfOpen:
        return Words::tr("half-open");
    }
    return {};
}

QString titleOf(NotificationType type, std::optional<qint64> sequence)
{
    return sequence ? nameOf(type) + QChar(QChar::Nbsp) + QString::number(*sequence) : nameOf(type);
}

} // namespace QRedis::Monitor
