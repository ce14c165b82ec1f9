// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/planning/cards.h"
#include "core/workflow/planning/due.h"
#include "tests/core/workflow/fixture.h"

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

const QString clerk = QStringLiteral("何静");

PlanningRules shipped()
{
    auto rules = loadPlanningRules({QStringLiteral(CHENGBAO_SHARE "/calendar")});
    if (!rules) {
        INFO(rules.error().reason << " " << rules.error().place.toStdString() << ":"
                                  << rules.error().line);
        REQUIRE(rules.has_value());
    }
    return *rules;
}

QDateTime at(const char* time)
{
    return QDateTime::fromString(QString::fromLatin1(time) + QStringLiteral("+08:00"), Qt::ISODate);
}

QDate day(const char* text)
{
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

Lead lead(const char* text)
{
    Lead made;
    made.text = QString::fromUtf8(text);
    made.source = QStringLiteral("会议");
    made.board = QStringLiteral("农业");
    made.system = System::Government;
    made.kind = Kind::News;
    return made;
}

std::vector<DueEntry> due(const Fixture& desk, const QDateTime& now, int horizon = 60)
{
    const auto planning = readPlanning(*desk.archive);
    REQUIRE(planning.has_value());
    PlanningRules rules = shipped();
    rules.festivals.clear();
    return whatIsDue(*planning, rules, now, horizon);
}

} // namespace

TEST_CASE("working days go by the notices of the State Council")
{
    const PlanningRules rules = shipped();
    const WorkCalendar& calendar = rules.calendar;
    CHECK(calendar.isWorking(day("2026-09-18")));
    CHECK_FALSE(calendar.isWorking(day("2026-09-19")));
    CHECK(calendar.isWorking(day("2026-09-20"))); // 调休
    CHECK_FALSE(calendar.isWorking(day("2026-09-25")));
    CHECK(calendar.holidayOf(day("2026-10-03")) == QStringLiteral("国庆节"));
    // Thursday before the feasts: Friday 25 to Sunday 27 rest, 1 to 7 October rest, 10 works.
    CHECK(calendar.plus(day("2026-09-24"), 1) == day("2026-09-28"));
    CHECK(calendar.plus(day("2026-09-30"), 3) == day("2026-10-10"));
    CHECK(calendar.between(day("2026-09-30"), day("2026-10-10")) == 3);
    CHECK(calendar.between(day("2026-10-10"), day("2026-09-30")) == -3);
    CHECK(calendar.onOrBefore(day("2026-10-05")) == day("2026-09-30"));
    CHECK(calendar.isSure(2025));
    CHECK(calendar.isSure(2026));
    CHECK_FALSE(calendar.isSure(2027)); // the law's days only
    CHECK_FALSE(calendar.isWorking(day("2027-02-05")));
    CHECK_FALSE(calendar.isSure(2031));
    CHECK_FALSE(calendar.isWorking(day("2031-01-04"))); // a Saturday
}

TEST_CASE("the tables name weekends as worked and no day as both")
{
    const PlanningRules rules = shipped();
    for (const HolidayYear& year : rules.years) {
        for (const QDate& worked : year.working) {
            CHECK(worked.dayOfWeek() >= Qt::Saturday);
            CHECK(worked.year() == year.year);
            for (const HolidayYear::Rest& rest : year.rests)
                CHECK((worked < rest.first || worked > rest.last));
        }
        CHECK(year.provisional == year.working.empty());
    }
}

TEST_CASE("what the calendar writes it reads back")
{
    const PlanningRules rules = shipped();
    for (const HolidayYear& year : rules.years) {
        const auto again = parseHolidays(toYaml(year), QStringLiteral("a"));
        REQUIRE(again.has_value());
        CHECK(*again == year);
    }
    const auto festivals = parseFestivals(toYaml(rules.festivals), QStringLiteral("a"));
    REQUIRE(festivals.has_value());
    CHECK(*festivals == rules.festivals);
    DeadlineRules changed = rules.deadlines;
    changed.rules.push_back({QStringLiteral("甲: “乙” #丙"),
                             {},
                             {QStringLiteral("1,2")},
                             System::Party,
                             {Allowance::Unit::WorkingDays, 3}});
    changed.duties = {{QStringLiteral("周报"), 4, 0, 2}, {QStringLiteral("月报"), 0, 25, 5}};
    const auto deadlines = parseDeadlines(toYaml(changed), QStringLiteral("a"));
    REQUIRE(deadlines.has_value());
    CHECK(*deadlines == changed);
}

