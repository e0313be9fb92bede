// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_ERROR_H
#define QREDIS_ERROR_H

#include "qredis/value/global.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qmetatype.h>
#include <QtCore/qobjectdefs.h>
#include <QtCore/qshareddata.h>
#include <QtCore/qstring.h>

QT_BEGIN_NAMESPACE
class QDebug;
QT_END_NAMESPACE

namespace QRedis {

class ErrorData;

/// Why a command or a connection failed, as a value. May be used from any thread; copying is cheap.
///
/// A default-constructed Error is "no error" (Code::None).
class QREDIS_EXPORT Error final
{
    Q_GADGET
    Q_PROPERTY(Code code READ code CONSTANT)
    Q_PROPERTY(QString message READ message CONSTANT)
    Q_PROPERTY(QByteArray serverPrefix READ serverPrefix CONSTANT)
    Q_PROPERTY(bool retryable READ isRetryable CONSTANT)
    Q_PROPERTY(bool mayHaveExecuted READ mayHaveExecuted CONSTANT)
public:
    enum class Code : quint8 {
        None, ///< no error
        Server, ///< the server answered with an error reply; see serverPrefix()
        Timeout, ///< no reply within the command's effective time-out
        ConnectionLost, ///< the socket was lost before the reply came
        ConnectionFailed, ///< no connection could be established within the command's time-out
        Authentication, ///< NOAUTH, WRONGPASS: user name or password were refused
        DatabaseUnavailable, ///< SELECT was refused: the database number does not exist
        ProtocolViolation, ///< the server sent bytes that are not RESP
        LimitExceeded, ///< a reply was deeper or larger than the options permit
        QueueFull, ///< the bounded queue took no more commands
        MaintenanceNotSupported, ///< MaintenanceMode::Enabled, but the server refused the opt-in
        InvalidOptions, ///< ClientOptions::validate() found a value out of range
        Usage, ///< the API was used in a way that cannot work; the message names the call
        ClientClosed, ///< the client was closed or destroyed before the reply came
        Cancelled, ///< the application gave the command up; see PendingReply::cancel()
        TransactionMoved, ///< maintenance ended a session with WATCH before its EXEC; begin it again
        NotFinished, ///< the result was asked for before the reply came
        TlsFailed, ///< no secure connection: a certificate was refused, or the sides have no version of TLS in common
        UnexpectedReply, ///< the reply is of a kind that a typed command cannot be read from; see Result::reply()
        EndpointRefused, ///< a notification named an endpoint that must not be dialled; see EndpointPolicy
    };
    Q_ENUM(Code)

    /// Who found the error.
    enum class Origin : quint8 { None, Server, Transport, Protocol, Client };
    Q_ENUM(Origin)

    /// Whether the server may have executed a command whose result is this error.
    enum class Execution : quint8 { NotExecuted, Unknown };

    Error() noexcept;
    /// \a message is a sentence for a person, already translated.
    Error(Code code, QString message, Execution execution = Execution::NotExecuted);
    /// The error reply \a text of a server, such as "WRONGTYPE Operation against a key …". Where a server repeats the arguments
    /// of a command that it does not know, they are left out: they may hold a password.
    [[nodiscard]] static Error fromServer(const QByteArray &text);
    Error(const Error &) noexcept;
    Error(Error &&) noexcept;
    Error &operator=(const Error &) noexcept;
    Error &operator=(Error &&) noexcept;
    ~Error();

    [[nodiscard]] Code code() const noexcept;
    [[nodiscard]] Origin origin() const noexcept;
    /// First word of the server's error reply, such as "WRONGTYPE" or "ERR"; empty for other origins.
    [[nodiscard]] QByteArray serverPrefix() const;
    /// What happened, for a person. The server's own text is passed through unchanged, but see fromServer().
    [[nodiscard]] QString message() const;
    /// Whether the same command may succeed when it is issued again.
    [[nodiscard]] bool isRetryable() const noexcept;
    /// Whether the server may have executed the command although no reply came. Repeat such a command
    /// only if executing it twice does no harm.
    [[nodiscard]] bool mayHaveExecuted() const noexcept;
    /// The maintenance operation during which the error happened, such as "MOVING 48"; empty outside of one.
    [[nodiscard]] QString maintenanceWindow() const;
    /// The same error, marked as having happened during \a window.
    [[nodiscard]] Error withMaintenanceWindow(const QString &window) const;
    /// The same error with another mayHaveExecuted().
    [[nodiscard]] Error withExecution(Execution execution) const;

    [[nodiscard]] explicit operator bool() const noexcept { return d.constData() != nullptr; }
    friend QREDIS_EXPORT bool operator==(const Error &a, const Error &b) noexcept;
    friend bool operator!=(const Error &a, const Error &b) noexcept { return !(a == b); }
    friend QREDIS_EXPORT QDebug operator<<(QDebug debug, const Error &error);

private:
    QSharedDataPointer<ErrorData> d;
};

} // namespace QRedis

Q_DECLARE_TYPEINFO(QRedis::Error, Q_RELOCATABLE_TYPE);

#endif
