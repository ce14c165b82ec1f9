// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_sums.h"

#include "core/lint/checkers/claim_totals.h"
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/sum_parts.h"
#include "core/lint/phrase.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// The run of figures from `first` that are parts of a total in `unit`: 甲4家、乙6家. At most
/// mostParts of them.
std::size_t lastPart(const Statement& statement, std::size_t first, const Quantity& total)
{
    static const Phrase joint(QStringLiteral("^[^;。0-9]{0,6}[、,和及][^,;。0-9]{0,12}$"));
    // 交警120人、民警180人，发动志愿者260人: a row told with 、 ends at the comma.
    const auto goesOn = [&](std::size_t next) {
        constexpr qsizetype longest = 19;
        const QStringView gap = statement.between(next - 1, next);
        return gap.size() <= longest && hasUnit(gap, u"、,和及") && joint.isIn(withoutDates(gap)) &&
               !hasAny(gap, {u"较上", u"比上", u"较去", u"比去", u"较年", u"比年", u"同比", u"带动",
                             u"拉动", u"撬动", u"吸引"}) &&
               !(next > first + 1 && gap.contains(u',') &&
                 statement.between(next - 2, next - 1).contains(u'、'));
    };
    std::size_t last = first;
    while (last + 1 < statement.figures.size() && last + 1 - first < mostParts &&
           sameMeasure(statement.figures[last + 1], total) && goesOn(last + 1) &&
           amount(statement.figures[last + 1]) <= amount(total) &&
           !statement.label(last + 1).startsWith(u'已')) // 劳动力903人，已就业857人
        ++last;
    return last;
}

/// No part is a change, hedged or of a group that is part of several.
bool mayBeParts(const Statement& statement, std::size_t first, std::size_t last, std::size_t whole)
{
    static const Phrase several(QStringLiteral(
        "党员|女|男|民族|团员|本科|大专|硕士|博士|学历|职称|青年|老年|老人|儿童|残疾|低保|"
        "脱贫|贫困|干部|兼|重点|示范|享受|参加"));
    for (std::size_t i = first; i <= last; ++i) {
        const QString said = statement.before(i).toString() + statement.tail(i).toString();
        if (!isExact(statement.figures[i]) ||
            !sameMeasure(statement.figures[i], statement.figures[whole]) ||
            isChange(statement, i) || standsBeside(said))
            return false;
        const auto group = several.matchIn(said);
        if (group && !statement.isNamed(whole, group[0]))
            return false;
    }
    return true;
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
    QStringView names = joint.sliced(comma + 1, at - comma - 1);
    if (names.endsWith(u',')) // 分为甲、乙、丙，分别为
        names.chop(1);
    if (names.contains(u',') || !names.contains(u'、'))
        return 0;
    return static_cast<std::size_t>(names.count(u'、') + names.count(u'和') + 1);
}

/// How a total's parts are led in: 其中 and 包括 may leave some out, 由…组成 names them all.
enum class Parts { None, Some, All };

Parts leadsIn(const Statement& statement, std::size_t total, std::size_t last)
{
    static const Phrase ofWhich(
        QStringLiteral("^[^;。0-9]{0,24}[,(。]?(?:其中|包括|包含|分为)[:,]?[^,;。0-9]{0,14}$"));
    static const Phrase madeOf(QStringLiteral("^[^;。,0-9]{0,6},由[^,;。0-9]{0,14}$"));
    // 86名，分别为…; 86名：小学38名、…
    static const Phrase oneByOne(
        QStringLiteral("^[^,;。、:0-9]{0,10}[,:]?(?:数量|人数|具体|各)?(?:分别|依次)(?:是|为|有|系)"
                       "[^,;。、0-9]{0,8}$"));
    static const Phrase listed(QStringLiteral("^[^,;。、:()0-9]{0,8}[:(]([^,;。、:()0-9]{1,10})$"));
    // 。按类型分，甲的4座; ，资金由三部分构成：债券4500万元
    static const Phrase divided(QStringLiteral(
        "^[^;。0-9]{0,12}[,。](?:按[^,;。0-9]{2,8}分,|(?:资金)?由[^,;。:0-9]{0,6}[构组]成:)"
        "[^,;。0-9]{0,12}$"));
    const QStringView joint = statement.after(total);
    if (hasAny(joint, {u"分,", u"成:"}) && last > total + 1 && divided.isIn(joint) &&
        isRow(statement, total + 1, last, u'、'))
        return Parts::All;
    constexpr qsizetype longest = 42; // of all four
    if (joint.size() > longest)
        return Parts::None;
    const int behind = statement.figures[last].span.end();
    const QStringView rest = statement.body.foldedView({behind, statement.sentence.end() - behind});
    if (last > total + 1 && namesBefore(joint) == last - total &&
        isRow(statement, total + 1, last, u'、') &&
        !hasAny(rest, {u"其余", u"其他", u"剩余", u"另"}))
        return Parts::All;
    if (hasAny(joint, {u"分别", u"依次"}))
        return oneByOne.isIn(joint) && statement.tail(last).isEmpty() && last > total + 1
                   ? Parts::All
                   : Parts::None;
    constexpr qsizetype opening = 9; // up to the mark that opens a list
    if (!hasAny(joint, {u"其中", u"包", u"分为", u"由"}) && hasUnit(joint.left(opening), u":("))
        return listed.isIn(joint) && (isRow(statement, total + 1, last, u'、') ||
                                      (last > total + 2 && isRow(statement, total + 1, last, u',')))
                   ? Parts::Some
                   : Parts::None;
    if (hasAny(joint, {u"其中", u"包", u"分为"}) && ofWhich.isIn(withoutDates(joint)))
        return Parts::Some;
    const bool composed = hasAny(statement.tail(last), {u"组成", u"构成"});
    return composed && madeOf.isIn(joint) ? Parts::All : Parts::None;
}

