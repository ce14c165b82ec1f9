// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_dialog.h"

#include "ui/common/tall_area.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace chengbao::ui
{
SettingsDialog::SettingsDialog(Settings& settings, QWidget* parent)
    : QDialog(parent),
      m_settings(settings),
      m_clerk(settings),
      m_language(new QComboBox),
      m_scheme(new QComboBox),
      m_note(new QLabel)
{
    setWindowTitle(tr("Settings"));
    fillChoices();
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(24, 20, 24, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(heading(tr("Filled into new items")));
    m_clerk.addTo(form);
    form->addRow(heading(tr("Window")));
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), m_note);
    form->addRow(tr("Colou&rs"), m_scheme);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    layOutDialog(*this, page, buttons);
    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsDialog::noteLanguage);
    noteLanguage();
    fitToPage(*this, 440);
}

void SettingsDialog::fillChoices()
{
    // Language names stand in their own language, so that whoever is lost finds home.
    m_language->addItem(QStringLiteral("中文"), QStringLiteral("zh"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(
        std::max(0, m_language->findData(m_settings.get(setting::language))));
    m_language->setAccessibleName(tr("Language"));
    m_scheme->setAccessibleName(tr("Colours"));
    m_scheme->addItem(tr("As the system"), int(Scheme::System));
    m_scheme->addItem(tr("Light"), int(Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Scheme::Dark));
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(int(m_settings.scheme()))));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
}

QWidget* SettingsDialog::heading(const QString& text)
{
    auto* label = new QLabel(text);
    QFont bold = label->font();
    bold.setWeight(QFont::DemiBold);
    label->setFont(bold);
    label->setContentsMargins(0, 6, 0, 2);
    return label;
}

void SettingsDialog::noteLanguage()
{
    const bool changed = m_language->currentData().toString() != m_settings.get(setting::language);
    m_note->setText(changed ? tr("The language changes at the next start.") : QString());
    m_note->setVisible(changed);
    if (layout())
        fitToPage(*this, width());
}

void SettingsDialog::accept()
{
    m_clerk.saveTo(m_settings);
    m_settings.set(setting::introduced, true);
    m_settings.set(setting::language, m_language->currentData().toString());
    m_settings.set(setting::scheme, m_scheme->currentData().toInt());
    QDialog::accept();
}

} // namespace chengbao::ui
