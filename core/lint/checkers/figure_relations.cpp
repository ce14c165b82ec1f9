// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_relations.h"

#include "core/lint/checkers/figure_bare_shares.h"
#include "core/lint/checkers/figure_compared.h"
#include "core/lint/checkers/figure_complements.h"
#include "core/lint/checkers/figure_cumulated.h"
#include "core/lint/checkers/figure_differences.h"
#include "core/lint/checkers/figure_divisions.h"
#include "core/lint/checkers/figure_flows.h"
#include "core/lint/checkers/figure_outdone.h"
#include "core/lint/checkers/figure_parts.h"
#include "core/lint/checkers/figure_periods.h"
#include "core/lint/checkers/figure_taken_up.h"
#include "core/lint/checkers/figure_times.h"

namespace chengbao::lint
{

void findRelations(const Passage& passage, std::vector<Claim>& claims)
{
    findTakenUp(passage, claims);
    findComplements(passage, claims);
    findOutdone(passage, claims);
    findCumulated(passage, claims);
    constexpr std::size_t fewestRelated = 3;
    if (passage.nodes.size() < fewestRelated)
        return;
    findUnledParts(passage, claims);
    findDivisions(passage, claims);
    findComparedTimes(passage, claims);
    findPeriodTotals(passage, claims);
    findBareShares(passage, claims);
    findFlows(passage, claims);
    findDifferences(passage, claims);
    findTimes(passage, claims);
}

} // namespace chengbao::lint
