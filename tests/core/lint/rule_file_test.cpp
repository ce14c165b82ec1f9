// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/linter.h"
#include "core/lint/rule_file.h"
#include "core/lint/rule_pack.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::lint;

namespace
{

const QByteArray whole = "id: person.we\n"
                         "name: 第一人称\n"
                         "extends: existence\n"
                         "level: warning\n"
                         "message: “%1”改为第三人称\n"
                         "source: 指南\n"
                         "tokens: [我们, \"成为[了]\"]\n"
                         "exceptions: [我们的节日]\n"
                         "kinds: {except: [反馈]}\n"
                         "examples:\n"
                         "  bad: [我们去, 我们来]\n"
                         "  good: [他们去, 你们来]\n";

Result<Rule> parse(const QByteArray& yaml)
{
    return parseRule(yaml, QStringLiteral("a.yaml"), [](const QString&) { return nullptr; });
}

Error errorOf(QByteArray yaml, const QByteArray& before, const QByteArray& after)
{
    REQUIRE(yaml.contains(before));
    const auto rule = parse(yaml.replace(before, after));
    REQUIRE_FALSE(rule.has_value());
    CHECK(rule.error().code == ErrorCode::Malformed);
    CHECK(rule.error().place == QStringLiteral("a.yaml"));
    return rule.error();
}

void write(const QString& folder, const QString& name, const QByteArray& bytes)
{
    QDir().mkpath(folder);
    QFile file(folder + QLatin1Char('/') + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A folder that holds one shipped rule only, since a whole pack takes its time.
void copyShipped(const char* id, const QTemporaryDir& folder)
{
    const QString name = QLatin1String(id) + QStringLiteral(".yaml");
    REQUIRE(QFile::copy(QStringLiteral(CHENGBAO_SHARE "/rules/") + name, folder.filePath(name)));
}

} // namespace

TEST_CASE("a rule file says what the rule is")
{
    const auto rule = parse(whole);
    REQUIRE(rule.has_value());
    CHECK(rule->level == Level::Warning);
    REQUIRE(rule->tokens.size() == 2);
    CHECK(rule->tokens[1].text == QStringLiteral("成为了"));
    CHECK(rule->tokens[1].markStart == 2);
    CHECK(rule->tokens[1].markLength == 1);
    CHECK_FALSE(rule->appliesTo(Kind::Feedback));
    CHECK(rule->appliesTo(Kind::News));
    CHECK(rule->appliesTo(std::nullopt));
    CHECK(rule->bad.front().line == 11);
}

TEST_CASE("a rule in the plainest words of Vale works")
{
    const auto rule = parse("id: office.a\n"
                            "extends: substitution\n"
                            "level: error\n"
                            "message: 用“%s”，不用“%s”\n"
                            "swap: {台帐: 台账}\n"
                            "fix: 台账\n"
                            "examples: {bad: [台帐, 建台帐], good: [台账, 建台账]}\n");
    REQUIRE(rule.has_value());
    CHECK(rule->name == rule->id);
    const Linter linter({{*rule}}, nullptr, nullptr);
    Draft draft;
    draft.body = QStringLiteral("登记台帐");
    const auto findings = linter.lint(draft);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message == QStringLiteral("用“台账”，不用“台帐”"));
    CHECK(findings[0].fixes.size() == 1);
}

TEST_CASE("a pattern marks its group and fills its replacement from its groups")
{
    const auto rule = parse("id: number.mixed\n"
                            "extends: existence\n"
                            "message: “%1”改为“%2”\n"
                            "patterns: {'([0-9]+)千(?:余|多)户': '\\1000'}\n"
                            "examples: {bad: [4千余户, 3千多户], good: [4000余户, 3千米]}\n");
    REQUIRE(rule.has_value());
    const Linter linter({{*rule}}, nullptr, nullptr);
    Draft draft;
    draft.body = QStringLiteral("😀甲\n走访4千余户，另有５千多户。");
    const auto findings = linter.lint(draft);
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].text == QStringLiteral("4"));
    CHECK(findings[0].message == QStringLiteral("“4”改为“4000”"));
    CHECK(findings[1].text == QStringLiteral("５"));
    CHECK(findings[1].message == QStringLiteral("“５”改为“５000”"));
}

