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
    connect(&m_reader, &TelemetryReader::stepped, this, [this](TelemetryReader::Step step) {
        switch (step) {
        case TelemetryReader::Step::HostFound:
            return reach(Step::Host);
        case TelemetryReader::Step::Connected:
            return reach(Step::Connection);
        case TelemetryReader::Step::Encrypted:
            return reach(Step::Encryption);
        }
    });
    connect(&m_reader, &TelemetryReader::helloReceived, this, [this](const TelemetryHello &hello) {
        reach(Step::Greeting,
              tr("%1, process %2 on %3, qredis %4")
                  .arg(hello.application)
                  .arg(hello.processId)
                  .arg(hello.hostName.isEmpty() ? Units::dash() : hello.hostName, hello.libraryVersion));
    });
    connect(&m_reader, &TelemetryReader::snapshotReceived, this, [this](const ClientSnapshot &snapshot) {
        reach(Step::Data, tr("%n connection(s)", nullptr, int(snapshot.connections.size())));
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
    case Step::Host:
        return tr("Host name");
    case Step::Connection:
        return tr("Connection");
    case Step::Encryption:
        return tr("Encryption");
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
    m_source = source;
    m_steps = {Step::Address, Step::Connection, Step::Greeting, Step::Data};
    if (source.startsWith(u"ssh://"))
        m_steps.removeOne(Step::Connection); // its own affair; what it says is shown
    else if (source.startsWith(u"tls://"))
        m_steps = {Step::Address, Step::Host, Step::Connection, Step::Encryption, Step::Greeting, Step::Data};
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
    reach(Step::Address);
    startTimer(100); // an attempt that fails at once changes no state
}

void SourceTest::reach(Step step, const QString &text)
{
    // Some come before open() returns, or together.
    while (m_running && m_step < step)
        pass({});
    if (m_running && m_step == step)
        pass(text);
}

void SourceTest::pass(const QString &text)
{
    const QString after = Units::duration(milliseconds(m_since.elapsed()));
    m_results[size_t(m_step)] = {State::Good,
                                 m_step == Step::Address ? m_source
                                     : text.isEmpty()    ? tr("after %1").arg(after)
                                                         : tr("%1, after %2").arg(text, after)};
    if (m_step == Step::Data) {
        m_running = false;
        m_limit.stop();
        m_reader.close();
    } else {
        m_step = m_steps.value(m_steps.indexOf(m_step) + 1, Step::Data);
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
