// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// Settings that are read all the time and changed now and then: the server is asked once after each change.
//   example-caching [redis://host:port]
#include <QRedis/CachedReader>
#include <QRedis/Client>
#include <QRedis/Commands>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>
#include <QtCore/QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace Commands = QRedis::Commands;

namespace {

//! [settings]
class Settings : public QObject
{
public:
    explicit Settings(QRedis::Client &client) : m_reader(&client) { }

    /// Calls \a function with the setting's value of this moment.
    template <typename Function>
    void value(const QByteArray &name, Function function)
    {
        m_reader.execute(Commands::hget("settings", name))
            .then(this, [=](const QRedis::Result<std::optional<QByteArray>> &value) {
                function(QString::fromUtf8(value->value_or(QByteArray())));
            });
    }
    [[nodiscard]] QRedis::CacheStatistics statistics() const { return m_reader.statistics(); }

private:
    const QRedis::CachedReader m_reader;
};
//! [settings]

QRedis::CachedReader sessionsOnly(QRedis::Client &client)
{
    //! [broadcast]
    QRedis::CacheOptions options;
    options.setMaximumBytes(64 << 20).setTracking(QRedis::CacheOptions::Tracking::Broadcast).setPrefixes({"session:"});
    const QRedis::CachedReader reader(&client, options);
    //! [broadcast]
    return reader;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QRedis::Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));
    Settings settings(client);
    int reads = 0;
    std::function<void()> again; // a thousand reads, and one change in their midst
    again = [&] {
        settings.value("colour", [&](const QString &colour) {
            if (++reads == 500)
                client.execute(Commands::hset("settings", {{"colour", "blue"}}));
            else if (reads >= 1'000 && colour == u"blue") {
                out << "It is " << colour << "; the server was asked " << settings.statistics().misses << " times\n";
                out.flush();
                application.quit();
                return;
            }
            again();
        });
    };
    client.execute(Commands::hset("settings", {{"colour", "red"}})).then(&application, [&](const auto &) { again(); });
    const QRedis::CachedReader sessions = sessionsOnly(client);
    return application.exec();
}
