// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/endpoint/telemetryfolder_p.h"

#include "qredis/endpoint/telemetryserver.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qscopeguard.h>
#include <QtCore/qsysinfo.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace QRedis {

namespace {

constexpr qsizetype NamePartLength = 32; // the path of a socket has at most 107 bytes

/// A part of a file name: without dots, which separate the parts.
QString namePart(const QString &text)
{
    QString part = text.left(NamePartLength);
    for (QChar &c : part) {
        const bool fits = c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
        if (!fits)
            c = u'_';
    }
    return part;
}

bool isRunning(qint64 processId)
{
    return ::kill(pid_t(processId), 0) == 0 || errno != ESRCH;
}

/// Whether one user alone can have put sockets there.
bool isPrivate(const QString &folder)
{
    struct stat status = {};
    return ::lstat(QFile::encodeName(folder).constData(), &status) == 0 && S_ISDIR(status.st_mode)
        && (status.st_mode & 0022) == 0;
}

// The process may also live where its number means nothing to us, such as in a container that shares the folder.
bool isAbandoned(const TelemetrySource &source)
{
    return !isRunning(source.processId) && !TelemetryFolder::isServed(source.path);
}

QList<TelemetrySource> allSources(const QString &folder)
{
    QList<TelemetrySource> sources;
    const auto files = QDir(folder).entryInfoList({u"*.sock"_s}, QDir::System, QDir::Name);
    for (const QFileInfo &file : files) {
        if (const auto source = TelemetryFolder::sourceOf(file.filePath()))
            sources.append(*source);
    }
    return sources;
}

} // namespace

QString TelemetryFolder::path()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    struct stat status = {};
    const bool ours = QDir::isAbsolutePath(runtime) && ::stat(QFile::encodeName(runtime).constData(), &status) == 0
        && S_ISDIR(status.st_mode) && status.st_uid == ::geteuid();
    if (ours)
        return QDir::cleanPath(runtime) + "/qredis"_L1;
    return QDir::cleanPath(QDir::tempPath()) + u"/qredis-%1"_s.arg(::geteuid());
}

QString TelemetryFolder::prepare(const QString &folder)
{
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), 0700) != 0 && errno != EEXIST)
        return QCoreApplication::translate("QRedis", "The folder %1 cannot be made: %2").arg(folder, qt_error_string(errno));
    struct stat status = {};
    if (::lstat(name.constData(), &status) != 0)
        return QCoreApplication::translate("QRedis", "The folder %1 cannot be used: %2").arg(folder, qt_error_string(errno));
    if (!S_ISDIR(status.st_mode))
        return QCoreApplication::translate("QRedis", "%1 is not a folder").arg(folder);
    if (status.st_uid != ::geteuid())
        return QCoreApplication::translate("QRedis", "The folder %1 belongs to another user").arg(folder);
    if (status.st_mode & 0077)
        return QCoreApplication::translate("QRedis", "The folder %1 is open to other users; it must have mode 0700").arg(folder);
    return QString();
}

QString TelemetryFolder::socketName(const QString &application, qint64 processId, const QString &label)
{
    const QString part = namePart(application);
    const QString name = u"%1.%2"_s.arg(part.isEmpty() ? u"application"_s : part).arg(processId);
    return label.isEmpty() ? name + ".sock"_L1 : name + u'.' + namePart(label) + ".sock"_L1;
}

TelemetryGreeting TelemetryFolder::greetingOfThisProcess(const QString &label, quint64 instance)
{
    TelemetryGreeting greeting;
    greeting.magic = TelemetryGreeting::expectedMagic();
    greeting.version = TelemetryGreeting::CurrentVersion;
    greeting.application = QCoreApplication::applicationName();
    greeting.label = label;
    greeting.processId = QCoreApplication::applicationPid();
    greeting.hostName = QSysInfo::machineHostName();
    greeting.libraryVersion = QStringLiteral(QREDIS_VERSION_STRING);
    greeting.qtVersion = QLatin1StringView(qVersion());
    greeting.instance = instance;
    return greeting;
}

std::optional<TelemetrySource> TelemetryFolder::sourceOf(const QString &path)
{
    const QStringList parts = QFileInfo(path).fileName().split(u'.');
    if (parts.size() < 3 || parts.size() > 4 || parts.constLast() != "sock"_L1)
        return std::nullopt;
    TelemetrySource source;
    source.path = path;
    source.application = parts[0];
    bool ok = false;
    source.processId = parts[1].toInt(&ok);
    if (!ok || source.processId <= 0)
        return std::nullopt;
    struct stat status = {};
    const bool exists = ::lstat(QFile::encodeName(path).constData(), &status) == 0;
    source.accessible = exists && (status.st_uid == ::geteuid() || ::geteuid() == 0);
    return source;
}

bool TelemetryFolder::isServed(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (size_t(name.size()) >= sizeof address.sun_path)
        return false;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const auto guard = qScopeGuard([descriptor] { ::close(descriptor); });
    const auto *generic = reinterpret_cast<const sockaddr *>(&address);
    return ::connect(descriptor, generic, sizeof address) == 0 || (errno != ECONNREFUSED && errno != ENOENT);
}

QList<TelemetrySource> TelemetryFolder::allUsersSources()
{
    QStringList folders{path()};
    // What of this can be read is up to the system: usually it is nothing, unless we are root.
    const auto users = QDir(u"/run/user"_s).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo &user : users)
        folders.append(user.filePath() + "/qredis"_L1);
    const auto temporary = QDir(QDir::tempPath()).entryInfoList({u"qredis-*"_s}, QDir::Dirs);
    for (const QFileInfo &folder : temporary)
        folders.append(folder.filePath());
    folders.removeDuplicates();

    QList<TelemetrySource> sources;
    for (const QString &folder : std::as_const(folders)) {
        if (isPrivate(folder))
            sources += allSources(folder);
    }
    sources.removeIf(isAbandoned);
    return sources;
}

void TelemetryFolder::removeStale(const QString &folder)
{
    const auto sources = allSources(folder);
    for (const TelemetrySource &source : sources) {
        if (isAbandoned(source))
            QFile::remove(source.path);
    }
}

} // namespace QRedis
