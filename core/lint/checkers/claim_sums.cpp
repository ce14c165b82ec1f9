// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_sums.h"

#include "core/text/unit_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{

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

namespace
{

using text::Quantity;

/// Whether the figure counts people, households or firms, who may be of several groups.
bool countsMembers(const Quantity& figure)
{
    static const QStringList units = {
        QStringLiteral("人"), QStringLiteral("名"), QStringLiteral("户"),   QStringLiteral("家"),
        QStringLiteral("个"), QStringLiteral("位"), QStringLiteral("人次"), QStringLiteral("所")};
    return units.contains(figure.unit);
}

/// Words that set a figure beside its neighbours: what it counts may be counted there too.
bool standsAside(QStringView text)
{
    if (hasAny(text, {u"以上", u"以下", u"新增", u"累计", u"同时", u"其余", u"剩余", u"另", u"不含",
                      u"不包括", u"不计", u"除外"}))
        return true;
    // 500户中, not 其中, 中小学
    for (qsizetype at = text.indexOf(u'中', 1); at > 0; at = text.indexOf(u'中', at + 1)) {
        const bool word =
            at + 1 < text.size() && text::isOneOf(text[at + 1], u"央型心小学专队医药片部段");
        if (!word && !text::isOneOf(text[at - 1], u"其中初高大集"))
            return true;
    }
    return false;
}

QString sumFormula(const Statement& statement, std::size_t first, std::size_t last, double sum,
                   const Quantity& total)
{
    QStringList parts;
    for (std::size_t i = first; i <= last; ++i)
        parts.append(shown(statement, statement.figures[i]));
    return parts.join(QStringLiteral("＋")) + QStringLiteral("＝") + worded(statement, total, sum);
}

/// No sum a clerk writes has more parts. A longer run is left alone, and keeps one sentence of any
/// length from being gone through again for each of its figures.
constexpr std::size_t mostParts = 40;

/// The run of figures from `first` that are parts of a total in `unit`: 甲4家、乙6家. At most
/// mostParts of them.
std::size_t lastPart(const Statement& statement, std::size_t first, const Quantity& total)
{
    static const QRegularExpression joint(
        QStringLiteral("^[^;。0-9]{0,6}[、,和及][^,;。0-9]{0,12}$"));
    // 交警120人、民警180人，发动志愿者260人: a row told with 、 ends at the comma.
    const auto goesOn = [&](std::size_t next) {
        constexpr qsizetype longest = 19;
        const QStringView gap = statement.between(next - 1, next);
        return gap.size() <= longest && hasUnit(gap, u"、,和及") &&
               joint.match(gap.toString()).hasMatch() &&
               !hasAny(gap, {u"较上", u"比上", u"较去", u"比去", u"较年", u"比年", u"同比"}) &&
               !(next > first + 1 && gap.contains(u',') &&
                 statement.between(next - 2, next - 1).contains(u'、'));
    };
    std::size_t last = first;
    while (last + 1 < statement.figures.size() && last + 1 - first < mostParts &&
           sameMeasure(statement.figures[last + 1], total) && goesOn(last + 1))
        ++last;
    return last;
}

/// 城市低保860人 of 低保对象: the group is the whole, not one beside it. `whole` is the label of
/// the total, where that stands before its parts.
bool isPart(const Statement& statement, std::size_t index, const Quantity& total,
            QStringView whole = {})
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
           !overlaps && !standsAside(before) && !standsAside(after);
}

/// No part is a change, hedged or of a group that is part of several.
bool mayBeParts(const Statement& statement, std::size_t first, std::size_t last, std::size_t whole)
{
    static const QRegularExpression several(QStringLiteral(
        "党员|女|男|民族|团员|本科|大专|硕士|博士|学历|职称|青年|老年|老人|儿童|残疾|低保|"
        "脱贫|贫困|干部|兼|重点|示范|享受|参加"));
    for (std::size_t i = first; i <= last; ++i) {
        const QString said = statement.before(i).toString() + statement.tail(i).toString();
        if (!isExact(statement.figures[i]) ||
            !sameMeasure(statement.figures[i], statement.figures[whole]) ||
            isChange(statement, i) || standsAside(said))
            return false;
        const auto group = several.match(said);
        if (group.hasMatch() && !statement.isNamed(whole, group.captured()))
            return false;
    }
    return true;
}

/// 男党员52名、女党员36名: the one division of people that leaves none out and none twice.
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

/// The slack of a sum: rounded parts and a rounded total, one unit of the last digit each shows.
/// A total rounded more coarsely than all its parts must be less than its unit away.
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

