// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT

// A room in which everybody hears everybody. Start it as often as you like:
//   example-chat [redis://host:port] [--name Ada] [--picture file.png]
// --picture lets three people talk, saves what their window looks like, and ends.
#include <QRedis/Client>
#include <QRedis/Subscription>

#include <QtCore/QCommandLineParser>
#include <QtCore/QTextStream>
#include <QtCore/QTime>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray Room = "chat:kitchen";

//! [window]
class ChatWindow : public QWidget
{
public:
    ChatWindow(QRedis::Client &client, const QString &name) : m_client(client), m_name(name), m_subscription(&client)
    {
        setWindowTitle(u"Kitchen · %1"_s.arg(name));
        auto *layout = new QVBoxLayout(this);
        auto *below = new QHBoxLayout;
        layout->addWidget(m_said);
        layout->addLayout(below);
        below->addWidget(m_line);
        below->addWidget(m_send);
        layout->addWidget(m_status);
        m_line->setPlaceholderText(u"Say something"_s);

        connect(&m_subscription, &QRedis::Subscription::messageReceived, this, &ChatWindow::append);
        connect(&m_subscription, &QRedis::Subscription::confirmed, this,
                [this] { m_status->setText(u"You hear the kitchen."_s); });
        connect(&m_subscription, &QRedis::Subscription::gapReported, this,
                [this] { m_said->append(u"<i>Somebody may have said something meanwhile.</i>"_s); });
        connect(&client, &QRedis::Client::errorOccurred, this,
                [this](const QRedis::Error &error) { m_status->setText(error.message()); });
        connect(m_line, &QLineEdit::returnPressed, this, [this] { say(m_line->text()); });
        connect(m_send, &QPushButton::clicked, this, [this] { say(m_line->text()); });
        m_subscription.addChannel(Room);
    }

    void say(const QString &text)
    {
        if (text.isEmpty())
            return;
        m_line->clear();
        const QString message = m_name + u": "_s + text;
        m_client.execute({"PUBLISH", Room, message}).then(this, [this](const QRedis::Reply &heard) {
            m_status->setText(heard.isError() ? heard.error().message() : u"%1 heard you."_s.arg(heard.toInteger()));
        });
    }

    void append(const QRedis::Message &message)
    {
        const QString text = QString::fromUtf8(message.payload);
        const QString name = text.section(u": "_s, 0, 0);
        const QColor colour = QColor::fromHsv(int(qHash(name, 7) % 360), 200, 150);
        m_said->append(u"<b style='color:%1'>%2</b>&nbsp; %3"_s.arg(colour.name(), name.toHtmlEscaped(),
                                                                    text.section(u": "_s, 1).toHtmlEscaped()));
    }

    [[nodiscard]] bool hears() const { return m_subscription.isConfirmed(); }
    [[nodiscard]] QString said() const { return m_said->toPlainText(); }

private:
    QRedis::Client &m_client;
    const QString m_name;
    QRedis::Subscription m_subscription;
    QTextBrowser *m_said = new QTextBrowser;
    QLineEdit *m_line = new QLineEdit;
    QPushButton *m_send = new QPushButton(u"Send"_s);
    QLabel *m_status = new QLabel(u"Knocking …"_s);
};
//! [window]

/// Lets three talk in turn, and takes a picture of what the first of them sees.
class Conversation : public QObject
{
public:
    Conversation(const QUrl &url, const QString &picture) : m_picture(picture)
    {
        for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Cyd"_s}) {
            m_clients.push_back(std::make_unique<QRedis::Client>(url));
            m_windows.push_back(std::make_unique<ChatWindow>(*m_clients.back(), name));
        }
        m_windows.front()->resize(440, 260);
        m_windows.front()->show();
        connect(&m_timer, &QTimer::timeout, this, &Conversation::goOn);
        m_timer.start(20ms);
    }

private:
    void goOn()
    {
        static const QStringList lines{u"Is there any tea left?"_s, u"One cup. I saved it for you."_s,
                                       u"What about me & <my> biscuits?"_s, u"The biscuits have moved to another node."_s,
                                       u"And nobody noticed!"_s};
        const bool allHear = std::all_of(m_windows.begin(), m_windows.end(), [](const auto &each) { return each->hears(); });
        const qsizetype heard = m_windows.front()->said().count(u'\n') + (m_windows.front()->said().isEmpty() ? 0 : 1);
        if (!allHear || heard < m_spoken)
            return;
        if (m_spoken < lines.size()) {
            m_windows[std::size_t(m_spoken) % m_windows.size()]->say(lines.at(m_spoken));
            ++m_spoken;
            return;
        }
        m_timer.stop();
        QTimer::singleShot(100ms, this, [this] { // the last line has its place, and its echo
            const bool saved = m_windows.front()->grab().save(m_picture);
            QTextStream(stdout) << m_windows.front()->said() << '\n';
            QApplication::exit(saved ? 0 : 1);
        });
    }

    const QString m_picture;
    std::vector<std::unique_ptr<QRedis::Client>> m_clients;
    std::vector<std::unique_ptr<ChatWindow>> m_windows;
    QTimer m_timer;
    qsizetype m_spoken = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"url"_s, u"The server, redis://localhost:6379 unless given."_s);
    parser.addOption({u"name"_s, u"Who you are."_s, u"name"_s, u"Ada"_s});
    parser.addOption({u"picture"_s, u"Saves a picture of a conversation, and ends."_s, u"file"_s});
    parser.process(application);

    const QUrl url(parser.positionalArguments().value(0, u"redis://localhost:6379"_s));
    if (parser.isSet(u"picture"_s)) {
        const Conversation conversation(url, parser.value(u"picture"_s));
        return application.exec();
    }
    QRedis::Client client(url);
    ChatWindow window(client, parser.value(u"name"_s));
    window.resize(480, 360);
    window.show();
    return application.exec();
}
