// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/affixes.h"
#include "core/text/han_numerals.h"
#include "core/text/numbers.h"
#include "core/text/numeral.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>

namespace chengbao::text
{
namespace
{

/// A number of at most four digits, Arabic or Chinese, and where it ends.
struct Figure {
    int value = 0;
    int end = 0;
    int digits = 0;
};

/// What may stand behind the first figure of a date or time.
constexpr auto dateMarks = unitSet<9>(u"年月日号时点:-/.—–~至到");

class DateReader
{
public:
    DateReader(QStringView folded, const UnitClasses& classes) : m_text(folded), m_classes(classes)
    {
    }

    std::vector<DateMention> read()
    {
        for (int i = nextFigure(0); i < m_text.size();) {
            const int after = figureEnd(i);
            // Hardly a figure belongs to a date; most are told by what stands behind them.
            const bool may = mayBelong(i, after) && standsFree(i);
            i = nextFigure(may ? readAt(i, after) : after);
        }
        return std::move(m_mentions);
    }

private:
    int nextFigure(int from) const { return m_classes.next(UnitClasses::figure, from); }
    QChar at(int i) const { return i >= 0 && i < m_text.size() ? m_text[i] : QChar(); }

    /// As far as what stands behind the figure tells. A point or slash joins a year of four digits
    /// only: 3.5 is no date.
    bool mayBelong(int figure, int after) const
    {
        constexpr int yearDigits = 4;
        const QChar mark = at(after);
        return dateMarks[mark.unicode()] &&
               ((mark != u'.' && mark != u'/') || after - figure == yearDigits);
    }

    /// Where the mention ends, or else the figure.
    int readAt(int i, int figureEnd)
    {
        DateMention mention;
        const int end = readMention(i, mention);
        if (end <= i)
            return figureEnd;
        mention.span = {i, end - i};
        add(mention);
        return end;
    }

    void add(const DateMention& mention)
    {
        constexpr std::size_t usual = 8;
        if (m_mentions.empty())
            m_mentions.reserve(usual);
        m_mentions.push_back(mention);
    }

    /// Not a part of a code (A12-09), a decimal (.5), an ordinal (第3) or a name (3·15).
    bool standsFree(int i) const
    {
        const QChar before = at(i - 1);
        const bool afterCode = isLatinLetter(before) || before == u'·' || before == u'第' ||
                               (before == u'.' && !isHan(at(i - 2).unicode())) ||
                               (isOneOf(before, u"/:") && isAsciiDigit(at(i - 2)));
        const bool afterDash =
            before == u'-' && (isLatinLetter(at(i - 2)) || isAsciiDigit(at(i - 2)));
        return !afterCode && (!afterDash || continuesPeriod(i));
    }

    /// 2021-2025年: the dash after a mention of its own.
    bool continuesPeriod(int i) const
    {
        return !m_mentions.empty() && m_mentions.back().span.end() == i - 1;
    }

    /// Where figureAt() ends, if there is one.
    int figureEnd(int i) const
    {
        return isAsciiDigit(at(i)) ? digitsEnd(m_text, i) : hanNumeralEnd(m_text, i);
    }

    std::optional<Figure> figureAt(int i) const
    {
        if (isAsciiDigit(at(i))) {
            Figure figure{0, i, 0};
            while (isAsciiDigit(at(figure.end)) && figure.digits < 5) {
                figure.value = figure.value * 10 + (at(figure.end).unicode() - u'0');
                ++figure.end;
                ++figure.digits;
            }
            return figure.digits <= 4 ? std::optional(figure) : std::nullopt;
        }
        const int end = hanNumeralEnd(m_text, i);
        if (end == i || end - i > 4 || at(i) == u'两')
            return std::nullopt;
        const auto value = hanNumber(m_text.sliced(i, end - i));
        if (!value || *value > 9999)
            return std::nullopt;
        return Figure{static_cast<int>(*value), end, end - i};
    }

