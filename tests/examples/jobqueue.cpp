// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// A job queue: a stream, and a group of workers that share its jobs. A job that was done is acknowledged; one whose worker
// died can be claimed by another (Commands::xautoclaim).
//   example-jobqueue [redis://host:port]
#include "task.h"

#include <QRedis/Client>
#include <QRedis/Commands>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace Commands = QRedis::Commands;

namespace {

//! [work]
void produce(QRedis::Client &client)
{
    for (const char *wall : {"north", "east", "south", "west"})
        client.execute(Commands::xadd("jobs", "*", {{"task", "paint"}, {"wall", wall}}, {.trim = {{.threshold = 1000}}}));
}

/// Works until there is nothing left; tells how many jobs it did.
Task work(QRedis::Client &client, QString name, std::function<void(int)> done)
{
    int jobs = 0;
    for (;;) {
        const auto read = co_await client.execute(Commands::xreadgroup("painters", name, "jobs", ">", {.count = 1}));
        const QList<QRedis::StreamEntry> entries = read->value("jobs");
        if (entries.isEmpty())
            break;
        for (const QRedis::StreamEntry &job : entries) {
            // ... painting job.value("wall") ...
            co_await client.execute(Commands::xack("jobs", "painters", job.id));
            ++jobs;
        }
    }
    done(jobs);
}
//! [work]

Task run(QRedis::Client &client)
{
    QTextStream out(stdout);
    co_await client.execute(Commands::del("jobs"));
    const auto created = co_await client.execute(Commands::xgroupCreate("jobs", "painters", "$", {.mkstream = true}));
    if (!created) {
        out << created.error().message() << '\n';
        QCoreApplication::exit(1);
        co_return;
    }
    produce(client);
    const auto left = std::make_shared<int>(2);
    const auto sum = std::make_shared<int>(0);
    for (const QString &name : {u"Ada"_s, u"Bob"_s}) {
        work(client, name, [=](int jobs) {
            *sum += jobs;
            if (--*left > 0)
                return;
            QTextStream(stdout) << *sum << " walls are painted\n";
            QCoreApplication::quit();
        });
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));
    QMetaObject::invokeMethod(
        &application, [&] { run(client); }, Qt::QueuedConnection);
    return application.exec();
}
