// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// Changes two accounts together, and a number that others change as well.
//   example-transactions [redis://host:port]
#include <QRedis/Client>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;

namespace {

void doubleIt(QRedis::Client *client, QObject *context)
{
    //! [watch]
    const QRedis::WatchSession session = client->watch({"number"});
    session.execute({"GET", "number"}).then(context, [=](const QRedis::Reply &number) {
        QRedis::Transaction update;
        update.append({"SET", "number", number.toInteger() * 2});
        session.execute(update).then(context, [=](const QRedis::TransactionResult &result) {
            switch (result.outcome()) {
            case QRedis::TransactionResult::Outcome::Executed:
                QTextStream(stdout) << number.toInteger() * 2 << '\n';
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
    //! [watch]
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));
    client.execute({"SET", "number", 21});

    //! [transaction]
    QRedis::Transaction transfer;
    transfer.append({"DECRBY", "account:1", 10}).append({"INCRBY", "account:2", 10});
    client.execute(transfer).then(&application, [&](const QRedis::TransactionResult &result) {
        for (const QRedis::Reply &balance : result.replies())
            QTextStream(stdout) << balance.toInteger() << '\n';
        doubleIt(&client, &application);
    });
    //! [transaction]
    return application.exec();
}
