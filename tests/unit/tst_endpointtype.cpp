// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/maintenance/endpointtype_p.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using QRedis::EndpointType;

class EndpointTypeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void privateNetworksAreRecognised_data();
    void privateNetworksAreRecognised();
    void automaticTypeFollowsPeerAndTransport_data();
    void automaticTypeFollowsPeerAndTransport();
    void anUnknownOrHiddenPeerGivesNone();
    void explicitTypesAreSentAsGiven();
    void everyTypeHasItsWord();
};

void EndpointTypeTest::privateNetworksAreRecognised_data()
{
    QTest::addColumn<bool>("isPrivate");
    const auto row = [](const char *address, bool isPrivate) { QTest::newRow(address) << isPrivate; };
    for (const char *address : {"10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.0", "192.168.255.255",
                                "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.0.1", "169.254.255.255",
                                "::1", "fc00::", "fdff:ffff::1", "fe80::1", "febf::1", "::ffff:10.1.2.3", "::ffff:100.64.0.1"})
        row(address, true);
    for (const char *address : {"9.255.255.255",   "11.0.0.0",       "172.15.255.255", "172.32.0.0",      "192.167.255.255",
                                "192.169.0.0",     "100.63.255.255", "100.128.0.0",    "126.255.255.255", "128.0.0.0",
                                "169.253.255.255", "169.255.0.0",    "8.8.8.8",        "0.0.0.0",         "::",
                                "2001:db8::1",     "fbff::1",        "fe00::1",        "fec0::1",         "::ffff:8.8.8.8"})
        row(address, false);
}

// contract: E1
void EndpointTypeTest::privateNetworksAreRecognised()
{
    QFETCH(const bool, isPrivate);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(QRedis::isPrivateAddress(address), isPrivate);
}

void EndpointTypeTest::automaticTypeFollowsPeerAndTransport_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<bool>("secure");
    QTest::addColumn<EndpointType>("expected");
    QTest::newRow("private, plain") << u"10.0.0.1"_s << false << EndpointType::InternalIp;
    QTest::newRow("private, TLS") << u"10.0.0.1"_s << true << EndpointType::InternalFqdn;
    QTest::newRow("public, plain") << u"52.1.2.3"_s << false << EndpointType::ExternalIp;
    QTest::newRow("public, TLS") << u"52.1.2.3"_s << true << EndpointType::ExternalFqdn;
    QTest::newRow("public IPv6, plain") << u"2001:db8::1"_s << false << EndpointType::ExternalIp;
}

// contract: E1
void EndpointTypeTest::automaticTypeFollowsPeerAndTransport()
{
    QFETCH(const QString, peer);
    QFETCH(const bool, secure);
    QFETCH(const EndpointType, expected);
    QCOMPARE(QRedis::effectiveEndpointType(EndpointType::Auto, QHostAddress(peer), secure, false), expected);
}

// contract: E1
void EndpointTypeTest::anUnknownOrHiddenPeerGivesNone()
{
    QCOMPARE(QRedis::effectiveEndpointType(EndpointType::Auto, QHostAddress(), false, false), EndpointType::None);
    QCOMPARE(QRedis::effectiveEndpointType(EndpointType::Auto, QHostAddress(u"10.0.0.1"_s), true, true), EndpointType::None);
}

// contract: E2
void EndpointTypeTest::explicitTypesAreSentAsGiven()
{
    for (const auto type : {EndpointType::InternalIp, EndpointType::InternalFqdn, EndpointType::ExternalIp,
                            EndpointType::ExternalFqdn, EndpointType::None}) {
        QCOMPARE(QRedis::effectiveEndpointType(type, QHostAddress(u"52.1.2.3"_s), false, true), type);
        QCOMPARE(QRedis::effectiveEndpointType(type, QHostAddress(), true, false), type);
    }
}

// contract: O1
void EndpointTypeTest::everyTypeHasItsWord()
{
    QCOMPARE(QRedis::wireName(EndpointType::InternalIp), "internal-ip");
    QCOMPARE(QRedis::wireName(EndpointType::InternalFqdn), "internal-fqdn");
    QCOMPARE(QRedis::wireName(EndpointType::ExternalIp), "external-ip");
    QCOMPARE(QRedis::wireName(EndpointType::ExternalFqdn), "external-fqdn");
    QCOMPARE(QRedis::wireName(EndpointType::None), "none");
}

QTEST_GUILESS_MAIN(EndpointTypeTest)
#include "tst_endpointtype.moc"
