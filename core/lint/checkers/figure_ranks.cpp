// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_ranks.h"

#include "core/lint/checkers/statement.h"
#include "core/text/han_numerals.h"
#include "core/text/numeral.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace chengbao::lint
{
namespace
{

/// 第9位
struct Rank {
    Span span;
    int place = 0;
};

std::optional<Rank> rankAt(QStringView folded, int start)
{
    constexpr int longest = 3;
    int end = start + 1;
    while (end < folded.size() && end - start <= longest && text::isAsciiDigit(folded[end]))
        ++end;
    const bool digits = end > start + 1;
    while (!digits && end < folded.size() && end - start <= longest &&
           text::isHanNumeral(folded[end].unicode()))
        ++end;
    if (end == start + 1 || end >= folded.size() || !text::isOneOf(folded[end], u"位名"))
        return std::nullopt;
    const QStringView number = folded.sliced(start + 1, end - start - 1);
    const int place =
        digits ? number.toInt() : static_cast<int>(text::hanNumber(number.toString()).value_or(0));
    return place > 0 ? std::optional(Rank{{start, end + 1 - start}, place}) : std::nullopt;
}

/// What stands between a place and the figure of its move: ,上升; not 其中空气质量上升.
bool leadsToMove(QStringView text)
{
    if (text.endsWith(u'了'))
        text.chop(1);
    if (text.startsWith(u','))
        text = text.sliced(1);
    for (const QStringView lead :
         {QStringView(u"共"), QStringView(u"排名"), QStringView(u"名次"), QStringView(u"位次"),
          QStringView(u"较上年"), QStringView(u"比上年"), QStringView(u"同比")}) {
        if (text.startsWith(lead))
            text = text.sliced(lead.size());
    }
    constexpr std::array moves{QStringView(u"上升"), QStringView(u"提升"), QStringView(u"前移"),
                               QStringView(u"前进"), QStringView(u"提高"), QStringView(u"跃升"),
                               QStringView(u"进"),   QStringView(u"下降"), QStringView(u"下滑"),
                               QStringView(u"后退"), QStringView(u"后移"), QStringView(u"回落")};
    return std::find(moves.begin(), moves.end(), text) != moves.end();
}

class RankReader
{
public:
    RankReader(const FieldText& body, std::vector<Claim>& claims) : m_body(body), m_claims(claims)
    {
    }

    void read()
    {
        const QStringView folded(m_body.folded);
        for (qsizetype at = folded.indexOf(u'第'); at >= 0; at = folded.indexOf(u'第', at + 1)) {
            if (const auto rank = rankAt(folded, static_cast<int>(at)))
                m_ranks.push_back(*rank);
        }
        for (std::size_t i = 1; i < m_ranks.size(); ++i)
            readPair(i);
    }

private:
    const text::Quantity* movesAfter(const Rank& rank) const
    {
        const auto& figures = m_body.quantities();
        const auto figure = std::ranges::lower_bound(
            figures, rank.span.end(), {}, [](const text::Quantity& one) { return one.span.start; });
        if (figure == figures.end() || !isExact(*figure) ||
            !leadsToMove(
                m_body.foldedView({rank.span.end(), figure->span.start - rank.span.end()})))
            return nullptr;
        const QStringView said = QStringView(m_body.folded).sliced(figure->number.end());
        return said.startsWith(u'位') || said.startsWith(u'名') || said.startsWith(u"个位") ||
                       said.startsWith(u"个名")
                   ? &*figure
                   : nullptr;
    }

    void readPair(std::size_t second)
    {
        const Rank& from = m_ranks[second - 1];
        const Rank& to = m_ranks[second];
        constexpr int farthest = 24;
        if (to.span.start - from.span.end() > farthest ||
            m_body.sentenceAt(from.span.start) != m_body.sentenceAt(to.span.start))
            return;
        const QStringView between =
            m_body.foldedView({from.span.end(), to.span.start - from.span.end()});
        const bool compared = hasAny(between, {u"到", u"至", u"较", u"比", u"为"}) &&
                              !hasAny(between, {u"其中", u";", u"和", u"、", u"增速"});
        const text::Quantity* moved = movesAfter(to);
        if (!moved)
            moved = movesAfter(from);
        if (!compared || !moved)
            return;
        const int places = std::abs(from.place - to.place);
        if (places == 0 || figureOf(*moved) == places)
            return;
        const QString right = QString::number(places) + moved->unit;
        m_claims.push_back(
            {moved->span, QStringLiteral("share"),
             QStringLiteral("%1与%2差%3")
                 .arg(m_body.view(from.span).toString(), m_body.view(to.span).toString(), right),
             right});
    }

    static int figureOf(const text::Quantity& figure) { return static_cast<int>(figure.value); }

    const FieldText& m_body;
    std::vector<Claim>& m_claims;
    std::vector<Rank> m_ranks;
};

} // namespace

void findRankMoves(const FieldText& body, std::vector<Claim>& claims)
{
    if (body.units.has(u'第') && body.units.hasAny(u"位名"))
        RankReader(body, claims).read();
}

} // namespace chengbao::lint
