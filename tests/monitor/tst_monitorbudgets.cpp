// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// test: serial
#include "tests/monitor/budgets.h"

#include <QtCore/qtextstream.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>

using namespace Qt::StringLiterals;

/// What takes seconds. `tst_monitorbudgets --table` measures everything, alone on an optimised build, and prints the table.
class TestBudgets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheWindowCosts();
    void whatPicturesCost();
    void whatTheLogCosts();
    void memoryIsBounded();
    void theTableNamesWhatIsMissed();
};

static bool areMet(const QList<Budget> &budgets)
{
    QTextStream(stdout) << Budgets::table(budgets);
    return std::all_of(budgets.begin(), budgets.end(), [](const Budget &budget) { return budget.isMet(); });
}

void TestBudgets::whatTheWindowCosts()
{
    QVERIFY(areMet(Budgets::window(Budgets::Extent::Short)));
}

void TestBudgets::whatPicturesCost()
{
    QVERIFY(areMet(Budgets::painters()));
}

void TestBudgets::whatTheLogCosts()
{
    QVERIFY(areMet(Budgets::notifications()));
}

void TestBudgets::memoryIsBounded()
{
    QVERIFY(areMet(Budgets::memory(50)));
}

void TestBudgets::theTableNamesWhatIsMissed()
{
    const QString table = Budgets::table({{u"good"_s, u"MiB"_s, 2, 1.5}, {u"bad"_s, u"MiB"_s, 2, 2.5}});
    QCOMPARE(table.section(u'\n', 2), u"| good | 1.5 | 2 | MiB | met |\n| bad | 2.5 | 2 | MiB | **missed** |\n"_s);
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    if (!app.arguments().contains(u"--table"_s)) {
        TestBudgets test;
        return QTest::qExec(&test, argc, argv);
    }
    // All parts, or those that are named.
    const QStringList wanted = app.arguments().mid(app.arguments().indexOf(u"--table"_s) + 1);
    QList<Budget> budgets;
    const auto part = [&](const QString &name, QList<Budget> (*measure)()) {
        if (wanted.isEmpty() || wanted.contains(name))
            budgets += measure();
    };
    part(u"application"_s, Budgets::watchedApplication);
    part(u"window"_s, [] { return Budgets::window(); });
    part(u"painters"_s, Budgets::painters);
    part(u"notifications"_s, Budgets::notifications);
    part(u"program"_s, Budgets::program);
    part(u"memory"_s, [] { return Budgets::memory(); });
    part(u"day"_s, [] { return Budgets::day(); });
    return areMet(budgets) ? 0 : 1;
}

#include "tst_monitorbudgets.moc"
