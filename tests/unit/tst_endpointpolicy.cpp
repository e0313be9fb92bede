// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/endpointtype_p.h"
#include "qredis/value/maintenanceoptions.h"

#include <QtTest/qtest.h>

using namespace QRedis;
using namespace Qt::StringLiterals;

class TestEndpointPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void permitsEverythingByDefault()
    {
        // contract: X2
        QVERIFY(EndpointPolicy().permits({u"elsewhere.test"_s, 1}, {u"redis.example.com"_s, 6379}));
        QCOMPARE(MaintenanceOptions().endpointPolicy(), EndpointPolicy());
    }

    void permitsTheSameDomain_data()
    {
        QTest::addColumn<QString>("configured");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("permitted");
        const auto add = [](const char *configured, const char *target, bool permitted) {
            QTest::addRow("%s from %s", target, configured)
                << QString::fromLatin1(configured) << QString::fromLatin1(target) << permitted;
        };
        add("node1.redis.example.com", "node2.redis.example.com", true);
        add("node1.redis.example.com", "NODE2.Redis.Example.com", true);
        add("node1.redis.example.com", "a.node2.redis.example.com", true);
        add("node1.redis.example.com", "node2.other.example.com", false);
        add("node1.redis.example.com", "node2.evilredis.example.com", false);
        add("node1.redis.example.com", "redis.example.com", false);
        add("node1.redis.example.com", "10.0.0.1", false);
        add("example.com", "evil.com", false);
        add("example.com", "example.com", true);
        add("localhost", "evil", false);
        add("10.0.0.1", "10.0.0.2", false);
        add("10.0.0.1", "10.0.0.1", true);
    }
    void permitsTheSameDomain()
    {
        // contract: X2
        QFETCH(const QString, configured);
        QFETCH(const QString, target);
        QTEST(EndpointPolicy::sameDomain().permits({target, 1}, {configured, 2}), "permitted");
    }

    void permitsWhatIsListed_data()
    {
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("permitted");
        const auto add = [](const char *entry, const char *target, bool permitted) {
            QTest::addRow("%s of %s", target, entry) << QString::fromLatin1(entry) << QString::fromLatin1(target) << permitted;
        };
        add("b.test", "B.test", true);
        add("b.test", "a.b.test", false);
        add(".b.test", "a.b.test", true);
        add(".b.test", "b.test", false);
        add(".b.test", "ab.test", false);
        add("10.0.0.1", "10.0.0.1", true);
        add("10.0.0.1", "::ffff:10.0.0.1", true);
        add("10.0.0.1", "10.0.0.10", false);
        add("10.1.0.0/16", "10.1.255.1", true);
        add("10.1.0.0/16", "10.2.0.1", false);
        add("10.1.0.0/16", "host.test", false);
        add("2001:db8::/32", "2001:db8::7", true);
        add("2001:db8::/32", "2001:db9::7", false);
        add("2001:db8::1", "2001:0db8:0::1", true);
        add("b.test", "configured.test", true);
    }
    void permitsWhatIsListed()
    {
        // contract: X2
        QFETCH(const QString, entry);
        QFETCH(const QString, target);
        QTEST(EndpointPolicy::only({u"never.test"_s, entry}).permits({target, 1}, {u"configured.test"_s, 2}), "permitted");
    }

    void asksTheFunction()
    {
        const auto policy = EndpointPolicy::custom(
            [](const Endpoint &target, const Endpoint &configured) { return target.port() == configured.port(); });
        QVERIFY(policy.permits({u"b.test"_s, 7}, {u"a.test"_s, 7}));
        QVERIFY(!policy.permits({u"b.test"_s, 8}, {u"a.test"_s, 7}));
        QCOMPARE(policy, EndpointPolicy(policy));
        QVERIFY(!(policy == EndpointPolicy()));
    }

    void refusesUselessLists()
    {
        const auto problem = [](const EndpointPolicy &policy) {
            return MaintenanceOptions().setEndpointPolicy(policy).validate();
        };
        QCOMPARE(problem(EndpointPolicy::only({u"a.test"_s, u".b.test"_s, u"::1"_s, u"10.0.0.0/8"_s})), Error());
        QCOMPARE(problem(EndpointPolicy::only({})).code(), Error::Code::InvalidOptions);
        QCOMPARE(problem(EndpointPolicy::custom({})).message(), u"endpointPolicy: the function is null"_s);
        for (const QString &bad : {u""_s, u"."_s, u"a b"_s, u"10.0.0.0/99"_s, u"x/8"_s}) {
            const Error error = problem(EndpointPolicy::only({bad}));
            QCOMPARE(error.code(), Error::Code::InvalidOptions);
            QVERIFY2(error.message().startsWith(u"endpointPolicy: \"%1\" is not permitted"_s.arg(bad)),
                     qPrintable(error.message()));
        }
    }

    void forbidsAddressesThatLeadNowhereOrInside_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("fromPublic");
        QTest::addColumn<bool>("fromPrivate");
        const auto add = [](const char *address, bool fromPublic, bool fromPrivate) {
            QTest::newRow(address) << QString::fromLatin1(address) << fromPublic << fromPrivate;
        };
        for (const char *address : {"0.0.0.0", "::", "::ffff:0.0.0.0", "255.255.255.255", "224.0.0.1", "ff02::1"})
            add(address, true, true);
        for (const char *address : {"127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.1", "169.254.169.254", "fe80::1", "fd00::1"})
            add(address, true, false);
        for (const char *address : {"203.0.113.7", "2001:db8::1"})
            add(address, false, false);
    }
    void forbidsAddressesThatLeadNowhereOrInside()
    {
        // contract: X2
        QFETCH(const QString, address);
        QTEST(isForbiddenTarget(QHostAddress(address), true), "fromPublic");
        QTEST(isForbiddenTarget(QHostAddress(address), false), "fromPrivate");
    }

    void knowsPublicPeers()
    {
        QVERIFY(isPublicAddress({u"203.0.113.7"_s, 1}));
        QVERIFY(!isPublicAddress({u"10.0.0.1"_s, 1}));
        QVERIFY(!isPublicAddress({u"proxied.test"_s, 1}));
        QVERIFY(!isPublicAddress(Endpoint::fromPath(u"/run/redis"_s)));
    }
};

QTEST_APPLESS_MAIN(TestEndpointPolicy)
#include "tst_endpointpolicy.moc"
