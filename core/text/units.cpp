// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/units.h"

#include "core/text/affixes.h"
#include "core/text/numeral.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace chengbao::text
{
namespace
{

/// A unit and the characters that, behind it, make another word of it.
struct Unit {
    QStringView word;
    std::u16string_view notBefore;
    KnownUnit known;

    constexpr Unit() = default;
    constexpr Unit(QStringView text, std::u16string_view otherWord)
        : Unit(text, otherWord, KnownUnit(text))
    {
    }
    constexpr Unit(QStringView text, std::u16string_view otherWord, const KnownUnit& unit)
        : word(text), notBefore(otherWord), known(unit)
    {
    }
};

constexpr std::array shares{
    Unit{u"%", u"", KnownUnit{u"%", 0.01}},
    Unit{u"‰", u"", KnownUnit{u"‰", 0.001}},
    Unit{u"个百分点", u"", KnownUnit{u"百分点", 0.01}},
    Unit{u"百分点", u"", KnownUnit{u"百分点", 0.01}},
    Unit{u"℃", u""},
    Unit{u"成", u"立员功果效为本都长熟年绩交分套品了不就型", KnownUnit{u"成", 0.1}},
};

// Longer words stand before their beginnings.
constexpr std::array measures{
    Unit{u"平方公里", u""}, Unit{u"平方千米", u""}, Unit{u"平方米", u""},
    Unit{u"立方米", u""},   Unit{u"千瓦时", u""},   Unit{u"摄氏度", u""},
    Unit{u"公里", u""},     Unit{u"千米", u""},     Unit{u"厘米", u""},
    Unit{u"毫米", u""},     Unit{u"公顷", u""},     Unit{u"公斤", u""},
    Unit{u"千克", u""},     Unit{u"毫克", u""},     Unit{u"微克", u""},
    Unit{u"毫升", u""},     Unit{u"千瓦", u""},     Unit{u"兆瓦", u""},
    Unit{u"千伏", u""},     Unit{u"分贝", u""},     Unit{u"美元", u""},
    Unit{u"欧元", u""},     Unit{u"港元", u""},     Unit{u"日元", u""},
    Unit{u"平米", u""},     Unit{u"公分", u""},     Unit{u"马力", u""},
    Unit{u"米", u"粉饭线"}, Unit{u"亩", u""},       Unit{u"吨", u""},
    Unit{u"克", u"服"},     Unit{u"斤", u""},       Unit{u"升", u"级至到高"},
    Unit{u"瓦", u""},       Unit{u"伏", u""},       Unit{u"元", u"旦月宵素"},
};

constexpr std::array counters{
    Unit{u"人次", u""},     Unit{u"户次", u""},       Unit{u"件次", u""},
    Unit{u"场次", u""},     Unit{u"车次", u""},       Unit{u"班次", u""},
    Unit{u"个月", u""},     Unit{u"小时", u""},       Unit{u"分钟", u""},
    Unit{u"倍", u"增"},     Unit{u"户", u"籍口"},     Unit{u"人", u"民口均才员工大事"},
    Unit{u"名", u"称单"},   Unit{u"家", u"庭长渠"},   Unit{u"个", u"人体"},
    Unit{u"件", u""},       Unit{u"起", u"来到点"},   Unit{u"宗", u""},
    Unit{u"处", u"理置罚"}, Unit{u"座", u"谈"},       Unit{u"栋", u""},
    Unit{u"幢", u""},       Unit{u"套", u"餐"},       Unit{u"台", u"山县河区市账帐"},
    Unit{u"辆", u""},       Unit{u"艘", u""},         Unit{u"架", u""},
    Unit{u"条", u"例件龙"}, Unit{u"项", u"目"},       Unit{u"次", u"产序日"},
    Unit{u"场", u"所地"},   Unit{u"期", u"间"},       Unit{u"批", u"示准复"},
    Unit{u"份", u""},       Unit{u"篇", u""},         Unit{u"株", u""},
    Unit{u"棵", u""},       Unit{u"只", u"有要"},     Unit{u"种", u"植粮子"},
    Unit{u"类", u""},       Unit{u"所", u"有以在得"}, Unit{u"间", u""},
    Unit{u"支", u"部持付"}, Unit{u"天", u"然气"},     Unit{u"年", u"级度代底初末"},
    Unit{u"岁", u""},
};

constexpr std::array counterSymbols{
    Unit{u"工作日", u""},       Unit{u"课时", u""},
    Unit{u"学时", u""},         Unit{u"位", u"于置"},
    Unit{u"张", u"某"},         Unit{u"本", u"地市县局级"},
    Unit{u"册", u""},           Unit{u"卷", u"入烟"},
    Unit{u"笔", u"者试记"},     Unit{u"担", u"保任当负"},
    Unit{u"部", u"分门署"},     Unit{u"头", u""},
    Unit{u"羽", u""},           Unit{u"尾", u""},
    Unit{u"粒", u""},           Unit{u"对", u"于"},
    Unit{u"口", u""},           Unit{u"眼", u""},
    Unit{u"盏", u""},           Unit{u"块", u""},
    Unit{u"根", u"据"},         Unit{u"段", u""},
    Unit{u"周", u"年边"},       Unit{u"秒", u""},
    Unit{u"层", u""},           Unit{u"分", u"别为管析"},
    Unit{u"度", u""},           Unit{u"门", u""},
    Unit{u"节", u"约"},         Unit{u"组", u"织"},
    Unit{u"队", u""},           Unit{u"列", u"入"},
    Unit{u"单", u"位"},         Unit{u"方", u"面式案位法便"},
    Unit{u"里", u""},           Unit{u"村", u""},
    Unit{u"镇", u""},           Unit{u"乡", u""},
    Unit{u"日", u""},           Unit{u"点", u""},
    Unit{u"面", u"积向对临"},   Unit{u"箱", u""},
    Unit{u"袋", u""},           Unit{u"瓶", u""},
    Unit{u"车", u"间"},         Unit{u"字", u"型体"},
    Unit{u"例", u"如行外子证"}, Unit{u"顶", u"层部端点"},
    Unit{u"剂", u"量"},         Unit{u"趟", u""},
    Unit{u"枚", u"举"},         Unit{u"幅", u"度员面"},
    Unit{u"款", u"项待式"},     Unit{u"页", u"面岩码"},
    Unit{u"片", u"面区刻段酒"}, Unit{u"轮", u"值换岗流胎椅船训车"},
    Unit{u"届", u"时满"},       Unit{u"桶", u"装"},
    Unit{u"盒", u"装饭"},       Unit{u"罐", u"装头区"},
    Unit{u"筐", u""},           Unit{u"捆", u"绑"},
    Unit{u"扇", u"贝形"},       Unit{u"颗", u"粒"},
    Unit{u"桩", u"基"},         Unit{u"针", u"对灸织"},
};

constexpr std::array<QStringView, 38> latinSymbols{
    u"kW·h", u"kWh", u"km²", u"km2", u"hm²", u"hm2", u"m²", u"m2", u"m³", u"m3",
    u"km",   u"cm",  u"mm",  u"kg",  u"mg",  u"mL",  u"ml", u"kW", u"MW", u"GW",
    u"kV",   u"kVA", u"dB",  u"Hz",  u"ha",  u"KM",  u"Kg", u"KG", u"KW", u"KWH",
    u"M2",   u"m",   u"g",   u"t",   u"L",   u"h",   u"W",  u"V",
};

constexpr auto latinUnits = [] {
    std::array<KnownUnit, latinSymbols.size()> units;
    std::ranges::transform(latinSymbols, units.begin(),
                           [](QStringView symbol) { return KnownUnit(symbol); });
    return units;
}();

/// All in one list, in the order in which they are looked for; what stands behind Chinese numerals
/// comes first.
constexpr std::size_t hanUnits = shares.size() + measures.size() + counters.size();
constexpr auto units = [] {
    std::array<Unit, hanUnits + counterSymbols.size()> all;
    auto end = std::ranges::copy(shares, all.begin()).out;
    end = std::ranges::copy(measures, end).out;
    end = std::ranges::copy(counters, end).out;
    std::ranges::copy(counterSymbols, end);
    return all;
}();

constexpr auto unitIndex = indexBy(units, [](const Unit& unit) { return unit.word[0].unicode(); });

/// What the first of them begin with.
constexpr auto hanUnitStarts = [] {
    UnitTable<bool, 37> starts;
    for (const Unit& unit : units | std::views::take(hanUnits))
        starts.set(unit.word[0].unicode(), true);
    return starts;
}();

/// The first unit of the list, of `count`, that a text begins with.
UnitMatch firstOf(std::size_t count, QStringView rest)
{
    if (rest.isEmpty())
        return {};
    const std::size_t found = unitIndex.find(rest.front().unicode(), [&](std::size_t i) {
        const Unit& unit = units[i];
        const qsizetype length = unit.word.size();
        return i >= count || (startsWith(rest, unit.word) &&
                              (rest.size() == length || !isOneOf(rest[length], unit.notBefore)));
    });
    return found < count ? UnitMatch(units[found].known, static_cast<int>(units[found].word.size()))
                         : UnitMatch();
}

/// The longest Latin symbol, when no letter follows it.
UnitMatch latinAt(QStringView rest)
{
    UnitMatch best;
    if (rest.isEmpty() || !isLatinLetter(rest.front()))
        return best;
    for (const KnownUnit& unit : latinUnits) {
        const auto length = static_cast<int>(unit.name.size());
        const bool whole = startsWith(rest, unit.name) &&
                           (rest.size() == length ||
                            (!isLatinLetter(rest[length]) && !isAsciiDigit(rest[length])));
        if (whole && length > best.length)
            best = UnitMatch(unit, length);
    }
    return best;
}

} // namespace

UnitMatch unitAt(QStringView folded, int start)
{
    const QStringView rest = folded.sliced(start);
    const UnitMatch known = firstOf(units.size(), rest);
    if (known.length > 0 || rest.isEmpty())
        return known;
    if (rest.front() != u' ')
        return latinAt(rest);
    UnitMatch latin = latinAt(rest.sliced(1));
    latin.length += latin.length > 0 ? 1 : 0;
    return latin;
}

UnitMatch hanUnitAt(QStringView folded, int start)
{
    return firstOf(hanUnits, folded.sliced(start));
}

bool beginsHanUnit(char16_t unit)
{
    return hanUnitStarts[unit];
}

} // namespace chengbao::text
