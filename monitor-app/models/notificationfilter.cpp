// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/models/notificationfilter.h"

#include "monitor-app/models/names.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qregularexpression.h>

#include <algorithm>
#include <optional>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaximumDepth = 32;

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(QRedis::Monitor::NotificationFilter)
};

struct Token
{
    enum class Kind : quint8 { Word, Quoted, Operator, End };
    Kind kind = Kind::End;
    QString text;
    qsizetype column = 0; ///< from 1
    bool closed = true; ///< false: the closing quote is missing
};

QList<Token> tokensOf(const QString &text)
{
    static const QStringList operators{u"&&"_s, u"||"_s, u"=="_s, u"!="_s, u"<="_s, u">="_s, u"<"_s, u">"_s,
                                       u"~"_s,  u"!"_s,  u"("_s,  u")"_s,  u"{"_s,  u"}"_s,  u","_s};
    QList<Token> tokens;
    qsizetype at = 0;
    const auto operatorAt = [&](qsizetype position) {
        const auto found = std::find_if(operators.begin(), operators.end(),
                                        [&](const QString &op) { return QStringView(text).mid(position).startsWith(op); });
        return found == operators.end() ? QString() : *found;
    };
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        Token token{Token::Kind::Word, {}, at + 1, true};
        if (text[at] == u'"') {
            const qsizetype end = text.indexOf(u'"', at + 1);
            token.kind = Token::Kind::Quoted;
            token.closed = end >= 0;
            token.text = text.mid(at + 1, (end < 0 ? text.size() : end) - at - 1);
            at = end < 0 ? text.size() : end + 1;
        } else if (const QString op = operatorAt(at); !op.isEmpty()) {
            token.kind = Token::Kind::Operator;
            token.text = op;
            at += op.size();
        } else {
            const qsizetype begin = at;
            while (at < text.size() && !text[at].isSpace() && text[at] != u'"' && operatorAt(at).isEmpty())
                ++at;
            token.text = text.mid(begin, at - begin);
        }
        tokens.append(token);
    }
    tokens.append({Token::Kind::End, {}, text.size() + 1, true});
    return tokens;
}

std::optional<double> numberOf(const QString &text)
{
    static const QRegularExpression form(u"^(-?[0-9]+(?:\\.[0-9]+)?)(ms|s|m|b|kb)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(2).toLower();
    const double factor = unit == u"ms" ? 0.001 : unit == u"m" ? 60 : unit == u"kb" ? 1000 : 1;
    return match.captured(1).toDouble() * factor;
}

bool isNumeric(const QString &field)
{
    return QStringList{u"seq"_s, u"conn"_s, u"grace"_s, u"copies"_s, u"bytes"_s}.contains(field);
}

std::optional<double> numberIn(const Notification &n, const QString &field)
{
    if (field == u"seq")
        return n.sequence ? std::optional(double(*n.sequence)) : std::nullopt;
    if (field == u"conn")
        return double(n.connectionId);
    if (field == u"grace")
        return n.time ? std::optional(std::chrono::duration<double>(*n.time).count()) : std::nullopt;
    return field == u"copies" ? n.copies : double(n.frame.size());
}

QStringList textsIn(const Notification &n, const QString &field)
{
    if (field == u"type")
        return {n.name, nameOf(n.type)};
    if (field == u"peer")
        return {n.peer};
    if (field == u"effect")
        return {nameOf(n.effect), n.malformedReason};
    if (field == u"raw")
        return {QString::fromLatin1(n.frame)};
    return {n.target ? n.target->toString() : QString()};
}

bool compare(double a, const QString &op, double b)
{
    if (op == u"==")
        return a == b;
    if (op == u"!=")
        return a != b;
    if (op == u"<")
        return a < b;
    if (op == u"<=")
        return a <= b;
    return op == u">" ? a > b : a >= b;
}

} // namespace

class NotificationFilterParser
{
public:
    explicit NotificationFilterParser(const QString &text) : m_tokens(tokensOf(text)) { }

    void parse(NotificationFilter *filter)
    {
        Test test;
        if (token().kind != Token::Kind::End)
            test = either();
        if (m_problem.isEmpty() && token().kind != Token::Kind::End)
            wrong(FilterText::tr("\"%1\" does not fit here").arg(token().text));
        filter->m_problem = m_problem;
        filter->m_state = m_problem.isEmpty() ? NotificationFilter::State::Valid
            : m_incomplete                    ? NotificationFilter::State::Incomplete
                                              : NotificationFilter::State::Wrong;
        if (m_problem.isEmpty())
            filter->m_test = test;
    }

private:
    using Test = NotificationFilter::Test;

    [[nodiscard]] const Token &token() const { return m_tokens[m_next]; }
    [[nodiscard]] bool is(const char *op) const
    {
        return token().kind == Token::Kind::Operator && token().text == QLatin1StringView(op);
    }
    bool take(const char *op)
    {
        if (!is(op))
            return false;
        ++m_next;
        return true;
    }
    Test wrong(const QString &problem)
    {
        if (m_problem.isEmpty()) {
            m_incomplete = token().kind == Token::Kind::End;
            m_problem = m_incomplete ? FilterText::tr("incomplete: %1").arg(problem)
                                     : FilterText::tr("column %1: %2").arg(token().column).arg(problem);
        }
        return [](const Notification &, const std::function<QString()> &) { return true; };
    }

