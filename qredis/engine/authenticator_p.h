// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_AUTHENTICATOR_P_H
#define QREDIS_AUTHENTICATOR_P_H

#include "qredis/engine/timerwheel_p.h"
#include "qredis/value/credentialsprovider.h"
#include "qredis/value/error.h"

#include <vector>

namespace QRedis {

class IoThread;

/// The credentials as one I/O thread knows them. That of a client's first thread asks the provider, for all of them.
class Authenticator final
{
public:
    using Ready = std::function<void(const Error &)>;

    explicit Authenticator(IoThread &io);

    /// Whether there are credentials that are good now.
    [[nodiscard]] bool isReady() const;
    /// Calls \a ready on this thread once there are, or with the reason why there are none.
    void prepare(Ready ready);
    [[nodiscard]] const Credentials &credentials() const { return m_credentials; }
    /// Counts changes of credentials().
    [[nodiscard]] quint64 generation() const { return m_generation; }
    /// A server refused those of \a generation: the provider is asked again before the next connection.
    void refused(quint64 generation);
    /// The client is closed: no renewal any more.
    void stop() { m_renewal.stop(); }

private:
    void ask();
    void askAgain();
    void answered(quint64 question, const CredentialsProvider::Answer &answer);
    void learn(const Credentials &credentials, TimePoint expiresAt);
    void fail(const Error &error);
    void release(const Error &error);
    void tellAll(const std::function<void(Authenticator &)> &what);

    IoThread &m_io;
    Credentials m_credentials;
    quint64 m_generation = 0;
    TimePoint m_expiresAt = TimePoint::max();
    bool m_known = false;
    std::vector<Ready> m_waiting;

    // of the first thread
    quint64 m_question = 0; // the last one that was asked; answers to others are ignored
    bool m_asking = false;
    bool m_askAgain = false; // new ones were announced while the provider was being asked
    Timer m_renewal;
};

} // namespace QRedis

#endif
