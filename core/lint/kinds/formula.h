// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace chengbao::lint
{

/// What a formula may name.
struct TextCounts {
    double characters = 0; ///< 字数, see text::countWords()
    double sentences = 0;
    double paragraphs = 0; ///< without empty ones
    double tokens = 0;     ///< hits of the rule's words
};

/// A sum of counts, such as `tokens / characters * 100`: + - * / and parentheses over numbers and
/// the names in TextCounts. A value; made once, worked out in time linear in its length.
class Formula
{
public:
    /// Nothing when `text` is no formula or has more than 100 parts.
    static std::optional<Formula> parse(const QString& text);

    /// Not a number where it divides by zero.
    double value(const TextCounts& counts) const;

private:
    friend class FormulaParser;

    /// One step of the calculation on a stack.
    struct Step {
        char16_t sign = u'#'; ///< + - * / or ~ (minus one); # puts `number`, $ the count
        double number = 0;
        double TextCounts::*count = nullptr;
    };
    std::vector<Step> m_steps;
};

/// A comparison with a number: `> 1.5`.
class Limit
{
public:
    static std::optional<Limit> parse(const QString& text);

    bool isMet(double value) const; ///< never by what is not a number
    double number() const { return m_number; }

private:
    QString m_sign;
    double m_number = 0;
};

} // namespace chengbao::lint
