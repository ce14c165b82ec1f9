// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numeral.h"

#include "core/text/han_numerals.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::text
{
namespace
{

/// More digits than a figure has; also what a Decimal holds with room for scale words.
constexpr int mostDigits = 15;

QChar at(QStringView text, int i)
{
    return i >= 0 && i < text.size() ? text[i] : QChar();
}

/// 千米, 百分点 …: the first character belongs to the unit.
bool beginsUnit(QStringView text, int i)
{
    const QChar next = at(text, i + 1);
    return text[i] == u'千' ? isOneOf(next, u"米克瓦伏帕卡赫") : text[i] == u'百' && next == u'分';
}

struct Scale {
    double factor = 1;
    int length = 0;
};

/// 万, 亿, 万亿; 千 and 百 too where `small`.
Scale scaleAt(QStringView text, int i, bool small)
{
    switch (at(text, i).unicode()) {
    case u'万':
        return at(text, i + 1) == u'亿' ? Scale{1e12, 2} : Scale{1e4, 1};
    case u'亿':
        return {1e8, 1};
    case u'千':
        return small && !beginsUnit(text, i) ? Scale{1e3, 1} : Scale{};
    case u'百':
        return small && !beginsUnit(text, i) ? Scale{1e2, 1} : Scale{};
    default:
        return {};
    }
}

bool isOpenMark(QChar unit)
{
    return unit == u'余' || unit == u'多';
}

/// Whether more of a number may follow its digits: hardly ever.
bool goesOn(QChar unit)
{
    return isOneOf(unit, u"万亿千百余多");
}

struct Digits {
    Decimal value;
    int end = 0;
};

/// 1,000: one to three digits, then groups of exactly three.
bool groupsThousands(QStringView folded, QStringView original, int comma, int digitsBefore)
{
    if (at(original, comma) != u',' || digitsBefore > 3)
        return false;
    for (int i = 1; i <= 3; ++i) {
        if (!isAsciiDigit(at(folded, comma + i)))
            return false;
    }
    return !isAsciiDigit(at(folded, comma + 4));
}

/// Whether a number that is one begins there.
bool readDigits(Digits& digits, QStringView folded, QStringView original, int start)
{
    int i = start;
    int count = 0;
    /// More of them, up to what is none; how many.
    const auto takeDigits = [&] {
        const int end = digitsEnd(folded, i);
        const int taken = end - i;
        count += taken;
        for (; i < end && count <= mostDigits; ++i)
            digits.value.units = digits.value.units * 10 + (folded[i].unicode() - u'0');
        return taken;
    };
    int group = takeDigits();
    while (at(folded, i) == u',' && groupsThousands(folded, original, i, group)) {
        ++i;
        group = takeDigits();
    }
    if (count <= mostDigits && at(folded, i) == u'.' && isAsciiDigit(at(folded, i + 1))) {
        ++i;
        digits.value.decimals = takeDigits();
    }
    if (count > mostDigits)
        return false;
    const bool version = at(folded, i) == u'.' && isAsciiDigit(at(folded, i + 1));
    const bool leadingZero = at(folded, start) == u'0' && isAsciiDigit(at(folded, start + 1));
    digits.end = i;
    return !version && !leadingZero;
}

/// Adds 4500万 to 3亿: both in units of 万. False when the exact sum does not fit.
bool append(Numeral& numeral, const Decimal& written, double scale)
{
    if (written.decimals > 0 || numeral.written.decimals > 0)
        return false;
    const double ratio = numeral.scale / scale;
    const double sum = static_cast<double>(numeral.written.units) * ratio;
    if (sum > 1e15 || static_cast<double>(written.units) >= ratio)
        return false;
    numeral.written.units = static_cast<qint64>(sum) + written.units;
    numeral.scale = scale;
    return true;
}

void readOpenMark(Numeral& numeral, QStringView folded)
{
    if (numeral.open || !isOpenMark(at(folded, numeral.end)))
        return;
    numeral.open = true;
    ++numeral.end;
}

/// 4千|5百: more digits with a smaller scale. True when some were taken.
bool readSmallerRank(Numeral& numeral, QStringView folded, QStringView original)
{
    if (numeral.open || numeral.scale == 1 || numeral.scale > 1e3 ||
        !isAsciiDigit(at(folded, numeral.end)))
        return false;
    Digits digits;
    const bool read = readDigits(digits, folded, original, numeral.end);
    const Scale scale = read ? scaleAt(folded, digits.end, true) : Scale{};
    if (scale.length == 0 || scale.factor >= numeral.scale ||
        !append(numeral, digits.value, scale.factor))
        return false;
    numeral.number.length = digits.end - numeral.number.start;
    numeral.end = digits.end + scale.length;
    return true;
}

/// Digits with their scale words up to the first 万 or 亿: 3亿, 4千5百万.
bool readPart(Numeral& part, QStringView folded, QStringView original, int start)
{
    Digits digits;
    if (!readDigits(digits, folded, original, start))
        return false;
    part.number = {start, digits.end - start};
    part.end = digits.end;
    part.written = digits.value;
    if (!goesOn(at(folded, part.end)))
        return true;
    readOpenMark(part, folded);
    const Scale scale = scaleAt(folded, part.end, true);
    part.scale = scale.factor;
    part.end += scale.length;
    while (readSmallerRank(part, folded, original)) {
    }
    const Scale outer = scaleAt(folded, part.end, false);
    if (part.scale < 1e4 && outer.length > 0) {
        part.scale *= outer.factor;
        part.end += outer.length;
    }
    return true;
}

} // namespace

double powerOfTen(int exponent)
{
    static constexpr std::array up{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    static constexpr std::array down{1e0,  1e-1, 1e-2,  1e-3,  1e-4,  1e-5,  1e-6,  1e-7,
                                     1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15};
    static_assert(up.size() == mostDigits + 1 && down.size() == up.size());
    if (exponent < -mostDigits || exponent > mostDigits)
        return std::pow(10.0, exponent);
    return exponent < 0 ? down[static_cast<std::size_t>(-exponent)]
                        : up[static_cast<std::size_t>(exponent)];
}

int arabicEnd(QStringView text, int start)
{
    int i = start;
    while (isAsciiDigit(at(text, i)) ||
           (i > start && (at(text, i) == u'.' || at(text, i) == u',') &&
            isAsciiDigit(at(text, i + 1))))
        ++i;
    return i;
}

std::optional<Numeral> readArabic(QStringView folded, QStringView original, int start)
{
    std::optional<Numeral> read(std::in_place);
    Numeral& numeral = *read;
    if (!readPart(numeral, folded, original, start)) {
        read.reset();
        return read;
    }
    while (!numeral.open && numeral.scale >= 1e4 && isAsciiDigit(at(folded, numeral.end))) {
        Numeral part;
        if (!readPart(part, folded, original, numeral.end) || part.scale == 1 ||
            part.scale >= numeral.scale || !append(numeral, part.written, part.scale))
            break;
        numeral.number.length = part.number.end() - numeral.number.start;
        numeral.end = part.end;
        numeral.open = part.open;
    }
    if (numeral.written.decimals > 0)
        numeral.finest = powerOfTen(-numeral.written.decimals);
    readOpenMark(numeral, folded);
    return read;
}

std::optional<Numeral> readHan(QStringView folded, int start, bool bareScale)
{
    constexpr std::u16string_view ranks = u"十百千万亿";
    int end = hanNumeralEnd(folded, start);
    if (end == start)
        return std::nullopt;
    while (end > start + 1 && beginsUnit(folded, end - 1))
        --end;
    Numeral numeral;
    numeral.han = true;
    numeral.number = {start, end - start};
    // 三十万: the last scale words are the scale, as in 30万.
    int digitsEnd = end;
    while (digitsEnd > start + 1 &&
           (folded[digitsEnd - 1] == u'万' || folded[digitsEnd - 1] == u'亿'))
        --digitsEnd;
    const QStringView digits = folded.sliced(start, digitsEnd - start);
    const bool strung =
        digits.size() > 1 && std::none_of(digits.begin(), digits.end(),
                                          [&](QChar unit) { return isOneOf(unit, ranks); });
    const bool bare = isOneOf(digits.front(), ranks) && digits.front() != u'十';
    if (strung || (bare && !bareScale))
        return std::nullopt;
    const auto value = bare && digits.size() == 1
                           ? hanNumber(QString(QStringLiteral("一") + digits.front()))
                           : hanNumber(digits);
    if (!value || *value == 0)
        return std::nullopt;
    numeral.number.length = static_cast<int>(digits.size());
    numeral.written = {*value, 0};
    numeral.end = digitsEnd;
    readOpenMark(numeral, folded);
    for (Scale scale = scaleAt(folded, numeral.end, false); scale.length > 0;
         scale = scaleAt(folded, numeral.end, false)) {
        numeral.scale *= scale.factor;
        numeral.end += scale.length;
        if (numeral.scale > 1e12)
            return std::nullopt;
    }
    const std::size_t rank = ranks.find(digits.back().unicode());
    numeral.finest = rank == 0   ? 10
                     : rank == 1 ? 100
                     : rank == 2 ? 1000
                     : rank == 3 ? 1e4
                     : rank == 4 ? 1e8
                                 : 1;
    readOpenMark(numeral, folded);
    return numeral;
}

} // namespace chengbao::text
