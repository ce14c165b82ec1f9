// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/phone_number.h"

#include <QRegularExpression>

namespace chengbao::lint
{
namespace
{

/// Behind these eleven digits are an amount.
bool isAmount(QStringView after)
{
    static const QRegularExpression unit(
        QStringLiteral("^\\s?(元|万|亿|吨|公斤|千克|克|斤|亩|公顷|平方|立方|米|千米|公里|人|户|次|"
                       "件|个|千瓦|度|株|头|只)"));
    return unit.match(after.left(4).toString()).hasMatch();
}

} // namespace

void checkPhoneNumber(const Document& document, const Rule& rule, Report& report)
{
    // 138 0013 8000 and 138-0013-8000 are written too; a code before or behind is none.
    static const QRegularExpression mobile(
        QStringLiteral("(?<![0-9A-Za-z.\\-/_〔])(?:\\+?86[- ]?)?(1[3-9][0-9])([- "
                       "]?)([0-9]{4})\\2([0-9]{4})(?![0-9A-Za-z]|[.\\-/][0-9])"));
    for (const FieldText* field : {&document.title, &document.body}) {
        auto matches = mobile.globalMatch(field->folded);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (isAmount(QStringView(field->folded).mid(match.capturedEnd())))
                continue;
            Remark remark;
            remark.span = {static_cast<int>(match.capturedStart()),
                           static_cast<int>(match.capturedLength())};
            remark.fixes = {
                replacement(remark.span, match.captured(),
                            match.captured(1) + QStringLiteral("****") + match.captured(4))};
            report.add(rule, *field, remark);
        }
    }
}

} // namespace chengbao::lint
