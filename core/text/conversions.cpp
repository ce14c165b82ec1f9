// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/conversions.h"

#include "core/text/exact.h"

#include <algorithm>
#include <array>

namespace chengbao::text
{
namespace
{

constexpr int decimals = 2;
constexpr int exactDecimals = 4; ///< up to which a figure that ends is told in full

/// A unit and what one of it is in the base of its family.
struct Unit {
    QStringView name;
    QStringView family;
    qint64 above = 1;
    qint64 below = 1;
    bool offered = true; ///< as a way to say it
};

// 15亩 = 1公顷 = 10000平方米.
constexpr std::array units{
    Unit{u"亩", u"亩", 1, 1},
    Unit{u"公顷", u"亩", 15, 1},
    Unit{u"平方公里", u"亩", 1500, 1},
    Unit{u"平方千米", u"亩", 1500, 1, false},
    Unit{u"平方米", u"亩", 3, 2000},
    Unit{u"公斤", u"公斤", 1, 1},
    Unit{u"千克", u"公斤", 1, 1, false},
    Unit{u"吨", u"公斤", 1000, 1},
    Unit{u"斤", u"公斤", 1, 2},
    Unit{u"克", u"公斤", 1, 1000, false},
    Unit{u"米", u"米", 1, 1},
    Unit{u"公里", u"米", 1000, 1},
    Unit{u"千米", u"米", 1000, 1, false},
    Unit{u"里", u"米", 500, 1, false},
    Unit{u"千瓦", u"千瓦", 1, 1},
    Unit{u"兆瓦", u"千瓦", 1000, 1},
    Unit{u"人", u"人", 1, 1},
    Unit{u"名", u"人", 1, 1, false},
};

struct Scale {
    QStringView word;
    qint64 factor;
};
constexpr std::array scales{Scale{u"", 1}, Scale{u"万", 10'000}, Scale{u"亿", 100'000'000}};

/// Units of which it is said how much falls to each.
constexpr std::array<std::pair<QStringView, QStringView>, 12> heads{{{u"人", u"人均"},
                                                                     {u"名", u"人均"},
                                                                     {u"户", u"户均"},
                                                                     {u"亩", u"亩均"},
                                                                     {u"村", u"村均"},
                                                                     {u"个", u"平均每个"},
                                                                     {u"家", u"平均每家"},
                                                                     {u"项", u"平均每项"},
                                                                     {u"件", u"平均每件"},
                                                                     {u"天", u"日均"},
                                                                     {u"台", u"平均每台"},
                                                                     {u"公里", u"平均每公里"}}};

QString joined(std::initializer_list<QStringView> parts)
{
    QString text;
    for (const QStringView part : parts)
        text += part;
    return text;
}

Unit unitOf(const QString& name)
{
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&name](const Unit& unit) { return unit.name == name; });
    return found != units.end() ? *found : Unit{name, name, 1, 1};
}

bool isPercent(const Quantity& figure)
{
    return figure.unit == QLatin1String("%");
}

/// Neither a share, nor points, nor a multiple.
bool isAmount(const Quantity& figure)
{
    static const QStringList others = {QStringLiteral("%"),      QStringLiteral("‰"),
                                       QStringLiteral("成"),     QStringLiteral("倍"),
                                       QStringLiteral("百分点"), QStringLiteral("分之"),
                                       QStringLiteral("℃"),      QStringLiteral("岁")};
    return !figure.unit.isEmpty() && !others.contains(figure.unit);
}

/// In decimals: 0.62, 约0.67, nothing for what rounds to 0.
std::optional<QString> told(const Exact& value)
{
    if (value.fits(exactDecimals))
        return value.toText(exactDecimals);
    const auto text = value.toText(decimals);
    return text && *text != QLatin1String("0") ? std::optional(QStringLiteral("约") + *text)
                                               : std::nullopt;
}

QString percent(const Exact& ratio)
{
    const auto hundredfold = ratio.times(100);
    const auto text = hundredfold ? hundredfold->toText(decimals) : std::nullopt;
    return text ? *text + u'%' : QString();
}

/// An amount in the scale that suits it: 1.73万公顷.
std::optional<QString> told(const Exact& value, QStringView unit)
{
    const auto scale = std::find_if(scales.rbegin(), scales.rend(), [&value](const Scale& one) {
        return !(value.absolute() < Exact(one.factor));
    });
    const Scale& chosen = scale == scales.rend() ? scales.front() : *scale;
    const auto scaled = value.over(chosen.factor);
    const auto text = scaled ? told(*scaled) : std::nullopt;
    return text ? std::optional(joined({*text, chosen.word, unit})) : std::nullopt;
}

/// A figure in the base of its family.
std::optional<Exact> baseOf(const Quantity& figure)
{
    const Unit unit = unitOf(figure.unit);
    const auto value = Exact::of(figure);
    return value ? value->times({unit.above, unit.below}) : std::nullopt;
}

/// The figure as the formulas name it.
QString named(const Quantity& figure)
{
    const auto value = Exact::of(figure);
    if (isPercent(figure)) {
        return value ? percent(*value) : QString();
    }
    return value ? told(*value, figure.unit).value_or(QString()) : QString();
}

void add(std::vector<Conversion>& all, Conversion::Kind kind, const QString& text,
         const QString& formula)
{
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&text](const Conversion& one) { return one.text == text; });
    if (!text.isEmpty() && !known)
        all.push_back({kind, text, formula});
}

