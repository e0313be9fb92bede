// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/remotesource.h"

#include "monitor-app/dialogs/formfield.h"
#include "monitor-app/sources/sourceaccess.h"

#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

RemoteSource::RemoteSource(QWidget *parent)
    : QWidget(parent)
    , m_address(new QLineEdit)
    , m_token(new QLineEdit)
    , m_authority(new QLineEdit)
    , m_certificate(new QLineEdit)
    , m_key(new QLineEdit)
    , m_run(new QPushButton(tr("&Test")))
    , m_result(new QLabel)
{
    setBackgroundRole(QPalette::Base); // as the other tab has
    setAutoFillBackground(true);
    m_address->setPlaceholderText(u"ssh://user@host/application   tls://host:port"_s);
    m_address->setObjectName(u"remoteAddress"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("not stored"));
    for (QLineEdit *file : {m_authority, m_certificate, m_key})
        file->setPlaceholderText(tr("PEM file"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setAccessibleName(tr("Result of the test"));
    m_result->setObjectName(u"testResult"_s);
    m_result->setMinimumHeight(4 * fontMetrics().height());
    m_result->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *const form = new QFormLayout(this);
    const auto add = [&](const QString &label, QLineEdit *field) {
        addField(form, label, field);
        connect(field, &QLineEdit::textChanged, this, &RemoteSource::changed);
    };
    add(tr("A&ddress"), m_address);
    add(tr("T&oken"), m_token);
    add(tr("A&uthorities"), m_authority);
    add(tr("Our &certificate"), m_certificate);
    add(tr("Its &key"), m_key);
    m_run->setAutoDefault(false);
    form->addRow(m_run, m_result);
    connect(m_run, &QPushButton::clicked, this, &RemoteSource::runTest);
    connect(&m_test, &SourceTest::changed, this, &RemoteSource::showResult);
}

QString RemoteSource::source() const
{
    const QString text = m_address->text().trimmed();
    return text.startsWith(u"ssh://") || text.startsWith(u"tls://") ? text : QString();
}

QString RemoteSource::apply()
{
    SourceAccess access;
    access.sshCommand = sourceAccess().sshCommand;
    access.token = m_token->text().toUtf8();
    const QString problem = access.readFiles(m_authority->text(), m_certificate->text(), m_key->text());
    if (problem.isEmpty())
        sourceAccess() = access;
    else
        m_result->setText(problem);
    return problem;
}

void RemoteSource::runTest()
{
    if (apply().isEmpty())
        m_test.start(m_address->text().trimmed());
}

void RemoteSource::showResult()
{
    QStringList lines;
    for (int i = 0; i < SourceTest::StepCount; ++i) {
        const auto step = SourceTest::Step(i);
        const SourceTest::Result &result = m_test.result(step);
        const QString name = SourceTest::nameOf(step);
        switch (result.state) {
        case SourceTest::State::Waiting:
            break;
        case SourceTest::State::Running:
            lines.append(tr("… %1").arg(name));
            break;
        case SourceTest::State::Good:
            lines.append(tr("✓ %1: %2").arg(name, result.text));
            break;
        case SourceTest::State::Failed:
            lines.append(tr("✗ %1: %2").arg(name, result.text));
            break;
        }
    }
    m_result->setText(lines.join(u'\n'));
}

} // namespace QRedis::Monitor
