// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/testing/scenarios_p.h"

#include <QtCore/qjsondocument.h>

namespace QRedis::Testing {

namespace {

/// The times are those that were measured on a real server, in seconds.
constexpr const char *documents[] = {
    R"({
  "name": "rolling-move",
  "about": "A shard migrates, then its node leaves: MIGRATING, MIGRATED, MOVING, the name changes, the old connections close.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 2},
    {"at_s": 4.3, "call": "notify", "type": "MIGRATED", "shards": ["1"]},
    {"at_s": 5, "call": "rebind", "leaving": ["@leaving"], "joining": ["@target"], "return_after_s": 10}
  ]
})",
    R"({
  "name": "dead-target",
  "about": "The announced node refuses connections until 60 % of the window are over.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 2},
    {"at_s": 4.3, "call": "notify", "type": "MIGRATED", "shards": ["1"]},
    {"at_s": 5, "call": "fault", "node": "@target", "fault": "refuse"},
    {"at_s": 5, "call": "rebind", "leaving": ["@leaving"], "joining": ["@target"], "return_after_s": 10},
    {"at_s": 14, "call": "fault", "node": "@target", "fault": "none"}
  ]
})",
    R"({
  "name": "same-node",
  "about": "MOVING names the node that sends it, and is sent again to everyone who opts in.",
  "steps": [
    {"at_s": 0, "call": "moving", "from": "@leaving", "to": "@leaving", "time_s": 15},
    {"at_s": 15, "text": "the window ends"}
  ]
})",
    R"({
  "name": "in-place",
  "about": "An upgrade in place: time-outs relax, nobody moves.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 2},
    {"at_s": 4.3, "call": "notify", "type": "MIGRATED", "shards": ["1"]}
  ]
})",
    R"({
  "name": "failover",
  "about": "A replica takes over.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "FAILING_OVER", "shards": ["1"], "time_s": 2},
    {"at_s": 4.3, "call": "notify", "type": "FAILED_OVER", "shards": ["1"]}
  ]
})",
    R"({
  "name": "null-endpoint",
  "about": "The full chain as most servers do it: MOVING names no address, the name of the database tells.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 2},
    {"at_s": 4.3, "call": "notify", "type": "MIGRATED", "shards": ["1"]},
    {"at_s": 5, "call": "rebind", "leaving": ["@leaving"], "joining": ["@target"], "target": "null",
     "dns_after_s": 4.4, "return_after_s": 10}
  ]
})",
    R"({
  "name": "late-dns",
  "about": "The name of the database changes only after the old connections were closed.",
  "steps": [
    {"at_s": 0, "call": "rebind", "leaving": ["@leaving"], "joining": ["@target"], "target": "null",
     "dns_after_s": 18.7, "close_after_s": 15.7, "return_after_s": 10}
  ]
})",
    R"({
  "name": "half-time-landing",
  "about": "Behind a load balancer: whoever dials again at half of the time lands on the leaving node once more.",
  "steps": [
    {"at_s": 0, "call": "rebind", "leaving": ["@leaving"], "joining": ["@target"], "target": "null",
     "redirect_after_s": 8.6, "return_after_s": 10}
  ]
})",
    R"({
  "name": "silent-reduction",
  "about": "A node leaves and none joins: no MOVING, the name loses an address, later the connections close.",
  "steps": [
    {"at_s": 4.3, "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 2},
    {"at_s": 16.6, "call": "notify", "type": "MIGRATED", "shards": ["1"]},
    {"at_s": 16.6, "call": "rebind", "leaving": ["@leaving"], "dns_after_s": 4.8, "close_after_s": 18.1, "return_after_s": 10}
  ]
})",
    R"({
  "name": "widening",
  "about": "A node joins and none leaves: the proxies restart without notice.",
  "steps": [
    {"at_s": 1, "call": "rebind", "joining": ["@target"]}
  ]
})",
    R"({
  "name": "maintenance-mode",
  "about": "One trigger, two moves far apart.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "MIGRATING", "shards": ["1", "2"], "time_s": 2},
    {"at_s": 12, "call": "notify", "type": "MIGRATED", "shards": ["1", "2"]},
    {"at_s": 14.9, "call": "rebind", "leaving": ["@leaving"], "joining": ["@target"], "return_after_s": 10},
    {"at_s": 97, "call": "rebind", "leaving": ["@target"], "joining": ["@third"], "return_after_s": 10}
  ]
})",
    R"({
  "name": "there-and-back",
  "about": "To another node, and back before the first window has ended.",
  "steps": [
    {"at_s": 0, "call": "moving", "from": "@leaving", "to": "@target", "time_s": 15},
    {"at_s": 6, "call": "moving", "from": "@target", "to": "@leaving", "time_s": 15, "resend_for_s": 0},
    {"at_s": 21, "text": "the second window ends"}
  ]
})",
    R"({
  "name": "retarget",
  "about": "While the first target answers nobody, another one is announced.",
  "steps": [
    {"at_s": 0, "call": "fault", "node": "@target", "fault": "black-hole"},
    {"at_s": 0, "call": "moving", "from": "@leaving", "to": "@target", "time_s": 15},
    {"at_s": 3, "call": "moving", "from": "@leaving", "to": "@third", "time_s": 15},
    {"at_s": 18, "call": "fault", "node": "@target", "fault": "none"}
  ]
})",
    R"({
  "name": "overlapping-windows",
  "about": "Two migrations, the end of one, its copies, and a late copy of a beginning.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 2, "sequence": 100},
    {"at_s": 0.5, "call": "notify", "type": "MIGRATING", "shards": ["2"], "time_s": 2, "sequence": 101},
    {"at_s": 2, "call": "notify", "type": "MIGRATED", "shards": ["1"], "sequence": 102, "copies": 3},
    {"at_s": 2.5, "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 2, "sequence": 100},
    {"at_s": 6, "call": "notify", "type": "MIGRATED", "shards": ["2"], "sequence": 103}
  ]
})",
    R"({
  "name": "lost-completion",
  "about": "A migration begins and never ends.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 2}
  ]
})",
    R"({
  "name": "replayed-completion",
  "about": "Everyone who connects is told of a migration that has long been over.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "MIGRATED", "shards": ["1"]},
    {"at_s": 1, "call": "close", "node": "@leaving"}
  ]
})",
    R"({
  "name": "silent-server",
  "about": "The server answers nobody for 4 s during a migration.",
  "steps": [
    {"at_s": 0, "call": "notify", "type": "MIGRATING", "shards": ["1"], "time_s": 10},
    {"at_s": 1, "call": "freeze", "node": "@leaving", "on": true},
    {"at_s": 5, "call": "freeze", "node": "@leaving", "on": false},
    {"at_s": 6, "call": "notify", "type": "MIGRATED", "shards": ["1"]}
  ]
})",
    R"({
  "name": "reset-after-move",
  "about": "The connections are reset right after they moved.",
  "steps": [
    {"at_s": 0, "call": "moving", "from": "@leaving", "to": "@target", "time_s": 15},
    {"at_s": 5, "call": "close", "node": "@target", "mode": "reset"},
    {"at_s": 15, "text": "the window ends"}
  ]
})",
};

QString nameIn(const QByteArray &document)
{
    return QJsonDocument::fromJson(document).object().value(QLatin1StringView("name")).toString();
}

} // namespace

QStringList scenarioNames()
{
    QStringList names;
    for (const char *document : documents)
        names.append(nameIn(document));
    return names;
}

QByteArray scenarioDocument(const QString &name)
{
    for (const char *document : documents) {
        if (nameIn(document) == name)
            return document;
    }
    return {};
}

} // namespace QRedis::Testing
