// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_reading.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/statement.h"
#include "core/text/unit_table.h"

#include <cmath>

namespace chengbao::lint
{

using text::Quantity;

QStringView labelOf(const FieldText& field, const Quantity& figure)
{
    constexpr int longest = 16;
    int start = figure.span.start;
    while (start > 0 && figure.span.start - start < longest && !isSign(field.folded[start - 1]) &&
           !text::isOneOf(field.folded[start - 1], u",;:。、()!?\n0123456789% "))
        --start;
    return withoutHedge(field.foldedView({start, figure.span.start - start}));
}

bool saysSame(const Quantity& one, const Quantity& other)
{
    return one.value != 0 && ((isFraction(one) && isFraction(other)) || sameMeasure(one, other)) &&
           std::abs(amount(one) - amount(other)) <= std::abs(amount(one)) * 1e-9;
}

std::vector<const Quantity*> equalsOf(const FieldText& body, const Quantity& figure)
{
    std::vector<const Quantity*> equals;
    for (const Quantity& each : body.quantities()) {
        if (saysSame(each, figure))
            equals.push_back(&each);
    }
    return equals;
}

Way wayOf(QStringView label)
{
    if (hasAny(label, {u"幅", u"收窄", u"扩大", u"由", u"从", u"增速"}))
        return Way::Unknown;
    if (endsInAny(label, {u"下降", u"减少", u"降低", u"回落", u"下滑", u"缩短", u"压缩", u"压减",
                          u"下跌", u"负增长", u"减少了", u"下降了"}))
        return Way::Down;
    return endsInAny(label,
                     {u"增长", u"增加", u"上升", u"提高", u"提升", u"上涨", u"增长了", u"增加了"})
               ? Way::Up
               : Way::Unknown;
}

bool tellsOther(QStringView label)
{
    return hasAny(label, {u"目标", u"计划", u"任务", u"应", u"拟", u"去年", u"上年", u"同期", u"月",
                          u"季度", u"预计", u"力争", u"每", u"均", u"首", u"最"});
}

bool saysEach(QStringView body)
{
    for (qsizetype at = body.indexOf(u'均'); at >= 0; at = body.indexOf(u'均', at + 1)) {
        const bool mean = (at > 0 && text::isOneOf(body[at - 1], u"平年月日户人亩单")) ||
                          body.sliced(at + 1).startsWith(u'价');
        if (!mean)
            return true;
    }
    return false;
}

} // namespace chengbao::lint
