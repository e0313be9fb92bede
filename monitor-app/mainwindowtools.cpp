// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/mainwindow.h"

#include "monitor-app/dialogs/legenddialog.h"
#include "monitor-app/dialogs/palette.h"
#include "monitor-app/dialogs/preferencesdialog.h"
#include "monitor-app/dialogs/tabledialog.h"
#include "monitor-app/export/exporter.h"
#include "monitor-app/models/datatable.h"
#include "monitor-app/sources/sourceaccess.h"
#include "monitor-app/views/rail.h"

#include <QtCore/qdir.h>
#include <QtGui/qclipboard.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qstatusbar.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

QString MainWindow::tableBehind(Page page)
{
    switch (page) {
    case Page::Overview:
        return u"verdict"_s;
    case Page::Alerts:
    case Page::Recordings:
        return {};
    default:
        return pageNames().at(int(page));
    }
}

QList<QAction *> MainWindow::allActions() const
{
    QList<QAction *> result;
    const auto menus = menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        for (QAction *action : menu->actions()) {
            if (!action->isSeparator() && !action->menu())
                result.append(action);
        }
    }
    return result;
}

void MainWindow::openPalette()
{
    Palette palette(allActions(), this);
    if (palette.exec() == QDialog::Accepted && palette.chosen())
        palette.chosen()->trigger();
}

void MainWindow::openLegend()
{
    LegendDialog(allActions(), this).exec();
}

void MainWindow::openTable()
{
    const QString name = tableBehind(Page(m_rail->page()));
    if (!name.isEmpty() && m_store.hasData())
        TableDialog(currentPage()->accessibleName(), tableOf(m_store, name), this).exec();
}

void MainWindow::askForExport()
{
    const QStringList filters{tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Table (*.csv)"), tr("Table (*.json)")};
    const QString name = tableBehind(Page(m_rail->page()));
    const QString path = QFileDialog::getSaveFileName(this, tr("Export this view"), pageNames().at(m_rail->page()) + u".png"_s,
                                                      filters.join(u";;"_s));
    if (path.isEmpty())
        return;
    QString error;
    bool good = false;
    if (path.endsWith(u".csv"_s) || path.endsWith(u".json"_s)) {
        const DataTable table = tableOf(m_store, name.isEmpty() ? u"verdict"_s : name);
        QFile file(path);
        const QByteArray content = path.endsWith(u".csv"_s) ? table.toCsv() : table.toJson();
        good = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        error = file.errorString();
    } else {
        good = exportPicture(currentPage(), path, &error);
    }
    if (!good)
        QMessageBox::warning(this, tr("The view cannot be exported"), error);
}

void MainWindow::askForBundle()
{
    const QString parent = QFileDialog::getExistingDirectory(this, tr("Where to put the incident bundle"));
    if (parent.isEmpty())
        return;
    const QString folder = QDir(parent).filePath(u"incident-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-hhmmss"_s));
    const auto page = Page(m_rail->page());
    QString error;
    const bool good = exportBundle(this, folder, &error);
    showPage(page);
    if (good)
        QMessageBox::information(this, tr("Incident bundle"), tr("Written to %1").arg(folder));
    else
        QMessageBox::warning(this, tr("The bundle cannot be written"), error);
}

void MainWindow::setPreferences(const Preferences &preferences)
{
    const Preferences before = std::exchange(m_preferences, preferences);
    sourceAccess().sshCommand = preferences.sshCommand;
    if (preferences.span != before.span)
        m_time.setSpan(preferences.span);
    if (preferences.textPercent != before.textPercent) {
        static const double standard = QApplication::font().pointSizeF();
        QFont font = QApplication::font();
        font.setPointSizeF(standard * preferences.textPercent / 100);
        QApplication::setFont(font);
    }
    const qsizetype theme = themeNames().indexOf(preferences.theme);
    if (preferences.theme != before.theme && theme >= 0)
        setThemeKind(Theme::Kind(theme));
    refreshAll();
}

void MainWindow::openPreferences()
{
    PreferencesDialog dialog(m_preferences, this);
    connect(&dialog, &PreferencesDialog::changed, this, &MainWindow::setPreferences);
    dialog.exec();
    if (const QString problem = m_preferences.write(Preferences::path()); !problem.isEmpty())
        QMessageBox::warning(this, tr("The preferences cannot be kept"), problem);
}

void MainWindow::copyNote()
{
    QApplication::clipboard()->setText(incidentNote(m_store));
}

} // namespace QRedis::Monitor
