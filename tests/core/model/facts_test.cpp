// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/draft.h"
#include "tests/support/strings.h"

using namespace chengbao;

namespace
{

Draft sample()
{
    Draft draft;
    draft.facts.system = System::Party;
    draft.facts.kind = Kind::Problem;
    draft.facts.unit = QStringLiteral("清江县农业农村局");
    draft.facts.eventDate = QDate(2026, 9, 19);
    draft.facts.photos = {{QStringLiteral("a.jpg"), QStringLiteral("收割现场")}};
    draft.title = QStringLiteral("清江县秋粮收获过半");
    draft.body = QStringLiteral("截至9月18日，收获26万亩。");
    return draft;
}

} // namespace

TEST_CASE("facts survive JSON")
{
    const Facts facts = sample().facts;
    CHECK(factsFromJson(toJson(facts)) == facts);
    CHECK(factsFromJson(toJson(Facts())) == Facts());
}

TEST_CASE("every word of the closed lists reads back")
{
    for (Kind kind : allValues<Kind>())
        CHECK(fromWord<Kind>(toWord(kind)) == kind);
    for (State state : allValues<State>())
        CHECK(fromWord<State>(toWord(state)) == state);
    CHECK_FALSE(fromWord<Kind>(QStringLiteral("通知")).has_value());
}

TEST_CASE("a fact refuses what it does not take")
{
    Facts facts;
    CHECK(factField(QStringLiteral("event_date"))->set(facts, QStringLiteral("2026-09-19")));
    CHECK_FALSE(factField(QStringLiteral("event_date"))->set(facts, QStringLiteral("2026-02-30")));
    CHECK_FALSE(factField(QStringLiteral("kind"))->set(facts, QStringLiteral("通知")));
    CHECK(factField(QStringLiteral("nonsense")) == nullptr);
}

TEST_CASE("the digest covers text and facts but not what signing fills in")
{
    const Draft draft = sample();
    Draft changed = draft;
    changed.facts.signer = QStringLiteral("王建国");
    changed.facts.signedOn = QDate(2026, 9, 20);
    CHECK(digestOf(changed) == digestOf(draft));
    changed.body += QStringLiteral("完。");
    CHECK(digestOf(changed) != digestOf(draft));
    changed = draft;
    changed.facts.unit = QStringLiteral("清江县统计局");
    CHECK(digestOf(changed) != digestOf(draft));
}
