// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/shell/open_item.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct Fixture {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 9, 19), QTime(10, 32))};
    std::unique_ptr<archive::Archive> archive = openArchive();
    OpenItem open{*archive, QStringLiteral("何静")};
    QSignalSpy saved{&open, &OpenItem::saved};
    QSignalSpy failed{&open, &OpenItem::failed};

    std::unique_ptr<archive::Archive> openArchive() const
    {
        auto opened = archive::Archive::open(folder.filePath(QStringLiteral("a.db")), clock);
        REQUIRE(opened.has_value());
        return std::move(*opened);
    }
    static Draft titled(const char* title)
    {
        Draft draft;
        draft.title = QString::fromUtf8(title);
        return draft;
    }
};

} // namespace

TEST_CASE("an edit is kept by itself after a pause")
{
    Fixture f;
    f.open.begin({});
    f.open.edit(Fixture::titled("一"));
    CHECK(f.open.isDirty());
    CHECK(f.open.isNew());
    REQUIRE(f.saved.wait(5000));
    CHECK_FALSE(f.open.isDirty());
    CHECK_FALSE(f.open.isNew());
    CHECK(f.archive->item(f.open.item().id)->draft.title == QStringLiteral("一"));
}

TEST_CASE("an edit taken back needs no save")
{
    Fixture f;
    f.open.begin({});
    f.open.edit(Fixture::titled("一"));
    f.open.edit({});
    CHECK_FALSE(f.open.isDirty());
    CHECK(f.open.save().has_value());
    CHECK(f.open.isNew());
    CHECK(f.saved.isEmpty());
}

TEST_CASE("saving again makes the next revision of the same item")
{
    Fixture f;
    f.open.begin({});
    f.open.edit(Fixture::titled("一"));
    REQUIRE(f.open.save().has_value());
    const QString id = f.open.item().id;
    f.open.edit(Fixture::titled("二"));
    REQUIRE(f.open.save().has_value());
    CHECK(f.open.item().id == id);
    CHECK(f.open.item().revision == 2);
    CHECK(f.archive->history(id)->size() == 2);
    CHECK(f.archive->trail(id)->back().actor == QStringLiteral("何静"));
}

TEST_CASE("a conflict keeps the text, says so, and is over once one way is taken")
{
    Fixture f;
    f.open.begin({});
    f.open.edit(Fixture::titled("一"));
    REQUIRE(f.open.save().has_value());
    const QString id = f.open.item().id;
    const auto other = f.openArchive();
    REQUIRE(other->save(id, 1, Fixture::titled("别处"), QStringLiteral("other")).has_value());
    f.open.edit(Fixture::titled("我的"));
    REQUIRE_FALSE(f.open.save().has_value());
    REQUIRE(f.failed.count() == 1);
    CHECK(f.failed[0][0].value<Error>().code == ErrorCode::Conflict);
    CHECK(f.open.isDirty());
    CHECK(f.open.draft().title == QStringLiteral("我的"));
    REQUIRE(f.open.saveOver().has_value());
    CHECK_FALSE(f.open.isDirty());
    CHECK(f.open.item().revision == 3);
    CHECK(f.archive->revision(id, 2)->title == QStringLiteral("别处"));
}

TEST_CASE("an item that was signed elsewhere is not written over")
{
    Fixture f;
    f.open.begin({});
    f.open.edit(Fixture::titled("一"));
    REQUIRE(f.open.save().has_value());
    const Item item = f.open.item();
    const auto other = f.openArchive();
    const SignOff signOff{QStringLiteral("周"), SignerRole::DeputyLeader, f.clock.now(),
                          digestOf(item.draft)};
    REQUIRE(other->transition(item, State::Signed, signOff, Fixture::titled("签"), {}).has_value());
    f.open.edit(Fixture::titled("我的"));
    CHECK_FALSE(f.open.save().has_value());
    CHECK(f.open.saveOver().error().code == ErrorCode::Refused);
    CHECK(f.archive->item(item.id)->draft.title == QStringLiteral("签"));
    REQUIRE(f.open.saveAsNew().has_value());
    CHECK(f.open.item().id != item.id);
    CHECK(f.open.isEditable());
}

TEST_CASE("what may be edited follows the state")
{
    Fixture f;
    CHECK_FALSE(f.open.isEditable());
    f.open.begin({});
    CHECK(f.open.isEditable());
    Item item;
    item.id = QStringLiteral("x");
    item.state = State::Signed;
    f.open.take(item);
    CHECK_FALSE(f.open.isEditable());
    f.open.close();
    CHECK_FALSE(f.open.isOpen());
    CHECK(f.open.open(QStringLiteral("none")).error().code == ErrorCode::NotFound);
}
