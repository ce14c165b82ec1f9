// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"

#include <span>

namespace chengbao::lint
{

/// Whether a unit is no part of any word or figure: □, half of a pair outside the BMP.
bool isSign(QChar unit);

/// The figures of one sentence and the text between them, folded to half width; of a stretch with
/// signs in it (see isSign()) only what stands on the figure's side of them. The views last as long
/// as `body` does.
struct Statement {
    const FieldText& body;
    Span sentence;
    std::span<const text::Quantity> figures; ///< of body.quantities()

    QStringView between(std::size_t left, std::size_t right) const;
    QStringView
    before(std::size_t index) const; ///< from the figure before it or the sentence's start
    QStringView after(std::size_t index) const; ///< to the next figure or the sentence's end
    /// The words that name a figure: from the last stop or comma of before() on.
    QStringView label(std::size_t index) const;
    /// The words behind a figure up to the first stop or comma of after().
    QStringView tail(std::size_t index) const;
    /// Whether label() or tail() contains `words`, or label and unit end in them (在编72人).
    bool isNamed(std::size_t index, QStringView words) const;
};

bool isPercent(const text::Quantity& figure);  ///< %, 成
bool isFraction(const text::Quantity& figure); ///< %, 成, ‰, 三分之一
bool isPoints(const text::Quantity& figure);   ///< 个百分点
bool isExact(const text::Quantity& figure);    ///< no 约, 近, 余

/// A count or an amount that may be a part or a whole: no fraction, no points, no multiple.
bool isAmount(const text::Quantity& figure);

/// 3天, 24小时
bool isDuration(const text::Quantity& figure);

/// 同比增加80件 tells by how much, not how much.
bool isChange(const Statement& statement, std::size_t index);

/// Whether two figures measure the same thing: one unit, or units of one measure (公顷 and 亩).
bool sameMeasure(const text::Quantity& a, const text::Quantity& b);

/// The value in the base of the unit's measure, so that 3公里 and 3000米 are equal.
double amount(const text::Quantity& figure);

/// Both exact and of one measure.
bool comparable(const text::Quantity& a, const text::Quantity& b);

/// `text` contains one of `units`; the first question to ask of a sentence.
bool hasUnit(QStringView text, QStringView units);

/// `text` contains one of `words`.
bool hasAny(QStringView text, std::initializer_list<QStringView> words);

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
