// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/protocol/handshake_p.h"

#include <QtCore/qcoreapplication.h>

#include <utility>

namespace QRedis {

namespace {

using Verdict = Handshake::Step::Verdict;

QString tr(const char *text)
{
    return QCoreApplication::translate("QRedis", text);
}

Handshake::Step failed(const Error &error)
{
    return {Verdict::Failed, {}, error};
}

QByteArray endpointTypeName(EndpointType type)
{
    switch (type) {
    case EndpointType::InternalIp:
        return "internal-ip";
    case EndpointType::InternalFqdn:
        return "internal-fqdn";
    case EndpointType::ExternalIp:
        return "external-ip";
    case EndpointType::ExternalFqdn:
        return "external-fqdn";
    case EndpointType::Auto:
    case EndpointType::None:
        break;
    }
    return "none";
}

/// The server's refusal, under the code that tells what it means here.
Error refusedAs(Error::Code code, const Error &refusal)
{
    return refusal.code() == code ? refusal : Error(code, refusal.message());
}

} // namespace

Handshake::Handshake(const HandshakeOptions &options) : m_options(options), m_protocol(options.protocol) { }

Handshake::Step Handshake::start()
{
    if (m_protocol == Protocol::Resp2)
        return startResp2();
    QList<QByteArray> hello{"HELLO", "3"};
    if (wantsAuthentication())
        hello << "AUTH" << (m_options.userName.isEmpty() ? QByteArray("default") : m_options.userName.toUtf8())
              << m_options.password.toUtf8();
    if (!m_options.clientName.isEmpty())
        hello << "SETNAME" << m_options.clientName;
    say(Awaited::Hello, hello);
    return proceed();
}

OptInState Handshake::introduction() const
{
    if (m_setInfoRefusal)
        return OptInState::Refused;
    return m_introduced > 0 ? OptInState::On : OptInState::Off;
}

bool Handshake::wantsAuthentication() const
{
    return !m_options.userName.isEmpty() || !m_options.password.isEmpty();
}

Handshake::Step Handshake::startResp2()
{
    m_protocol = Protocol::Resp2;
    if (m_options.mode == MaintenanceMode::Enabled)
        return failed(Error(Error::Code::MaintenanceNotSupported, tr("Maintenance notifications need RESP3")));
    if (m_options.userName.isEmpty() && !m_options.password.isEmpty())
        say(Awaited::Auth, {"AUTH", m_options.password.toUtf8()});
    else if (wantsAuthentication())
        say(Awaited::Auth, {"AUTH", m_options.userName.toUtf8(), m_options.password.toUtf8()});
    if (m_options.database > 0)
        say(Awaited::Select, {"SELECT", QByteArray::number(m_options.database)});
    if (!m_options.clientName.isEmpty())
        say(Awaited::SetName, {"CLIENT", "SETNAME", m_options.clientName});
    return proceed();
}

Handshake::Step Handshake::afterHello()
{
    if (m_options.database > 0)
        say(Awaited::Select, {"SELECT", QByteArray::number(m_options.database)});
    if (m_options.mode != MaintenanceMode::Disabled) {
        m_optIn = OptInState::Pending;
        say(Awaited::OptIn,
            {"CLIENT", "MAINT_NOTIFICATIONS", "ON", "moving-endpoint-type", endpointTypeName(m_options.endpointType)});
    }
    if (!m_options.libraryName.isEmpty()) {
        say(Awaited::SetInfo, {"CLIENT", "SETINFO", "LIB-NAME", m_options.libraryName});
    }
    if (!m_options.libraryName.isEmpty() && !m_options.libraryVersion.isEmpty()) {
        say(Awaited::SetInfo, {"CLIENT", "SETINFO", "LIB-VER", m_options.libraryVersion});
    }
    if (m_optIn == OptInState::Pending && m_options.waitsForReplay)
        say(Awaited::Ping, {"PING"});
    return proceed();
}

Handshake::Step Handshake::replied(const Reply &reply)
{
    if (m_awaited.isEmpty())
        return failed(Error(Error::Code::ProtocolViolation, tr("The server sent a reply that nothing was asked for")));
    if (reply.error().code() == Error::Code::Authentication) // NOAUTH, WRONGPASS
        return failed(reply.error());
    switch (m_awaited.takeFirst()) {
    case Awaited::Hello:
        return helloReplied(reply);
    case Awaited::Auth:
        return required(reply, Error::Code::Authentication);
    case Awaited::Select:
        return selectReplied(reply);
    case Awaited::OptIn:
        return optInReplied(reply);
    case Awaited::SetInfo:
        m_introduced += reply.isError() ? 0 : 1;
        if (reply.isError() && !m_setInfoRefusal)
            m_setInfoRefusal = reply.error();
        break;
    case Awaited::SetName: // a name is a convenience
    case Awaited::Ping:
        break;
    }
    return proceed();
}

Handshake::Step Handshake::helloReplied(const Reply &reply)
{
    if (reply.isError())
        return helloRefused(reply.error());
    if (!reply.isAggregate())
        return failed(Error(Error::Code::ProtocolViolation, tr("The server did not answer HELLO with its properties")));
    m_clientId = reply.value("id").toInteger();
    m_serverVersion = reply.value("version").toString();
    m_serverRole = reply.value("role").toString();
    bool told = false;
    if (const qint64 spoken = reply.value("proto").toInteger(&told); told && spoken < 3)
        return speaksResp2Only();
    return afterHello();
}

/// HELLO was carried out, but pushes will not come.
Handshake::Step Handshake::speaksResp2Only()
{
    m_protocol = Protocol::Resp2;
    if (m_options.mode == MaintenanceMode::Enabled)
        return failed(Error(Error::Code::MaintenanceNotSupported, tr("Maintenance notifications need RESP3")));
    m_options.mode = MaintenanceMode::Disabled;
    return afterHello();
}

Handshake::Step Handshake::helloRefused(const Error &refusal)
{
    const QByteArray prefix = refusal.serverPrefix();
    const bool isUnknown = refusal.message().startsWith(u"ERR unknown command", Qt::CaseInsensitive);
    if (!isUnknown && prefix != "NOPROTO" && prefix != "NOPERM")
        return failed(refusal);
    if (m_options.mode == MaintenanceMode::Enabled)
        return failed(refusedAs(Error::Code::MaintenanceNotSupported, refusal));
    return startResp2();
}

/// What a refused AUTH or SELECT means, unless the server serves nobody at the moment.
Handshake::Step Handshake::required(const Reply &reply, Error::Code code)
{
    if (!reply.isError())
        return proceed();
    const Error refusal = reply.error();
    return failed(refusal.isRetryable() ? refusal : refusedAs(code, refusal));
}

Handshake::Step Handshake::selectReplied(const Reply &reply)
{
    Step step = required(reply, Error::Code::DatabaseUnavailable);
    if (step.error.code() == Error::Code::DatabaseUnavailable) {
        step.error = Error(Error::Code::DatabaseUnavailable,
                           QCoreApplication::translate("QRedis", "Database %1 was refused: %2")
                               .arg(m_options.database)
                               .arg(step.error.message()));
    }
    return step;
}

Handshake::Step Handshake::optInReplied(const Reply &reply)
{
    m_optIn = reply.isError() ? OptInState::Refused : OptInState::On;
    if (m_optIn == OptInState::On)
        return proceed();
    m_optInRefusal = reply.error();
    if (m_options.mode == MaintenanceMode::Enabled)
        return failed(refusedAs(Error::Code::MaintenanceNotSupported, m_optInRefusal));
    return proceed();
}

Handshake::Step Handshake::proceed()
{
    return {m_awaited.isEmpty() ? Verdict::Ready : Verdict::Continue, std::exchange(m_send, {}), {}};
}

void Handshake::say(Awaited awaited, const QList<QByteArray> &words)
{
    m_send += '*' + QByteArray::number(words.size()) + "\r\n";
    for (const QByteArray &word : words)
        m_send += '$' + QByteArray::number(word.size()) + "\r\n" + word + "\r\n";
    m_awaited.append(awaited);
}

} // namespace QRedis
