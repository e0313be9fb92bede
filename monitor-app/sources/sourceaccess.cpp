// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/sources/sourceaccess.h"

#include <QRedis/TelemetryReader>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfile.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslkey.h>

namespace QRedis::Monitor {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::SourceAccess)
};

QSslKey keyIn(const QString &path)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            break;
        const QSslKey key(&file, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

QString SourceAccess::readFiles(const QString &authority, const QString &certificate, const QString &key)
{
    if (!authority.isEmpty()) {
        const QList<QSslCertificate> authorities =
            QSslCertificate::fromPath(authority, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
        if (authorities.isEmpty())
            return Text::tr("%1 holds no certificate").arg(authority);
        tls.setCaCertificates(authorities);
    }
    if (certificate.isEmpty() != key.isEmpty())
        return Text::tr("a certificate and its key belong together");
    if (certificate.isEmpty())
        return {};
    const QList<QSslCertificate> own =
        QSslCertificate::fromPath(certificate, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (own.isEmpty())
        return Text::tr("%1 holds no certificate").arg(certificate);
    const QSslKey privateKey = keyIn(key);
    if (privateKey.isNull())
        return Text::tr("%1 holds no private key").arg(key);
    tls.setLocalCertificateChain(own);
    tls.setPrivateKey(privateKey);
    return {};
}

void SourceAccess::applyTo(TelemetryReader *reader) const
{
    reader->setSshCommand(sshCommand);
    reader->setTlsConfiguration(tls);
    reader->setToken(token);
}

SourceAccess &sourceAccess()
{
    static SourceAccess access;
    return access;
}

} // namespace QRedis::Monitor
