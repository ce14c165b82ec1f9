// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/suppressions.h"
#include "tests/support/strings.h"

#include <catch2/catch.hpp>

#include <random>

using namespace chengbao;
using namespace chengbao::lint;
using Scope = Suppression::Scope;

namespace
{

const QString word = QStringLiteral("我局");

/// Every place of `text` in a field, as a rule would find it.
std::vector<Finding> findAll(const Draft& draft, const QString& text = word,
                             const QString& rule = QStringLiteral("person.first-person"))
{
    std::vector<Finding> found;
    for (const QString& field : {QStringLiteral("title"), QStringLiteral("body")}) {
        const QString& in = field == QLatin1String("title") ? draft.title : draft.body;
        for (int at = int(in.indexOf(text)); at >= 0; at = int(in.indexOf(text, at + 1))) {
            Finding finding;
            finding.rule = rule;
            finding.field = field;
            finding.start = at;
            finding.length = int(text.size());
            finding.text = text;
            found.push_back(finding);
        }
    }
    return found;
}

Draft bodied(const QString& body)
{
    Draft draft;
    draft.body = body;
    return draft;
}

/// Ignores the n-th finding of one text and tells where it is still ignored in another.
std::vector<int> ignoredAfter(const QString& before, std::size_t n, const QString& after)
{
    const Draft old = bodied(before);
    const auto findings = findAll(old);
    REQUIRE(n < findings.size());
    const Suppression here = suppressionOf(findings[n], old, Scope::Here);
    const Draft now = bodied(after);
    std::vector<int> places;
    for (const IgnoredFinding& ignored : applySuppressions(findAll(now), now, {here}).ignored)
        places.push_back(ignored.finding.start);
    return places;
}

using Places = std::vector<int>;

} // namespace

TEST_CASE("a place that was ignored stays ignored, the others stand")
{
    const Draft draft = bodied(QStringLiteral("我局开展检查。群众说我局服务好。我局将继续。"));
    const auto findings = findAll(draft);
    REQUIRE(findings.size() == 3);
    const Suppression here = suppressionOf(findings[1], draft, Scope::Here);
    const Sifted sifted = applySuppressions(findings, draft, {here});
    CHECK(sifted.standing == std::vector<Finding>{findings[0], findings[2]});
    CHECK(sifted.ignored == std::vector<IgnoredFinding>{{findings[1], here}});
    CHECK(applySuppressions(findings, draft, {}).standing == findings);
}

TEST_CASE("a place is found again after edits elsewhere")
{
    const QString text = QStringLiteral("全县开展检查。群众说我局服务好。下一步将继续。");
    // In front of it, behind it, the sentences beside it gone, moved to a paragraph of its own.
    CHECK(ignoredAfter(text, 0, QStringLiteral("新增一句。") + text) == Places{15});
    CHECK(ignoredAfter(text, 0, text + QStringLiteral("又一句。")) == Places{10});
    CHECK(ignoredAfter(text, 0, QStringLiteral("群众说我局服务好。")) == Places{3});
    CHECK(ignoredAfter(text, 0, QStringLiteral("下一步将继续。\n群众说我局服务好。\n全县检查。")) ==
          Places{11});
    // One side of its own sentence.
    CHECK(ignoredAfter(text, 0, QStringLiteral("企业也说我局服务好。")) == Places{4});
    CHECK(ignoredAfter(text, 0, QStringLiteral("群众说我局办事快！")) == Places{3});
}

TEST_CASE("a suppression lapses with its words and does not jump to others")
{
    const QString text = QStringLiteral("群众说我局服务好。下一步，我局将加大力度。");
    CHECK(ignoredAfter(text, 0, QStringLiteral("群众说该局服务好。下一步，我局将加大力度。")) ==
          Places{});
    CHECK(ignoredAfter(text, 0, QStringLiteral("下一步，我局将加大力度。")) == Places{});
    CHECK(ignoredAfter(text, 0, QStringLiteral("企业称我局办事快。")) == Places{});
    CHECK(ignoredAfter(QStringLiteral("我局。"), 0, QStringLiteral("他去过我局。")) == Places{});
}

