// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/structure.h"

#include "core/text/affixes.h"
#include "core/text/han_numerals.h"
#include "core/text/pairs.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>

namespace chengbao::text
{
namespace
{

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isLatin(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z');
}

constexpr auto stops = unitSet<3>(u"。!?;…");

bool isStop(QChar unit)
{
    return stops[unit.unicode()];
}

/// Most sentences begin with a Han character, which is told without a look into Unicode's tables.
bool isBlank(QChar unit)
{
    return !isHan(unit.unicode()) && unit.isSpace();
}

/// What a clause may begin behind.
constexpr auto clauseEnds = unitSet<3>(u",。;:!?…”");

constexpr auto closers = unitSet<3>(u"”’」』)》〉〕】\"");

bool isCloser(QChar unit)
{
    return closers[unit.unicode()];
}

/// One paragraph, folded, with what its quotes and brackets protect.
class Splitter
{
public:
    Splitter(QStringView folded, const UnitClasses& classes, const std::vector<MarkPair>& pairs,
             bool atCommas)
        : m_text(folded), m_classes(classes), m_atCommas(atCommas)
    {
        for (const MarkPair& pair : pairs)
            protect(pair);
    }

    std::vector<Span> split()
    {
        constexpr std::size_t usual = 16;
        m_spans.reserve(usual);
        int start = 0;
        for (int i = nextEnd(0); i < m_text.size(); i = nextEnd(i)) {
            const int end = afterMarks(i);
            if (end < m_text.size() && m_text[end] == u',') { // “……。”，说：
                i = end + 1;
                continue;
            }
            if (saysAnything(start, end))
                m_spans.push_back({start, end - start});
            start = i = end;
        }
        if (const auto end = static_cast<int>(m_text.size()); saysAnything(start, end))
            m_spans.push_back({start, end - start});
        return std::move(m_spans);
    }

    /// The first within a stretch of the paragraph; empty where it says nothing.
    Span firstIn(const Span& stretch) const
    {
        int start = stretch.start;
        for (int i = nextEnd(start); i < stretch.end(); i = nextEnd(i)) {
            const int end = std::min(afterMarks(i), stretch.end());
            if (saysAnything(start, end))
                return {start, end - start};
            start = i = end;
        }
        return saysAnything(start, stretch.end()) ? Span{start, stretch.end() - start} : Span{};
    }

private:
    /// A quotation that is led in by a colon and ends in a stop ends the sentence with it.
    void protect(const MarkPair& pair)
    {
        const Span inner{pair.span.start, pair.span.length - 1};
        const bool complete = pair.kind == MarkPair::Kind::Quote && inner.start > 0 &&
                              inner.length > 1 && m_text[inner.start - 1] == u':' &&
                              isStop(m_text[inner.end() - 1]);
        const int end = complete ? inner.end() - 1 : inner.end();
        if (!m_protected.empty() && inner.start < m_protected.back().end())
            m_protected.back().length =
                std::max(end, m_protected.back().end()) - m_protected.back().start;
        else
            m_protected.push_back({inner.start, end - inner.start});
    }

    bool isProtected(int i) const
    {
        if (m_protected.empty())
            return false;
        const auto behind = std::ranges::upper_bound(m_protected, i, {}, &Span::start);
        return behind != m_protected.begin() && i < std::prev(behind)->end();
    }

    /// The first end at or behind `i`; the end of the text where there is none.
    int nextEnd(int i) const
    {
        const int ends = m_atCommas ? UnitClasses::Stop | UnitClasses::Comma : UnitClasses::Stop;
        i = m_classes.next(ends, i);
        while (i < m_text.size() && !endsAt(i))
            i = m_classes.next(ends, i + 1);
        return i;
    }

    bool endsAt(int i) const
    {
        const QChar unit = m_text[i];
        const bool ends = isStop(unit) || (unit == u'.' && pointEnds(i)) ||
                          (m_atCommas && unit == u',' && !groupsDigits(i));
        return ends && !isProtected(i);
    }

    /// 1,000: a comma between digits with exactly three after it.
    bool groupsDigits(int i) const
    {
        if (i == 0 || !isDigit(m_text[i - 1]) || i + 3 >= m_text.size())
            return false;
        const bool three =
            isDigit(m_text[i + 1]) && isDigit(m_text[i + 2]) && isDigit(m_text[i + 3]);
        return three && (i + 4 >= m_text.size() || !isDigit(m_text[i + 4]));
    }

