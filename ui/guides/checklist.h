// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/desk.h"
#include "ui/guides/guide_list.h"
#include "ui/guides/text_counts.h"

#include <QWidget>

namespace chengbao::ui
{

/// Where a row of the checklist leads.
enum class ChecklistStep { None, Show, Sign, Export };

struct ChecklistRow {
    GuideRow row;
    ChecklistStep step = ChecklistStep::None;
    Finding place = {}; ///< for Show
};

/// What an item is judged by: the item with the text that was checked, the findings that count and
/// the workflow's own verdict.
struct ChecklistState {
    Item item;
    std::vector<Finding> standing;
    std::vector<workflow::Obstacle> obstacles;
    TextCounts counts;
};

/// What holds and what still stands between the item and a packet, in the order in which a clerk
/// works: text, facts, photos, sign-off, packet. Nothing is decided here: rows that stop the item
/// are exactly `obstacles`.
std::vector<ChecklistRow> checklistOf(const ChecklistState& state);

/// The checklist before an item is reported. A click or Enter goes to what a row is about.
class ChecklistPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChecklistPanel(QWidget* parent = nullptr);

    void setRows(std::vector<ChecklistRow> rows);

signals:
    void shown(const chengbao::Finding& place);
    void signWanted();
    void exportWanted();

private:
    void follow(int row);

    std::vector<ChecklistRow> m_rows;
    GuideList* m_list;
};

} // namespace chengbao::ui