TEST_CASE("equal words in one sentence are told apart")
{
    const QString text = QStringLiteral("我局和县水利局会商，我局负责监测。");
    CHECK(ignoredAfter(text, 1, text) == Places{10});
    CHECK(ignoredAfter(text, 0, text) == Places{0});
    CHECK(ignoredAfter(text, 1, QStringLiteral("我局和县水利局会商，县局负责监测。")) == Places{});
    CHECK(ignoredAfter(text, 1, QStringLiteral("县局和县水利局会商，我局负责监测。")) ==
          Places{10});
}

TEST_CASE("of equal sentences the one in its surroundings is meant")
{
    const QString text = QStringLiteral("甲镇：我局派员。\n乙镇：我局派员。\n丙镇：我局派员。");
    const QString same = QStringLiteral("一。我局派员。二。我局派员。三。我局派员。");
    CHECK(ignoredAfter(text, 1, QStringLiteral("新。\n") + text) == Places{15});
    CHECK(ignoredAfter(same, 1, same) == Places{9});
    CHECK(ignoredAfter(same, 2, QStringLiteral("零。") + same) == Places{18});
    // A copy of the sentence is a new place.
    const QString once = QStringLiteral("群众说我局服务好。");
    CHECK(ignoredAfter(once, 0, once + once).size() == 1);
}

TEST_CASE("each suppression covers one place")
{
    const QString sentence = QStringLiteral("我局派员。");
    const Draft draft = bodied(sentence.repeated(3));
    const auto findings = findAll(draft);
    const Suppression here = suppressionOf(findings[0], draft, Scope::Here);
    CHECK(applySuppressions(findings, draft, {here}).ignored.size() == 1);
    CHECK(applySuppressions(findings, draft, {here, here}).ignored.size() == 2);
    CHECK(applySuppressions(findings, draft, {here, here, here, here}).standing.empty());
}

TEST_CASE("a suppression speaks of its field and its rule only")
{
    Draft draft = bodied(word);
    draft.title = word;
    const auto findings = findAll(draft);
    const Suppression inTitle = suppressionOf(findings[0], draft, Scope::Here);
    const Sifted sifted = applySuppressions(findings, draft, {inTitle});
    REQUIRE(sifted.ignored.size() == 1);
    CHECK(sifted.ignored[0].finding.field == QStringLiteral("title"));
    const auto others = findAll(draft, word, QStringLiteral("person.this-unit"));
    CHECK(applySuppressions(others, draft, {inTitle}).ignored.empty());
}

TEST_CASE("in the item means these words everywhere, or the whole rule")
{
    Draft draft = bodied(QStringLiteral("我局开会。我们开会。"));
    draft.title = QStringLiteral("我局开会");
    std::vector<Finding> findings = findAll(draft);
    for (const Finding& other : findAll(draft, QStringLiteral("我们")))
        findings.push_back(other);
    REQUIRE(findings.size() == 3);
    const Suppression words = suppressionOf(findings[0], draft, Scope::Item);
    CHECK(words.before.isEmpty());
    CHECK(applySuppressions(findings, draft, {words}).standing ==
          std::vector<Finding>{findings[2]});
    const Suppression rule = suppressionOf(findings[0], draft, Scope::Item, true);
    CHECK(rule.text.isEmpty());
    CHECK(applySuppressions(findings, draft, {rule}).standing.empty());
}

TEST_CASE("personal data is released place by place, with what the gate says of the place")
{
    const Draft draft = bodied(QStringLiteral("求助13812345678。咨询13812345678。"));
    std::vector<Finding> findings =
        findAll(draft, QStringLiteral("13812345678"), QLatin1String("privacy.phone"));
    const auto gates =
        findAll(draft, QStringLiteral("13812345678"), QLatin1String("gate.sensitive"));
    REQUIRE(findings.size() == 2);
    const Suppression whole = suppressionOf(findings[0], draft, Scope::Item);
    const Suppression here = suppressionOf(findings[0], draft, Scope::Here);
    findings.insert(findings.end(), gates.begin(), gates.end());
    CHECK(applySuppressions(findings, draft, {whole}).standing == findings);
    const Sifted sifted = applySuppressions(findings, draft, {here});
    CHECK(sifted.standing == std::vector<Finding>{findings[1], findings[3]});
    REQUIRE(sifted.ignored.size() == 1);
    CHECK(sifted.ignored[0].finding == findings[0]);
}

