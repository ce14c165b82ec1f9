// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/tokens.h"
#include "tests/core/archive/fixtures.h"

#include <random>

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

/// What searching means, without any index; phrases and fields are tested by themselves.
bool contains(const Draft& draft, const QString& query)
{
    const QString text = foldForSearch(draft.title + QLatin1Char('\n') + draft.body);
    const QStringList words =
        foldForSearch(query).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&text](const QString& word) {
        const bool excluded = word.size() > 1 && word.startsWith(QLatin1Char('-'));
        return text.contains(word.mid(excluded ? 1 : 0)) != excluded;
    });
}

/// Whether a word of it begins like a phrase.
bool hasPhrase(const QString& query)
{
    const QStringList words =
        foldForSearch(query).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [](const QString& word) {
        return word.startsWith(QLatin1Char('"')) || word.startsWith(QLatin1String("-\""));
    });
}

/// Few characters, so that chance hits and near misses are frequent.
class Chance
{
public:
    explicit Chance(unsigned seed) : m_engine(seed) {}

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_engine); }

    QString text(int length)
    {
        static const QStringList alphabet = {
            QStringLiteral("部"),     QStringLiteral("署"),     QStringLiteral("地"),
            QStringLiteral("区"),     QStringLiteral("各"),     QStringLiteral("𠮷"),
            QStringLiteral("😀"),      QStringLiteral("，"),     QStringLiteral("。"),
            QStringLiteral("\n"),     QStringLiteral(" "),      QStringLiteral("　"),
            QStringLiteral("a"),      QStringLiteral("Ａ"),     QStringLiteral("B"),
            QStringLiteral("1"),      QStringLiteral("２"),     QStringLiteral("\""),
            QStringLiteral("*"),      QStringLiteral("-"),      QStringLiteral("é"),
            QStringLiteral("ß"),      QStringLiteral("İ"),      QStringLiteral("~"),
            QStringLiteral("\uE022"), QStringLiteral("\uFEFF"), QStringLiteral("\uFFFF"),
            QStringLiteral("\u0007")};
        QString made;
        for (int i = 0; i < length; ++i)
            made += alphabet[below(static_cast<int>(alphabet.size()))];
        return made;
    }

private:
    std::mt19937 m_engine;
};

} // namespace

TEST_CASE("an empty query lists the newest items first, page by page")
{
    const Desk desk;
    const auto archive = desk.open();
    for (int i = 0; i < 5; ++i)
        addAll(*archive, {draft(QString::number(i))});
    CHECK(titles(*archive, QString()).join(QString()) == QStringLiteral("43210"));
    CHECK(titles(*archive, QStringLiteral(" 　 ")).size() == 5);
    Query page;
    page.limit = 2;
    page.offset = 1;
    CHECK(titles(*archive, page).join(QString()) == QStringLiteral("32"));
    page.offset = 5;
    CHECK(titles(*archive, page).isEmpty());
    page.offset = 0;
    page.limit = 0;
    CHECK(titles(*archive, page).isEmpty());
    page.text = QStringLiteral("1");
    CHECK(titles(*archive, page).isEmpty());
}

TEST_CASE("searches find any stretch, in either width and case")
{
    const Desk desk;
    const auto archive = desk.open();
    addAll(*archive, {draft(QStringLiteral("甲"), QStringLiteral("编号12345，ＡＢＣ工程")),
                      draft(QStringLiteral("乙"), QStringLiteral("地区,各部门贯彻部署")),
                      draft(QStringLiteral("丙"), QStringLiteral("部门各地区"))});
    CHECK(titles(*archive, QStringLiteral("2345")) == QStringList{QStringLiteral("甲")});
    CHECK(titles(*archive, QStringLiteral("１２３")) == QStringList{QStringLiteral("甲")});
    CHECK(titles(*archive, QStringLiteral("abc")) == QStringList{QStringLiteral("甲")});
    CHECK(titles(*archive, QStringLiteral("地区，各部门")) == QStringList{QStringLiteral("乙")});
    CHECK(titles(*archive, QStringLiteral("部")).size() == 2);
    CHECK(titles(*archive, QStringLiteral("部署")) == QStringList{QStringLiteral("乙")});
    CHECK(titles(*archive, QStringLiteral("署 乙")) == QStringList{QStringLiteral("乙")});
    CHECK(titles(*archive, QStringLiteral("署 丙")).isEmpty());
    CHECK(titles(*archive, QStringLiteral("，")) ==
          QStringList{QStringLiteral("乙"), QStringLiteral("甲")});
}

TEST_CASE("half a surrogate pair is found nowhere")
{
    const Desk desk;
    const auto archive = desk.open();
    addAll(*archive, {draft(QStringLiteral("甲"), QStringLiteral("😀?"))});
    CHECK(titles(*archive, QString(QChar(0xD83D))).isEmpty());
    CHECK(titles(*archive, QString(QChar(0xDE00))).isEmpty());
    CHECK(titles(*archive, QStringLiteral("😀")).size() == 1);
}

