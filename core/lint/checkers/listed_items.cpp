// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/listed_items.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/statement.h"
#include "core/text/affixes.h"
#include "core/text/han_numerals.h"
#include "core/text/numeral.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace chengbao::lint
{
namespace
{

/// What is counted after it was listed, and what may stand before such a noun.
constexpr std::array<QStringView, 31> nouns{
    u"产业", u"模式", u"制度", u"机制", u"小组", u"队伍", u"领域", u"环节",
    u"片区", u"专班", u"行业", u"渠道", u"类型", u"品种", u"方式", u"途径",
    u"群体", u"区域", u"线路", u"举措", u"措施", u"行动", u"板块", u"村",
    u"镇",   u"乡",   u"县",   u"园区", u"阵地", u"部门", u"场景"};
constexpr std::array<QStringView, 14> adjectives{u"重点", u"特色", u"主导", u"支柱", u"关键",
                                                 u"优势", u"服务", u"工作", u"民生", u"专项",
                                                 u"突出", u"主要", u"基础", u"办理"};

constexpr char16_t startOf(QStringView word)
{
    return word[0].unicode();
}

constexpr auto nounIndex = text::indexBy(nouns, startOf);
constexpr auto adjectiveIndex = text::indexBy(adjectives, startOf);

/// Verbs that make what stands before a count something else than an item: 隧道开展三项行动.
constexpr std::initializer_list<SoughtWord> verbs{
    u"开展", u"实施", u"建立", u"推行", u"组织", u"设立", u"成立", u"打造", u"建设", u"推出",
    u"出台", u"采取", u"完成", u"落实", u"进行", u"提供", u"实行", u"制定", u"形成", u"分为",
    u"划分", u"组建", u"完善", u"健全", u"选取", u"选择", u"确定", u"涉及", u"覆盖", u"的"};

/// Words that make a list open, or part of it no item.
constexpr std::initializer_list<SoughtWord> others{u"和", u"与",   u"及",   u"或", u"各", u"分别",
                                                   u"其", u"相关", u"有关", u"另", u"除", u"每",
                                                   u"至", u"第",   u"“",    u"《", u"含", u"以"};

constexpr auto counters = text::unitSet<9>(u"大个种类支项条家所");
constexpr auto listedUnits = text::unitSet<12>(u"个家名处所座条项位镇乡村");
constexpr auto clauseMarks = text::unitSet<3>(u",;:。()!?\n");
constexpr int longestList = 80;

/// A count as it stands: 三大产业, 4个小组.
struct Count {
    int number = 0;
    int end = 0; ///< behind its noun; 0 where nothing is counted
};

template <std::size_t Size>
QStringView behindAny(QStringView text, const std::array<QStringView, Size>& words,
                      const text::WordIndex<Size>& index)
{
    if (text.isEmpty())
        return text;
    const std::size_t found = index.find(
        text.front().unicode(), [&](std::size_t i) { return text::startsWith(text, words[i]); });
    return found < Size ? text.sliced(words[found].size()) : text;
}

Count countAt(QStringView folded, int start)
{
    int end = start;
    while (end < folded.size() && end - start < 2 && text::isAsciiDigit(folded[end]))
        ++end;
    const bool digits = end > start;
    end = digits ? end : start + 1;
    QStringView behind = folded.sliced(end);
    if (behind.isEmpty())
        return {};
    const bool counter = counters[behind.front().unicode()];
    if (!counter && digits)
        return {};
    const int number = smallNumber(folded.sliced(start, end - start));
    if (number < 2)
        return {};
    if (counter)
        behind = behind.sliced(1);
    const QStringView noun = behindAny(behind, adjectives, adjectiveIndex);
    const QStringView rest = behindAny(noun, nouns, nounIndex);
    const qsizetype size = noun.size() - rest.size();
    const bool word =
        size > 1 || (size == 1 && !counter &&
                     (rest.isEmpty() || !text::isOneOf(rest.front(), u"民级组小委里集村")));
    return word ? Count{number, static_cast<int>(rest.data() - folded.data())} : Count{};
}

/// “上门办”“预约办”“帮代办”: how many such stand one after the other up to `end`.
int quotesBefore(QStringView folded, int end)
{
    constexpr int longest = 16;
    int quotes = 0;
    while (end > 0 && folded[end - 1] == u'”') {
        const int from = std::max(0, end - longest);
        const qsizetype open = folded.sliced(from, end - 1 - from).lastIndexOf(u'“');
        if (open < 0)
            return 0;
        ++quotes;
        end = from + static_cast<int>(open);
        if (end > 0 && text::isOneOf(folded[end - 1], u"、和"))
            --end;
    }
    return quotes;
}

/// How many items a list has that are plainly items; 0 where one may be none.
int itemsOf(QStringView list, bool first)
{
    const auto items = list.split(u'、');
    constexpr qsizetype longest = 8;
    constexpr qsizetype uneven = 3;
    if (hasAny(list, others))
        return 0;
    qsizetype shortest = longest;
    qsizetype widest = 0;
    for (qsizetype i = first ? 1 : 0; i < items.size(); ++i) {
        const QStringView item = items[i];
        const bool plain = std::all_of(item.begin(), item.end(), [](QChar unit) {
            return text::isHan(unit.unicode()) && !text::isHanNumeral(unit.unicode());
        });
        if (item.isEmpty() || item.size() > longest || !plain || hasAny(item, verbs))
            return 0;
        // The last may run into what comes next; the others show how long an item is.
        const bool last = i + 1 == items.size() && i > 1;
        if (last && item.size() > widest + 1)
            return 0;
        shortest = std::min(shortest, item.size());
        widest = std::max(widest, item.size());
    }
    return widest - shortest > uneven || items.front().isEmpty() ? 0
                                                                 : static_cast<int>(items.size());
}

class ItemReader
{
public:
    ItemReader(const FieldText& body, std::vector<Claim>& claims)
        : m_body(body), m_folded(body.folded), m_claims(claims)
    {
    }

    /// Lists in their clauses, from one 、 to the next, and names in quotes that a number follows.
    void readBefore()
    {
        for (const Span& paragraph : m_body.paragraphs()) {
            const auto next = [&](int from) {
                return m_body.classes.next(text::UnitClasses::Break, from, paragraph.end());
            };
            for (int at = next(paragraph.start); at < paragraph.end(); at = next(at + 1)) {
                if (m_folded[at] == u'、')
                    at = readClause(at, paragraph.end());
            }
        }
        if (m_body.units.has(u'”'))
            readBehindQuotes();
    }

    void readBehind()
    {
        for (const text::Quantity& figure : m_body.quantities()) {
            constexpr double most = 20;
            if (figure.value < 2 || figure.value > most || !isExact(figure) ||
                figure.unit.isEmpty() || !listedUnits[figure.unit.front().unicode()])
                continue;
            const QStringView list = bracketBehind(figure.span.end());
            if (!list.isEmpty() && list.contains(u'、') && !list.contains(u'等'))
                judge(figure.span, static_cast<int>(figure.value), itemsOf(list, false), false);
        }
    }

private:
    /// “上门办”“预约办”两种方式
    void readBehindQuotes()
    {
        for (const Span& paragraph : m_body.paragraphs()) {
            const auto next = [&](int from) {
                return m_body.classes.next(text::UnitClasses::Pair, from, paragraph.end());
            };
            for (int at = next(paragraph.start); at + 1 < paragraph.end(); at = next(at + 1)) {
                const bool partial = m_folded[at + 1] == u'等';
                const int behind = at + (partial ? 2 : 1);
                if (m_folded[at] == u'”' && behind < paragraph.end() && isNumeral(behind))
                    judgeQuotes(behind, partial);
            }
        }
    }

    bool isNumeral(int at) const
    {
        return text::isAsciiDigit(m_folded[at]) || text::isHanNumeral(m_folded[at].unicode());
    }

    /// What stands in the brackets that open in the same clause, a few units behind `start`.
    QStringView bracketBehind(int start) const
    {
        constexpr int farthest = 8;
        const QStringView behind = m_folded.sliced(start).left(longestList);
        const QStringView clause = behind.left(farthest);
        const auto open = std::find_if(clause.begin(), clause.end(), [](QChar unit) {
            return text::isOneOf(unit, u"(),;:。、\n");
        });
        if (open == clause.end() || *open != u'(')
            return {};
        const QStringView inside = behind.sliced(open - clause.begin() + 1);
        return inside.first(std::max<qsizetype>(0, inside.indexOf(u')')));
    }

    /// Reads the counts behind the 、 at `first` in its clause; the clause's end. Goes from numeral
    /// to numeral and from mark to mark.
    int readClause(int first, int paragraphEnd)
    {
        using text::UnitClasses;
        const auto next = [&](int from) {
            return m_body.classes.next(UnitClasses::figure | UnitClasses::Break, from,
                                       paragraphEnd);
        };
        int start = -1; // not told yet
        int listed = 0;
        int at = first;
        for (; at < paragraphEnd && !clauseMarks[m_folded[at].unicode()]; at = next(at + 1)) {
            listed += m_folded[at] == u'、' ? 1 : 0;
            if (!isNumeral(at) || isNumeral(at - 1))
                continue;
            const Count count = countAt(m_folded, at);
            if (count.end == 0)
                continue;
            if (listed >= 2) {
                start = start < 0 ? listStart(first) : start;
                if (at - start <= longestList)
                    judgeList(start, at, count);
            }
            start = count.end;
            listed = 0;
        }
        return at;
    }

    /// The start of the clause that the 、 at `first` stands in.
    int listStart(int first) const
    {
        int start = first;
        while (start > 0 && first - start < longestList &&
               !clauseMarks[m_folded[start - 1].unicode()])
            --start;
        return start;
    }

    void judgeList(int start, int at, const Count& count)
    {
        QStringView list = m_folded.sliced(start, at - start);
        const bool partial = list.endsWith(u'等');
        if (partial)
            list.chop(1);
        // 云陂县与丰安、石泉、临水三县
        const qsizetype first = list.left(list.indexOf(u'、')).lastIndexOf(u'与');
        judge({at, count.end - at}, count.number, itemsOf(list.sliced(first + 1), true), partial);
    }

    void judgeQuotes(int at, bool partial)
    {
        const Count count = countAt(m_folded, at);
        const int quotes = count.end > 0 ? quotesBefore(m_folded, at - (partial ? 1 : 0)) : 0;
        if (quotes >= 2)
            judge({at, count.end - at}, count.number, quotes, partial);
    }

    void judge(const Span& span, int told, int items, bool partial)
    {
        constexpr int farthest = 2;
        if (items < 2 || items == told || std::abs(items - told) > farthest ||
            (partial && items < told))
            return;
        const QString number = QString::number(items);
        m_claims.push_back({span, QStringLiteral("names-told"), number, number});
    }

    const FieldText& m_body;
    const QStringView m_folded;
    std::vector<Claim>& m_claims;
};

} // namespace

void findItemCounts(const FieldText& body, std::vector<Claim>& claims)
{
    ItemReader reader(body, claims);
    reader.readBefore();
    reader.readBehind();
}

} // namespace chengbao::lint