TEST_CASE("what guards the way out of the office is never ignored")
{
    const Draft draft = bodied(QStringLiteral("机密★一年"));
    for (const char* id : {"secret.marking", "gate.required", "gate.sensitive"}) {
        const auto findings = findAll(draft, QStringLiteral("机密"), QLatin1String(id));
        REQUIRE(findings.size() == 1);
        for (const Scope scope : {Scope::Here, Scope::Item}) {
            const Suppression any = suppressionOf(findings[0], draft, scope, true);
            CHECK(applySuppressions(findings, draft, {any}).standing == findings);
        }
    }
}

TEST_CASE("the quotation holds no half of a surrogate pair")
{
    const QString odd = QStringLiteral("\U00020BB7").repeated(30);
    for (const QString& gap : {QString(), QStringLiteral("的")}) {
        const Draft draft = bodied(odd + gap + word + gap + odd);
        const Suppression here = suppressionOf(findAll(draft)[0], draft, Scope::Here);
        CHECK(QString::fromUtf8(here.before.toUtf8()) == here.before);
        CHECK(QString::fromUtf8(here.after.toUtf8()) == here.after);
        CHECK(applySuppressions(findAll(draft), draft, {here}).ignored.size() == 1);
    }
}

namespace
{

/// Sentences of which some have the word, none twice alike; one of them is the place that counts.
class Scribble
{
public:
    explicit Scribble(unsigned seed) : m_random(seed)
    {
        for (int i = 0; i < 6; ++i)
            m_sentences << sentence();
        m_target = pick(int(m_sentences.size()));
        m_sentences[m_target] =
            QStringLiteral("群众反映%1我局第%2次到场处置").arg(number(), QString::number(pick(90)));
    }

    /// Adds, changes, takes away and moves sentences, never the one that counts.
    void edit()
    {
        const int at = pick(int(m_sentences.size()));
        switch (pick(4)) {
        case 0:
            m_sentences.insert(at, sentence());
            m_target += at <= m_target ? 1 : 0;
            break;
        case 1:
            if (at != m_target)
                m_sentences[at] = sentence();
            break;
        case 2:
            if (at != m_target) {
                m_sentences.removeAt(at);
                m_target -= at < m_target ? 1 : 0;
            }
            break;
        default:
            const QString moved = m_sentences.takeAt(m_target);
            m_target = pick(int(m_sentences.size()) + 1);
            m_sentences.insert(m_target, moved);
        }
    }

    Draft draft()
    {
        QString body;
        m_place = 0;
        for (int i = 0; i < m_sentences.size(); ++i) {
            if (i == m_target)
                m_place = int(body.size() + m_sentences[i].indexOf(word));
            const char16_t* stops[] = {u"。", u"！", u"？", u"。\n"};
            body += m_sentences[i] + QString::fromUtf16(i == m_target ? u"。" : stops[pick(4)]);
        }
        return bodied(body);
    }
    /// Where the word of the sentence that counts stands in the draft last made.
    int place() const { return m_place; }

private:
    int pick(int below) { return int(m_random() % unsigned(below)); }
    QString number() { return QString::number(++m_number); }
    QString sentence()
    {
        const QString forms[] = {QStringLiteral("我局第%1次检查到位"),
                                 QStringLiteral("截至%1日，我局完成整改，我局%1人参加"),
                                 QStringLiteral("全县%1个村完成清淤"),
                                 QStringLiteral("第%1户，我局")};
        return forms[pick(4)].arg(number());
    }

    std::mt19937 m_random;
    QStringList m_sentences;
    int m_target = 0;
    int m_place = 0;
    int m_number = 0;
};

} // namespace

TEST_CASE("whatever is edited elsewhere, that place and no other is ignored")
{
    for (unsigned seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        Scribble scribble(seed);
        const Draft first = scribble.draft();
        std::vector<Suppression> here;
        for (const Finding& finding : findAll(first)) {
            if (finding.start == scribble.place())
                here.push_back(suppressionOf(finding, first, Scope::Here));
        }
        REQUIRE(here.size() == 1);
        for (int step = 0; step < 12; ++step) {
            scribble.edit();
            const Draft now = scribble.draft();
            const auto ignored = applySuppressions(findAll(now), now, here).ignored;
            REQUIRE(ignored.size() == 1);
            REQUIRE(ignored[0].finding.start == scribble.place());
        }
    }
}
