// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_ENTERPRISE_FAULTINJECTORCLIENT_H
#define TESTS_ENTERPRISE_FAULTINJECTORCLIENT_H

#include <QtCore/qjsonobject.h>
#include <QtCore/qurl.h>
#include <QtNetwork/qnetworkaccessmanager.h>

#include <chrono>

/// Triggers actions and waits for them. Blocks in the event loop of its thread.
class FaultInjectorClient
{
public:
    explicit FaultInjectorClient(const QUrl &url) : m_url(url) { }

    /// The action's id; empty: errorString().
    [[nodiscard]] QString trigger(const QString &type, const QJsonObject &parameters);
    /// Whether it ended well within \a limit.
    [[nodiscard]] bool waitFor(const QString &id, std::chrono::seconds limit = std::chrono::minutes(5));
    [[nodiscard]] bool run(const QString &type, const QJsonObject &parameters)
    {
        const QString id = trigger(type, parameters);
        return !id.isEmpty() && waitFor(id);
    }
    [[nodiscard]] const QString &errorString() const { return m_error; }

private:
    [[nodiscard]] QJsonObject call(const QByteArray &method, const QString &path, const QByteArray &body = {});

    QUrl m_url;
    QNetworkAccessManager m_network;
    QString m_error;
};

#endif
