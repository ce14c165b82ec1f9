// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/content.h"
#include "core/archive/deltas.h"
#include "tests/core/archive/fixtures.h"

#include <random>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

constexpr qsizetype noLimit = 1 << 26;

class Typist
{
public:
    QString words(int length)
    {
        QString made;
        for (int i = 0; i < length; ++i)
            made += QChar(0x4E00 + below(i % 3 == 0 ? 300 : 3000));
        return made;
    }
    /// Types, deletes or replaces somewhere, in title or body, as a clerk does between two saves.
    void change(Draft& draft)
    {
        const int at = below(static_cast<int>(draft.body.size()) + 1);
        const int kind = below(10);
        if (kind < 6)
            draft.body.insert(at, words(1 + below(60)));
        else if (kind < 8)
            draft.body.replace(at, below(40), words(1 + below(40)));
        else if (kind < 9)
            draft.body.remove(at, below(40));
        else
            draft.title = words(12);
    }
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_engine); }

private:
    std::mt19937 m_engine{20260920};
};

/// Saves `count` changed versions; all of them, the first too.
std::vector<Draft> saveMany(Archive& archive, const Draft& first, int count, QString& id)
{
    Typist typist;
    std::vector<Draft> versions = {first};
    Item item = require(archive.add(first, {}, {}));
    id = item.id;
    while (static_cast<int>(versions.size()) < count) {
        Draft next = versions.back();
        typist.change(next);
        if (next == versions.back())
            continue;
        item = require(archive.save(id, item.revision, next, {}));
        versions.push_back(next);
    }
    return versions;
}

int formOf(Database& database, int number)
{
    return static_cast<int>(
        require(
            database.number(QStringLiteral("SELECT form FROM revision WHERE number = ?"), {number}))
            .value_or(-1));
}

} // namespace

