// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/query_terms.h"
#include "core/archive/search_index.h"
#include "tests/core/archive/fixtures.h"

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

Query forText(const QString& text)
{
    Query query;
    query.text = text;
    return query;
}

QStringList titles(const Archive& archive, const Query& query)
{
    QStringList found;
    for (const ItemSummary& item : require(archive.find(query)))
        found.append(item.title);
    return found;
}

QStringList titles(const Archive& archive, const QString& text)
{
    return titles(archive, forText(text));
}

void addAll(Archive& archive, const std::vector<Draft>& drafts)
{
    for (const Draft& draft : drafts)
        require(archive.add(draft, {}, {}));
}

} // namespace

TEST_CASE("a query is read as its signs say, and what is no sign is text")
{
    using Where = Term::Where;
    const auto parsed = [](const char* query) { return parseTerms(QString::fromUtf8(query)); };
    const auto term = [](const char* text, Where where = Where::Anywhere, bool excluded = false) {
        return Term{where, QString::fromUtf8(text), excluded};
    };
    using Terms = std::vector<Term>;
    CHECK(parsed(" 秋粮　ＡＢ 秋粮 ") == Terms{term("秋粮"), term("ab")});
    CHECK(parsed("\"秋粮 收获\"完") == Terms{term("秋粮 收获"), term("完")});
    CHECK(parsed("“秋粮 收获”") == Terms{term("秋粮 收获")});
    CHECK(parsed("＂秋粮 收获") == Terms{term("秋粮 收获")});
    CHECK(parsed("\"\"") == Terms{term("\"\"")});
    CHECK(parsed("-草稿 - a-b") ==
          Terms{term("草稿", Where::Anywhere, true), term("-"), term("a-b")});
    CHECK(parsed("title:秋粮 标题：收获 -单位:水利 author:张") ==
          Terms{term("秋粮", Where::Title), term("收获", Where::Title),
                term("水利", Where::Unit, true), term("张", Where::Author)});
    CHECK(parsed("title: words:a 正文:\"a b\"") ==
          Terms{term("title:"), term("words:a"), term("a b", Where::Body)});
    CHECK(parsed("") == Terms{});
}

TEST_CASE("phrases, exclusions and fields find what they say")
{
    const Desk desk;
    const auto archive = desk.open();
    Draft water =
        draft(QStringLiteral("水库除险"), QStringLiteral("秋粮 收获过半，投入3800万元。"));
    water.facts.unit = QStringLiteral("清江县水利局");
    water.facts.author = QStringLiteral("李四");
    Draft grain = draft(QStringLiteral("秋粮收获"), QStringLiteral("水库蓄水，收获过半。"));
    grain.facts.unit = QStringLiteral("清江县农业农村局");
    addAll(*archive, {water, grain});
    const QString both = QStringLiteral("秋粮收获|水库除险");
    const auto found = [&](const char* query) {
        return titles(*archive, QString::fromUtf8(query)).join(QLatin1Char('|'));
    };
    CHECK(found("秋粮 收获") == both);
    CHECK(found("\"秋粮 收获\"") == water.title);
    CHECK(found("收获过半 -水库蓄水") == water.title);
    CHECK(found("收获 -蓄") == water.title);
    CHECK(found("-投入") == grain.title);
    CHECK(found("-投入3800") == grain.title);
    CHECK(found("title:收获") == grain.title);
    CHECK(found("-title:收获") == water.title);
    CHECK(found("正文:收获") == both);
    CHECK(found("正文:水库") == grain.title);
    CHECK(found("-正文:水库") == water.title);
    CHECK(found("unit:水利") == water.title);
    CHECK(found("单位：清江县 -信息员:李") == grain.title);
    CHECK(found("author:李四 title:除险").toStdString() == water.title.toStdString());
}

TEST_CASE("runs of digits and blanks inside a text are found in every part")
{
    const Desk desk;
    const auto archive = desk.open();
    const QString text = QStringLiteral(" 编号12345678号，共123 456 件 😀 7890");
    addAll(*archive, {draft(QStringLiteral("甲"), text), draft(QStringLiteral("乙"))});
    for (qsizetype at = 0; at < text.size(); ++at) {
        for (qsizetype length = 1; at + length <= text.size(); ++length) {
            const QString part = text.mid(at, length);
            const bool half = part.front().isLowSurrogate() || part.back().isHighSurrogate();
            if (half || part.trimmed().isEmpty())
                continue;
            CAPTURE(part);
            REQUIRE(titles(*archive, QLatin1Char('"') + part + QLatin1Char('"')) ==
                    QStringList{QStringLiteral("甲")});
        }
    }
    CHECK(titles(*archive, QStringLiteral("123456789")).isEmpty());
    CHECK(titles(*archive, QStringLiteral("\"123  456\"")).isEmpty());
}

