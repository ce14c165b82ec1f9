// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/engine.h"

#include <algorithm>

namespace chengbao::workflow
{

Directory::Directory(const Organisation& organisation) : m_organisation(organisation)
{
    for (std::size_t i = 0; i < m_organisation.units.size(); ++i)
        m_units.insert(m_organisation.units[i].name, i);
    for (std::size_t i = 0; i < m_organisation.units.size(); ++i) {
        for (const QString& former : m_organisation.units[i].formerNames) {
            if (!m_units.contains(former))
                m_units.insert(former, i);
        }
    }
    for (const Clerk& clerk : m_organisation.clerks)
        m_unitsOfClerk[clerk.name].append(unitName(clerk.unit));
}

QString Directory::unitName(const QString& name) const
{
    const auto found = m_units.constFind(name);
    return found == m_units.constEnd() ? name : m_organisation.units[*found].name;
}

const OrgUnit* Directory::unit(const QString& presentName) const
{
    const auto found = m_units.constFind(presentName);
    return found == m_units.constEnd() ? nullptr : &m_organisation.units[*found];
}

QString Directory::unitOf(const QString& person, const std::vector<Party>& units) const
{
    const auto clerk = m_unitsOfClerk.constFind(person);
    if (clerk == m_unitsOfClerk.constEnd())
        return units.empty() ? QString() : unitName(units.front().name);
    const QStringList& known = *clerk;
    for (const Party& party : units) {
        if (known.contains(unitName(party.name)))
            return unitName(party.name);
    }
    if (known.size() == 1)
        return known.first();
    return units.empty() ? QString() : unitName(units.front().name);
}

} // namespace chengbao::workflow