Claim sumClaim(const Statement& statement, std::size_t first, std::size_t last,
               const Quantity& total)
{
    const double unit = total.value == 0 ? 1 : amount(total) / total.value;
    const double sum = sumOf(statement, first, last) / unit;
    return {total.span, QStringLiteral("sum"), sumFormula(statement, first, last, sum, total), {}};
}

/// 共9家，其中甲4家，乙5家，停产2家: the first parts make the total, what follows is told besides.
bool beginningAddsUp(const Statement& statement, std::size_t first, std::size_t last,
                     const Quantity& total)
{
    double sum = amount(statement.figures[first]);
    for (std::size_t i = first + 1; i < last; ++i) {
        sum += amount(statement.figures[i]);
        if (std::abs(sum - amount(total)) <= amount(total) * 1e-9)
            return true;
    }
    return false;
}

/// Figures told with one mark between them and nothing else.
bool isRow(const Statement& statement, std::size_t first, std::size_t last, QChar mark)
{
    while (++first <= last) {
        if (!statement.before(first).startsWith(mark))
            return false;
    }
    return true;
}

/// How many are named before 分别: 3600个，城东区、城西区、河口县分别新增…; 0 where none are.
std::size_t namesBefore(QStringView joint)
{
    constexpr qsizetype behind = 4; // 新增
    const qsizetype at = joint.lastIndexOf(u"分别");
    const qsizetype comma = joint.indexOf(u',');
    if (at < 0 || comma < 0 || comma > at || joint.size() - at - 2 > behind)
        return 0;
    const QStringView names = joint.sliced(comma + 1, at - comma - 1);
    if (names.contains(u',') || !names.contains(u'、'))
        return 0;
    return static_cast<std::size_t>(names.count(u'、') + names.count(u'和') + 1);
}

/// How a total's parts are led in: 其中 and 包括 may leave some out, 由…组成 names them all.
enum class Parts { None, Some, All };

Parts leadsIn(const Statement& statement, std::size_t total, std::size_t last)
{
    static const QRegularExpression ofWhich(
        QStringLiteral("^[^;。0-9]{0,12}[,(。]?(?:其中|包括|包含|分为)[:,]?[^,;。0-9]{0,14}$"));
    static const QRegularExpression madeOf(QStringLiteral("^[^;。,0-9]{0,6},由[^,;。0-9]{0,14}$"));
    // 86名，分别为…; 86名：小学38名、…
    static const QRegularExpression oneByOne(
        QStringLiteral("^[^,;。、:0-9]{0,10}[,:]?(?:数量|人数|具体|各)?(?:分别|依次)(?:是|为|有|系)"
                       "[^,;。、0-9]{0,8}$"));
    static const QRegularExpression listed(
        QStringLiteral("^[^,;。、:()0-9]{0,8}[:(](?!其中)[^,;。、:()0-9]{1,10}$"));
    const QStringView joint = statement.after(total);
    constexpr qsizetype longest = 30; // of all four
    if (joint.size() > longest)
        return Parts::None;
    const int behind = statement.figures[last].span.end();
    const QStringView rest = statement.body.foldedView({behind, statement.sentence.end() - behind});
    if (last > total + 1 && namesBefore(joint) == last - total &&
        isRow(statement, total + 1, last, u'、') &&
        !hasAny(rest, {u"其余", u"其他", u"剩余", u"另"}))
        return Parts::All;
    if (hasAny(joint, {u"分别", u"依次"}))
        return oneByOne.match(joint.toString()).hasMatch() && statement.tail(last).isEmpty() &&
                       last > total + 1
                   ? Parts::All
                   : Parts::None;
    constexpr qsizetype opening = 9; // up to the mark that opens a list
    if (!hasAny(joint, {u"其中", u"包", u"分为", u"由"}) && hasUnit(joint.left(opening), u":("))
        return listed.match(joint.toString()).hasMatch() &&
                       (isRow(statement, total + 1, last, u'、') ||
                        (last > total + 2 && isRow(statement, total + 1, last, u',')))
                   ? Parts::Some
                   : Parts::None;
    if (hasAny(joint, {u"其中", u"包", u"分为"}) && ofWhich.match(joint.toString()).hasMatch())
        return Parts::Some;
    const bool composed = hasAny(statement.tail(last), {u"组成", u"构成"});
    return composed && madeOf.match(joint.toString()).hasMatch() ? Parts::All : Parts::None;
}

bool isOneByOne(const Statement& statement, std::size_t total)
{
    return hasAny(statement.after(total), {u"分别", u"依次"});
}

