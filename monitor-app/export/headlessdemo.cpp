// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/export/headlessdemo.h"

#include "monitor-app/commandline.h"
#include "monitor-app/simulation/demo.h"
#include "monitor-app/export/screenshots.h"
#include "monitor-app/mainwindow.h"
#include "monitor-app/views/verdictbar.h"

#include <QtCore/qeventloop.h>
#include <QtCore/qtextstream.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

int runHeadlessDemo(const QString &scenario, const QString &directory)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    MainWindow window;
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.resize(1400, 900);
    window.show();
    QString error;
    if (!window.startDemo(scenario, &error)) {
        err << u"qredis-monitor: "_s << error << Qt::endl;
        return Unreachable;
    }
    QEventLoop loop;
    Photographer photographer(&window, directory);
    QObject::connect(window.demo(), &Demo::moment, &window, [&](const QString &moment) {
        window.refreshAll();
        out << moment.leftJustified(22) << nameOf(window.verdictBar()->verdict().severity) << u": "_s
            << window.verdictBar()->verdict().sentence << Qt::endl;
        if (!directory.isEmpty())
            photographer.take(moment);
    });
    QObject::connect(window.demo(), &Demo::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (!photographer.isIdle()) {
        QObject::connect(&photographer, &Photographer::idle, &loop, &QEventLoop::quit);
        loop.exec();
    }
    const Demo::Result result = window.demo()->finish();
    out << result.text;
    if (!photographer.errorString().isEmpty()) {
        err << u"qredis-monitor: "_s << photographer.errorString() << Qt::endl;
        return Failed;
    }
    if (!directory.isEmpty())
        out << u"screenshots"_s.leftJustified(22) << directory << Qt::endl;
    return result.good ? Success : Failed;
}

} // namespace QRedis::Monitor
