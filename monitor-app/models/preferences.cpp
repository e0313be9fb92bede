// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/preferences.h"

#include "monitor-app/models/translations.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qsavefile.h>
#include <QtCore/qstandardpaths.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::Preferences)
};

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QString Preferences::path()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/preferences.json"_s;
}

Preferences Preferences::read(const QString &path, QString *problem)
{
    Preferences result;
    if (!QFileInfo::exists(path))
        return result;
    const QJsonObject object = objectIn(path);
    if (object.isEmpty())
        *problem = Text::tr("%1 holds no preferences").arg(path);
    const auto use = [&](QLatin1StringView key, const auto &take) {
        if (object.contains(key) && !take(object.value(key)))
            *problem = Text::tr("%1: \"%2\" is out of range").arg(path, key);
    };
    use("theme"_L1, [&](const QJsonValue &value) {
        const bool good = QStringList{u"auto"_s, u"light"_s, u"dark"_s, u"high-contrast"_s}.contains(value.toString());
        if (good)
            result.theme = value.toString();
        return good;
    });
    use("language"_L1, [&](const QJsonValue &value) {
        const bool good = value.toString().isEmpty() || languageNames().contains(value.toString());
        if (good)
            result.language = value.toString();
        return good;
    });
    use("text_percent"_L1, [&](const QJsonValue &value) {
        const int percent = value.toInt();
        const bool good = percent >= SmallestText && percent <= LargestText;
        if (good)
            result.textPercent = percent;
        return good;
    });
    use("reduced_motion"_L1, [&](const QJsonValue &value) {
        result.reducedMotion = value.toBool();
        return value.isBool();
    });
    use("shown_s"_L1, [&](const QJsonValue &value) {
        const int seconds = value.toInt();
        const bool good = seconds >= 2 && seconds <= 900;
        if (good)
            result.span = std::chrono::seconds(seconds);
        return good;
    });
    use("ssh_command"_L1, [&](const QJsonValue &value) {
        QStringList words;
        for (const QJsonValue &word : value.toArray())
            words.append(word.toString());
        if (!words.value(0).isEmpty())
            result.sshCommand = words;
        return !words.value(0).isEmpty();
    });
    return result;
}

QString Preferences::write(const QString &path) const
{
    QJsonObject object = objectIn(path);
    object.insert("version"_L1, 1);
    object.insert("theme"_L1, theme);
    object.insert("language"_L1, language);
    object.insert("text_percent"_L1, textPercent);
    object.insert("reduced_motion"_L1, reducedMotion);
    object.insert("shown_s"_L1, qint64(span.count()));
    object.insert("ssh_command"_L1, QJsonArray::fromStringList(sshCommand));
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray content = QJsonDocument(object).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return Text::tr("%1 cannot be written: %2").arg(path, file.errorString());
}

} // namespace QRedis::Monitor
