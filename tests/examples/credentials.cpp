// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// A user whose password changes while the client works: the connections stay, and say again who they are.
//   example-credentials [redis://host:port]
#include <QRedis/Client>
#include <QRedis/CredentialsProvider>
#include <QRedis/ExecuteBlocking>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Stands for a service that gives out a new token at each question.
class Vault
{
public:
    explicit Vault(QRedis::Client &administrator) : m_administrator(administrator) { }

    QString newToken()
    {
        const QString token = u"token-%1"_s.arg(++m_given);
        executeBlocking(m_administrator, {"ACL", "SETUSER", "app", "on", "resetpass", u">"_s + token, "~*", "&*", "+@all"});
        return token;
    }

private:
    QRedis::Client &m_administrator;
    int m_given = 0;
};

//! [provider]
/// Asks a vault for tokens, each of which is good for an hour.
class VaultCredentials final : public QRedis::CredentialsProvider
{
public:
    explicit VaultCredentials(Vault &vault) : m_vault(vault) { }
    ~VaultCredentials() override
    {
        if (m_question.joinable())
            m_question.join();
    }

    void obtain(Callback done) override
    {
        if (m_question.joinable()) // a client asks one question at a time
            m_question.join();
        m_question = std::thread([this, done = std::move(done)] { // the caller must not be held up
            const QString token = m_vault.newToken();
            if (token.isEmpty())
                done({{}, u"the vault gives no token"_s});
            else
                done({QRedis::Credentials(u"app"_s, token).setLifetime(1h), {}});
        });
    }

private:
    Vault &m_vault;
    std::thread m_question;
};
//! [provider]

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QUrl url(application.arguments().value(1, u"redis://localhost:6379"_s));
    QTextStream out(stdout);
    QRedis::Client administrator(url);
    Vault vault(administrator);

    //! [use]
    const auto credentials = std::make_shared<VaultCredentials>(vault);
    QRedis::ClientOptions options = QRedis::ClientOptions::fromUrl(url);
    options.setCredentialsProvider(credentials);
    QRedis::Client client(options);
    //! [use]
    out << "connected as " << executeBlocking(client, {"ACL", "WHOAMI"}).toString() << '\n';

    //! [stored]
    const auto stored = std::make_shared<QRedis::StoredCredentials>(QRedis::Credentials(u"app"_s, vault.newToken()));
    options.setCredentialsProvider(stored);
    QRedis::Client other(options);
    // ... later, when the password was changed:
    stored->replace(QRedis::Credentials(u"app"_s, vault.newToken()));
    //! [stored]
    out << "and again as " << executeBlocking(other, {"ACL", "WHOAMI"}).toString() << '\n';
    return 0;
}
