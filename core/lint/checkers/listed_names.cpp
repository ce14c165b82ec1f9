// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/listed_names.h"

#include "core/lint/checkers/person_names.h"
#include "core/lint/checkers/statement.h"
#include "core/text/affixes.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// What is counted, and how the names of such end.
struct Kind {
    QStringView noun;  ///< behind the figure; the longest first
    QStringView ranks; ///< last characters of a name
    bool place = false;
};

constexpr QStringView offices = u"局委办院会心站所队部处关联行社司校学团检";
constexpr std::array kinds{
    Kind{u"乡镇街道", u"镇乡道场区", true},
    Kind{u"乡镇", u"镇乡道场", true},
    Kind{u"镇街", u"镇乡道", true},
    Kind{u"镇乡", u"镇乡道", true},
    Kind{u"街道", u"道", true},
    Kind{u"行政村", u"村", true},
    Kind{u"自然村", u"村组寨屯湾", true},
    Kind{u"村社区", u"村区", true},
    Kind{u"村居", u"村区", true},
    Kind{u"社区", u"区村", true},
    Kind{u"村", u"村区", true},
    Kind{u"镇", u"镇", true},
    Kind{u"乡", u"乡", true},
    Kind{u"县区", u"县区市", true},
    Kind{u"县市区", u"县区市", true},
    Kind{u"区县", u"县区市", true},
    Kind{u"成员单位", offices, false},
    Kind{u"职能部门", offices, false},
    Kind{u"单位", offices, false},
    Kind{u"部门", offices, false},
    Kind{u"学校", u"校学园", false},
    Kind{u"小学", u"学校", false},
    Kind{u"中学", u"学校", false},
    Kind{u"医院", u"院", false},
    Kind{u"卫生院", u"院", false},
    Kind{u"企业", u"司厂业团", false},
    Kind{u"公司", u"司", false},
    Kind{u"合作社", u"社", false},
    Kind{u"水库", u"库", false},
};

constexpr auto kindIndex =
    text::indexBy(kinds, [](const Kind& kind) { return kind.noun[0].unicode(); });

/// Offices called by what they do.
constexpr std::array<QStringView, 44> callings{
    u"公安", u"教育", u"民政", u"卫健", u"住建",     u"城管",     u"交通",     u"应急",    u"消防",
    u"水利", u"农业", u"市监", u"财政", u"税务",     u"审计",     u"人社",     u"医保",    u"环保",
    u"发改", u"工信", u"商务", u"文旅", u"司法",     u"检察",     u"法院",     u"统计",    u"林业",
    u"气象", u"电力", u"供电", u"电信", u"移动",     u"联通",     u"残联",     u"妇联",    u"团委",
    u"工会", u"供销", u"邮政", u"信访", u"农业农村", u"市场监管", u"自然资源", u"生态环境"};

/// What stands before 和 in the name of one office.
constexpr QStringView openings[] = {u"人力资源", u"住房", u"文化", u"工业", u"发展", u"经济"};

/// What stands before the figure, back to the last stop or figure, where 、 stands in it.
QStringView listBefore(const FieldText& body, int figure)
{
    constexpr int longest = 80;
    const QStringView folded(body.folded);
    bool joined = false;
    int start = figure;
    for (; start > 0 && figure - start < longest; --start) {
        const QChar unit = folded[start - 1];
        if (text::isHan(unit.unicode()))
            continue;
        if (text::isOneOf(unit, u",;:。()!?\n0123456789“”") || isSign(unit))
            break;
        joined = joined || unit == u'、';
    }
    if (!joined)
        return {};
    const bool cut = start > 0 && (figure - start >= longest || folded[start - 1].isDigit());
    return cut ? QStringView() : folded.sliced(start, figure - start);
}

const Kind* kindBehind(const FieldText& body, const Quantity& figure)
{
    // 等2部门 has no counter.
    if (figure.unit.size() > 1 ||
        (figure.unit.size() == 1 && !text::isOneOf(figure.unit.front(), u"个家所座")))
        return nullptr;
    const QStringView behind = QStringView(body.folded).sliced(figure.span.end());
    if (behind.isEmpty())
        return nullptr;
    const std::size_t found = kindIndex.find(behind.front().unicode(), [&](std::size_t i) {
        const Kind& each = kinds[i];
        if (!text::startsWith(behind, each.noun))
            return false;
        // 3个村民小组, 5个企业家
        const QStringView rest = behind.sliced(each.noun.size());
        const std::u16string_view others = each.place ? u"民级组小委里集村" : u"家生";
        return rest.isEmpty() || !text::isOneOf(rest.front(), others);
    });
    const bool known =
        found < kinds.size() && !(figure.unit.isEmpty() && kinds[found].noun.size() < 2);
    return known ? &kinds[found] : nullptr;
}

bool isCalling(QStringView name)
{
    return std::find(callings.begin(), callings.end(), name) != callings.end();
}

/// 人力资源和社会保障局, 住房和城乡建设局
bool opensOffice(QStringView name)
{
    return std::any_of(std::begin(openings), std::end(openings),
                       [&](QStringView opening) { return name.endsWith(opening); });
}

