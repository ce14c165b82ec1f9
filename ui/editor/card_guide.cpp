// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/card_guide.h"

#include "ui/editor/writing_field.h"

#include <QScrollBar>

namespace chengbao::ui
{
namespace
{

constexpr int restingTime = 400;

} // namespace

CardGuide::CardGuide(QWidget* page) : QObject(page), m_card(new FindingCard(page))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restingTime);
    connect(&m_rest, &QTimer::timeout, this, &CardGuide::showHovered);
}

void CardGuide::follow(WritingField* field)
{
    connect(field, &WritingField::markHovered, this,
            [this, field](int position) { hover(field, position); });
    connect(field, &WritingField::changed, &m_rest, &QTimer::stop);
    connect(field->verticalScrollBar(), &QScrollBar::valueChanged, m_card, &FindingCard::close);
}

void CardGuide::hover(const WritingField* field, int position)
{
    m_field = field;
    m_position = position;
    if (field->marks().overCharacter(position).empty()) {
        m_rest.stop();
        m_card->closeSoon();
    } else {
        m_rest.start();
    }
}

void CardGuide::showHovered()
{
    const auto findings = m_field->marks().overCharacter(m_position);
    if (!findings.empty() && !m_field->isComposing())
        show(m_field, findings);
}

void CardGuide::rest()
{
    m_rest.stop();
    m_card->close();
}

void CardGuide::show(const WritingField* field, const std::vector<Finding>& findings)
{
    QRect anchor = field->rectangleOf(field->placeOf(findings.front()));
    anchor.translate(field->viewport()->mapTo(m_card->parentWidget(), QPoint()));
    m_card->showFindings(findings, anchor, !field->isReadOnly());
}

} // namespace chengbao::ui