TEST_CASE("a calendar file that does not hold names its line")
{
    const std::pair<const char*, int> wrong[] = {
        {"rules:\n- {name: 甲, within: soon}\n", 2},
        {"rules:\n- {within: 3 days}\n", 2},
        {"rules:\n- {name: 甲, within: 3 days, kind: 动态}\n", 2},
        {"rules:\n- {name: 甲, kinds: [快讯], within: 3 days}\n", 2},
        {"duties:\n- {name: 甲, weekday: 8}\n", 2},
        {"duties:\n- {name: 甲, weekday: 4, month_day: 25}\n", 2},
        {"soon: many\n", 1},
    };
    for (const auto& [yaml, line] : wrong) {
        const auto rules = parseDeadlines(yaml, QStringLiteral("deadlines.yaml"));
        INFO(yaml);
        REQUIRE_FALSE(rules.has_value());
        CHECK(rules.error().place == QStringLiteral("deadlines.yaml"));
        CHECK(rules.error().line == line);
    }
    CHECK_FALSE(parseHolidays("year: 2026\nwork: [2026-02-30]\n", {}).has_value());
    CHECK_FALSE(
        parseHolidays("year: 2026\nrest: [{from: 2026-03-02, to: 2026-03-01}]\n", {}).has_value());
    CHECK_FALSE(parseFestivals("festivals: [{name: 甲}]\n", {}).has_value());
    CHECK_FALSE(parseFestivals("festivals: [{name: 甲, each_year: 02-30}]\n", {}).has_value());
}

TEST_CASE("deadlines go by kind and event: hours, the same day, days, working days, the month")
{
    const PlanningRules rules = shipped();
    const auto of = [&](std::optional<Kind> kind, const char* event, const char* happened) {
        const auto found = deadlineOf({kind, QString::fromUtf8(event), System::Government,
                                       day(happened), at("2026-09-30T09:30:00")},
                                      rules.deadlines, rules.calendar);
        return found ? found->at.toString(Qt::ISODate) : QString();
    };
    CHECK(of(Kind::Urgent, "", "2026-09-30") == QStringLiteral("2026-09-30T11:30:00+08:00"));
    CHECK(of({}, "突发事件", "") == QStringLiteral("2026-09-30T11:30:00+08:00"));
    CHECK(of(Kind::News, "", "2026-09-29") == QStringLiteral("2026-09-29T23:59:59+08:00"));
    CHECK(of(Kind::News, "重大部署", "2026-09-29") == QStringLiteral("2026-10-02T23:59:59+08:00"));
    CHECK(of(Kind::Feedback, "", "2026-09-28") == QStringLiteral("2026-10-01T23:59:59+08:00"));
    // 5 working days after 30 September: 8, 9, 10 (worked), 12, 13 October.
    CHECK(of(Kind::Proposal, "", "2026-09-30") == QStringLiteral("2026-10-13T23:59:59+08:00"));
    CHECK(of(Kind::News, "经济运行", "2026-02-03") == QStringLiteral("2026-02-28T23:59:59+08:00"));
    CHECK(of({}, "", "2026-09-30").isEmpty());
}