TEST_CASE("filters hold together, with the index and without")
{
    const Desk desk;
    const auto archive = desk.open();
    Draft grain = harvestDraft();
    grain.facts.author = QStringLiteral("张三");
    Draft water = draft(QStringLiteral("水库除险"), QStringLiteral("全县水库完工。"));
    water.facts.system = System::Party;
    water.facts.unit = QStringLiteral("清江县水利局");
    water.facts.reportDate = QDate(2025, 12, 31);
    const Item first = require(archive->add(grain, {}, {}));
    const Item second = require(archive->add(water, {}, {}));
    require(archive->transition(first, State::InReview, {}, first.draft, {}));
    require(archive->setLabels(second.id,
                               {QStringLiteral("每日要情"), QStringLiteral("乡村 振兴"), 2}));
    require(archive->setLabels(first.id, {{}, {}, 0}));
    CHECK(require(archive->labels(second.id)) ==
          Labels{QStringLiteral("每日要情"), QStringLiteral("乡村 振兴"), 2});
    const bool withIndex = GENERATE(true, false);
    if (!withIndex)
        require(desk.raw()->run(QStringLiteral("DELETE FROM meta WHERE key = 'search_index'")));
    const auto found = [&](auto set) {
        Query query;
        set(query);
        const QString plain = titles(*archive, query).join(QLatin1Char('|'));
        query.text = QStringLiteral("全县");
        CHECK(titles(*archive, query).join(QLatin1Char('|')) == plain);
        query.text = QStringLiteral("没有的");
        CHECK(titles(*archive, query).isEmpty());
        return plain;
    };
    CHECK(found([](Query& query) { query.state = State::InReview; }) == grain.title);
    CHECK(found([](Query& query) { query.state = State::Draft; }) == water.title);
    CHECK(found([](Query& query) { query.system = System::Party; }) == water.title);
    CHECK(found([](Query& query) { query.kind = Kind::News; }) == grain.title);
    CHECK(found([&](Query& query) { query.unit = water.facts.unit; }) == water.title);
    CHECK(found([](Query& query) { query.unit = QStringLiteral("水利局"); }).isEmpty());
    CHECK(found([](Query& query) { query.author = QStringLiteral("张三"); }) == grain.title);
    CHECK(found([](Query& query) { query.carrier = QStringLiteral("每日要情"); }) == water.title);
    CHECK(found([](Query& query) { query.board = QStringLiteral("乡村 振兴"); }) == water.title);
    CHECK(found([](Query& query) { query.hasPhotos = true; }) == grain.title);
    CHECK(found([](Query& query) { query.hasPhotos = false; }) == water.title);
    CHECK(found([](Query& query) { query.hasFindings = true; }) == water.title);
    CHECK(found([](Query& query) { query.hasFindings = false; }) == grain.title);
    CHECK(found([](Query& query) { query.from = QDate(2026, 1, 1); }) == grain.title);
    CHECK(found([](Query& query) { query.to = QDate(2026, 1, 1); }) == water.title);
    CHECK(found([](Query& query) {
              query.from = QDate(2025, 12, 31);
              query.to = QDate(2025, 12, 31);
          }) == water.title);
    CHECK(found([](Query& query) {
              query.from = QDate(2026, 9, 1);
              query.to = QDate(2026, 9, 18);
          }) == grain.title);
    CHECK(found([](Query& query) {
              query.from = QDate(2026, 9, 19);
              query.to = QDate(2026, 9, 30);
          }).isEmpty());
    CHECK(found([](Query& query) {
              query.from = QDate(2027, 1, 1);
              query.to = QDate(2026, 1, 1);
          }).isEmpty());
    CHECK(require(archive->examine({})).indexRebuilt != withIndex);
}

