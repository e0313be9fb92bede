// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// Coroutines that wait for each other, with QCoro: built where it is installed.
//   example-qcoro [redis://host:port]
#include <QRedis/Client>
#include <QRedis/Commands>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

#include <qcorotask.h>

using namespace Qt::StringLiterals;
namespace Commands = QRedis::Commands;

namespace {

//! [tasks]
/// The number of a visitor; none where the server does not say.
QCoro::Task<std::optional<qint64>> welcome(QRedis::Client &client, QString name)
{
    const auto visits = co_await client.execute(Commands::hincrby("visits", name, 1));
    if (!visits)
        co_return std::nullopt;
    co_return *visits;
}

QCoro::Task<> greet(QRedis::Client &client)
{
    QTextStream out(stdout);
    for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Ada"_s}) {
        const auto visit = co_await welcome(client, name);
        out << name << " is here for the " << visit.value_or(0) << ". time\n";
    }
    const QRedis::PendingReply pending = client.execute({"HLEN", "visits"});
    const QRedis::Reply visitors = co_await pending;
    out << visitors.toInteger() << " visitors\n";
    out.flush();
    QCoreApplication::quit();
}
//! [tasks]

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));
    greet(client);
    return application.exec();
}
