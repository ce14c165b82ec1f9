// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_slipped.h"

#include "core/lint/checkers/figure_means.h"
#include "core/lint/checkers/figure_slipped_sums.h"
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/ratio_words.h"
#include "core/lint/checkers/slip_reader.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

class SlippedResultReader : private SlipReader
{
public:
    using SlipReader::SlipReader;

    void read(std::size_t index)
    {
        const LabelCues cues = node(index).cues;
        const bool percent = isPercent(figure(index));
        if (percent ? !cues.has(LabelCue::EndsRatio)
                    : !cues.has(LabelCue::Mean) && !cues.has(LabelCue::Product) &&
                          !cues.has(LabelCue::Period) && !isAfterShare(index))
            return;
        if (!mayBeSlip(index))
            return;
        if (percent) {
            readRate(index);
            return;
        }
        if (!isAmount(figure(index)))
            return;
        if (isAfterShare(index))
            readShared(index);
        if (node(index).label.endsWith(u"平均"))
            readPlainMean(index);
        if (hasAny(node(index).label, {u"每年", u"全年", u"年补"}))
            readYear(index);
        if (cues.has(LabelCue::Mean))
            readMean(index);
        else if (cues.has(LabelCue::Product))
            readProduct(index);
    }

private:
    /// 补贴2280户，按每亩90元兑付，共136.8万元，户均800元
    void readMean(std::size_t index)
    {
        const auto words = meanWordsOf(node(index));
        if (!words || words->head == QStringLiteral("年") || isOfOtherTime(index) ||
            leavesOver(m_passage, index) ||
            hasAny(words->thing, {u"增", u"减", u"提", u"降", u"升", u"多", u"少", u"节"}))
            return;
        const double step = meanStep(figure(index));
        std::optional<std::size_t> sum, count;
        for (std::size_t s = index; s-- > firstInReach(index);) {
            if (!mayBeSum(s, index) || !agrees(*words, s))
                continue;
            for (std::size_t c = firstInReach(index); c < index; ++c) {
                if (c == s || figure(c).value <= 1 || !mayCount(c) ||
                    !countsHeads(m_passage, c, words->head))
                    continue;
                const double mean = value(s) / figure(c).value;
                if (isSame(mean, value(index), step))
                    return;
                if (!sum && isSlipOf(figure(index), mean, {comesOutEven(figure(index), mean)})) {
                    sum = s;
                    count = c;
                }
            }
        }
        if (sum && !isExplained(index, step))
            claim(index, QStringLiteral("%1÷%2").arg(shownAt(*sum), shownAt(*count)),
                  value(*sum) / figure(*count).value);
        else if (!sum && words->head == QStringLiteral("日"))
            readDaily(index, *words);
    }

    /// 去年同期出让9宗…亩均23万元
    bool isOfOtherTime(std::size_t index) const
    {
        const FieldText& body = m_passage.statement.body;
        const Span sentence = body.sentenceAt(figure(index).span.start);
        return comparesTimes(body.foldedView(
            {sentence.start, std::max(0, figure(index).span.start - sentence.start)}));
    }

    /// 10月1日至7日接待游客16.8万人次，日均2.8万人次
    void readDaily(std::size_t index, const MeanWords& words)
    {
        std::optional<std::size_t> sum;
        for (std::size_t i = index; i-- > 0 && m_passage.beside(i, index);) {
            if (figure(i).measure.is(text::Measure::Duration))
                return;
            if (sum || !mayBeSum(i, index) || !agrees(words, i)) {
                if (sum && mayBeSum(i, index))
                    return;
                continue;
            }
            sum = i;
        }
        const int days = sum ? daysIn(figure(*sum).span.start) : 0;
        if (days < 2)
            return;
        const double mean = value(*sum) / days;
        const double step = meanStep(figure(index));
        if (!isSame(mean, value(index), step) &&
            isSlipOf(figure(index), mean, {comesOutEven(figure(index), mean)}) &&
            !isExplained(index, step))
            claim(index, QStringLiteral("%1÷%2").arg(shownAt(*sum)).arg(days), mean);
    }