TEST_CASE("duties fall on their day, or on the last working day before it")
{
    const WorkCalendar calendar = shipped().calendar;
    const RecurringDuty weekly{QStringLiteral("周报"), 4, 0, 2};
    CHECK(daysOf(weekly, day("2026-09-21"), day("2026-10-12"), calendar) ==
          std::vector{day("2026-09-24"), day("2026-09-30"), day("2026-10-08")});
    const RecurringDuty monthly{QStringLiteral("月报"), 0, 31, 2};
    CHECK(daysOf(monthly, day("2026-02-01"), day("2026-05-31"), calendar) ==
          std::vector{day("2026-02-28"), day("2026-03-31"), day("2026-04-30"), day("2026-05-29")});
}

TEST_CASE("festivals are told of with their lead")
{
    const auto feasts = festivalsWithin(shipped().festivals, day("2026-09-20"), day("2026-10-20"));
    REQUIRE(feasts.size() == 3);
    CHECK(feasts[0].festival.name == QStringLiteral("中秋节"));
    CHECK(feasts[0].day == day("2026-09-25"));
    CHECK(feasts[1].festival.name == QStringLiteral("国庆节"));
    CHECK(feasts[1].begin == day("2026-09-11"));
    CHECK(feasts[2].festival.name == QStringLiteral("重阳节"));
}

TEST_CASE("a lead becomes a draft in one step, and its trail tells how")
{
    Fixture desk;
    Lead made = lead("全县秋粮收获过半\n农业农村局例会上说，26万亩已收。");
    made.event = QStringLiteral("日常");
    made.happened = day("2026-09-18");
    auto kept = keepLead(*desk.archive, made, clerk);
    REQUIRE(kept.has_value());
    CHECK(kept->noted == noon);
    kept->due = day("2026-09-21");
    kept = keepLead(*desk.archive, *kept, clerk);
    REQUIRE(kept.has_value());
    CHECK(kept->revision == 2);

    Facts own;
    own.unit = QStringLiteral("清江县农业农村局");
    own.author = clerk;
    Lead card = *kept;
    const auto item = startDraft(*desk.archive, card, own, clerk);
    REQUIRE(item.has_value());
    CHECK(item->draft.title == QStringLiteral("全县秋粮收获过半"));
    CHECK(item->draft.body == QStringLiteral("农业农村局例会上说，26万亩已收。"));
    CHECK(item->draft.facts.kind == Kind::News);
    CHECK(item->draft.facts.eventDate == day("2026-09-18"));
    CHECK(item->draft.facts.author == clerk);
    CHECK(card.state == CardState::Drafted);
    CHECK(card.item == item->id);
    const auto labels = desk.archive->labels(item->id);
    CHECK(labels->source == QStringLiteral("会议"));
    CHECK(labels->board == QStringLiteral("农业"));
    CHECK(labels->event == QStringLiteral("日常"));
    CHECK(desk.archive->trail(item->id)->front().remark == card.id);

    const auto trail = desk.archive->cardTrail(card.id);
    REQUIRE(trail->size() == 3);
    CHECK((*trail)[0].action == QStringLiteral("add"));
    CHECK((*trail)[1].action == QStringLiteral("change"));
    CHECK((*trail)[2].action == QStringLiteral("draft"));
    CHECK((*trail)[0].card.value(QStringLiteral("due")).isUndefined());
    CHECK((*trail)[1].card.value(QStringLiteral("due")).toString() == QStringLiteral("2026-09-21"));

    // A second draft, and a change of what was changed meanwhile, are refused.
    CHECK(startDraft(*desk.archive, card, own, clerk).error().code == ErrorCode::Refused);
    CHECK(keepLead(*desk.archive, *kept, clerk).error().code == ErrorCode::Conflict);
}