    int readMention(int i, DateMention& mention) const
    {
        const auto first = figureAt(i);
        if (!first)
            return i;
        int end = readNumericDate(i, *first, mention);
        if (end == i)
            end = readWrittenDate(i, *first, mention);
        if (end > i) {
            end = readWeekday(end, mention);
            return mention.day ? readTimeAfter(end, mention) : end;
        }
        return readTime(i, mention);
    }

    /// 2026-09-19, 2026/9/19, 2026.9.19
    int readNumericDate(int i, const Figure& year, DateMention& mention) const
    {
        const QChar separator = at(year.end);
        if (year.digits != 4 || !isAsciiDigit(at(i)) || !isOneOf(separator, u"-/."))
            return i;
        const auto month = figureAt(year.end + 1);
        if (!month || month->digits > 2 || at(month->end) != separator ||
            !isAsciiDigit(at(month->end + 1)))
            return i;
        const auto day = figureAt(month->end + 1);
        const bool bounded = day && day->digits <= 2 && !isLatinLetter(at(day->end)) &&
                             !(at(day->end) == separator && isAsciiDigit(at(day->end + 1)));
        if (!bounded)
            return i;
        mention.year = year.value;
        mention.month = month->value;
        mention.day = day->value;
        return day->end;
    }

    /// 2026年9月19日 and its parts.
    int readWrittenDate(int i, const Figure& first, DateMention& mention) const
    {
        int end = i;
        Figure figure = first;
        if (isYear(i, figure)) {
            mention.year = figure.value;
            end = at(figure.end) == u'年' ? figure.end + 1 : figure.end;
            const auto next = figureAt(end);
            if (!next || at(figure.end) != u'年')
                return end;
            figure = *next;
        }
        if (isMonth(figure)) {
            mention.month = figure.value;
            end = at(figure.end) == u'月' ? figure.end + 1 : figure.end;
            const auto next = figureAt(end);
            if (!next || at(figure.end) != u'月')
                return end;
            figure = *next;
            if (isDay(figure, true)) {
                mention.day = figure.value;
                const bool unit = at(figure.end) == u'日' || at(figure.end) == u'号';
                return unit ? figure.end + 1 : figure.end;
            }
            return end;
        }
        if (end == i && isAsciiDigit(at(i)) && isDay(figure, false)) {
            mention.day = figure.value;
            return at(figure.end) == u'日' ? figure.end + 1 : figure.end;
        }
        return end;
    }

    /// Whether a dash and a number with `unit` follow, as in 5-8月: the unit counts for both.
    bool sharesUnit(const Figure& figure, QChar unit) const
    {
        int i = figure.end;
        if (!isOneOf(at(i), u"-—–~至到") || at(i).isNull())
            return false;
        while (isOneOf(at(i), u"-—–~至到") && !at(i).isNull())
            ++i;
        const auto other = figureAt(i);
        return other && other->digits == figure.digits + (other->digits > figure.digits ? 1 : 0) &&
               at(other->end) == unit;
    }

    bool isYear(int i, const Figure& figure) const
    {
        if (figure.digits != 4 || figure.value < 1000)
            return false;
        if (at(figure.end) == u'年')
            return isAsciiDigit(at(i)) || (at(i) == u'一' || at(i) == u'二');
        return figure.value >= 1900 && figure.value < 2100 && isAsciiDigit(at(i)) &&
               sharesUnit(figure, u'年');
    }

    bool isMonth(const Figure& figure) const
    {
        if (figure.value > 99 || figure.digits > 3)
            return false;
        if (at(figure.end) == u'月')
            return !isOneOf(at(figure.end + 1), u"球亮饼嫂龄供") || at(figure.end + 1).isNull();
        return figure.digits <= 2 && sharesUnit(figure, u'月');
    }

    bool isDay(const Figure& figure, bool afterMonth) const
    {
        if (figure.value > 99 || figure.digits > 3)
            return false;
        if (at(figure.end) == u'号')
            return afterMonth && !isNumbered(figure.end + 1);
        if (at(figure.end) != u'日')
            return afterMonth && sharesUnit(figure, u'日');
        // 3日内 and 3日游 last three days; 9月3日内 is a day.
        const QChar next = at(figure.end + 1);
        return afterMonth || next.isNull() || !isOneOf(next, u"内游龄均以之");
    }

