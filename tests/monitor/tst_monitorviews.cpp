// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/attachdialog.h"
#include "monitor-app/mainwindow.h"
#include "monitor-app/models/units.h"
#include "monitor-app/sources/samplestory.h"
#include "monitor-app/views/chartwidget.h"
#include "monitor-app/views/icons.h"
#include "monitor-app/views/rail.h"
#include "monitor-app/views/timelinewidget.h"
#include "monitor-app/views/verdictbar.h"

#include <QtTest/qtest.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qtableview.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class StoryClock : public Clock
{
public:
    TimePoint now() const noexcept override { return time; }
    TimePoint time;
};

int distinctColors(const QImage &image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    }
    return int(colors.size());
}

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyViewRendersInBothSizesAndThemes_data();
    void everyViewRendersInBothSizesAndThemes();
    void theVerdictIsNeverCut();
    void keysReachEveryView();
    void freezingStopsThePicture();
    void chartsNameTheValuesOfTheShownMoment();
    void everyStateWithoutDataHasItsOwnNotice();
    void staleDataIsMarked();
    void theLogIsFilteredByTyping();
    void everyIconDrawsSomething();
    void everyInteractiveWidgetHasAName();
    void theAttachDialogTellsHowToPublish();

private:
    void play(std::chrono::milliseconds moment)
    {
        story->playUntil(moment, window->store());
        clock->time = story->now();
        window->refreshAll();
    }
    std::unique_ptr<StoryClock> clock;
    std::unique_ptr<SampleStory> story;
    std::unique_ptr<MainWindow> window;
};

void TestViews::init()
{
    applyTheme(Theme::Kind::Light);
    window.reset();
    clock = std::make_unique<StoryClock>();
    story = std::make_unique<SampleStory>();
    clock->time = story->now();
    window = std::make_unique<MainWindow>(clock.get());
    window->resize(1000, 700);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
}

void TestViews::everyViewRendersInBothSizesAndThemes_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (int page = 0; page < 4; ++page) {
        for (const QSize &size : {QSize(1400, 900), QSize(1000, 700)}) {
            for (const bool dark : {false, true})
                QTest::addRow("%s %d %s", qPrintable(MainWindow::pageNames().at(page)), size.width(), dark ? "dark" : "light")
                    << page << size << dark;
        }
    }
}

void TestViews::everyViewRendersInBothSizesAndThemes()
{
    QFETCH(int, page);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    window->setThemeKind(dark ? Theme::Kind::Dark : Theme::Kind::Light);
    QCoreApplication::processEvents();
    window->resize(size);
    window->showPage(MainWindow::Page(page));
    const QImage empty = window->widgetOf(MainWindow::Page(page))->grab().toImage();
    play(SampleStory::During);
    QWidget *const view = window->widgetOf(MainWindow::Page(page));
    const QImage image = view->grab().toImage();
    QVERIFY(image.width() > 700 && image.height() > 400);
    QVERIFY2(distinctColors(image) > 20, qPrintable(QString::number(distinctColors(image))));
    QVERIFY(image != empty);
    const int lightness = QColor(image.pixel(3, image.height() / 2)).lightness();
    QVERIFY2(dark ? lightness < 80 : lightness > 180, qPrintable(QString::number(lightness)));
    QCOMPARE(window->size(), size); // nothing needs more room than there is
}

