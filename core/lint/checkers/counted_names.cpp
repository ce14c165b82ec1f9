// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/counted_names.h"

#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/statement.h"
#include "core/text/affixes.h"
#include "core/text/han_numerals.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

/// The names before a figure: at least and at most so many, where 和 may be part of one.
struct Names {
    int least = 0, most = 0;
};

constexpr int longestList = 60;

/// From the last stop, figure or sign up to `end`, where names are joined in it by 、.
QStringView listBefore(const FieldText& body, int end)
{
    const QStringView folded(body.folded);
    bool joined = false;
    int start = end;
    for (; start > 0 && end - start < longestList; --start) {
        const QChar unit = folded[start - 1];
        if (text::isHan(unit.unicode()))
            continue;
        if (text::isOneOf(unit, u",;:。()!?\n0123456789“”《》%") || isSign(unit))
            break;
        joined = joined || unit == u'、';
    }
    return joined && end - start < longestList ? folded.sliced(start, end - start) : QStringView();
}

/// A name and no more: short, without a verb or a word that joins other things.
bool isName(QStringView name)
{
    constexpr qsizetype longest = 7;
    return name.size() >= 2 && name.size() <= longest &&
           std::all_of(name.begin(), name.end(),
                       [](QChar unit) {
                           return text::isHan(unit.unicode()) &&
                                  (!text::isHanNumeral(unit.unicode()) || unit == u'一');
                       }) &&
           !hasAny(name,
                   {u"等",   u"各",   u"的",   u"其",   u"或",   u"开展", u"实施", u"建立", u"推行",
                    u"组织", u"设立", u"成立", u"打造", u"推出", u"采取", u"完成", u"实行", u"制定",
                    u"形成", u"分为", u"新建", u"召开", u"举办", u"负责", u"涉及", u"派出", u"以及",
                    u"另",   u"除",   u"每",   u"在",   u"有",   u"为",   u"建成"});
}

/// 河口、沙坪和大屋: the names of a list of which only the first may begin with other words.
Names namesIn(QStringView list)
{
    QList<QStringView> items;
    int joints = 0;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= list.size(); ++at) {
        const bool joins = at < list.size() && text::isOneOf(list[at], u"和与及") &&
                           at - from >= 2 && list.size() - at > 2;
        if (at < list.size() && list[at] != u'、' && !joins)
            continue;
        joints += joins ? 1 : 0;
        items.push_back(list.sliced(from, at - from));
        from = at + 1;
    }
    const auto count = static_cast<int>(items.size());
    if (count - joints < 2 || joints > 1)
        return {};
    qsizetype shortest = longestList;
    qsizetype widest = 0;
    for (qsizetype i = 1; i < items.size(); ++i) {
        if (!isName(items[i]))
            return {};
        shortest = std::min(shortest, items[i].size());
        widest = std::max(widest, items[i].size());
    }
    constexpr qsizetype uneven = 2;
    const bool even = widest - shortest <= uneven && items.front().size() >= shortest;
    return even ? Names{count - joints, count} : Names{};
}

constexpr std::array<QStringView, 20> nouns{
    u"村",   u"镇",   u"乡",   u"街道", u"社区", u"县",   u"区",   u"小组", u"工作组", u"技术小组",
    u"专班", u"方面", u"领域", u"环节", u"部门", u"行业", u"产业", u"片区", u"专项组", u"工作专班"};

constexpr auto nounIndex = text::indexBy(nouns, [](QStringView noun) { return noun[0].unicode(); });

/// What is counted behind a figure and can be nothing but the names before it.
bool countsNames(const text::Quantity& figure, QStringView behind)
{
    if (figure.unit.size() != 1)
        return false;
    const QChar unit = figure.unit.front();
    if (text::isOneOf(unit, u"类种"))
        return behind.isEmpty() || behind.front() != u'人';
    if (behind.isEmpty())
        return false;
    if (text::isOneOf(unit, u"省市县镇乡"))
        return !text::isOneOf(behind.front(), u"级直属区委里民农");
    if (unit != u'个')
        return false;
    const std::size_t found = nounIndex.find(behind.front().unicode(), [&](std::size_t i) {
        return text::startsWith(behind, nouns[i]) &&
               !(nouns[i].size() == 1 && behind.size() > 1 &&
                 text::isOneOf(behind[1], u"民级组小委里集域间"));
    });
    return found < nouns.size();
}

/// 四大产业, 三大保卫战
bool countsGreat(QStringView folded, int at, int& value)
{
    if (at + 2 >= folded.size() || folded[at + 1] != u'大' ||
        !text::isOneOf(folded[at], u"二两三四五六七八九"))
        return false;
    const auto number = text::hanNumber(folded.sliced(at, 1).toString());
    value = folded[at] == u'两' ? 2 : static_cast<int>(number.value_or(0));
    return value > 0 && !text::isOneOf(folded[at + 2], u"量型会队学家,。、的");
}

class NameReader
{
public:
    NameReader(const FieldText& body, std::vector<Claim>& claims) : m_body(body), m_claims(claims)
    {
    }

    void read()
    {
        const QStringView folded(m_body.folded);
        for (const text::Quantity& figure : m_body.quantities()) {
            constexpr double most = 15;
            if (isExact(figure) && figure.value >= 2 && figure.value <= most &&
                countsNames(figure, folded.sliced(figure.span.end()).left(6)))
                judge(figure.span, static_cast<int>(figure.value));
        }
        for (qsizetype at = folded.indexOf(u'大'); at >= 0; at = folded.indexOf(u'大', at + 1)) {
            int value = 0;
            if (at > 0 && countsGreat(folded, static_cast<int>(at) - 1, value))
                judge({static_cast<int>(at) - 1, 2}, value);
        }
    }

private:
    void judge(const Span& span, int told)
    {
        QStringView list = listBefore(m_body, span.start);
        if (list.isEmpty())
            return;
        if (list.endsWith(u'这'))
            list.chop(1);
        if (list.endsWith(u'等'))
            return;
        const Names names = namesIn(list);
        constexpr int farthest = 2;
        if (names.least < 2 || (told >= names.least && told <= names.most) ||
            told > names.most + farthest || told < names.least - farthest)
            return;
        const QString right = QString::number(told > names.most ? names.most : names.least);
        m_claims.push_back({span, QStringLiteral("names-told"), right, right});
    }

    const FieldText& m_body;
    std::vector<Claim>& m_claims;
};

} // namespace

void findCountedNames(const FieldText& body, std::vector<Claim>& claims)
{
    if (body.units.has(u'、'))
        NameReader(body, claims).read();
}

} // namespace chengbao::lint
