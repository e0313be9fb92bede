// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// What takes the place of code that was written for other clients.
//   example-migration [redis://host:port]
#include <QRedis/Client>
#include <QRedis/Commands>
#include <QRedis/ExecuteBlocking>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! [member]
class Visits : public QObject
{
public:
    explicit Visits(const QUrl &server) : m_client(server) { }

    void count(const QString &page)
    {
        m_client.execute({"INCR", u"visits:"_s + page}).then(this, [page](const QRedis::Reply &reply) {
            if (reply.isError())
                qWarning() << page << reply.error();
            else
                QTextStream(stdout) << page << ' ' << reply.toInteger() << '\n';
        });
    }

    QRedis::Client &client() { return m_client; }

private:
    QRedis::Client m_client;
};
//! [member]

//! [synchronous]
qint64 add(QRedis::Client &client, const QByteArray &key, qint64 number)
{
    const auto sum = QRedis::executeBlocking(client, QRedis::Commands::incrby(key, number));
    if (!sum) {
        qWarning() << sum.error();
        return -1;
    }
    return *sum;
}
//! [synchronous]

//! [pipeline]
void store(QRedis::Client &client, QObject *context, const QHash<QByteArray, QByteArray> &values)
{
    QRedis::Pipeline pipeline;
    for (auto it = values.begin(); it != values.end(); ++it)
        pipeline.append({"SET", it.key(), it.value()});
    client.execute(pipeline).then(context, [](const QList<QRedis::Reply> &replies) {
        for (const QRedis::Reply &reply : replies) {
            if (reply.isError())
                qWarning() << reply.error();
        }
    });
}
//! [pipeline]

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QUrl server(application.arguments().value(1, u"redis://localhost:6379"_s));
    QRedis::Client client(server);
    QTextStream(stdout) << "sum " << add(client, "sum", 3) << '\n';
    store(client, &application, {{"a", "1"}, {"b", "2"}});
    Visits visits(server);
    visits.count(u"home"_s);
    QObject::connect(&visits.client(), &QRedis::Client::closed, &application, &QCoreApplication::quit);
    visits.client().close(); // once what was issued has been answered
    return application.exec();
}
