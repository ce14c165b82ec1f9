// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_means.h"
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/slip_reader.h"
#include "core/lint/checkers/slipped_readers.h"

#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

class SlippedMeanReader : private SlipReader
{
public:
    using SlipReader::SlipReader;

    void read(std::size_t index)
    {
        if (!node(index).cues.has(LabelCue::Mean) || !isAmount(figure(index)) || !mayBeSlip(index))
            return;
        if (node(index).label.endsWith(u"平均"))
            readPlainMean(index);
        readMean(index);
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
        double expected = 0;
        for (std::size_t s = index; s-- > firstInReach(index);) {
            if (!mayBeSum(s, index) || !agrees(*words, s))
                continue;
            double row = 0; // 燃料1.35万吨、饲料2.7万吨
            for (std::size_t c = firstInReach(index); c < index; ++c) {
                const double heads = c == s || !mayCount(c) ? 0 : headsIn(c, words->head);
                row = m_passage.statement.before(c).startsWith(u'、') ? row + heads : heads;
                if (heads <= 1)
                    continue;
                const double mean = value(s) / heads;
                if (isSame(mean, value(index), step) || isSame(value(s) / row, value(index), step))
                    return;
                if (!sum && isSlipOf(figure(index), mean, {comesOutEven(figure(index), mean)})) {
                    sum = s;
                    count = c;
                    expected = mean;
                }
            }
        }
        if (sum && !isExplained(index, step))
            claim(index, QStringLiteral("%1÷%2").arg(shownAt(*sum), shownAt(*count)), expected);
        else if (!sum && words->head == QStringLiteral("日"))
            readDaily(index, *words);
    }

    /// How many heads a figure counts: 每公斤 over 8.4万吨 too; 0 where it counts others.
    double headsIn(std::size_t index, const QString& head) const
    {
        if (countsHeads(m_passage, index, head))
            return figure(index).value;
        const text::Measure unit = text::measureOf(head);
        const bool converts = unit.family != unit.unit || head == QStringLiteral("公斤");
        return converts && figure(index).measure.family == unit.family ? value(index) / unit.factor
                                                                       : 0;
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
               (!isOfOther(node(sum)) ||
                hasAny(node(sum).label, {u"每日", u"每天", u"每月", u"每年"})) &&
               !comparesTimes(node(sum).label) && !node(sum).label.contains(u'均');
    }

    bool agrees(const MeanWords& words, std::size_t sum) const
    {
        const bool spent =
            words.thing == QStringLiteral("消费") && node(sum).label.contains(u"收入");
        return words.thing.isEmpty() || spent || shareWord(words.thing, node(sum).label) ||
               shareWord(words.thing, node(sum).tail);
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
};

} // namespace

void findSlippedMeans(const Passage& passage, std::size_t first, std::size_t end,
                      std::vector<Claim>& claims)
{
    SlippedMeanReader reader(passage, claims);
    for (std::size_t i = first; i < end; ++i)
        reader.read(i);
}

} // namespace chengbao::lint
