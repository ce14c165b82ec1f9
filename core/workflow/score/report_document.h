// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/table_book.h"
#include "core/workflow/score/report.h"

namespace chengbao::workflow
{

/// Words a reason; ui/words has one.
using ReasonWords = std::function<QString(const LineReason&)>;

/// Who puts out a document, and when.
struct Imprint {
    QString issuer; ///< may be empty
    QDate date;
};

/// The whole report as a workbook: units, persons, shares, trend, alerts, annex, ledger.
packet::TableBook reportBook(const Report& report, const ReasonWords& words,
                             const Imprint& imprint);

/// 通报: the report to be read and signed, as .docx, with the annex of adopted items. Same input,
/// same bytes.
Result<QByteArray> reportDocx(const Report& report, const ReasonWords& words,
                              const Imprint& imprint);

/// 单页通报 to the head of one unit: where it stands, on one page. Fails with NotFound when the
/// report has no such unit.
Result<QByteArray> noticeDocx(const Report& report, const QString& unit, const ReasonWords& words,
                              const Imprint& imprint);

} // namespace chengbao::workflow
