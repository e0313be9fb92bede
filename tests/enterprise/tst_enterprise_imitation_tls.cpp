// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// What the suite says of TLS, against the simulator, which imitates the fault injector of a cluster with TLS.
#include "tests/enterprise/imitation.h"
#include "tests/shared/certificates.h"

#include <QtCore/qcoreapplication.h>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    Certificates certificates;
    if (!certificates.make(u"node"_s, u"IP:127.0.0.1"_s))
        qFatal("openssl makes no certificates");
    QSslConfiguration::setDefaultConfiguration(certificates.client()); // as if the system knew the authority
    Imitation imitation([&](QRedis::Testing::MaintenanceSimulator &simulator) {
        for (const QString &node : {u"a"_s, u"b"_s})
            simulator.setTls(node, certificates.server(u"node"_s));
    });
    return imitation.run({application.arguments().constFirst(), u"tlsIsKeptAcrossAMove"_s, u"failoverRelaxesAndLosesNothing"_s});
}
