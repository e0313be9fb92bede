// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/attachdialog.h"
#include "monitor-app/dialogs/preferencesdialog.h"
#include "monitor-app/dialogs/remotesource.h"
#include "monitor-app/mainwindow.h"
#include "monitor-app/simulation/guidedtour.h"
#include "monitor-app/sources/sourceaccess.h"
#include "qredis/client/client.h"
#include "qredis/endpoint/telemetryserver.h"
#include "tests/shared/await.h"

#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qspinbox.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Dialogs and the tour: what they do, and that they are done without a mouse.
class TestDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void preferencesAreKeptWithWhatOthersWrote();
    void badPreferencesAreNamedAndLeftOut_data();
    void badPreferencesAreNamedAndLeftOut();
    void preferencesHoldAtOnce();
    void aSourceIsTestedStepByStep();
    void theFailingStepIsNamed();
    void nameConnectionAndEncryptionFailSeparately();
    void theAttachDialogTakesAnAddressByKeyboard();
    void theTourFollowsUntilTheVisitorLeads();
    void everyFieldHasANameAndAKey();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDialogs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder->path()));
    sourceAccess() = SourceAccess();
}

void TestDialogs::preferencesAreKeptWithWhatOthersWrote()
{
    const QString path = m_folder->filePath(u"below/preferences.json"_s);
    QString problem;
    QVERIFY(Preferences::read(path, &problem) == Preferences());
    Preferences chosen;
    chosen.theme = u"dark"_s;
    chosen.language = u"ja"_s;
    chosen.textPercent = 150;
    chosen.reducedMotion = true;
    chosen.span = 120s;
    chosen.sshCommand = QStringList{u"ssh"_s, u"-T"_s, u"-J"_s, u"gate"_s};
    QCOMPARE(chosen.write(path), QString());
    QVERIFY(Preferences::read(path, &problem) == chosen);
    QCOMPARE(problem, QString());

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    file.close();
    object.insert(u"of_a_later_version"_s, 7);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QJsonDocument(object).toJson());
    file.close();
    QCOMPARE(chosen.write(path), QString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object().value(u"of_a_later_version"_s).toInt(), 7);
    QVERIFY(!chosen.write(u"/proc/no/preferences.json"_s).isEmpty());
}

void TestDialogs::badPreferencesAreNamedAndLeftOut_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("named");
    QTest::newRow("no JSON") << "hello"_ba << u"preferences.json"_s;
    QTest::newRow("theme") << R"({"theme": "pink"})"_ba << u"theme"_s;
    QTest::newRow("language") << R"({"language": "tlh"})"_ba << u"language"_s;
    QTest::newRow("text") << R"({"text_percent": 1000})"_ba << u"text_percent"_s;
    QTest::newRow("motion") << R"({"reduced_motion": "a bit"})"_ba << u"reduced_motion"_s;
    QTest::newRow("span") << R"({"shown_s": 0})"_ba << u"shown_s"_s;
    QTest::newRow("ssh") << R"({"ssh_command": []})"_ba << u"ssh_command"_s;
}

void TestDialogs::badPreferencesAreNamedAndLeftOut()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, named);
    QFile file(m_folder->filePath(u"preferences.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    QString problem;
    QVERIFY(Preferences::read(file.fileName(), &problem) == Preferences());
    QVERIFY2(problem.contains(named), qPrintable(problem));
}

void TestDialogs::preferencesHoldAtOnce()
{
    MainWindow window;
    const double size = QApplication::font().pointSizeF();
    PreferencesDialog dialog((Preferences()));
    connect(&dialog, &PreferencesDialog::changed, &window, &MainWindow::setPreferences);
    dialog.show();
    dialog.findChild<QComboBox *>()->setCurrentIndex(2); // dark
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 80);
    const auto boxes = dialog.findChildren<QSpinBox *>();
    QCOMPARE(boxes.size(), 2);
    boxes[0]->setValue(150);
    QCOMPARE(QApplication::font().pointSizeF(), size * 1.5);
    boxes[1]->setValue(120);
    QCOMPARE(window.time()->span(), 120s);
    dialog.findChild<QCheckBox *>()->setChecked(true);
    QVERIFY(dialog.preferences().reducedMotion);
    window.setPreferences(Preferences());
    QCOMPARE(QApplication::font().pointSizeF(), size);
    applyTheme(Theme::Kind::Light);
}

void TestDialogs::aSourceIsTestedStepByStep()
{
    Client client(ClientOptions().setPoolSize(2));
    TelemetryServer server(&client);
    QVERIFY(server.listen());
    SourceTest test;
    QSignalSpy changed(&test, &SourceTest::changed);
    test.start(server.path());
    QVERIFY(eventually([&] { return !test.isRunning(); }));
    using Step = SourceTest::Step;
    for (const Step step : {Step::Address, Step::Connection, Step::Greeting, Step::Data})
        QVERIFY2(test.result(step).state == SourceTest::State::Good, qPrintable(test.result(step).text));
    for (const Step step : {Step::Host, Step::Encryption}) // a local socket has none
        QCOMPARE(test.result(step).state, SourceTest::State::Waiting);
    QCOMPARE(changed.size(), 4);
    QVERIFY(test.result(SourceTest::Step::Greeting).text.contains(QString::number(QCoreApplication::applicationPid())));
    QVERIFY(eventually([&] { return server.observerCount() == 0; }));
}

