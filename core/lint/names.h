// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace chengbao::lint
{

/// A name a unit had, and the last day on which it was right; no date: it is wrong today.
struct FormerName {
    QString name;
    QDate until;
    bool operator==(const FormerName&) const = default;
};

struct Unit {
    QString name;                   ///< 全称
    QStringList shortNames;         ///< 简称, the usual one first
    std::vector<FormerName> former; ///< earlier full and short names
    bool operator==(const Unit&) const = default;
};

struct Leader {
    QString name;
    QString title; ///< 职务; empty when it is not to be checked
    bool operator==(const Leader&) const = default;
};

/// 名录: the units, leaders and proper names that an office keeps and rules consult. What stands in
/// it is right as it is: see Mention::exempts().
struct Names {
    std::vector<Unit> units;
    std::vector<Leader> leaders;
    QStringList names; ///< brands, projects, slogans: “我要办”专窗
    bool isEmpty() const { return units.empty() && leaders.empty() && names.isEmpty(); }
    bool operator==(const Names&) const = default;
};

/// Reads a file of names:
///
///     units:
///       - name: 清江县市场监督管理局
///         short: [县市场监管局, 市监局]
///         former: [{name: 县工商局, until: 2019-03-01}, 县质监局]
///     leaders: [{name: 龚明远, title: 县委书记}]
///     names: ["“我要办”专窗", 清江贡米]
///
/// Every key may be left out, an empty file too. Fails with Malformed, `file` and line, for
/// anything but YAML, an unknown key, a name of fewer than two characters or more than 60, one that
/// stands there twice, or a date that is none.
Result<Names> parseNames(const QByteArray& yaml, const QString& file);

/// `above` over `below`: its units and leaders take the place of those of the same name.
Names laidOver(Names below, Names above);

/// The files one over the other. Fails like parseNames() and readFile().
Result<Names> loadNames(const QStringList& files);

/// The file that parseNames() reads back as `names`.
QByteArray toYaml(const Names& names);

} // namespace chengbao::lint
