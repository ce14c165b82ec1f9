// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/affixes.h"
#include "core/text/han_numerals.h"
#include "core/text/hedges.h"
#include "core/text/number_names.h"
#include "core/text/numbers.h"
#include "core/text/numeral.h"
#include "core/text/unit_table.h"
#include "core/text/units.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::text
{
namespace
{

constexpr std::u16string_view dashes = u"-—–~至到";

/// What a unit says of the number beside it. Most say nothing.
enum Beside : std::uint8_t {
    CodeBefore = 1, ///< a letter, or what makes the number an ordinal: G318, 第3, 3·15
    Point = 2,
    Dash = 4,
    CodeBehind = 8, ///< 5G, 7×24; only where no unit stands behind the number
    Joint = 16,     ///< 0412-2310718
    WhenBefore = 32 ///< 近两年, 前5个月
};

constexpr auto besides = [] {
    UnitTable<std::uint8_t, 7> table;
    const auto add = [&table](std::u16string_view units, int meaning) {
        for (const char16_t unit : units)
            table.set(unit, static_cast<std::uint8_t>(table[unit] | meaning));
    };
    for (char16_t letter = u'A'; letter <= u'Z'; ++letter)
        table.set(letter, CodeBefore | CodeBehind);
    for (char16_t letter = u'a'; letter <= u'z'; ++letter)
        table.set(letter, CodeBefore | CodeBehind);
    add(u"第双·×*_/#№初", CodeBefore);
    add(u".", Point);
    add(u"-—–~", Dash);
    add(u"·×*_/", CodeBehind);
    add(u"·-", Joint);
    add(u"近前这", WhenBefore);
    return table;
}();

constexpr char16_t startOf(QStringView word)
{
    return word[0].unicode();
}

constexpr auto nameEndIndex = indexBy(nameEnds, startOf);
constexpr auto setPhraseIndex = indexBy(setPhrases, startOf);

template <std::size_t Size>
bool startsWithAny(QStringView text, const std::array<QStringView, Size>& words,
                   const WordIndex<Size>& index)
{
    return !text.isEmpty() && index.find(text.front().unicode(), [&](std::size_t i) {
        return startsWith(text, words[i]);
    }) < Size;
}

class QuantityReader
{
public:
    QuantityReader(QStringView folded, QStringView original, const UnitClasses& classes,
                   const std::vector<DateMention>& dates)
        : m_original(original), m_folded(folded), m_classes(classes), m_dates(dates)
    {
    }

    std::vector<Quantity> read()
    {
        for (int i = nextFigure(0); i < m_folded.size(); i = nextFigure(i)) {
            if (const int end = dateEnd(i); end > i)
                i = end;
            else
                i = std::max(isAsciiDigit(at(i)) ? readArabicAt(i) : readHanAt(i), i + 1);
        }
        return std::move(m_found);
    }

private:
    int nextFigure(int from) const { return m_classes.next(UnitClasses::figure, from); }
    QChar at(int i) const { return i >= 0 && i < m_folded.size() ? m_folded[i] : QChar(); }
    QStringView from(int i) const
    {
        return m_folded.sliced(std::min<qsizetype>(i, m_folded.size()));
    }

    int dateEnd(int i)
    {
        while (m_nextDate < m_dates.size() && m_dates[m_nextDate].span.start < i)
            ++m_nextDate;
        return m_nextDate < m_dates.size() && m_dates[m_nextDate].span.start == i
                   ? m_dates[m_nextDate].span.end()
                   : i;
    }

    /// Where the number ends, taken or not.
    int readArabicAt(int i)
    {
        const auto numeral = readArabic(m_folded, m_original, i);
        if (!numeral)
            return arabicEnd(m_folded, i);
        if (const int end = readFraction(*numeral); end > 0)
            return end;
        const UnitMatch unit = unitAt(m_folded, numeral->end);
        const bool bare = unit.length == 0 && numeral->scale == 1 && !numeral->open;
        if (isCode(i, numeral->end, unit) || (bare && isBareName(i, *numeral)) ||
            isTimePhrase(i, unit))
            return numeral->end;
        add(*numeral, unit);
        return numeral->end + unit.length;
    }

    /// What stands before a place.
    int besideAt(int i) const { return besides[at(i).unicode()]; }

    /// Part of a code or an ordinal: G318, 5G, 第3, 3·15, 0412-2310718, 7×24.
    bool isCode(int start, int end, const UnitMatch& unit) const
    {
        const int before = besideAt(start - 1);
        if ((before & CodeBefore) || ((before & Point) && !isHan(at(start - 2).unicode())))
            return true;
        if ((before & Dash) && !isRange(start) &&
            (isLatinLetter(at(start - 2)) || isAsciiDigit(at(start - 2))))
            return true;
        const int behind = besideAt(end);
        if (unit.length == 0 && (behind & CodeBehind))
            return true;
        return (behind & Joint) && isDashCode(start, end);
    }

    /// 0412-2310718, 2011-02-15-7: digits joined by hyphens into something too long to be a range.
    bool isDashCode(int start, int end) const
    {
        if (at(end) == u'·')
            return isAsciiDigit(at(end + 1));
        const int next = nearEnd(end + 1);
        if (next == end + 1)
            return isLatinLetter(at(end + 1));
        const bool long_ = next - end > 7 || end - start > 6;
        return long_ || at(start) == u'0' || at(next) == u'-' ||
               (at(end + 1) == u'0' && isAsciiDigit(at(end + 2)));
    }

    /// A number without a unit that names or orders: 12号, （3）, 1., 110, 13800138000.
    bool isBareName(int start, const Numeral& numeral) const
    {
        const int end = numeral.end;
        const QChar before = at(start - 1);
        const QChar behind = at(end);
        const int digits = numeral.number.length;
        if ((before == u' ' && isLatinLetter(at(start - 2))) ||
            (behind == u' ' && isLatinLetter(at(end + 1))))
            return true;
        if (isOneOf(before, u"篇表图例附件注") || isYearLike(numeral) ||
            (at(start) == u'3' && startsWith(from(start), u"3.15")))
            return true;
        if (digits >= 7 || isNameEnd(end) || isListOfNames(end) || isDate(end))
            return true;
        if (numeral.written.decimals == 0 &&
            std::ranges::find(serviceNumbers, static_cast<int>(numeral.written.units)) !=
                serviceNumbers.end())
            return true;
        if (isOneOf(before, u"([〔【") && isOneOf(behind, u")]〕】"))
            return true;
        return digits <= 3 && isListMark(start, end);
    }

    /// 2014 by itself is a year left unsaid.
    static bool isYearLike(const Numeral& numeral)
    {
        return numeral.number.length == 4 && numeral.written.units >= 1950 &&
               numeral.written.units < 2050 && numeral.written.decimals == 0;
    }

    bool isNameEnd(int end) const { return startsWithAny(from(end), nameEnds, nameEndIndex); }

    /// The end of the digits at `start`, looking no further than a figure reaches.
    int nearEnd(int start) const
    {
        constexpr int longest = 32;
        return start + arabicEnd(from(start).left(longest), 0);
    }

    /// 1、2、3号楼
    bool isListOfNames(int end) const
    {
        constexpr int longestList = 16;
        int i = end;
        for (int listed = 0; listed < longestList; ++listed) {
            if (!isOneOf(at(i), u"、,和及") && !isOneOf(at(i), dashes))
                break;
            const int next = nearEnd(i + 1);
            if (next == i + 1)
                return false;
            i = next;
        }
        return i > end && isNameEnd(i);
    }

    /// 18-20日: what a dash joins to a date is a part of it.
    bool isDate(int end) const
    {
        if (m_dates.empty() || !isOneOf(at(end), dashes))
            return false;
        const auto next = std::ranges::lower_bound(
            m_dates, end + 1, {}, [](const DateMention& date) { return date.span.start; });
        return next != m_dates.end() && next->span.start == end + 1;
    }

    bool isListMark(int start, int end) const
    {
        const QChar behind = at(end);
        if ((behind == u'.' || behind == u')') && !isAsciiDigit(at(end + 1)))
            return true;
        int before = start - 1;
        while (at(before) == u' ')
            --before;
        // 1 总则, 1.1 范围, 1,总则 at the start of a line
        if ((before < 0 || at(before) == u'\n') &&
            (behind == u' ' || (behind == u',' && end - start <= 2)))
            return true;
        const bool starts = before < 0 || isOneOf(at(before), u"\n。;:!?");
        return starts && behind == u'、' && !isAsciiDigit(at(end + 1));
    }

    int readHanAt(int i)
    {
        const int runEnd = hanNumeralEnd(m_folded, i);
        // Hardly a numeral of the many in words counts; most are told by what stands behind them.
        if (!mayCount(at(runEnd)))
            return runEnd;
        if (const int end = readPercent(i); end > 0)
            return end;
        if (const int end = readHalf(i); end > 0)
            return end;
        const auto numeral = readHan(m_folded, i, mayBeBare(i, runEnd));
        if (!numeral)
            return runEnd;
        if (const int end = readFraction(*numeral); end > 0)
            return end;
        if (isHanWord(i, *numeral))
            return runEnd;
        const UnitMatch unit = hanUnitAt(m_folded, numeral->end);
        if (unit.length == 0 || isArticle(i, *numeral, unit) || isTimePhrase(i, unit))
            return runEnd;
        add(*numeral, unit);
        return numeral->end + unit.length + readHalfTenth(unit);
    }

    /// Whether a Chinese numeral before the unit may be a figure: a unit of its may begin there, or
    /// 余, 多, 半 or 分之.
    static bool mayCount(QChar behind)
    {
        return beginsHanUnit(behind.unicode()) || isOneOf(behind, u"余多半分");
    }

    /// 近千, 万余: scale words alone count where a hedge stands beside them.
    bool mayBeBare(int start, int end) const
    {
        return isOneOf(at(start), u"百千万亿") &&
               (opensBehind(end) || hedgeBefore(m_folded, start) != Hedge::None);
    }

    /// 九成半, 六成五: what follows the tenths, in code units taken.
    int readHalfTenth(const UnitMatch& unit)
    {
        constexpr QStringView digits = u"一二三四五六七八九";
        Quantity& tenths = m_found.back();
        const int end = tenths.span.end();
        if (unit.key() != unitKey(u"成") || end >= m_folded.size())
            return 0;
        const bool half = at(end) == u'半' && at(end + 1) != u'数';
        const qsizetype digit = digits.indexOf(at(end));
        const bool alone = !isHanNumeral(at(end + 1).unicode()) && at(end + 1) != u'是' &&
                           at(end + 1) != u'个' && hanUnitAt(m_folded, end + 1).length == 0;
        if (!half && !(digit >= 0 && alone))
            return 0;
        constexpr double hundredth = 0.01;
        tenths.value += half ? 5 * hundredth : hundredth * static_cast<double>(digit + 1);
        tenths.step = half ? 5 * hundredth : hundredth;
        tenths.span.length += 1;
        tenths.hedge = tenths.hedge == Hedge::None ? hedgeBehind(m_folded, end + 1) : tenths.hedge;
        return 1;
    }

    /// 近两年, 前5个月: when, not how much.
    bool isTimePhrase(int start, const UnitMatch& unit) const
    {
        constexpr std::array times{unitKey(u"年"), unitKey(u"个月"), unitKey(u"天"), unitKey(u"周"),
                                   unitKey(u"日")};
        if (!(besideAt(start - 1) & WhenBefore))
            return false;
        const bool ahead = at(start - 1) == u'前' && at(start - 2) == u'提'; // 提前20天
        return !ahead && std::ranges::find(times, unit.key()) != times.end();
    }

    bool opensBehind(int end) const { return at(end) == u'余' || at(end) == u'多'; }

    /// 第三, 几十, 数百, 十几, 星期五, 五个一 …
    bool isHanWord(int start, const Numeral& numeral) const
    {
        const QChar before = at(start - 1);
        if (!before.isNull() &&
            (isLatinLetter(before) || isOneOf(before, u"第几数若初统唯同单万每周期不“\"×")))
            return true;
        return startsWithAny(from(start), setPhrases, setPhraseIndex) || at(numeral.end) == u'几';
    }

    /// 一个 says “a”, and 二 counts nothing by itself; 一倍, 一成 and measures are figures.
    bool isArticle(int start, const Numeral& numeral, const UnitMatch& unit) const
    {
        if (numeral.number.length != 1)
            return false;
        if (at(start) == u'二')
            return true;
        if (at(start) != u'一')
            return false;
        constexpr std::array counted{unitKey(u"倍"),   unitKey(u"成"),   unitKey(u"元"),
                                     unitKey(u"亩"),   unitKey(u"吨"),   unitKey(u"公里"),
                                     unitKey(u"千米"), unitKey(u"公斤"), unitKey(u"%")};
        return std::ranges::find(counted, unit.key()) == counted.end();
    }

    /// 百分之三十, 百分之30.5, 千分之二, 万分之五
    int readPercent(int i)
    {
        const QChar base = at(i);
        if (at(i + 1) != u'分' || at(i + 2) != u'之' || !isOneOf(base, u"百千万"))
            return 0;
        const int start = i + 3;
        const auto numeral = isAsciiDigit(at(start)) ? readArabic(m_folded, m_original, start)
                                                     : readHan(m_folded, start, true);
        if (!numeral)
            return start;
        const UnitMatch unit = base == u'百'   ? UnitMatch(percent, 0, 0.01)
                               : base == u'千' ? UnitMatch(permille, 0, 0.001)
                                               : UnitMatch(permille, 0, 0.0001);
        add(*numeral, unit);
        Quantity& quantity = m_found.back();
        quantity.span = {i, numeral->end - i};
        quantity.han = true;
        quantity.hedge = hedgeOf(i, numeral->end, *numeral);
        return numeral->end;
    }

    /// 一半 as one of two parts
    int readHalf(int i)
    {
        const QChar before = at(i - 1);
        if (at(i) != u'一' || at(i + 1) != u'半' || isOneOf(before, u"第十百千万零一另") ||
            isOneOf(at(i + 2), u"一以"))
            return 0;
        Quantity& half = append();
        half.span = half.number = {i, 2};
        half.written = {1, 0};
        half.value = 0.5;
        setUnit(half, parts);
        half.han = true;
        half.hedge = hedgeBefore(m_folded, i);
        return i + 2;
    }

    /// 三分之一, 3分之2
    int readFraction(const Numeral& below)
    {
        if (at(below.end) != u'分' || at(below.end + 1) != u'之' || below.written.value() <= 0)
            return 0;
        const int start = below.end + 2;
        const auto above = isAsciiDigit(at(start)) ? readArabic(m_folded, m_original, start)
                                                   : readHan(m_folded, start, false);
        if (!above)
            return start;
        const int first = below.number.start;
        add(*above, {parts, 0, 1 / (below.written.value() * below.scale)});
        Quantity& quantity = m_found.back();
        quantity.span = {first, above->end - first};
        quantity.number = quantity.span;
        quantity.step = 0;
        quantity.han = below.han;
        quantity.hedge = hedgeOf(first, above->end, *above);
        return above->end;
    }

    Hedge hedgeOf(int start, int end, const Numeral& numeral) const
    {
        const Hedge before = hedgeBefore(m_folded, start);
        if (before != Hedge::None)
            return before;
        return numeral.open ? Hedge::Above : hedgeBehind(m_folded, end);
    }

    /// A dash joins this number to the last one: 3—5天.
    bool isRange(int start) const
    {
        if (m_found.empty())
            return false;
        const int gap = m_found.back().span.end();
        if (gap >= start || start - gap > 2)
            return false;
        for (int i = gap; i < start; ++i) {
            if (!isOneOf(at(i), dashes))
                return false;
        }
        return true;
    }

    /// A new one, to be filled in.
    Quantity& append()
    {
        constexpr std::size_t usual = 16;
        if (m_found.empty())
            m_found.reserve(usual);
        return m_found.emplace_back();
    }

    static void setUnit(Quantity& quantity, const KnownUnit& unit)
    {
        // Words of a table, which need not be copied.
        quantity.unit = QString::fromRawData(unit.name.data(), unit.name.size());
        quantity.measure = unit.measure;
    }

    void add(const Numeral& numeral, const UnitMatch& unit)
    {
        const int start = numeral.number.start;
        const int end = numeral.end + unit.length;
        const bool range = isRange(start);
        Quantity& quantity = append();
        quantity.span = {start, end - start};
        quantity.number = numeral.number;
        quantity.written = numeral.written;
        quantity.han = numeral.han;
        setUnit(quantity, *unit.unit);
        if (!range)
            readSign(quantity);
        measure(quantity, numeral, unit.factor);
        quantity.hedge = hedgeOf(start, end, numeral);
        if (range)
            joinRange(quantity, numeral.scale * unit.factor);
    }

    /// Division by a whole number keeps 52.3% exact to the last bit where a factor of 0.01 would
    /// not.
    static void measure(Quantity& quantity, const Numeral& numeral, double factor)
    {
        const double whole = numeral.scale * (factor > 1 ? factor : 1);
        const double divisor = factor < 1 ? std::round(1 / factor) : 1;
        quantity.value = quantity.written.value() * whole / divisor;
        quantity.step = numeral.finest * whole / divisor;
    }

    /// 增长-2.3%: a minus sign before a measured figure, not a dash between two.
    void readSign(Quantity& quantity)
    {
        const int sign = quantity.span.start - 1;
        if (at(sign) != u'-' && at(sign) != u'−')
            return;
        const bool joins =
            isAsciiDigit(at(sign - 1)) || isLatinLetter(at(sign - 1)) || at(sign - 1) == u'-';
        const std::uint64_t unit = quantity.measure.unit;
        if (joins || (unit != unitKey(u"%") && unit != unitKey(u"℃")))
            return;
        quantity.written.units = -quantity.written.units;
        quantity.span = {sign, quantity.span.length + 1};
        quantity.number = {sign, quantity.number.length + 1};
    }

    /// 9~16亿元: the first figure takes scale and unit of the second where it has none.
    void joinRange(Quantity& second, double factor)
    {
        Quantity& first = m_found[m_found.size() - 2];
        // 由…增至: growth is no range.
        const QChar joint = at(first.span.end());
        if ((joint == u'至' || joint == u'到') && !first.unit.isEmpty() &&
            first.measure.unit != second.measure.unit)
            return;
        first.range = second.range = true;
        if (first.unit.isEmpty() && first.span.length == first.number.length) {
            first.unit = second.unit;
            first.measure = second.measure;
            first.value *= factor;
            first.step *= factor;
        }
    }

    static constexpr KnownUnit percent{u"%", 0.01};
    static constexpr KnownUnit permille{u"‰", 0.001};
    static constexpr KnownUnit parts{u"分之"};

    QStringView m_original;
    QStringView m_folded;
    const UnitClasses& m_classes;
    const std::vector<DateMention>& m_dates;
    std::size_t m_nextDate = 0;
    std::vector<Quantity> m_found;
};

} // namespace

double Decimal::value() const
{
    const auto whole = static_cast<double>(units);
    return decimals == 0 ? whole : whole / powerOfTen(decimals);
}

std::vector<Quantity> quantities(QStringView text)
{
    return quantities(text, dates(text));
}

std::vector<Quantity> quantities(QStringView text, const std::vector<DateMention>& dates)
{
    const QString folded = foldWidth(text);
    return foldedQuantities(folded, text, UnitClasses(folded), dates);
}

std::vector<Quantity> foldedQuantities(QStringView folded, QStringView original,
                                       const UnitClasses& classes,
                                       const std::vector<DateMention>& dates)
{
    return QuantityReader(folded, original, classes, dates).read();
}

} // namespace chengbao::text
