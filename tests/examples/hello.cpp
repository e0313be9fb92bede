// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// A console tool: says hello to a server and waits for each answer.
//   example-hello [redis://host:port]
#include <QRedis/Commands>
#include <QRedis/ExecuteBlocking>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;
namespace Commands = QRedis::Commands;

//! [hello]
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QRedis::Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));

    const auto stored = executeBlocking(client, Commands::set("greeting", u"Grüß Gott"_s));
    if (!stored) {
        out << "The server said: " << stored.error().message() << '\n';
        return 1;
    }
    const auto greeting = executeBlocking(client, Commands::get("greeting"));
    out << QString::fromUtf8(greeting->value_or("nothing")) << '\n';

    const auto visits = executeBlocking(client, Commands::incr("visits"));
    out << "Visit number " << visits.value() << '\n';
    return 0;
}
//! [hello]
