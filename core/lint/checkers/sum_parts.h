// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/statement.h"

namespace chengbao::lint
{

/// No sum a clerk writes has more parts. A longer run is left alone, and keeps one sentence of any
/// length from being gone through again for each of its figures.
constexpr std::size_t mostParts = 40;

/// Whether the figure counts people, households or firms, who may be of several groups.
bool countsMembers(const text::Quantity& figure);

/// Groups of people and firms that overlap, and what they do or have (参加养老保险588人): their
/// numbers need not add up. Empty where a text names none.
QString overlappingGroup(QStringView text);

/// Words that set a figure beside its neighbours: what it counts may be counted there too.
bool standsBeside(QStringView text);

/// 城市低保860人 of 低保对象: the group is the whole, not one beside it. `whole` is the label of
/// the total, where that stands before its parts.
bool isPart(const Statement& statement, std::size_t index, const text::Quantity& total,
            QStringView whole = {});

/// 男党员52名、女党员36名: the one division of people that leaves none out and none twice.
bool areMenAndWomen(const Statement& statement, std::size_t first, std::size_t last);

/// The slack of a sum: rounded parts and a rounded total, one unit of the last digit each shows.
/// A total rounded more coarsely than all its parts must be less than its unit away.
double sumSlack(const Statement& statement, std::size_t first, std::size_t last,
                const text::Quantity& total);

double sumOf(const Statement& statement, std::size_t first, std::size_t last);

/// The claim that the total is not what the figures from `first` to `last` make.
Claim sumClaim(const Statement& statement, std::size_t first, std::size_t last,
               const text::Quantity& total);

} // namespace chengbao::lint
