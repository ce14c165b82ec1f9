// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/body_claims.h"

#include "core/lint/checkers/statement.h"
#include "core/lint/phrase.h"
#include "core/text/affixes.h"
#include "core/text/han_numerals.h"
#include "core/text/unit_table.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <utility>

namespace chengbao::lint
{
namespace
{

using text::Ordinal;
using text::Quantity;

constexpr auto clauseMarks = text::unitSet<2>(u",;:。、!?\n");

/// What a count of points is told in, and what follows its numeral.
constexpr auto pointNumerals = text::unitSet<7>(u"二两三四五六七八九十23456789");
constexpr auto pointCounters = text::unitSet<12>(u"大项个条招点类方策举措");

/// How far before its first point a count may stand: 采取三项措施稳定供应。一是…
constexpr int farthest = 24;

/// The number of points of the list that begins at `first`; 0 where it does not run 1, 2, 3 …
int listLength(const std::vector<Ordinal>& ordinals, std::size_t first)
{
    int length = 1;
    for (std::size_t i = first + 1; i < ordinals.size(); ++i) {
        if (ordinals[i].style != ordinals[first].style)
            continue;
        if (ordinals[i].number == 1)
            break;
        if (ordinals[i].number != length + 1)
            return 0;
        ++length;
    }
    return length;
}

/// The last count of points in the text before a list: 三项措施, 存在两个问题.
std::optional<QRegularExpressionMatch> lastCount(QStringView before)
{
    static const QRegularExpression count(QStringLiteral(
        "(?<![0-9一二两三四五六七八九十第.“\"])([二两三四五六七八九]|[2-9])"
        "(?:(大|项|个方面|个|条|招|点|类|方面)(?:主要|突出|重点|具体)?|"
        // 4项助企措施, not 两项工程采取措施
        "(大|项|条)(?!工程|项目|产业|课题|试点|检查|任务)[^,;。:的、0-9取实推出存采现提落]{2,5})"
        "(举措|措施|影响|问题|原因|做法|行动|任务|困难|建议|特点|难题|机制|变化|"
        "短板|环节|抓手|经验|启示)"));
    // 主要做法有四点
    static const QRegularExpression behind(
        QStringLiteral("(?:举措|措施|问题|原因|做法|困难|建议|特点|难题|短板|经验|启示|变化|体会)"
                       "(?:主要|具体|集中)*(?:有|为|是|在)(?:以下|如下)?"
                       "([二两三四五六七八九]|[2-9])(?:个方面|方面|点|条|项|个)(?=[:,。])"));
    if (!mayCountPoints(before) ||
        !hasAny(before, {u"举措", u"措施", u"影响", u"问题", u"原因", u"做法", u"行动",
                         u"任务", u"困难", u"建议", u"特点", u"难题", u"机制", u"变化",
                         u"短板", u"环节", u"抓手", u"经验", u"启示", u"体会"}))
        return std::nullopt;
    const QString text = before.toString();
    if (const auto found = behind.match(text); found.hasMatch())
        return found;
    std::optional<QRegularExpressionMatch> last;
    for (auto found = count.globalMatch(text); found.hasNext();)
        last = found.next();
    return last;
}

/// Whether the sentence goes on past the count with anything that sets other points: 等, 其中,
/// 重点.
bool leadsToList(QStringView between)
{
    static const Phrase lead(
        QStringLiteral("^[^,;。:]{0,10}(?:,具体(?:是|为|如下)|如下)?[。:,]\\s*$"));
    return !hasAny(between, {u"等", u"之一", u"另"}) && lead.isIn(between);
}

void findPointCount(const FieldText& body, const std::vector<Ordinal>& ordinals, std::size_t first,
                    std::vector<Claim>& claims)
{
    const int listStart = ordinals[first].mark.start;
    int start = listStart;
    while (start > std::max(0, listStart - farthest) && !isSign(body.folded[start - 1]))
        --start;
    const Span before{start, listStart - start};
    const auto count = lastCount(body.foldedView(before));
    if (!count)
        return;
    const Span span{start + static_cast<int>(count->capturedStart()),
                    static_cast<int>(count->capturedLength())};
    const int length = listLength(ordinals, first);
    if (length < 2 || length == smallNumber(count->capturedView(1)) ||
        !leadsToList(body.foldedView({span.end(), listStart - span.end()})))
        return;
    claims.push_back(
        {span, QStringLiteral("points-told"), QString::number(length), QString::number(length)});
}

/// Words that make another figure of the same indicator: a plan, a rate, a part.
bool tellsOther(QStringView label)
{
    return hasAny(label, {u"原",   u"日均", u"月均", u"年均", u"人均", u"每",   u"首",   u"期",
                          u"计划", u"预计", u"力争", u"目标", u"任务", u"批",   u"新",   u"再",
                          u"同比", u"约",   u"其中", u"比",   u"较",   u"分别", u"至少", u"累计"});
}

/// The times a sentence tells up to an offset: figures of other times differ by right.
QString timesBefore(const FieldText& body, int end)
{
    static const QRegularExpression time(QStringLiteral(
        "[0-9一二三四两]+[年月日]|去年|上年|今年|目前|截至|上半年|下半年|[一二三四]季度|同期|此前|"
        "本月|上月|当日|年初|年底|月底|近日|昨日|前期|后来|随后|现"));
    constexpr qsizetype near = 120;
    const int start = body.sentenceAt(end).start;
    QString text;
    for (int i = end; i > start && text.size() < near; --i) {
        if (!isSign(body.folded[i - 1]))
            text.prepend(body.folded[i - 1]);
    }
    QString times;
    for (auto found = time.globalMatch(text); found.hasNext();)
        times += found.next().captured();
    return times;
}

/// How long the words of an indicator are.
constexpr int shortestLabel = 6;
constexpr int longestLabel = 24;

/// How long the word behind 全 is that says of whom an indicator tells; 0 where it is none.
int wholeLength(QStringView behind)
{
    if (behind.isEmpty())
        return 0;
    if (text::isOneOf(behind.front(), u"国省市县区州旗镇乡村"))
        return 1;
    return text::startsWith(behind, u"街道") || text::startsWith(behind, u"系统") ? 2 : 0;
}

/// The words that say of whom an indicator tells: 全县, 全街道, 项目总. They lie apart.
std::vector<Span> wholesIn(const FieldText& body)
{
    const QStringView folded(body.folded);
    std::vector<Span> found;
    for (qsizetype at = folded.indexOf(u'全'); at >= 0; at = folded.indexOf(u'全', at + 1)) {
        if (const int length = wholeLength(folded.sliced(at + 1)))
            found.push_back({static_cast<int>(at), 1 + length});
    }
    constexpr QStringView project = u"项目总";
    if (!body.units.hasAll(project))
        return found;
    const auto others = static_cast<std::ptrdiff_t>(found.size());
    for (qsizetype at = text::indexOf(folded, project); at >= 0;
         at = text::indexOf(folded, project, at + 1))
        found.push_back({static_cast<int>(at), static_cast<int>(project.size())});
    std::ranges::inplace_merge(found, found.begin() + others, {}, &Span::start);
    return found;
}

/// The words of an indicator: the clause up to its figure, where it says of whom it tells. `from`
/// is where the figure before it ends, `whole` the last of wholesIn() before it.
QString indicatorOf(const FieldText& body, const Quantity& figure, int from, const Span& whole)
{
    const QStringView folded(body.folded);
    const int end = figure.span.start;
    int start = end;
    while (start > from && !clauseMarks[folded[start - 1].unicode()] && end - start <= longestLabel)
        --start;
    const QStringView label = folded.sliced(start, end - start);
    if (label.size() < shortestLabel || label.size() > longestLabel || whole.start < start ||
        std::any_of(label.begin(), label.end(), isSign) || tellsOther(label))
        return {};
    return label.toString() + figure.unit;
}

/// The figures of the indicators told so far.
class ToldFigures
{
public:
    explicit ToldFigures(const FieldText& body) : m_body(body) {}

