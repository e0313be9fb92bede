// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_CERTIFICATES_H
#define TESTS_CERTIFICATES_H

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qsslcertificate.h>
#include <QtNetwork/qsslconfiguration.h>
#include <QtNetwork/qsslkey.h>

#include <cstdlib>

/// A certification authority of a test's own, with certificates made by openssl on the spot; all of it ends with the test.
class Certificates final
{
public:
    Certificates()
    {
        m_valid = run(QStringLiteral("req -x509 %1 -keyout ca.key -out ca.pem -subj '/CN=qredis test' -days 2").arg(Key));
    }

    [[nodiscard]] bool isValid() const { return m_valid; }
    /// Makes \a name with the alternative names \a names, such as "DNS:node.test,IP:127.0.0.1".
    bool make(const QString &name, const QString &names, int days = 2)
    {
        QFile extensions(m_folder.filePath(QStringLiteral("extensions")));
        if (!extensions.open(QIODevice::WriteOnly))
            return false;
        extensions.write("basicConstraints=critical,CA:FALSE\nsubjectAltName=" + names.toLatin1() + '\n');
        extensions.close();
        return run(QStringLiteral("req -new %1 -keyout %2.key -out %2.csr -subj /CN=%2").arg(Key, name))
            && run(QStringLiteral("x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days %2 -extfile extensions "
                                  "-out %1.pem")
                       .arg(name)
                       .arg(days));
    }
    /// The path of a file such as "ca.pem", "node.pem" or "node.key".
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    /// What a client needs to know the authority, and with \a name to identify itself.
    [[nodiscard]] QSslConfiguration client(const QString &name = {}) const
    {
        QSslConfiguration result = QSslConfiguration::defaultConfiguration();
        result.setCaCertificates(QSslCertificate::fromPath(file(QStringLiteral("ca.pem"))));
        return name.isEmpty() ? result : identified(result, name);
    }
    /// What a server needs to identify itself as \a name.
    [[nodiscard]] QSslConfiguration server(const QString &name) const
    {
        QSslConfiguration result = identified(QSslConfiguration::defaultConfiguration(), name);
        result.setPeerVerifyMode(QSslSocket::VerifyNone); // of clients
        return result;
    }

private:
    static constexpr QLatin1StringView Key{"-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"};

    [[nodiscard]] bool run(const QString &arguments) const
    {
        const QString line = QStringLiteral("cd '%1' && openssl %2 >log 2>&1").arg(m_folder.path(), arguments);
        return std::system(qPrintable(line)) == 0;
    }
    [[nodiscard]] QSslConfiguration identified(QSslConfiguration configuration, const QString &name) const
    {
        QFile key(file(name + QLatin1StringView(".key")));
        if (key.open(QIODevice::ReadOnly))
            configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
        configuration.setLocalCertificate(QSslCertificate::fromPath(file(name + QLatin1StringView(".pem"))).value(0));
        return configuration;
    }

    QTemporaryDir m_folder;
    bool m_valid = false;
};

#endif
