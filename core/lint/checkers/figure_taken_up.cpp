// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_taken_up.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/figure_reader.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{
namespace
{

/// Smaller numbers are counted over again too often to tell.
constexpr double smallest = 11;
constexpr qsizetype wordLength = 2;

/// How a figure takes up another.
enum class Cue : std::uint8_t { None, Named, Done, All, Whole };

/// 隐患点 of 138处隐患点全部落实; nothing where something else stands before the word.
QStringView allOf(QStringView tail)
{
    constexpr qsizetype farthest = 8;
    qsizetype first = -1;
    if (tail.size() < 2 * wordLength || !hasUnit(tail.left(farthest + wordLength), u"部均都悉"))
        return {};
    for (const QStringView word :
         {QStringView(u"全部"), QStringView(u"均已"), QStringView(u"均取得"),
          QStringView(u"均通过"), QStringView(u"均完成"), QStringView(u"都已"),
          QStringView(u"悉数")}) {
        const qsizetype at = tail.left(farthest + word.size()).indexOf(word);
        if (at >= wordLength && (first < 0 || at < first))
            first = at;
    }
    QStringView noun = first < 0 ? QStringView() : tail.first(first);
    if (noun.endsWith(u'已'))
        noun.chop(1);
    return noun;
}

/// 接待 of 在接待的268000人次游客中
QStringView doneOf(const Node& node)
{
    // 罗田乡更换的 is done elsewhere.
    constexpr qsizetype longest = 2 * wordLength + 1;
    return node.label.size() > wordLength && node.label.size() <= longest &&
                   node.label.endsWith(u'的')
               ? node.label.chopped(1).last(wordLength)
               : QStringView();
}

/// 总投资 of 3.5亿元总投资中
QStringView wholeOf(QStringView tail)
{
    constexpr qsizetype farthest = 5;
    const qsizetype at = tail.left(farthest + 1).indexOf(u'中');
    return at >= wordLength && at + 1 == tail.size() ? tail.first(at) : QStringView();
}

Cue cueOf(const Node& node)
{
    if (node.cues.has(LabelCue::EndsTakenUp) &&
        endsInAny(node.label, {u"上述", u"前述", u"这", u"全部", u"所有", u"到的"}))
        return Cue::Named;
    if (node.cues.has(LabelCue::EndsTakenUp) && !doneOf(node).isEmpty())
        return Cue::Done;
    const bool starts = node.label.isEmpty() && !node.opener.isNull();
    if (starts && !wholeOf(node.tail).isEmpty())
        return Cue::Whole;
    return starts && !allOf(node.tail).isEmpty() ? Cue::All : Cue::None;
}

/// The digits of a figure, however it is scaled: 286 of 28.6万 and of 286000.
QByteArray digitsOf(const text::Quantity& figure)
{
    constexpr double hundredths = 100;
    QByteArray digits = QByteArray::number(std::llround(amount(figure) * hundredths));
    while (digits.size() > 1 && digits.endsWith('0'))
        digits.chop(1);
    return digits;
}

/// 128 and 138, 85 and 58: a slip of the hand.
bool areNearlyAlike(const text::Quantity& one, const text::Quantity& other)
{
    const QByteArray a = digitsOf(one);
    const QByteArray b = digitsOf(other);
    if (a.size() != b.size())
        return false;
    int differing = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        differing += a[i] != b[i] ? 1 : 0;
    QByteArray sortedA = a, sortedB = b;
    std::sort(sortedA.begin(), sortedA.end());
    std::sort(sortedB.begin(), sortedB.end());
    return differing == 1 || (differing == 2 && sortedA == sortedB);
}

class TakenUpReader : private FigureReader
{
public:
    using FigureReader::FigureReader;

