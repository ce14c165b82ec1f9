// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/personal_id.h"

#include <QDate>

namespace chengbao::lint
{
namespace
{

bool isCodeUnit(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isLetterOrNumber();
}

bool isBirthday(QStringView yyyymmdd)
{
    const QDate date = QDate::fromString(yyyymmdd.toString(), QStringLiteral("yyyyMMdd"));
    return date.isValid() && date.year() >= 1900 && date.year() <= 2100;
}

/// GB 11643—1999 4.2.2, which is ISO 7064 MOD 11-2.
bool hasCheckDigit(QStringView id)
{
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr char check[] = "10X98765432";
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += id[i].digitValue() * weights[i];
    return id[17].toUpper() == QLatin1Char(check[sum % 11]);
}

bool isNewForm(QStringView run)
{
    if (run.size() != 18 || run[0] == QLatin1Char('0'))
        return false;
    for (int i = 0; i < 17; ++i) {
        if (!run[i].isDigit())
            return false;
    }
    return isBirthday(run.mid(6, 8)) && hasCheckDigit(run);
}

bool isOldForm(QStringView run)
{
    if (run.size() != 15 || run[0] < QLatin1Char('1') || run[0] > QLatin1Char('8'))
        return false;
    for (QChar unit : run) {
        if (!unit.isDigit())
            return false;
    }
    return isBirthday((QStringLiteral("19") + run.mid(6, 6).toString()));
}

/// 110105199001011234 → 11*************234.
QString masked(QStringView id)
{
    return id.left(2).toString() + QString(id.size() - 5, QLatin1Char('*')) +
           id.right(3).toString();
}

} // namespace

void checkPersonalId(const Document& document, const Rule& rule, Report& report)
{
    for (const FieldText* field : {&document.title, &document.body}) {
        const QStringView text(field->folded);
        for (int i = 0; i < text.size(); ++i) {
            if (!isCodeUnit(text[i]))
                continue;
            int end = i;
            while (end < text.size() && isCodeUnit(text[end]))
                ++end;
            const Span span{i, end - i};
            const QStringView run = text.mid(i, end - i);
            i = end;
            if (!isNewForm(run) && !isOldForm(run))
                continue;
            Remark remark;
            remark.span = span;
            remark.fixes = {replacement(span, run.toString(), masked(run))};
            if (run.size() == 15)
                remark.level = std::min(rule.level, Level::Hint);
            report.add(rule, *field, remark);
        }
    }
}

} // namespace chengbao::lint
