// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef QREDIS_CREDENTIALSPROVIDER_H
#define QREDIS_CREDENTIALSPROVIDER_H

#include "qredis/value/credentials.h"

#include <functional>
#include <memory>

namespace QRedis {

/// Where clients get their user and password from while they run: a vault, a token service, a file that is replaced. See
/// ClientOptions::setCredentialsProvider(). One provider may serve several clients.
///
/// Every connection authenticates with the newest credentials, whoever opens it: the pool, a handoff, a blocking command, a
/// subscription. A client obtains them before its first connection, again when Credentials::lifetime() nears its end, when a
/// server refused them, and after announceNew(). Live connections are then authenticated anew, between two commands; nothing is
/// lost. A connection that carries RESP2 subscriptions cannot be: it keeps what it has until it is replaced.
class QREDIS_EXPORT CredentialsProvider
{
public:
    struct Answer
    {
        Credentials credentials;
        QString error; ///< why there are none, for a person; empty = there are
    };
    using Callback = std::function<void(const Answer &)>;

    CredentialsProvider();
    virtual ~CredentialsProvider();
    Q_DISABLE_COPY_MOVE(CredentialsProvider)

    /// Obtains the credentials that are valid now. Called on a thread of the library, which must not be held up: what takes long
    /// has to be started only. \a done is called once, now or later, from any thread, possibly after this object has gone. Until
    /// then new connections wait, at most for ClientOptions::handshakeTimeout().
    virtual void obtain(Callback done) = 0;

    /// There are new credentials: clients obtain them, and authenticate their live connections with them. From any thread.
    void announceNew();

private:
    friend class Authenticator;
    /// \a listener returns false when it is to be forgotten.
    void addListener(std::function<bool()> listener);

    struct Private;
    const std::unique_ptr<Private> d;
};

/// Credentials that the application replaces itself, such as after a change of the password. Thread-safe.
class QREDIS_EXPORT StoredCredentials final : public CredentialsProvider
{
public:
    explicit StoredCredentials(const Credentials &credentials);
    ~StoredCredentials() override;

    [[nodiscard]] Credentials credentials() const;
    /// Clients authenticate with \a credentials from now on.
    void replace(const Credentials &credentials);
    void obtain(Callback done) override;

private:
    struct Stored;
    const std::unique_ptr<Stored> m_stored;
};

} // namespace QRedis

#endif
