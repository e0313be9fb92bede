// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/attachdialog.h"
#include "monitor-app/dialogs/legenddialog.h"
#include "monitor-app/dialogs/palette.h"
#include "monitor-app/dialogs/preferencesdialog.h"
#include "monitor-app/mainwindow.h"
#include "monitor-app/models/translations.h"
#include "monitor-app/simulation/guidedtour.h"
#include "monitor-app/simulation/simulatorpanel.h"
#include "monitor-app/sources/samplestory.h"
#include "monitor-app/views/chartwidget.h"
#include "tests/monitor/textprobe.h"

#include <QRedis/Testing/MaintenanceSimulator>

#include <QtCore/qdiriterator.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qfontdatabase.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>
#include <QtWidgets/qslider.h>
#include <QtWidgets/qspinbox.h>
#include <QtWidgets/qtableview.h>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// In every language, at both sizes: no text is cut, clipped, or on top of another one.
class TestLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theProbeSeesCutAndOverlappingTexts();
    void viewsHaveRoomForTheirTexts_data();
    void viewsHaveRoomForTheirTexts();
    void dialogsHaveRoomForTheirTexts_data() { addLanguages(); }
    void dialogsHaveRoomForTheirTexts();
    void narrowChartsHaveTimesAndValues_data() { addLanguages(); }
    void narrowChartsHaveTimesAndValues();
    void aNarrowReplayHasRoomForItsSlider_data() { addLanguages(); }
    void aNarrowReplayHasRoomForItsSlider();
    void everyLetterHasAGlyph();
    void colorsHaveContrastInEveryTheme_data() { addThemes(); }
    void colorsHaveContrastInEveryTheme();
    void textsHaveContrastWhereTheyArePainted_data() { addThemes(); }
    void textsHaveContrastWhereTheyArePainted();
    void controlsAreSeenInEveryTheme_data() { addThemes(); }
    void controlsAreSeenInEveryTheme();

private:
    class StoryClock : public Clock
    {
    public:
        TimePoint now() const noexcept override { return time; }
        TimePoint time;
    };
    static void addThemes()
    {
        QTest::addColumn<Theme::Kind>("kind");
        QTest::newRow("light") << Theme::Kind::Light;
        QTest::newRow("dark") << Theme::Kind::Dark;
        QTest::newRow("high contrast") << Theme::Kind::HighContrast;
    }
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languageNames())
            QTest::newRow(qPrintable(language)) << language;
    }
};

namespace {

/// Cells of a table, whose columns the user makes wider.
bool isCell(const QString &, const QWidget *place)
{
    for (; place; place = place->parentWidget()) {
        if (place->inherits("QTableView"))
            return true;
    }
    return false;
}

/// Cells whose text is wider than their column.
QStringList cutCellsOf(const QTableView *table)
{
    QStringList cut;
    const QAbstractItemModel *const model = table->model();
    QStyleOptionViewItem option;
    option.initFrom(table);
    option.font = table->font();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            const int needed = table->itemDelegateForIndex(index)->sizeHint(option, index).width();
            if (!table->isColumnHidden(column) && needed > table->columnWidth(column))
                cut.append(u"\"%1\" needs %2 of %3"_s.arg(index.data().toString()).arg(needed).arg(table->columnWidth(column)));
        }
    }
    return cut;
}

} // namespace

void TestLayout::theProbeSeesCutAndOverlappingTexts()
{
    class Painted : public QWidget
    {
    public:
        void paintEvent(QPaintEvent *) override
        {
            QPainter painter(this);
            painter.drawText(rect().adjusted(10, 10, 0, 0), Qt::AlignLeft | Qt::AlignTop, u"first"_s);
            painter.drawText(rect().adjusted(14, 12, 0, 0), Qt::AlignLeft | Qt::AlignTop, u"second"_s);
            painter.drawText(QPointF(width() - 10, 80), u"outside"_s);
            painter.drawText(10, 120, fontMetrics().elidedText(u"a very long text"_s, Qt::ElideRight, 50));
            painter.drawText(10, 160, u"good"_s);
        }
    };
    Painted widget;
    widget.resize(200, 200);
    const QStringList flaws = flawsOf(&widget, isCell);
    QCOMPARE(flaws.size(), 3);
    QVERIFY(flaws[0].contains(u"\"second\" above \"first\""_s));
    QVERIFY(flaws[1].contains(u"clipped: \"outside\""_s));
    QVERIFY(flaws[2].startsWith(u"cut: "_s));
}

