// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/scheme.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

template <class T>
bool takes(const std::vector<T>& asked, const std::optional<T>& given)
{
    return asked.empty() || (given && std::find(asked.begin(), asked.end(), *given) != asked.end());
}

bool agrees(const std::optional<bool>& asked, bool given)
{
    return !asked || *asked == given;
}

/// 《政务晨讯》 and 政务晨讯 are one carrier.
QStringView bare(QStringView name)
{
    name = name.trimmed();
    if (name.startsWith(u'《') && name.endsWith(u'》'))
        name = name.mid(1, name.size() - 2);
    return name;
}

bool isNamed(const Carrier& carrier, QStringView name)
{
    return bare(carrier.name) == name ||
           std::any_of(carrier.aliases.begin(), carrier.aliases.end(),
                       [&](const QString& alias) { return bare(alias) == name; });
}

const Rate* rateIn(const Carrier& carrier, const ScoreEvent& event, const Placing& placing)
{
    for (const Rate& rate : carrier.rates) {
        if (meets(rate.when, event, placing.tier, placing.form))
            return &rate;
    }
    return nullptr;
}

} // namespace

bool meets(const Conditions& conditions, const ScoreEvent& event, const std::optional<Tier>& tier,
           Form form)
{
    return takes(conditions.tiers, tier) && takes(conditions.forms, std::optional(form)) &&
           takes(conditions.kinds, event.itemKind) && agrees(conditions.relayed, event.relayed) &&
           agrees(conditions.reprinted, event.reprinted) &&
           agrees(conditions.principal, event.principal) &&
           agrees(conditions.positive, event.positive);
}

Placing placeOf(const Scheme& scheme, const ScoreEvent& adoption)
{
    Placing placing;
    placing.tier = adoption.tier;
    placing.form = adoption.form;
    for (const LengthRule& rule : scheme.lengths) {
        if (adoption.characters > rule.longerThan)
            placing.form = rule.as;
    }
    const QStringView name = bare(adoption.carrier);
    const auto otherSystem = [&](const Carrier& carrier) {
        return carrier.system && adoption.system && *carrier.system != *adoption.system;
    };
    for (const Carrier& carrier : scheme.carriers) {
        if (otherSystem(carrier) || name.isEmpty() || carrier.name.isEmpty() ||
            !isNamed(carrier, name))
            continue;
        placing.carrier = &carrier;
        if (carrier.tier)
            placing.tier = carrier.tier;
        placing.rate = rateIn(carrier, adoption, placing);
        if (placing.rate)
            return placing;
    }
    for (const Carrier& carrier : scheme.carriers) {
        if (otherSystem(carrier) || !carrier.name.isEmpty() || !placing.tier ||
            carrier.tier != placing.tier)
            continue;
        placing.rate = rateIn(carrier, adoption, placing);
        if (placing.rate) {
            placing.carrier = placing.carrier ? placing.carrier : &carrier;
            return placing;
        }
    }
    return placing;
}

} // namespace chengbao::workflow
