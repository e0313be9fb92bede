// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "tests/soak/tlsoptions.h"

#include <QtCore/qfile.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslkey.h>

using namespace Qt::StringLiterals;

namespace Soak {

namespace {

QByteArray contentOf(OptionReader &reader, const QString &option)
{
    QFile file(reader.text(option));
    if (!file.open(QIODevice::ReadOnly))
        reader.refuse(u"--%1: %2 cannot be read: %3"_s.arg(option, file.fileName(), file.errorString()));
    return file.readAll();
}

QList<QSslCertificate> certificatesOf(OptionReader &reader, const QString &option)
{
    const auto certificates = QSslCertificate::fromData(contentOf(reader, option));
    if (certificates.isEmpty())
        reader.refuse(u"--%1: %2 has no certificate in PEM format"_s.arg(option, reader.text(option)));
    return certificates;
}

QSslKey keyOf(OptionReader &reader, const QString &option)
{
    const QByteArray content = contentOf(reader, option);
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (const QSslKey key(content, algorithm); !key.isNull())
            return key;
    }
    reader.refuse(u"--%1: %2 has no RSA or EC key in PEM format without passphrase"_s.arg(option, reader.text(option)));
    return {};
}

} // namespace

void readTls(OptionReader &reader, QRedis::ClientOptions &client)
{
    const QStringList names{u"tls-ca"_s, u"tls-cert"_s, u"tls-key"_s, u"tls-server-name"_s};
    const auto given = std::find_if(names.begin(), names.end(), [&](const QString &name) { return reader.has(name); });
    if (given == names.end())
        return;
    QRedis::TransportOptions transport = client.transport();
    if (transport.security() != QRedis::TransportSecurity::Tls)
        return reader.refuse(u"--%1 needs a URL with TLS, such as --url rediss://localhost:6380"_s.arg(*given));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (reader.has(u"tls-ca"_s))
        configuration.setCaCertificates(certificatesOf(reader, u"tls-ca"_s));
    if (reader.has(u"tls-cert"_s))
        configuration.setLocalCertificateChain(certificatesOf(reader, u"tls-cert"_s));
    if (reader.has(u"tls-key"_s))
        configuration.setPrivateKey(keyOf(reader, u"tls-key"_s));
    transport.setTlsConfiguration(configuration).setTlsServerName(reader.text(u"tls-server-name"_s));
    client.setTransport(transport);
}

} // namespace Soak