/// How many names a list has, where 和 may be part of one (人力资源和社会保障局).
struct NameCount {
    int least = 0, most = 0;
    bool ranked = true; ///< all end as names of their kind do
};

NameCount namesIn(QStringView list, const Kind& kind)
{
    NameCount names;
    const auto isRanked = [&](QStringView name, bool first) {
        return !name.isEmpty() && (kind.ranks.contains(name.back()) ||
                                   (!kind.place && (isCalling(name) || (first && name.size() > 2 &&
                                                                        isCalling(name.last(2))))));
    };
    bool first = true;
    for (const QStringView item : list.split(u'、')) {
        qsizetype from = 0;
        ++names.least;
        ++names.most;
        for (qsizetype at = 1; at + 1 < item.size(); ++at) {
            if (!text::isOneOf(item[at], u"和与及"))
                continue;
            const QStringView name = item.sliced(from, at - from);
            const bool joins = isRanked(name, first && from == 0);
            names.least += joins ? 1 : 0;
            names.most += joins || !opensOffice(name) ? 1 : 0;
            from = joins ? at + 1 : from;
        }
        constexpr qsizetype longestName = 14;
        names.ranked = names.ranked && isRanked(item.sliced(from), first && from == 0) &&
                       (first || item.size() - from <= longestName);
        first = false;
    }
    return names;
}

/// 柳湾、上洼、石桥头: names of places without what they are, all short.
bool areShortNames(QStringView list)
{
    const auto items = list.split(u'、');
    return std::all_of(items.begin() + 1, items.end(), [](QStringView item) {
        return item.size() >= 2 && item.size() <= 3 &&
               std::all_of(item.begin(), item.end(),
                           [](QChar unit) { return text::isHan(unit.unicode()); });
    });
}

/// A stop, or a verb that says what is done there: 4个村设立…
bool endsBehind(const FieldText& body, int end)
{
    return end >= body.folded.size() ||
           text::isOneOf(body.folded[end], u",;。)\n设开建新试实推先率安启全均都同进共栽修");
}

/// 选派周启航、林书远、何敬亭3名检察官: names of persons and how many they are said to be.
void findPersonCount(const FieldText& body, const Quantity& figure, std::vector<Claim>& claims)
{
    const QStringView list = listBefore(body, figure.span.start);
    if (list.isEmpty())
        return;
    const auto items = list.split(u'、');
    constexpr qsizetype longest = 4;
    const bool persons = std::all_of(items.begin() + 1, items.end(), [](QStringView item) {
        const int surname = PersonNames::surnameLength(item);
        return surname > 0 && item.size() >= 2 && item.size() <= longest &&
               !text::isOneOf(item.back(), u"员长工师手者生民户兵警医干") &&
               item.size() <= surname + 2 && std::all_of(item.begin(), item.end(), [](QChar unit) {
                   return text::isHan(unit.unicode());
               });
    });
    if (!persons || figure.value == static_cast<double>(items.size()) ||
        hasAny(list, {u"等", u"各", u"分别", u"和", u"及", u"与"}) ||
        std::abs(figure.value - static_cast<double>(items.size())) > 3)
        return;
    const QString told = QString::number(items.size());
    claims.push_back({figure.span, QStringLiteral("names-told"), told, told});
}

} // namespace

void findNameCounts(const FieldText& body, std::vector<Claim>& claims)
{
    if (!body.units.has(u'、'))
        return;
    for (const Quantity& figure : body.quantities()) {
        constexpr double fewest = 2;
        constexpr double most = 30;
        if (!isExact(figure) || figure.value < fewest || figure.value > most)
            continue;
        if (isPeople(figure)) {
            findPersonCount(body, figure, claims);
            continue;
        }
        const Kind* kind = kindBehind(body, figure);
        if (!kind)
            continue;
        QStringView list = listBefore(body, figure.span.start);
        if (list.isEmpty())
            continue;
        constexpr std::array<QStringView, 4> leads{u"一共", u"共计", u"共", u"这"};
        for (const QStringView lead : leads) {
            if (text::endsWith(list, lead))
                list.chop(lead.size());
        }
        const bool partial = list.endsWith(u'等');
        if (partial)
            list.chop(1);
        if (hasAny(list, {u"等", u"各", u"分别", u"其他", u"其余", u"相关", u"以及", u"有关",
                          u"另外", u"除"}) ||
            text::isOneOf(list.front(), u"和及与、"))
            continue;
        const NameCount names = namesIn(list, *kind);
        const int end = figure.span.end() + static_cast<int>(kind->noun.size());
        const bool tooMany = figure.value < names.least;
        const bool tooFew = !partial && names.ranked && figure.value > names.most;
        const bool shortNames = kind->place && areShortNames(list) && endsBehind(body, end);
        if (!(tooMany && (names.ranked || shortNames)) && !tooFew)
            continue;
        const QString told = QString::number(tooMany ? names.least : names.most);
        claims.push_back({{figure.span.start, end - figure.span.start},
                          QStringLiteral("names-told"),
                          told,
                          told});
    }
}

} // namespace chengbao::lint
