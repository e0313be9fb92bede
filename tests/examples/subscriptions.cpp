// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include <QRedis/Client>
#include <QRedis/Subscription>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(u"redis://localhost:6379"_s));

    QRedis::Subscription subscription(&client);
    QObject::connect(&subscription, &QRedis::Subscription::messageReceived, &application,
                     [](const QRedis::Message &message) { qInfo() << message.channel << message.text(); });
    QObject::connect(&subscription, &QRedis::Subscription::gapReported, &application,
                     [](const QRedis::SubscriptionGap &gap) { qWarning() << gap; });
    subscription.addChannel("news");
    subscription.addPattern("user:*");
    return application.exec();
}