void TestLayout::viewsHaveRoomForTheirTexts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const QString &language : languageNames()) {
        for (const QSize &size : {QSize(1400, 900), QSize(1000, 700)})
            if (language != u"pseudo" || size.width() > 1000) // it is longer than any other
                QTest::addRow("%s %d", qPrintable(language), size.width()) << language << size;
    }
}

void TestLayout::viewsHaveRoomForTheirTexts()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    installTranslations(language);
    applyTheme(Theme::Kind::Light);
    StoryClock clock;
    SampleStory story;
    MainWindow window(&clock);
    window.time()->setSpan(30s);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QStringList flaws;
    const auto look = [&](const QString &moment) {
        for (int page = 0; page < int(MainWindow::pageNames().size()); ++page) {
            window.showPage(MainWindow::Page(page));
            window.refreshAll();
            QCoreApplication::sendPostedEvents();
            const QString where = moment + u' ' + MainWindow::pageNames().at(page) + u": "_s;
            for (const QString &flaw : flawsOf(&window, isCell))
                flaws.append(where + flaw);
            const auto tables = window.currentPage()->findChildren<QTableView *>();
            for (const QTableView *table : tables) {
                const QHeaderView *const header = table->horizontalHeader();
                for (int column = 0; table->isVisible() && column < header->count(); ++column) {
                    if (!header->isSectionHidden(column) && header->sectionSize(column) < header->sectionSizeHint(column))
                        flaws.append(where + u"title of column %1 is clipped"_s.arg(column));
                }
                if (table->isVisible() && table->horizontalScrollBar()->maximum() > 0)
                    flaws.append(where + u"the table is wider than its view"_s);
                for (const QString &cut : table->isVisible() ? cutCellsOf(table) : QStringList())
                    flaws.append(where + u"cell "_s + cut);
            }
        }
    };
    clock.time = story.now();
    look(u"empty"_s);
    window.store()->setSource(SourceState::Connecting, u"Connection refused"_s, 3s);
    look(u"error"_s);
    for (const auto &[moment, name] : {std::pair(SampleStory::Before, u"before"_s), std::pair(SampleStory::During, u"during"_s),
                                       std::pair(SampleStory::After, u"after"_s)}) {
        story.playUntil(moment, window.store());
        clock.time = story.now();
        look(name);
    }
    clock.time += 9s;
    window.store()->setSource(SourceState::Stale);
    look(u"stale"_s);
    QCOMPARE(window.size(), size);
    for (const QString &flaw : std::as_const(flaws))
        qWarning("%s", qPrintable(flaw));
    QVERIFY(flaws.isEmpty());
}

void TestLayout::dialogsHaveRoomForTheirTexts()
{
    QFETCH(const QString, language);
    installTranslations(language);
    applyTheme(Theme::Kind::Light);
    Testing::MaintenanceSimulator simulator;
    QVERIFY(simulator.start(Testing::MaintenanceSimulator::Upstream::None));
    for (const QString &node : {u"node-a"_s, u"node-b"_s})
        QVERIFY(simulator.addNode(node, u"127.0.0.1:0"_s, Endpoint(u"127.0.0.1"_s, 1)));
    // The pseudo-language is longer than any other.
    const int width = language == u"pseudo" ? 1800 : 1000;
    StoryClock clock;
    SampleStory story;
    MainWindow window(&clock);
    window.resize(width, 700);
    window.addSimulator(&simulator);
    GuidedTour *const tour = window.addTour();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    story.playUntil(SampleStory::During, window.store());
    clock.time = story.now();
    QStringList flaws;
    const auto look = [&](QWidget *widget, const QString &name) {
        QCoreApplication::sendPostedEvents();
        for (const QString &flaw : flawsOf(widget, isCell))
            flaws.append(name + u": "_s + flaw);
    };
    for (int step = 0; step < GuidedTour::stepCount(); ++step) {
        tour->setStep(step);
        window.refreshAll();
        look(&window, u"tour "_s + QString::number(step));
    }
    QVERIFY2(window.width() <= width, qPrintable(QString::number(window.width())));
    AttachDialog attach;
    attach.showSources({});
    PreferencesDialog preferences((Preferences()));
    Palette palette(window.allActions());
    LegendDialog legend(window.allActions());
    for (QDialog *dialog : std::initializer_list<QDialog *>{&attach, &preferences, &palette, &legend}) {
        dialog->show();
        look(dialog, dialog->objectName());
    }
    attach.showRemote();
    look(&attach, u"remote"_s);
    const auto menus = window.menuBar()->actions();
    QCOMPARE(menus.size(), 3);
    for (const QAction *action : menus) {
        action->menu()->resize(action->menu()->sizeHint());
        look(action->menu(), action->text());
    }
    for (const QString &flaw : std::as_const(flaws))
        qWarning("%s", qPrintable(flaw));
    QVERIFY(flaws.isEmpty());
}

