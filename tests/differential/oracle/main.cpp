// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
//
// hiredis-oracle PORT PROTOCOL: what plain hiredis makes of a server's replies.
//
// Standard input brings batches, "<commands> <bytes>\n" and that many bytes of RESP; standard output gets, for each command in
// order, "<bytes>\n" and the reply in the notation of tests/differential/notation.h. Neither Qt nor qredis is in here.
#include <hiredis/hiredis.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "hiredis-oracle: %s\n", what);
    std::exit(1);
}

std::string text(char kind, const redisReply &reply)
{
    return kind + std::to_string(reply.len) + ':' + std::string(reply.str, reply.len);
}

// qredis leaves the arguments of an unknown command out, which may be secrets; see QRedis::Error::fromServer().
std::string error(const redisReply &reply)
{
    std::string message(reply.str, reply.len);
    message.resize(std::min(message.size(), message.find(", with args beginning with:")));
    return '-' + std::to_string(message.size()) + ':' + message;
}

std::string number(double value)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.17g", value);
    return std::isnan(value) ? ",nan;" : ',' + std::string(digits) + ';';
}

std::string note(const redisReply &reply);

std::string elements(char kind, const redisReply &reply)
{
    std::string result = kind + std::to_string(reply.elements) + '[';
    for (size_t i = 0; i < reply.elements; ++i)
        result += note(*reply.element[i]);
    return result + ']';
}

std::string note(const redisReply &reply)
{
    switch (reply.type) {
    case REDIS_REPLY_NIL:
        return "_";
    case REDIS_REPLY_STATUS:
        return text('+', reply);
    case REDIS_REPLY_STRING:
        return text('$', reply);
    case REDIS_REPLY_VERB:
        return '=' + std::string(reply.vtype) + text('$', reply);
    case REDIS_REPLY_BIGNUM:
        return text('(', reply);
    case REDIS_REPLY_INTEGER:
        return ':' + std::to_string(reply.integer) + ';';
    case REDIS_REPLY_DOUBLE:
        return number(reply.dval);
    case REDIS_REPLY_BOOL:
        return reply.integer ? "#t" : "#f";
    case REDIS_REPLY_ARRAY:
        return elements('*', reply);
    case REDIS_REPLY_MAP:
        return elements('%', reply);
    case REDIS_REPLY_SET:
        return elements('~', reply);
    case REDIS_REPLY_PUSH:
        return elements('>', reply);
    case REDIS_REPLY_ERROR:
        return error(reply);
    default:
        fail("a reply of unknown type");
    }
}

redisReply *nextReply(redisContext *context)
{
    void *reply = nullptr;
    if (redisGetReply(context, &reply) != REDIS_OK)
        fail(context->errstr);
    return static_cast<redisReply *>(reply);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 3)
        fail("usage: hiredis-oracle PORT PROTOCOL");
    redisContext *context = redisConnect("127.0.0.1", std::atoi(argv[1]));
    if (!context || context->err)
        fail(context ? context->errstr : "out of memory");
    redisAppendCommand(context, "HELLO %s", argv[2]);
    const redisReply *hello = nextReply(context);
    if (hello->type == REDIS_REPLY_ERROR)
        fail(hello->str);

    size_t commands = 0;
    size_t bytes = 0;
    std::string batch;
    while (std::scanf("%zu %zu", &commands, &bytes) == 2 && std::getchar() == '\n') {
        batch.resize(bytes);
        if (std::fread(batch.data(), 1, bytes, stdin) != bytes)
            fail("a batch is incomplete");
        redisAppendFormattedCommand(context, batch.data(), bytes);
        for (; commands > 0; --commands) {
            redisReply *reply = nextReply(context);
            const std::string noted = note(*reply);
            std::printf("%zu\n", noted.size());
            std::fwrite(noted.data(), 1, noted.size(), stdout);
            freeReplyObject(reply);
        }
        std::fflush(stdout);
    }
    redisFree(context);
    return 0;
}
