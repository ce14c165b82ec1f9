// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_support.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_passage.h"
#include "core/lint/checkers/statement.h"
#include "core/lint/checkers/title_reading.h"
#include "core/lint/checkers/told_change.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

constexpr std::size_t pairReach = 8;

/// How far a hedged figure may lie from the exact one on its right side: 近2万 for 17,000 and up,
/// 超2万 for up to 26,000; and on its wrong side, where it is rounded: 近2万 for 20,040.
constexpr double hedgeReach = 0.15;
constexpr double aboveReach = 0.3;
constexpr double wrongSide = 0.005;

/// 1个品种 and 4个乡镇: two small counts make a third one by chance, unless one is told of the
/// other (由5个增至8个).
bool areSmallCounts(const Statement& paragraph, std::size_t i, std::size_t j, const Quantity& title)
{
    constexpr double small = 10;
    const Quantity& one = paragraph.figures[i];
    const Quantity& other = paragraph.figures[j];
    if (isFraction(title) || one.value > small || other.value > small || one.step != 1)
        return false;
    const auto nounOf = [&](std::size_t index) {
        return paragraph.tail(index).isEmpty() ? paragraph.label(index) : paragraph.tail(index);
    };
    const bool ofOne = (paragraph.tail(i).isEmpty() && paragraph.tail(j).isEmpty()) ||
                       shareWord(nounOf(i), nounOf(j));
    return !ofOne && !isChange(paragraph, i) && !isChange(paragraph, j);
}

/// 由1310次减至842次，下降35.7%: what the body says itself of the change bears out no other share
/// that changes the same way.
bool isToldOtherwise(const Statement& paragraph, std::size_t i, std::size_t j, int direction)
{
    const double less = std::min(amount(paragraph.figures[i]), amount(paragraph.figures[j]));
    const double more = std::max(amount(paragraph.figures[i]), amount(paragraph.figures[j]));
    const double change = more - less;
    const std::array falls{change / more, less / more, less / (more + less)};
    const std::array rises{change / less, less / more, change > 0 ? less / change : 0};
    const std::size_t last = std::min(std::max(i, j) + pairReach, paragraph.figures.size());
    const std::size_t nearest = std::min(i, j);
    for (std::size_t k = nearest > pairReach ? nearest - pairReach : 0; k < last; ++k) {
        const Quantity& stated = paragraph.figures[k];
        const Way way = isPercent(stated) ? wayOf(paragraph.label(k)) : Way::Unknown;
        if (way != (direction < 0 ? Way::Down : Way::Up) || !isExact(stated))
            continue;
        const auto& ratios = direction < 0 ? falls : rises;
        if (std::ranges::any_of(
                ratios, [&](double ratio) { return std::abs(ratio - stated.value) < stated.step; }))
            return true;
    }
    return false;
}

/// Whether a figure is one of a change whose share the body states itself.
bool isOfToldChange(const Statement& paragraph, std::size_t index, int direction)
{
    const auto& figures = paragraph.figures;
    const std::size_t last = std::min(index + pairReach, figures.size());
    for (std::size_t j = index > pairReach ? index - pairReach : 0; j < last; ++j) {
        if (j != index && sameMeasure(figures[index], figures[j]) && amount(figures[j]) > 0 &&
            isToldOtherwise(paragraph, index, j, direction))
            return true;
    }
    return false;
}

/// Whether one figure over the other may be a rise or fall: 关停6座 of 原有20座, but neither 1.8元
/// of 由3元降至1.8元 nor a part of what changed by 20%.
bool mayBeChangeOf(const Statement& paragraph, std::size_t i, std::size_t j, int direction)
{
    return !(j == i + 1 && reaches(paragraph.between(i, j))) &&
           !isOfToldChange(paragraph, i, direction) && !isOfToldChange(paragraph, j, direction);
}

/// 比年初新增30亿元 tells by how much what is 130亿元 now grew.
bool isAmountOfChange(const Statement& paragraph, std::size_t index)
{
    return isChange(paragraph, index) ||
           endsInAny(paragraph.label(index), {u"新增", u"多", u"少", u"增加", u"减少", u"净增"});
}

/// A share or multiple that follows from two figures, in the direction the title tells.
bool makeShare(const Statement& paragraph, std::size_t i, std::size_t j, const Quantity& title,
               int direction)
{
    const double one = amount(paragraph.figures[i]), other = amount(paragraph.figures[j]);
    const double less = std::min(one, other), more = std::max(one, other);
    const bool times = title.unit == QStringLiteral("倍");
    const bool changes = direction != 0 && !times;
    if (changes && isToldOtherwise(paragraph, i, j, direction))
        return false;
    if ((bearsOut(one / other, title) || bearsOut(other / one, title)) &&
        (!changes || mayBeChangeOf(paragraph, i, j, direction)))
        return true;
    if ((direction <= 0 && bearsOut((more - less) / more, title)) ||
        (direction >= 0 && bearsOut((more - less) / less, title)))
        return true;
    const std::size_t lesser = one < other ? i : j;
    const double before = direction > 0 ? more - less : more + less;
    return changes && before > 0 && isAmountOfChange(paragraph, lesser) &&
           bearsOut(less / before, title);
}

