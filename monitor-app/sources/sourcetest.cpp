// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/sources/sourcetest.h"

#include "monitor-app/models/units.h"
#include "monitor-app/sources/sourceaccess.h"

namespace QRedis::Monitor {

using namespace std::chrono;

namespace {

constexpr int LimitMs = 30'000;

} // namespace

SourceTest::SourceTest(QObject *parent) : QObject(parent)
{
    connect(&m_reader, &TelemetryReader::helloReceived, this, [this](const TelemetryHello &hello) {
        pass(Step::Greeting,
             tr("%1, process %2 on %3, qredis %4")
                 .arg(hello.application)
                 .arg(hello.processId)
                 .arg(hello.hostName.isEmpty() ? Units::dash() : hello.hostName, hello.libraryVersion));
    });
    connect(&m_reader, &TelemetryReader::snapshotReceived, this, [this](const ClientSnapshot &snapshot) {
        pass(Step::Data, tr("%n connection(s)", nullptr, int(snapshot.connections.size())));
    });
    connect(&m_reader, &TelemetryReader::stateChanged, this, [this] {
        if (m_running && m_reader.state() == TelemetryReader::State::Connecting && !m_reader.errorString().isEmpty())
            fail(m_reader.errorString());
    });
}

QString SourceTest::nameOf(Step step)
{
    switch (step) {
    case Step::Address:
        return tr("Address");
    case Step::Greeting:
        return tr("Answer");
    case Step::Data:
        return tr("Data");
    }
    return {};
}

void SourceTest::start(const QString &source)
{
    m_reader.close();
    m_results = {};
    m_running = true;
    m_step = Step::Address;
    m_since.start();
    m_limit.start(LimitMs, this);
    sourceAccess().applyTo(&m_reader);
    // One attempt: what the first one says is what there is to know. The state is Connecting from the beginning.
    m_reader.setRetryDelay(milliseconds(LimitMs), milliseconds(LimitMs));
    if (source.isEmpty())
        return fail(tr("No address is given"));
    if (!m_reader.open(source))
        return fail(m_reader.errorString());
    if (m_running)
        pass(Step::Address, source);
    startTimer(100); // an attempt that fails at once changes no state
}

void SourceTest::pass(Step step, const QString &text)
{
    if (!m_running || step != m_step)
        return;
    m_results[size_t(step)] = {
        State::Good,
        step == Step::Address ? text : tr("%1, after %2").arg(text, Units::duration(milliseconds(m_since.elapsed())))};
    if (step == Step::Data) {
        m_running = false;
        m_limit.stop();
        m_reader.close();
    } else {
        m_step = Step(int(step) + 1);
        m_results[size_t(m_step)].state = State::Running;
    }
    Q_EMIT changed();
}

void SourceTest::fail(const QString &reason)
{
    m_results[size_t(m_step)] = {State::Failed, reason};
    m_running = false;
    m_limit.stop();
    m_reader.close();
    Q_EMIT changed();
}

void SourceTest::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_limit.timerId())
        return fail(tr("No answer within %1 s").arg(LimitMs / 1'000));
    if (!m_running)
        killTimer(event->timerId());
    else if (m_reader.state() == TelemetryReader::State::Connecting && !m_reader.errorString().isEmpty())
        fail(m_reader.errorString());
}

} // namespace QRedis::Monitor
