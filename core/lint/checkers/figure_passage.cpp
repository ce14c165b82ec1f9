// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_passage.h"

#include "core/text/affixes.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

/// 60岁及以上8.7万人, 满15年的222部: a figure that tells which are counted, not how many.
bool tellsWhich(const text::Quantity& figure, QStringView after)
{
    const auto opens = [after](QChar unit, std::u16string_view next) {
        return after.size() > 1 && after[0] == unit && text::isOneOf(after[1], next);
    };
    return isDuration(figure) || figure.measure.unit == text::unitKey(u"类") ||
           opens(u'及', u"以") || opens(u'以', u"上下内");
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
           hasAny(nodes[room].label, {u"床位", u"岗位", u"学位", u"席位", u"编制", u"公益岗"});
}

QStringView Passage::between(std::size_t left, std::size_t right) const
{
    const int start = figure(left).span.end();
    return statement.body.foldedView({start, figure(right).span.start - start});
}

bool Passage::beside(std::size_t before, std::size_t index) const
{
    return index - before <= passageReach && nodes[before].sentence == nodes[index].sentence;
}

std::vector<std::size_t> Passage::fellows(std::size_t index) const
{
    std::vector<std::size_t> fellows;
    for (std::size_t i = index; i-- > 0 && beside(i, index);) {
        if (isAmount(figure(i)) && sameMeasure(figure(i), figure(index)))
            fellows.insert(fellows.begin(), i);
    }
    return fellows;
}

bool standsApart(QStringView text)
{
    return hasAny(text, {u"其中", u"另", u"不含", u"除外", u"同比", u"环比", u"上年", u"去年",
                         u"至少", u"最", u"不等", u"左右", u"以上", u"以下", u"轮流", u"轮换"});
}

Passage passageOf(const Statement& paragraph)
{
    Passage passage{paragraph, std::vector<Node>(paragraph.figures.size())};
    for (std::size_t i = 0; i < passage.nodes.size(); ++i) {
        const text::Quantity& figure = paragraph.figures[i];
        const FigureWords& words = paragraph.words(i);
        const QStringView label = withoutHedge(words.label);
        LabelCues cues = words.cues;
        cues |= LabelCues::ofEnd(label);
        passage.cues |= cues;
        passage.nodes[i] = {label,
                            words.tail,
                            words.opener,
                            words.kinds,
                            cues,
                            words.clause,
                            words.stretch,
                            words.sentence,
                            isAmount(figure) && isExact(figure) && !words.change &&
                                !tellsWhich(figure, words.tail)};
    }
    return passage;
}

bool sharesRun(QStringView one, QStringView other, qsizetype length)
{
    for (qsizetype at = 0; at + length <= one.size(); ++at) {
        if (text::indexOf(other, one.sliced(at, length)) >= 0)
            return true;
    }
    return false;
}

bool shareWord(QStringView one, QStringView other)
{
    constexpr qsizetype word = 2;
    return sharesRun(one, other, word);
}

bool comparesTimes(QStringView text)
{
    return hasAny(text, {u"去年", u"上年", u"同期", u"上月", u"前年", u"同比", u"比上", u"较上"});
}

} // namespace chengbao::lint
