// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/index_match.h"
#include "core/archive/search_index.h"
#include "core/archive/tokens.h"
#include "tests/core/archive/fixtures.h"

#include <random>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

Narrowing narrowedBy(const QString& text, const QString& without = {})
{
    Narrowing narrowing;
    narrowing.all = queryTokens(Field::Anywhere, text);
    narrowing.none = queryTokens(Field::Anywhere, without);
    return narrowing;
}

/// An archive whose index has pages so small that two thousand items are as many to it as a
/// hundred thousand are else.
class LargeArchive
{
public:
    LargeArchive()
    {
        require(m_raw->run(QStringLiteral("INSERT INTO search (search, rank)"
                                          " VALUES ('pgsz', 48)")));
        std::vector<Draft> drafts;
        for (int i = 0; i < items; ++i) {
            drafts.push_back(draft(QString::number(i), text(i % 100 == 0)));
            drafts.back().facts.system = i % 50 ? System::Government : System::Party;
            drafts.back().facts.reportDate = QDate(2024, 1, 1).addDays(i / 3);
        }
        REQUIRE(require(m_archive->addAll(drafts, {}, {})).size() == items);
        m_drafts = std::move(drafts);
    }

    Database& raw() { return *m_raw; }
    const Archive& archive() const { return *m_archive; }
    const std::vector<Draft>& drafts() const { return m_drafts; }

    /// Common characters, and among them rare ones.
    QString text(bool rarely)
    {
        static const QString common = QStringLiteral("同比增长，。的1");
        static const QString rare = QStringLiteral("甲乙丙丁7甲乙丙");
        QString made;
        for (int i = 0; i < 40; ++i)
            made += common[below(static_cast<int>(common.size()))];
        if (rarely)
            made.replace(below(36), 4, rare.mid(below(4), 4));
        return made;
    }
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_engine); }

private:
    static constexpr int items = 2000;
    std::mt19937 m_engine{11};
    Desk m_desk;
    std::unique_ptr<Archive> m_archive = m_desk.open();
    std::unique_ptr<Database> m_raw = m_desk.raw();
    std::vector<Draft> m_drafts;
};

} // namespace

TEST_CASE("of what a hit must have, the index is asked for the rare only")
{
    LargeArchive large;
    const auto match = [&large](const Narrowing& narrowing, const Query& query = {}) {
        return require(matchFor(large.raw(), query, narrowing));
    };
    const auto token = [](const char16_t* text) {
        const QString word = QString::fromUtf16(text);
        return QStringLiteral("(\"%1\")").arg(queryTokens(Field::Anywhere, word).first());
    };
    const QString rare = match(narrowedBy(QStringLiteral("甲乙丙丁同比增长")));
    CHECK(rare.contains(token(u"甲乙")));
    CHECK_FALSE(rare.contains(token(u"比增")));
    const QString common = match(narrowedBy(QStringLiteral("同比增")));
    CHECK(common.contains(token(u"同比")));
    CHECK(common.contains(token(u"比增")));
    CHECK_FALSE(match(narrowedBy(QStringLiteral("甲"), QStringLiteral("的"))).contains(u"NOT"));
    CHECK(match(narrowedBy(QStringLiteral("同"), QStringLiteral("甲"))).contains(u"NOT"));
    Query often;
    often.system = System::Government;
    const QString mark = markWord(SystemMark, toWord(System::Government));
    CHECK_FALSE(match(narrowedBy(QStringLiteral("甲乙丙丁")), often).contains(mark));
    CHECK(match({}, often).contains(mark));
}

TEST_CASE("whatever the index is asked for, searches find every hit and nothing else")
{
    LargeArchive large;
    int hits = 0;
    for (int tried = 0; tried < 300; ++tried) {
        const Draft& some = large.drafts()[static_cast<std::size_t>(
            tried % 2 ? large.below(20) * 100 : large.below(2000))];
        const int length = 1 + large.below(tried % 3 ? 6 : 14);
        const QString part = some.body.mid(large.below(40 - length), length);
        const QString excluded =
            tried % 4 == 1 ? large.text(false).mid(0, 1 + tried % 3) : QString();
        Query query;
        query.text = part + (excluded.isEmpty() ? QString() : QStringLiteral(" -") + excluded);
        if (tried % 4 == 2)
            query.system = tried % 8 == 2 ? System::Party : System::Government;
        if (tried % 4 == 3)
            query.from = some.facts.reportDate;
        query.to = tried % 8 == 7 ? some.facts.reportDate.addDays(30) : QDate();
        query.limit = 10000;
        QStringList expected;
        for (auto draft = large.drafts().rbegin(); draft != large.drafts().rend(); ++draft) {
            const auto has = [draft](const QString& word) {
                const QString folded = foldForSearch(word);
                return foldForSearch(draft->body).contains(folded) || draft->title.contains(folded);
            };
            const QDate day = draft->facts.reportDate;
            if (has(part) && (excluded.isEmpty() || !has(excluded)) &&
                (!query.system || query.system == draft->facts.system) &&
                (!query.from.isValid() || day >= query.from) &&
                (!query.to.isValid() || day <= query.to))
                expected.append(draft->title);
        }
        QStringList found;
        for (const ItemSummary& item : require(large.archive().find(query)))
            found.append(item.title);
        CAPTURE(query.text);
        REQUIRE(found == expected);
        hits += static_cast<int>(found.size());
    }
    CHECK(hits > 1000);
}
