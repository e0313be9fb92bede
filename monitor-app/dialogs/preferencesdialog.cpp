// SPDX-FileCopyrightText: 2026 The qredis authors
// SPDX-License-Identifier: MIT
#include "monitor-app/dialogs/preferencesdialog.h"

#include "monitor-app/dialogs/formfield.h"
#include "monitor-app/models/translations.h"
#include "monitor-app/views/theme.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qformlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>

namespace QRedis::Monitor {

using namespace Qt::StringLiterals;

PreferencesDialog::PreferencesDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_text(new QSpinBox)
    , m_motion(new QCheckBox(tr("&Reduced motion: pictures move on once a second")))
    , m_span(new QSpinBox)
    , m_ssh(new QLineEdit)
    , m_note(new QLabel)
{
    setObjectName(u"dlgPreferences"_s);
    setWindowTitle(tr("Preferences"));
    m_theme->addItem(tr("as the system"), u"auto"_s);
    m_theme->addItem(tr("light"), u"light"_s);
    m_theme->addItem(tr("dark"), u"dark"_s);
    m_theme->addItem(tr("high contrast"), u"high-contrast"_s);
    m_language->addItem(tr("that of the system"), QString());
    for (const QString &name : languageNames()) {
        if (name != u"pseudo")
            m_language->addItem(QLocale(name).nativeLanguageName(), name);
    }
    m_text->setRange(Preferences::SmallestText, Preferences::LargestText);
    m_text->setSingleStep(10);
    m_text->setSuffix(u" %"_s);
    m_span->setRange(2, 900);
    m_span->setSuffix(tr(" s"));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *const form = new QFormLayout;
    addField(form, tr("&Colours"), m_theme);
    addField(form, tr("&Language"), m_language);
    addField(form, tr("&Size of text"), m_text);
    addField(form, tr("Shown &time at the start"), m_span);
    addField(form, tr("Command for ss&h:// sources"), m_ssh);
    form->addRow(QString(), m_motion);
    form->addRow(QString(), m_note);

    auto *const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *const reset = buttons->addButton(tr("&Defaults"), QDialogButtonBox::ResetRole);
    connect(reset, &QPushButton::clicked, this, [this] {
        fill(Preferences());
        take();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->addLayout(form);
    layout->addWidget(buttons);
    fill(preferences);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &PreferencesDialog::take);
    connect(m_language, &QComboBox::currentIndexChanged, this, &PreferencesDialog::take);
    connect(m_text, &QSpinBox::valueChanged, this, &PreferencesDialog::take);
    connect(m_span, &QSpinBox::valueChanged, this, &PreferencesDialog::take);
    connect(m_motion, &QCheckBox::toggled, this, &PreferencesDialog::take);
    connect(m_ssh, &QLineEdit::editingFinished, this, &PreferencesDialog::take);
}

void PreferencesDialog::fill(const Preferences &preferences)
{
    m_showing = true;
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(preferences.theme)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    m_text->setValue(preferences.textPercent);
    m_span->setValue(int(preferences.span.count()));
    m_motion->setChecked(preferences.reducedMotion);
    m_ssh->setText(preferences.sshCommand.join(u' '));
    m_showing = false;
}

void PreferencesDialog::take()
{
    if (m_showing)
        return;
    const QString language = m_preferences.language;
    m_preferences.theme = m_theme->currentData().toString();
    m_preferences.language = m_language->currentData().toString();
    m_preferences.textPercent = m_text->value();
    m_preferences.span = std::chrono::seconds(m_span->value());
    m_preferences.reducedMotion = m_motion->isChecked();
    const QStringList words = m_ssh->text().split(u' ', Qt::SkipEmptyParts);
    if (!words.isEmpty())
        m_preferences.sshCommand = words;
    if (language != m_preferences.language)
        m_note->setText(tr("The language changes when the program is started again."));
    Q_EMIT changed(m_preferences);
}

} // namespace QRedis::Monitor
