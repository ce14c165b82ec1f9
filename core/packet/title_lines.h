// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chengbao::packet
{

/// How many 22 pt characters a title line holds (156 mm).
constexpr int titleLineWidth = 20;

/// The title with '\n' where it should break: lines of about equal length, the upper ones not
/// shorter without need, broken where the sense breaks (GB/T 9704—2012 7.3.1: 回行时，要做到词意
/// 完整、排列对称). Blanks at a break go; numbers, Latin words and names in short quotes stay
/// whole. `body` tells words from accidents: two characters that stand side by side there too are
/// likely one word.
QString titleInLines(const QString& title, const QString& body);

} // namespace chengbao::packet
