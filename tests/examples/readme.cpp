// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include <QRedis/Client>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(u"redis://localhost:6379"_s));

    QObject::connect(&client, &QRedis::Client::handoffFinished, [](const QRedis::HandoffEvent &event) { qInfo() << event; });
    QObject::connect(&client, &QRedis::Client::closed, &application, &QCoreApplication::quit);

    client.execute({"SET", "greeting", "hello"});
    client.execute({"GET", "greeting"}).then(&application, [&](const QRedis::Reply &reply) {
        qInfo() << reply;
        client.close();
    });
    return application.exec();
}
