// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

#include <cstdint>

namespace chengbao::lint
{

/// What the names of a row of parts are.
enum class PartKind : std::uint8_t {
    Mixed,    ///< of no one kind, or two of them the same
    Plain,    ///< short words that do nothing: 化工 机械 食品
    Alike,    ///< of one ending: 通勤线路 通学线路; places
    Complete, ///< members of a set that splits its whole: 公办 民办, 省级 市级 县级
    Period,   ///< stretches of time: 一季度 二季度
};

/// The kind of some names, each as it stands between the stop before it and its figure.
PartKind kindOf(const QList<QStringView>& labels);

/// Whether stretches of time are all there are of the one that `whole` tells: 一季度 and 二季度 of
/// 上半年.
bool makePeriod(const QList<QStringView>& labels, QStringView whole);

} // namespace chengbao::lint
