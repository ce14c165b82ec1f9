// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/slip_reader.h"
#include "core/lint/checkers/slipped_readers.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

class SlippedProductReader : private SlipReader
{
public:
    using SlipReader::SlipReader;

    void read(std::size_t index)
    {
        const LabelCues cues = node(index).cues;
        if (!(cues.has(LabelCue::Product) || cues.has(LabelCue::Period)) ||
            !isAmount(figure(index)) || !mayBeSlip(index))
            return;
        if (hasAny(node(index).label, {u"每年", u"全年", u"年补"}))
            readYear(index);
        if (cues.has(LabelCue::Product) && !cues.has(LabelCue::Mean))
            readProduct(index);
    }

private:
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
            if (!heads || !isExact(figure(each)) || value(each) <= 0)
                return;
            const std::size_t known = m_claims.size();
            readProductOf(each, index);
            if (m_claims.size() > known)
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
        if (label.endsWith(u"亩产") || label.endsWith(u"单产"))
            return u"亩";
        // 户 of 户均
        if (const qsizetype at = label.indexOf(u'均'); at > 0 && !label.contains(u'每'))
            return label.sliced(at - 1, 1);
        QStringView head;
        for (qsizetype at = label.indexOf(u'每'); at >= 0; at = label.indexOf(u'每', at + 1)) {
            head = label.sliced(at + 1);
            if (!head.isEmpty() && !text::isOneOf(head.front(), u"月天日年周"))
                return head;
        }
        return {};
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
        if (!count) {
            readDays(each, index);
            return;
        }
        const double times = timesOf(each, index);
        if (times == 0)
            return;
        const double heads = headsIn(*count, headOf(node(each).label));
        const double expected = heads * value(each) * times;
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

    /// 每天投递1200件，31天累计投递3.27万件
    void readDays(std::size_t each, std::size_t index)
    {
        const QStringView label = node(each).label;
        if (!headOf(label).isEmpty() || !hasAny(label, {u"每天", u"每日", u"每周", u"每月"}))
            return;
        const double times = timesOf(each, index);
        const double expected = value(each) * times;
        if (times > 1 && !isSame(expected, value(index), roundingOf(figure(index))) &&
            isSlipOf(figure(index), expected, {comesOutEven(figure(index), expected)}) &&
            !isExplained(index, roundingOf(figure(index))))
            claim(index, QStringLiteral("%1×%2").arg(shownAt(each)).arg(times), expected);
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
        return head.startsWith(unit) || (head.startsWith(u'人') && unit == u"名") ||
               unitOf(head, count).size() > 0;
    }

    /// 公斤 of 每公斤, where the count is told in a unit that converts into it.
    QStringView unitOf(QStringView head, std::size_t count) const
    {
        for (const QStringView unit :
             {QStringView(u"公斤"), QStringView(u"千克"), QStringView(u"斤"), QStringView(u"吨"),
              QStringView(u"公里"), QStringView(u"亩"), QStringView(u"公顷")}) {
            if (head.startsWith(unit) && figure(count).unit != unit &&
                text::measureOf(unit).family == figure(count).measure.family)
                return unit;
        }
        return {};
    }

    /// 84000 of 84吨 where each is 每公斤
    double headsIn(std::size_t count, QStringView head) const
    {
        const QStringView unit = unitOf(head, count);
        return unit.isEmpty() ? figure(count).value : value(count) / text::measureOf(unit).factor;
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
};

} // namespace

void findSlippedProducts(const Passage& passage, std::size_t first, std::size_t end,
                         std::vector<Claim>& claims)
{
    SlippedProductReader reader(passage, claims);
    for (std::size_t i = first; i < end; ++i)
        reader.read(i);
}

} // namespace chengbao::lint
