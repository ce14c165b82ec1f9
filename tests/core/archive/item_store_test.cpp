// SPDX-License-Identifier: GPL-3.0-or-later
// What every ItemStore has to do. A new one is one more home in STORES.
#include "core/archive/duplicates.h"
#include "core/archive/opening.h"
#include "core/archive/search.h"
#include "core/archive/sqlite_store.h"
#include "core/archive/tokens.h"
#include "tests/bench/made_up_variants.h"
#include "tests/core/archive/fixtures.h"
#include "tests/core/archive/memory_store.h"

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

struct SqliteHome {
    Desk desk;
    OpenedDatabase opened = require(openDatabase(desk.path(), desk.clock, {}));
    SqliteStore store{*opened.database};
};

struct MemoryHome {
    MemoryStore store;
};

QDateTime at(int day)
{
    return {QDate(2026, 9, day), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600};
}

Put newItem(const Draft& draft, int day = 20)
{
    return {{}, 0, draft, QStringLiteral("甲"), QStringLiteral("new"), {}, at(day)};
}

Put next(const Item& read, const Draft& draft, int day = 20)
{
    return {read.id, read.revision, draft, QStringLiteral("甲"), QStringLiteral("save"),
            {},      at(day)};
}

Item put(ItemStore& store, const Put& one)
{
    return require(store.put({one})).front();
}

bench::ItemMaker maker(unsigned seed)
{
    return {QStringLiteral(CHENGBAO_WORDS), seed};
}

/// Items as offices send them; of some a second revision, as after a day's work.
std::vector<Draft> fill(ItemStore& store, int count)
{
    auto items = maker(7);
    std::vector<Draft> drafts;
    for (int i = 0; i < count; ++i) {
        Draft draft = items.next(200);
        if (i % 3 == 0)
            draft.facts.photos = {{QStringLiteral("a.jpg"), {}}};
        Item item = put(store, newItem(draft));
        if (i % 7 == 0) {
            draft.body += items.sentence();
            item = put(store, next(item, draft));
        }
        drafts.push_back(item.draft);
    }
    return drafts;
}

QStringList titles(const std::vector<ItemSummary>& items)
{
    QStringList all;
    for (const ItemSummary& item : items)
        all.append(item.title);
    return all;
}

QStringList newestTitles(const ItemStore& store, const Query& query, int most = 1000)
{
    QStringList all;
    require(store.newest(query, [&](const Candidate& candidate) {
        all.append(candidate.summary.title);
        return static_cast<int>(all.size()) < most;
    }));
    return all;
}

Query forText(const QString& text)
{
    Query query;
    query.text = text;
    return query;
}

} // namespace

#define STORES SqliteHome, MemoryHome

TEMPLATE_TEST_CASE("what is put is kept, revision by revision", "[store]", STORES)
{
    TestType home;
    ItemStore& store = home.store;
    Draft draft = harvestDraft();
    Item item = put(store, newItem(draft));
    CHECK(item.revision == 1);
    CHECK(item.state == State::Draft);
    for (int number = 2; number <= 70; ++number) {
        draft.body += QStringLiteral("第%1次修改。").arg(number);
        draft.facts.author = QStringLiteral("信息员%1").arg(number % 3);
        item = put(store, next(item, draft));
        REQUIRE(item.revision == number);
    }
    const Item read = require(store.item(item.id));
    CHECK(read.draft == draft);
    CHECK(read.revision == 70);
    CHECK(require(store.revision(item.id, 1)) == harvestDraft());
    CHECK(require(store.revision(item.id, 33)).body.endsWith(QStringLiteral("第33次修改。")));
    CHECK(require(store.revision(item.id, 70)) == draft);
    CHECK(store.revision(item.id, 71).error().code == ErrorCode::NotFound);
    CHECK(store.revision(item.id, 0).error().code == ErrorCode::NotFound);
    CHECK(store.item(QStringLiteral("nobody")).error().code == ErrorCode::NotFound);
}

TEMPLATE_TEST_CASE("an unchanged text makes no revision", "[store]", STORES)
{
    TestType home;
    const Item item = put(home.store, newItem(harvestDraft()));
    CHECK(put(home.store, next(item, harvestDraft())).revision == 1);
    CHECK(home.store.revision(item.id, 2).error().code == ErrorCode::NotFound);
}

TEMPLATE_TEST_CASE("who read an older revision is refused, and nothing of the call is kept",
                   "[store]", STORES)
{
    TestType home;
    ItemStore& store = home.store;
    const Item read = put(store, newItem(draft(QStringLiteral("甲"))));
    put(store, next(read, draft(QStringLiteral("乙"))));
    const auto late =
        store.put({newItem(draft(QStringLiteral("丙"))), next(read, draft(QStringLiteral("丁")))});
    CHECK(late.error().code == ErrorCode::Conflict);
    Item nobody = read;
    nobody.id = QStringLiteral("nobody");
    const auto lost = store.put(
        {newItem(draft(QStringLiteral("丙"))), next(nobody, draft(QStringLiteral("丁")))});
    CHECK(lost.error().code == ErrorCode::NotFound);
    CHECK(require(store.item(read.id)).draft.title == QStringLiteral("乙"));
    CHECK(require(store.newestNumber()) == 1);
    CHECK(newestTitles(store, {}) == QStringList{QStringLiteral("乙")});
}

