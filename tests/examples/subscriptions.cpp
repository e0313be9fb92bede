// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// Listens to a channel and a pattern, and publishes to both.
//   example-subscriptions [redis://host:port]
#include <QRedis/Client>
#include <QRedis/Subscription>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;

namespace {

class Listener : public QObject
{
public:
    explicit Listener(QRedis::Client *client) : m_client(client), m_subscription(client)
    {
        //! [listen]
        connect(&m_subscription, &QRedis::Subscription::messageReceived, this, &Listener::print);
        connect(&m_subscription, &QRedis::Subscription::gapReported, this,
                [](const QRedis::SubscriptionGap &gap) { qWarning() << gap; });
        m_subscription.addChannel("news");
        m_subscription.addPattern("user:*");
        //! [listen]
        connect(&m_subscription, &QRedis::Subscription::confirmed, this, &Listener::publish);
    }

private:
    void publish()
    {
        if (!m_subscription.isConfirmed())
            return;
        m_client->execute({"PUBLISH", "news", u"Rain in Bergen"_s});
        m_client->execute({"PUBLISH", "user:7", u"is here"_s});
    }

    void print(const QRedis::Message &message)
    {
        QTextStream(stdout) << message.channel << ": " << message.text() << '\n';
        if (message.kind == QRedis::Message::Kind::Pattern)
            QCoreApplication::quit();
    }

    QRedis::Client *m_client;
    QRedis::Subscription m_subscription;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));
    const Listener listener(&client);
    return application.exec();
}
