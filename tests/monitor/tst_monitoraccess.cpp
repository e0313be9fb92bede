// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/mainwindow.h"
#include "monitor-app/sources/samplestory.h"
#include "monitor-app/views/rail.h"
#include "monitor-app/views/verdictbar.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qtimer.h>
#include <QtGui/qaccessible.h>
#include <QtGui/qclipboard.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistview.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qtableview.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The window for those who do not see it, or have no mouse: the tree that screen readers walk, and the ways of the keyboard.
class TestAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void everyInteractiveThingInTheTreeHasAName();
    void everyPictureIsToldInWords();
    void everyGraphicViewHasATable();
    void everyKeyMeansOneThing();
    void tabReachesEverythingThatCanBeFocused();
    void anIncidentIsFollowedWithoutAMouse();
    void aViewIsExportedWithoutAMouse();

private:
    class StoryClock : public Clock
    {
    public:
        TimePoint now() const noexcept override { return time; }
        TimePoint time;
    };
    /// Closes the dialog that \a open brings up; what \a look returns.
    template <typename Look>
    QVariant inDialog(Qt::Key key, Qt::KeyboardModifiers modifiers, Look look);

    StoryClock m_clock;
    std::unique_ptr<SampleStory> m_story;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

bool isInteractive(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
        return true;
    default:
        return false;
    }
}

/// Calls \a visit with everything below \a object that can be seen; tables and lists from outside only.
template <typename Visit>
void walk(QAccessibleInterface *object, const Visit &visit, int depth = 0)
{
    if (!object || !object->isValid() || object->state().invisible || depth > 40)
        return;
    visit(object);
    const bool leaf = object->role() == QAccessible::Table || object->role() == QAccessible::List
        || object->role() == QAccessible::Tree || object->role() == QAccessible::ComboBox
        || object->role() == QAccessible::SpinBox;
    for (int i = 0; !leaf && i < object->childCount(); ++i)
        walk(object->child(i), visit, depth + 1);
}

QString described(QAccessibleInterface *object)
{
    QString text;
    for (; object && object->object(); object = object->parent())
        text += QString::fromLatin1(object->object()->metaObject()->className()) + u" < "_s;
    return text;
}

} // namespace

void TestAccess::init()
{
    applyTheme(Theme::Kind::Light);
    m_story = std::make_unique<SampleStory>();
    m_window = std::make_unique<MainWindow>(&m_clock);
    m_window->resize(1400, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow();
    m_story->playUntil(SampleStory::During, m_window->store());
    m_clock.time = m_story->now();
    m_window->refreshAll();
}

void TestAccess::everyInteractiveThingInTheTreeHasAName()
{
    int seen = 0;
    for (int page = 0; page < int(MainWindow::pageNames().size()); ++page) {
        m_window->showPage(MainWindow::Page(page));
        m_window->refreshAll();
        QStringList nameless;
        walk(QAccessible::queryAccessibleInterface(m_window.get()), [&](QAccessibleInterface *object) {
            if (!isInteractive(object->role()))
                return;
            ++seen;
            const auto *const widget = qobject_cast<QWidget *>(object->object());
            const bool own = !widget || !widget->inherits("QScrollBar");
            if (own && object->text(QAccessible::Name).trimmed().isEmpty())
                nameless.append(described(object));
        });
        QVERIFY2(nameless.isEmpty(), qPrintable(MainWindow::pageNames().at(page) + u": "_s + nameless.join(u'\n')));
    }
    QVERIFY2(seen > 60, qPrintable(QString::number(seen)));
}

void TestAccess::everyPictureIsToldInWords()
{
    for (int page = 0; page < int(MainWindow::pageNames().size()); ++page) {
        m_window->showPage(MainWindow::Page(page));
        m_window->refreshAll();
        const auto widgets = m_window->currentPage()->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const QByteArray name = widget->metaObject()->className();
            const bool painted = name.endsWith("::ChartWidget") || name.endsWith("::TimelineWidget")
                || name.endsWith("::BoardWidget") || name.endsWith("::ReasonList") || name.endsWith("::EndpointSummary")
                || name.endsWith("::VerdictBar");
            if (!painted || !widget->isVisible())
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(), name.constData());
            QVERIFY2(!widget->accessibleDescription().isEmpty(), name.constData());
        }
    }
    QVERIFY(m_window->verdictBar()->accessibleName().contains(m_window->verdictBar()->verdict().sentence)
            || m_window->verdictBar()->accessibleDescription().contains(m_window->verdictBar()->verdict().sentence));
}

template <typename Look>
QVariant TestAccess::inDialog(Qt::Key key, Qt::KeyboardModifiers modifiers, Look look)
{
    QVariant result;
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return result;
    QTimer::singleShot(0, m_window.get(), [&] {
        auto *const dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        result = look(dialog);
        if (dialog->isVisible()) // not closed by what was done
            dialog->reject();
    });
    QTest::keyClick(m_window.get(), key, modifiers);
    return result;
}

