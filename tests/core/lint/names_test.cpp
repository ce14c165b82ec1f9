// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/fixes.h"
#include "core/lint/name_store.h"
#include "tests/support/linter.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace chengbao;
using namespace chengbao::lint;
using chengbao::test::marked;
using chengbao::test::shippedLinter;

namespace
{

Names namesOf(const char* yaml)
{
    const auto names = parseNames(QByteArray(yaml), QStringLiteral("names.yaml"));
    REQUIRE(names.has_value());
    return *names;
}

Error faultOf(const QByteArray& yaml)
{
    const auto names = parseNames(yaml, QStringLiteral("names.yaml"));
    REQUIRE_FALSE(names.has_value());
    CHECK(names.error().place == QStringLiteral("names.yaml"));
    return names.error();
}

std::vector<Finding> lintWith(const Names& names, const Draft& draft, const QStringList& words = {})
{
    LintOptions options;
    options.names = std::make_shared<const NameIndex>(names, words);
    return shippedLinter().lint(draft, options);
}

Draft bodyOf(const QString& body)
{
    Draft draft;
    draft.body = body;
    return draft;
}

QStringList found(const NameIndex& index, const QString& text)
{
    QStringList texts;
    for (const Mention& mention : index.find(text))
        texts.append(text.mid(mention.span.start, mention.span.length));
    return texts;
}

const char* const office = R"(units:
  - name: 清江县卫生健康局
    short: [县卫健局, 卫健局]
    former:
      - {name: 县卫计局, until: 2019-03-01}
      - 县卫生局
leaders:
  - {name: 高大力, title: 县委书记}
names: [“我要办”专窗, 全力以赴号]
)";

} // namespace

TEST_CASE("a file of names says all it may say, and is written as it is read")
{
    const Names names = namesOf(office);
    REQUIRE(names.units.size() == 1);
    CHECK(names.units[0].shortNames.size() == 2);
    CHECK(names.units[0].former[0].until == QDate(2019, 3, 1));
    CHECK(names.units[0].former[1].until.isNull());
    CHECK(names.leaders[0].title == QStringLiteral("县委书记"));
    const auto again = parseNames(toYaml(names), QStringLiteral("again"));
    REQUIRE(again.has_value());
    CHECK(*again == names);

    CHECK(namesOf("").isEmpty());
    CHECK(namesOf("# 还没有\n").isEmpty());
    const auto empty = parseNames(toYaml({}), QStringLiteral("again"));
    REQUIRE(empty.has_value());
    CHECK(empty->isEmpty());
}

TEST_CASE("names that YAML would read as something else come back")
{
    Names names;
    names.names = {QStringLiteral("- 一: 二"), QStringLiteral("“#”号"), QStringLiteral("true"),
                   QStringLiteral("{a}"),      QStringLiteral("😀😀"),    QStringLiteral("\"' \\")};
    const auto again = parseNames(toYaml(names), QStringLiteral("again"));
    REQUIRE(again.has_value());
    CHECK(again->names == names.names);
}

TEST_CASE("what a file of names may not say is told with its line")
{
    CHECK(faultOf("units:\n  - name: 县水利局\n    nick: 水利\n").line == 3);
    CHECK(faultOf("names: [清江贡米]\nnames: []\n").line == 2);
    CHECK(faultOf("names:\n  - 清江贡米\n  - 局\n").line == 3);
    CHECK(faultOf("names:\n  - 清江贡米\n  - 清江贡米\n").line == 3);
    CHECK(faultOf("units:\n  - short: 县水利局\n").line == 2);
    CHECK(
        faultOf("units:\n  - name: 甲县局\n    former:\n      - {name: 乙局, until: 2019-13-01}\n")
            .line == 4);
    CHECK(faultOf("leaders:\n  - 张三\n").line == 2);
    CHECK(faultOf("names: [\"两\\n行\"]\n").line == 1);
    CHECK(faultOf("names: [" + QByteArray(200, 'x') + "]\n").line == 1);
    CHECK(faultOf("names: [清江贡米\n").code == ErrorCode::Malformed);
    CHECK(faultOf("- 清江贡米\n").line == 1);
    CHECK(faultOf("names:\n").line == 1);
    CHECK(faultOf("--- {}\n--- {}\n").line == 2);
}

TEST_CASE("registered names are found once, the longest, and of their own place only")
{
    const NameIndex index(namesOf(office));
    CHECK(found(index, QStringLiteral("清江县卫生健康局由县卫健局、卫健局改称")) ==
          QStringList{QStringLiteral("清江县卫生健康局"), QStringLiteral("县卫健局"),
                      QStringLiteral("卫健局")});
    CHECK(found(index, QStringLiteral("清江县卫健局")) == QStringList{QStringLiteral("县卫健局")});
    for (const char* other : {"邻县卫健局", "青山县卫健局", "市卫健局", "省卫健局", "各县卫健局"}) {
        CAPTURE(other);
        CHECK(found(index, QString::fromUtf8(other)).isEmpty());
    }
    CHECK(found(index, QStringLiteral("6月，县卫健局")).size() == 1);
    CHECK(found(index, QStringLiteral("由县卫健局")).size() == 1);
    CHECK(found(NameIndex({}), QStringLiteral("县卫健局")).isEmpty());
}

