// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/han_numerals.h"
#include "core/text/numbers.h"

#include <QStringView>

namespace chengbao::text
{

/// A number with its scale words, before anything is known of its unit: 26万, 3亿4500万, 三十余万.
struct Numeral {
    Span number;       ///< up to the last digit: 26, 3亿4500, 三十
    int end = 0;       ///< behind scale words and 余 or 多
    Decimal written;   ///< in the last scale: 26, 34500, 30
    double scale = 1;  ///< of that scale: 10000
    double finest = 1; ///< what one unit of the last digit shown counts, before the scale
    bool open = false; ///< 余 or 多 stands within
    bool han = false;
};

constexpr bool isAsciiDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

constexpr bool isLatinLetter(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

/// 10^exponent.
double powerOfTen(int exponent);

/// The end of the Arabic digits at `start`.
inline int digitsEnd(QStringView text, int start)
{
    int end = start;
    while (end < text.size() && isAsciiDigit(text.utf16()[end]))
        ++end;
    return end;
}

/// The end of the Arabic digits, separators and decimals at `start`; several points (1.2.3) belong
/// to one run.
int arabicEnd(QStringView text, int start);

/// Reads Arabic digits at `start` of text folded to half width. Nothing for runs that are no number
/// (1.2.3, 007, more than 15 digits). `original` tells a thousands comma from a full-width one.
std::optional<Numeral> readArabic(QStringView folded, QStringView original, int start);

/// The end of the Chinese numeral characters at `start`.
inline int hanNumeralEnd(QStringView text, int start)
{
    int end = start;
    while (end < text.size() && isHanNumeral(text.utf16()[end]))
        ++end;
    return end;
}

/// Reads a Chinese numeral. Nothing for digits strung together (三四个, 二〇二六) and for bare
/// scale words (千, 万户) unless `bareScale`.
std::optional<Numeral> readHan(QStringView folded, int start, bool bareScale);

} // namespace chengbao::text