/// 由10个工作日压缩到8小时: how long a day of work is nobody says.
bool areWorkTimes(const Statement& paragraph, std::size_t one, std::size_t other)
{
    const auto isWork = [&](std::size_t i) {
        return QStringView(paragraph.figures[i].unit) == u"工作日" ||
               paragraph.tail(i).startsWith(u"工作日");
    };
    return (isWork(one) && isDuration(paragraph.figures[other])) ||
           (isWork(other) && isDuration(paragraph.figures[one]));
}

/// Whether figures of one paragraph make the title's: parts that add up to it, or a share or growth
/// in the direction it tells (0 for none).
bool followsFrom(const Statement& paragraph, const Quantity& title, int direction)
{
    const auto& figures = paragraph.figures;
    // 20640人，比去年多1800人: 近2万 is not what it was before.
    const auto isPast = [&](std::size_t one, std::size_t other) {
        return title.hedge != text::Hedge::None &&
               (isChange(paragraph, one) || isChange(paragraph, other));
    };
    const bool isShare = isFraction(title) || title.unit == QStringLiteral("倍");
    for (std::size_t i = 0; i < figures.size(); ++i) {
        double sum = amount(figures[i]);
        for (std::size_t j = i + 1; j < std::min(i + pairReach, figures.size()); ++j) {
            if (isShare && areWorkTimes(paragraph, i, j))
                return true;
            if (!sameMeasure(figures[i], figures[j]) || areSmallCounts(paragraph, i, j, title))
                continue;
            const double one = amount(figures[i]);
            const double other = amount(figures[j]);
            sum += other;
            // 由82%升至91% is a rise of 9个百分点.
            const bool ofOneMeasure =
                sameMeasure(figures[i], title) || (isPoints(title) && isPercent(figures[i]));
            const bool sums = ofOneMeasure && !isPoints(title);
            if (ofOneMeasure && ((sums && bearsOut(sum, title)) ||
                                 (bearsOut(std::abs(one - other), title) && !isPast(i, j))))
                return true;
            // The ratio of two shares is none that anybody tells.
            if (isShare && !isFraction(figures[i]) && one > 0 && other > 0 &&
                makeShare(paragraph, i, j, title, direction))
                return true;
        }
    }
    return false;
}

/// 下降30% is told of the greater figure, 增长30% of the lesser.
int directionBefore(const FieldText& title, const Quantity& figure)
{
    constexpr int longest = 4;
    const int start = std::max(0, figure.span.start - longest);
    const QStringView words = title.foldedView({start, figure.span.start - start});
    if (hasUnit(words, u"至到为"))
        return 0; // 下降至六成
    if (hasAny(words, {u"下降", u"减少", u"降低", u"缩短", u"压减", u"降"}))
        return -1;
    return hasAny(words, {u"增长", u"增加", u"上升", u"提高", u"增"}) ? 1 : 0;
}

} // namespace

bool bearsOut(double value, const Quantity& title)
{
    const double said = amount(title);
    const double difference = value - said;
    const double size = std::abs(said);
    switch (title.hedge) {
    case text::Hedge::None:
        break;
    case text::Hedge::About:
        return std::abs(difference) <= size * hedgeReach;
    case text::Hedge::Below:
        return difference <= size * wrongSide && difference >= -size * hedgeReach;
    case text::Hedge::Above:
        return difference >= -size * wrongSide && difference <= size * aboveReach;
    }
    // The title may round the body's figure to its own last digit; a fraction rounds as it pleases.
    constexpr double fractionStep = 0.025;
    const double factor = title.value == 0 ? 1 : amount(title) / title.value;
    constexpr double tenthStep = 0.055; // 74% is 七成, not 八成
    const double step = title.step == 0                      ? fractionStep
                        : title.unit == QStringLiteral("成") ? tenthStep
                                                             : title.step * factor;
    return std::abs(difference) < std::max(step * (1 - 1e-9), 1e-9 * size) || difference == 0;
}

bool followsFromBody(const Document& document, const Quantity& title)
{
    const FieldText& body = document.body;
    const int direction = directionBefore(document.title, title);
    const auto& figures = body.quantities();
    std::size_t first = 0;
    for (const Span& paragraph : body.paragraphs()) {
        std::size_t end = first;
        while (end < figures.size() && figures[end].span.end() <= paragraph.end())
            ++end;
        const Statement whole(body, paragraph, std::span(figures).subspan(first, end - first));
        if (followsFrom(whole, title, direction))
            return true;
        first = end;
    }
    return false;
}

} // namespace chengbao::lint