    Test either()
    {
        Test left = all();
        while (m_problem.isEmpty() && take("||")) {
            Test right = all();
            left = [left, right](const Notification &n, const std::function<QString()> &w) { return left(n, w) || right(n, w); };
        }
        return left;
    }

    Test all()
    {
        Test left = one();
        while (m_problem.isEmpty() && !is("||") && !is(")") && token().kind != Token::Kind::End) {
            take("&&");
            Test right = one();
            left = [left, right](const Notification &n, const std::function<QString()> &w) { return left(n, w) && right(n, w); };
        }
        return left;
    }

    Test one()
    {
        if (++m_depth > MaximumDepth)
            return wrong(FilterText::tr("nested too deeply"));
        Test result = inner();
        --m_depth;
        return result;
    }

    Test inner()
    {
        if (take("!")) {
            Test test = one();
            return [test](const Notification &n, const std::function<QString()> &w) { return !test(n, w); };
        }
        if (take("(")) {
            Test test = either();
            if (m_problem.isEmpty() && !take(")"))
                return wrong(FilterText::tr("a \")\" is missing"));
            return test;
        }
        const Token word = token();
        if (word.kind == Token::Kind::End)
            return wrong(FilterText::tr("a word or a comparison is missing"));
        if (word.kind == Token::Kind::Operator)
            return wrong(FilterText::tr("\"%1\" does not fit here").arg(word.text));
        if (!word.closed) {
            m_next = m_tokens.size() - 1;
            return wrong(FilterText::tr("the closing quote is missing"));
        }
        ++m_next;
        static const QStringList comparisons{u"=="_s, u"!="_s, u"<"_s, u"<="_s, u">"_s, u">="_s, u"~"_s};
        const bool compares = token().kind == Token::Kind::Operator && comparisons.contains(token().text);
        const bool isIn = token().kind == Token::Kind::Word && token().text.toLower() == u"in"
            && NotificationFilter::fields().contains(word.text.toLower());
        if (word.kind == Token::Kind::Word && (compares || isIn))
            return comparison(word);
        return [text = word.text](const Notification &, const std::function<QString()> &words) {
            return words().contains(text, Qt::CaseInsensitive);
        };
    }

    Test comparison(const Token &name)
    {
        const QString field = name.text.toLower();
        if (!NotificationFilter::fields().contains(field)) {
            --m_next;
            return wrong(FilterText::tr("\"%1\" is not one of %2").arg(name.text, NotificationFilter::fields().join(u' ')));
        }
        const QString op = token().text.toLower();
        ++m_next;
        QStringList values;
        const bool list = op == u"in";
        if (list && !take("{"))
            return wrong(FilterText::tr("a list like {a, b} is missing"));
        do {
            if (token().kind != Token::Kind::Word && token().kind != Token::Kind::Quoted)
                return wrong(FilterText::tr("a value is missing"));
            if (isNumeric(field) && op != u"~" && !numberOf(token().text))
                return wrong(FilterText::tr("\"%1\" is not a number").arg(token().text));
            if (!isNumeric(field) && (op.startsWith(u'<') || op.startsWith(u'>')))
                return wrong(FilterText::tr("%1 is text: it has no order").arg(field));
            values.append(token().text);
            ++m_next;
        } while (list && take(","));
        if (list && !take("}"))
            return wrong(FilterText::tr("a \"}\" is missing"));
        return testOf(field, op, values);
    }

    static Test testOf(const QString &field, const QString &op, const QStringList &values)
    {
        const bool contains = op == u"~";
        if (isNumeric(field) && !contains) {
            QList<double> numbers;
            for (const QString &value : values)
                numbers.append(numberOf(value).value_or(0));
            return [field, comparison = op == u"in" ? u"=="_s : op, numbers](const Notification &n, const auto &) {
                const std::optional<double> value = numberIn(n, field);
                return value && std::any_of(numbers.begin(), numbers.end(), [&](double other) {
                           return compare(*value, comparison, other);
                       });
            };
        }
        return [field, op, contains, values](const Notification &n, const auto &) {
            QStringList texts = textsIn(n, field);
            if (isNumeric(field))
                texts = {QString::number(numberIn(n, field).value_or(0))};
            const bool found = std::any_of(values.begin(), values.end(), [&](const QString &value) {
                return std::any_of(texts.begin(), texts.end(), [&](const QString &text) {
                    return contains ? text.contains(value, Qt::CaseInsensitive) : text.compare(value, Qt::CaseInsensitive) == 0;
                });
            });
            return found != (op == u"!=");
        };
    }

    const QList<Token> m_tokens;
    qsizetype m_next = 0;
    int m_depth = 0;
    bool m_incomplete = false;
    QString m_problem;
};

QStringList NotificationFilter::fields()
{
    return {u"type"_s, u"seq"_s, u"conn"_s, u"peer"_s, u"endpoint"_s, u"grace"_s, u"effect"_s, u"copies"_s, u"bytes"_s, u"raw"_s};
}

NotificationFilter::NotificationFilter(const QString &text)
{
    NotificationFilterParser(text).parse(this);
}

bool NotificationFilter::matches(const Notification &notification, const std::function<QString()> &words) const
{
    return !m_test || m_test(notification, words);
}

} // namespace QRedis::Monitor
