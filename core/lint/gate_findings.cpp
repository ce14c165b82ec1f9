// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/gate_findings.h"

namespace chengbao::lint
{

bool repeatsOthers(const Finding& finding)
{
    return finding.rule == QLatin1String("gate.sensitive");
}

bool isUnfilled(const Finding& finding)
{
    return finding.rule == QLatin1String("gate.blank") &&
           finding.text.startsWith(QStringLiteral("〖填"));
}

bool countsOthers(const Finding& finding)
{
    return finding.rule == QLatin1String("gate.three-no");
}

} // namespace chengbao::lint
