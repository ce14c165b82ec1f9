// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_slips.h"
#include "core/lint/checkers/ratio_words.h"
#include "core/lint/checkers/slip_reader.h"
#include "core/lint/checkers/slipped_readers.h"
#include "core/text/unit_table.h"

#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

class SlippedShareReader : private SlipReader
{
public:
    using SlipReader::SlipReader;

    void read(std::size_t index)
    {
        const bool percent = isPercent(figure(index));
        if (!(percent ? node(index).cues.has(LabelCue::EndsRatio) : isAfterShare(index)) ||
            !mayBeSlip(index))
            return;
        if (percent)
            readRate(index);
        else if (isAmount(figure(index)))
            readShared(index);
    }

private:
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
                    value(whole) < value(part) || isShared(whole))
                    continue;
                const double ratio = value(part) / value(whole);
                if (isSame(ratio, figure(index).value, step))
                    return;
                const bool beside = part == whole + 1;
                if (isSlipOf(figure(index), ratio,
                             {beside && comesOutEven(figure(index), ratio)}) &&
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

void findSlippedShares(const Passage& passage, std::size_t first, std::size_t end,
                       std::vector<Claim>& claims)
{
    SlippedShareReader reader(passage, claims);
    for (std::size_t i = first; i < end; ++i)
        reader.read(i);
}

} // namespace chengbao::lint
