// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_passage.h"

#include "core/text/unit_table.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

/// 60岁及以上8.7万人, 满15年的222部: a figure that tells which are counted, not how many.
bool tellsWhich(const text::Quantity& figure, QStringView after)
{
    static constexpr std::array bounds{QStringView(u"及以"), QStringView(u"以上"),
                                       QStringView(u"以下"), QStringView(u"以内")};
    return isDuration(figure) || figure.unit == QStringLiteral("类") ||
           std::any_of(bounds.begin(), bounds.end(),
                       [&](QStringView bound) { return after.startsWith(bound); });
}

} // namespace

bool Passage::alike(std::size_t one, std::size_t other) const
{
    return nodes[one].amount && nodes[other].amount && sameMeasure(figure(one), figure(other));
}

bool Passage::seats(std::size_t room, std::size_t people) const
{
    const QStringView unit(figure(people).unit);
    return nodes[room].amount && nodes[people].amount && (unit == u"人" || unit == u"名") &&
           hasAny(nodes[room].label, {u"床位", u"岗位", u"学位", u"席位", u"编制"});
}

QStringView Passage::between(std::size_t left, std::size_t right) const
{
    const int start = figure(left).span.end();
    return statement.body.foldedView({start, figure(right).span.start - start});
}

Passage passageOf(const Statement& paragraph)
{
    Passage passage{paragraph, {}};
    passage.nodes.reserve(paragraph.figures.size());
    Node place;
    for (std::size_t i = 0; i < paragraph.figures.size(); ++i) {
        const QStringView before = paragraph.before(i);
        for (const QChar unit : before) {
            const bool ends = text::isOneOf(unit, u"。!?\n");
            place.sentence += ends ? 1 : 0;
            place.stretch += ends || unit == u';' ? 1 : 0;
            place.clause += ends || unit == u';' || unit == u',' ? 1 : 0;
        }
        Node node = place;
        const QStringView label = paragraph.label(i);
        node.opener =
            label.size() < before.size() ? before[before.size() - label.size() - 1] : QChar();
        node.label = withoutHedge(label);
        node.tail = paragraph.tail(i);
        const text::Quantity& figure = paragraph.figures[i];
        node.amount = isAmount(figure) && isExact(figure) && !tellsWhich(figure, node.tail) &&
                      !isChange(paragraph, i);
        passage.nodes.push_back(node);
    }
    return passage;
}

bool shareWord(QStringView one, QStringView other)
{
    constexpr qsizetype word = 2;
    for (qsizetype at = 0; at + word <= one.size(); ++at) {
        if (other.contains(one.sliced(at, word)))
            return true;
    }
    return false;
}

double roundingOf(const text::Quantity& figure)
{
    const bool rounded = figure.step > 1 || figure.written.decimals > 0;
    return rounded && figure.value != 0 ? figure.step * amount(figure) / figure.value : 0.0;
}

bool comparesTimes(QStringView text)
{
    return hasAny(text, {u"去年", u"上年", u"同期", u"上月", u"前年", u"同比", u"比上", u"较上"});
}

} // namespace chengbao::lint
