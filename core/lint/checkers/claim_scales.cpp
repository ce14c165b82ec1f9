// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_scales.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/sum_parts.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

constexpr std::size_t mostShares = 12;

/// One share of a list, as it is told: what stands between it and the share before.
QString labelOf(const Statement& statement, std::size_t index)
{
    QStringView told = withoutHedge(statement.before(index));
    static const Phrase ends(QStringLiteral("的?(?:占比?|比例|比重)$"));
    for (qsizetype at = told.size(); at-- > 0;) {
        if (text::isOneOf(told[at], u",、;")) {
            told = told.sliced(at + 1);
            break;
        }
    }
    QString label = told.toString();
    label.remove(QChar(u'“'));
    label.remove(QChar(u'”'));
    return ends.removedFrom(label);
}

/// Whether the share at `index` goes on with the list: ，基本满意的占.
bool goesOn(const Statement& statement, std::size_t index)
{
    static const Phrase next(
        QStringLiteral("^[,、;](?:而|还有)?(?:[^,;。、:0-9]{1,10}?的?(?:占比?(?:为|达)?|比例为)|"
                       "[^,;。、:0-9]{0,9}[意级格好秀般解楚差])$"));
    return isPercent(statement.figures[index]) && isExact(statement.figures[index]) &&
           next.isIn(statement.before(index));
}

bool opens(const Statement& statement, std::size_t index)
{
    static const Phrase first(QStringLiteral("占比?(?:为|达)?$"));
    return isPercent(statement.figures[index]) && isExact(statement.figures[index]) &&
           first.isIn(statement.before(index));
}

/// Whether a label is a step of what people answer. Only the first may say of what (对结果满意).
bool isOpinion(const QString& label, bool first)
{
    static const Phrase opinion(QStringLiteral(
        "^(?:表示|认为|评价|选择|评为)?(?:非常|很|十分|比较|较为?|基本|不太|较不|很不|不|非常不)?"
        "满意$|"
        "^(?:表示|认为|选择|评价)?(?:一般|不了解|不清楚|说不清|无所谓|不知道|不好说|不评价)$"));
    return opinion.isIn(label) || (first && label.endsWith(QStringLiteral("满意")));
}

bool isGrade(const QString& label, bool first)
{
    const QString grade = QStringLiteral(
        "(?:获?评为?|评定为|达到|属于)?(?:[A-Fa-f甲乙丙丁]+[级类等]|优秀?|良好?|中等?|差|"
        "合格|不合格|较好|较差|一般|优良|轻度污染|中度污染|重度污染)(?:等次|等级|标准)?$");
    static const Phrase alone(QLatin1Char('^') + grade);
    static const Phrase opening(QStringLiteral("(?:^|[的中])") + grade);
    return (first ? opening : alone).isIn(label);
}

bool isSex(const QString& label, bool first)
{
    static const Phrase alone(QStringLiteral("^(?:男|女)(?:性|生)?$"));
    static const Phrase opening(QStringLiteral("(?:^|[中的])(?:男|女)(?:性|生)?$"));
    return (first ? opening : alone).isIn(label);
}

constexpr bool (*scales[])(const QString&, bool) = {isOpinion, isGrade, isSex};

/// 用水结构中，…; 按行业分，…: what follows leaves nothing out and tells nothing twice.
bool isDivided(const Statement& statement, std::size_t first)
{
    static const Phrase lead(
        QStringLiteral("(?:(?:结构|构成|组成|来源|分布|用途)(?:中|上|看|来看|为|:|,)|按[^,;。0-9]{"
                       "1,8}(?:分|划分))[^;。0-9]{"
                       "0,2}[^,;。0-9]{0,10}$"));
    return lead.isIn(statement.before(first));
}

/// Steps of one scale, no two alike.
bool isOneScale(const Statement& statement, std::size_t first, std::size_t last)
{
    QStringList labels;
    for (std::size_t i = first; i <= last; ++i)
        labels.append(labelOf(statement, i));
    QStringList single = labels;
    if (single.removeDuplicates() > 0)
        return false;
    return std::any_of(std::begin(scales), std::end(scales), [&](auto isStep) {
        return std::all_of(labels.cbegin(), labels.cend(), [&](const QString& label) {
            return isStep(label, &label == &labels.constFirst());
        });
    });
}

