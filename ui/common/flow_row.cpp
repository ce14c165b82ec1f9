// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flow_row.h"

#include "ui/common/theme.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace chengbao::ui
{
namespace
{

/// Only a stretch has nothing in it; it needs no space beside it, nor a line.
bool isStretch(const QLayoutItem& item)
{
    return const_cast<QLayoutItem&>(item).spacerItem();
}

bool expands(const QLayoutItem& item)
{
    return item.expandingDirections() & Qt::Horizontal &&
           item.maximumSize().width() > item.minimumSize().width();
}

/// What an item asks for in a line that has `most`.
int wish(const QLayoutItem& item, int most)
{
    const int least = item.minimumSize().width();
    return expands(item) ? least : std::max(least, std::min(item.sizeHint().width(), most));
}

int heightOf(const QLayoutItem& item)
{
    return std::max(item.sizeHint().height(), item.minimumSize().height());
}

} // namespace

FlowRow::FlowRow(QWidget* parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(2 * grid);
}

FlowRow::~FlowRow() = default;

void FlowRow::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void FlowRow::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* FlowRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem* FlowRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem* taken = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    invalidate();
    return taken;
}

std::vector<FlowRow::Line> FlowRow::lines(int width) const
{
    std::vector<Line> all;
    for (const auto& item : m_items) {
        const bool stretch = isStretch(*item);
        if (!stretch && item->isEmpty())
            continue;
        const int wanted = stretch ? 0 : wish(*item, width);
        const int space = all.empty() || all.back().width == 0 || stretch ? 0 : spacing();
        if (all.empty() || (!stretch && all.back().width + space + wanted > width)) {
            Line next{{}, wanted, heightOf(*item)};
            if (!all.empty() && isStretch(*all.back().items.back())) {
                next.items.push_back(all.back().items.back()); // it pushes what follows it
                all.back().items.pop_back();
            }
            next.items.push_back(item.get());
            all.push_back(next);
        } else {
            Line& line = all.back();
            line.items.push_back(item.get());
            line.width += space + wanted;
            line.height = std::max(line.height, heightOf(*item));
        }
    }
    return all;
}

int FlowRow::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    int height = around.top() + around.bottom();
    const auto all = lines(width - around.left() - around.right());
    for (const Line& line : all)
        height += line.height;
    return height + spacing() * std::max(0, static_cast<int>(all.size()) - 1);
}

QSize FlowRow::sizeHint() const
{
    QSize size;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const int space = size.width() > 0 ? spacing() : 0;
        size = {size.width() + space + item->sizeHint().width(),
                std::max(size.height(), heightOf(*item))};
    }
    return size.grownBy(contentsMargins());
}

QSize FlowRow::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo({item->minimumSize().width(), heightOf(*item)});
    }
    return size.grownBy(contentsMargins());
}

void FlowRow::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    const QRect room = area.marginsRemoved(contentsMargins());
    int top = room.top();
    for (const Line& line : lines(room.width())) {
        place(line, QRect(room.left(), top, room.width(), line.height));
        top += line.height + spacing();
    }
}

/// What is left of a line goes to what can take it, the one that can take least first.
std::vector<int> FlowRow::widths(const Line& line, int room) const
{
    std::vector<int> all;
    std::vector<std::size_t> open;
    for (const QLayoutItem* item : line.items) {
        if (expands(*item))
            open.push_back(all.size());
        all.push_back(isStretch(*item) ? 0 : wish(*item, room));
    }
    const auto capacity = [&](std::size_t at) {
        return isStretch(*line.items[at]) ? room : line.items[at]->maximumSize().width() - all[at];
    };
    std::sort(open.begin(), open.end(),
              [&](std::size_t one, std::size_t other) { return capacity(one) < capacity(other); });
    int over = std::max(0, room - line.width);
    for (std::size_t i = 0; i < open.size(); ++i) {
        const int more = std::min(over / static_cast<int>(open.size() - i), capacity(open[i]));
        all[open[i]] += more;
        over -= more;
    }
    return all;
}

void FlowRow::place(const Line& line, const QRect& room) const
{
    const std::vector<int> wide = widths(line, room.width());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int left = room.left();
    bool first = true;
    for (std::size_t i = 0; i < line.items.size(); ++i) {
        QLayoutItem* item = line.items[i];
        if (!isStretch(*item) && !std::exchange(first, false))
            left += spacing();
        const int height = std::min(room.height(), heightOf(*item));
        const bool above = item->alignment() & Qt::AlignTop;
        const int top = room.top() + (above ? 0 : (room.height() - height) / 2);
        const QRect place(left, top, wide[i], height);
        item->setGeometry(QStyle::visualRect(direction, room, place));
        left += wide[i];
    }
}

} // namespace chengbao::ui