TEST_CASE("whatever is wrong with a rule file is refused with its line")
{
    CHECK(errorOf(whole, "level:", "levle:").line == 4);
    CHECK(errorOf(whole, "warning", "grave").line == 4);
    CHECK(errorOf(whole, "我们, ", "\"\", ").line == 7);
    CHECK(errorOf(whole, "[反馈]", "[通知]").line == 9);
    CHECK(errorOf(whole, "[我们去, 我们来]", "[我们去]").line > 0);
    CHECK(errorOf(whole, "tokens: [我们, \"成为[了]\"]\n", "").line > 0);
    CHECK(errorOf(whole, "extends: existence", "extends: checker").line > 0);
    CHECK(errorOf(whole, "level: warning", "level: warning\nlevel: hint").line == 5);
    CHECK(errorOf(whole, "[我们, ", "[我们, [").line > 0);
    CHECK(errorOf(whole, "level: warning", "patterns: ['(甲']").line == 4);
    CHECK(errorOf(whole, "level: warning", "patterns: ['(甲)\\1']").line == 4);
    CHECK_FALSE(parse("").has_value());
    CHECK_FALSE(parse("- a\n- b\n").has_value());
    CHECK_FALSE(parse("id: [a]\n").has_value());
}

TEST_CASE("a later folder lays its words over an earlier one")
{
    QTemporaryDir folder;
    const QString official = folder.filePath(QStringLiteral("official"));
    const QString office = folder.filePath(QStringLiteral("office"));
    write(official, QStringLiteral("a.yaml"), whole);
    write(office, QStringLiteral("b.yaml"),
          "id: person.we\nlevel: hint\ntokens+: [咱们]\ntokens-: [我们]\n");
    const auto pack = loadRulePack({official, office});
    REQUIRE(pack.has_value());
    REQUIRE(pack->rules.size() == 1);
    const Rule& rule = pack->rules.front();
    CHECK(rule.level == Level::Hint);
    REQUIRE(rule.tokens.size() == 2);
    CHECK(rule.tokens[0].text == QStringLiteral("成为了"));
    CHECK(rule.tokens[1].text == QStringLiteral("咱们"));
    CHECK(rule.exceptions == QStringList{QStringLiteral("我们的节日")});
}