    /// The first figure that was told of an indicator and of the same times, or null where this one
    /// is. What times a figure is told of is only read where its indicator is told twice.
    const Quantity* firstBefore(const QString& indicator, const Quantity& figure)
    {
        First& first = m_first[indicator];
        if (!first.figure) {
            first.figure = &figure;
            return nullptr;
        }
        if (!first.timed)
            m_timed.insert(withTimes(indicator, *first.figure), first.figure);
        first.timed = true;
        const Quantity*& told = m_timed[withTimes(indicator, figure)];
        if (told)
            return told;
        told = &figure;
        return nullptr;
    }

private:
    struct First {
        const Quantity* figure = nullptr;
        bool timed = false; ///< it is one of m_timed
    };

    QString withTimes(const QString& indicator, const Quantity& figure) const
    {
        return indicator + timesBefore(m_body, figure.span.start);
    }

    const FieldText& m_body;
    QHash<QString, First> m_first;           ///< by indicator
    QHash<QString, const Quantity*> m_timed; ///< by indicator and times
};

/// How many points the last list before an offset has; 0 where it does not run 1, 2, 3 ….
int pointsBefore(const std::vector<Ordinal>& ordinals, int offset)
{
    const auto behind = std::ranges::upper_bound(ordinals, offset, {},
                                                 [](const Ordinal& one) { return one.mark.end(); });
    const auto end = static_cast<std::size_t>(behind - ordinals.begin());
    if (end == 0)
        return 0;
    constexpr std::size_t mostMarks = 40;
    int points = 0;
    for (std::size_t i = end; i-- > 0 && end - i <= mostMarks;) {
        if (ordinals[i].style != ordinals[end - 1].style)
            continue;
        if (ordinals[i].number != ordinals[end - 1].number - points)
            return 0;
        ++points;
        if (ordinals[i].number == 1)
            return points;
    }
    return 0;
}

} // namespace

bool mayCountPoints(QStringView folded)
{
    for (qsizetype i = 1; i < folded.size(); ++i) {
        if (pointCounters[folded[i].unicode()] && pointNumerals[folded[i - 1].unicode()])
            return true;
    }
    return false;
}

int smallNumber(QStringView numeral)
{
    constexpr QStringView numerals = u"零一二三四五六七八九十";
    if (numeral.size() == 1 && numeral[0] >= u'0' && numeral[0] <= u'9')
        return numeral[0].unicode() - u'0';
    if (numeral == u"两")
        return 2;
    const qsizetype han = numerals.indexOf(numeral);
    return han >= 0 ? static_cast<int>(han)
                    : static_cast<int>(text::hanNumber(numeral).value_or(numeral.toInt()));
}

void findPointCounts(const FieldText& body, std::vector<Claim>& claims)
{
    const auto& ordinals = body.ordinals();
    for (std::size_t i = 0; i < ordinals.size(); ++i) {
        if (ordinals[i].number == 1)
            findPointCount(body, ordinals, i, claims);
    }
}

void findPointCountsBehind(const FieldText& body, std::vector<Claim>& claims)
{
    static const Phrase told(QStringLiteral("(?:以上|上述)([二两三四五六七八九2-9])(?:大|项|个|条|"
                                            "招|点|张|类)(?:举措|措施|做法|行动|清单|"
                                            "任务|机制|问题|原因|建议|经验|制度)"));
    const QStringView folded(body.folded);
    for (const QStringView lead : {QStringView(u"以上"), QStringView(u"上述")}) {
        if (!body.units.hasAll(lead))
            continue;
        for (qsizetype at = text::indexOf(folded, lead); at >= 0;
             at = text::indexOf(folded, lead, at + 1)) {
            if (at > 0 && !clauseMarks[folded[at - 1].unicode()]) // 县级以上三项制度
                continue;
            constexpr qsizetype longest = 10;
            const auto match =
                told.matchIn(folded.sliced(at, std::min(longest, folded.size() - at)));
            const int points = match && match.start(0) == 0
                                   ? pointsBefore(body.ordinals(), static_cast<int>(at))
                                   : 0;
            const auto isLongerRun = [&](const Ordinal& one) { // 一、…三、 around 一是…二是
                return one.mark.end() <= at && one.number > points &&
                       one.number == smallNumber(match[1]);
            };
            if (points < 2 || points == smallNumber(match[1]) ||
                folded.first(at).contains(match[1].toString() + u'、') ||
                std::ranges::any_of(body.ordinals(), isLongerRun))
                continue;
            const QString number = QString::number(points);
            claims.push_back({{static_cast<int>(at), match.end(0)},
                              QStringLiteral("names-told"),
                              number,
                              number});
        }
    }
}

void findRepeats(const FieldText& body, std::vector<Claim>& claims)
{
    const std::vector<Span> wholes = wholesIn(body);
    if (wholes.empty())
        return;
    ToldFigures told(body);
    auto next = wholes.begin();
    int from = 0;
    for (const Quantity& figure : body.quantities()) {
        const int behindLast = std::exchange(from, figure.span.end());
        while (next != wholes.end() && next->end() <= figure.span.start)
            ++next;
        if (next == wholes.begin() || figure.span.start - std::prev(next)->start > longestLabel ||
            !isExact(figure) || figure.unit.isEmpty())
            continue;
        const QString indicator = indicatorOf(body, figure, behindLast, *std::prev(next));
        if (indicator.isEmpty())
            continue;
        const Quantity* first = told.firstBefore(indicator, figure);
        if (!first)
            continue;
        if (std::abs(first->value - figure.value) <=
                std::max(first->step, figure.step) * 1.000001 &&
            (first->step > 1 || first->value == figure.value))
            continue;
        claims.push_back(
            {figure.span, QStringLiteral("repeat"), body.view(first->span).toString(), {}});
    }
}

} // namespace chengbao::lint