TEST_CASE("cards that were changed meanwhile conflict, and their trail cannot be edited")
{
    Fixture desk;
    const auto first = keepLead(*desk.archive, lead("甲"), clerk);
    Lead changed = *first;
    changed.remark = QStringLiteral("乙");
    REQUIRE(keepLead(*desk.archive, changed, clerk).has_value());
    changed.remark = QStringLiteral("丙");
    CHECK(keepLead(*desk.archive, changed, clerk).error().code == ErrorCode::Conflict);
    CHECK(desk.archive->leads()->front().remark == QStringLiteral("乙"));
    CHECK_FALSE(desk.raw("UPDATE card_trail SET actor = 'x'"));
    CHECK_FALSE(desk.raw("DELETE FROM card_trail"));
    CHECK_FALSE(desk.raw("DELETE FROM card"));
    CHECK(desk.archive->cardTrail(first->id)->size() == 2);
    CHECK(desk.archive->cardTrail(QStringLiteral("nowhere")).error().code == ErrorCode::NotFound);
    CHECK(keepLead(*desk.archive, lead("  "), clerk).error().code == ErrorCode::Refused);
}

TEST_CASE("a commission is overdue until its item left, and asks for its day first")
{
    Fixture desk;
    Commission made;
    made.number = QStringLiteral("2026-37");
    made.topic = QStringLiteral("外贸企业订单情况");
    made.from = QStringLiteral("市政府办信息科");
    made.contact = QStringLiteral("刘科 0412-2310001");
    made.due = at("2026-09-18T17:30:00");
    auto kept = keepCommission(*desk.archive, made, clerk);
    REQUIRE(kept.has_value());
    CHECK(keepCommission(*desk.archive, made, clerk).error().code == ErrorCode::Refused); // number
    CHECK(standingOf(*kept, noon).overdue);
    CHECK_FALSE(standingOf(*kept, at("2026-09-18T17:00:00")).overdue);

    Commission card = *kept;
    const auto item = startDraft(*desk.archive, card, sendable().facts, clerk);
    REQUIRE(item.has_value());
    CHECK(item->draft.facts.commission == QStringLiteral("2026-37"));
    CHECK(item->draft.facts.kind == Kind::Commissioned);
    auto entries = due(desk, noon);
    REQUIRE(entries.size() == 1); // once, not once more as an item
    CHECK(entries[0].about == DueEntry::About::Commission);
    CHECK(entries[0].standing == DueEntry::Standing::Overdue);
    CHECK(entries[0].item == item->id);
    CHECK_FALSE(entries[0].wholeDay);
    CHECK(entries[0].remark.contains(QStringLiteral("刘科")));

    const Item signedItem = desk.sign(*item);
    REQUIRE(desk.archive->transition(signedItem, State::Submitted, signedItem.signOff,
                                     signedItem.draft, {}));
    CHECK(due(desk, noon).empty());
    const auto done = finishCommission(*desk.archive, card, day("2026-09-19"), clerk);
    REQUIRE(done.has_value());
    const auto events = desk.archive->scoreEvents();
    REQUIRE(events->size() == 1);
    CHECK(events->front().kind == ScoreEvent::Kind::Commission);
    CHECK(events->front().units.front().name == QStringLiteral("清江县农业农村局"));
    CHECK(finishCommission(*desk.archive, *done, day("2026-09-19"), clerk).error().code ==
          ErrorCode::Refused);
}

TEST_CASE("a commission is linked to an item that is there already")
{
    Fixture desk;
    Commission made;
    made.number = QStringLiteral("约〔2026〕12号");
    made.topic = QStringLiteral("秋粮");
    made.due = at("2026-09-21T00:00:00");
    const auto kept = keepCommission(*desk.archive, made, clerk);
    const Item item = desk.add(sendable());
    CHECK(linkCommission(*desk.archive, *kept, QStringLiteral("nowhere"), clerk).error().code ==
          ErrorCode::NotFound);
    const auto linked = linkCommission(*desk.archive, *kept, item.id, clerk);
    REQUIRE(linked.has_value());
    CHECK(linked->item == item.id);
    CHECK(desk.archive->item(item.id)->draft.facts.commission == made.number);
    const auto found = findCommission(*desk.archive, made.number);
    CHECK(found->id == linked->id);
    CHECK(findCommission(*desk.archive, linked->id)->id == linked->id);
    CHECK(findCommission(*desk.archive, QStringLiteral("-")).error().code == ErrorCode::NotFound);
    // Due by the end of its day.
    CHECK(standingOf(*linked, at("2026-09-21T23:00:00")).overdue == false);
    CHECK(standingOf(*linked, at("2026-09-22T00:00:00")).overdue);
}

