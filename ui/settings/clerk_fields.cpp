// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/clerk_fields.h"

#include "ui/words/words.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

struct Line {
    const Setting<QString>& setting;
    const char* name;        ///< of the object
    const char* label;       ///< with its mnemonic
    const char* placeholder; ///< what it may look like
};

const Line table[] = {
    {setting::unit, "unit", QT_TRANSLATE_NOOP("ClerkFields", "&Unit"),
     QT_TRANSLATE_NOOP("ClerkFields", "Its full name")},
    {setting::clerk, "clerk", QT_TRANSLATE_NOOP("ClerkFields", "Information &clerk"),
     QT_TRANSLATE_NOOP("ClerkFields", "Your name")},
    {setting::phone, "phone", QT_TRANSLATE_NOOP("ClerkFields", "&Phone"),
     QT_TRANSLATE_NOOP("ClerkFields", "For questions about an item")},
    {setting::reviewer, "reviewer", QT_TRANSLATE_NOOP("ClerkFields", "&Reviewer"),
     QT_TRANSLATE_NOOP("ClerkFields", "Who looks items over, often the head of the office")},
    {setting::signer, "signer", QT_TRANSLATE_NOOP("ClerkFields", "&Signer"),
     QT_TRANSLATE_NOOP("ClerkFields", "The leader who usually signs")},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("ClerkFields", text);
}

QString withoutMnemonic(QString label)
{
    const qsizetype bracket = label.indexOf(QLatin1String("(&"));
    return (bracket < 0 ? label : label.left(bracket)).remove(QLatin1Char('&'));
}

} // namespace

ClerkFields::ClerkFields(const Settings& settings) : m_role(new QComboBox)
{
    for (const Line& line : table) {
        auto* edit = new QLineEdit(settings.get(line.setting));
        edit->setObjectName(QLatin1String(line.name));
        edit->setAccessibleName(withoutMnemonic(translated(line.label)));
        edit->setPlaceholderText(translated(line.placeholder));
        m_lines << edit;
    }
    m_role->setObjectName(QStringLiteral("signerRole"));
    m_role->setAccessibleName(QCoreApplication::translate("ClerkFields", "The signer’s role"));
    m_role->addItem(QCoreApplication::translate("ClerkFields", "As the kind of item asks"), -1);
    for (const SignerRole role : allValues<SignerRole>())
        m_role->addItem(label(role), int(role));
    m_role->setCurrentIndex(std::max(0, m_role->findData(settings.get(setting::signerRole))));
}

void ClerkFields::addTo(QFormLayout* form) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        form->addRow(translated(table[i].label), m_lines[i]);
    form->addRow(QCoreApplication::translate("ClerkFields", "R&ole"), m_role);
}

void ClerkFields::saveTo(Settings& settings) const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        settings.set(table[i].setting, m_lines[i]->text().trimmed());
    settings.set(setting::signerRole, m_role->currentData().toInt());
}

bool ClerkFields::isEmpty() const
{
    return std::all_of(m_lines.begin(), m_lines.end(),
                       [](const QLineEdit* line) { return line->text().trimmed().isEmpty(); });
}

} // namespace chengbao::ui
