// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/authenticator_p.h"

#include "qredis/engine/engine_p.h"
#include "qredis/engine/iothread_p.h"
#include "qredis/engine/lane_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

Authenticator::Authenticator(IoThread &io) : m_io(io), m_renewal(io.timers(), [this] { ask(); })
{
    const auto provider = io.options().credentialsProvider();
    if (!provider) {
        m_credentials = {io.options().userName(), io.options().password()};
        m_known = true;
    } else if (io.index() == 0) {
        provider->addListener([engine = io.engine().weak_from_this()] {
            const auto alive = engine.lock();
            if (alive)
                alive->post(0, [](IoThread &first) { first.authenticator().askAgain(); });
            return alive != nullptr;
        });
    }
}

bool Authenticator::isReady() const
{
    return m_known && m_expiresAt > m_io.now();
}

void Authenticator::prepare(Ready ready)
{
    m_waiting.push_back(std::move(ready));
    if (m_io.index() == 0)
        ask();
    else
        m_io.engine().post(0, [](IoThread &first) { first.authenticator().ask(); });
}

void Authenticator::refused(quint64 generation)
{
    if (generation == m_generation && m_io.options().credentialsProvider())
        m_known = false;
}

void Authenticator::ask()
{
    if (std::exchange(m_asking, true))
        return;
    // The answer may come when the client is gone, from any thread.
    m_io.options().credentialsProvider()->obtain(
        [engine = m_io.engine().weak_from_this(), question = ++m_question](const CredentialsProvider::Answer &answer) {
            if (const auto alive = engine.lock())
                alive->post(0, [question, answer](IoThread &first) { first.authenticator().answered(question, answer); });
        });
}

void Authenticator::askAgain()
{
    if (m_asking)
        m_askAgain = true;
    else if (m_question > 0) // otherwise the first connection asks
        ask();
}

void Authenticator::answered(quint64 question, const CredentialsProvider::Answer &answer)
{
    if (question != m_question || !std::exchange(m_asking, false))
        return;
    if (std::exchange(m_askAgain, false))
        return ask();
    if (!answer.error.isEmpty()) {
        m_renewal.startIn(m_io.options().reconnectDelayMaximum());
        const QString text = QCoreApplication::translate("QRedis", "There are no credentials: %1").arg(answer.error);
        return tellAll([error = Error(Error::Code::ConnectionFailed, text)](Authenticator &each) { each.fail(error); });
    }
    const auto lifetime = answer.credentials.lifetime();
    if (lifetime > 0ms)
        m_renewal.startIn(std::max<std::chrono::milliseconds>(lifetime * 4 / 5, 1ms));
    else
        m_renewal.stop();
    const TimePoint expiresAt = lifetime > 0ms ? m_io.now() + lifetime : TimePoint::max();
    tellAll([credentials = answer.credentials, expiresAt](Authenticator &each) { each.learn(credentials, expiresAt); });
}

void Authenticator::learn(const Credentials &credentials, TimePoint expiresAt)
{
    const bool changed = credentials.userName() != m_credentials.userName() || credentials.password() != m_credentials.password();
    m_generation += changed ? 1 : 0;
    m_credentials = credentials;
    m_expiresAt = expiresAt;
    m_known = true;
    release({});
    for (const auto &lane : m_io.lanes())
        lane->authenticate();
}

void Authenticator::fail(const Error &error)
{
    release(error);
    if (m_io.index() != 0)
        return;
    const auto serving = std::ranges::find_if(m_io.lanes(), [](const auto &lane) { return lane->isReady(); });
    if (serving != m_io.lanes().end())
        (*serving)->report(error);
}

void Authenticator::release(const Error &error)
{
    for (const Ready &ready : std::exchange(m_waiting, {}))
        ready(error);
}

void Authenticator::tellAll(const std::function<void(Authenticator &)> &what)
{
    for (int thread = 1; thread < m_io.engine().threads(); ++thread)
        m_io.engine().post(thread, [what](IoThread &io) { what(io.authenticator()); });
    what(*this);
}

} // namespace QRedis