    /// How many days the only stretch of dates of a sentence has; 0 where there is none.
    int daysIn(int position) const
    {
        const FieldText& body = m_passage.statement.body;
        const Span sentence = body.sentenceAt(position);
        const text::DateMention* first = nullptr;
        const text::DateMention* last = nullptr;
        for (const text::DateMention& date : body.dates()) {
            if (date.span.start < sentence.start || date.span.end() > position)
                continue;
            if (last)
                return 0;
            (first ? last : first) = &date;
        }
        const bool stretch =
            last && first->month && first->day && last->day &&
            (!last->month || *last->month == *first->month) &&
            hasUnit(body.foldedView({first->span.end(), last->span.start - first->span.end()}),
                    u"至到—–~-");
        return stretch ? *last->day - *first->day + 1 : 0;
    }

    bool mayBeSum(std::size_t sum, std::size_t index) const
    {
        return isAmount(figure(sum)) && isExact(figure(sum)) &&
               sameMeasure(figure(sum), figure(index)) && value(sum) > value(index) &&
               !isOfOther(node(sum)) && !node(sum).label.contains(u'均');
    }

    /// 平均每天24个 counts no days.
    bool mayCount(std::size_t index) const
    {
        return isExact(figure(index)) && !figure(index).range &&
               !hasAny(node(index).label, node(index).units,
                       {u"均", u"单价", u"每", u"去年", u"上年", u"最高", u"最低"});
    }

    bool agrees(const MeanWords& words, std::size_t sum) const
    {
        const bool spent =
            words.thing == QStringLiteral("消费") && node(sum).label.contains(u"收入");
        return words.thing.isEmpty() || spent || shareWord(words.thing, node(sum).label) ||
               shareWord(words.thing, node(sum).tail);
    }

    /// 18期，每期60人，共培训980人次
    void readProduct(std::size_t index)
    {
        if (!hasAny(node(index).label, node(index).units,
                    {u"共", u"总", u"合计", u"累计", u"计", u"支出", u"发放", u"兑付", u"收益",
                     u"产值", u"支付", u"奖励资金", u"补贴资金"}) ||
            hasAny(node(index).label, node(index).units, {u"已", u"目前", u"首", u"预", u"先"}) ||
            isOfOther(node(index)))
            return;
        for (std::size_t each = index; each-- > firstInReach(index);) {
            if (!areAlike(each, index))
                continue;
            const bool heads =
                node(each).cues.has(LabelCue::Heads) || node(each).cues.has(LabelCue::Mean);
            if (heads && isExact(figure(each)) && value(each) > 0)
                readProductOf(each, index);
            return;
        }
    }

    bool areAlike(std::size_t each, std::size_t index) const
    {
        const auto countsPeople = [](const Quantity& one) {
            return isPeople(one) || one.measure.unit == text::unitKey(u"人次");
        };
        return sameMeasure(figure(each), figure(index)) ||
               (countsPeople(figure(each)) && countsPeople(figure(index)));
    }

    /// 人每月 of 每人每月, 千瓦时 of 按每千瓦时
    static QStringView headOf(QStringView label)
    {
        // 户 of 户均
        if (const qsizetype at = label.indexOf(u'均'); at > 0 && !label.contains(u'每'))
            return label.sliced(at - 1, 1);
        QStringView head;
        for (qsizetype at = label.indexOf(u'每'); at >= 0; at = label.indexOf(u'每', at + 1)) {
            head = label.sliced(at + 1);
            if (!head.isEmpty() && !text::isOneOf(head.front(), u"月天日年"))
                break;
        }
        return head;
    }

    /// The only figure that counts what `each` is of.
    std::optional<std::size_t> countOf(std::size_t each, std::size_t index) const
    {
        const bool price = node(each).label.endsWith(u"单价");
        const QStringView head = headOf(node(each).label);
        std::optional<std::size_t> found;
        for (std::size_t c = firstInReach(index); c < index; ++c) {
            const bool counts = c != each && figure(c).value > 1 && mayCount(c) &&
                                !sameMeasure(figure(c), figure(index)) &&
                                (price ? c + 1 == each : isCountOf(c, head));
            if (!counts)
                continue;
            // 每千瓦时 is of 52.8万千瓦时, not of 480千瓦.
            const auto length = [&](std::size_t i) { return figure(i).unit.size(); };
            if (found && length(*found) == length(c))
                return std::nullopt;
            found = found && length(*found) > length(c) ? found : c;
        }
        return found;
    }

