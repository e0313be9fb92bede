// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include <QRedis/Client>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qurl.h>

/// Exits with 0 when a command got its one result, here the error that its options deserve.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(QStringLiteral("http://localhost")));
    client.execute({"PING"}).then(&application,
                                  [](const QRedis::Reply &reply) { QCoreApplication::exit(reply.isError() ? 0 : 1); });
    return application.exec();
}