TEST_CASE("rules of style leave registered names alone, and nothing beside them")
{
    const Names names = namesOf(office);
    const Draft draft = bodyOf(QStringLiteral("“我要办”专窗办件126件，我们另派高大力等6人。"));
    const QString rule = QStringLiteral("person.first-person");
    CHECK(marked(shippedLinter().lint(bodyOf(QStringLiteral("我要办专窗办件126件。"))), rule)
              .size() == 1);
    CHECK(marked(lintWith(names, draft), rule) == QStringList{QStringLiteral("我们")});
    Draft titled;
    titled.title = QStringLiteral("全力以赴号下水");
    CHECK_FALSE(shippedLinter().lint(titled).empty());
    const auto left = lintWith(names, titled);
    CHECK(std::none_of(left.begin(), left.end(), [](const Finding& finding) {
        return finding.text == QStringLiteral("全力以赴") || finding.text == QStringLiteral("全力");
    }));
}

TEST_CASE("a name frees nothing of what guards the way out")
{
    const QString number = QStringLiteral("13800138000");
    Names names;
    names.names = {number, QStringLiteral("机密★1年")};
    const Draft draft = bodyOf(QStringLiteral("机密★1年\n联系人电话13800138000。"));
    CHECK(marked(lintWith(names, draft), QStringLiteral("privacy.phone")) == QStringList{number});
    CHECK_FALSE(marked(lintWith(names, draft), QStringLiteral("secret.marking")).isEmpty());
}

TEST_CASE("a former name is right up to its last day")
{
    const Names names = namesOf(office);
    const QString rule = QStringLiteral("term.former-name");
    Draft draft = bodyOf(QStringLiteral("清江县卫计局开展义诊9场次。"));
    const auto undated = lintWith(names, draft);
    CHECK(marked(undated, rule) == QStringList{QStringLiteral("县卫计局")});
    CHECK(applyAutomaticFixes(draft, undated).body ==
          QStringLiteral("清江县卫生健康局开展义诊9场次。"));
    draft.facts.eventDate = QDate(2019, 3, 1);
    CHECK(marked(lintWith(names, draft), rule).isEmpty());
    draft.facts.eventDate = QDate(2019, 3, 2);
    CHECK(marked(lintWith(names, draft), rule).size() == 1);
    draft.facts.eventDate = QDate();
    draft.facts.reportDate = QDate(2018, 1, 1);
    CHECK(marked(lintWith(names, draft), rule).isEmpty());
    CHECK(marked(lintWith(names, bodyOf(QStringLiteral("原县卫生局移交档案126卷。"))), rule)
              .isEmpty());
    CHECK(marked(lintWith(names, bodyOf(QStringLiteral("县卫生局移交档案126卷。"))), rule).size() ==
          1);
}

TEST_CASE("short names: all fixes of a text are stable")
{
    const Names names = namesOf(office);
    const QString rule = QStringLiteral("ref.abbreviation");
    const Draft draft =
        bodyOf(QStringLiteral("县卫健局派医生6名。卫健局另派4名，县卫健局派车2台。"));
    const auto findings = lintWith(names, draft);
    CHECK(marked(findings, rule) == QStringList{QStringLiteral("县卫健局")});
    const Draft mixed =
        bodyOf(QStringLiteral("清江县卫生健康局派医生6名。县卫健局派4名，卫健局派车。"));
    const Draft mended = applyAutomaticFixes(mixed, lintWith(names, mixed));
    CHECK(mended.body.contains(QStringLiteral("4名，县卫健局派车")));
    CHECK(marked(lintWith(names, mended), rule).isEmpty());
}

TEST_CASE("the user's words are right for spelling only")
{
    const Draft draft = bodyOf(QStringLiteral("我们接入enviroment平台。"));
    const QStringList words = {QStringLiteral("enviroment"), QStringLiteral("我们")};
    CHECK(marked(lintWith({}, draft), QStringLiteral("spell.latin")).size() == 1);
    CHECK(marked(lintWith({}, draft, words), QStringLiteral("spell.latin")).isEmpty());
    CHECK(marked(lintWith({}, draft, words), QStringLiteral("person.first-person")).size() == 1);
}

TEST_CASE("the store keeps names and words, and spares a file it could not read")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("rules/names.yaml"));
    const QString wordsFile = folder.filePath(QStringLiteral("rules/words.txt"));
    {
        NameStore store(file, wordsFile);
        REQUIRE(store.load().has_value());
        CHECK(store.registered()->index() == nullptr);
        REQUIRE(store.save(namesOf(office)).has_value());
        REQUIRE(store.addWord(QStringLiteral(" 龘龘 ")).has_value());
        REQUIRE(store.addWord(QStringLiteral("龘龘")).has_value());
        REQUIRE(store.addWord(QStringLiteral("  ")).has_value());
        REQUIRE(store.registered()->index() != nullptr);
        Names bad;
        bad.names = {QStringLiteral("局")};
        CHECK_FALSE(store.save(bad).has_value());
        CHECK(store.own() == namesOf(office));
    }
    NameStore again(file, wordsFile);
    REQUIRE(again.load().has_value());
    CHECK(again.own() == namesOf(office));
    CHECK(again.registered()->index()->words() == QStringList{QStringLiteral("龘龘")});

    QFile broken(file);
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("units: [\n");
    broken.close();
    NameStore third(file, wordsFile);
    CHECK_FALSE(third.load().has_value());
    CHECK_FALSE(third.save({}).has_value());
    REQUIRE(broken.open(QIODevice::ReadOnly));
    CHECK(broken.readAll() == "units: [\n");
}