TEST_CASE("what is due is sorted: overdue, today, soon, later")
{
    Fixture desk;
    const auto keep = [&](const char* text, const char* by) {
        Lead made = lead(text);
        made.due = day(by);
        REQUIRE(keepLead(*desk.archive, made, clerk).has_value());
    };
    keep("后天的", "2026-09-21");
    keep("下月的", "2026-10-10");
    keep("昨天的", "2026-09-18");
    keep("今天的", "2026-09-19");
    keep("明年的", "2027-09-19");
    KeyPoint point;
    point.period = QStringLiteral("2026-Q3");
    point.text = QStringLiteral("三季度：秋收、就业、防汛");
    REQUIRE(keepKeyPoint(*desk.archive, point, clerk).has_value());
    point.period = QStringLiteral("三季度");
    CHECK(keepKeyPoint(*desk.archive, point, clerk).error().code == ErrorCode::Refused);
    const auto entries = due(desk, noon);
    QStringList titles;
    for (const DueEntry& entry : entries)
        titles.append(entry.title.left(3));
    CHECK(titles.join(QLatin1Char(' ')) == QStringLiteral("昨天的 今天的 后天的 三季度 下月的"));
    CHECK(entries[0].standing == DueEntry::Standing::Overdue);
    CHECK(entries[0].daysLeft == -1);
    CHECK(entries[1].standing == DueEntry::Standing::Today);
    CHECK(entries[2].standing == DueEntry::Standing::Soon);
    CHECK(entries[2].workingDaysLeft == 2); // the Sunday is worked
    CHECK(entries[3].at.date() == day("2026-09-30"));
    CHECK(entries[3].standing == DueEntry::Standing::Later);
    // Done and dropped cards are not due.
    const auto cards = desk.archive->leads();
    for (const Lead& card : *cards)
        REQUIRE(closeCard(*desk.archive, card, CardState::Dropped, clerk, {}).has_value());
    CHECK(due(desk, noon).size() == 1);
}

TEST_CASE("an urgent item is due two hours after the office knew, and followed up until the end")
{
    Fixture desk;
    Lead made = lead("双河乡发生山体滑坡");
    made.kind = Kind::Urgent;
    made.noted = at("2026-09-19T11:20:00");
    auto card = keepLead(*desk.archive, made, clerk);
    auto entries = due(desk, noon);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].at == at("2026-09-19T13:20:00"));
    CHECK(entries[0].standing == DueEntry::Standing::Today);
    CHECK(due(desk, at("2026-09-19T13:21:00"))[0].standing == DueEntry::Standing::Overdue);

    const auto item = startDraft(*desk.archive, *card, sendable().facts, clerk);
    entries = due(desk, noon);
    REQUIRE(entries.size() == 1); // the item now, by the same hour
    CHECK(entries[0].about == DueEntry::About::Item);
    CHECK(entries[0].at == at("2026-09-19T13:20:00"));
    const Item sent = desk.sign(*item, SignerRole::PrincipalLeader);
    REQUIRE(desk.archive->transition(sent, State::Submitted, sent.signOff, sent.draft, {}));
    entries = due(desk, noon);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].about == DueEntry::About::FollowUp);
    CHECK(entries[0].at.date() == day("2026-09-20"));
}

TEST_CASE("a text that came in long after its time was up is not overdue")
{
    Fixture desk;
    Draft draft = sendable();
    const auto add = [&](const char* title, const char* happened) {
        draft.title = QString::fromUtf8(title);
        draft.facts.eventDate = day(happened);
        desk.add(draft);
    };
    add("旧稿", "2026-07-20");
    add("迟报一天", "2026-09-17");
    const auto entries = due(desk, noon);
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].title == QStringLiteral("迟报一天"));
    CHECK(entries[0].standing == DueEntry::Standing::Overdue);
}
