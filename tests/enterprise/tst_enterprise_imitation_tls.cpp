// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// What the suite says of TLS, against the simulator, which imitates the fault injector of a cluster with TLS.
#include "qredis/testing/maintenancesimulator.h"
#include "tests/enterprise/suite.h"
#include "tests/shared/certificates.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qtemporaryfile.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    constexpr double speed = 5;
    QCoreApplication application(argc, argv);
    Certificates certificates;
    if (!certificates.make(u"node"_s, u"IP:127.0.0.1"_s))
        qFatal("openssl makes no certificates");
    QSslConfiguration::setDefaultConfiguration(certificates.client()); // as if the system knew the authority
    QRedis::Testing::MaintenanceSimulator simulator;
    if (!simulator.start() || !simulator.addNode(u"a"_s) || !simulator.addNode(u"b"_s)
        || !simulator.listenFaultInjector(u"127.0.0.1:0"_s, speed))
        qFatal("The simulator does not start: %s", qPrintable(simulator.errorString()));
    for (const QString &node : {u"a"_s, u"b"_s})
        simulator.setTls(node, certificates.server(u"node"_s));
    QTemporaryFile endpoints;
    if (!endpoints.open() || endpoints.write(simulator.endpointsConfiguration()) < 0 || !endpoints.flush())
        qFatal("No temporary file: %s", qPrintable(endpoints.errorString()));
    qputenv("REDIS_ENDPOINTS_CONFIG_PATH", endpoints.fileName().toUtf8());
    qputenv("FAULT_INJECTION_API_URL", simulator.faultInjectorUrl().toEncoded());
    qunsetenv("REDIS_ENDPOINT_NAME");
    EnterpriseSuite suite;
    return QTest::qExec(
        &suite,
        QStringList{application.arguments().constFirst(), u"tlsIsKeptAcrossAMove"_s, u"failoverRelaxesAndLosesNothing"_s});
}
