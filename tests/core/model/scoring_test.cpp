// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/scoring.h"
#include "tests/support/strings.h"

using namespace chengbao;

TEST_CASE("an event's details survive JSON")
{
    ScoreEvent event;
    event.title = QStringLiteral("清江县秋粮收获过半");
    event.submitted = QDate(2026, 9, 20);
    event.system = System::Party;
    event.itemKind = Kind::Research;
    event.characters = 812;
    event.units = {{QStringLiteral("清江县农业农村局")}, {QStringLiteral("双河乡"), 2}};
    event.persons = {{QStringLiteral("何静"), 3}};
    event.carrier = QStringLiteral("政务晨讯");
    event.issue = QStringLiteral("第12期");
    event.tier = Tier::City;
    event.form = Form::Combined;
    event.relayed = true;
    event.positive = false;
    event.granted = Points::ratio(5, 2);
    event.upper = Points(8);
    event.fault = QStringLiteral("迟报");
    event.answers = QStringLiteral("b4hq");
    event.due = QDate(2026, 9, 28);
    event.source = QStringLiteral("会议");
    event.remark = QStringLiteral("市政府办通报");

    ScoreEvent read;
    detailsFromJson(detailsToJson(event), read);
    CHECK(read == event);

    const ScoreEvent bare;
    CHECK(detailsToJson(bare).isEmpty());
    ScoreEvent nothing;
    detailsFromJson({}, nothing);
    CHECK(nothing == bare);
}

TEST_CASE("the words of levels and forms are unique and read back")
{
    for (const Tier tier : allValues<Tier>())
        CHECK(fromWord<Tier>(toWord(tier)) == tier);
    for (const Form form : allValues<Form>())
        CHECK(fromWord<Form>(toWord(form)) == form);
    CHECK(allValues<Tier>().size() == 7);
    CHECK(allValues<Form>().size() == 9);
    CHECK_FALSE(fromWord<Tier>(QStringLiteral("区")).has_value());
    CHECK(toWord(*fromWord<ScoreEvent::Kind>(QStringLiteral("更正"))) == QStringLiteral("更正"));
}