    void read(std::size_t index)
    {
        const text::Quantity& figure = m_passage.figure(index);
        if (!isAmount(figure) || !isExact(figure) || isDuration(figure) || figure.value < smallest)
            return;
        const Cue cue = cueOf(node(index));
        if (cue == Cue::None)
            return;
        const auto fellows = fellowsBefore(index);
        const auto first = fellows.empty() ? std::nullopt : antecedentOf(index, cue, fellows);
        if (!first || !mayBeMeant(*first, index, cue) || isTold(index) ||
            isMadeOf(m_passage, index, fellows))
            return;
        m_claims.push_back({figure.span,
                            QStringLiteral("repeat"),
                            shown(m_passage.statement, m_passage.figure(*first)),
                            {}});
    }

private:
    /// The figures of its measure told in its sentence and the two before it.
    std::vector<std::size_t> fellowsBefore(std::size_t index) const
    {
        std::vector<std::size_t> fellows;
        for (std::size_t i = index; i-- > 0 && index - i <= passageReach;) {
            if (node(index).sentence - node(i).sentence > 2)
                break;
            if (isAmount(m_passage.figure(i)) &&
                sameMeasure(m_passage.figure(i), m_passage.figure(index)))
                fellows.insert(fellows.begin(), i);
        }
        return fellows;
    }

    /// The figure that is taken up: the only one that is told of the same thing.
    std::optional<std::size_t> antecedentOf(std::size_t index, Cue cue,
                                            const std::vector<std::size_t>& fellows) const
    {
        std::optional<std::size_t> found;
        for (const std::size_t i : fellows) {
            if (!isOfOneThing(i, index, cue))
                continue;
            // 新增就业6350人 … 新增就业的6530人
            const bool other = tellsOther(node(i).label) && !tellsOther(node(index).label);
            if (found || !isExact(m_passage.figure(i)) || node(i).clause == node(index).clause ||
                other)
                return std::nullopt;
            found = i;
        }
        return found;
    }

    static bool tellsOther(QStringView label)
    {
        return hasAny(label, {u"计划", u"拟", u"预计", u"目标", u"任务", u"去年", u"上年", u"每",
                              u"均", u"首批", u"其中", u"另", u"比", u"较", u"新增", u"增加",
                              u"减少", u"再", u"还"});
    }

    bool isOfOneThing(std::size_t first, std::size_t index, Cue cue) const
    {
        const QString said = node(first).label.toString() + node(first).tail.toString();
        const QStringView label = node(index).label;
        if (label.endsWith(u"到的")) {
            const QStringView done = label.chopped(wordLength);
            return done.size() >= wordLength && said.contains(done.last(wordLength));
        }
        if (cue == Cue::Done)
            return said.contains(doneOf(node(index))) || shareWord(node(index).tail, said);
        if (cue == Cue::Whole)
            return node(first).label.endsWith(wholeOf(node(index).tail));
        constexpr qsizetype longest = 6;
        const QStringView noun =
            cue == Cue::All ? allOf(node(index).tail) : node(index).tail.left(longest);
        return shareWord(noun, said);
    }

    bool mayBeMeant(std::size_t first, std::size_t index, Cue cue) const
    {
        constexpr double widest = 2;
        const double off = m_passage.value(index) / m_passage.value(first);
        if (off > widest || off * widest < 1)
            return false;
        // So many of them, all of which; the others may be told elsewhere.
        if (cue == Cue::Done)
            return areNearlyAlike(m_passage.figure(first), m_passage.figure(index));
        if (cue == Cue::Whole)
            return true;
        const bool partial = cue == Cue::All || !endsInAny(node(index).label, {u"述", u"这"});
        return !partial || off > 1 ||
               areNearlyAlike(m_passage.figure(first), m_passage.figure(index));
    }

    /// Whether the paragraph has the figure anywhere else.
    bool isTold(std::size_t index) const
    {
        const text::Quantity& own = m_passage.figure(index);
        const auto& all = m_passage.statement.figures;
        return std::any_of(all.begin(), all.end(), [&](const text::Quantity& other) {
            return other.span.start != own.span.start && sameMeasure(other, own) &&
                   amount(other) == amount(own);
        });
    }
};

} // namespace

void findTakenUp(const Passage& passage, std::vector<Claim>& claims)
{
    TakenUpReader reader(passage, claims);
    for (std::size_t i = 1; i < passage.nodes.size(); ++i)
        reader.read(i);
}

} // namespace chengbao::lint
