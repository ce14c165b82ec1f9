// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/label_cues.h"
#include "core/lint/checkers/sought_words.h"
#include "core/lint/document.h"

#include <cstdint>
#include <span>
#include <vector>

namespace chengbao::lint
{

/// Whether a unit is no part of any word or figure: □, half of a pair outside the BMP.
bool isSign(QChar unit);

/// What is said around a figure, and where it stands: the clause, the stretch up to a semicolon and
/// the sentence are numbered from the statement's start. The views last as long as the body does.
struct FigureWords {
    QStringView before;      ///< from the figure before it or the statement's start
    QStringView label;       ///< the words that name it: from the last stop or comma of `before` on
    QStringView after;       ///< to the next figure or the statement's end
    QStringView tail;        ///< the words behind it up to the first stop or comma of `after`
    QChar opener;            ///< the stop before the label; null where a figure stands before it
    std::uint64_t kinds = 0; ///< unitMask() of the label
    LabelCues cues;          ///< of the label, wherever they stand in it
    int clause = 0, stretch = 0, sentence = 0;
    bool change = false; ///< 同比增加80件 tells by how much, not how much
};

/// The figures of one sentence and the text between them, folded to half width; of a stretch with
/// signs in it (see isSign()) only what stands on the figure's side of them.
class Statement
{
public:
    Statement(const FieldText& body, const Span& stretch,
              std::span<const text::Quantity> quantities);
    /// A sentence of a paragraph: its figures from `first` on.
    Statement(const Statement& paragraph, const Span& stretch, std::size_t first,
              std::size_t count);

    const FieldText& body;
    const Span sentence;
    const std::span<const text::Quantity> figures; ///< of body.quantities()

    const FigureWords& words(std::size_t index) const { return m_words[index]; }
    QStringView between(std::size_t left, std::size_t right) const;
    QStringView before(std::size_t index) const { return m_words[index].before; }
    QStringView after(std::size_t index) const { return m_words[index].after; }
    QStringView label(std::size_t index) const { return m_words[index].label; }
    QStringView tail(std::size_t index) const { return m_words[index].tail; }
    /// Whether label() or tail() contains `words`, or label and unit end in them (在编72人).
    bool isNamed(std::size_t index, QStringView words) const;

private:
    void readGap(const Span& gap, FigureWords& next, FigureWords* last) const;
    static void readLabel(FigureWords& words);

    std::vector<FigureWords> m_words; ///< by figure
};

inline bool isPercent(const text::Quantity& figure) ///< %, 成
{
    return figure.measure.is(text::Measure::Percent);
}

inline bool isFraction(const text::Quantity& figure) ///< %, 成, ‰, 三分之一
{
    return figure.measure.is(text::Measure::Fraction);
}

inline bool isPoints(const text::Quantity& figure) ///< 个百分点
{
    return figure.measure.is(text::Measure::Points);
}

inline bool isExact(const text::Quantity& figure) ///< no 约, 近, 余
{
    return figure.hedge == text::Hedge::None && !figure.range;
}

/// A count or an amount that may be a part or a whole: no fraction, no points, no multiple.
inline bool isAmount(const text::Quantity& figure)
{
    return figure.measure.is(text::Measure::Amount);
}

/// 3天, 24小时
inline bool isDuration(const text::Quantity& figure)
{
    return figure.measure.is(text::Measure::Duration);
}

/// Whether people are counted, who may belong to several: 每名安排2名导师，共安排导师62名.
inline bool isPeople(const text::Quantity& figure)
{
    return figure.measure.is(text::Measure::People);
}

/// 同比增加80件 tells by how much, not how much.
inline bool isChange(const Statement& statement, std::size_t index)
{
    return statement.words(index).change;
}

/// Whether two figures measure the same thing: one unit, or units of one measure (公顷 and 亩).
inline bool sameMeasure(const text::Quantity& a, const text::Quantity& b)
{
    return a.measure.family == b.measure.family;
}

/// The value in the base of the unit's measure, so that 3公里 and 3000米 are equal.
inline double amount(const text::Quantity& figure)
{
    return figure.value * figure.measure.factor;
}

/// Both exact and of one measure.
bool comparable(const text::Quantity& a, const text::Quantity& b);

/// The text with dates and years taken out: 提高到2025年的 -> 提高到的.
QString withoutDates(QStringView text);

/// The text without what is hedged or linked at its end: 占比约为 -> 占比.
QStringView withoutHedge(QStringView text);

/// A figure as it stands in the text: 26万亩, 45户.
QString shown(const Statement& statement, const text::Quantity& figure);

/// `value` in the scale and unit `model` is written in: 3万人.
QString worded(const Statement& statement, const text::Quantity& model, double value);

/// `value` with as many decimals as tell it apart, at most two.
QString plain(double value);
QString percent(double ratio);

/// `ratio` as the stated figure says it: 37.5%, 0.25‰.
QString ratioLike(const text::Quantity& stated, double ratio);

/// Whether one figure is another with its point in the wrong place: 10, 0.01, 1000.
bool isPowerOfTen(double ratio);

/// What rounding leaves open of amount(): its last digit; nothing of a count.
double roundingOf(const text::Quantity& figure);

/// How much of a ratio's error comes from rounding its operands; only figures with a scale word or
/// decimals are rounded, counts are exact.
double operandSlack(const text::Quantity& part, const text::Quantity& whole, double ratio);

/// Whether a stated ratio fits: less than one unit of its last digit away (rounded or cut off), and
/// for a ratio stated more finely than its operands within what their rounding leaves open. Of a
/// hedged ratio (近七成, 不足六成, 超80%) only the side is judged.
bool fits(const text::Quantity& stated, double ratio, double slack);

/// The same, and of 近 and 约 that the ratio is anywhere near: 近三成 is neither 32% nor 21%.
bool fits(const Statement& statement, const text::Quantity& stated, double ratio, double slack);

} // namespace chengbao::lint
