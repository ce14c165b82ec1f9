// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/finding_card.h"

#include <QObject>
#include <QTimer>

namespace chengbao::ui
{

class WritingField;

/// Brings the card to findings: after the pointer rested on a mark for a moment, or when asked;
/// takes it away when the pointer leaves or the text scrolls. Owned by the page.
class CardGuide : public QObject
{
    Q_OBJECT
public:
    explicit CardGuide(QWidget* page);

    FindingCard& card() { return *m_card; }
    void follow(WritingField* field);
    void show(const WritingField* field, const std::vector<Finding>& findings);
    /// Takes the card away, and the one that would come.
    void rest();

private:
    void hover(const WritingField* field, int position);
    void showHovered();

    FindingCard* m_card;
    QTimer m_rest;
    const WritingField* m_field = nullptr;
    int m_position = -1;
};

} // namespace chengbao::ui
