// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include <QRedis/Client>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>

using namespace Qt::StringLiterals;

// Doubles a number that others change as well.
void doubleIt(QRedis::Client *client, QObject *context)
{
    const QRedis::WatchSession session = client->watch({"number"});
    session.execute({"GET", "number"}).then(context, [=](const QRedis::Reply &number) {
        QRedis::Transaction update;
        update.append({"SET", "number", number.toInteger() * 2});
        session.execute(update).then(context, [=](const QRedis::TransactionResult &result) {
            switch (result.outcome()) {
            case QRedis::TransactionResult::Outcome::Executed:
                return QCoreApplication::quit();
            case QRedis::TransactionResult::Outcome::Aborted: // somebody else was faster
            case QRedis::TransactionResult::Outcome::Moved: // the server moves
                return doubleIt(client, context);
            case QRedis::TransactionResult::Outcome::Failed:
                qWarning() << result.error();
                return QCoreApplication::exit(1);
            }
        });
    });
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(u"redis://localhost:6379"_s));

    QRedis::Transaction transfer;
    transfer.append({"DECRBY", "account:1", 10}).append({"INCRBY", "account:2", 10});
    client.execute(transfer).then(&application, [&](const QRedis::TransactionResult &result) {
        qInfo() << result;
        doubleIt(&client, &application);
    });
    return application.exec();
}
