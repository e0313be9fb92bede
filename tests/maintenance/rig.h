// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#ifndef TESTS_RIG_H
#define TESTS_RIG_H

#include "qredis/client/client.h"
#include "qredis/testing/maintenancesimulator.h"
#include "tests/shared/await.h"
#include "tests/soak/workload.h"

#include <QtTest/qtest.h>

/// Instrumented code is slower; limits of time are multiplied by this.
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
inline constexpr int Slowness = 10;
#else
inline constexpr int Slowness = 1;
#endif

/// One line of the table that the scenarios print.
struct Figures
{
    QString scenario;
    Soak::Findings findings;
    std::chrono::nanoseconds longestGap{0};
    QRedis::ClientCounters counters;

    [[nodiscard]] static QString header();
    [[nodiscard]] QString toString() const;
    [[nodiscard]] quint64 wrong() const;
    /// Makes one row of two.
    void add(const Figures &other);
};

/// Where the nodes of a Rig are, and how its client finds them.
struct Places
{
    QString a = QStringLiteral("127.0.0.1:0");
    QString b = QStringLiteral("127.0.0.1:0"); ///< "address:" alone: with the port of A
    QSslConfiguration tlsA; ///< null: no TLS
    QSslConfiguration tlsB;
    QString name; ///< what the client is told instead of the address of A; leads there in the simulated DNS
    enum class Resolver : quint8 { Simulated, System } resolver = Resolver::Simulated; ///< who is asked for the name
};

/// Two nodes, A and B, in front of one server; a client that was given A; and what the client told.
class Rig final
{
public:
    explicit Rig(const QRedis::ClientOptions &options = {}, const QRedis::Client::Environment &environment = {},
                 const Places &places = {});
    ~Rig();

    /// Opens the pool and waits until every connection is ready and, where asked for, opted in.
    bool open();
    /// Whether it is so.
    [[nodiscard]] bool isOpen() const;
    enum class Pace : quint8 {
        Steady, ///< leaves time for tests that run beside this one
        Full, ///< as fast as possible
    };
    /// Starts checked load and waits until it runs.
    bool load(int threads = 16, int pipeline = 1, Pace pace = Pace::Steady);
    /// Lets the load go on for \a commands more replies.
    bool goOn(quint64 commands = 500);
    /// Ends the load and returns what it found. \a longestGap is counted since the last watchGap().
    Figures finish(const QString &scenario);
    void watchGap() { m_load->restartGap(); }
    /// Takes the figure that finish() reports, before something is done that costs a gap by nature.
    void endGap() { m_gap = m_load->longestGap(); }

    [[nodiscard]] int connectionsTo(const QString &node) const;
    /// Waits until all connections serve through \a node.
    bool allOn(const QString &node, std::chrono::milliseconds limit = std::chrono::seconds(15)) const;
    [[nodiscard]] QList<QRedis::HandoffEvent> stages(QRedis::HandoffStage stage) const;
    [[nodiscard]] QList<QRedis::Notification> notifications(QRedis::NotificationType type) const;
    [[nodiscard]] QRedis::ClientCounters counters() const { return client->snapshot().counters; }

    QRedis::Testing::MaintenanceSimulator simulator;
    std::unique_ptr<QRedis::Client> client;
    QList<QRedis::HandoffEvent> handoffs;
    QList<QRedis::HandoffEvent> finished;
    QList<QRedis::Notification> received;

private:
    std::unique_ptr<Soak::Workload> m_load;
    std::optional<std::chrono::nanoseconds> m_gap;
};

#endif
