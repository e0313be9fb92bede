// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/telemetrylink_p.h"

#include "qredis/observe/telemetrycodec_p.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtNetwork/qsslsocket.h>

using namespace Qt::StringLiterals;

namespace QRedis {

namespace {

constexpr qint64 BufferBytes = 256 * 1024;

bool isSsh(const QString &source)
{
    return source.startsWith("ssh://"_L1);
}

bool isTls(const QString &source)
{
    return source.startsWith("tls://"_L1);
}

/// What a remote shell, and ssh itself, take for nothing but a word.
bool isPlainWord(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z0-9._/@:][A-Za-z0-9._/@:-]*$"_s);
    return form.match(text).hasMatch();
}

} // namespace

QString TelemetryLink::problemOf(const QString &source)
{
    if (!isRemote(source))
        return QString();
    const QUrl url(source, QUrl::StrictMode);
    const QString name = url.path().mid(1);
    if (!url.isValid() || url.host().isEmpty() || url.hasQuery() || url.hasFragment() || !url.password().isEmpty())
        return QCoreApplication::translate("QRedis", "\"%1\" is no address like ssh://user@host/application or tls://host:port")
            .arg(source);
    if (isTls(source) && (url.port() <= 0 || !name.isEmpty() || !url.userName().isEmpty()))
        return QCoreApplication::translate("QRedis", "\"%1\" is no address like tls://host:port").arg(source);
    if (isSsh(source)
        && (!isPlainWord(url.host()) || !isPlainWord(name) || (!url.userName().isEmpty() && !isPlainWord(url.userName()))))
        return QCoreApplication::translate("QRedis", "\"%1\" is no address like ssh://user@host/application").arg(source);
    return QString();
}

bool TelemetryLink::isRemote(const QString &source)
{
    return isSsh(source) || isTls(source);
}

void TelemetryLink::open(const QString &source, const TelemetryAccess &access)
{
    if (isSsh(source))
        openSsh(QUrl(source), access.sshCommand);
    else if (isTls(source))
        openTls(QUrl(source), access);
    else
        openLocal(source);
}

void TelemetryLink::abort()
{
    blockSignals(true);
    if (auto *const local = qobject_cast<QLocalSocket *>(m_device))
        local->abort();
    else if (auto *const socket = qobject_cast<QSslSocket *>(m_device))
        socket->abort();
    else if (auto *const process = qobject_cast<QProcess *>(m_device))
        process->kill();
}

void TelemetryLink::openLocal(const QString &path)
{
    auto *const socket = new QLocalSocket(this);
    m_device = socket;
    socket->setReadBufferSize(BufferBytes);
    connect(socket, &QLocalSocket::connected, this, [this] { Q_EMIT stepped(TelemetryReader::Step::Connected); });
    connect(socket, &QLocalSocket::readyRead, this, &TelemetryLink::readyRead);
    connect(socket, &QLocalSocket::disconnected, this,
            [this] { Q_EMIT closed(QCoreApplication::translate("QRedis", "The process closed the connection")); });
    connect(socket, &QLocalSocket::errorOccurred, this, [this, socket](QLocalSocket::LocalSocketError code) {
        if (code != QLocalSocket::PeerClosedError)
            Q_EMIT failed(socket->errorString());
    });
    socket->connectToServer(path, QIODevice::ReadOnly);
}

void TelemetryLink::openSsh(const QUrl &url, const QStringList &command)
{
    auto *const process = new QProcess(this);
    m_device = process;
    QStringList arguments = command.mid(1);
    if (url.port() > 0)
        arguments << u"-p"_s << QString::number(url.port());
    arguments << (url.userName().isEmpty() ? url.host() : url.userName() + u'@' + url.host());
    arguments << u"qredis-monitor"_s << u"--telemetry-pipe"_s << url.path().mid(1);
    connect(process, &QProcess::readyReadStandardOutput, this, &TelemetryLink::readyRead);
    connect(process, &QProcess::finished, this, [this, process] {
        // What ssh, or the program at the other end, says last is why.
        const QString said = QString::fromLocal8Bit(process->readAllStandardError().right(400)).trimmed();
        Q_EMIT closed(said.isEmpty() ? QCoreApplication::translate("QRedis", "The connection by ssh ended")
                                     : said.section(u'\n', -1));
    });
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError code) {
        if (code == QProcess::FailedToStart)
            Q_EMIT failed(QCoreApplication::translate("QRedis", "%1 cannot be started: %2")
                              .arg(process->program(), process->errorString()));
    });
    process->start(command.value(0), arguments);
}

void TelemetryLink::openTls(const QUrl &url, const TelemetryAccess &access)
{
    auto *const socket = new QSslSocket(this);
    m_device = socket;
    socket->setReadBufferSize(BufferBytes);
    socket->setSslConfiguration(access.tls);
    connect(socket, &QSslSocket::hostFound, this, [this] { Q_EMIT stepped(TelemetryReader::Step::HostFound); });
    connect(socket, &QSslSocket::connected, this, [this] { Q_EMIT stepped(TelemetryReader::Step::Connected); });
    connect(socket, &QSslSocket::readyRead, this, &TelemetryLink::readyRead);
    connect(socket, &QSslSocket::encrypted, this, [this, socket, token = access.token] {
        if (!token.isEmpty())
            socket->write(TelemetryCodec::encodeToken({token}));
        Q_EMIT stepped(TelemetryReader::Step::Encrypted);
    });
    connect(socket, &QSslSocket::disconnected, this, [this] {
        Q_EMIT closed(QCoreApplication::translate("QRedis", "The process closed the connection; it may have refused us"));
    });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket](QAbstractSocket::SocketError code) {
        if (code != QAbstractSocket::RemoteHostClosedError)
            Q_EMIT failed(socket->errorString());
    });
    socket->connectToHostEncrypted(url.host(), quint16(url.port()));
}

} // namespace QRedis
