// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// A leaderboard: a sorted set, written as a coroutine.
//   example-leaderboard [redis://host:port]
#include "task.h"

#include <QRedis/Client>
#include <QRedis/Commands>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;
namespace Commands = QRedis::Commands;

namespace {

//! [play]
Task play(QRedis::Client &client)
{
    QTextStream out(stdout);
    co_await client.execute(Commands::del("board"));
    const QList<QRedis::ScoredMember> players{{1200, "Ada"}, {900, "Bob"}, {1500, "Cyd"}};
    co_await client.execute(Commands::zadd("board", players));
    const auto score = co_await client.execute(Commands::zincrby("board", 400, "Ada"));
    if (!score) {
        out << score.error().message() << '\n';
        QCoreApplication::exit(1);
        co_return;
    }
    out << "Ada now has " << *score << '\n';

    const auto best = co_await client.execute(Commands::zrangeWithScores("board", 0, 2, {.rev = true}));
    int place = 0;
    for (const QRedis::ScoredMember &player : *best)
        out << ++place << ". " << player.name() << ' ' << player.score << '\n';

    const auto rank = co_await client.execute(Commands::zrevrank("board", "Bob"));
    out << "Bob is number " << rank->value_or(-1) + 1 << '\n';
    out.flush();
    QCoreApplication::quit();
}
//! [play]

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));
    QMetaObject::invokeMethod(
        &application, [&] { play(client); }, Qt::QueuedConnection);
    return application.exec();
}