TEMPLATE_TEST_CASE("the newest is what was added last, whatever the clock said", "[store]", STORES)
{
    TestType home;
    ItemStore& store = home.store;
    const Item first = put(store, newItem(draft(QStringLiteral("一")), 20));
    const Item second = put(store, newItem(draft(QStringLiteral("二")), 3));
    put(store, newItem(draft(QStringLiteral("三")), 11));
    put(store, next(first, draft(QStringLiteral("一改")), 25));
    const QStringList all = {QStringLiteral("三"), QStringLiteral("二"), QStringLiteral("一改")};
    CHECK(newestTitles(store, {}) == all);
    CHECK(newestTitles(store, {}, 2) == all.mid(0, 2));
    Query older;
    older.olderThan = second.id;
    CHECK(newestTitles(store, older) == all.mid(2));
    older.olderThan = QStringLiteral("nobody");
    CHECK(store.newest(older, [](const Candidate&) { return true; }).error().code ==
          ErrorCode::NotFound);
}

TEMPLATE_TEST_CASE("filters hold exactly", "[store]", STORES)
{
    TestType home;
    ItemStore& store = home.store;
    put(store, newItem(draft(QStringLiteral("别的"))));
    put(store, newItem(harvestDraft()));
    Draft other = harvestDraft();
    other.title = QStringLiteral("党委专报");
    other.facts.system = System::Party;
    other.facts.kind = Kind::Research;
    other.facts.unit += QStringLiteral("办公室");
    other.facts.author = QStringLiteral("李四");
    other.facts.reportDate = QDate(2026, 9, 30);
    other.facts.photos.clear();
    put(store, newItem(other));
    const auto found = [&](auto set) {
        Query query;
        set(query);
        return newestTitles(store, query).size();
    };
    CHECK(found([](Query& query) { query.system = System::Party; }) == 1);
    CHECK(found([](Query& query) { query.kind = Kind::News; }) == 1);
    CHECK(found([](Query& query) { query.unit = QStringLiteral("清江县农业农村局"); }) == 1);
    CHECK(found([](Query& query) { query.unit = QStringLiteral("农业"); }) == 0);
    CHECK(found([](Query& query) { query.author = QStringLiteral("李四"); }) == 1);
    CHECK(found([](Query& query) { query.carrier = QStringLiteral("日报"); }) == 0);
    CHECK(found([](Query& query) { query.board = QStringLiteral("农业"); }) == 0);
    CHECK(found([](Query& query) { query.hasPhotos = true; }) == 1);
    CHECK(found([](Query& query) { query.hasPhotos = false; }) == 2);
    CHECK(found([](Query& query) { query.hasFindings = true; }) == 0);
    CHECK(found([](Query& query) { query.state = State::Draft; }) == 3);
    CHECK(found([](Query& query) { query.state = State::Signed; }) == 0);
    CHECK(found([](Query& query) { query.from = QDate(2026, 9, 30); }) == 1);
    CHECK(found([](Query& query) { query.to = QDate(2026, 9, 18); }) == 1);
    CHECK(found([](Query& query) {
              query.from = QDate(2026, 9, 19);
              query.to = QDate(2026, 9, 29);
          }) == 1);
}

TEMPLATE_TEST_CASE("every text that has the tokens is a candidate", "[store]", STORES)
{
    TestType home;
    ItemStore& store = home.store;
    const std::vector<Draft> drafts = fill(store, 60);
    auto random = maker(8);
    for (int tried = 0; tried < 60; ++tried) {
        const Draft& some = drafts[static_cast<std::size_t>(random.below(60))];
        const QString part = some.body.mid(random.below(150), 1 + random.below(6)).trimmed();
        Narrowing narrowing;
        narrowing.all = queryTokens(Field::Anywhere, foldForSearch(part));
        QSet<QString> met;
        require(store.candidates({}, narrowing, [&met](const Candidate& candidate) {
            met.insert(candidate.title + candidate.body);
            return true;
        }));
        for (const Draft& draft : drafts) {
            if (draft.body.contains(part))
                CHECK(met.contains(draft.title + draft.body));
        }
    }
    int all = 0;
    Narrowing none;
    none.none = queryTokens(Field::Anywhere, QStringLiteral("的"));
    require(store.candidates({}, {}, [&all](const Candidate&) { return ++all > 0; }));
    CHECK(all == 60);
    int without = 0;
    require(store.candidates({}, none, [&without](const Candidate& candidate) {
        CHECK_FALSE((candidate.title + candidate.body).contains(QStringLiteral("的")));
        return ++without > 0;
    }));
    CHECK(without == std::count_if(drafts.begin(), drafts.end(), [](const Draft& draft) {
              return !(draft.title + draft.body).contains(QStringLiteral("的"));
          }));
}