void TestLayout::narrowChartsHaveTimesAndValues()
{
    QFETCH(const QString, language);
    installTranslations(language);
    applyTheme(Theme::Kind::Light);
    StoryClock clock;
    SampleStory story;
    MainWindow window(&clock);
    window.time()->setSpan(30s);
    window.resize(1000, 700);
    window.showPage(MainWindow::Page::Metrics);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    static const QRegularExpression time(u"^\\d\\d:\\d\\d:\\d\\d$"_s);
    for (const auto moment : {SampleStory::Before, SampleStory::During, SampleStory::After}) {
        story.playUntil(moment, window.store());
        clock.time = story.now();
        window.refreshAll();
        QCoreApplication::sendPostedEvents();
        int charts = 0;
        const auto all = window.currentPage()->findChildren<ChartWidget *>();
        for (ChartWidget *chart : all) {
            if (!chart->isVisible())
                continue;
            ++charts;
            int times = 0;
            int others = 0;
            const QList<DrawnText> texts = textsOf(chart);
            for (const DrawnText &drawn : texts)
                ++(time.match(drawn.text).hasMatch() ? times : others);
            QVERIFY2(times > 0, qPrintable(chart->accessibleName()));
            QVERIFY2(others > 2, qPrintable(chart->accessibleName()));
        }
        QCOMPARE(charts, 6);
    }
}

void TestLayout::aNarrowReplayHasRoomForItsSlider()
{
    QFETCH(const QString, language);
    installTranslations(language);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"night.qrt"_s);
    RecordingWriter writer;
    QVERIFY(writer.open(path));
    SampleStory story;
    story.playUntil(SampleStory::After, [&](const TelemetryItem &item) { QVERIFY(writer.write(item)); });
    QVERIFY(writer.finish());
    StoryClock clock;
    MainWindow window(&clock);
    window.resize(1000, 700);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QString error;
    QVERIFY2(window.openRecording(path, &error), qPrintable(error));
    window.refreshAll();
    QCoreApplication::sendPostedEvents();
    auto *const bar = window.findChild<QWidget *>(u"replayBar"_s);
    QVERIFY(bar && bar->isVisible());
    const QSlider *const slider = bar->findChild<QSlider *>();
    QVERIFY2(slider->width() >= 150, qPrintable(QString::number(slider->width())));
    const QStringList flaws = flawsOf(bar, isCell);
    QVERIFY2(flaws.isEmpty(), qPrintable(flaws.join(u"; "_s)));
}

