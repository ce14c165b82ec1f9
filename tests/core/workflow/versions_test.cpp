// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/versions.h"
#include "tests/core/workflow/fixture.h"

using namespace chengbao;
using namespace chengbao::workflow;

TEST_CASE("every version tells its size, its change, who kept it and what came of it")
{
    Fixture f;
    const auto later = [&f] { f.clock = FixedClock(f.clock.now().addSecs(60)); };
    Item item = f.add(sendable());
    later();
    Draft draft = item.draft;
    draft.body += QStringLiteral("投入收割机420台。");
    item = *f.archive->save(item.id, item.revision, draft, QStringLiteral("龚雪"));
    later();
    item = *f.desk->requestReview(item, QStringLiteral("龚雪"));
    later();
    item = f.sign(item);
    later();
    item = *f.desk->giveBack(item, QStringLiteral("许文斌"), QStringLiteral("补充数据"));
    later();
    draft = item.draft;
    draft.body.remove(QStringLiteral("420"));
    item = *f.archive->save(item.id, item.revision, draft, QStringLiteral("何静"));

    const auto versions = versionsOf(*f.archive, item.id, {});
    REQUIRE(versions.has_value());
    REQUIRE(static_cast<int>(versions->size()) == item.revision);
    const auto actions = [&](std::size_t index) {
        QStringList names;
        for (const TrailEntry& step : (*versions)[index].steps)
            names << step.action;
        return names.join(u' ');
    };
    CHECK(actions(0) == QStringLiteral("import"));
    CHECK((*versions)[0].change.removed == 0);
    CHECK((*versions)[0].change.added == sendable().body.size());
    CHECK(actions(1) == QStringLiteral("save request-review"));
    CHECK((*versions)[1].steps[0].actor == QStringLiteral("龚雪"));
    CHECK((*versions)[1].change == text::DifferenceSize{10, 0});
    CHECK((*versions)[1].state == State::InReview);
    CHECK(actions(2) == QStringLiteral("sign"));
    CHECK((*versions)[2].state == State::Signed);
    CHECK(actions(3) == QStringLiteral("return"));
    CHECK((*versions)[3].state == State::Returned);
    CHECK(actions(4) == QStringLiteral("save"));
    CHECK((*versions)[4].change == text::DifferenceSize{0, 3});
    CHECK((*versions)[4].digest == digestOf(item.draft));
    CHECK((*versions)[4].characters < (*versions)[3].characters);

    // What is known from before is not looked at again, but its steps are.
    const auto more = versionsOf(*f.archive, item.id, {}, {versions->begin(), versions->end() - 1});
    REQUIRE(more.has_value());
    REQUIRE(more->size() == versions->size());
    CHECK(more->back().change == versions->back().change);
    CHECK(more->at(1).steps.size() == versions->at(1).steps.size());
}

TEST_CASE("versions of what is not there, or no longer wanted, are a failure")
{
    Fixture f;
    CHECK(versionsOf(*f.archive, QStringLiteral("none"), {}).error().code == ErrorCode::NotFound);
    const Item item = f.add(sendable());
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = versionsOf(*f.archive, item.id, {{}, stop.get_token()});
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}
