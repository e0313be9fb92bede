// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// An application that uses qredis and, for something else, the hiredis 0.14 of Debian 12: each gets its own.
#include "qredis/client/client.h"
#include "tests/shared/await.h"
#include "tests/shared/redisserver.h"

#include <cstdio>

// As hiredis 0.14 declares them. The reply of 1.x has other members at these places.
extern "C" {
struct redisReply
{
    int type;
    long long integer;
    size_t len;
    char *str;
    size_t elements;
    redisReply **element;
};
void *redisConnect(const char *ip, int port);
void *redisCommand(void *context, const char *format, ...);
void freeReplyObject(void *reply);
void redisFree(void *context);
void *redisReaderCreate();
int redisReaderFeed(void *reader, const char *bytes, size_t size);
int redisReaderGetReply(void *reader, void **reply);
void redisReaderFree(void *reader);
}

namespace {

int failures = 0;

void expect(bool condition, const char *what)
{
    if (!condition) {
        std::printf("not so: %s\n", what);
        ++failures;
    }
}

bool knowsMaps()
{
    void *reader = redisReaderCreate();
    void *reply = nullptr;
    redisReaderFeed(reader, "%0\r\n", 4);
    const bool known = redisReaderGetReply(reader, &reply) == 0;
    redisReaderFree(reader);
    return known;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    RedisServer server;
    QRedis::Client client(server.url());
    void *old = redisConnect("127.0.0.1", server.port());

    auto *status = static_cast<redisReply *>(redisCommand(old, "SET key %s", "by hiredis"));
    expect(status && QByteArray(status->str, qsizetype(status->len)) == "OK", "hiredis 0.14 sets a key");
    freeReplyObject(status);
    expect(await(client.execute({"GET", "key"})).toByteArray() == "by hiredis", "qredis reads it");
    expect(!await(client.execute({"HSET", "hash", "field", "by qredis"})).isError(), "qredis sets a hash");
    expect(await(client.execute({"HGETALL", "hash"})).kind() == QRedis::Reply::Kind::Map, "qredis speaks RESP3");
    auto *hash = static_cast<redisReply *>(redisCommand(old, "HGETALL hash"));
    expect(hash && hash->elements == 2 && QByteArray(hash->element[1]->str) == "by qredis", "hiredis 0.14 reads it, in RESP2");
    freeReplyObject(hash);
    expect(!knowsMaps(), "the hiredis that the application calls is 0.14, which knows no maps");
    redisFree(old);
    return failures;
}
