// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/county.h"

#include "core/workflow/score/adopt.h"
#include "core/workflow/steps.h"

#include <random>

namespace chengbao::test
{
namespace
{

const QString clerk = QStringLiteral("何静");
const QDate quarterBegin(2026, 7, 1);

class Maker
{
public:
    explicit Maker(unsigned seed) : m_random(seed) {}

    County make()
    {
        makeUnits();
        for (int i = 0; i < 400; ++i)
            m_county.items.push_back(item());
        for (int i = 0; i < 120; ++i)
            m_county.adoptions.push_back(adoption());
        for (const int number : {11, 47, 98})
            m_county.adoptions[static_cast<std::size_t>(number)].takenBack = true;
        for (int i = 0; i < 12; ++i)
            m_county.instructions.push_back(instruction());
        for (int i = 0; i < 9; ++i)
            m_county.lateReports.push_back({below(28), dayFrom(quarterBegin)});
        for (int i = 0; i < 7; ++i)
            m_county.commissions.push_back({below(28), dayFrom(quarterBegin)});
        m_county.targets = {{QStringLiteral("gov"),
                             {},
                             QStringLiteral("乡镇"),
                             QStringLiteral("2026-Q3"),
                             QStringLiteral("得分"),
                             Points(40)}};
        return std::move(m_county);
    }

private:
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    /// A day from `first` to the end of the quarter.
    QDate dayFrom(const QDate& first)
    {
        const int days = static_cast<int>(first.daysTo(QDate(2026, 9, 30))) + 1;
        return first.addDays(below(days));
    }

    void makeUnits()
    {
        const std::pair<QString, int> categories[] = {{QStringLiteral("乡镇"), 12},
                                                      {QStringLiteral("一类"), 10},
                                                      {QStringLiteral("二类"), 8}};
        for (const auto& [category, count] : categories) {
            for (int i = 1; i <= count; ++i) {
                OrgUnit unit;
                unit.name = QStringLiteral("清江县%1单位%2").arg(category).arg(i);
                unit.category = category;
                m_county.units.push_back(unit);
            }
        }
    }

    CountyItem item()
    {
        CountyItem made;
        made.unit = below(28);
        made.system = below(3) == 0 ? System::Party : System::Government;
        // Most of what offices write is news.
        made.kind =
            below(3) > 0 ? Kind::News : allValues<Kind>()[static_cast<std::size_t>(below(10))];
        made.day = dayFrom(quarterBegin);
        made.sentences = 1 + below(6);
        if (below(8) == 0)
            made.source = leadSources()[below(15)];
        return made;
    }

    CountyAdoption adoption()
    {
        CountyAdoption made;
        made.item = below(400);
        const CountyItem& item = m_county.items[static_cast<std::size_t>(made.item)];
        made.units = {item.unit};
        if (below(6) == 0 && item.unit != 5)
            made.units.push_back(5);
        made.day = dayFrom(item.day);
        const int level = below(10);
        const bool party = item.system == System::Party;
        if (level < 6) {
            made.carrier = party ? QStringLiteral("每日要情") : QStringLiteral("要情快报");
        } else {
            made.tier = level < 9 ? Tier::City : Tier::Province;
            made.carrier = level < 9 ? QStringLiteral("市委信息") : QStringLiteral("省刊");
        }
        const Form forms[] = {Form::Single, Form::Single, Form::Brief, Form::Combined};
        made.form = item.kind == Kind::Research ? Form::Research : forms[below(4)];
        return made;
    }

    CountyInstruction instruction()
    {
        CountyInstruction made;
        made.item = below(400);
        made.tier = below(3) == 0 ? Tier::City : Tier::County;
        made.day = dayFrom(m_county.items[static_cast<std::size_t>(made.item)].day);
        made.answered = below(2) == 0;
        return made;
    }