void TestDialogs::theFailingStepIsNamed()
{
    SourceTest test;
    using Step = SourceTest::Step;
    using State = SourceTest::State;
    test.start(u"ssh://host/$(id)"_s);
    QVERIFY(!test.isRunning());
    QCOMPARE(test.result(Step::Address).state, State::Failed);
    QCOMPARE(test.result(Step::Greeting).state, State::Waiting);
    test.start(m_folder->filePath(u"missing.sock"_s));
    QVERIFY(eventually([&] { return !test.isRunning(); }));
    QCOMPARE(test.result(Step::Connection).state, State::Failed);
    QVERIFY(!test.result(Step::Connection).text.isEmpty());
    QCOMPARE(test.result(Step::Greeting).state, State::Waiting);
    QCOMPARE(test.result(Step::Data).state, State::Waiting);
}

void TestDialogs::nameConnectionAndEncryptionFailSeparately()
{
    using Step = SourceTest::Step;
    using State = SourceTest::State;
    SourceTest test;
    const auto failedAt = [&](const QString &source) {
        test.start(source);
        if (!eventually([&] { return !test.isRunning(); }, 35s)) // where no name server answers, the test's own limit comes first
            return -1;
        for (int i = 0; i < SourceTest::StepCount; ++i) {
            if (test.result(Step(i)).state == State::Failed && !test.result(Step(i)).text.isEmpty())
                return i;
        }
        return -1;
    };
    QCOMPARE(failedAt(u"tls://name.invalid:6379"_s), int(Step::Host));
    QCOMPARE(test.result(Step::Address).state, State::Good);
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    const QString address = u"tls://127.0.0.1:%1"_s.arg(plain.serverPort());
    connect(&plain, &QTcpServer::newConnection, this, [&plain] { // somebody, but no TLS
        QTcpSocket *const socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write("-ERR\r\n"); });
    });
    QCOMPARE(failedAt(address), int(Step::Encryption));
    QCOMPARE(test.result(Step::Host).state, State::Good);
    QCOMPARE(test.result(Step::Connection).state, State::Good);
    plain.close();
    QCOMPARE(failedAt(address), int(Step::Connection));
    QCOMPARE(test.result(Step::Encryption).state, State::Waiting);
}

void TestDialogs::theAttachDialogTakesAnAddressByKeyboard()
{
    AttachDialog dialog;
    dialog.model()->setSources({});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QVERIFY(dialog.path().isEmpty());
    QTest::keyClick(&dialog, Qt::Key_O, Qt::AltModifier); // the tab
    auto *const address = dialog.findChild<QLineEdit *>(u"remoteAddress"_s);
    QVERIFY(address->isVisible());
    QTest::keyClick(&dialog, Qt::Key_D, Qt::AltModifier);
    QTest::keyClicks(address, u"ssh://db.example/orders"_s);
    QCOMPARE(dialog.path(), u"ssh://db.example/orders"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Accepted));

    address->setText(u"http://db.example/"_s);
    QVERIFY(dialog.path().isEmpty());
    address->setText(u"nothing at all"_s);
    auto *const result = dialog.findChild<QLabel *>(u"testResult"_s);
    QVERIFY(result->text().isEmpty());
    sourceAccess().sshCommand = QStringList{u"/does/not/exist"_s};
    address->setText(u"ssh://db.example/orders"_s);
    dialog.remote()->test()->start(dialog.path());
    QVERIFY(eventually([&] { return result->text().contains(u"✗"_s); }));
    QVERIFY2(result->text().contains(u"/does/not/exist"_s), qPrintable(result->text()));
}

void TestDialogs::theTourFollowsUntilTheVisitorLeads()
{
    GuidedTour tour;
    QSignalSpy pages(&tour, &GuidedTour::pageWanted);
    tour.follow(2);
    QCOMPARE(tour.step(), 2);
    QCOMPARE(pages.takeLast().first().toInt(), int(MainWindow::Page::Handoffs));
    const auto buttons = tour.findChildren<QAbstractButton *>();
    const auto press = [&](const QString &text) {
        for (QAbstractButton *button : buttons) {
            if (button->text() == text)
                button->click();
        }
    };
    press(u"&Next"_s);
    QCOMPARE(tour.step(), 3);
    tour.follow(5); // not any more
    QCOMPARE(tour.step(), 3);
    press(u"&Follow the demo"_s);
    tour.follow(GuidedTour::stepCount() + 3);
    QCOMPARE(tour.step(), GuidedTour::stepCount() - 1);
    press(u"&Back"_s);
    QCOMPARE(tour.step(), GuidedTour::stepCount() - 2);
}

void TestDialogs::everyFieldHasANameAndAKey()
{
    AttachDialog attach;
    attach.showRemote();
    PreferencesDialog preferences((Preferences()));
    for (QWidget *dialog : std::initializer_list<QWidget *>{&attach, &preferences}) {
        dialog->show();
        const auto widgets = dialog->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool field =
                (widget->inherits("QLineEdit") || widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox"))
                && widget->isVisible() && !widget->parentWidget()->inherits("QAbstractSpinBox");
            if (!field)
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            bool reachable = false;
            const auto labels = dialog->findChildren<QLabel *>();
            for (const QLabel *label : labels)
                reachable = reachable || (label->buddy() == widget && label->text().contains(u'&'));
            QVERIFY2(reachable, qPrintable(widget->accessibleName()));
        }
    }
}

QTEST_MAIN(TestDialogs)
#include "tst_monitordialogs.moc"
