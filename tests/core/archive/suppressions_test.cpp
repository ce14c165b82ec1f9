// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/archive/fixtures.h"

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

Suppression ignoring(const QString& text)
{
    Suppression made;
    made.rule = QStringLiteral("person.first-person");
    made.scope = Suppression::Scope::Here;
    made.field = QStringLiteral("body");
    made.text = text;
    made.before = QStringLiteral("截至9月18日，");
    made.after = QStringLiteral("收获26.4万亩。\n预计");
    made.reason = QStringLiteral("引用原话");
    made.actor = QStringLiteral("何静");
    made.at = QDateTime(QDate(2026, 9, 20), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);
    return made;
}

} // namespace

TEST_CASE("what is ignored is kept with the item and never in its text")
{
    const Desk desk;
    const Suppression first = ignoring(QStringLiteral("我局"));
    Suppression second = ignoring({});
    second.scope = Suppression::Scope::Item;
    second.reason.clear();
    QString id;
    {
        const auto archive = desk.open();
        const Item added = require(archive->add(harvestDraft(), {}, {}));
        id = added.id;
        require(archive->addSuppression(id, first));
        const Item kept = require(archive->addSuppression(id, second));
        CHECK(kept.suppressions == std::vector<Suppression>{first, second});
        CHECK(kept.revision == 1);
        CHECK(kept.draft == added.draft);
        CHECK(require(archive->history(id)).size() == 1);
    }
    const auto archive = desk.open();
    CHECK(require(archive->item(id)).suppressions == std::vector<Suppression>{first, second});
    const TrailEntry line = require(archive->trail(id)).at(1);
    CHECK(line.action == QStringLiteral("ignore"));
    CHECK(line.actor == QStringLiteral("何静"));
    CHECK(line.at == first.at);
    CHECK(line.remark == QStringLiteral("person.first-person 本处“我局”：引用原话"));
    CHECK(require(archive->examine({})).sound);
}

TEST_CASE("what is ignored survives new revisions and steps of the item")
{
    const Desk desk;
    const auto archive = desk.open();
    Item item = require(archive->add(harvestDraft(), {}, {}));
    const Item other = require(archive->add(harvestDraft(), {}, {}));
    require(archive->addSuppression(item.id, ignoring(QStringLiteral("我局"))));
    Draft longer = item.draft;
    longer.body += QStringLiteral("另收大豆。");
    item = require(archive->save(item.id, item.revision, longer, {}));
    CHECK(item.suppressions.size() == 1);
    item = require(archive->transition(item, State::InReview, std::nullopt, item.draft, {}));
    CHECK(item.suppressions.size() == 1);
    CHECK(require(archive->item(item.id)).suppressions.size() == 1);
    CHECK(require(archive->item(other.id)).suppressions.empty());
}

TEST_CASE("one suppression is taken back, its like stays")
{
    const Desk desk;
    const auto archive = desk.open();
    const QString id = require(archive->add(harvestDraft(), {}, {})).id;
    const Suppression twice = ignoring(QStringLiteral("我局"));
    const Suppression other = ignoring(QStringLiteral("我们"));
    for (const Suppression& suppression : {twice, twice, other})
        require(archive->addSuppression(id, suppression));
    CHECK(require(archive->removeSuppression(id, twice, {})).suppressions ==
          std::vector<Suppression>{twice, other});
    require(archive->removeSuppression(id, twice, QStringLiteral("周启明")));
    CHECK(require(archive->removeSuppression(id, twice, {})).suppressions ==
          std::vector<Suppression>{other});
    const auto trail = require(archive->trail(id));
    CHECK(trail.size() == 1 + 3 + 2);
    CHECK(trail.back().action == QStringLiteral("heed"));
    CHECK(trail.back().actor == QStringLiteral("周启明"));
}

TEST_CASE("a suppression without a time is given one")
{
    const Desk desk;
    const auto archive = desk.open();
    const QString id = require(archive->add(harvestDraft(), {}, {})).id;
    const auto kept = require(archive->addSuppression(id, {QStringLiteral("word.le")}));
    CHECK(kept.suppressions.at(0).at == desk.clock.now());
}

TEST_CASE("what a signer has seen does not change behind the signature")
{
    const Desk desk;
    const auto archive = desk.open();
    const Suppression early = ignoring(QStringLiteral("我局"));
    Item item = require(archive->add(harvestDraft(), {}, {}));
    item = require(archive->addSuppression(item.id, early));
    item.draft.facts.photos.clear();
    const SignOff signOff{QStringLiteral("周启明"), SignerRole::DeputyLeader, desk.clock.now(), {}};
    item = require(archive->transition(item, State::Signed, signOff, item.draft, {}));
    CHECK(archive->addSuppression(item.id, early).error().code == ErrorCode::Conflict);
    CHECK(archive->removeSuppression(item.id, early, {}).error().code == ErrorCode::Conflict);
    CHECK(require(archive->item(item.id)).suppressions == std::vector<Suppression>{early});
    item = require(archive->transition(item, State::Returned, std::nullopt, item.draft, {}));
    CHECK(require(archive->removeSuppression(item.id, early, {})).suppressions.empty());
}

TEST_CASE("a scope of a newer program does not hide a finding here")
{
    const Desk desk;
    const auto archive = desk.open();
    const QString id = require(archive->add(harvestDraft(), {}, {})).id;
    require(archive->addSuppression(id, ignoring(QStringLiteral("我局"))));
    require(desk.raw()->run(QStringLiteral("UPDATE suppression SET scope = '本单位'")));
    CHECK(require(archive->item(id)).suppressions.empty());
    CHECK(archive->addSuppression(QStringLiteral("none"), {}).error().code == ErrorCode::NotFound);
}