/// Nobody has two of these; 有贷款的项目 may have grants too.
bool namesShares(const Statement& statement, std::size_t first, std::size_t last)
{
    constexpr int longest = 6;
    for (std::size_t i = first; i <= last; ++i) {
        const QString label = labelOf(statement, i);
        const bool long_ = i > first && label.size() > longest;
        if (long_ || hasAny(label, {u"的", u"有", u"无", u"以", u"及", u"率", u"含"}))
            return false;
    }
    return true;
}

Claim excess(const Statement& statement, std::size_t first, std::size_t last, double sum)
{
    QStringList parts;
    for (std::size_t i = first; i <= last; ++i)
        parts.append(shown(statement, statement.figures[i]));
    return {statement.figures[last].span, QStringLiteral("shares"),
            parts.join(QStringLiteral("＋")) + QStringLiteral("＝") + percent(sum), percent(1)};
}

/// A look at one character before the words of a step are sought.
bool endsInStep(QStringView label)
{
    const QStringView bare = withoutHedge(label);
    return !bare.isEmpty() && text::isOneOf(bare.back(), u"意般价楚解谓道说优秀良好中等差格级类染");
}

/// 其中60%用于道路，25%用于供水，20%用于绿化
void findUses(const Statement& statement, std::vector<Claim>& claims)
{
    const auto isUse = [&](std::size_t index) {
        return isPercent(statement.figures[index]) && isExact(statement.figures[index]) &&
               (statement.tail(index).startsWith(u"用于") ||
                statement.label(index).endsWith(u"用于"));
    };
    for (std::size_t i = 0; i + 1 < statement.figures.size(); ++i) {
        double sum = 0;
        std::size_t last = i;
        for (; last < statement.figures.size() && last - i < mostShares && isUse(last); ++last)
            sum += statement.figures[last].value;
        if (last < i + 2)
            continue;
        if (sum > 1 + statement.figures[i].step * 1.5)
            claims.push_back(excess(statement, i, last - 1, sum));
        i = last - 1;
    }
}

bool isJoint(QStringView gap)
{
    return gap == u"、" || gap == u"和" || gap == u",";
}

/// Whether shares told with 分别 are of one whole: of things that are named only (甲、乙分别占), or
/// counted alike; 210个、1401亿元，分别占总量的… are shares of two wholes.
bool divideOne(const Statement& statement, std::size_t first, std::size_t count)
{
    if (statement.before(first).contains(u'、'))
        return true;
    // 三类，分别占…
    if (first > 0 && statement.figures[first - 1].value == static_cast<double>(count) &&
        hasUnit(statement.figures[first - 1].unit, u"类种"))
        return true;
    if (first < count)
        return false;
    for (std::size_t i = first - count; i < first; ++i) {
        if (!isAmount(statement.figures[i]) ||
            !sameMeasure(statement.figures[i], statement.figures[first - 1]))
            return false;
    }
    return true;
}

/// 分别占30%、40%、35%: more than the whole.
void findDividedShares(const Statement& statement, std::vector<Claim>& claims)
{
    static const Phrase divided(QStringLiteral("分别占[^,;。0-9]{0,12}$"));
    for (std::size_t i = 0; i + 1 < statement.figures.size(); ++i) {
        const Quantity& first = statement.figures[i];
        if (!isPercent(first) || !divided.isIn(statement.before(i)) ||
            hasAny(statement.label(i), {u"各自", u"同类", u"同期", u"本类"}))
            continue;
        std::size_t last = i;
        double sum = first.value;
        double slack = first.step;
        while (last + 1 < statement.figures.size() && isPercent(statement.figures[last + 1]) &&
               isJoint(statement.before(last + 1))) {
            ++last;
            sum += statement.figures[last].value;
            slack += statement.figures[last].step;
        }
        if (last > i && sum > 1 + slack && divideOne(statement, i, last - i + 1))
            claims.push_back(excess(statement, i, last, sum));
    }
}

