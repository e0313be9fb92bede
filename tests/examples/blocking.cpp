// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include <QRedis/Client>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>

using namespace Qt::StringLiterals;

class Worker : public QObject
{
public:
    explicit Worker(QRedis::Client *client) : m_client(client) { takeNext(); }

    void stop() { m_waiting.cancel(); }

private:
    void takeNext()
    {
        m_waiting = m_client->execute({"BLPOP", "jobs", 0});
        m_waiting.then(this, [this](const QRedis::Reply &reply) {
            if (reply.error().code() == QRedis::Error::Code::Cancelled)
                return QCoreApplication::quit();
            if (reply.isError())
                qWarning() << reply.error();
            else
                qInfo() << "job" << reply.elements().value(1).toString();
            takeNext();
        });
    }

    QRedis::Client *m_client;
    QRedis::PendingReply m_waiting;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(u"redis://localhost:6379"_s));
    Worker worker(&client);
    client.execute({"RPUSH", "jobs", "first", "second"});
    return application.exec();
}
