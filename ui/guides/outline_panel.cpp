// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/outline_panel.h"

#include "ui/guides/guide_list.h"

#include <QApplication>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

Finding placeOf(const OutlineEntry& entry)
{
    Finding place;
    place.field = QStringLiteral("body");
    place.start = entry.point.heading.start;
    place.length = entry.point.heading.length;
    place.text = entry.text;
    return place;
}

} // namespace

std::vector<OutlineEntry> outlineOf(const Draft& draft, const std::vector<Finding>& findings)
{
    std::vector<OutlineEntry> entries;
    for (const text::OutlinePoint& point : text::outline(draft.body)) {
        OutlineEntry entry{point, draft.body.mid(point.heading.start, point.heading.length), {}};
        for (const Finding& finding : findings) {
            if (finding.rule == QLatin1String("structure.numbering") &&
                finding.field == QLatin1String("body") &&
                point.ordinal.mark.overlaps({finding.start, finding.length}))
                entry.finding = finding;
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

OutlinePanel::OutlinePanel(QWidget* parent) : QWidget(parent), m_list(new GuideList(tr("Outline")))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    m_list->sayEmpty(QStringLiteral("outline"), tr("No outline"),
                     tr("Paragraphs that begin with 一、 （一） 1. （1） and points like 一是 are "
                        "listed here."));
    connect(m_list, &GuideList::chosen, this,
            [this](int row) { emit shown(placeOf(m_entries[static_cast<std::size_t>(row)])); });
}

void OutlinePanel::setOutline(std::vector<OutlineEntry> entries)
{
    m_entries = std::move(entries);
    std::vector<GuideRow> rows;
    for (const OutlineEntry& entry : m_entries) {
        GuideRow row;
        row.text = entry.text;
        row.indent = entry.point.depth;
        row.tip = entry.text;
        if (entry.finding) {
            row.level = entry.finding->level;
            row.detail = entry.finding->message;
        }
        rows.push_back(std::move(row));
    }
    m_list->setRows(std::move(rows));
    // Whoever walks through the points by keys is left where they are.
    if (!m_list->isAncestorOf(QApplication::focusWidget()))
        followCursor(m_cursor);
}

void OutlinePanel::followCursor(int offsetInBody)
{
    m_cursor = offsetInBody;
    const auto behind = std::upper_bound(
        m_entries.begin(), m_entries.end(), offsetInBody,
        [](int place, const OutlineEntry& entry) { return place < entry.point.heading.start; });
    const int row = static_cast<int>(behind - m_entries.begin()) - 1;
    if (row != m_list->current())
        m_list->setCurrent(row);
}

} // namespace chengbao::ui
