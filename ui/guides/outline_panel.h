// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/finding.h"
#include "core/text/outline.h"

#include <QWidget>

namespace chengbao::ui
{

class GuideList;

/// A point of the outline with its words, and what the check has against its number.
struct OutlineEntry {
    text::OutlinePoint point;
    QString text;
    std::optional<Finding> finding; ///< a number that is skipped, repeated or out of order
};

/// `findings` are those of a check of this draft. Safe from any thread.
std::vector<OutlineEntry> outlineOf(const Draft& draft, const std::vector<Finding>& findings);

/// The points of the text, one below the other: a click or Enter goes there. The one in which the
/// cursor stands is current.
class OutlinePanel : public QWidget
{
    Q_OBJECT
public:
    explicit OutlinePanel(QWidget* parent = nullptr);

    void setOutline(std::vector<OutlineEntry> entries);
    void followCursor(int offsetInBody);

signals:
    void shown(const chengbao::Finding& place);

private:
    std::vector<OutlineEntry> m_entries;
    GuideList* m_list;
    int m_cursor = 0;
};

} // namespace chengbao::ui
