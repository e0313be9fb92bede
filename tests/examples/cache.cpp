// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// A cache in front of a slow service. Each answer is kept for a minute; without a server the service is asked every time.
//   example-cache [redis://host:port]
#include <QRedis/Client>
#include <QRedis/Commands>

#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace Commands = QRedis::Commands;

//! [weather]
/// Asks the service only for what the cache does not have.
class Weather : public QObject
{
public:
    explicit Weather(QRedis::Client &client) : m_client(client) { }

    template <typename Function>
    void report(const QString &city, Function function)
    {
        const QString key = u"weather:"_s + city;
        m_client.execute(Commands::get(key)).then(this, [=, this](const QRedis::Result<std::optional<QByteArray>> &cached) {
            if (*cached) {
                function(QString::fromUtf8(**cached));
                return;
            }
            const QString fresh = askService(city);
            if (!cached.isError()) // a cache that does not answer is not in the way
                m_client.execute(Commands::set(key, fresh, {.ex = 60s}));
            function(fresh);
        });
    }
    [[nodiscard]] int questions() const { return m_questions; }

private:
    QString askService(const QString &city)
    {
        ++m_questions;
        return u"It rains in %1"_s.arg(city);
    }

    QRedis::Client &m_client;
    int m_questions = 0;
};
//! [weather]

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QRedis::Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));
    Weather weather(client);

    weather.report(u"Bergen"_s, [&](const QString &first) {
        weather.report(u"Bergen"_s, [&, first](const QString &second) {
            out << first << '\n' << second << '\n' << "The service was asked " << weather.questions() << " time(s)\n";
            out.flush();
            QCoreApplication::quit();
        });
    });
    return application.exec();
}