    /// Whether an ASCII full stop ends a sentence rather than being part of 3.5, a.docx or “1.”.
    bool pointEnds(int i) const
    {
        const bool last = i + 1 >= m_text.size();
        const bool afterHan = i > 0 && isHan(m_text[i - 1].unicode());
        if (!last && (isLatin(m_text[i + 1]) || (isDigit(m_text[i + 1]) && !afterHan)))
            return false;
        int token = i;
        while (token > 0 && (isDigit(m_text[token - 1]) || isLatin(m_text[token - 1])))
            --token;
        if (token < i)
            return last || (i - token > 2 && token > 0 && isHan(m_text[token - 1].unicode()));
        while (token > 0 && isHanNumeral(m_text[token - 1].unicode()))
            --token;
        return token > 0 || token == i;
    }

    /// The end of the run of marks at `i`: ？！ … and the quotes closed right after it.
    int afterMarks(int i) const
    {
        const bool comma = m_text[i] == u',';
        while (i < m_text.size() &&
               (isStop(m_text[i]) || m_text[i] == u'.' || (comma && m_text[i] == u',')))
            ++i;
        while (i < m_text.size() && isCloser(m_text[i]) && !isProtected(i))
            ++i;
        return i;
    }

    bool saysAnything(int start, int end) const
    {
        const auto piece = m_text.sliced(start, end - start);
        return !std::all_of(piece.begin(), piece.end(), isBlank);
    }

    const QStringView m_text;
    const UnitClasses& m_classes;
    std::vector<Span> m_protected; ///< in order, lying apart
    bool m_atCommas;
    std::vector<Span> m_spans;
};

/// Reads ordinal marks of one paragraph that starts at `offset` of the body.
class OrdinalReader
{
public:
    /// The classes are those of the body.
    OrdinalReader(QStringView folded, int offset, const UnitClasses& classes,
                  std::vector<Ordinal>& ordinals)
        : m_text(folded), m_offset(offset), m_classes(classes), m_ordinals(ordinals)
    {
    }

    void read()
    {
        int i = 0;
        while (i < m_text.size() && m_text[i].isSpace())
            ++i;
        readAt(i, true);
        for (i = nextOpening(i + 1); i < m_text.size(); i = nextOpening(i + 1)) {
            if (startsClause(i))
                readAt(i, false);
        }
    }

private:
    int nextOpening(int from) const
    {
        constexpr int openings = UnitClasses::Ordinal | UnitClasses::HanNumeral;
        const int end = m_offset + static_cast<int>(m_text.size());
        return m_classes.next(openings, m_offset + from, end) - m_offset;
    }

    bool startsClause(int i) const
    {
        int before = i - 1;
        while (before > 0 && m_text[before] == u' ')
            --before;
        const bool point =
            m_text[before] == u'.' && before > 0 && isHan(m_text[before - 1].unicode());
        return point || clauseEnds[m_text[before].unicode()];
    }

    QChar at(int i) const { return i < m_text.size() ? m_text[i] : QChar(); }

    /// The end of the numeral at `i` (Arabic or Chinese); `i` itself when there is none.
    int numeralEnd(int i) const
    {
        const bool han = isHanNumeral(at(i).unicode());
        int end = i;
        while (end - i < 4 && (han ? isHanNumeral(at(end).unicode()) : isDigit(at(end))))
            ++end;
        return end;
    }

    std::optional<int> number(int start, int end) const
    {
        constexpr int highest = 99;
        const QStringView numeral = m_text.sliced(start, end - start);
        if (numeral.isEmpty())
            return std::nullopt;
        const qint64 value =
            isDigit(numeral.front()) ? numeral.toLongLong() : hanNumber(numeral).value_or(0);
        return value >= 1 && value <= highest ? std::optional(static_cast<int>(value))
                                              : std::nullopt;
    }

    void readAt(int i, bool paragraphStart)
    {
        const QChar first = at(i);
        if (first == u'(')
            readBracket(i, paragraphStart);
        else if (first == u'第')
            readDiYi(i, paragraphStart);
        else if (isDigit(first) && paragraphStart)
            readDigitStop(i);
        else if (isHanNumeral(first.unicode()))
            readHan(i, paragraphStart);
    }

    void readBracket(int i, bool paragraphStart)
    {
        const int end = numeralEnd(i + 1);
        if (at(end) != u')')
            return;
        const bool digits = isDigit(at(i + 1));
        if (digits || paragraphStart)
            add(digits ? OrdinalStyle::DigitBracket : OrdinalStyle::HanBracket, i, i + 1, end,
                end + 1, paragraphStart);
    }