/// 满意占82%、基本满意占15%、不满意占5%: a division named part by part. 缺工的占…、缺资金的占… are
/// answers, of which one may give several.
void findListedShares(const Statement& statement, std::vector<Claim>& claims)
{
    static const Phrase opens(QStringLiteral("[^的]占比?为?$"));
    static const Phrase goesOn(QStringLiteral("^、[^,;。、0-9]{0,10}[^的]占比?为?$"));
    constexpr std::size_t fewest = 3;
    if (statement.body.foldedView(statement.sentence).contains(u"多选"))
        return;
    for (std::size_t i = 0; i + fewest <= statement.figures.size(); ++i) {
        if (!isPercent(statement.figures[i]) || !opens.isIn(statement.before(i)))
            continue;
        std::size_t last = i;
        double sum = statement.figures[i].value;
        double slack = statement.figures[i].step / 2;
        bool certain =
            isExact(statement.figures[i]) && overlappingGroup(statement.before(i)).isEmpty();
        while (last + 1 < statement.figures.size() && isPercent(statement.figures[last + 1]) &&
               goesOn.isIn(statement.before(last + 1))) {
            ++last;
            sum += statement.figures[last].value;
            slack += statement.figures[last].step / 2;
            certain = certain && isExact(statement.figures[last]) &&
                      overlappingGroup(statement.before(last)).isEmpty();
        }
        const bool all = hasAny(statement.label(last), {u"其他", u"其余", u"其它"});
        if (certain && last + 1 >= i + fewest && (sum > 1 + slack || (all && sum < 1 - slack)))
            claims.push_back(excess(statement, i, last, sum));
        i = last;
    }
}

/// 水稻占45%，烟叶占25%，蔬菜占20%，其余15%种植马铃薯: a rest leaves nothing out.
void findSharesWithRest(const Statement& statement, std::vector<Claim>& claims)
{
    static const Phrase rest(QStringLiteral("^(?:其余|其他|剩余|剩下|余下)[^,;。、0-9]{0,4}$"));
    constexpr std::size_t fewest = 2;
    constexpr double near = 0.2;
    for (std::size_t last = fewest; last < statement.figures.size(); ++last) {
        if (!isPercent(statement.figures[last]) || !hasUnit(statement.label(last), u"其剩余") ||
            !rest.isIn(statement.label(last)))
            continue;
        std::size_t first = last;
        double sum = statement.figures[last].value;
        double slack = statement.figures[last].step / 2;
        bool certain = isExact(statement.figures[last]);
        while (first > 0 && last - first < mostShares && isPercent(statement.figures[first - 1]) &&
               statement.words(first).clause - statement.words(first - 1).clause <= 1 &&
               statement.label(first - 1).contains(u'占')) {
            --first;
            sum += statement.figures[first].value;
            slack += statement.figures[first].step / 2;
            certain = certain && isExact(statement.figures[first]);
            if (hasAny(statement.before(first), {u"其中"})) // what stands before is the whole
                break;
        }
        const double off = std::abs(sum - 1);
        if (certain && last - first >= fewest && off > slack * (1 + 1e-9) && off <= near)
            claims.push_back(excess(statement, first, last, sum));
    }
}

/// How many shares a sentence says there are, and whether they are set and not rounded.
struct ToldShares {
    std::size_t count = 0; ///< 0 where it does not say
    bool set = false;
};

/// 分为四类…, 四次付清
ToldShares toldShares(const Statement& statement, std::size_t first, std::size_t last)
{
    static const Phrase behind(
        QStringLiteral("^([二两三四五六七八九2-9])(?:次|期|笔|批|档)(?:付|支付|拨|兑)"));
    static const Phrase before(QStringLiteral("(?:分为|分成|分|共|包括|划为)([二两三四五六七八九2-"
                                              "9])(?:大类|类|种|档|级|块|个层次|个等次|部分)"
                                              "[^;。0-9]{0,12}$"));
    const FieldText& body = statement.body;
    const int end = statement.figures[last].span.end();
    const auto after = behind.matchIn(body.foldedView({end, statement.sentence.end() - end}));
    if (after)
        return {static_cast<std::size_t>(smallNumber(after[1])), true};
    const int start = statement.sentence.start;
    const auto lead =
        before.matchIn(body.foldedView({start, statement.figures[first].span.start - start}));
    return {lead ? static_cast<std::size_t>(smallNumber(lead[1])) : 0, false};
}

