// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/listed_items.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/statement.h"
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
    const std::size_t found = index.find(text.front().unicode(),
                                         [&](std::size_t i) { return text.startsWith(words[i]); });
    return found < Size ? text.sliced(words[found].size()) : text;
}

Count countAt(QStringView folded, int start)
{
    int end = start;
    while (end < folded.size() && end - start < 2 && text::isAsciiDigit(folded[end]))
        ++end;
    const bool digits = end > start;
    end = digits ? end : start + 1;
    const int number = smallNumber(folded.sliced(start, end - start));
    QStringView behind = folded.sliced(end);
    if (number < 2 || behind.isEmpty())
        return {};
    const bool counter = text::isOneOf(behind.front(), u"大个种类支项条家所");
    if (counter)
        behind = behind.sliced(1);
    else if (digits)
        return {};
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
        for (qsizetype at = m_folded.indexOf(u'、'); at >= 0; at = m_folded.indexOf(u'、', at + 1))
            at = readClause(static_cast<int>(at));
        for (qsizetype at = m_folded.indexOf(u'”'); at >= 0; at = m_folded.indexOf(u'”', at + 1)) {
            const int next = static_cast<int>(at) + 1;
            const int behind = next < m_folded.size() && m_folded[next] == u'等' ? next + 1 : next;
            if (behind < m_folded.size() && isNumeral(behind))
                judgeQuotes(behind, behind > next);
        }
    }

    void readBehind()
    {
        for (const text::Quantity& figure : m_body.quantities()) {
            constexpr double most = 20;
            if (figure.value < 2 || figure.value > most || !isExact(figure) ||
                figure.unit.isEmpty() ||
                !text::isOneOf(figure.unit.front(), u"个家名处所座条项位镇乡村"))
                continue;
            const QStringView behind = m_folded.sliced(figure.span.end()).left(longestList);
            const qsizetype open = behind.left(8).indexOf(u'(');
            const qsizetype close = behind.indexOf(u')');
            if (open < 0 || close < open || hasUnit(behind.first(open), u",;:。、\n"))
                continue;
            const QStringView list = behind.sliced(open + 1, close - open - 1);
            const int items =
                list.contains(u'、') && !list.contains(u'等') ? itemsOf(list, false) : 0;
            judge(figure.span, static_cast<int>(figure.value), items, false);
        }
    }

private:
    bool isNumeral(int at) const
    {
        return text::isAsciiDigit(m_folded[at]) || text::isHanNumeral(m_folded[at].unicode());
    }

    /// Reads the counts behind the 、 at `first` in its clause; the clause's end.
    int readClause(int first)
    {
        int start = first;
        while (start > 0 && first - start < longestList &&
               !clauseMarks[m_folded[start - 1].unicode()])
            --start;
        int listed = 0;
        int at = first;
        for (; at < m_folded.size() && !clauseMarks[m_folded[at].unicode()]; ++at) {
            listed += m_folded[at] == u'、' ? 1 : 0;
            if (!isNumeral(at) || isNumeral(at - 1))
                continue;
            const Count count = countAt(m_folded, at);
            if (count.end == 0)
                continue;
            if (listed >= 2 && at - start <= longestList)
                judgeList(start, at, count);
            start = count.end;
            listed = 0;
        }
        return at;
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
