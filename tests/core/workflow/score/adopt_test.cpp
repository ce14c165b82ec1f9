// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/adopt.h"
#include "core/workflow/score/report.h"
#include "tests/core/workflow/fixture.h"

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

Item submitted(Fixture& desk)
{
    const Item item = desk.sign(desk.add(sendable()));
    auto outcome = desk.desk->exportPacket(desk.request, {});
    REQUIRE(outcome.has_value());
    return *desk.archive->item(item.id);
}

ScoreEvent inMorningNews(const Item& item)
{
    ScoreEvent adoption = adoptionOf(item);
    adoption.carrier = QStringLiteral("政务晨讯");
    adoption.issue = QStringLiteral("第12期");
    adoption.date = noon.date();
    return adoption;
}

const QString actor = QStringLiteral("何静");

} // namespace

TEST_CASE("an adoption stands on the item, on the trail and in the books")
{
    Fixture desk;
    const Item item = submitted(desk);
    ScoreEvent adoption = inMorningNews(item);
    const auto done = adopt(*desk.archive, desk.clock, item, adoption, actor);
    REQUIRE(done.has_value());
    CHECK(done->state == State::Adopted);
    CHECK(done->signOff == item.signOff);
    CHECK(desk.archive->trail(item.id)->back().remark ==
          QStringLiteral("政务晨讯第12期，单篇，2026-09-19"));
    const auto books = readBooks(*desk.archive);
    REQUIRE(books.has_value());
    REQUIRE(books->events.size() == 2); // the adoption, and the item as a submission
    CHECK(books->events[0] == adoption);
    CHECK(books->events[0].persons.at(0).name == QStringLiteral("何静"));
    CHECK(books->events[1].kind == ScoreEvent::Kind::Submission);

    ScoreEvent again = inMorningNews(item);
    again.carrier.clear();
    again.tier = Tier::Province;
    REQUIRE(adopt(*desk.archive, desk.clock, *done, again, actor).has_value());
    CHECK(desk.archive->scoreEvents()->size() == 2);
}

TEST_CASE("an adoption of what was not submitted, or of nothing, is refused")
{
    Fixture desk;
    const auto code = [&](const Item& item, ScoreEvent adoption) {
        const auto done = adopt(*desk.archive, desk.clock, item, adoption, actor);
        REQUIRE_FALSE(done.has_value());
        return done.error().code;
    };
    const Item draft = desk.add(sendable());
    CHECK(code(draft, inMorningNews(draft)) == ErrorCode::Refused);
    const Item item = submitted(desk);
    ScoreEvent nowhere = inMorningNews(item);
    nowhere.carrier = QStringLiteral(" ");
    CHECK(code(item, nowhere) == ErrorCode::Refused);
    ScoreEvent never = inMorningNews(item);
    never.date = QDate();
    CHECK(code(item, never) == ErrorCode::Refused);
    never.date = noon.date().addDays(1);
    CHECK(code(item, never) == ErrorCode::Refused);
    CHECK(desk.archive->scoreEvents()->empty());
}
