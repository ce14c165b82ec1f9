// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_slipped.h"

#include "core/lint/checkers/slipped_readers.h"

namespace chengbao::lint
{

void findSlipped(const Passage& passage, std::vector<Claim>& claims)
{
    findSlipped(passage, 1, passage.nodes.size(), claims);
}

void findSlipped(const Passage& passage, std::size_t first, std::size_t end,
                 std::vector<Claim>& claims)
{
    findSlippedMeans(passage, first, end, claims);
    findSlippedProducts(passage, first, end, claims);
    findSlippedShares(passage, first, end, claims);
    findSlippedSums(passage, first, end, claims);
    findSlippedRows(passage, first, end, claims);
}

} // namespace chengbao::lint
