// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/engine/tlsproblem_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdatetime.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslerror.h>

namespace QRedis {

namespace {

QString namesOf(const QSslCertificate &certificate)
{
    QStringList names = certificate.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = certificate.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    return names.isEmpty() ? QCoreApplication::translate("QRedis", "none") : names.join(QLatin1StringView(", "));
}

QString remedyFor(const QSslError &error)
{
    const QSslCertificate &certificate = error.certificate();
    switch (error.error()) {
    case QSslError::HostNameMismatch:
        return QCoreApplication::translate("QRedis",
                                           "The certificate is made for %1. Connect by such a name, set tlsServerName to it, or "
                                           "give the server a certificate for this name")
            .arg(namesOf(certificate));
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::CertificateUntrusted:
        return QCoreApplication::translate("QRedis",
                                           "Add the certificate of its authority (%1) to the caCertificates of tlsConfiguration, "
                                           "if it is to be trusted")
            .arg(certificate.issuerDisplayName());
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return QCoreApplication::translate("QRedis",
                                           "It is valid from %1 to %2. Renew the certificate of the server, or check this "
                                           "machine's clock")
            .arg(certificate.effectiveDate().toString(Qt::ISODate), certificate.expiryDate().toString(Qt::ISODate));
    default:
        return QCoreApplication::translate("QRedis", "Check the certificate of the server");
    }
}

} // namespace

QString tlsProblem(const QSslSocket &socket)
{
    const auto error = socket.error();
    if (error != QAbstractSocket::SslHandshakeFailedError && error != QAbstractSocket::SslInternalError
        && error != QAbstractSocket::SslInvalidUserDataError)
        return {};
    if (!QSslSocket::supportsSsl())
        return QCoreApplication::translate("QRedis",
                                           "This installation of Qt cannot do TLS. Install its TLS plug-in and a supported "
                                           "version of OpenSSL");
    const auto errors = socket.sslHandshakeErrors();
    if (errors.isEmpty())
        return QCoreApplication::translate(
                   "QRedis",
                   "The TLS handshake for \"%1\" failed: %2. Check that the port speaks TLS, that both sides "
                   "have a version of TLS in common, and whether the server asks for a certificate of the "
                   "client (localCertificate and privateKey of tlsConfiguration)")
            .arg(socket.peerVerifyName(), socket.errorString());
    QStringList reasons;
    for (const QSslError &each : errors)
        reasons += QCoreApplication::translate("QRedis", "%1. %2").arg(each.errorString(), remedyFor(each));
    return QCoreApplication::translate("QRedis", "The certificate of the server is refused for \"%1\": %2")
        .arg(socket.peerVerifyName(), reasons.join(QLatin1StringView(". ")));
}

} // namespace QRedis