/// 175人次，男性118人次、女性57人次: without a word that leads them in, the two that leave nobody
/// out. 男生 are no part of 教师.
bool splitsPeople(const Statement& statement, std::size_t total)
{
    static const QRegularExpression joint(
        QStringLiteral("^[^,;。、0-9]{0,8}[,:(][男女][^,;。、0-9]{0,3}$"));
    static const QRegularExpression next(QStringLiteral("^[,、][男女][^,;。、0-9]{0,3}$"));
    const bool people = countsMembers(statement.figures[total]) ||
                        statement.figures[total].unit == QStringLiteral("例");
    if (total + 2 >= statement.figures.size() || !people ||
        !joint.match(statement.after(total).toString()).hasMatch() ||
        !next.match(statement.after(total + 1).toString()).hasMatch() ||
        !comparable(statement.figures[total], statement.figures[total + 1]) ||
        !comparable(statement.figures[total], statement.figures[total + 2]) ||
        isChange(statement, total) || !areMenAndWomen(statement, total + 1, total + 2))
        return false;
    const auto isOf = [&](std::size_t part) {
        QStringView noun = statement.label(part).sliced(1);
        if (noun.startsWith(u'性'))
            noun = noun.sliced(1);
        return noun.isEmpty() || statement.isNamed(total, noun);
    };
    return isOf(total + 1) && isOf(total + 2) && statement.tail(total + 2).isEmpty();
}

/// People who are counted in more than one part: the sentence goes on to say so
/// (有5人兼有两种情形), or the parts make half as much again as the whole, which nobody writes by
/// mistake.
bool countsTwice(const Statement& statement, std::size_t last, double excess, const Quantity& total)
{
    const int end = statement.figures[last].span.end();
    const QStringView rest = statement.body.foldedView({end, statement.sentence.end() - end});
    return hasAny(rest, {u"兼", u"重复", u"重叠", u"交叉", u"两种", u"多种"}) ||
           (countsMembers(total) && 2 * excess >= amount(total));
}

/// 共9家，其中甲4家、乙6家: parts may be fewer than the total, never more.
void findParts(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 0; i + 2 < statement.figures.size(); ++i) {
        const Quantity& total = statement.figures[i];
        // 9.8万吨，比上年减少1.1万吨，其中…: parts of the former
        if (!hasUnit(statement.after(i), u"其包由分依:(男女") || !isExact(total) ||
            !isAmount(total) || hasUnit(statement.label(i), u"比较") ||
            hasAny(statement.label(i), {u"去年", u"上年", u"同期", u"上月", u"净增", u"净减"}))
            continue;
        const std::size_t last = lastPart(statement, i + 1, total);
        Parts parts = leadsIn(statement, i, last);
        const bool split = parts == Parts::None && splitsPeople(statement, i);
        if (split) {
            const double sum = sumOf(statement, i + 1, i + 2);
            if (std::abs(sum - amount(total)) > sumSlack(statement, i + 1, i + 2, total))
                claims.push_back(sumClaim(statement, i + 1, i + 2, total));
            continue;
        }
        if (parts == Parts::None)
            continue;
        bool certain = last > i + 1 && last - i < mostParts;
        for (std::size_t part = i + 1; part <= last; ++part) {
            // What a whole is made of does not overlap, whatever it is called.
            certain = certain && (parts == Parts::All && (!isOneByOne(statement, i) ||
                                                          namesBefore(statement.after(i)) > 0)
                                      ? isExact(statement.figures[part])
                                      : isPart(statement, part, total, statement.label(i)));
        }
        const double excess = sumOf(statement, i + 1, last) - amount(total);
        const double slack = sumSlack(statement, i + 1, last, total);
        // Groups of people that overlap hardly ever make a little more than all of them.
        constexpr double little = 0.15;
        const bool rowOfGroups = countsMembers(total) && !isRow(statement, i + 1, last, u'、');
        if (parts == Parts::Some && excess > 0 && (rowOfGroups || !certain))
            certain = last > i + 1 && excess <= little * amount(total) &&
                      mayBeParts(statement, i + 1, last, i);
        certain = certain || areMenAndWomen(statement, i + 1, last);
        const bool addsUp = parts == Parts::All ? std::abs(excess) <= slack : excess <= slack;
        if (certain && !addsUp && !beginningAddsUp(statement, i + 1, last, total) &&
            !countsTwice(statement, last, excess, total))
            claims.push_back(sumClaim(statement, i + 1, last, total));
    }
}

/// What stands before a total: 合计, ，三个季度共签约.
bool namesTotal(QStringView gap)
{
    static const QRegularExpression totals(
        QStringLiteral("^[^,;。、0-9]{0,6}[,;]?[^,;。、0-9]{0,6}(?:共|合计|共计|总计|一共|总共|"
                       "合计为|总计为|总分|总得分|总长|总里程|总面积)"
                       "[^,;。、0-9]{0,4}$"));
    // 甲乡报名320人、乙镇报名280人，实际到场共570人 counts something else.
    constexpr qsizetype ending = 6; // 合计为 and what may follow
    return hasUnit(gap.last(std::min(ending, gap.size())), u"共计总") &&
           !hasAny(gap, {u"等", u"实际", u"实到", u"最终"}) &&
           totals.match(gap.toString()).hasMatch();
}

