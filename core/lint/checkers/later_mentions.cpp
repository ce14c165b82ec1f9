// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/later_mentions.h"

#include "core/lint/checkers/figure_passage.h"
#include "core/lint/checkers/places.h"
#include "core/lint/checkers/statement.h"
#include "core/text/affixes.h"
#include "core/text/unit_table.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// How many figures back a later mention is looked for.
constexpr std::size_t reach = 12;
constexpr qsizetype gram = 2;

/// Smaller numbers are counted over again too often to tell.
constexpr double smallest = 11;

/// A figure and the words of its clause.
struct Mention {
    const Quantity* figure = nullptr;
    QStringView label;  ///< the clause up to the figure
    QStringView behind; ///< and on to its end
    Span sentence;
};

bool isClauseEnd(QChar unit)
{
    return text::isOneOf(unit, u",;:。、()!?\n") || isSign(unit);
}

Mention mentionOf(const FieldText& body, const Quantity& figure)
{
    constexpr int farthest = 24;
    int start = figure.span.start;
    while (start > 0 && figure.span.start - start < farthest &&
           !isClauseEnd(body.folded[start - 1]) && !body.folded[start - 1].isDigit())
        --start;
    int end = figure.span.end();
    while (end < body.folded.size() && end - figure.span.end() < farthest &&
           !isClauseEnd(body.folded[end]) && !body.folded[end].isDigit())
        ++end;
    return {&figure, body.foldedView({start, figure.span.start - start}),
            body.foldedView({figure.span.end(), end - figure.span.end()}),
            body.sentenceAt(figure.span.start)};
}

bool isTold(const Quantity& figure)
{
    return isExact(figure) && isAmount(figure) && !isDuration(figure) && figure.value >= smallest;
}

/// Words that make another figure of it: a plan, a part, another time or batch.
bool tellsOther(const Mention& mention)
{
    static constexpr std::initializer_list<SoughtWord> others{
        u"计划", u"拟",   u"预计", u"目标", u"任务", u"应",   u"累计", u"历年", u"此前", u"以前",
        u"往年", u"去年", u"上年", u"同期", u"同比", u"其中", u"剩余", u"其余", u"另",   u"每",
        u"均",   u"首批", u"第",   u"期",   u"批",   u"全年", u"半年", u"季度", u"先后", u"加上",
        u"连同", u"再",   u"新增", u"增加", u"减少", u"增至", u"比",   u"较",   u"年",   u"原",
        u"分别", u"不",   u"未",   u"至少", u"各",   u"总"};
    return hasAny(mention.label, others) || hasAny(mention.behind, {u"以上", u"以下", u"左右"});
}

/// Places told with one figure and not with the other.
bool areElsewhere(const FieldText& body, const Mention& one, const Mention& other)
{
    const auto placesOf = [&](const Mention& mention) {
        const int start = mention.sentence.start;
        const int end = mention.figure->span.end();
        QStringList names;
        const QString text = body.foldedView({start, end - start}).toString();
        for (const LocalPlace& place : localPlaces(text))
            names.append(text.mid(place.mark.start, place.mark.length));
        names.removeDuplicates();
        return names;
    };
    const QStringList places = placesOf(other);
    return !places.isEmpty() && placesOf(one) != places;
}

/// Whether figures told before make this one, some in a row together or two less one another; what
/// is left of it may be told behind it (剩余900户).
bool isMadeOf(const std::vector<Quantity>& figures, std::size_t index)
{
    const double own = amount(figures[index]);
    const auto isOwn = [own](double value) { return std::abs(value - own) <= own * 1e-9; };
    const std::size_t last = std::min(index + 3, figures.size());
    std::vector<double> before;
    for (std::size_t i = index > reach ? index - reach : 0; i < last; ++i) {
        if (i == index || !sameMeasure(figures[i], figures[index]))
            continue;
        const double value = amount(figures[i]);
        if (std::any_of(before.begin(), before.end(),
                        [&](double other) { return isOwn(std::abs(other - value)); }))
            return true;
        if (i < index)
            before.push_back(value);
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        double sum = before[i];
        for (std::size_t j = i + 1; j < before.size(); ++j) {
            sum += before[j];
            if (isOwn(sum) || isOwn(before[i] + before[j]))
                return true;
        }
    }
    return false;
}

/// 86 and 68, 3200 and 2300: two digits beside each other in each other's place. Of figures that
/// are told in digits.
bool areSwapped(const Quantity& one, const Quantity& other)
{
    constexpr qint64 nine = 9; // divides what two numbers of the same digits differ by
    constexpr qint64 ten = 10;
    const qint64 a = one.written.units;
    const qint64 b = other.written.units;
    const qint64 more = b - a;
    if (more == 0 || more % nine != 0 || one.written.decimals != other.written.decimals)
        return false;
    for (qint64 place = 1; place <= std::min(a, b) / ten; place *= ten) {
        const qint64 right = a / place % ten;
        const qint64 left = a / place / ten % ten;
        if (more == nine * place * (right - left))
            return true;
    }
    return false;
}

