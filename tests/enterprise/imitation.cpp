// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/enterprise/imitation.h"

#include "tests/enterprise/suite.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

Imitation::Imitation(const std::function<void(QRedis::Testing::MaintenanceSimulator &)> &prepare)
{
    // A window of 15 s takes 3 s: long enough for a second attempt after half of it.
    constexpr double speed = 5;
    if (!m_simulator.start() || !m_simulator.addNode(u"a"_s) || !m_simulator.addNode(u"b"_s)
        || !m_simulator.listenFaultInjector(u"127.0.0.1:0"_s, speed))
        qFatal("The simulator does not start: %s", qPrintable(m_simulator.errorString()));
    if (prepare)
        prepare(m_simulator);
    if (!m_endpoints.open() || m_endpoints.write(m_simulator.endpointsConfiguration()) < 0 || !m_endpoints.flush())
        qFatal("No temporary file: %s", qPrintable(m_endpoints.errorString()));
    qputenv("REDIS_ENDPOINTS_CONFIG_PATH", m_endpoints.fileName().toUtf8());
    qputenv("FAULT_INJECTION_API_URL", m_simulator.faultInjectorUrl().toEncoded());
    qunsetenv("REDIS_ENDPOINT_NAME");
}

int Imitation::run(const QStringList &arguments)
{
    EnterpriseSuite suite;
    return QTest::qExec(&suite, arguments);
}
