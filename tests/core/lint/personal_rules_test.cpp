// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/lint/personal_rules.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::lint;

namespace
{

struct Layers {
    QTemporaryDir folder;
    QString below = QStringLiteral(CHENGBAO_SHARE "/rules");
    QString personal = folder.filePath(QStringLiteral("rules/personal"));
    PersonalRules rules{{below}, personal};

    QString file(const QString& name) const { return personal + QLatin1Char('/') + name; }
    QByteArray bytes(const QString& name) const { return readFile(file(name), 1 << 20).value(); }
    void put(const QString& name, const QByteArray& bytes) const
    {
        REQUIRE(makePrivateFolder(personal).has_value());
        REQUIRE(writeFileAtomically(file(name), bytes).has_value());
    }
    /// What one rule marks in a body with the personal layer on top.
    QStringList marked(const QString& rule, const QString& body) const
    {
        auto pack = loadRulePack({below, personal});
        REQUIRE(pack.has_value());
        const Linter linter(std::move(*pack), nullptr,
                            std::make_shared<text::SpellChecker>(
                                QStringList{text::systemDictionaries()}, QString()));
        Draft draft;
        draft.body = body;
        return test::marked(linter.lint(draft), rule);
    }
};

/// The wording for the first finding of a rule in a body.
QString wording(const QString& rule, const QString& body)
{
    Draft draft;
    draft.body = body;
    for (const Finding& finding : test::shippedLinter().lint(draft)) {
        if (finding.rule == rule)
            return wordingOf(*test::shippedLinter().pack().find(rule), finding, draft);
    }
    return QStringLiteral("(not found)");
}

const QString person = QStringLiteral("person.first-person");
const QString le = QStringLiteral("word.le");

} // namespace

TEST_CASE("the wording is all that was found, not only the part that is marked")
{
    CHECK(wording(person, QStringLiteral("截至9月，我局开展检查。")) == QStringLiteral("我局"));
    CHECK(wording(le, QStringLiteral("该局取得了成效。")) == QStringLiteral("取得了"));
    CHECK(wording(le, QStringLiteral("一、概况\n该局取得了成效。\n二、打算")) ==
          QStringLiteral("取得了"));
    CHECK(wording(QStringLiteral("spell.latin"), QStringLiteral("推广managment系统。")) ==
          QStringLiteral("managment"));
}

TEST_CASE("never for these words: they are left alone, others of the rule are not")
{
    const Layers at;
    const QString body = QStringLiteral("我局开展检查，我们到场。");
    REQUIRE(at.rules.addException(person, QStringLiteral("我局")).has_value());
    CHECK(at.marked(person, body) == QStringList{QStringLiteral("我们")});
    REQUIRE(at.rules.addException(person, QStringLiteral("我们")).has_value());
    CHECK(at.marked(person, body).isEmpty());
    CHECK(QDir(at.personal).entryList(QDir::Files) ==
          QStringList{QStringLiteral("person.first-person.yaml")});

    REQUIRE(at.rules.addException(le, QStringLiteral("取得了")).has_value());
    CHECK(at.marked(le, QStringLiteral("该局取得了成效，开展了检查。")).size() == 1);
}

TEST_CASE("never for these words holds for what a checker finds too")
{
    const Layers at;
    const QString latin = QStringLiteral("spell.latin");
    const QString body = QStringLiteral("推广managment系统和goverment平台。");
    REQUIRE(test::markedIn(body, latin).size() == 2);
    REQUIRE(at.rules.addException(latin, QStringLiteral("managment")).has_value());
    CHECK(at.marked(latin, body) == QStringList{QStringLiteral("goverment")});
}

TEST_CASE("never this rule: it is switched off")
{
    const Layers at;
    REQUIRE(at.rules.switchOff(person).has_value());
    CHECK(at.marked(person, QStringLiteral("我局开会。")).isEmpty());
    CHECK(at.rules.switchOff(person).has_value());
    CHECK(at.bytes(QStringLiteral("person.first-person.yaml")).count("enabled") == 1);
}

TEST_CASE("what is taken back leaves no trace")
{
    const Layers at;
    const auto first = at.rules.addException(person, QStringLiteral("我局"));
    REQUIRE(first.has_value());
    const QByteArray before = at.bytes(QStringLiteral("person.first-person.yaml"));
    const auto second = at.rules.switchOff(person);
    REQUIRE(second.has_value());
    CHECK(PersonalRules::undo(*first).error().code == ErrorCode::Conflict);
    REQUIRE(PersonalRules::undo(*second).has_value());
    CHECK(at.bytes(QStringLiteral("person.first-person.yaml")) == before);
    REQUIRE(PersonalRules::undo(*first).has_value());
    CHECK(QDir(at.personal).entryList(QDir::Files).isEmpty());
}

TEST_CASE("a file written by hand keeps its lines, whatever its name")
{
    const Layers at;
    const QByteArray mine = "# 我的\nid: person.first-person\nlevel: hint  # 宽些\n"
                            "exceptions+:\n    - 我军\nenabled: true\n\n";
    at.put(QStringLiteral("a.yaml"), mine);
    REQUIRE(
        at.rules
            .addException(person, QStringLiteral("“我\"局\\”"), QStringLiteral(" 单位\n名称: #1 "))
            .has_value());
    REQUIRE(at.rules.switchOff(person).has_value());
    CHECK(at.bytes(QStringLiteral("a.yaml")) ==
          "# 我的\nid: person.first-person\nlevel: hint  # 宽些\nexceptions+:\n"
          "    - \"“我\\\"局\\\\”\"  # 单位 名称: #1\n    - 我军\nenabled: false\n");
    CHECK(loadRulePack({at.below, at.personal})
              ->find(person)
              ->exceptions.contains(QStringLiteral("“我\"局\\”")));
    CHECK(QDir(at.personal).entryList(QDir::Files).size() == 1);
}

TEST_CASE("what cannot be written safely is refused and left alone")
{
    const Layers at;
    SECTION("a list in another form")
    {
        const QByteArray mine = "id: person.first-person\nexceptions+: [我军]\n";
        at.put(QStringLiteral("person.first-person.yaml"), mine);
        const auto refused = at.rules.addException(person, QStringLiteral("我局"));
        CHECK(refused.error().code == ErrorCode::Malformed);
        CHECK(refused.error().place == at.file(QStringLiteral("person.first-person.yaml")));
        CHECK(at.bytes(QStringLiteral("person.first-person.yaml")) == mine);
    }
    SECTION("a layer that does not hold")
    {
        at.put(QStringLiteral("b.yaml"), "id: person.first-person\nlevel: nice\n");
        CHECK(at.rules.switchOff(person).error().code == ErrorCode::Malformed);
    }
    SECTION("an empty wording, an unknown rule")
    {
        CHECK(at.rules.addException(person, QString()).error().code == ErrorCode::Malformed);
        CHECK(at.rules.switchOff(QStringLiteral("no.rule")).error().code == ErrorCode::NotFound);
        CHECK_FALSE(QDir(at.personal).exists());
    }
    SECTION("what guards the way out of the office")
    {
        for (const char* id : {"secret.marking", "privacy.phone", "gate.sign-off"}) {
            CHECK(at.rules.switchOff(QLatin1String(id)).error().code == ErrorCode::Refused);
            CHECK(at.rules.addException(QLatin1String(id), QStringLiteral("机密")).error().code ==
                  ErrorCode::Refused);
        }
        CHECK_FALSE(QDir(at.personal).exists());
    }
}