/// What a figure counts: the two characters before it (受益居民2300户), or behind it
/// (3200户居民).
QStringView nounOf(const Mention& mention)
{
    const QStringView before = mention.label.last(std::min(gram, mention.label.size()));
    const bool general = before.size() < gram ||
                         hasAny(before, {u"资金", u"完成", u"建设", u"发放", u"投入", u"新建",
                                         u"累计", u"实施", u"受理", u"达到", u"投资", u"安排",
                                         u"开展", u"组织", u"已", u"有", u"达", u"为", u"共"});
    return general ? mention.behind.first(std::min(gram, mention.behind.size())) : before;
}

/// What is done to so many.
constexpr std::array<QStringView, 73> verbs{
    u"退出", u"改造", u"更换", u"验配", u"关停", u"清退", u"培训", u"发放", u"新建", u"建成",
    u"修复", u"整改", u"排查", u"检查", u"查处", u"收治", u"签约", u"搬迁", u"安置", u"购置",
    u"采购", u"聘用", u"招聘", u"录用", u"拆除", u"种植", u"投放", u"救助", u"接种", u"登记",
    u"移交", u"处置", u"转移", u"疏散", u"抽检", u"抽查", u"走访", u"受理", u"办理", u"办结",
    u"受益", u"参训", u"参保", u"受灾", u"受损", u"报名", u"流转", u"造林", u"配发", u"颁发",
    u"注销", u"撤并", u"淘汰", u"收购", u"收储", u"立案", u"调解", u"征收", u"资助", u"选派",
    u"下派", u"认定", u"清理", u"收缴", u"维修", u"安装", u"加装", u"投用", u"体检", u"纳入",
    u"核减", u"核增", u"新增"};

constexpr auto verbIndex = text::indexBy(verbs, [](QStringView verb) { return verb[0].unicode(); });

/// The verb where a text ends in one and 的: 退出的263人, not 14个乡镇的68个点.
QStringView verbOf(QStringView text)
{
    if (text.size() <= gram || text.back() != u'的')
        return {};
    const QStringView verb = text.chopped(1).last(gram);
    const std::size_t found = verbIndex.find(
        verb.front().unicode(), [&](std::size_t i) { return text::isWord(verb, verbs[i]); });
    return found < verbs.size() ? verb : QStringView();
}

/// Whether two mentions name one thing: by the same words before both, or a noun that each has.
bool areOfOneName(const Mention& one, const Mention& other, bool closely)
{
    constexpr qsizetype close = 4;
    constexpr qsizetype name = 3; // 护林员85名 … 58名护林员
    const QStringView named = other.behind.left(close);
    if (other.label.isEmpty() && named.size() >= name &&
        (one.label.endsWith(named.first(name)) || one.behind.endsWith(named) ||
         one.behind.left(close) == named))
        return true;
    if (closely)
        return one.label.size() >= close && other.label.endsWith(one.label.last(close));
    // 养蚕农户1870户 … 全镇1780户养蚕户
    constexpr qint64 threeDigits = 1000;
    if (other.label.size() < close && one.label.size() >= close &&
        one.figure->written.units >= threeDigits &&
        shareWord(one.label.last(close), other.behind.first(std::min(close, other.behind.size()))))
        return true;
    // 创业贷款 is not 助学贷款.
    if (one.label.size() >= close && other.label.size() >= close)
        return one.label.last(close) == other.label.last(close);
    const auto isNear = [&](QStringView noun, const Mention& mention) {
        return noun.size() == gram &&
               (hasAny(mention.label.last(std::min(close, mention.label.size())), {noun}) ||
                hasAny(mention.behind.first(std::min(close, mention.behind.size())), {noun}));
    };
    return isNear(nounOf(one), other) || isNear(nounOf(other), one);
}

class MentionReader
{
public:
    MentionReader(const FieldText& body, std::vector<Claim>& claims)
        : m_body(body), m_figures(body.quantities()), m_claims(claims)
    {
    }

    void read()
    {
        m_told.reserve(m_figures.size());
        for (std::size_t i = 0; i < m_figures.size(); ++i) {
            if (!isTold(m_figures[i]))
                continue;
            const std::size_t known = m_claims.size();
            const QStringView done =
                verbOf(QStringView(m_body.folded).first(m_figures[i].span.start));
            if (!done.isEmpty())
                readTakenUp(i, done);
            if (m_figures[i].han)
                continue;
            const Told told{i, keyOf(m_figures[i])};
            if (m_claims.size() == known)
                readSwapped(told);
            m_told.push_back(told);
        }
    }

private:
    /// A figure that is told in digits, with what tells it from most others.
    struct Told {
        std::size_t index = 0;
        std::uint64_t key = 0;
    };