TEMPLATE_TEST_CASE("who has a token is told, newest first and no more than asked", "[store]",
                   STORES)
{
    TestType home;
    ItemStore& store = home.store;
    const std::vector<Draft> drafts = fill(store, 60);
    const QStringList words = {QStringLiteral("的"), QStringLiteral("年")};
    QStringList tokens;
    for (const QString& word : words)
        tokens.append(queryTokens(Field::Anywhere, word).first());
    std::vector<std::vector<qint64>> holders(2);
    const auto take = [&holders](int token, qint64 number) {
        holders[static_cast<std::size_t>(token)].push_back(number);
    };
    require(store.holders(tokens, 1000, take));
    const auto lately = require(store.changedLately());
    for (std::size_t word = 0; word < 2; ++word) {
        CHECK(std::is_sorted(holders[word].rbegin(), holders[word].rend()));
        for (qint64 number = 1; number <= 60; ++number) {
            const Draft& draft = drafts[static_cast<std::size_t>(number) - 1];
            const bool has = (draft.title + draft.body).contains(words[static_cast<int>(word)]);
            const bool told = std::count(holders[word].begin(), holders[word].end(), number) == 1;
            if (std::find(lately.begin(), lately.end(), number) == lately.end())
                CHECK(told == has);
        }
    }
    const std::vector<qint64> first = holders[0];
    REQUIRE(first.size() > 3);
    holders = std::vector<std::vector<qint64>>(2);
    require(store.holders(tokens, 3, take));
    CHECK(holders[0] == std::vector<qint64>(first.begin(), first.begin() + 3));
}

TEMPLATE_TEST_CASE("numbers, samples and counts", "[store]", STORES)
{
    TestType home;
    ItemStore& store = home.store;
    CHECK(require(store.newestNumber()) == 0);
    CHECK_FALSE(require(store.candidate(1)));
    const std::vector<Draft> drafts = fill(store, 50);
    CHECK(require(store.newestNumber()) == 50);
    const auto one = require(store.candidate(9));
    REQUIRE(one);
    CHECK(one->title == drafts[8].title);
    CHECK(one->body == drafts[8].body);
    CHECK(one->author == drafts[8].facts.author);
    CHECK(one->number == 9);
    CHECK_FALSE(require(store.candidate(51)));
    std::vector<qint64> sampled;
    require(store.sample(10, [&sampled](const Candidate& candidate) {
        sampled.push_back(candidate.number);
        return true;
    }));
    CHECK(sampled.size() == 10);
    CHECK(sampled.front() <= 5);
    CHECK(sampled.back() > 40);
    const auto counts = require(store.countByState());
    REQUIRE(counts.size() == allValues<State>().size());
    for (const auto& [state, count] : counts)
        CHECK(count == (state == State::Draft ? 50 : 0));
}

TEMPLATE_TEST_CASE("searches find the same in every store", "[store]", STORES)
{
    TestType home;
    MemoryStore plain;
    fill(home.store, 80);
    const std::vector<Draft> drafts = fill(plain, 80);
    auto random = maker(9);
    for (int tried = 0; tried < 80; ++tried) {
        const Draft& some = drafts[static_cast<std::size_t>(random.below(80))];
        Query query = forText(some.body.mid(random.below(150), 1 + random.below(5)));
        if (tried % 4 == 1)
            query.text += QStringLiteral(" -") + random.word();
        if (tried % 4 == 2)
            query.hasPhotos = true;
        if (tried % 4 == 3)
            query.order = Query::Order::Relevance;
        query.limit = 7;
        query.offset = tried % 3;
        const auto found = require(findItems(home.store, query));
        const auto truth = require(findItems(plain, query));
        CAPTURE(query.text.toStdString());
        REQUIRE(titles(found) == titles(truth));
        for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK(found[i].snippet == truth[i].snippet);
            CHECK(found[i].snippetMarks == truth[i].snippetMarks);
        }
    }
}

TEMPLATE_TEST_CASE("duplicates are found in every store", "[store]", STORES)
{
    TestType home;
    const std::vector<Draft> drafts = fill(home.store, 120);
    auto items = maker(10);
    const Frequencies frequencies = require(Frequencies::sample(home.store));
    for (std::size_t i = 5; i < 120; i += 23) {
        const Draft again = bench::withOtherFigures(drafts[i], items);
        const auto met = require(findDuplicates(home.store, frequencies, again, {}));
        REQUIRE_FALSE(met.empty());
        CHECK(met.front().earlier.title == drafts[i].title);
        const auto others =
            require(findDuplicates(home.store, frequencies, again, {met.front().earlier.id}));
        CHECK(std::none_of(others.begin(), others.end(), [&met](const Duplicate& other) {
            return other.earlier.id == met.front().earlier.id;
        }));
    }
}
