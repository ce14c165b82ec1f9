// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/scheme_values.h"

namespace chengbao::workflow
{

using lint::fail;
using lint::scalar;

namespace
{
constexpr int mostPoints = 1000000;
} // namespace

Points readFigure(const YAML::Node& node)
{
    const QString text = scalar(node);
    const auto points = Points::fromText(text);
    if (!points || *points < Points(0) || *points > Points(mostPoints))
        fail(node,
             QT_TRANSLATE_NOOP("Error", "“%1” is not a number from 0 to %2 with up to 4 decimals"),
             {text, QString::number(mostPoints)});
    return *points;
}

Amount readRange(const YAML::Node& node)
{
    const auto entries = lint::entries(node);
    if (entries.size() != 2)
        fail(node, QT_TRANSLATE_NOOP("Error", "a range is two numbers, the smaller first"));
    const Amount amount{readFigure(entries[0]), readFigure(entries[1])};
    if (amount.least >= amount.most)
        fail(node, QT_TRANSLATE_NOOP("Error", "a range is two numbers, the smaller first"));
    return amount;
}

Amount readSingle(const YAML::Node& node)
{
    const Points points = readFigure(node);
    return {points, points};
}

QString readText(const YAML::Node& node)
{
    const QString value = scalar(node).trimmed();
    if (value.isEmpty())
        fail(node, QT_TRANSLATE_NOOP("Error", "the value is empty"));
    return value;
}

Scope readScope(const YAML::Node& node)
{
    return lint::choice<Scope>(node, {{"all", Scope::All},
                                      {"adoption", Scope::Adoption},
                                      {"bonus", Scope::Bonus},
                                      {"base", Scope::Base}});
}

Cap readPeriodCap(const YAML::Node& node)
{
    static const Key<Cap> keys[] = {
        {"points", [](Cap& cap, const YAML::Node& value) { cap.points = readFigure(value); }},
        {"per", [](Cap& cap, const YAML::Node& value) { cap.per = readPeriodLength(value); }}};
    Cap cap;
    readKeys(cap, node, keys);
    return cap;
}

PeriodLength readPeriodLength(const YAML::Node& node)
{
    return lint::choice<PeriodLength>(node, {{"week", PeriodLength::Week},
                                             {"month", PeriodLength::Month},
                                             {"quarter", PeriodLength::Quarter},
                                             {"half-year", PeriodLength::HalfYear},
                                             {"year", PeriodLength::Year}});
}

Rounding readRounding(const YAML::Node& node)
{
    return lint::choice<Rounding>(node, {{"half-up", Rounding::HalfUp},
                                         {"half-even", Rounding::HalfEven},
                                         {"down", Rounding::Down}});
}

void requireName(const YAML::Node& node, const QString& name)
{
    if (name.isEmpty())
        fail(node, QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"), {QStringLiteral("name")});
}

void requireAmount(const YAML::Node& node, bool given)
{
    if (!given)
        fail(node, QT_TRANSLATE_NOOP("Error", "nothing says how many points this gives"));
}

} // namespace chengbao::workflow
