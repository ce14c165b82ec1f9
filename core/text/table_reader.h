// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace chengbao::text
{

/// A sheet of a workbook, or a file of comma separated values, as its cells read.
struct TextTable {
    QString name; ///< of the sheet; empty for csv
    /// Every row, empty ones too, so that the n-th is line n. Rows end with their last cell that
    /// says something. Dates are ISO 8601, numbers the shortest decimals, formulas their last
    /// result, mistakes (#REF!) empty.
    std::vector<QStringList> rows;
};

/// What lies beyond is refused.
constexpr int mostTableRows = 100000;
constexpr int mostTableColumns = 1000;
constexpr int mostTableCells = 2000000; ///< those before the last of each row, empty or not

/// Tables out of an .xlsx, or out of text (UTF-8, UTF-16 or GB18030) with commas, semicolons or
/// tabs between the cells, quotes after RFC 4180. The bytes are hostile. Fails with Malformed,
/// Unsupported (an old .xls, a password, no text at all) or TooLarge; `place` names the file.
Result<std::vector<TextTable>> readTables(const QByteArray& bytes, const QString& place);

/// The two kinds by themselves; errors without a place.
Result<std::vector<TextTable>> readXlsx(const QByteArray& bytes);
Result<TextTable> readCsv(const QByteArray& bytes);

} // namespace chengbao::text
