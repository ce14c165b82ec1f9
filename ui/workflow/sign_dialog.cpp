// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/sign_dialog.h"

#include "ui/common/elided_label.h"
#include "ui/common/tall_area.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

constexpr int shownLines = 4;
constexpr int usualWidth = 480;

/// A heading and what it speaks of, not all of a long list.
QString listed(const QString& heading, const QStringList& all)
{
    QStringList lines = all.mid(0, shownLines);
    if (all.size() > shownLines)
        lines << SignDialog::tr("and %n more", nullptr, static_cast<int>(all.size()) - shownLines);
    return heading + QStringLiteral("\n· ") + lines.join(QStringLiteral("\n· "));
}

QLabel* note(const QString& text, const QColor& colour)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setStyleSheet(QStringLiteral("color: %1;").arg(colour.name()));
    return label;
}

} // namespace

SignDialog::SignDialog(const Item& item, const QStringList& obstacles,
                       const std::vector<IgnoredFinding>& ignored, QWidget* parent)
    : QDialog(parent),
      m_item(item),
      m_signer(new QLineEdit(item.draft.facts.signer)),
      m_roles(new QButtonGroup(this)),
      m_note(note(QString(), tonesOf(parent->palette()).warning))
{
    setWindowTitle(tr("Sign off"));
    setObjectName(QStringLiteral("signDialog"));
    m_signer->setObjectName(QStringLiteral("signer"));
    m_signer->setPlaceholderText(tr("Full name"));
    auto* title = new ElidedLabel(item.draft.title);
    title->setStyleSheet(QStringLiteral("font-size: 16px;"));
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(24, 20, 24, 0);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(title);
    if (!obstacles.isEmpty())
        form->addRow(obstacleNote(obstacles));
    if (!ignored.empty())
        form->addRow(ignoredNote(ignored));
    form->addRow(tr("&Signer"), m_signer);
    form->addRow(tr("Role"), roleChoice());
    form->addRow(QString(), m_note);
    form->addRow(note(tr("The text and its facts are locked from now on, until the item is "
                         "returned for changes."),
                      tonesOf(palette()).muted));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_sign = buttons->button(QDialogButtonBox::Ok);
    m_sign->setText(tr("Sign off"));
    m_sign->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &SignDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SignDialog::reject);
    layOutDialog(*this, page, buttons);
    connect(m_signer, &QLineEdit::textChanged, this, &SignDialog::follow);
    connect(m_roles, &QButtonGroup::idClicked, this, &SignDialog::follow);
    follow();
    m_signer->setFocus();
    setFixedWidth(usualWidth);
    fitToPage(*this, usualWidth);
}

QWidget* SignDialog::roleChoice()
{
    auto* choice = new QWidget;
    choice->setAccessibleName(tr("Role"));
    auto* line = new QHBoxLayout(choice);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(20);
    const auto usual = needsPrincipalLeader(m_item.draft.facts.kind) ? SignerRole::PrincipalLeader
                                                                     : SignerRole::DeputyLeader;
    const SignerRole chosen = m_item.draft.facts.signerRole.value_or(usual);
    for (const SignerRole role : allValues<SignerRole>()) {
        auto* button = new QRadioButton(label(role));
        button->setChecked(role == chosen);
        m_roles->addButton(button, int(role));
        line->addWidget(button);
    }
    line->addStretch();
    return choice;
}

QWidget* SignDialog::obstacleNote(const QStringList& obstacles)
{
    return note(listed(tr("This item cannot go into a packet yet:"), obstacles),
                tonesOf(palette()).error);
}

/// Errors first: those the signer answers for.
QWidget* SignDialog::ignoredNote(std::vector<IgnoredFinding> ignored)
{
    std::stable_sort(ignored.begin(), ignored.end(), [](const auto& a, const auto& b) {
        return a.finding.level > b.finding.level;
    });
    QStringList lines;
    for (const IgnoredFinding& one : ignored)
        lines << describe(one);
    const bool grave = ignored.front().finding.level == Level::Error;
    const Tones tones = tonesOf(palette());
    return note(listed(tr("The clerk ignored %n findings. Signing lets them stand:", nullptr,
                          static_cast<int>(ignored.size())),
                       lines),
                grave ? tones.warning : tones.muted);
}

QString SignDialog::signer() const
{
    return m_signer->text().trimmed();
}

SignerRole SignDialog::role() const
{
    return SignerRole(m_roles->checkedId());
}

void SignDialog::follow()
{
    const bool wrong =
        needsPrincipalLeader(m_item.draft.facts.kind) && role() != SignerRole::PrincipalLeader;
    m_note->setText(wrong ? tr("Items of the kind “%1” are signed by the principal leader.")
                                .arg(label(*m_item.draft.facts.kind))
                          : QString());
    m_note->setVisible(wrong);
    if (layout())
        fitToPage(*this, usualWidth);
    if (m_sign)
        m_sign->setEnabled(!signer().isEmpty());
}

} // namespace chengbao::ui