TEST_CASE("what is packed unpacks to the same bytes")
{
    Typist typist;
    const QByteArray text = typist.words(3000).toUtf8();
    const QByteArray large = typist.words(60'000).toUtf8();
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("a"), text, large, QByteArray(100'000, '\0')}) {
        CHECK(inflated(deflated(bytes), noLimit) == bytes);
        for (const QByteArray& base :
             {QByteArray(), QByteArray("b"), text, text.mid(7), text + text, large.first(99'999)})
            CHECK(applied(base, difference(base, bytes), noLimit) == bytes);
    }
    QByteArray edited = large;
    edited.insert(90'000, "一句话。");
    CHECK(difference(edited, large).size() < 20);
}

TEST_CASE("what is damaged or too large is not unpacked")
{
    Typist typist;
    const QByteArray base = typist.words(500).toUtf8();
    const QByteArray target = base.first(600) + typist.words(20).toUtf8() + base.mid(700);
    const QByteArray whole = deflated(target);
    const QByteArray change = difference(base, target);
    CHECK_FALSE(inflated(whole, target.size() - 1).has_value());
    CHECK_FALSE(applied(base, change, target.size() - 1).has_value());
    for (qsizetype cut = 0; cut < change.size(); ++cut)
        CHECK_FALSE(applied(base, change.first(cut), noLimit).has_value());
    for (int round = 0; round < 2000; ++round) {
        QByteArray flipped = round % 2 ? whole : change;
        const int at = typist.below(static_cast<int>(flipped.size()));
        flipped[at] = static_cast<char>(flipped[at] ^ (1 << typist.below(8)));
        // Not a crash, not beyond the limit; that it is wrong the digest tells.
        const auto read =
            round % 2 ? inflated(flipped, target.size()) : applied(base, flipped, target.size());
        CHECK((!read || read->size() <= target.size()));
    }
}

TEST_CASE("packed content unpacks, and nothing else does")
{
    const Content content = contentOf(harvestDraft());
    const QByteArray bytes = packed(content);
    CHECK(unpacked(bytes) == content);
    CHECK(unpacked(packed(Content())) == Content());
    for (qsizetype cut = 0; cut < bytes.size(); ++cut)
        CHECK_FALSE(unpacked(bytes.first(cut)).has_value());
    CHECK_FALSE(unpacked(bytes + 'x').has_value());
    CHECK_FALSE(unpacked("-1:,0:,0:,").has_value());
    CHECK_FALSE(unpacked("99999999999999999999:a,0:,0:,").has_value());
}

TEST_CASE("every one of many versions reads back")
{
    const Desk desk;
    const auto archive = desk.open();
    QString id;
    const auto versions = saveMany(*archive, harvestDraft(), 80, id);
    for (int number = 1; number <= 80; ++number)
        CHECK(require(archive->revision(id, number)) == versions[number - 1]);
    CHECK(require(archive->examine({})).sound);
    const auto raw = desk.raw();
    CHECK(formOf(*raw, 80) == 0);
    CHECK(formOf(*raw, 64) == 2);
    CHECK(formOf(*raw, 32) == 2);
    CHECK(formOf(*raw, 33) == 3);
    CHECK(require(raw->number(QStringLiteral("SELECT count(*) FROM revision"
                                             " WHERE form = 2"))) < 8);
}

TEST_CASE("a formal version is kept whole")
{
    const Desk desk;
    const auto archive = desk.open();
    const Item added = require(archive->add(harvestDraft(), {}, {}));
    const Item review = require(archive->transition(added, State::InReview, {}, added.draft, {}));
    CHECK(require(archive->history(added.id)).at(0).formal);
    Draft next = harvestDraft();
    next.body += QStringLiteral("补记。");
    require(archive->save(added.id, review.revision, next, {}));
    next.body += QStringLiteral("再补。");
    require(archive->save(added.id, review.revision + 1, next, {}));
    const auto raw = desk.raw();
    CHECK(formOf(*raw, 1) == 2);
    CHECK(formOf(*raw, 2) == 3);
    CHECK_FALSE(require(archive->history(added.id)).at(1).formal);
    CHECK(require(archive->revision(added.id, 1)) == harvestDraft());
}

TEST_CASE("forty versions take at most half more than the last one alone")
{
    const Desk desk;
    const auto archive = desk.open();
    Typist typist;
    QString id;
    const auto versions =
        saveMany(*archive, draft(QStringLiteral("清江县秋粮收获过半"), typist.words(2500)), 40, id);
    const qint64 last = require(archive->history(id)).back().bytes;
    const auto raw = desk.raw();
    const qint64 history = *require(raw->number(QStringLiteral(
        "SELECT sum(coalesce(length(data), 0) + coalesce(length(base), 0) + length(digest) +"
        " length(saved_at) + 12) FROM revision")));
    CAPTURE(history, last);
    CHECK(history * 2 <= last * 3);
}

TEST_CASE("a damaged revision is reported, and those that do not rest on it read")
{
    const Desk desk;
    const auto archive = desk.open();
    QString id;
    const auto versions = saveMany(*archive, harvestDraft(), 40, id);
    const auto raw = desk.raw();
    const auto damaged = [&](int number) {
        const auto read = archive->revision(id, number);
        if (read)
            CHECK(*read == versions[number - 1]);
        else
            CHECK(read.error().code == ErrorCode::Damaged);
        return !read.has_value();
    };
    SECTION("history is not edited by accident")
    {
        CHECK_FALSE(raw->run(QStringLiteral("UPDATE revision SET data = x'00' WHERE number = 9")));
        CHECK_FALSE(raw->run(QStringLiteral("DELETE FROM revision WHERE number = 40")));
    }
    SECTION("a difference")
    {
        require(raw->run(QStringLiteral("DROP TRIGGER revision_is_never_rewritten")));
        require(
            raw->run(QStringLiteral("UPDATE revision SET data = substr(data, 1, length(data) - 1)"
                                    " WHERE number = 36")));
        for (int number = 1; number <= 40; ++number)
            CHECK(damaged(number) == (number > 32 && number <= 36));
        const Health health = require(archive->examine({}));
        CHECK_FALSE(health.sound);
        CHECK(health.problems.size() == 4);
    }
    SECTION("another base")
    {
        require(raw->run(QStringLiteral("DROP TRIGGER revision_is_never_rewritten")));
        require(raw->run(QStringLiteral("UPDATE revision SET base = x'0011223344556677'"
                                        " WHERE number = 2")));
        CHECK(damaged(2));
        CHECK_FALSE(damaged(3));
    }
    SECTION("the newest text")
    {
        require(raw->run(QStringLiteral("UPDATE current_text SET body = body || '!'")));
        CHECK(archive->item(id).error().code == ErrorCode::Damaged);
        for (int number = 1; number <= 40; ++number)
            CHECK(damaged(number) == (number > 32));
        CHECK(require(archive->find({})).size() == 1);
    }
}
