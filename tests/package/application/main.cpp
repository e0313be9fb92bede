// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include <QRedis/Client>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qurl.h>

#include <cstdio>

/// Exits with 0 when a command got its one result, here the error that its options deserve, and when QREDIS_TELEMETRY makes an
/// application publish whose code names nothing of telemetry.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    qputenv("QREDIS_TELEMETRY", "local");
    QRedis::Client client(QUrl(QStringLiteral("http://localhost")));
    client.open();
    if (QDir(runtime.filePath(QStringLiteral("qredis"))).entryList(QDir::System).size() != 1) {
        std::fprintf(stderr, "QREDIS_TELEMETRY=local opens no socket\n");
        return 2;
    }
    client.execute({"PING"}).then(&application,
                                  [](const QRedis::Reply &reply) { QCoreApplication::exit(reply.isError() ? 0 : 1); });
    return application.exec();
}
