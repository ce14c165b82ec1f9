// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/points.h"

#include <QDate>

#include <variant>
#include <vector>

namespace chengbao::packet
{

/// Numbers stay numbers, so that readers can add them up; an invalid one is an empty cell.
using TableCell = std::variant<QString, Points>;

struct TableSheet {
    struct Column {
        QString name;
        double width = 10; ///< characters of the standard font
    };
    QString name; ///< at most 31 characters, none of []:*?/\ and no apostrophe at the ends
    std::vector<Column> columns;
    std::vector<std::vector<TableCell>> rows;
};

struct TableBook {
    QString title;
    QString author;
    QDate date; ///< of creation
    std::vector<TableSheet> sheets;
};

/// An .xlsx with one sheet for each table, headers frozen and filtered, text never a formula. Same
/// input, same bytes; `scratch` as in xlsxBytes(). Fails with Unwritable or DiskFull.
Result<QByteArray> tablesXlsx(const TableBook& book, const QString& scratch);

/// The same as a .docx to read: the title, then each table under its name, as wide as the
/// page, which lies on its side for many columns.
Result<QByteArray> tablesDocx(const TableBook& book);

} // namespace chengbao::packet
