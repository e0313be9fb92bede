// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// The same suite against the simulator, which imitates the fault injector.
#include "qredis/testing/maintenancesimulator.h"
#include "tests/enterprise/suite.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtemporaryfile.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    // A window of 15 s takes 3 s: long enough for a second attempt after half of it.
    constexpr double speed = 5;
    QCoreApplication application(argc, argv);
    QRedis::Testing::MaintenanceSimulator simulator;
    if (!simulator.start() || !simulator.addNode(u"a"_s) || !simulator.addNode(u"b"_s)
        || !simulator.listenFaultInjector(u"127.0.0.1:0"_s, speed))
        qFatal("The simulator does not start: %s", qPrintable(simulator.errorString()));
    QTemporaryFile endpoints;
    if (!endpoints.open() || endpoints.write(simulator.endpointsConfiguration()) < 0 || !endpoints.flush())
        qFatal("No temporary file: %s", qPrintable(endpoints.errorString()));
    qputenv("REDIS_ENDPOINTS_CONFIG_PATH", endpoints.fileName().toUtf8());
    qputenv("FAULT_INJECTION_API_URL", simulator.faultInjectorUrl().toEncoded());
    qunsetenv("REDIS_ENDPOINT_NAME");
    EnterpriseSuite suite;
    return QTest::qExec(&suite, argc, argv);
}
