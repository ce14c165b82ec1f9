// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/wide_comma.h"

#include "core/text/numeral.h"
#include "core/text/unit_table.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr qsizetype group = 3;

/// How many digits stand from `at` on.
qsizetype digitsAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return end - at;
}

/// The end of the groups of three digits behind the comma at `at`; `at` where none stands.
qsizetype groupsEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at] == u'，' && digitsAt(text, at + 1) == group)
        at += 1 + group;
    return at;
}

/// 亩, 万元, 余户: what is counted with a large number.
bool isMeasure(QStringView text)
{
    if (!text.isEmpty() && text::isOneOf(text.front(), u"万亿余多"))
        text = text.sliced(1);
    constexpr QStringView longer[] = {u"公里", u"公斤", u"公顷", u"平方",
                                      u"立方", u"千克", u"千瓦"};
    return (!text.isEmpty() &&
            text::isOneOf(text.front(),
                          u"元亩吨户人名家座台辆件只头套册份次处米株棵棚间栋盏袋羽口")) ||
           std::ranges::any_of(longer, [&](QStringView unit) { return text.startsWith(unit); });
}

/// 1，260亩 with its first comma at `comma`. 指数为50，260户 and 12，260 are told as two numbers:
/// what may end in a bare one, or has no measure behind it.
Span groupedNumber(QStringView text, qsizetype comma)
{
    qsizetype start = comma;
    while (start > 0 && comma - start < group && digitsAt(text.first(comma), start - 1) > 0)
        --start;
    const QChar before = start > 0 ? text[start - 1] : QChar();
    const bool opens = start < comma && text[start] != u'0' &&
                       !(before >= u'0' && before <= u'9') &&
                       !text::isOneOf(before, u".，,第于为是至达到过近约超分值数率号比年月日时");
    const qsizetype end = groupsEnd(text, comma);
    if (!opens || end == comma || !isMeasure(text.sliced(end)))
        return {};
    return {static_cast<int>(start), static_cast<int>(end - start)};
}

void checkField(const FieldText& field, const Rule& rule, Report& report)
{
    const QString& text = field.text;
    const auto next = [&](int from) { return field.classes.next(text::UnitClasses::Comma, from); };
    for (int at = next(0); at < text.size(); at = next(at + 1)) {
        const bool amid = text[at] == u'，' && at > 0 && text::isAsciiDigit(text[at - 1]) &&
                          at + 1 < text.size() && text::isAsciiDigit(text[at + 1]);
        const Span number = amid ? groupedNumber(text, at) : Span();
        if (number.length == 0)
            continue;
        at = number.end();
        Remark remark;
        remark.span = number;
        remark.message = QStringLiteral("comma");
        const QString figure = field.view(number).toString();
        remark.fixes = {replacement(number, figure, QString(figure).remove(u'，'))};
        report.add(rule, field, remark);
    }
}

} // namespace

void checkWideCommas(const Document& document, const Rule& rule, Report& report)
{
    checkField(document.title, rule, report);
    checkField(document.body, rule, report);
}

} // namespace chengbao::lint
