// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/ignore_form.h"

#include "core/lint/rule.h"
#include "core/lint/suppressions.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr int longestWording = 16; // longer marks are stretches of text, not words
constexpr int longestReason = 200;

bool isWording(const QString& text)
{
    return !text.isEmpty() && text.size() <= longestWording && !text.contains(u'\n');
}

} // namespace

std::vector<IgnoreExtent> ignoreExtents(const QString& rule)
{
    switch (lint::ignorable(rule)) {
    case lint::Ignorable::Never:
        return {};
    case lint::Ignorable::EachPlace:
        return {IgnoreExtent::Here};
    case lint::Ignorable::Freely:
        break;
    }
    return {IgnoreExtent::Here, IgnoreExtent::Item, IgnoreExtent::Always};
}

QString ignoreLabel(IgnoreExtent extent)
{
    switch (extent) {
    case IgnoreExtent::Here:
        return IgnoreForm::tr("Ignore here");
    case IgnoreExtent::Item:
        return IgnoreForm::tr("Ignore in this item");
    case IgnoreExtent::Always:
        break;
    }
    return IgnoreForm::tr("Never again");
}

IgnoreForm::IgnoreForm(QWidget* parent)
    : QWidget(parent),
      m_heading(new QLabel(this)),
      m_words(new QRadioButton),
      m_rule(new QRadioButton),
      m_reason(new QLineEdit),
      m_ok(new QPushButton(tr("Ignore")))
{
    m_heading->setTextFormat(Qt::PlainText);
    build();
    m_reason->setObjectName(QStringLiteral("ignoreReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(longestReason);
    m_ok->setObjectName(QStringLiteral("ignoreOk"));
    m_ok->setAutoDefault(true);
    connect(m_reason, &QLineEdit::returnPressed, this, &IgnoreForm::accept);
    connect(m_reason, &QLineEdit::textChanged, this, &IgnoreForm::follow);
    connect(m_ok, &QPushButton::clicked, this, &IgnoreForm::accept);
    setFocusProxy(m_reason);
}

void IgnoreForm::build()
{
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setProperty("quiet", true);
    cancel->setAutoDefault(true);
    connect(cancel, &QPushButton::clicked, this, &IgnoreForm::cancelled);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * grid);
    buttons->addWidget(m_ok);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, grid, 0, 0);
    column->setSpacing(grid + grid / 2);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addWidget(m_rule);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
}

void IgnoreForm::ask(const Finding& finding, IgnoreExtent extent, const IgnoreTerms& terms)
{
    m_finding = finding;
    m_extent = extent;
    const bool named = extent == IgnoreExtent::Here && isWording(finding.text);
    m_heading->setText(named ? tr("%1: “%2”").arg(ignoreLabel(extent), finding.text)
                             : ignoreLabel(extent));
    offer(extent == IgnoreExtent::Always ? terms.wording : finding.text, terms.ruleName);
    m_reason->clear();
    m_reason->setPlaceholderText(needsReason() ? tr("Reason, for who signs it")
                                               : tr("Reason (optional)"));
    follow();
    m_reason->setFocus(Qt::OtherFocusReason);
}

/// Of a word that stands here only there is no choice; a stretch of text is no word to let pass.
void IgnoreForm::offer(const QString& words, const QString& ruleName)
{
    const bool here = m_extent == IgnoreExtent::Here;
    const bool any = isWording(words);
    const QString name = ruleName.isEmpty() ? m_finding.rule : ruleName;
    m_words->setText(tr("Only “%1”").arg(QString(words).replace(u'&', QStringLiteral("&&"))));
    m_rule->setText(tr("The whole rule “%1”").arg(name));
    m_words->setVisible(!here && any);
    m_rule->setVisible(!here);
    (any ? m_words : m_rule)->setChecked(true);
}

/// An error and personal data are released on the record.
bool IgnoreForm::needsReason() const
{
    return lint::isGuarded(m_finding.rule) ||
           (m_finding.level == Level::Error && m_extent != IgnoreExtent::Always);
}

void IgnoreForm::follow()
{
    m_ok->setEnabled(!needsReason() || !m_reason->text().trimmed().isEmpty());
}

void IgnoreForm::accept()
{
    if (!m_ok->isEnabled())
        return;
    const Finding finding = m_finding; // the form may go with what follows
    const IgnoreChoice choice{m_extent, m_extent != IgnoreExtent::Here && m_rule->isChecked(),
                              m_reason->text().trimmed()};
    emit decided(finding, choice);
}

void IgnoreForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit cancelled();
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QWidget::keyPressEvent(event);
}

} // namespace chengbao::ui
