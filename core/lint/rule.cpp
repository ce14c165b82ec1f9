// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/rule.h"

#include <algorithm>

namespace chengbao::lint
{

bool isGuarded(const QString& id)
{
    return id == QLatin1String("secret.marking") || id.startsWith(QLatin1String("privacy.")) ||
           id.startsWith(QLatin1String("gate."));
}

bool Rule::appliesTo(const std::optional<Kind>& kind) const
{
    return !kind || kinds.empty() || std::find(kinds.begin(), kinds.end(), *kind) != kinds.end();
}

} // namespace chengbao::lint
