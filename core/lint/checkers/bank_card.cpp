// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/bank_card.h"

#include "core/text/numeral.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <QRegularExpression>

namespace chengbao::lint
{
namespace
{

bool satisfiesLuhn(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i].digitValue();
        const int doubled = i % 2 == 1 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
}

constexpr int fewestDigits = 16;

/// Whether sixteen digits, with no more than a blank or hyphen between any, begin anywhere as cards
/// do and not amid a longer code.
bool mayHoldCard(const FieldText& field)
{
    const QStringView text(field.folded);
    const auto next = [&](int from) { return field.classes.next(text::UnitClasses::Digit, from); };
    for (int i = next(0); i < text.size(); i = next(i + 1)) {
        const QChar before = i > 0 ? text[i - 1] : QChar();
        if (!text::isOneOf(text[i], u"3456") || text::isAsciiDigit(before) ||
            text::isLatinLetter(before) || text::isOneOf(before, u".-"))
            continue;
        int digits = 0;
        for (int at = i, gap = 0; at < text.size() && gap <= 1 && digits < fewestDigits; ++at) {
            const bool digit = text::isAsciiDigit(text[at]);
            if (!digit && !text::isOneOf(text[at], u" -"))
                break;
            gap = digit ? 0 : gap + 1;
            digits += digit ? 1 : 0;
        }
        if (digits == fewestDigits)
            return true;
    }
    return false;
}

/// What stands before says that the number is something else.
bool isOtherCode(QStringView before)
{
    static const QRegularExpression words(QStringLiteral(
        "(编号|代码|单号|合同号|文号|序列号|批号|追溯码|条码|流水号)[:为是]?\\h*\\z"));
    return words.match(text::tail(before, 8).toString()).hasMatch();
}

} // namespace

void checkBankCard(const Document& document, const Rule& rule, Report& report)
{
    // 62 UnionPay, 4 Visa, 51–55 Mastercard, 35 JCB; written in fours as well.
    static const QRegularExpression card(
        QStringLiteral("(?<![0-9A-Za-z.\\-])(?:62|4[0-9]|5[1-5]|35)[0-9]{2}(?:([ -]?)[0-9]{4}"
                       "(?:\\1[0-9]{4}){2}(?:\\1[0-9]{1,3})?)(?![0-9A-Za-z])"));
    for (const FieldText* field : {&document.title, &document.body}) {
        if (field->longestNumber() < fewestDigits || !mayHoldCard(*field))
            continue;
        auto matches = card.globalMatch(field->folded);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            QString digits = match.captured();
            digits.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
            if (!satisfiesLuhn(digits) ||
                isOtherCode(QStringView(field->folded).left(match.capturedStart())))
                continue;
            Remark remark;
            remark.span = {static_cast<int>(match.capturedStart()),
                           static_cast<int>(match.capturedLength())};
            remark.fixes = {
                replacement(remark.span, match.captured(),
                            QString(digits.size() - 4, QLatin1Char('*')) + digits.right(4))};
            report.add(rule, *field, remark);
        }
    }
}

} // namespace chengbao::lint
