// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/figure_list.h"

#include <QRegularExpression>

namespace chengbao::ui
{

QString toText(const packet::TableCell& cell)
{
    if (const auto* number = std::get_if<Points>(&cell))
        return number->isValid() ? number->toText() : QString();
    return std::get<QString>(cell);
}

packet::TableSheet sheetOf(const FigureList& list)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\']"));
    constexpr int longestName = 31;
    packet::TableSheet sheet;
    sheet.name = QString(list.name).replace(forbidden, QStringLiteral(" ")).left(longestName);
    sheet.columns = list.columns;
    sheet.rows.reserve(static_cast<std::size_t>(list.rows));
    for (int row = 0; row < list.rows; ++row) {
        auto& cells = sheet.rows.emplace_back();
        for (int column = 0; column < static_cast<int>(list.columns.size()); ++column)
            cells.push_back(list.cell(row, column));
    }
    return sheet;
}

} // namespace chengbao::ui