void TestLayout::everyLetterHasAGlyph()
{
    const QFontMetrics metrics(QApplication::font());
    QVERIFY(!metrics.inFontUcs4(0xe123)); // for private use: nobody has it
    if (QFontDatabase::families(QFontDatabase::Japanese).isEmpty())
        QSKIP("there is no Japanese font, like that of fonts-droid-fallback");
    QStringList files;
    for (const char *folder : {"/translations", "/monitor-app"}) {
        QDirIterator found(QStringLiteral(QREDIS_SOURCE_DIR) + QLatin1StringView(folder),
                           {u"qredis-monitor_*.ts"_s, u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files.append(found.next());
    }
    QVERIFY(files.size() > 100);
    QSet<char32_t> letters;
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<uint> content = QString::fromUtf8(file.readAll()).toUcs4();
        for (const uint letter : content) {
            if (letter > 0x7f)
                letters.insert(letter);
        }
    }
    QVERIFY2(letters.size() > 500, qPrintable(QString::number(letters.size())));
    QStringList missing;
    for (const char32_t letter : std::as_const(letters)) {
        if (!metrics.inFontUcs4(letter))
            missing.append(u"%1 (U+%2)"_s.arg(QString::fromUcs4(&letter, 1)).arg(uint(letter), 4, 16));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

void TestLayout::colorsHaveContrastInEveryTheme()
{
    QFETCH(const Theme::Kind, kind);
    applyTheme(kind);
    const Theme &t = theme();
    for (const QColor &ground : {t.surface, t.window, t.sunken}) {
        for (const QColor &text : {t.text, t.muted})
            QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(text.name() + u" on "_s + ground.name()));
        for (const QColor &sign : {t.outline, t.neutral, t.active, t.opening, t.maint, t.good, t.fault})
            QVERIFY2(contrast(sign, ground) >= 2.8, qPrintable(sign.name() + u" on "_s + ground.name()));
    }
    QVERIFY(contrast(t.text, t.selection) >= 4.5);
    QVERIFY(contrast(t.muted, t.selection) >= 4.5);
}

void TestLayout::textsHaveContrastWhereTheyArePainted()
{
    QFETCH(const Theme::Kind, kind);
    installTranslations(u"en"_s);
    applyTheme(kind);
    StoryClock clock;
    SampleStory story;
    MainWindow window(&clock);
    window.setThemeKind(kind);
    window.time()->setSpan(30s);
    window.resize(1400, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QStringList faint;
    const auto look = [&](QWidget *widget, const QString &name) {
        QCoreApplication::sendPostedEvents();
        const QStringList found = faintTextsOf(widget, 4.5);
        for (const QString &text : found)
            faint.append(name + u": "_s + text);
    };
    look(&window, u"empty"_s);
    for (const auto moment : {SampleStory::During, SampleStory::After}) {
        story.playUntil(moment, window.store());
        clock.time = story.now();
        for (int page = 0; page < int(MainWindow::pageNames().size()); ++page) {
            window.showPage(MainWindow::Page(page));
            window.refreshAll();
            look(&window, MainWindow::pageNames().at(page));
        }
    }
    clock.time += 9s;
    window.store()->setSource(SourceState::Stale);
    window.refreshAll();
    look(&window, u"stale"_s);
    AttachDialog attach;
    PreferencesDialog preferences((Preferences()));
    Palette palette(window.allActions());
    LegendDialog legend(window.allActions());
    for (QDialog *dialog : std::initializer_list<QDialog *>{&attach, &preferences, &palette, &legend}) {
        dialog->show();
        look(dialog, dialog->objectName());
    }
    for (const QString &text : std::as_const(faint))
        qWarning("%s", qPrintable(text));
    QVERIFY(faint.isEmpty());
}

void TestLayout::controlsAreSeenInEveryTheme()
{
    QFETCH(const Theme::Kind, kind);
    applyTheme(kind);
    QCheckBox check;
    QLineEdit line;
    QSpinBox spin;
    QComboBox combo;
    QPushButton button;
    for (QWidget *control : std::initializer_list<QWidget *>{&check, &line, &spin, &combo, &button}) {
        control->resize(60, 24);
        const QImage image = control->grab().toImage();
        double best = 0; // of its left edge
        for (int x = 0; x < 4; ++x)
            best = std::max(best, contrast(image.pixelColor(x, image.height() / 2), theme().window));
        QVERIFY2(best >= 2.8, control->metaObject()->className());
    }
    const QImage empty = check.grab().toImage();
    check.setChecked(true);
    QVERIFY(check.grab().toImage() != empty);
    line.show();
    const QImage before = line.grab().toImage();
    line.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&line));
    line.setFocus();
    const QImage focused = line.grab().toImage();
    QVERIFY(contrast(focused.pixelColor(1, 12), theme().surface) >= 2.8); // two pixels wide
    QVERIFY(focused.pixelColor(1, 12) != before.pixelColor(1, 12));
}

QTEST_MAIN(TestLayout)
#include "tst_monitorlayout.moc"