    void readProductOf(std::size_t each, std::size_t index)
    {
        const auto count = countOf(each, index);
        if (!count)
            return;
        const double times = timesOf(each, index);
        if (times == 0)
            return;
        const double expected = figure(*count).value * value(each) * times;
        const double slack = roundingOf(figure(index)) / 2 +
                             expected * roundingOf(figure(*count)) / value(*count) / 2 +
                             (QStringView(figure(each).unit) == u"元" // a price is exact
                                  ? 0
                                  : figure(*count).value * roundingOf(figure(each)) * times / 2);
        if (!isSame(expected, value(index), slack) &&
            isSlipOf(figure(index), expected, {comesOutEven(figure(index), expected)}) &&
            !isAddedTo(expected, index, slack) && !isExplained(index, slack))
            claim(index,
                  QStringLiteral("%1×%2").arg(shownAt(*count), shownAt(each)) +
                      (times > 1 ? QStringLiteral("×%1").arg(times) : QString()),
                  expected);
    }

    /// How many months, weeks or days what each has per one of them is told of:
    /// 每人每月1000元…6个月; 1 where it is told once, 0 where nobody says.
    double timesOf(std::size_t each, std::size_t index) const
    {
        struct Period {
            QStringView name, unit;
        };
        constexpr std::array periods{Period{u"每月", u"个月"}, Period{u"每周", u"周"},
                                     Period{u"每天", u"天"}, Period{u"每日", u"天"},
                                     Period{u"每年", u"年"}};
        const QStringView label = node(each).label;
        const auto period = std::ranges::find_if(
            periods, [&](const Period& one) { return label.contains(one.name); });
        if (period == periods.end())
            return 1;
        double times = 0;
        for (std::size_t i = firstInReach(index); i < index; ++i) {
            if (figure(i).unit == period->unit)
                times = times == 0 ? figure(i).value : -1;
        }
        return std::max(times, 0.0);
    }

    /// 12个村每村2名，另设2名: the product and a figure beside it make the sum.
    bool isAddedTo(double product, std::size_t index, double slack) const
    {
        for (std::size_t i = firstInReach(index); i < index; ++i) {
            if (areAlike(i, index) && (isSame(product + value(i), value(index), slack) ||
                                       isSame(product - value(i), value(index), slack)))
                return true;
        }
        return false;
    }

    /// 每期 of 18期, 每村 of 6个村, 每人 of 320名
    bool isCountOf(std::size_t count, QStringView head) const
    {
        const QStringView unit(figure(count).unit);
        if (head.isEmpty() || unit.isEmpty())
            return false;
        if (unit == u"个")
            return !node(count).tail.isEmpty() && node(count).tail.front() == head.front();
        return head.startsWith(unit) || (head.startsWith(u'人') && unit == u"名");
    }

    /// 分别为3.6亿元、4.1亿元、4.7亿元，三年平均4.23亿元
    void readPlainMean(std::size_t index)
    {
        double sum = 0;
        QStringList terms;
        std::size_t count = 0;
        const std::size_t end = isDuration(figure(index - 1)) ? index - 1 : index;
        for (std::size_t i = end; i-- > firstInReach(index) && m_passage.alike(i, index);) {
            sum += value(i);
            terms.prepend(shownAt(i));
            ++count;
            if (!m_passage.statement.before(i).startsWith(u'、'))
                break;
        }
        const bool told = end == index || figure(index - 1).value == static_cast<double>(count);
        if (count < 2 || !told || isOfOtherTime(index))
            return;
        const double mean = sum / static_cast<double>(count);
        constexpr double near = 0.1;
        const double off = std::abs(mean - value(index));
        if (off >= meanStep(figure(index)) && off <= near * mean && end != index)
            claim(index, QStringLiteral("（%1）÷%2").arg(terms.join(u'＋')).arg(count), mean);
    }

    /// 每套每月补贴500元，每套全年补贴5000元
    void readYear(std::size_t index)
    {
        const std::size_t month = index - 1;
        constexpr double months = 12;
        const bool row = sameMeasure(figure(month), figure(index)) && isExact(figure(month)) &&
                         node(month).label.contains(u"每月") && !node(index).label.contains(u"最");
        const double expected = value(month) * months;
        constexpr double near = 0.3;
        const double off = std::abs(expected - value(index));
        if (row && off > roundingOf(figure(index)) + 1e-6 && off <= near * expected &&
            !isExplained(index, roundingOf(figure(index))))
            claim(index, QStringLiteral("%1×12").arg(shownAt(month)), expected);
    }

