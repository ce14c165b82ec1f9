// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/later_mentions.h"

#include "core/lint/checkers/places.h"
#include "core/lint/checkers/statement.h"
#include "core/text/unit_table.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

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

/// 86 and 68, 3200 and 2300: two digits beside each other in each other's place.
bool areSwapped(const Quantity& one, const Quantity& other)
{
    constexpr qint64 nine = 9; // divides what two numbers of the same digits differ by
    if (one.written.units == other.written.units ||
        (one.written.units - other.written.units) % nine != 0)
        return false;
    const QByteArray a = QByteArray::number(one.written.units);
    const QByteArray b = QByteArray::number(other.written.units);
    if (a.size() != b.size() || one.written.decimals != other.written.decimals || a == b ||
        one.han || other.han)
        return false;
    qsizetype at = 0;
    while (a[at] == b[at])
        ++at;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.mid(at + 2) == b.mid(at + 2);
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

/// Whether two mentions name one thing: by the same words before both, or a noun that each has.
bool areOfOneName(const Mention& one, const Mention& other, bool closely)
{
    constexpr qsizetype close = 4;
    if (closely)
        return one.label.size() >= close && other.label.endsWith(one.label.last(close));
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
        for (std::size_t i = 1; i < m_figures.size(); ++i) {
            if (!isTold(m_figures[i]))
                continue;
            if (takesUp(i))
                readTakenUp(i);
            else
                readSwapped(i);
        }
    }

private:
    /// 退出的263人, 上述263人
    bool takesUp(std::size_t index) const
    {
        const int start = m_figures[index].span.start;
        return start > gram && m_body.folded[start - 1] == u'的';
    }

    void readTakenUp(std::size_t index)
    {
        // What is done to so many: 退出的263人, not 14个乡镇的68个点.
        static const QRegularExpression verb(QStringLiteral(
            "((?:退出|改造|更换|验配|关停|清退|培训|发放|新建|建成|修复|整改|排查|检查|查处|收治|"
            "签约|"
            "搬迁|安置|购置|采购|聘用|招聘|录用|拆除|种植|投放|救助|接种|登记|移交|处置|转移|疏散|"
            "抽检|抽查|走访|受理|办理|办结|受益|参训|参保|受灾|受损|报名|流转|造林|配发|颁发|注销|"
            "撤并|淘汰|收购|收储|立案|调解|征收|资助|选派|下派|认定|清理|收缴|维修|安装|加装|投用|"
            "体检|纳入|核减|核增|新增))的$"));
        const Mention later = mentionOf(m_body, m_figures[index]);
        const auto match = verb.match(later.label.toString());
        if (!match.hasMatch() || tellsOther(later) || later.label.contains(u'全'))
            return;
        const QString done = match.captured(1);
        std::optional<std::size_t> found;
        for (std::size_t i = index; i-- > (index > reach ? index - reach : 0);) {
            if (!sameMeasure(m_figures[i], m_figures[index]))
                continue;
            const Mention first = mentionOf(m_body, m_figures[i]);
            const bool trained =
                done == QStringLiteral("参训") &&
                (first.behind.startsWith(u"参加") || hasAny(first.label, {u"培训"}));
            if (!hasAny(first.label, {QStringView(done)}) &&
                !hasAny(first.behind, {QStringView(done)}) && !trained)
                continue;
            if (found || !isTold(m_figures[i]) || tellsOther(first) ||
                areElsewhere(m_body, first, later))
                return;
            found = i;
        }
        const double most = found ? amount(m_figures[*found]) + slackOf(m_figures[*found]) +
                                        slackOf(m_figures[index])
                                  : 0;
        if (found && amount(m_figures[index]) > most && !isMadeOf(m_figures, index))
            report(*found, index);
    }

    void readSwapped(std::size_t index)
    {
        constexpr qint64 twoDigits = 100;
        for (std::size_t i = index; i-- > (index > reach ? index - reach : 0);) {
            if (!areSwapped(m_figures[i], m_figures[index]) ||
                m_figures[i].unit != m_figures[index].unit || !isTold(m_figures[i]) ||
                m_figures[i].value / m_figures[i].written.value() !=
                    m_figures[index].value / m_figures[index].written.value())
                continue;
            const Mention first = mentionOf(m_body, m_figures[i]);
            const Mention later = mentionOf(m_body, m_figures[index]);
            if (first.sentence == later.sentence || tellsOther(first) || tellsOther(later) ||
                !areOfOneName(first, later,
                              m_figures[i].written.units < twoDigits ||
                                  m_figures[i].unit == QStringLiteral("元")) ||
                areElsewhere(m_body, first, later) || isMadeOf(m_figures, index) ||
                isMadeOf(m_figures, i) || areOfTwoTimes(first, later))
                continue;
            report(i, index);
            return;
        }
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

    static double slackOf(const Quantity& figure)
    {
        const bool rounded = figure.step > 1 || figure.written.decimals > 0;
        return rounded && figure.value != 0 ? figure.step * amount(figure) / figure.value : 0.0;
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
};

} // namespace

void findLaterMentions(const FieldText& body, std::vector<Claim>& claims)
{
    MentionReader(body, claims).read();
}

} // namespace chengbao::lint