void TestViews::theVerdictIsNeverCut()
{
    VerdictInput in;
    in.source = SourceState::Live;
    in.hasData = true;
    in.connections = 1000;
    in.connectionsReady = 999;
    in.maintenance = u"FAILING_OVER 123456"_s;
    in.target = u"255.255.255.255:65535"_s;
    in.toMove = in.moved = 1000;
    in.timeLeft = 59'900ms;
    in.p99 = in.baselineP99 = 123'400'000;
    play(SampleStory::During);
    for (const int width : {1400, 1000}) {
        window->resize(width, 700);
        for (const quint64 failed : {0, 123'456}) {
            in.commandsFailed = failed;
            const Verdict verdict = judge(in);
            window->verdictBar()->setVerdict(verdict, figuresOf(*window->store(), in));
            QVERIFY2(window->verdictBar()->showsEverything(), qPrintable(verdict.sentence));
        }
    }
    window->verdictBar()->setVerdict({Severity::Ok, QString(500, u'm'), {}}, {});
    QVERIFY(!window->verdictBar()->showsEverything());
}

void TestViews::keysReachEveryView()
{
    play(SampleStory::During);
    const auto *const rail = window->findChild<Rail *>();
    for (int page = 3; page >= 0; --page) {
        QTest::keyClick(window.get(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QCOMPARE(rail->page(), page);
        QVERIFY(window->widgetOf(MainWindow::Page(page))->isVisible());
    }
    window->showPage(MainWindow::Page::Handoffs);
    auto *const timeline = window->widgetOf(MainWindow::Page::Handoffs)->findChild<TimelineWidget *>();
    const auto span = window->time()->span();
    QTest::keyClick(timeline, Qt::Key_Plus);
    QCOMPARE(window->time()->span(), span / 2);
    QTest::keyClick(timeline, Qt::Key_Left);
    QCOMPARE(window->time()->mode(), TimeView::Mode::Frozen);
    QTest::keyClick(timeline, Qt::Key_BracketLeft);
    QTest::keyClick(timeline, Qt::Key_Down);
    QTest::keyClick(timeline, Qt::Key_Return);
    QCOMPARE(rail->page(), int(MainWindow::Page::Connections));
    QTest::keyClick(timeline, Qt::Key_End);
    QCOMPARE(window->time()->mode(), TimeView::Mode::Follow);
}

void TestViews::freezingStopsThePicture()
{
    play(SampleStory::Before);
    window->showPage(MainWindow::Page::Connections);
    QTest::keyClick(window.get(), Qt::Key_F8);
    QCOMPARE(window->time()->mode(), TimeView::Mode::Frozen);
    auto *const table = window->widgetOf(MainWindow::Page::Connections)->findChild<QTableView *>();
    const QImage before = table->grab().toImage();
    const TimePoint end = window->time()->end();
    play(SampleStory::During);
    QCOMPARE(window->time()->end(), end);
    QCOMPARE(table->grab().toImage(), before);
    QCOMPARE(window->verdictBar()->verdict().severity, Severity::Degraded); // the verdict goes on
    QTest::keyClick(window.get(), Qt::Key_F8);
    QVERIFY(table->grab().toImage() != before);
}

void TestViews::chartsNameTheValuesOfTheShownMoment()
{
    play(SampleStory::During);
    const auto *const chart = window->widgetOf(MainWindow::Page::Overview)->findChild<ChartWidget *>();
    const QString values = chart->accessibleDescription();
    QVERIFY2(!values.contains(Units::dash()), qPrintable(values));
    QTest::keyClick(window.get(), Qt::Key_F8);
    clock->time += 1s;
    window->refreshAll();
    QCOMPARE(chart->accessibleDescription(), values);
    window->time()->showMoment(window->time()->moment() - 20s); // moved in time, the picture is still that of the moment
    window->refreshAll();
    QCOMPARE(chart->accessibleDescription(), values);
    QTest::keyClick(window.get(), Qt::Key_F8);
    clock->time += 10s; // of a stream that has stopped, the present is unknown
    window->refreshAll();
    QVERIFY2(chart->accessibleDescription().contains(Units::dash()), qPrintable(chart->accessibleDescription()));
}

void TestViews::everyStateWithoutDataHasItsOwnNotice()
{
    const ViewPage *const page = window->currentPage();
    QCOMPARE(page->notice().value_or(Notice()).kind, Notice::Kind::Empty);
    QCOMPARE(window->verdictBar()->verdict().severity, Severity::Unknown);
    window->store()->setSource(SourceState::Connecting);
    QCOMPARE(page->notice().value_or(Notice()).kind, Notice::Kind::Loading);
    window->store()->setSource(SourceState::Connecting, u"Connection refused"_s);
    QCOMPARE(page->notice().value_or(Notice()).kind, Notice::Kind::Error);
    QVERIFY(page->notice()->text.contains(u"Connection refused"_s));
    window->store()->setSource(SourceState::Live);
    window->store()->addSnapshot(ClientSnapshot(), clock->time);
    for (int i = 0; i < 4; ++i) {
        window->showPage(MainWindow::Page(i));
        QVERIFY2(window->currentPage()->notice().has_value(), qPrintable(MainWindow::pageNames().at(i)));
        QCOMPARE(window->currentPage()->notice()->kind, Notice::Kind::Empty);
    }
    play(SampleStory::During);
    for (int i = 0; i < 4; ++i) {
        window->showPage(MainWindow::Page(i));
        QVERIFY(!window->currentPage()->notice().has_value());
    }
}

void TestViews::staleDataIsMarked()
{
    play(SampleStory::During);
    const auto *const banner = window->currentPage()->findChild<QLabel *>(u"staleBanner"_s);
    QVERIFY(!banner->isVisible());
    clock->time += 10s; // no snapshot for ten seconds, although the socket is open
    window->refreshAll();
    QCOMPARE(window->verdictBar()->verdict().severity, Severity::Unknown);
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(u"10.0"_s), qPrintable(banner->text()));
    QVERIFY(window->verdictBar()->accessibleDescription().contains(u"Errors –"_s));
}

void TestViews::theLogIsFilteredByTyping()
{
    play(SampleStory::During);
    QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
    QWidget *const view = window->widgetOf(MainWindow::Page::Notifications);
    QVERIFY(view->isVisible());
    const auto *const table = view->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 4);
    auto *const filter = view->findChild<QLineEdit *>();
    QTest::keyClicks(filter, u"moving 48"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    filter->clear();
    QCOMPARE(table->model()->rowCount(), 4);
}

void TestViews::everyIconDrawsSomething()
{
    for (int i = 0; i <= int(Icon::Play); ++i) {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawIcon(&painter, Icon(i), QRectF(0, 0, 32, 32), Qt::black);
        painter.end();
        int dark = 0;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x)
                dark += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
        }
        QVERIFY2(dark > 20, qPrintable(QString::number(i)));
    }
}

void TestViews::everyInteractiveWidgetHasAName()
{
    play(SampleStory::During);
    for (int i = 0; i < 4; ++i) {
        window->showPage(MainWindow::Page(i));
        QVERIFY(!window->currentPage()->accessibleName().isEmpty());
        const auto widgets = window->currentPage()->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const bool ours = widget->focusPolicy() & Qt::TabFocus;
            const bool inside = widget->parentWidget() && widget->parentWidget()->inherits("QAbstractScrollArea");
            if (ours && widget->isVisible() && !inside && !widget->inherits("QHeaderView") && !widget->inherits("QSplitter"))
                QVERIFY2(!widget->accessibleName().isEmpty() || widget->inherits("QAbstractButton"),
                         widget->metaObject()->className());
        }
    }
}

void TestViews::theAttachDialogTellsHowToPublish()
{
    AttachDialog dialog;
    dialog.model()->setSources({});
    bool told = false;
    const auto labels = dialog.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        told = told
            || (label->text().contains(u"QRedis::TelemetryServer telemetry(&client);"_s)
                && label->text().contains(u"telemetry.listen();"_s));
    QVERIFY(told);
    QVERIFY(dialog.path().isEmpty());
}

QTEST_MAIN(TestViews)
#include "tst_monitorviews.moc"