    std::mt19937 m_random;
    County m_county;
};

Draft draftOf(const CountyItem& item, int number, const County& county)
{
    Draft draft;
    draft.facts.system = item.system;
    draft.facts.kind = item.kind;
    draft.facts.unit = county.units[static_cast<std::size_t>(item.unit)].name;
    draft.facts.author = QStringLiteral("信息员%1").arg(item.unit);
    draft.facts.phone = QStringLiteral("0412-2310718");
    draft.facts.eventDate = draft.facts.reportDate = item.day;
    draft.title = QStringLiteral("%1第%2条信息").arg(draft.facts.unit).arg(number + 1);
    draft.body = QStringLiteral("全县清淤渠道41公里，恢复灌溉1.3万亩。").repeated(item.sentences);
    return draft;
}

Result<void> addItems(archive::Archive& archive, County& county)
{
    std::vector<Draft> drafts;
    for (std::size_t i = 0; i < county.items.size(); ++i)
        drafts.push_back(draftOf(county.items[i], static_cast<int>(i), county));
    auto items = archive.addAll(drafts, clerk, QStringLiteral("import"));
    for (const State state : {State::Signed, State::Submitted}) {
        if (!items)
            return failure(items.error());
        std::vector<archive::Transition> moves;
        for (const Item& item : *items) {
            const SignOff signOff{
                QStringLiteral("周启明"), SignerRole::PrincipalLeader, item.created, {}};
            TrailEntry entry;
            entry.actor = clerk;
            entry.action =
                state == State::Signed ? QStringLiteral("sign") : QStringLiteral("submit");
            moves.push_back(
                {item, state, item.signOff ? item.signOff : signOff, item.draft, entry});
        }
        items = archive.transitionAll(std::move(moves));
    }
    if (!items)
        return failure(items.error());
    for (std::size_t i = 0; i < items->size(); ++i) {
        CountyItem& item = county.items[i];
        item.id = (*items)[i].id;
        if (item.source.isEmpty())
            continue;
        archive::Labels labels;
        labels.source = item.source;
        if (auto set = archive.setLabels(item.id, labels); !set)
            return failure(set.error());
    }
    return {};
}

Result<void> addAdoptions(archive::Archive& archive, const Clock& clock, const County& county)
{
    std::vector<ScoreEvent> corrections;
    for (const CountyAdoption& row : county.adoptions) {
        const auto item = archive.item(county.items[static_cast<std::size_t>(row.item)].id);
        if (!item)
            return failure(item.error());
        ScoreEvent event = workflow::adoptionOf(*item);
        event.carrier = row.carrier;
        event.tier = row.tier;
        event.form = row.form;
        event.date = row.day;
        event.units.clear();
        for (const int unit : row.units)
            event.units.push_back({county.units[static_cast<std::size_t>(unit)].name});
        if (auto done = workflow::adopt(archive, clock, *item, event, clerk); !done)
            return failure(done.error());
        if (!row.takenBack)
            continue;
        ScoreEvent correction;
        correction.kind = ScoreEvent::Kind::Correction;
        correction.corrects = event.id;
        correction.date = row.day;
        corrections.push_back(correction);
    }
    return archive.record(corrections, clerk).map([](const auto&) {});
}

Result<void> addInstructions(archive::Archive& archive, const Clock& clock, const County& county)
{
    for (const CountyInstruction& row : county.instructions) {
        const auto item = archive.item(county.items[static_cast<std::size_t>(row.item)].id);
        if (!item)
            return failure(item.error());
        ScoreEvent event = workflow::instructionOf(*item);
        event.leader = QStringLiteral("罗县长");
        event.tier = row.tier;
        event.date = row.day;
        const auto kept = workflow::instruct(archive, clock, *item, event, clerk);
        if (!kept)
            return failure(kept.error());
        if (!row.answered)
            continue;
        const auto answered =
            workflow::answer(archive, *kept, row.day, QStringLiteral("已落实"), clerk);
        if (!answered)
            return failure(answered.error());
    }
    return {};
}

ScoreEvent markOf(ScoreEvent::Kind kind, const CountyMark& row, const County& county)
{
    ScoreEvent event;
    event.kind = kind;
    event.date = row.day;
    event.system = System::Government;
    event.units = {{county.units[static_cast<std::size_t>(row.unit)].name}};
    if (kind == ScoreEvent::Kind::Penalty)
        event.fault = QStringLiteral("迟报");
    return event;
}

} // namespace

County makeCounty(unsigned seed)
{
    return Maker(seed).make();
}

Result<void> fill(archive::Archive& archive, const Clock& clock, County& county)
{
    if (auto set = archive.setOrganisation({county.units, {}, county.targets}); !set)
        return set;
    if (auto added = addItems(archive, county); !added)
        return added;
    if (auto added = addAdoptions(archive, clock, county); !added)
        return added;
    if (auto added = addInstructions(archive, clock, county); !added)
        return added;
    std::vector<ScoreEvent> marks;
    for (const CountyMark& row : county.lateReports)
        marks.push_back(markOf(ScoreEvent::Kind::Penalty, row, county));
    for (const CountyMark& row : county.commissions)
        marks.push_back(markOf(ScoreEvent::Kind::Commission, row, county));
    return archive.record(marks, clerk).map([](const auto&) {});
}

QByteArray governmentScheme()
{
    return R"(id: gov
name: 清江县政务信息计分
system: 政务
period: quarter
carriers:
  - {name: 要情快报, level: 县, rates: [{forms: [简讯], points: 2}, {points: 5}]}
  - {level: 市, rates: [{forms: [调研], points: 20}, {points: 10}]}
  - {level: 省, points: 30}
bonuses:
  - {name: 县领导批示, levels: [县], points: 5}
  - {name: 市领导批示, levels: [市], points: 10}
  - {name: 完成约稿, for: commission, points: 3}
penalties:
  - {name: 迟报, faults: [迟报], points: 2}
tasks:
  - {name: 月任务, per: month, measure: submitted, least: 4, reached: 2, each_missing: 0.5}
share: {units: equal}
reuse: sum
)";
}

QByteArray partyScheme()
{
    return R"(id: party
name: 清江县党委信息计分
system: 党委
period: quarter
carriers:
  - {name: 每日要情, level: 县, points: 4}
  - {level: 市, points: 12.5}
  - {level: 省, points: 24}
bonuses:
  - {name: 领导批示, points: 6}
caps:
  - {name: 季度封顶, of: adoption, per: quarter, points: 30}
share: {units: full}
reuse: highest
fees:
  - {name: 调研, forms: [调研], yuan: 50}
  - {name: 其他, yuan: 20}
)";
}

} // namespace chengbao::test
