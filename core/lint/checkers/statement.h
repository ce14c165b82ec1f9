// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"

namespace chengbao::lint
{

/// The figures of one sentence and the text between them, folded to half width.
struct Statement {
    const FieldText& body;
    Span sentence;
    std::vector<text::Quantity> figures;

    QString between(std::size_t left, std::size_t right) const;
    QString before(std::size_t index) const; ///< from the figure before it or the sentence's start
    QString after(std::size_t index) const;  ///< to the next figure or the sentence's end
};

bool isPercent(const text::Quantity& figure); ///< %, 成
bool isPoints(const text::Quantity& figure);  ///< 个百分点
bool isExact(const text::Quantity& figure);   ///< no 约, 近, 余

/// Both exact and in one unit.
bool comparable(const text::Quantity& a, const text::Quantity& b);

/// A figure as it stands in the text: 26万亩, 45户.
QString shown(const Statement& statement, const text::Quantity& figure);

/// `value` in the scale and unit `model` is written in: 3万人.
QString worded(const Statement& statement, const text::Quantity& model, double value);

/// `value` with as many decimals as tell it apart, at most two.
QString plain(double value);
QString percent(double ratio);

/// How much of a ratio's error comes from rounding its operands; only figures with a scale word or
/// decimals are rounded, counts are exact.
double operandSlack(const text::Quantity& part, const text::Quantity& whole, double ratio);

/// Whether a stated ratio fits: less than one unit of its last digit away (rounded or cut off), and
/// for a ratio stated more finely than its operands within what their rounding leaves open.
bool fits(const text::Quantity& stated, double ratio, double slack);

} // namespace chengbao::lint