TEST_CASE("the best hits come first when relevance is asked for")
{
    const Desk desk;
    const auto archive = desk.open();
    addAll(*archive, {draft(QStringLiteral("水库除险加固"), QStringLiteral("完工。")),
                      draft(QStringLiteral("甲"), QStringLiteral("水库，水库，水库。")),
                      draft(QStringLiteral("乙"), QStringLiteral("各地都在忙，也修了水库。"))});
    Query query = forText(QStringLiteral("水库"));
    CHECK(titles(*archive, query).join(QString()) == QStringLiteral("乙甲水库除险加固"));
    query.order = Query::Order::Relevance;
    CHECK(titles(*archive, query).join(QString()) == QStringLiteral("水库除险加固甲乙"));
    query.offset = 1;
    query.limit = 1;
    CHECK(titles(*archive, query) == QStringList{QStringLiteral("甲")});
}

TEST_CASE("pages follow each other by the last item of the one before")
{
    const Desk desk;
    const auto archive = desk.open();
    for (int i = 0; i < 7; ++i)
        addAll(*archive, {draft(QString::number(i), QStringLiteral("全县"))});
    for (const QString& text : {QString(), QStringLiteral("全县")}) {
        Query query = forText(text);
        query.limit = 3;
        QString all;
        for (auto page = require(archive->find(query)); !page.empty();
             page = require(archive->find(query))) {
            for (const ItemSummary& item : page)
                all += item.title;
            query.olderThan = page.back().id;
        }
        CHECK(all == QStringLiteral("6543210"));
    }
    Query unknown;
    unknown.olderThan = QStringLiteral("none");
    CHECK(archive->find(unknown).error().code == ErrorCode::NotFound);
}

TEST_CASE("an index that is made in steps is right at every step")
{
    const Desk desk;
    const auto archive = desk.open();
    constexpr int count = 9;
    for (int i = 0; i < count; ++i)
        addAll(*archive, {draft(QString::number(i), QStringLiteral("全县秋粮"))});
    const auto raw = desk.raw();
    require(raw->run(QStringLiteral("DELETE FROM meta WHERE key = 'search_index'")));
    CHECK_FALSE(require(archive->isIndexComplete()));
    const QString id = require(archive->find({})).back().id;
    int steps = 0;
    for (; !require(archive->isIndexComplete()); ++steps) {
        std::stop_source stop;
        Progress once;
        once.stop = stop.get_token();
        once.step = [&stop](int, int) { stop.request_stop(); };
        const auto stopped = completeIndex(*raw, 2, once);
        CHECK((stopped.has_value() || stopped.error().code == ErrorCode::Cancelled));
        // What changes meanwhile is followed in the part that is there already, and found anyway.
        Draft changed = draft(QStringLiteral("改"), QString::number(steps) + QStringLiteral("改"));
        const Item item = require(archive->item(id));
        require(archive->save(id, item.revision, changed, {}));
        addAll(*archive, {draft(QStringLiteral("新"), QStringLiteral("全县新稿"))});
        CHECK(titles(*archive, QStringLiteral("全县")).size() == count - 1 + steps + 1);
        CHECK(titles(*archive, changed.body).size() == 1);
    }
    CHECK(steps > 3);
    const Health health = require(archive->examine({}));
    CHECK(health.sound);
    CHECK_FALSE(health.indexRebuilt);
}

TEST_CASE("a search can be stopped")
{
    const Desk desk;
    const auto archive = desk.open();
    for (int i = 0; i < 200; ++i)
        addAll(*archive, {draft(QString::number(i), QStringLiteral("全县"))});
    std::stop_source stop;
    stop.request_stop();
    require(desk.raw()->run(QStringLiteral("DELETE FROM meta WHERE key = 'search_index'")));
    const auto stopped = archive->find(forText(QStringLiteral("没有的")), stop.get_token());
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(titles(*archive, QStringLiteral("全县")).size() == 200);
}

TEST_CASE("searches are kept by name")
{
    const Desk desk;
    Query query = forText(QStringLiteral("秋粮 -草稿"));
    query.state = State::Submitted;
    query.system = System::Party;
    query.kind = Kind::News;
    query.unit = QStringLiteral("某局");
    query.board = QStringLiteral("三农");
    query.from = QDate(2026, 1, 1);
    query.hasPhotos = false;
    query.hasFindings = true;
    query.order = Query::Order::Relevance;
    {
        const auto archive = desk.open();
        require(archive->saveSearch(QStringLiteral("乙"), {}));
        require(archive->saveSearch(QStringLiteral("甲"), {}));
        require(archive->saveSearch(QStringLiteral("乙"), query));
        require(archive->removeSearch(QStringLiteral("甲")));
        require(archive->removeSearch(QStringLiteral("无")));
    }
    CHECK(require(desk.open()->savedSearches()) ==
          std::vector<SavedSearch>{{QStringLiteral("乙"), query}});
}
