// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/sending_p.h"

#include "qredis/protocol/blockingcall_p.h"
#include "qredis/protocol/commandtraits_p.h"
#include "qredis/value/logging_p.h"

#include <QtCore/qcoreapplication.h>

using namespace std::chrono_literals;

namespace QRedis {

namespace {

constexpr qsizetype PipelineBytesLimit = 0x7fffffff; // the highest bit of an end is a flag

/// "*3\r\n$4\r\nAUTH\r\n…"
QByteArray nameOf(QByteArrayView encoding)
{
    const auto start = encoding.indexOf('\n', encoding.indexOf('\n') + 1) + 1;
    return start > 0 ? encoding.sliced(start, encoding.indexOf('\r', start) - start).toByteArray().toUpper() : QByteArray();
}

QString tr(const char *text)
{
    return QCoreApplication::translate("QRedis", text);
}

Error usage(const char *call, const QString &text)
{
    return {Error::Code::Usage, QString::fromLatin1(call) + QStringLiteral(": ") + text};
}

Error cannotShare(QByteArrayView encoding, const CommandTraits &traits, const char *call)
{
    QString text = tr("%1 cannot share a connection with other commands").arg(QString::fromLatin1(nameOf(encoding)));
    if (traits.instead)
        text += tr("; use %1").arg(QString::fromLatin1(traits.instead));
    return usage(call, text);
}

/// The time that a blocking command asks for; 0 = for ever.
std::chrono::milliseconds askedTime(QByteArrayView encoding)
{
    Command command;
    for (const QByteArrayView word : wordsOf(encoding))
        command.append(word);
    const std::optional<BlockingCall> asked = BlockingCall::of(command);
    return asked ? asked->time : 1ms; // the server will refuse it at once
}

bool countsOwnWrites(QByteArrayView encoding)
{
    const QByteArray name = nameOf(encoding);
    return name == "WAIT" || name == "WAITAOF";
}

// Kept out of the function that runs for each command.
Q_NEVER_INLINE Error oversize(const Request &request, qint64 limit, const char *call)
{
    for (quint32 index = 0; index < request.count; ++index) {
        const QList<QByteArrayView> words = wordsOf(request.encoding(index));
        const auto longest = std::ranges::max_element(words, {}, &QByteArrayView::size);
        if (longest != words.end() && longest->size() > limit)
            return usage(call,
                         tr("an argument of %1 has %2 bytes; permitted: %3 bytes (maximumArgumentBytes)")
                             .arg(QString::fromLatin1(nameOf(request.encoding(index))), QString::number(longest->size()),
                                  QString::number(limit)));
    }
    return {};
}

bool isShort(const Engine &engine, qsizetype size)
{
    return size <= 1'024 || size <= engine.options().maximumArgumentBytes();
}

} // namespace

Request *issued(const Engine &engine, Request *request, std::chrono::milliseconds timeout)
{
    request->issuedAt = engine.clock().now();
    request->timeout = timeout > 0ms ? timeout : engine.options().commandTimeout();
    return request;
}

void fillPipeline(Request &request, QByteArray bytes, std::vector<quint32> ends)
{
    request.count = quint32(ends.size());
    request.batch = std::make_unique<Request::Batch>(Request::Batch{std::move(bytes), std::move(ends), {}});
}

bool isPlain(const Engine &engine, const Request &request)
{
    const QByteArrayView encoding = request.command.encoding();
    return !request.isPipeline() && commandTraits(encoding).kind == CommandClass::Plain && isShort(engine, encoding.size());
}

Error place(const Engine &engine, Request &request, std::chrono::milliseconds timeout, const char *call)
{
    if (request.count == 0)
        return usage(call, tr("the pipeline is empty"));
    if (request.transaction && request.count == 2)
        return usage(call, tr("the transaction is empty"));
    if (request.size() > PipelineBytesLimit)
        return usage(call, tr("the pipeline exceeds 2 GiB"));
    if (const Error error =
            isShort(engine, request.size()) ? Error() : oversize(request, engine.options().maximumArgumentBytes(), call))
        return error;
    const quint32 first = request.transaction ? 1 : 0; // MULTI and EXEC are ours
    bool blocks = false;
    bool forEver = false;
    std::chrono::milliseconds asked{0};
    for (quint32 index = first; index < request.count - first; ++index) {
        const QByteArrayView encoding = request.encoding(index);
        const CommandTraits traits = commandTraits(encoding);
        if (traits.kind == CommandClass::Empty)
            return usage(call, tr("the command is empty"));
        if (traits.kind == CommandClass::StateChanging)
            return cannotShare(encoding, traits, call);
        if (traits.kind != CommandClass::Blocking || request.transaction) // inside of a transaction nothing blocks
            continue;
        if (!request.isPipeline() && countsOwnWrites(encoding)) {
            return usage(call,
                         tr("%1 counts the writes of its own connection; append it to the Pipeline that has them")
                             .arg(QString::fromLatin1(nameOf(encoding))));
        }
        blocks = true;
        const auto time = askedTime(encoding);
        forEver |= time == 0ms;
        asked += time;
    }
    if (!blocks)
        return {};
    if (request.use == Request::Use::Session)
        return usage(call, tr("a session with WATCH cannot block"));
    request.use = Request::Use::Blocking;
    if (timeout == 0ms)
        request.timeout = forEver || request.timeout == 0ms ? 0ms : request.timeout + asked;
    return {};
}

Request *send(Engine &engine, Request *request)
{
    request->prepare();
    request->addReference();
    engine.submit(request);
    return request;
}

Request *send(Engine &engine, Request *request, const Error &refusal)
{
    if (!refusal)
        return send(engine, request);
    request->prepare();
    request->addReference();
    if (refusal.code() == Error::Code::Usage)
        qCWarning(lcClient).noquote() << refusal.message();
    request->fail(refusal);
    request->dropReference();
    return request;
}

} // namespace QRedis