void TestAccess::everyGraphicViewHasATable()
{
    using Page = MainWindow::Page;
    for (const Page page : {Page::Overview, Page::Handoffs, Page::Endpoints, Page::Metrics}) {
        m_window->showPage(page);
        const QVariant rows = inDialog(Qt::Key_T, Qt::ControlModifier,
                                       [](QDialog *dialog) { return dialog->findChild<QTableView *>()->model()->rowCount(); });
        QVERIFY2(rows.toInt() > 0, qPrintable(MainWindow::pageNames().at(int(page))));
    }
}

void TestAccess::everyKeyMeansOneThing()
{
    QHash<QString, QString> meanings;
    const auto menus = m_window->menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        for (const QAction *action : menu->actions()) {
            const QString key = action->shortcut().toString();
            if (key.isEmpty())
                continue;
            QVERIFY2(!meanings.contains(key), qPrintable(key + u": "_s + meanings.value(key) + u", "_s + action->text()));
            meanings.insert(key, action->text());
        }
    }
    QVERIFY(meanings.size() > 20);
}

void TestAccess::tabReachesEverythingThatCanBeFocused()
{
    for (int page = 0; page < int(MainWindow::pageNames().size()); ++page) {
        m_window->showPage(MainWindow::Page(page));
        m_window->refreshAll();
        QSet<const QWidget *> reached;
        const QWidget *const first = m_window.get();
        for (const QWidget *widget = first->nextInFocusChain(); widget != first; widget = widget->nextInFocusChain())
            reached.insert(widget);
        const auto widgets = m_window->currentPage()->findChildren<QWidget *>();
        bool any = false;
        for (const QWidget *widget : widgets) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || !widget->isEnabled())
                continue;
            any = true;
            QVERIFY2(reached.contains(widget), widget->metaObject()->className());
        }
        QVERIFY2(any, qPrintable(MainWindow::pageNames().at(page)));
    }
}

/// Freeze, find the notification, its raw frame, the connection, a command by its name, and take a note along.
void TestAccess::anIncidentIsFollowedWithoutAMouse()
{
    const auto key = [this](Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget *const target = QApplication::focusWidget();
        QTest::keyClick(target ? target : m_window.get(), which, modifiers);
    };
    key(Qt::Key_F8);
    QCOMPARE(m_window->time()->mode(), TimeView::Mode::Frozen);
    key(Qt::Key_F, Qt::ControlModifier);
    QWidget *const log = m_window->widgetOf(MainWindow::Page::Notifications);
    QVERIFY(log->isVisible());
    auto *const filter = log->findChild<QLineEdit *>();
    QCOMPARE(QApplication::focusWidget(), filter);
    QTest::keyClicks(filter, u"type == MOVING"_s);
    auto *const table = log->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 1);
    key(Qt::Key_Tab);
    for (int i = 0; i < 10 && QApplication::focusWidget() != table; ++i)
        key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), table);
    key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(table->currentIndex().row(), 0);
    bool raw = false; // the frame is beside it
    walk(QAccessible::queryAccessibleInterface(log), [&](QAccessibleInterface *object) {
        raw = raw || object->text(QAccessible::Value).contains(u"MOVING"_s)
            || object->text(QAccessible::Name).contains(u"MOVING"_s);
    });
    QVERIFY(raw);
    key(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_window->widgetOf(MainWindow::Page::Connections)->isVisible());
    const QVariant found = inDialog(Qt::Key_K, Qt::ControlModifier, [](QDialog *dialog) {
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"incident note"_s);
        return dialog->findChild<QAbstractItemView *>()->model()->rowCount();
    });
    QCOMPARE(found.toInt(), 1);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(QApplication::clipboard()->text().contains(u"MOVING"_s), qPrintable(QApplication::clipboard()->text()));
    key(Qt::Key_F8);
    QCOMPARE(m_window->time()->mode(), TimeView::Mode::Follow);
}

void TestAccess::aViewIsExportedWithoutAMouse()
{
    const QTemporaryDir folder;
    m_window->showPage(MainWindow::Page::Connections);
    for (const char *name : {"connections.png", "connections.csv"}) {
        const QString path = folder.filePath(QLatin1StringView(name));
        QTest::keyClick(m_window.get(), Qt::Key_F8); // a frozen picture is exported as well
        inDialog(Qt::Key_E, Qt::ControlModifier, [&path](QDialog *dialog) {
            auto *const field = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
            field->setText(path); // pasted: typing would open a list of what is there
            QTest::keyClick(field, Qt::Key_Return);
            return QVariant();
        });
        QVERIFY2(QFileInfo(path).size() > 100, name);
    }
    QVERIFY(!QImage(folder.filePath(u"connections.png"_s)).isNull());
    QFile table(folder.filePath(u"connections.csv"_s));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QCOMPARE(table.readAll().count('\n'), 9); // a title and eight connections
}

QTEST_MAIN(TestAccess)
#include "tst_monitoraccess.moc"