/// 第一产业占18.4%，第二产业占39.2%，第三产业占43.4%: each is said to be a share.
bool arePartsOfOne(const Statement& statement, std::size_t first, std::size_t last)
{
    for (std::size_t i = first; i <= last; ++i) {
        const QStringView label = withoutHedge(statement.label(i));
        const bool opens = i == first && label.contains(u'占') && label.endsWith(u'的');
        if (!(opens || label.endsWith(u'占') || label.endsWith(u"占比")) ||
            hasAny(label, {u"率", u"其中", u"有", u"均"}))
            return false;
    }
    return !hasAny(statement.body.foldedView(statement.sentence),
                   {u"多选", u"分别", u"兼", u"同时", u"等", u"主要"});
}

/// 分为四类：咨询类占41.3%，求助类占33.5%，…: as many shares as are told make the whole.
void findCountedShares(const Statement& statement, std::vector<Claim>& claims)
{
    static const Phrase next(QStringLiteral("^[,、;][^,;。、:0-9]{1,14}$"));
    constexpr std::size_t fewest = 3;
    for (std::size_t i = 0; i + fewest <= statement.figures.size(); ++i) {
        if (!isPercent(statement.figures[i]) || !isExact(statement.figures[i]))
            continue;
        std::size_t last = i;
        double sum = statement.figures[i].value;
        double slack = statement.figures[i].step / 2;
        while (last + 1 < statement.figures.size() && isPercent(statement.figures[last + 1]) &&
               isExact(statement.figures[last + 1]) && !isChange(statement, last + 1) &&
               next.isIn(statement.before(last + 1))) {
            ++last;
            sum += statement.figures[last].value;
            slack += statement.figures[last].step / 2;
        }
        constexpr double near = 0.15;
        constexpr double closely = 0.03;
        constexpr double rest = 0.002; // too small to be told
        const double off = std::abs(sum - 1);
        if (last + 1 >= i + fewest && off > 1e-9 && off <= near) {
            const bool others = hasAny(statement.label(last), {u"其他", u"其余", u"其它"});
            if (arePartsOfOne(statement, i, last) && (off <= closely || others) &&
                off > slack + rest) {
                claims.push_back(excess(statement, i, last, sum));
                return;
            }
            const ToldShares told = toldShares(statement, i, last);
            if (told.count == last - i + 1 && (told.set || off > slack * (1 + 1e-9)))
                claims.push_back(excess(statement, i, last, sum));
        }
        i = last;
    }
}

} // namespace

void findNamedShares(const Statement& statement, std::vector<Claim>& claims)
{
    if (!statement.body.units.has(u'占') ||
        !statement.body.foldedView(statement.sentence).contains(u'占'))
        return;
    findDividedShares(statement, claims);
    const std::size_t known = claims.size();
    findListedShares(statement, claims);
    if (claims.size() == known)
        findSharesWithRest(statement, claims);
}

void findScaleShares(const Statement& statement, std::vector<Claim>& claims)
{
    const QStringView text = statement.body.foldedView(statement.sentence);
    const auto shares =
        std::count_if(statement.figures.begin(), statement.figures.end(), isPercent);
    if (shares < 2 || hasAny(text, {u"多选", u"分别"}))
        return;
    if (text.contains(u'用'))
        findUses(statement, claims);
    findCountedShares(statement, claims);
    if (!hasUnit(text, u"占意格优") || text.contains(u"其中"))
        return;
    for (std::size_t i = 0; i + 1 < statement.figures.size(); ++i) {
        const bool step = isPercent(statement.figures[i]) && isExact(statement.figures[i]) &&
                          endsInStep(statement.label(i)) && isOneScale(statement, i, i);
        if (!opens(statement, i) && !step)
            continue;
        std::size_t last = i;
        double sum = statement.figures[i].value;
        double slack = statement.figures[i].step / 2;
        while (last + 1 < statement.figures.size() && last - i < mostShares &&
               goesOn(statement, last + 1)) {
            ++last;
            sum += statement.figures[last].value;
            slack += statement.figures[last].step / 2;
        }
        const bool whole =
            isOneScale(statement, i, last) ||
            (last >= i + 2 && isDivided(statement, i) && namesShares(statement, i, last));
        if (last > i && whole && sum > 1 + slack * (1 + 1e-9))
            claims.push_back(excess(statement, i, last, sum));
        i = last;
    }
}

} // namespace chengbao::lint
