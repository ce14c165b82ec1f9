// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

// A made-up county's third quarter of 2026: 30 units, 400 items, 120 adoptions, and what goes with
// them. Plain rows first, so that a test can reckon with them by itself; fill() plays them into an
// archive as clerks would. The same seed makes the same county.
namespace chengbao::test
{

struct CountyItem {
    int unit = 0; ///< place in County::units
    System system = System::Government;
    Kind kind = Kind::News;
    QDate day;
    int sentences = 1;
    QString source; ///< set for some
    QString id;     ///< filled in by fill()
};

struct CountyAdoption {
    int item = 0;
    std::vector<int> units; ///< one or two
    QString carrier;
    Tier tier = Tier::County;
    Form form = Form::Single;
    QDate day;
    bool takenBack = false;
};

struct CountyInstruction {
    int item = 0;
    Tier tier = Tier::County;
    QDate day;
    bool answered = false;
};

/// 扣罚 and 约稿完成 of one unit.
struct CountyMark {
    int unit = 0;
    QDate day;
};

struct County {
    std::vector<OrgUnit> units; ///< the last two report nothing
    std::vector<CountyItem> items;
    std::vector<CountyAdoption> adoptions;
    std::vector<CountyInstruction> instructions;
    std::vector<CountyMark> lateReports;
    std::vector<CountyMark> commissions;
    std::vector<Target> targets;
};

County makeCounty(unsigned seed);

/// Keeps all of it: items signed and submitted, adoptions on items and in the books, three of them
/// taken back. Fills in the items' ids. The failure of the first thing that fails.
Result<void> fill(archive::Archive& archive, const Clock& clock, County& county);

/// The two schemes it is counted by, as YAML: 政务 in equal parts, all adoptions of an item summed,
/// with months to reach; 党委 in full, the highest adoption only, capped, with fees.
QByteArray governmentScheme();
QByteArray partyScheme();

} // namespace chengbao::test
