// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "qredis/client/transaction.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdebug.h>
#include <QtCore/qpromise.h>

namespace QRedis {

Transaction::Transaction()
{
    m_commands.append({"MULTI"});
}

Transaction &Transaction::append(const Command &command)
{
    m_commands.append(command);
    return *this;
}

TransactionResult::TransactionResult(const QList<Reply> &replies)
{
    if (replies.isEmpty()) {
        m_error = Error(Error::Code::NotFinished, QCoreApplication::translate("QRedis", "There is no transaction"));
        return;
    }
    const Reply &last = replies.last();
    if (last.isNull()) {
        m_outcome = Outcome::Aborted;
    } else if (!last.isError()) {
        m_outcome = Outcome::Executed;
        m_replies = last.elements();
    } else {
        m_error = last.error();
        if (m_error.code() == Error::Code::TransactionMoved)
            m_outcome = Outcome::Moved;
        if (m_error.serverPrefix() == "EXECABORT") { // the reason is what the server said about a command
            for (const Reply &reply : replies) {
                if (reply.isError()) {
                    m_error = reply.error();
                    break;
                }
            }
        }
    }
}

QDebug operator<<(QDebug debug, const TransactionResult &result)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "QRedis::TransactionResult(" << result.outcome();
    if (result.isExecuted())
        debug << ", " << result.replies().size() << " replies";
    else if (result.error())
        debug << ", " << result.error();
    return debug << ')';
}

QFuture<TransactionResult> PendingTransaction::toFuture() const
{
    const auto promise = std::make_shared<QPromise<TransactionResult>>();
    promise->start();
    if (!m_request) {
        promise->finish();
        return promise->future();
    }
    setContextless([promise](Request &request) {
        promise->addResult(TransactionResult(allOf(request)));
        promise->finish();
    });
    return promise->future();
}

} // namespace QRedis
