// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>

#include <xlsxwriter.h>

#include <functional>

// What every .xlsx of ours has in common; the only other place that knows the library is the one
// that fills the sheets.
namespace chengbao::packet
{

struct XlsxProperties {
    QString title;
    QString author;
    QDate date; ///< of creation
};

/// Adds the sheets. The first error ends the file.
using FillWorkbook = std::function<lxw_error(lxw_workbook* book)>;

/// A workbook as bytes: the same input gives the same. The library works on files: `scratch` is a
/// private folder it may use, left as it was found. Fails with Unwritable or DiskFull.
Result<QByteArray> xlsxBytes(const XlsxProperties& properties, const QString& scratch,
                             const FillWorkbook& fill);

/// UTF-8 that a cell can hold.
QByteArray xlsxText(const QString& text);
/// 11 point with thin borders; headers bold on a ground.
lxw_format* tableFormat(lxw_workbook* book, bool isHeader);

} // namespace chengbao::packet
