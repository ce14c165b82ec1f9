// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/table_book.h"

#include <functional>
#include <optional>

namespace chengbao::ui
{

/// A table whose cells are made when somebody looks at them, so that a page over many thousand rows
/// costs nothing to show. What stands on the screen is what is printed and exported. The functions
/// may be called from any thread and keep alive what they look at.
struct FigureList {
    /// How a row is marked: by a word of its own too, never by the colour alone.
    enum class Mark { None, Faint, Good, Warning, Error };

    QString name;
    std::vector<packet::TableSheet::Column> columns = {};
    int rows = 0;
    std::function<packet::TableCell(int row, int column)> cell = {};
    std::function<Mark(int row)> mark = {};
    std::vector<int> marked = {};     ///< columns that show the mark; none: all of them
    std::vector<int> explained = {};  ///< columns whose figures can be asked what they are made of
    std::optional<QString> text = {}; ///< a sentence above the table
};

QString toText(const packet::TableCell& cell);

/// All cells, for a document. The name fits what a sheet may be called.
packet::TableSheet sheetOf(const FigureList& list);

} // namespace chengbao::ui