TEST_CASE("one id twice in one folder is refused")
{
    QTemporaryDir folder;
    write(folder.path(), QStringLiteral("a.yaml"), whole);
    write(folder.path(), QStringLiteral("b.yaml"), whole);
    const auto pack = loadRulePack({folder.path()});
    REQUIRE_FALSE(pack.has_value());
    CHECK(pack.error().place.endsWith(QStringLiteral("b.yaml")));
    CHECK(loadRulePack({folder.filePath(QStringLiteral("none"))}).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("a rule says nothing where one that it yields to has spoken")
{
    QTemporaryDir folder;
    write(folder.path(), QStringLiteral("a.yaml"), whole);
    QByteArray other = whole;
    other.replace("person.we", "office.other").replace("[我们, \"成为[了]\"]", "[我, 了]");
    write(folder.path(), QStringLiteral("b.yaml"), other + "yields_to: [person.we]\n");
    const auto pack = loadRulePack({folder.path()});
    REQUIRE(pack.has_value());
    const Linter linter(*pack, nullptr, nullptr);
    Draft draft;
    draft.title = QStringLiteral("我");
    draft.body = QStringLiteral("我们成为了，我来了");
    CHECK(test::marked(linter.lint(draft), QStringLiteral("office.other")) ==
          QStringList{QStringLiteral("我"), QStringLiteral("我"), QStringLiteral("了")});
    CHECK(test::marked(linter.lint(draft), QStringLiteral("person.we")).size() == 2);

    // with that rule off it speaks
    LintOptions options;
    options.disabled = {QStringLiteral("person.we")};
    CHECK(test::marked(linter.lint(draft, options), QStringLiteral("office.other")).size() == 5);

    write(folder.path(), QStringLiteral("b.yaml"), other + "yields_to: [person.nobody]\n");
    const auto broken = loadRulePack({folder.path()});
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().place.endsWith(QStringLiteral("b.yaml")));
    CHECK(broken.error().arguments == QStringList{QStringLiteral("person.nobody")});
}

TEST_CASE("an overlay that misses or mistypes something is refused with its line")
{
    Rule base = *parse(whole);
    const auto errorIn = [&](const QByteArray& line) {
        const auto rule =
            parseRule("id: person.we\nname: 甲\n" + line + "\nlevel: hint\n",
                      QStringLiteral("b.yaml"), [&](const QString&) { return &base; });
        INFO(line.toStdString());
        REQUIRE_FALSE(rule.has_value());
        CHECK(rule.error().code == ErrorCode::Malformed);
        CHECK(rule.error().place == QStringLiteral("b.yaml"));
        CHECK(rule.error().line == 3);
        return QString::fromUtf8(rule.error().reason);
    };
    for (const char* line : {"tokens-: 我们",
                             "tokens-: [nosuch]",
                             "tokens-: {我们: x}",
                             "tokens+: 我局",
                             "tokens:",
                             "exceptions-: [nosuch]",
                             "exceptions-: 我们的节日",
                             "exceptions: 甲",
                             "words: [a]",
                             "words: {a: b}",
                             "words: a",
                             "words: {a: [x], a: [y]}",
                             "swap: [a]",
                             "swap: {a: [b]}",
                             "levels: [a]",
                             "levels: {nosuch: hint}",
                             "levels: 我们",
                             "messages: [a]",
                             "messages: {a: [b]}",
                             "kinds: 动态",
                             "kinds: {except: 动态}",
                             "kinds: {only: [动态]}",
                             "exempt: speech",
                             "examples: [a]",
                             "examples: {bad: a}",
                             "examples: {bad: [[a]]}",
                             "examples: {ugly: [a]}",
                             "patterns: a",
                             "patterns: {a: [b]}",
                             "fix: {a: b}",
                             "enabled: maybe",
                             "unless_before: a",
                             "only_after: {a: b}",
                             "vote: [true]",
                             "[a]: b"})
        CHECK_FALSE(errorIn(line).contains(QStringLiteral("YAML")));
    CHECK(errorIn("tokens-: [nosuch]") == QStringLiteral("“%1” is not a token of this rule"));
    CHECK_FALSE(parse(whole + "---\nid: office.other\n").has_value());
}

TEST_CASE("what Vale has and the program has not is named before anything else")
{
    for (const char* word : {"capitalization", "spelling", "sequence", "script", "readability"}) {
        const auto rule = parse("max: 3\nextends: " + QByteArray(word) + "\nid: office.a\n");
        REQUIRE_FALSE(rule.has_value());
        CHECK(rule.error().line == 2);
        CHECK(rule.error().arguments == QStringList{QLatin1String(word)});
    }
}

TEST_CASE("no later folder weakens what guards the way out of the office")
{
    for (const char* id :
         {"secret.marking", "privacy.phone", "privacy.personal-id", "gate.required",
          "gate.sensitive", "gate.party-channel", "gate.channel"}) {
        for (const char* line :
             {"enabled: false", "level: warning", "level: hint", "tokens-: [机密]", "tokens: [甲]",
              "exceptions+: [机密]", "exceptions: [机密]", "kinds: [约稿]", "scope: title",
              "extends: existence", "checker: le-density", "exempt: [speech]", "only_before: [甲]",
              "unless_after: [甲]", "yields_to: [word.le]", "levels: {机密: hint}",
              "patterns: [甲]", "vote: word"}) {
            QTemporaryDir official, office;
            copyShipped(id, official);
            write(office.path(), QStringLiteral("a.yaml"),
                  "name: 甲\nid: " + QByteArray(id) + "\n" + line + "\n");
            INFO(id << ": " << line);
            const auto pack = loadRulePack({official.path(), office.path()});
            REQUIRE_FALSE(pack.has_value());
            CHECK(pack.error().code == ErrorCode::Malformed);
            CHECK(pack.error().line == 3);
            CHECK(pack.error().place.endsWith(QStringLiteral("a.yaml")));
            CHECK(QString::fromUtf8(pack.error().reason).contains(QStringLiteral("guards")));
        }
    }
}

TEST_CASE("no later folder adds words that clear what guards the way out")
{
    for (const char* id : {"gate.party-channel", "gate.disclosure", "gate.commission", "gate.photo",
                           "gate.three-no", "gate.case-consent", "privacy.person"}) {
        for (const char* line : {"words: {line: [甲], unless-agreed: [甲]}", "enabled: false",
                                 "level: hint", "exceptions+: [甲]", "kinds: [约稿]"}) {
            QTemporaryDir official, office;
            copyShipped(id, official);
            write(office.path(), QStringLiteral("a.yaml"),
                  "id: " + QByteArray(id) + "\n" + line + "\n");
            INFO(id << ": " << line);
            const auto pack = loadRulePack({official.path(), office.path()});
            REQUIRE_FALSE(pack.has_value());
            CHECK(pack.error().line == 2);
        }
    }
}

TEST_CASE("an example may name the channel it goes by")
{
    const auto rule = parse("id: office.a\nmessage: 甲\nextends: checker\nchecker: gate-channel\n"
                            "scope: meta\nexamples:\n  bad: [OA: 乙, 丙]\n  good: [丁, 戊]\n");
    REQUIRE(rule.has_value());
    CHECK(rule->bad[0].channel == QStringLiteral("OA"));
    CHECK(rule->bad[0].text == QStringLiteral("乙"));
    CHECK(rule->bad[1].channel.isEmpty());
}

TEST_CASE("an office may add to what guards the way out, and its clerks may not take it back")
{
    const QString official = QStringLiteral(CHENGBAO_SHARE "/rules");
    QTemporaryDir office, own;
    write(office.path(), QStringLiteral("a.yaml"),
          "id: secret.marking\nmessage: 停“%1”\nlevel: error\nenabled: true\n"
          "tokens+: [县内参考]\nwords: {certain: [清江密]}\n");
    const auto pack = loadRulePack({official, office.path()});
    REQUIRE(pack.has_value());
    const Linter linter(*pack, nullptr, nullptr);
    Draft draft;
    draft.facts.author = QStringLiteral("县内参考");
    draft.body = QStringLiteral("报送清江密一件。\n机密★1年");
    CHECK(
        test::marked(linter.lint(draft), QStringLiteral("secret.marking")) ==
        QStringList{QStringLiteral("清江密"), QStringLiteral("机密★"), QStringLiteral("县内参考")});
    write(own.path(), QStringLiteral("a.yaml"), "id: secret.marking\ntokens-: [县内参考]\n");
    CHECK_FALSE(loadRulePack({official, office.path(), own.path()}).has_value());
}

TEST_CASE("a rule file says what it demands of a kind, and a layer above changes that by name")
{
    const auto base = parse(whole + "deadlines: {动态: 3天, 紧急: 2小时}\n"
                                    "elements: {经验: {成果: [增收], 做法: {words: [由（县]}}}\n");
    REQUIRE(base.has_value());
    REQUIRE(base->deadlines.size() == 2);
    CHECK(base->deadlines[1].hours);
    REQUIRE(base->elements.size() == 2);
    CHECK(base->elements[1].words == QStringList{QStringLiteral("由(县")});

    const QByteArray above = "id: person.we\ndeadlines: {动态: 0天, 紧急: 不限}\n"
                             "elements: {经验: {成果: {words: [达], figure: true}, 做法: []}}\n";
    const auto rule =
        parseRule(above, QStringLiteral("b.yaml"), [&](const QString&) { return &*base; });
    REQUIRE(rule.has_value());
    REQUIRE(rule->deadlines.size() == 1);
    CHECK(rule->deadlines[0].kind == Kind::News);
    CHECK(rule->deadlines[0].amount == 0);
    REQUIRE(rule->elements.size() == 1);
    CHECK(rule->elements[0].withFigure);
}

TEST_CASE("a demand that cannot be read is named by its line")
{
    const auto lineOf = [](const QByteArray& demand) {
        const auto rule = parse(whole + demand);
        REQUIRE_FALSE(rule.has_value());
        return rule.error().line;
    };
    const int last = static_cast<int>(whole.count('\n'));
    CHECK(lineOf("deadlines: {动态: 三天}\n") == last + 1);
    CHECK(lineOf("deadlines:\n  通知: 3天\n") == last + 2);
    CHECK(lineOf("elements:\n  经验:\n    成果: {figures: true}\n") == last + 3);
    CHECK(lineOf("elements: {经验: 成果}\n") == last + 1);
}