bool isOneByOne(const Statement& statement, std::size_t total)
{
    return hasAny(statement.after(total), {u"分别", u"依次"});
}

/// 175人次，男性118人次、女性57人次: without a word that leads them in, the two that leave nobody
/// out. 男生 are no part of 教师.
bool splitsPeople(const Statement& statement, std::size_t total)
{
    static const Phrase joint(QStringLiteral("^[^,;。、0-9]{0,8}[,:(][男女][^,;。、0-9]{0,3}$"));
    static const Phrase next(QStringLiteral("^[,、][男女][^,;。、0-9]{0,3}$"));
    const bool people = countsMembers(statement.figures[total]) ||
                        statement.figures[total].unit == QStringLiteral("例");
    if (total + 2 >= statement.figures.size() || !people || !joint.isIn(statement.after(total)) ||
        !next.isIn(statement.after(total + 1)) ||
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
    const auto further = statement.figures.subspan(last + 1);
    const bool told = std::any_of(further.begin(), further.end(), [&](const Quantity& figure) {
        return sameMeasure(figure, total) && std::abs(amount(figure) - excess) <= 1e-9 * excess;
    });
    return told ||
           hasAny(rest, {u"兼", u"重复", u"重叠", u"交叉", u"两种", u"多种", u"同时", u"共同"}) ||
           (countsMembers(total) && 2 * excess >= amount(total));
}

/// 3680万元，其中中央1800万元、省级900万元、县级880万元: three parts that lack no more than a slip
/// of the hand leave nothing out.
bool lacksBySlip(const Statement& statement, std::size_t first, std::size_t last,
                 const Quantity& total)
{
    constexpr std::size_t fewest = 3;
    if (last + 1 < first + fewest || !isRow(statement, first, last, u'、') ||
        hasAny(statement.tail(last), {u"等", u"其他"}))
        return false;
    for (std::size_t i = first; i <= last; ++i) {
        if (!isExact(statement.figures[i]) || isChange(statement, i) ||
            standsBeside(statement.before(i)))
            return false;
    }
    const double sum = sumOf(statement, first, last);
    const bool told = std::any_of(
        statement.figures.begin(), statement.figures.end(), [&](const Quantity& figure) {
            return sameMeasure(figure, total) && std::abs(amount(figure) - sum) <= 1e-9 * sum;
        });
    return !told && isSlipOf(total, sum, {});
}

/// The figure whose parts stand behind the one at `index`: before 平均每期49人 the one that is of.
std::size_t wholeAt(const Statement& statement, std::size_t index)
{
    const auto isMean = [&](std::size_t i) {
        return statement.words(i).cues.has(LabelCue::Mean) && hasUnit(statement.label(i), u"均每");
    };
    std::size_t whole = index;
    if (isMean(index) && index > 0 &&
        sameMeasure(statement.figures[index - 1], statement.figures[index]))
        --whole;
    return whole;
}

/// 共9家，其中甲4家、乙6家: parts may be fewer than the total, never more.
void findParts(const Statement& statement, std::vector<Claim>& claims)
{
    for (std::size_t i = 0; i + 2 < statement.figures.size(); ++i) {
        const std::size_t whole = wholeAt(statement, i);
        const Quantity& total = statement.figures[whole];
        // 9.8万吨，比上年减少1.1万吨，其中…: parts of the former
        if (!hasUnit(statement.after(i), u"其包由分依:(男女") || !isExact(total) ||
            !isAmount(total) || hasUnit(statement.label(whole), u"比较均每") ||
            hasAny(statement.label(whole), {u"去年", u"上年", u"同期", u"上月", u"净增", u"净减"}))
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
                                      : isPart(statement, part, total, statement.label(whole)));
        }
        const double excess = sumOf(statement, i + 1, last) - amount(total);
        const double slack = sumSlack(statement, i + 1, last, total);
        // Parts that make twice as much are of something else.
        if (excess > amount(total) && !isPowerOfTen((excess + amount(total)) / amount(total)))
            continue;
        // Groups of people that overlap hardly ever make a little more than all of them.
        constexpr double little = 0.15;
        const bool rowOfGroups = countsMembers(total) && !isRow(statement, i + 1, last, u'、');
        if (parts == Parts::Some && excess > 0 && (rowOfGroups || !certain))
            certain = last > i + 1 && excess <= little * amount(total) &&
                      mayBeParts(statement, i + 1, last, whole);
        certain = certain || areMenAndWomen(statement, i + 1, last) ||
                  (excess < 0 && lacksBySlip(statement, i + 1, last, total));
        const bool all = parts == Parts::All || lacksBySlip(statement, i + 1, last, total);
        const bool addsUp = all ? std::abs(excess) <= slack : excess <= slack;
        if (certain && !addsUp && !beginningAddsUp(statement, i + 1, last, total) &&
            !countsTwice(statement, last, excess, total))
            claims.push_back(sumClaim(statement, i + 1, last, total));
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
