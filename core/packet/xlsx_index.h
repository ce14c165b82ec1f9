// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/packet/index_columns.h"

namespace chengbao::packet
{

struct IndexSheet {
    QStringList columns; ///< names of indexColumns(), in order; the fill-in columns follow them
    std::vector<IndexRow> rows;
    QString author;
    QDate date; ///< of creation, for the file's properties
};

/// 00_汇总表.xlsx: header row frozen and filtered, text cells as strings, never formulas. Same
/// input, same bytes. The library works on files: `scratch` is a private folder it may use, left
/// as it was found. Fails with Unwritable or DiskFull.
Result<QByteArray> indexXlsx(const IndexSheet& sheet, const QString& scratch);

} // namespace chengbao::packet