    /// 学生占55%，共314人: behind the share of a whole
    bool isAfterShare(std::size_t index) const
    {
        return index > 1 && isPercent(figure(index - 1)) && isExact(figure(index - 1)) &&
               node(index).clause - node(index - 1).clause == 1 &&
               node(index - 1).label.endsWith(u'占') &&
               (node(index).label.isEmpty() || node(index).label == u"共" ||
                node(index).label == u"有" || node(index).label == u"即" ||
                node(index).label == u"计");
    }

    /// 志愿者620人，…学生占55%，共314人
    void readShared(std::size_t index)
    {
        const double share = figure(index - 1).value;
        std::optional<std::size_t> whole;
        for (std::size_t i = index - 1; i-- > firstInReach(index);) {
            if (!isAmount(figure(i)) || !sameMeasure(figure(i), figure(index)))
                continue;
            const double slack = value(i) * figure(index - 1).step;
            if (isSame(value(i) * share, value(index), slack))
                return;
            if (!whole && isExact(figure(i)) && isSlipOf(figure(index), value(i) * share, {}))
                whole = i;
        }
        if (whole && !isExplained(index, roundingOf(figure(index))))
            claim(index, QStringLiteral("%1×%2").arg(shownAt(*whole), shownAt(index - 1)),
                  value(*whole) * share);
    }

    /// 共计12240人次，年度任务12000人次，完成率120%
    void readCompletion(std::size_t index)
    {
        std::optional<std::size_t> done, due;
        const double step = figure(index).step;
        for (std::size_t b = index; b-- > firstInReach(index);) {
            if (!isAmount(figure(b)) || !isExact(figure(b)) ||
                !speaksOfTarget(m_passage.statement.before(b)) || value(b) <= 0)
                continue;
            for (std::size_t a = firstInReach(index); a < index; ++a) {
                if (a == b || !m_passage.alike(a, b))
                    continue;
                const double ratio = value(a) / value(b);
                if (isSame(ratio, figure(index).value, step))
                    return;
                if (!done && isSlipOf(figure(index), ratio, {})) {
                    done = a;
                    due = b;
                }
            }
        }
        if (!done || isExplained(index, step))
            return;
        const QString right = ratioLike(figure(index), value(*done) / value(*due));
        m_claims.push_back({figure(index).span, QStringLiteral("share"),
                            QStringLiteral("%1÷%2＝%3").arg(shownAt(*done), shownAt(*due), right),
                            right});
    }

    static bool denies(QStringView text)
    {
        return !text.isEmpty() && text::isOneOf(text.front(), u"不未非无");
    }

    /// 有效监测182天，优良天数171天，优良率97.0%
    void readRate(std::size_t index)
    {
        if (!node(index).label.endsWith(u'率'))
            return;
        const QStringView verb = nameOf(node(index).label.chopped(1));
        constexpr qsizetype longest = 4;
        if (verb == u"完成") {
            readCompletion(index);
            return;
        }
        if (verb.size() < 2 || verb.size() > longest)
            return;
        const double step = figure(index).step;
        for (std::size_t part = index; part-- > firstInReach(index);) {
            if (!isExact(figure(part)) || isFraction(figure(part)) || isOfOther(node(part)) ||
                denies(node(part).label) != denies(verb) ||
                !(node(part).label.contains(verb) || node(part).tail.startsWith(verb)))
                continue;
            for (std::size_t whole = part; whole-- > firstInReach(index);) {
                if (!isExact(figure(whole)) || !sameMeasure(figure(whole), figure(part)) ||
                    value(whole) < value(part))
                    continue;
                const double ratio = value(part) / value(whole);
                if (isSame(ratio, figure(index).value, step))
                    return;
                if (isSlipOf(figure(index), ratio, {comesOutEven(figure(index), ratio)}) &&
                    !isExplained(index, step, false))
                    m_claims.push_back(
                        {figure(index).span, QStringLiteral("share"),
                         QStringLiteral("%1÷%2＝%3")
                             .arg(shownAt(part), shownAt(whole), ratioLike(figure(index), ratio)),
                         ratioLike(figure(index), ratio)});
                return;
            }
        }
    }
};

} // namespace

void findSlipped(const Passage& passage, std::vector<Claim>& claims)
{
    findSlipped(passage, 1, passage.nodes.size(), claims);
}

void findSlipped(const Passage& passage, std::size_t first, std::size_t end,
                 std::vector<Claim>& claims)
{
    SlippedResultReader reader(passage, claims);
    for (std::size_t i = first; i < end; ++i)
        reader.read(i);
    findSlippedSums(passage, first, end, claims);
}

} // namespace chengbao::lint