/// The last part before a total, the time it was made in left out: 三个季度共签约22个.
std::size_t lastBefore(const Statement& statement, std::size_t total)
{
    const Quantity& figure = statement.figures[total - 1];
    const QStringView behind = statement.after(total - 1);
    const bool time =
        total > 1 && figure.han &&
        (isDuration(figure) || behind.startsWith(u"季度") || behind.startsWith(u"月"));
    return time ? total - 2 : total - 1;
}

/// Whether some of the last parts make the total by themselves.
bool endAddsUp(const Statement& statement, std::size_t first, std::size_t last,
               const Quantity& total)
{
    double sum = 0;
    for (std::size_t i = last + 1; i-- > first;) {
        sum += amount(statement.figures[i]);
        if (i < last && std::abs(sum - amount(total)) <= sumSlack(statement, i, i, total))
            return true;
    }
    return false;
}

/// Whether figures told before the parts make the total with them: 收10.98万元，加上捐助6万元、
/// 奖补12万元，共28.98万元.
bool moreAddUp(const Statement& statement, std::size_t first, double sum, const Quantity& total)
{
    constexpr std::size_t reach = 4;
    for (std::size_t i = first; i-- > 0 && first - i <= reach;) {
        if (!sameMeasure(statement.figures[i], total))
            continue;
        sum += amount(statement.figures[i]);
        if (std::abs(sum - amount(total)) <= sumSlack(statement, i, i, total))
            return true;
    }
    return false;
}

/// 甲4家、乙6家，共9家: all parts are named, so they must add up. Listed with commas
/// (甲4家，乙6家， 合计9家) they do where the total says outright that it is one.
void findTotals(const Statement& statement, std::vector<Claim>& claims)
{
    static const QRegularExpression joint(QStringLiteral("^[^;。,0-9]{0,6}、[^,;。、0-9]{0,12}$"));
    static const QRegularExpression comma(
        QStringLiteral("^[^;。,、0-9]{0,6}[,;][^,;。、0-9]{0,10}$"));
    for (std::size_t i = 2; i < statement.figures.size(); ++i) {
        const Quantity& total = statement.figures[i];
        const QStringView named = statement.before(i);
        if (!isExact(total) || !isAmount(total) || !namesTotal(named))
            continue;
        const bool outright = hasAny(named, {u"合计", u"共计", u"总计"});
        const auto joins = [&](std::size_t left) {
            const QString gap = withoutDates(statement.after(left));
            return joint.match(gap).hasMatch() || (outright && comma.match(gap).hasMatch());
        };
        const std::size_t last = lastBefore(statement, i);
        std::size_t first = last;
        bool certain = isPart(statement, first, total);
        while (first > 0 && i - first < mostParts && joins(first - 1) &&
               sameMeasure(statement.figures[first - 1], total) &&
               statement.figures[first - 1].value != total.value) {
            --first;
            certain = certain && isPart(statement, first, total);
        }
        certain = (certain && i - first < mostParts) || areMenAndWomen(statement, first, last);
        const double excess = sumOf(statement, first, last) - amount(total);
        const auto isLess = [&](const Quantity& part) { return amount(total) < amount(part); };
        constexpr double farthest = 0.6; // 每棵46元、28元，共14.73万元
        if (std::any_of(statement.figures.begin() + first, statement.figures.begin() + last + 1,
                        isLess) || // of some of them only
            std::abs(excess) > farthest * amount(total))
            continue;
        // 86分、90分，折算后总分88分 is a mean of marks; 全县管网总长 may be of much else.
        constexpr double close = 0.2;
        if (hasAny(named, {u"总分", u"总得分", u"总长", u"总里程", u"总面积"}) &&
            std::abs(excess) > close * amount(total))
            continue;
        if (certain && first < last && std::abs(excess) > sumSlack(statement, first, last, total) &&
            !endAddsUp(statement, first, last, total) &&
            !moreAddUp(statement, first, excess + amount(total), total))
            claims.push_back(sumClaim(statement, first, last, total));
    }
}

} // namespace

void findSums(const Statement& statement, std::vector<Claim>& claims)
{
    const QStringView text = statement.body.foldedView(statement.sentence);
    if (hasUnit(text, u"其包由分依:(男"))
        findParts(statement, claims);
    if (hasUnit(text, u"共计总"))
        findTotals(statement, claims);
}

} // namespace chengbao::lint