void addComparison(std::vector<Conversion>& all, const Quantity& first, const Quantity& second,
                   const Exact& before, const Exact& after)
{
    using Kind = Conversion::Kind;
    const QString a = named(first);
    const QString b = named(second);
    const auto change = after.minus(before);
    if (!change || before.isZero())
        return;
    if (const auto growth = change->over(before); growth && !growth->isZero())
        add(all, Kind::Growth,
            (growth->isNegative() ? QStringLiteral("下降") : QStringLiteral("增长")) +
                percent(growth->absolute()),
            QStringLiteral("(%1-%2)÷%2").arg(b, a));
    const Unit unit = unitOf(first.unit);
    const auto inUnit = change->over({unit.above, unit.below});
    const auto difference =
        inUnit ? told(inUnit->absolute(), first.unit) : std::optional<QString>();
    if (difference && !change->isZero())
        add(all, Kind::Difference,
            (change->isNegative() ? QStringLiteral("减少") : QStringLiteral("增加")) + *difference,
            QStringLiteral("%1-%2").arg(b, a));
    const auto ratio = after.over(before);
    if (ratio && !(Exact(1) < *ratio))
        add(all, Kind::Share, QStringLiteral("占") + percent(*ratio),
            QStringLiteral("%1÷%2").arg(b, a));
    if (ratio && !(*ratio < Exact(2)))
        add(all, Kind::Times, told(*ratio).value_or(QString()) + QStringLiteral("倍"),
            QStringLiteral("%1÷%2").arg(b, a));
}

void addPoints(std::vector<Conversion>& all, const Quantity& first, const Quantity& second)
{
    const auto before = Exact::of(first);
    const auto after = Exact::of(second);
    const auto change = before && after ? after->minus(*before) : std::nullopt;
    const auto points = change ? change->times(100) : std::nullopt;
    const auto text = points ? points->absolute().toText(exactDecimals) : std::nullopt;
    if (text && !points->isZero())
        add(all, Conversion::Kind::Difference,
            (points->isNegative() ? QStringLiteral("下降") : QStringLiteral("提高")) + *text +
                QStringLiteral("个百分点"),
            QStringLiteral("%1-%2").arg(named(second), named(first)));
}

/// What falls to each of `heads`.
void addPerHead(std::vector<Conversion>& all, const Quantity& shared, const Quantity& counted)
{
    const auto head = std::find_if(heads.begin(), heads.end(), [&counted](const auto& one) {
        return one.first == counted.unit;
    });
    const auto amount = Exact::of(shared);
    const auto count = Exact::of(counted);
    if (head == heads.end() || !amount || !count || count->isZero())
        return;
    const auto each = amount->over(*count);
    const auto text = each ? told(*each, shared.unit) : std::nullopt;
    if (text)
        add(all, Conversion::Kind::PerHead, joined({head->second, *text}),
            QStringLiteral("%1÷%2").arg(named(shared), named(counted)));
}

} // namespace

std::vector<Conversion> conversionsOf(const Quantity& figure)
{
    std::vector<Conversion> all;
    const auto base = baseOf(figure);
    if (!base || !isAmount(figure) || base->isZero())
        return all;
    const Unit own = unitOf(figure.unit);
    const QString itself = named(figure);
    std::vector<Unit> ways{own};
    std::copy_if(units.begin(), units.end(), std::back_inserter(ways), [&own](const Unit& unit) {
        return unit.family == own.family && unit.name != own.name && unit.offered;
    });
    for (const Unit& way : ways) {
        const auto value = base->over({way.above, way.below});
        for (const Scale& scale : scales) {
            const auto scaled = value ? value->over(scale.factor) : std::nullopt;
            // Neither 0.0026亿 nor 410000万 nor seven digits.
            const bool readable =
                scaled && !(scaled->absolute() < Exact(1, 100)) &&
                scaled->absolute() < Exact(scale.word.isEmpty() ? 1'000'000 : 100'000);
            const auto text = readable ? told(*scaled) : std::nullopt;
            if (text)
                add(all, Conversion::Kind::Unit, joined({*text, scale.word, way.name}), itself);
        }
    }
    const auto same = [&figure, &own](const Conversion& one) {
        const auto value = Exact::of(figure);
        const double scale =
            figure.written.value() == 0 ? 1 : figure.value / figure.written.value();
        for (const Scale& known : scales) {
            const bool written = std::abs(scale - double(known.factor)) < 0.5;
            const auto scaled = written && value ? value->over(known.factor) : std::nullopt;
            if (scaled &&
                one.text == joined({told(*scaled).value_or(QString()), known.word, own.name}))
                return true;
        }
        return false;
    };
    std::erase_if(all, same);
    return all;
}

std::vector<Conversion> conversionsOf(const Quantity& first, const Quantity& second)
{
    std::vector<Conversion> all;
    if (isPercent(first) && isPercent(second)) {
        addPoints(all, first, second);
        return all;
    }
    if (!isAmount(first) || !isAmount(second))
        return all;
    const auto before = baseOf(first);
    const auto after = baseOf(second);
    if (before && after && unitOf(first.unit).family == unitOf(second.unit).family) {
        addComparison(all, first, second, *before, *after);
        return all;
    }
    addPerHead(all, first, second);
    addPerHead(all, second, first);
    return all;
}

} // namespace chengbao::text
