// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/column_widths.h"

#include "ui/common/theme.h"

#include <algorithm>
#include <numeric>

namespace chengbao::ui
{
namespace
{

constexpr int fewestCharacters = 22; ///< columns that want no more are read whole
constexpr double giveAway = 0.6;     ///< what is left of a wide one

/// The place of the widest column that may still give something away; or none.
int widestAbove(const std::vector<int>& widths, const std::vector<int>& floors)
{
    int found = -1;
    for (int i = 0; i < int(widths.size()); ++i) {
        const auto at = std::size_t(i);
        if (widths[at] > floors[at] && (found < 0 || widths[at] > widths[std::size_t(found)]))
            found = i;
    }
    return found;
}

} // namespace

std::vector<int> columnWidths(const std::vector<ColumnWish>& columns, const QFontMetrics& font,
                              int available)
{
    const int character = font.horizontalAdvance(QLatin1Char('0'));
    std::vector<int> widths, floors;
    for (const ColumnWish& column : columns) {
        const int heading = font.horizontalAdvance(column.name) + 6 * grid;
        const double least = std::max(double(fewestCharacters), giveAway * column.characters);
        widths.push_back(std::max(heading, int(column.characters * character) + 4 * grid));
        floors.push_back(std::max(heading, int(least * character) + 4 * grid));
    }
    if (widths.empty())
        return widths;
    int over = std::accumulate(widths.begin(), widths.end(), 0) - available;
    if (over <= 0) {
        *std::max_element(widths.begin(), widths.end()) -= over;
        return widths;
    }
    for (int at = widestAbove(widths, floors); over > 0 && at >= 0;
         at = widestAbove(widths, floors)) {
        const int step = std::min({over, grid, widths[std::size_t(at)] - floors[std::size_t(at)]});
        widths[std::size_t(at)] -= step;
        over -= step;
    }
    return widths;
}

} // namespace chengbao::ui
