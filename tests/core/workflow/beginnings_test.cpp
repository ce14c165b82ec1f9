// SPDX-License-Identifier: GPL-3.0-or-later
// What new items start from: templates and older items.
#include "core/text/blanks.h"
#include "core/workflow/follow_up.h"
#include "core/workflow/templates.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QTemporaryDir>

#include <set>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

const QString shipped = QStringLiteral(CHENGBAO_SHARE "/templates");

Result<std::vector<DraftTemplate>> loadOne(const QByteArray& text)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("one.yaml")));
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    return loadTemplates({folder.path()});
}

const QByteArray whole = "id: a\nkind: 动态\ngenre: 措施类\nstructure: 直叙式\nabout: 短\n"
                         "title: 〖填：谁〗完成清淤\nbody: 〖填：何时〗，完成清淤。\n";

} // namespace

TEST_CASE("the shipped templates load, and cover what clerks write in every structure")
{
    const auto all = loadTemplates({shipped});
    REQUIRE(all.has_value());
    std::set<QString> genres, structures, names;
    std::set<Kind> kinds;
    for (const DraftTemplate& one : *all) {
        INFO(one.id.toStdString());
        CHECK(names.insert(one.name() + one.about).second);
        genres.insert(one.genre);
        structures.insert(one.structure);
        kinds.insert(*one.kind);
        CHECK_FALSE(text::blanks(one.title).empty());
        CHECK_FALSE(text::blanks(one.body).empty());
        CHECK_FALSE(one.body.contains(QStringLiteral("\n\n")));
        // What stands around the blanks is what rules ask of clerks: no first person, no 了.
        for (const char* unwanted : {"我们", "我局", "了", "近日"}) {
            QString around = one.body;
            const auto blanks = text::blanks(one.body);
            for (auto blank = blanks.rbegin(); blank != blanks.rend(); ++blank)
                around.remove(blank->span.start, blank->span.length);
            CHECK_FALSE(around.contains(QString::fromUtf8(unwanted)));
        }
    }
    CHECK(kinds.size() == allValues<Kind>().size());
    for (const char* genre : {"措施类", "成效类", "问题建议类", "反馈类"})
        CHECK(genres.count(QString::fromUtf8(genre)));
    for (const char* structure : {"倒悬式", "综合式", "罗列式", "直叙式"})
        CHECK(structures.count(QString::fromUtf8(structure)));
}

TEST_CASE("a template becomes a draft of its kind with the clerk's facts")
{
    const auto all = loadOne(whole);
    REQUIRE(all.has_value());
    Facts facts;
    facts.unit = QStringLiteral("清江县水利局");
    facts.system = System::Party;
    const Draft draft = all->front().draft(facts);
    CHECK(draft.facts.unit == facts.unit);
    CHECK(draft.facts.system == System::Party);
    CHECK(draft.facts.kind == Kind::News);
    CHECK(draft.body == QStringLiteral("〖填：何时〗，完成清淤。"));
}

TEST_CASE("templates that do not hold are refused with their line")
{
    const std::pair<QByteArray, int> broken[] = {
        {whole + "extra: x\n", 8},
        {QByteArray(whole).replace("kind: 动态", "kind: 动"), 2},
        {QByteArray(whole).replace("〖填：何时〗", "〖填：何时"), 7},
        {QByteArray(whole).replace("〖填：谁〗", "〖填：〗"), 6},
        {QByteArray(whole).replace("about: 短\n", ""), 1},
        {QByteArray(whole).replace("id: a\n", ""), 1},
        {"- a\n", 1},
        {"id: [\n", 2},
        {whole + "order: first\n", 8}};
    for (const auto& [text, line] : broken) {
        INFO(text.toStdString());
        const auto read = loadOne(text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().code == ErrorCode::Malformed);
        CHECK(read.error().line == line);
    }
}

TEST_CASE("an office's template stands in for the shipped one of its id")
{
    const auto own = loadOne(QByteArray(whole).replace("id: a", "id: measures-plain"));
    REQUIRE(own.has_value());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("mine.yaml")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(whole).replace("id: a", "id: measures-plain"));
    file.close();
    const auto shippedOnly = loadTemplates({shipped});
    const auto both = loadTemplates({shipped, folder.path()});
    REQUIRE(both.has_value());
    CHECK(both->size() == shippedOnly->size());
    CHECK(std::count_if(both->begin(), both->end(), [](const DraftTemplate& one) {
              return one.id == QStringLiteral("measures-plain") &&
                     one.about == QStringLiteral("短");
          }) == 1);
}

TEST_CASE("a follow-up asks again for every date, figure and registered name")
{
    Draft older;
    older.facts.unit = QStringLiteral("清江县农业农村局");
    older.facts.kind = Kind::News;
    older.facts.eventDate = QDate(2026, 8, 20);
    older.facts.reportDate = QDate(2026, 8, 20);
    older.facts.signer = QStringLiteral("许文斌");
    older.facts.signerRole = SignerRole::DeputyLeader;
    older.facts.signedOn = QDate(2026, 8, 20);
    older.facts.commission = QStringLiteral("2026-37");
    older.facts.photos = {{QStringLiteral("a.jpg"), QStringLiteral("收割现场")}};
    older.title = QStringLiteral("清江县秋粮收割完成52%");
    older.body = QStringLiteral("截至8月20日，收割秋粮26万亩。\n副县长陈立新到双河乡查看。");
    const FollowUp next = followUp(older, {QStringLiteral("陈立新"), QString()});
    CHECK(next.draft.title == QStringLiteral("清江县秋粮收割完成〖核：52%〗"));
    CHECK(next.draft.body ==
          QStringLiteral(
              "截至〖核：8月20日〗，收割秋粮〖核：26万亩〗。\n副县长〖核：陈立新〗到双河乡查看。"));
    CHECK(next.toCheck == 4);
    CHECK(next.draft.facts.unit == older.facts.unit);
    CHECK(next.draft.facts.kind == older.facts.kind);
    CHECK(next.draft.facts.eventDate.isNull());
    CHECK(next.draft.facts.reportDate.isNull());
    CHECK(next.draft.facts.signedOn.isNull());
    CHECK(next.draft.facts.signer.isEmpty());
    CHECK_FALSE(next.draft.facts.signerRole);
    CHECK(next.draft.facts.commission.isEmpty());
    CHECK(next.draft.facts.photos.empty());
}

TEST_CASE("a follow-up of a follow-up that was not finished marks nothing twice")
{
    Draft older;
    older.body = QStringLiteral("截至〖核：8月20日〗，收割〖填：多少〗，占52%。");
    const FollowUp next = followUp(older, {});
    CHECK(next.draft.body ==
          QStringLiteral("截至〖核：8月20日〗，收割〖填：多少〗，占〖核：52%〗。"));
    CHECK(next.toCheck == 1);
}