    void readDiYi(int i, bool paragraphStart)
    {
        const int end = numeralEnd(i + 1);
        const QChar stop = at(end);
        const bool listed = stop == u'、' && at(end + 1) == u'第'; // 第一、第二产业
        if ((stop == u',' || stop == u':' || stop == u'、') && !listed)
            add(OrdinalStyle::DiYi, i, i + 1, end, end + 1, paragraphStart);
    }

    void readDigitStop(int i)
    {
        const int end = numeralEnd(i);
        if ((at(end) == u'.' || at(end) == u'、') && !isDigit(at(end + 1)))
            add(OrdinalStyle::DigitStop, i, i, end, end + 1, true);
    }

    void readHan(int i, bool paragraphStart)
    {
        const int end = numeralEnd(i);
        if (isPoint(end) && !saysItself(i, end))
            add(OrdinalStyle::YiShi, i, i, end, end + 1, paragraphStart);
        else if (paragraphStart && isHanStop(end))
            add(OrdinalStyle::HanStop, i, i, end, end + 1, paragraphStart);
    }

    /// 一、 and 一. before what is no numeral.
    bool isHanStop(int end) const
    {
        const char16_t next = at(end + 1).unicode();
        return !isHanNumeral(next) && (at(end) == u'、' || (at(end) == u'.' && isHan(next)));
    }

    /// 一是, and 一要 where a verb follows: 一要摸清底数.
    bool isPoint(int end) const
    {
        const QChar next = at(end + 1);
        return at(end) == u'是' ||
               (at(end) == u'要' && !next.isNull() && !isHanNumeral(next.unicode()) &&
                !isOneOf(next, u"点素件害道员求"));
    }

    /// 一是一，二是二
    bool saysItself(int start, int end) const
    {
        return startsWith(m_text.sliced(end + 1), m_text.sliced(start, end - start));
    }

    void add(OrdinalStyle style, int start, int numeral, int numeralStop, int end,
             bool paragraphStart)
    {
        if (const auto value = number(numeral, numeralStop))
            m_ordinals.push_back({style, *value, {m_offset + start, end - start}, paragraphStart});
    }

    QStringView m_text;
    int m_offset;
    const UnitClasses& m_classes;
    std::vector<Ordinal>& m_ordinals; ///< those found are added
};

} // namespace

std::vector<Span> paragraphs(QStringView body)
{
    std::vector<Span> spans;
    qsizetype start = 0;
    for (;;) {
        const qsizetype lineEnd = body.indexOf(u'\n', start);
        const qsizetype end = lineEnd < 0 ? body.size() : lineEnd;
        spans.push_back({static_cast<int>(start), static_cast<int>(end - start)});
        if (lineEnd < 0)
            return spans;
        start = end + 1;
    }
}

std::vector<Span> sentences(QStringView paragraph)
{
    const QString folded = foldWidth(paragraph);
    const UnitClasses classes(folded);
    return foldedSentences(folded, classes, markPairs(folded, classes));
}

std::vector<Span> foldedSentences(QStringView folded, const UnitClasses& classes,
                                  const std::vector<MarkPair>& pairs)
{
    return Splitter(folded, classes, pairs, false).split();
}

Span firstClause(QStringView folded, const UnitClasses& classes, const std::vector<MarkPair>& pairs,
                 const Span& stretch)
{
    return Splitter(folded, classes, pairs, true).firstIn(stretch);
}

std::vector<Ordinal> ordinals(QStringView body)
{
    const QString folded = foldWidth(body);
    return foldedOrdinals(folded, UnitClasses(folded));
}

std::vector<Ordinal> foldedOrdinals(QStringView folded, const UnitClasses& classes)
{
    const auto size = static_cast<int>(folded.size());
    const auto nextMark = [&](int i) { return classes.next(UnitClasses::Pair, i); };
    std::vector<Ordinal> all;
    for (int start = 0; start < size;) {
        int lineEnd = nextMark(start);
        while (lineEnd < size && folded[lineEnd] != u'\n')
            lineEnd = nextMark(lineEnd + 1);
        OrdinalReader(folded.sliced(start, lineEnd - start), start, classes, all).read();
        start = lineEnd + 1;
    }
    return all;
}

} // namespace chengbao::text
