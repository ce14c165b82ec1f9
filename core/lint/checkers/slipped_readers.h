// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

// What findSlipped() looks for, each among the figures from `first` up to `end`; the others of the
// passage may be operands.

/// 2280户…136.8万元…户均800元;
/// 10月1日至7日16.8万人次，日均2.8万人次; 3.6、4.1、4.7亿元，三年平均4.23亿元
void findSlippedMeans(const Passage& passage, std::size_t first, std::size_t end,
                      std::vector<Claim>& claims);

/// 18期，每期60人，共980人次; 每人每月1000元…6个月…共182万元; 每套每月500元，全年5000元
void findSlippedProducts(const Passage& passage, std::size_t first, std::size_t end,
                         std::vector<Claim>& claims);

/// 监测182天，优良天数171天，优良率97.0%; 志愿者620人，学生占55%，共314人; 完成率
void findSlippedShares(const Passage& passage, std::size_t first, std::size_t end,
                       std::vector<Claim>& claims);

/// Totals with the figures of a sentence behind them:
/// 学位4260个。小学3所、2160个，初中2所、1500个，幼儿园 2所、630个. Whatever some of the row make
/// is let pass.
void findSlippedRows(const Passage& passage, std::size_t first, std::size_t end,
                     std::vector<Claim>& claims);

/// Rests (授信3.15亿元，用信2.52亿元，剩余额度0.73亿元), totals that run on
/// (累计1846户，新增152户，累计 1988户), totals of some told one after the other, changes
/// (2024年较上年减少320起).
void findSlippedSums(const Passage& passage, std::size_t first, std::size_t end,
                     std::vector<Claim>& claims);

} // namespace chengbao::lint
