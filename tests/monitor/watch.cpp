// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/monitor/watch.h"

#include "monitor-app/sources/samplestory.h"
#include "qredis/observe/telemetryscript_p.h"
#include "tests/monitor/meters.h"

#include <QtGui/qevent.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractscrollarea.h>
#include <QtWidgets/qapplication.h>

#include <numeric>

using namespace QRedis;
using namespace QRedis::Monitor;
using namespace std::chrono_literals;

void recordStory(const QString &path, int connections, std::chrono::milliseconds length)
{
    SampleStory story(connections);
    RecordingWriter writer;
    if (!writer.open(path))
        qFatal("%s", qPrintable(writer.errorString()));
    TelemetryScript script;
    const auto hasRoom = [](qsizetype) { return true; };
    const auto write = [&writer](const QByteArray &frames, TimePoint at) { writer.write(frames, at); };
    story.playUntil(length, [&](const TelemetryItem &item) {
        if (const auto *snapshot = std::get_if<ClientSnapshot>(&item.value)) {
            TelemetryScript::Moment moment(*snapshot);
            script.tellSnapshot(&moment, hasRoom, write);
        } else {
            writer.write(item);
        }
    });
    writer.finish();
}

Pictures::Pictures()
{
    qApp->installEventFilter(this);
}

bool Pictures::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        const bool isViewport = qobject_cast<QAbstractScrollArea *>(watched->parent());
        ++m_counts[isViewport ? watched->parent() : watched];
    }
    return false;
}

int Pictures::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

int Pictures::fewest(const QWidget *top, const char *type) const
{
    std::optional<int> result;
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (widget->inherits(type) && widget->isVisible())
            result = std::min(result.value_or(std::numeric_limits<int>::max()), m_counts.value(widget));
    }
    return result.value_or(0);
}

Watch::Watch(const QString &path)
{
    m_reader.open(path);
    clock.time = m_reader.summary().begin;
    window = std::make_unique<MainWindow>(&clock);
    window->resize(1400, 900);
    window->time()->setSpan(30s);
    window->show();
    if (!QTest::qWaitForWindowExposed(window.get()))
        qFatal("the window is not shown");
    window->store()->setSource(SourceState::Live);
}

void Watch::pass(std::chrono::milliseconds length)
{
    for (auto passed = 0ms; passed < length; passed += 50ms) {
        while (passed.count() % 100 == 0) {
            const auto item = m_reader.next();
            if (!item)
                break;
            clock.time = std::max(clock.time, item->at);
            window->store()->add(*item, clock.time);
            if (std::holds_alternative<ClientSnapshot>(item->value))
                break;
        }
        QTimerEvent tick(std::numeric_limits<int>::max()); // 0 is what the layout of a main window takes for its own
        QCoreApplication::sendEvent(window.get(), &tick);
        // The platform would ask for pictures at its own pace, which is that of real time.
        QEvent update(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(window.get(), &update);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // which wait for an event loop that is run
    }
}

double Watch::share(std::chrono::milliseconds length, std::initializer_list<Claim> claims, Tables tables)
{
    pictures.clear();
    const double seconds = double(length.count()) / 1e3;
    const double before = Meters::cpuTime();
    constexpr auto Step = 100ms;
    int step = 0;
    for (auto passed = 0ms; passed < length; passed += Step, ++step) {
        pass(Step);
        const bool isDone = step % 5 == 2 || step % 5 == 4; // by the window itself, four times a second
        if (tables == Tables::TenPerSecond && !isDone)
            window->currentPage()->refreshTables();
    }
    const double used = Meters::cpuTime() - before;
    if (claims.size() == 0 && pictures.total() > 0)
        qFatal("%d pictures of what nobody sees", pictures.total());
    for (const Claim &claim : claims) {
        const int painted = pictures.fewest(window.get(), claim.type);
        if (painted < int(claim.perSecond * seconds))
            qFatal("%s was painted %d times in %g s", claim.type, painted, seconds);
    }
    return used * 100 / seconds;
}
