// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_passage.h"

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
    static constexpr std::array bounds{QStringView(u"及以"), QStringView(u"以上"),
                                       QStringView(u"以下"), QStringView(u"以内")};
    return isDuration(figure) || figure.unit == QStringLiteral("类") ||
           std::any_of(bounds.begin(), bounds.end(),
                       [&](QStringView bound) { return after.startsWith(bound); });
}

/// How much of a paragraph ends at a mark.
enum Ends : std::uint8_t { Nothing, EndsWords, EndsClause, EndsStretch, EndsSentence };

consteval text::UnitTable<std::uint8_t, 2> makeMarks()
{
    text::UnitTable<std::uint8_t, 2> marks;
    for (const char16_t unit : std::u16string_view(u":、()"))
        marks.set(unit, EndsWords);
    for (const char16_t unit : std::u16string_view(u"。!?\n"))
        marks.set(unit, EndsSentence);
    marks.set(u',', EndsClause);
    marks.set(u';', EndsStretch);
    return marks;
}

constexpr auto marks = makeMarks();

bool isPlain(QChar unit)
{
    return unit.unicode() < 0x80 || text::isHan(unit.unicode()) || !isSign(unit);
}

/// Reads what stands between two figures: where it stops first, and in `place` the label it ends
/// in and what has ended before that.
qsizetype readGap(QStringView gap, Node& place)
{
    qsizetype tail = gap.size();
    place.label = gap;
    place.opener = QChar();
    place.units = 0;
    for (qsizetype at = 0; at < gap.size(); ++at) {
        const QChar unit = gap[at];
        const std::uint8_t ended = marks[unit.unicode()];
        if (ended == Nothing && isPlain(unit)) {
            place.units |= std::uint64_t(1) << (unit.unicode() & 63);
            continue;
        }
        tail = std::min(tail, at);
        place.label = gap.sliced(at + 1);
        place.opener = ended == Nothing ? QChar() : unit;
        place.units = 0;
        place.clause += ended >= EndsClause ? 1 : 0;
        place.stretch += ended >= EndsStretch ? 1 : 0;
        place.sentence += ended >= EndsSentence ? 1 : 0;
    }
    return tail;
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

bool isPeople(const text::Quantity& figure)
{
    const QStringView unit(figure.unit);
    return unit == u"人" || unit == u"名" || unit == u"位";
}

bool standsApart(QStringView text)
{
    return hasAny(text, {u"其中", u"另", u"不含", u"除外", u"同比", u"环比", u"上年", u"去年",
                         u"至少", u"最", u"不等", u"左右", u"以上", u"以下", u"轮流", u"轮换"});
}

Passage passageOf(const Statement& paragraph)
{
    Passage passage{paragraph, std::vector<Node>(paragraph.figures.size())};
    int from = paragraph.sentence.start;
    Node place;
    for (std::size_t i = 0; i <= passage.nodes.size(); ++i) {
        const bool ends = i == passage.nodes.size();
        const int to = ends ? paragraph.sentence.end() : paragraph.figures[i].span.start;
        const QStringView gap = paragraph.body.foldedView({from, to - from});
        const qsizetype tail = readGap(gap, place);
        if (i > 0)
            passage.nodes[i - 1].tail = gap.first(tail);
        if (ends)
            break;
        passage.nodes[i] = place;
        passage.nodes[i].label = withoutHedge(place.label);
        from = paragraph.figures[i].span.end();
    }
    for (std::size_t i = 0; i < passage.nodes.size(); ++i) {
        const text::Quantity& figure = paragraph.figures[i];
        Node& node = passage.nodes[i];
        node.amount = isAmount(figure) && isExact(figure) && !tellsWhich(figure, node.tail) &&
                      !isChange(paragraph, i);
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
