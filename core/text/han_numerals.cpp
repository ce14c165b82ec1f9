// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/han_numerals.h"

namespace chengbao::text
{
namespace
{

constexpr auto digits = [] {
    UnitTable<std::int8_t, 7> table; // one more than the digit
    std::int8_t next = 1;
    for (const char16_t unit : std::u16string_view(u"〇一二三四五六七八九"))
        table.set(unit, next++);
    table.set(u'零', 1);
    table.set(u'两', 3);
    return table;
}();
constexpr qint64 tooLarge = 1'000'000'000'000'000'000;

int digitOf(char16_t unit)
{
    return digits[unit] - 1;
}

/// 10, 100, 1000 for 十百千; 0 for anything else.
qint64 rankOf(char16_t unit)
{
    return unit == u'十' ? 10 : unit == u'百' ? 100 : unit == u'千' ? 1000 : 0;
}

/// 10^4 and 10^8 for 万 and 亿; 0 for anything else.
qint64 scaleOf(char16_t unit)
{
    return unit == u'万' ? 10'000 : unit == u'亿' ? 100'000'000 : 0;
}

std::optional<qint64> digitByDigit(QStringView text)
{
    qint64 value = 0;
    for (const QChar unit : text) {
        const int digit = digitOf(unit.unicode());
        if (digit < 0 || value > tooLarge / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

/// Reads 三亿四千五百万 from the left: `section` holds what stands before the next 万 or 亿.
class Reader
{
public:
    bool take(char16_t unit)
    {
        if (const qint64 rank = rankOf(unit))
            return takeRank(rank);
        if (const qint64 scale = scaleOf(unit))
            return takeScale(scale);
        const int value = digitOf(unit);
        if (value < 0 || (m_digit > 0))
            return false;
        if (value == 0)
            m_afterZero = true;
        m_digit = value;
        return true;
    }

    std::optional<qint64> result() const
    {
        // 三万五 is 35000 and 一百二 is 120; 一百零二 is 102.
        const bool shortened = m_digit > 0 && m_lastUnit >= 100 && !m_afterZero;
        const qint64 last = shortened ? m_digit * (m_lastUnit / 10) : m_digit;
        return m_total + m_section + last;
    }

private:
    bool takeRank(qint64 rank)
    {
        if (m_lastRank != 0 && rank >= m_lastRank)
            return false;
        const bool bareTen = rank == 10 && m_digit == 0;
        if (m_digit == 0 && !bareTen)
            return false;
        m_section += (bareTen ? 1 : m_digit) * rank;
        m_lastRank = m_lastUnit = rank;
        m_digit = 0;
        m_afterZero = false;
        return true;
    }

    bool takeScale(qint64 scale)
    {
        const qint64 before = m_section + m_digit;
        if (before == 0 && m_total == 0)
            return false;
        if (m_total + before > tooLarge / scale)
            return false;
        // 万亿 multiplies all that stands before it.
        const bool all = before == 0 || (scale == 100'000'000 && m_total > 0);
        m_total = all ? (m_total + before) * scale : m_total + before * scale;
        m_section = m_digit = 0;
        m_lastRank = 0;
        m_lastUnit = scale;
        m_afterZero = false;
        return true;
    }

    qint64 m_total = 0, m_section = 0, m_digit = 0;
    qint64 m_lastRank = 0, m_lastUnit = 0;
    bool m_afterZero = false;
};

} // namespace

std::optional<qint64> hanNumber(QStringView text)
{
    constexpr qsizetype longest = 24;
    if (text.isEmpty() || text.size() > longest)
        return std::nullopt;
    if (text.size() > 1) {
        if (const auto value = digitByDigit(text))
            return value;
    }
    Reader reader;
    for (const QChar unit : text) {
        if (!reader.take(unit.unicode()))
            return std::nullopt;
    }
    return reader.result();
}

} // namespace chengbao::text