    /// 9月12号楼 has a number, 9月12号前 is a day.
    bool isNumbered(int next) const
    {
        return !at(next).isNull() &&
               QStringView(u"楼院店线馆台文令公井机泵桥船库厂地岗门窗车桌标仓坝闸洞塔炉棚路站段"
                           u"房室柜箱区点码")
                   .contains(at(next));
    }

    /// 星期六, 周六, （星期六）
    int readWeekday(int end, DateMention& mention) const
    {
        int i = end;
        const bool bracket = at(i) == u'(';
        i += bracket ? 1 : 0;
        if (!isOneOf(at(i), u"星礼周"))
            return end;
        const QStringView rest = m_text.sliced(i);
        if (startsWith(rest, u"星期") || startsWith(rest, u"礼拜"))
            i += 2;
        else if (rest.startsWith(u'周'))
            i += 1;
        else
            return end;
        const qsizetype day = QStringView(u"一二三四五六日天").indexOf(at(i));
        if (at(i).isNull() || day < 0 || !mention.day)
            return end;
        mention.weekday = day > 6 ? 7 : static_cast<int>(day) + 1;
        ++i;
        return bracket && at(i) == u')' ? i + 1 : i;
    }

    int readTimeAfter(int end, DateMention& mention) const
    {
        constexpr std::array parts{QStringView(u"上午"), QStringView(u"下午"), QStringView(u"中午"),
                                   QStringView(u"凌晨"), QStringView(u"晚上"), QStringView(u"早上"),
                                   QStringView(u"晚"),   QStringView(u"早")};
        int i = end;
        while (at(i) == u' ')
            ++i;
        for (const QStringView part : parts) {
            if (at(i) == part.front() && startsWith(m_text.sliced(i), part)) {
                i += static_cast<int>(part.size());
                break;
            }
        }
        if (!isAsciiDigit(at(i)))
            return end;
        const int after = readTime(i, mention);
        return after > i ? after : end;
    }

    /// 9:30, 9时30分, 9点30分, 25时
    int readTime(int i, DateMention& mention) const
    {
        const auto hour = figureAt(i);
        if (!hour || hour->digits > 2 || !isAsciiDigit(at(i)))
            return i;
        const QChar mark = at(hour->end);
        const auto minute = figureAt(hour->end + 1);
        if (mark == u':') {
            const bool clock =
                minute && minute->digits == 2 && isAsciiDigit(at(hour->end + 1)) && !isRatio(i);
            if (!clock)
                return i;
            mention.hour = hour->value;
            mention.minute = minute->value;
            const bool seconds = at(minute->end) == u':' && isAsciiDigit(at(minute->end + 1));
            return seconds ? arabicEnd(m_text, minute->end + 1) : minute->end;
        }
        const bool isClock = mark == u'时' || (mark == u'点' && isClockPoint(i, hour->end + 1));
        if (!isClock)
            return i;
        mention.hour = hour->value;
        if (!minute || minute->digits > 2 || at(minute->end) != u'分')
            return hour->end + 1;
        mention.minute = minute->value;
        return minute->end + 1;
    }

    /// 3点建议 is no hour; 上午3点 and 3点半 are.
    bool isClockPoint(int start, int next) const
    {
        if (!at(next).isNull() && (isAsciiDigit(at(next)) || isOneOf(at(next), u"半整钟许")))
            return true;
        return !at(start - 1).isNull() && isOneOf(at(start - 1), u"午晨晚早上日");
    }

    /// 配比为1:10
    bool isRatio(int i) const
    {
        const QStringView before = m_text.sliced(0, i).last(std::min(i, 6));
        return before.contains(u'比') || before.contains(u"比例");
    }

    QStringView m_text;
    const UnitClasses& m_classes;
    std::vector<DateMention> m_mentions;
};

} // namespace

std::vector<DateMention> dates(QStringView text)
{
    const QString folded = foldWidth(text);
    return foldedDates(folded, UnitClasses(folded));
}

std::vector<DateMention> foldedDates(QStringView folded, const UnitClasses& classes)
{
    return DateReader(folded, classes).read();
}

} // namespace chengbao::text