TEST_CASE("results equal plain substring search")
{
    const Desk desk;
    const auto archive = desk.open();
    Chance chance(20260920);
    std::vector<Draft> drafts;
    for (int i = 0; i < 60; ++i) {
        drafts.push_back(
            draft(QString::number(i) + QStringLiteral("号") + chance.text(4), chance.text(40)));
    }
    for (Draft& kept : drafts)
        kept = require(archive->add(kept, {}, {})).draft;
    // Later revisions replace what is searched.
    for (size_t i = 0; i < drafts.size(); i += 3) {
        const QString id = require(archive->find({})).at(drafts.size() - 1 - i).id;
        drafts[i].body = chance.text(40);
        drafts[i] = require(archive->save(id, 1, drafts[i], {})).draft;
    }
    QStringList queries = {
        QStringLiteral("AND"),     QStringLiteral("NEAR(a b)"), QStringLiteral("部署-"),
        QStringLiteral("部*"),     QStringLiteral("-部"),       QStringLiteral("a OR b"),
        QStringLiteral("words:a"), QStringLiteral("^a"),        QStringLiteral("-"),
        QStringLiteral("😀"),       QStringLiteral("𠮷"),        QStringLiteral("%"),
        QStringLiteral("_"),       QStringLiteral("\\")};
    for (int i = 0; i < 600; ++i)
        queries.append(chance.text(1 + chance.below(5)));
    int hits = 0;
    for (const QString& query : queries) {
        if (hasPhrase(query))
            continue;
        QStringList expected;
        for (auto draft = drafts.rbegin(); draft != drafts.rend(); ++draft) {
            if (contains(*draft, query))
                expected.append(draft->title);
        }
        CAPTURE(query);
        CHECK(titles(*archive, query) == expected);
        hits += static_cast<int>(expected.size());
    }
    CHECK(hits > 1000); // the queries were worth asking
}

TEST_CASE("days of any year are in the ranges that have them")
{
    const Desk desk;
    const auto archive = desk.open();
    const QList<QDate> days = {
        {1, 1, 1},    {999, 12, 31},  {1000, 1, 1},  {1899, 5, 6},   {1949, 10, 1}, {1979, 12, 31},
        {1980, 1, 1}, {2024, 2, 29},  {2026, 9, 18}, {2060, 12, 31}, {2061, 1, 1},  {2069, 7, 1},
        {2070, 1, 1}, {2100, 12, 31}, {2101, 1, 1},  {3000, 1, 1},   {9999, 12, 31}};
    for (const QDate& day : days) {
        Draft made = draft(day.toString(Qt::ISODate), QStringLiteral("秋粮收获"));
        made.facts.reportDate = day;
        addAll(*archive, {made});
    }
    QList<QDate> ends = days + QList<QDate>{QDate(), QDate(1700, 1, 1), QDate(2026, 8, 31)};
    for (const QDate& from : ends) {
        for (const QDate& to : ends) {
            QStringList expected;
            for (auto day = days.rbegin(); day != days.rend(); ++day) {
                if ((from.isNull() || *day >= from) && (to.isNull() || *day <= to))
                    expected.append(day->toString(Qt::ISODate));
            }
            CAPTURE(from.toString(Qt::ISODate), to.toString(Qt::ISODate));
            Query query;
            query.from = from;
            query.to = to;
            CHECK(titles(*archive, query) == expected);
            query.text = QStringLiteral("秋粮");
            CHECK(titles(*archive, query) == expected);
        }
    }
}

TEST_CASE("odd queries are answered, too")
{
    const Desk desk;
    const auto archive = desk.open();
    addAll(*archive, {draft(QStringLiteral("甲"), QStringLiteral("100%_达标 - “好”")),
                      draft(QStringLiteral("乙"), QStringLiteral("title: 空格　全角"))});
    const auto found = [&archive](const QString& text) {
        return titles(*archive, text).join(QString());
    };
    CHECK(found(QStringLiteral("%")) == QStringLiteral("甲"));
    CHECK(found(QStringLiteral("_")) == QStringLiteral("甲"));
    CHECK(found(QStringLiteral("-")) == QStringLiteral("甲"));
    CHECK(found(QStringLiteral("--")) == QStringLiteral("乙")); // all without a minus
    CHECK(found(QStringLiteral("\"")).isEmpty());
    CHECK(found(QStringLiteral("“")) == QStringLiteral("甲"));
    CHECK(found(QStringLiteral("“好")) == QStringLiteral("甲"));
    CHECK(found(QStringLiteral("\"\"")).isEmpty());
    CHECK(found(QStringLiteral("title:")) == QStringLiteral("乙"));
    CHECK(found(QStringLiteral("标题：")).isEmpty());
    CHECK(found(QStringLiteral("格 角")) == QStringLiteral("乙"));
    CHECK(found(QStringLiteral("\"格 全\"")) == QStringLiteral("乙"));
    CHECK(found(QStringLiteral("。，；：！？")).isEmpty());
    CHECK(found(QString(QChar(u'\0'))).isEmpty());
    CHECK(found(QString(5000, u'好')).isEmpty());
    CHECK(found(QString(2500, u'a') + QLatin1Char(' ') + QString(2500, u'"')).isEmpty());
    CHECK(found(QStringLiteral("好 ").repeated(2000)) == QStringLiteral("甲"));
}
