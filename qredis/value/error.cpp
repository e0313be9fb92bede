// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/value/error.h"

#include <QtCore/qdebug.h>

#include <algorithm>

namespace QRedis {

class ErrorData : public QSharedData
{
public:
    Error::Code code = Error::Code::None;
    Error::Execution execution = Error::Execution::NotExecuted;
    QByteArray prefix;
    QString message;
    QString window;
};

namespace {

QByteArray before(QByteArrayView mark, const QByteArray &text)
{
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? text : text.first(at);
}

QByteArray prefixOf(const QByteArray &text)
{
    const QByteArray word = before(" ", text);
    const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
    return std::all_of(word.begin(), word.end(), fits) ? word : QByteArray();
}

// Servers answer an unknown command with the first of its arguments. Before version 6 that includes the password of HELLO.
QByteArray withoutArguments(const QByteArray &text)
{
    return before(", with args beginning with:", text);
}

} // namespace

Error::Error() noexcept = default;
Error::Error(const Error &) noexcept = default;
Error::Error(Error &&) noexcept = default;
Error &Error::operator=(const Error &) noexcept = default;
Error &Error::operator=(Error &&) noexcept = default;
Error::~Error() = default;

Error::Error(Code code, QString message, Execution execution)
{
    if (code == Code::None)
        return;
    d = new ErrorData;
    d->code = code;
    d->message = std::move(message);
    d->execution = execution;
}

Error Error::fromServer(const QByteArray &text)
{
    const QByteArray prefix = prefixOf(text);
    const bool refused = prefix == "NOAUTH" || prefix == "WRONGPASS";
    Error error(refused ? Code::Authentication : Code::Server, QString::fromUtf8(withoutArguments(text)));
    error.d->prefix = prefix;
    return error;
}

Error::Code Error::code() const noexcept
{
    return d ? d->code : Code::None;
}

Error::Origin Error::origin() const noexcept
{
    switch (code()) {
    case Code::None:
        return Origin::None;
    case Code::Server:
    case Code::Authentication:
    case Code::DatabaseUnavailable:
    case Code::MaintenanceNotSupported:
        return Origin::Server;
    case Code::Timeout:
    case Code::ConnectionLost:
    case Code::ConnectionFailed:
    case Code::TlsFailed:
        return Origin::Transport;
    case Code::ProtocolViolation:
    case Code::LimitExceeded:
    case Code::UnexpectedReply:
        return Origin::Protocol;
    case Code::QueueFull:
    case Code::InvalidOptions:
    case Code::Usage:
    case Code::ClientClosed:
    case Code::Cancelled:
    case Code::TransactionMoved:
    case Code::NotFinished:
    case Code::EndpointRefused:
        break;
    }
    return Origin::Client;
}

QByteArray Error::serverPrefix() const
{
    return d ? d->prefix : QByteArray();
}

QString Error::message() const
{
    return d ? d->message : QString();
}

bool Error::isRetryable() const noexcept
{
    switch (code()) {
    case Code::Timeout:
    case Code::ConnectionLost:
    case Code::ConnectionFailed:
    case Code::QueueFull:
    case Code::TransactionMoved:
        return true;
    case Code::Server: {
        static constexpr QByteArrayView passing[] = {"LOADING", "BUSY", "TRYAGAIN", "MASTERDOWN", "CLUSTERDOWN"};
        return std::find(std::begin(passing), std::end(passing), QByteArrayView(d->prefix)) != std::end(passing)
            || d->message.contains(QLatin1StringView("max number of clients"));
    }
    default:
        return false;
    }
}

bool Error::mayHaveExecuted() const noexcept
{
    return d && d->execution == Execution::Unknown;
}

QString Error::maintenanceWindow() const
{
    return d ? d->window : QString();
}

Error Error::withMaintenanceWindow(const QString &window) const
{
    Error error(*this);
    if (error.d)
        error.d->window = window;
    return error;
}

Error Error::withExecution(Execution execution) const
{
    Error error(*this);
    if (error.d)
        error.d->execution = execution;
    return error;
}

bool operator==(const Error &a, const Error &b) noexcept
{
    if (a.d == b.d)
        return true;
    return a.d && b.d && a.d->code == b.d->code && a.d->execution == b.d->execution && a.d->prefix == b.d->prefix
        && a.d->message == b.d->message && a.d->window == b.d->window;
}

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::Error(" << error.code();
    if (error)
        debug << ", " << error.message();
    if (error.mayHaveExecuted())
        debug << ", may have executed";
    if (!error.maintenanceWindow().isEmpty())
        debug << ", during " << error.maintenanceWindow();
    return debug << ')';
}

} // namespace QRedis
