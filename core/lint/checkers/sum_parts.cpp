// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/sum_parts.h"

#include "core/text/unit_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{

using text::Quantity;

QString overlappingGroup(QStringView text)
{
    static const QRegularExpression groups(QStringLiteral(
        "党员|女|男|民族|团员|本科|大专|硕士|博士|学历|职称|青年|老年|老人|儿童|"
        "残疾|低保|脱贫|贫困|干部|兼|重点|示范|"
        "(?:^|[,、:])(?:其中,?)?(?:已|有|无|未(?!成年)|持|患|参加|参与|享受|纳入|签订|签约|"
        "领取|办理|获得|取得|从事|完成|安装|配备|开通|实现|涉及|存在|使用|愿意|具备|"
        "具有|达到|通过|接受|列入|建成|设立|设有)"));
    return groups.match(text.toString()).captured();
}

bool countsMembers(const Quantity& figure)
{
    const std::uint64_t unit = figure.measure.unit;
    return isPeople(figure) || unit == text::unitKey(u"户") || unit == text::unitKey(u"家") ||
           unit == text::unitKey(u"个") || unit == text::unitKey(u"人次") ||
           unit == text::unitKey(u"所");
}

bool standsBeside(QStringView text)
{
    if (hasAny(text, {u"以上", u"以下", u"新增", u"累计", u"同时", u"其余", u"剩余", u"另", u"不含",
                      u"不包括", u"不计", u"除外"}))
        return true;
    // 500户中, not 其中, 中小学
    for (qsizetype at = text.indexOf(u'中', 1); at > 0; at = text.indexOf(u'中', at + 1)) {
        const bool among = at + 1 == text.size() || text::isOneOf(text[at + 1], u",的有已占选抽共");
        if (among && !text::isOneOf(text[at - 1], u"其中初高大集一二三四五六七八九十职附完"))
            return true;
    }
    return false;
}

bool isPart(const Statement& statement, std::size_t index, const Quantity& total, QStringView whole)
{
    const Quantity& figure = statement.figures[index];
    const QStringView before = statement.before(index);
    const QStringView after = statement.after(index);
    const auto setsApart = [whole](QStringView text) {
        const QString group = overlappingGroup(text);
        return !group.isEmpty() && !whole.contains(group);
    };
    const bool overlaps = countsMembers(total) && (setsApart(before) || setsApart(after));
    return isExact(figure) && sameMeasure(figure, total) && !isChange(statement, index) &&
           !overlaps && !standsBeside(before) && !standsBeside(after);
}

bool areMenAndWomen(const Statement& statement, std::size_t first, std::size_t last)
{
    const auto names = [&](std::size_t index, QChar one, QChar other) {
        const QStringView label = statement.before(index);
        const QStringView own = label.sliced(label.lastIndexOf(u"其中") + 1);
        return own.contains(one) && !own.contains(other);
    };
    return last == first + 1 && ((names(first, u'男', u'女') && names(last, u'女', u'男')) ||
                                 (names(first, u'女', u'男') && names(last, u'男', u'女')));
}

double sumSlack(const Statement& statement, std::size_t first, std::size_t last,
                const Quantity& total)
{
    double parts = 0;
    for (std::size_t i = first; i <= last; ++i)
        parts = std::max(parts, roundingOf(statement.figures[i]));
    constexpr double coarser = 10;
    constexpr double converted = 1e-3; // 亩 and 公顷 do not convert evenly
    const bool mixed =
        std::any_of(statement.figures.begin() + first, statement.figures.begin() + last + 1,
                    [&](const Quantity& part) { return part.unit != total.unit; });
    const double edge = roundingOf(total) >= parts * coarser ? 1 - 1e-9 : 1 + 1e-9;
    return std::max(roundingOf(total), parts) * edge + (mixed ? amount(total) * converted : 0);
}

double sumOf(const Statement& statement, std::size_t first, std::size_t last)
{
    double sum = 0;
    for (std::size_t i = first; i <= last; ++i)
        sum += amount(statement.figures[i]);
    return sum;
}

namespace
{

QString sumFormula(const Statement& statement, std::size_t first, std::size_t last, double sum,
                   const Quantity& total)
{
    QStringList parts;
    for (std::size_t i = first; i <= last; ++i)
        parts.append(shown(statement, statement.figures[i]));
    return parts.join(QStringLiteral("＋")) + QStringLiteral("＝") + worded(statement, total, sum);
}

} // namespace

Claim sumClaim(const Statement& statement, std::size_t first, std::size_t last,
               const Quantity& total)
{
    const double unit = total.value == 0 ? 1 : amount(total) / total.value;
    const double sum = sumOf(statement, first, last) / unit;
    return {total.span, QStringLiteral("sum"), sumFormula(statement, first, last, sum, total), {}};
}

} // namespace chengbao::lint
