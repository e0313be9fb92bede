// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// Takes jobs from a list as they come, until it is told to stop.
//   example-blocking [redis://host:port]
#include <QRedis/Client>

#include <QtCore/QCoreApplication>
#include <QtCore/QDebug>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;

namespace {

class Worker : public QObject
{
public:
    explicit Worker(QRedis::Client *client) : m_client(client) { takeNext(); }

private:
    void takeNext()
    {
        //! [wait]
        m_waiting = m_client->execute({"BLPOP", "jobs", 0});
        m_waiting.then(this, [this](const QRedis::Reply &reply) {
            if (reply.error().code() == QRedis::Error::Code::Cancelled)
                return QCoreApplication::quit();
            if (reply.isError())
                qWarning() << reply.error();
            else
                work(reply.elements().value(1).toString());
            takeNext();
        });
        //! [wait]
    }

    void work(const QString &job)
    {
        QTextStream(stdout) << "doing " << job << '\n';
        if (job == "the last one"_L1)
            QMetaObject::invokeMethod(
                this, [this] { stop(); }, Qt::QueuedConnection);
    }

    void stop()
    {
        //! [cancel]
        m_waiting.cancel(); // takes no job that nobody sees
        //! [cancel]
    }

    QRedis::Client *m_client;
    QRedis::PendingReply m_waiting;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QRedis::Client client(QUrl(application.arguments().value(1, u"redis://localhost:6379"_s)));
    const Worker worker(&client);
    client.execute({"RPUSH", "jobs", "the first one", "the last one"});
    return application.exec();
}
