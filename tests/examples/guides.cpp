// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// What the guides in qredis/doc quote: between two marks of the same name. Runs against a server as well.
//   example-guides [redis://host:port]
#include "task.h"

#include <QRedis/Client>
#include <QRedis/Commands>
#include <QRedis/ExecuteBlocking>
#include <QRedis/LoggingHook>
#include <QRedis/MetricsHook>
#include <QRedis/NotificationHook>
#include <QRedis/Scan>
#include <QRedis/Script>
#include <QRedis/Translations>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>
#include <QtCore/QTextStream>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using QRedis::Client;

namespace {

class Guide : public QObject
{
public:
    explicit Guide(Client &client) : m_client(client) { }

    void commands()
    {
        Client &client = m_client;
        //! [commands]
        namespace Commands = QRedis::Commands;

        client.execute(Commands::set("user:7", u"Ada"_s, {.condition = Commands::Existence::Nx, .ex = 60s}));
        client.execute(Commands::incrby("visits", 5)).then(this, [](const QRedis::Result<qint64> &visits) {
            if (visits)
                qDebug() << *visits;
            else
                qDebug() << visits.error().message();
        });
        //! [commands]

        //! [absent]
        client.execute(Commands::get("nobody")).then(this, [](const QRedis::Result<std::optional<QByteArray>> &name) {
            qDebug() << name->value_or("nobody is there");
        });
        //! [absent]

        //! [lists]
        client.execute(Commands::hset("user:8", {{"name", u"Bob"_s}, {"age", 36}}));
        client.execute(Commands::zadd("board", {{1200, "Ada"}, {900, "Bob"}}));
        client.execute(Commands::del({"old", "older"}));
        client.execute(Commands::del(QStringList{u"these"_s, u"too"_s}));
        //! [lists]

        //! [pipeline]
        QRedis::Pipeline pipeline;
        pipeline << Commands::incr("a") << Commands::incr("b");
        client.execute(pipeline).then(this, [](const QList<QRedis::Reply> &replies) {
            const QRedis::Result<qint64> b(replies.last());
            qDebug() << *b;
        });
        //! [pipeline]
    }

    void scripts()
    {
        Client &client = m_client;
        //! [script]
        static const QRedis::Script limit(R"(
            local used = redis.call('INCR', KEYS[1])
            if used == 1 then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
            return used <= tonumber(ARGV[1]) and 1 or 0)");

        limit.run(client, "limit:ada", {100, 60}).then(this, [](const QRedis::Reply &allowed) {
            if (!allowed.toBool())
                qDebug() << "Not so fast";
        });
        //! [script]

        //! [function]
        client.execute(QRedis::Commands::fcallRo("my_function", {"key"}, {1, 2}));
        //! [function]

        //! [readonly]
        static const QRedis::Script sum("return redis.call('GET', KEYS[1]) + redis.call('GET', KEYS[2])",
                                        QRedis::Script::Access::ReadOnly);
        //! [readonly]
        sum.run(client, {"a", "b"});
    }

    void iteration()
    {
        Client &client = m_client;
        //! [scan]
        auto *scan = new QRedis::Scan(&client, this);
        scan->setMatch("user:*");
        scan->setCount(500);
        connect(scan, &QRedis::Scan::batchReady, this, [scan] {
            for (const QRedis::ScanEntry &key : scan->takeBatch())
                qDebug() << key.name;
        });
        connect(scan, &QRedis::Scan::errorOccurred, this, [](const QRedis::Error &error) { qDebug() << error.message(); });
        connect(scan, &QRedis::Scan::finished, scan, &QObject::deleteLater);
        scan->start();
        //! [scan]

        //! [members]
        auto *members = new QRedis::Scan(&client, QRedis::Scan::Of::SortedSet, "board", this);
        connect(members, &QRedis::Scan::batchReady, this, [members] {
            for (const QRedis::ScanEntry &member : members->takeBatch())
                qDebug() << member.name << member.score();
        });
        //! [members]
        members->start();
        connect(members, &QRedis::Scan::finished, this, [] { QCoreApplication::quit(); });
    }

    //! [await]
    Task greet(QString name)
    {
        co_await m_client.execute(QRedis::Commands::set("name", name));
        const auto stored = co_await m_client.execute(QRedis::Commands::get("name"));
        qDebug() << "Hello" << stored->value_or("nobody");

        const QRedis::PendingReply pending = m_client.execute({"STRLEN", "name"});
        const QRedis::Reply length = co_await pending;
        qDebug() << length.toInteger() << "bytes";
        iteration();
    }
    //! [await]

private:
    Client &m_client;
};

//! [hook]
/// Follows no move while something is going on that must not be disturbed.
class QuietHours final : public QRedis::NotificationHook
{
public:
    std::atomic<bool> quiet = false;

    Verdict beforeHandling(QRedis::Notification &notification) override
    {
        return quiet && notification.type == QRedis::NotificationType::Moving ? Verdict::Veto : Verdict::Handle;
    }
};
//! [hook]

void monitor(Client &client)
{
    //! [monitoring]
    const auto metrics = std::make_shared<QRedis::MetricsHook>();
    QRedis::MaintenanceHandle maintenance = client.maintenance();
    maintenance.addHook(metrics);
    maintenance.addHook(std::make_shared<QRedis::LoggingHook>(QRedis::LoggingHook::Level::Info));

    const QRedis::NotificationMetrics figures = metrics->metrics();
    const auto moves = figures.notifications.value(QRedis::NotificationType::Moving);
    qDebug() << moves.count << "moves announced," << figures.handoffsSucceeded << "connections moved, the slowest in"
             << figures.handoffDuration.maximum() / 1ms << "ms";
    //! [monitoring]

    const auto quietHours = std::make_shared<QuietHours>();
    //! [remove]
    maintenance.addHook(quietHours);
    quietHours->quiet = true;
    // …
    maintenance.removeHook(quietHours); // no call runs any more when this returns
    //! [remove]
}

//! [blocking]
int report(Client &client)
{
    const auto size = executeBlocking(client, QRedis::Commands::dbsize());
    if (!size) {
        QTextStream(stderr) << size.error().message() << '\n';
        return 1;
    }
    QTextStream(stdout) << *size << " keys\n";
    return 0;
}
//! [blocking]

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    //! [translations]
    QRedis::loadTranslations(QLocale(QLocale::German));
    //! [translations]
    Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));
    monitor(client);
    Guide guide(client);
    guide.commands();
    if (report(client) != 0)
        return 1;
    guide.scripts();
    guide.greet(u"Ada"_s);
    return application.exec();
}
