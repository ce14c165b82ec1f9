// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_rates.h"

#include "core/lint/checkers/figure_reader.h"
#include "core/lint/phrase.h"
#include "core/text/han_numerals.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

class RateReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        readShareTotal(index);
        readExcess(index);
        readBeyondWhole(index);
        readSharedWhole(index);
        readRowOfShares(index);
        readGrowthTold(index);
    }

private:
    /// 甲占48%，乙占31%，丙占17%，三者合计占92%
    void readShareTotal(std::size_t index)
    {
        static const Phrase total(QStringLiteral(
            "^(?:以上|上述|这|前)?(?:([二两三四五六七八九十2-9])(?:者|方面|部分|大类|类|项|位))?"
            "(?:合计|共计|总计|合起来|之和|共)(?:约?占|占比)?(?:总[量数额]的?|全[县市部]的?)?"
            "[达为到]?$"));
        if (!node(index).cues.has(LabelCue::Joint))
            return;
        const auto match = total.matchIn(node(index).label);
        if (!match)
            return;
        std::vector<std::size_t> parts;
        for (std::size_t i = index; i-- > 0 && m_passage.beside(i, index);) {
            if (!isPercent(figure(i)))
                continue;
            // 占比为28.6%、21.4%、17.5%
            const bool listed = node(i).label.isEmpty() && i > 0 && isPercent(figure(i - 1)) &&
                                m_passage.statement.before(i) == u"、";
            const bool named = node(i).label.endsWith(u'占') || node(i).label.endsWith(u"占比");
            if (!isExact(figure(i)) || !(listed || named) || standsApart(node(i).label))
                return;
            parts.insert(parts.begin(), i);
        }
        const QStringView number = match[1];
        const auto told = text::hanNumber(number);
        const auto count = static_cast<std::size_t>(told               ? *told
                                                    : number.isEmpty() ? qint64(parts.size())
                                                                       : number.toInt());
        if (parts.size() < 2 || count != parts.size())
            return;
        double sum = 0, slack = figure(index).step / 2;
        constexpr double unlikely = 1.5; // that more of the rounding goes one way
        QStringList shares;
        for (const std::size_t part : parts) {
            sum += figure(part).value;
            slack += figure(part).step / 2;
            shares.append(shownAt(part));
        }
        slack = std::min(slack, std::max(unlikely * figure(index).step, slack / 2));
        if (std::abs(sum - figure(index).value) <= slack * (1 + 1e-9))
            return;
        const QString right = ratioLike(figure(index), sum);
        m_claims.push_back({figure(index).span, QStringLiteral("sum"),
                            shares.join(QStringLiteral("＋")) + QStringLiteral("＝") + right,
                            right});
    }

    /// 计划投放1.8亿元，实际投放2.07亿元，超出计划20%
    void readExcess(std::size_t index)
    {
        static const Phrase excess(QStringLiteral(
            "^(?:比计划|较计划)?(?:超过?出?|超额)(?:原|年度|年初|全年|既定)?"
            "(?:计划|任务|目标|预期|额)(?:任务|目标)?(?:数)?(?:完成)?$|^超额(?:完成)?$"));
        if (!node(index).cues.has(LabelCue::Beyond) || !excess.isIn(node(index).label) || index < 2)
            return;
        const std::size_t done = index - 1, planned = index - 2;
        const bool told = m_passage.alike(planned, done) && m_passage.beside(planned, index) &&
                          hasAny(node(planned).label, {u"计划", u"任务", u"目标", u"预期"}) &&
                          hasAny(node(done).label, {u"实际", u"完成", u"已", u"实现"}) &&
                          !standsApart(m_passage.between(planned, index)) &&
                          value(done) > value(planned);
        if (!told)
            return;
        const double ratio = value(done) / value(planned) - 1;
        constexpr double near = 0.125;
        if (std::abs(ratio - figure(index).value) > near ||
            fits(m_passage.statement, figure(index), ratio,
                 operandSlack(figure(done), figure(planned), 1 + ratio)))
            return;
        m_claims.push_back({figure(index).span, QStringLiteral("growth"),
                            QStringLiteral("（%1－%2）÷%2＝%3")
                                .arg(shownAt(done), shownAt(planned), percent(ratio)),
                            percent(ratio)});
    }

    /// 完成任务的112.5%，超额22.5%
    void readBeyondWhole(std::size_t index)
    {
        const std::size_t done = index - 1;
        const bool row =
            node(index).cues.has(LabelCue::Beyond) && isPercent(figure(done)) &&
            isExact(figure(done)) && figure(done).value > 1 &&
            node(index).clause - node(done).clause == 1 &&
            hasAny(node(done).label, {u"完成", u"任务", u"计划", u"目标"}) &&
            node(index).label.startsWith(u'超') &&
            hasAny(node(index).label, {u"超额", u"超计划", u"超任务", u"超目标", u"超序时"});
        const double beyond = figure(done).value - 1;
        const double slack = std::max(figure(done).step, figure(index).step);
        if (!row || std::abs(beyond - figure(index).value) <= slack * (1 + 1e-9))
            return;
        m_claims.push_back({figure(index).span, QStringLiteral("growth"),
                            QStringLiteral("%1－100%＝%2").arg(shownAt(done), percent(beyond)),
                            percent(beyond)});
    }

    /// 受访400家中，满意的264家，占66%；一般的96家，占24%；不满意的40家，占12%: a share before it
    /// is right and so tells the whole.
    void readSharedWhole(std::size_t index)
    {
        const auto isShare = [&](std::size_t i) {
            return i >= 2 && isShareOfPart(i) && !node(i).label.endsWith(u'的');
        };
        if (!isShare(index))
            return;
        const std::size_t part = index - 1;
        std::optional<std::size_t> whole;
        for (std::size_t i = index; i-- > 0 && m_passage.beside(i, index);) {
            if (isPercent(figure(i)) && !isShare(i))
                return;
            if (!m_passage.alike(i, part) || i == part)
                continue;
            if (value(i) > value(part) && fitsShare(index, part, i))
                return;
            whole = i; // the first of all stays
        }
        if (!whole || standsApart(node(part).label) || value(*whole) <= value(part))
            return;
        bool known = false;
        for (std::size_t i = *whole + 2; i < part; ++i) {
            if (isPercent(figure(i)) && (*whole == i - 1 || !fitsShare(i, i - 1, *whole)))
                return;
            known = known || isPercent(figure(i));
        }
        const double ratio = value(part) / value(*whole);
        constexpr double near = 0.125;
        if (!known || std::abs(ratio - figure(index).value) > near)
            return;
        const QString right = ratioLike(figure(index), ratio);
        m_claims.push_back({figure(index).span, QStringLiteral("share"),
                            QStringLiteral("%1÷%2＝%3").arg(shownAt(part), shownAt(*whole), right),
                            right});
    }

    /// 居民0.84亿千瓦时，占26%; 占总量的26%
    bool isShareOfPart(std::size_t i) const
    {
        const QStringView label = node(i).label;
        const bool share = label == u"占" || label == u"占比" ||
                           (label.startsWith(u'占') && label.endsWith(u'的'));
        return i >= 1 && isPercent(figure(i)) && isExact(figure(i)) && share &&
               node(i).opener == u',' && node(i - 1).amount &&
               node(i).clause - node(i - 1).clause == 1;
    }

    /// 用电3亿千瓦时。其中工业1.86亿千瓦时，占62%；居民0.84亿千瓦时，占26%；其他0.3亿千瓦时，占10%:
    /// of one whole, which all the other shares of the row tell.
    void readRowOfShares(std::size_t index)
    {
        if (!isShareOfPart(index))
            return;
        std::vector<std::size_t> row;
        for (std::size_t i = 1; i < m_passage.nodes.size(); ++i) {
            if (node(i).sentence == node(index).sentence && isShareOfPart(i) &&
                sameMeasure(figure(i - 1), figure(index - 1))) {
                // 专职180名，占37.5%；其中大专以上90名，占50%
                if (!row.empty() && node(i - 1).label.startsWith(u"其中"))
                    return;
                row.push_back(i);
            }
        }
        constexpr std::size_t fewest = 3;
        if (row.size() < fewest)
            return;
        std::optional<std::size_t> whole;
        for (std::size_t i = row.front() - 1; i-- > 0 && row.front() - i <= passageReach;) {
            if (node(row.front()).sentence - node(i).sentence > 1)
                break;
            if (!m_passage.alike(i, index - 1))
                continue;
            if (fitsShare(index, index - 1, i))
                return;
            const bool others = std::all_of(row.begin(), row.end(), [&](std::size_t share) {
                return share == index || fitsShare(share, share - 1, i);
            });
            whole = others ? i : whole;
        }
        if (!whole)
            return;
        const double ratio = value(index - 1) / value(*whole);
        const QString right = ratioLike(figure(index), ratio);
        m_claims.push_back(
            {figure(index).span, QStringLiteral("share"),
             QStringLiteral("%1÷%2＝%3").arg(shownAt(index - 1), shownAt(*whole), right), right});
    }

    bool fitsShare(std::size_t share, std::size_t part, std::size_t whole) const
    {
        if (!sameMeasure(figure(part), figure(whole)) || value(whole) <= 0)
            return false;
        const double ratio = value(part) / value(whole);
        return fits(m_passage.statement, figure(share), ratio,
                    operandSlack(figure(part), figure(whole), ratio));
    }

    /// 4.62亿元，比2024年同期的4.2亿元增加0.42亿元，同比增长5%
    void readGrowthTold(std::size_t index)
    {
        static const Phrase growth(
            QStringLiteral("^(?:同比|环比)?(?:(增长|增加|上升|提高|增幅)|(下降|减少|降低|降幅))$"));
        static const Phrase change(
            QStringLiteral("^(?:(?:比|较)[^,;。、]{0,8}[年月期季][^,;。、]{0,3}|同比|环比)?"
                           "(?:(净?增加?|增长|多)|(净?减少?|下降|少))了?$"));
        constexpr qsizetype longest = 4; // 同比增长
        if (node(index).opener != u',' || node(index).label.isEmpty() ||
            node(index).label.size() > longest || node(index).clause - node(index - 1).clause != 1)
            return;
        const std::size_t by = index - 1;
        if (!isAmount(figure(by)) || !isExact(figure(by)) || node(by).label.isEmpty() ||
            !text::isOneOf(node(by).label.back(), u"加长多少降减了增"))
            return;
        const auto told = growth.matchIn(node(index).label);
        const auto changed = told ? change.matchIn(node(by).label) : Phrase::Match();
        const bool grows = told.has(1);
        if (!changed || grows != changed.has(1))
            return;
        const auto fellows = m_passage.fellows(by);
        if (fellows.empty() || fellows.size() > 2)
            return;
        std::optional<double> base;
        for (const std::size_t i : fellows) {
            for (const double from : {value(i), value(i) - value(by), value(i) + value(by)}) {
                const double slack = operandSlack(figure(by), figure(i), value(by) / from);
                if (from > 0 && fits(m_passage.statement, figure(index), value(by) / from, slack))
                    return;
            }
            const bool earlier = comparesTimes(node(i).label) || node(i).label.contains(u'比');
            const double from = earlier ? value(i) : value(i) + (grows ? -value(by) : value(by));
            if (!isExact(figure(i)) || from <= 0 || (base && std::abs(*base - from) > 1e-6 * from))
                return;
            base = from;
        }
        const double ratio = value(by) / *base;
        constexpr double near = 0.125;
        if (std::abs(ratio - figure(index).value) > near)
            return;
        const QString from =
            worded(m_passage.statement, figure(by), *base * figure(by).value / value(by));
        m_claims.push_back({figure(index).span, QStringLiteral("growth"),
                            QStringLiteral("%1÷%2＝%3").arg(shownAt(by), from, percent(ratio)),
                            percent(ratio)});
    }
};

} // namespace

void findRates(const Passage& passage, std::vector<Claim>& claims)
{
    RateReader reader(passage, claims);
    for (std::size_t i = 2; i < passage.nodes.size(); ++i) {
        if (isPercent(passage.figure(i)) && isExact(passage.figure(i)) && !passage.figure(i).range)
            reader.read(i);
    }
}

} // namespace chengbao::lint