    /// The same for figures of one unit with the same digits: numbers of the same digits leave the
    /// same when nine divides them.
    static std::uint64_t keyOf(const Quantity& figure)
    {
        return figure.measure.unit + static_cast<std::uint64_t>(figure.written.units) % 9;
    }

    void readTakenUp(std::size_t index, QStringView done)
    {
        const Mention later = mentionOf(m_body, m_figures[index]);
        if (tellsOther(later) || later.label.contains(u'全'))
            return;
        std::optional<std::size_t> found;
        for (std::size_t i = index; i-- > (index > reach ? index - reach : 0);) {
            if (!sameMeasure(m_figures[i], m_figures[index]))
                continue;
            const Mention first = mentionOf(m_body, m_figures[i]);
            const bool trained = text::isWord(done, u"参训") && (first.behind.startsWith(u"参加") ||
                                                                 hasAny(first.label, {u"培训"}));
            if (!hasAny(first.label, {done}) && !hasAny(first.behind, {done}) && !trained)
                continue;
            if (found || !isTold(m_figures[i]) || tellsOther(first) ||
                areElsewhere(m_body, first, later))
                return;
            found = i;
        }
        const double most = found ? amount(m_figures[*found]) + roundingOf(m_figures[*found]) +
                                        roundingOf(m_figures[index])
                                  : 0;
        if (found && amount(m_figures[index]) > most && !isMadeOf(m_figures, index))
            report(*found, index);
    }

    void readSwapped(const Told& later)
    {
        while (m_near < m_told.size() && later.index - m_told[m_near].index > reach)
            ++m_near;
        for (std::size_t i = m_told.size(); i-- > m_near;) {
            const Told& first = m_told[i];
            if (first.key == later.key && isSwapped(first.index, later.index)) {
                report(first.index, later.index);
                return;
            }
        }
    }

    /// Whether the later figure is the first one with two digits in each other's place.
    bool isSwapped(std::size_t i, std::size_t index) const
    {
        constexpr qint64 twoDigits = 100;
        const Quantity& one = m_figures[i];
        const Quantity& other = m_figures[index];
        if (!areSwapped(one, other) || one.measure.unit != other.measure.unit ||
            one.value / one.written.value() != other.value / other.written.value())
            return false;
        const Mention first = mentionOf(m_body, one);
        const Mention later = mentionOf(m_body, other);
        const bool closely = one.written.units < twoDigits || one.unit == QStringLiteral("元");
        return first.sentence != later.sentence && !tellsOther(first) && !tellsOther(later) &&
               areOfOneName(first, later, closely && !isOfAll(first, later)) &&
               !areElsewhere(m_body, first, later) && !isMadeOf(m_figures, index) &&
               !isMadeOf(m_figures, i) && !areOfTwoTimes(first, later);
    }

    /// 共有民宿57家 … 75家民宿全部: all there are.
    static bool isOfAll(const Mention& first, const Mention& later)
    {
        constexpr qsizetype near = 8;
        return later.label.isEmpty() && nounOf(first).size() == gram &&
               later.behind.startsWith(nounOf(first)) &&
               hasAny(later.behind.left(near), {u"全部", u"均", u"都"});
    }

    /// 截至5月底136户 … 截至9月底163户
    bool areOfTwoTimes(const Mention& first, const Mention& later) const
    {
        static const QRegularExpression time(
            QStringLiteral("[0-9一二三四]+[年月日]|年初|年底|月底|[一二三四]季度|截至|目前|此前|"
                           "随后|上[月年旬周]"));
        const auto tells = [&](const Mention& mention) {
            const int start = mention.sentence.start;
            return time.match(m_body.folded.mid(start, mention.figure->span.start - start))
                .hasMatch();
        };
        return tells(first) && tells(later);
    }

    void report(std::size_t first, std::size_t later)
    {
        m_claims.push_back({m_figures[later].span,
                            QStringLiteral("repeat"),
                            m_body.view(m_figures[first].span).toString(),
                            {}});
    }

    const FieldText& m_body;
    const std::vector<Quantity>& m_figures;
    std::vector<Claim>& m_claims;
    std::vector<Told> m_told; ///< those so far
    std::size_t m_near = 0;   ///< the first of them that is near enough
};

} // namespace

void findLaterMentions(const FieldText& body, std::vector<Claim>& claims)
{
    MentionReader(body, claims).read();
}

} // namespace chengbao::lint
