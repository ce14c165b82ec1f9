// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/draft_file.h"
#include "tests/core/lint/corpus.h"
#include "tests/core/lint/guide_rules.h"
#include "tests/support/strings.h"

#include <QDir>

#include <algorithm>

using namespace chengbao;
using namespace chengbao::lint;
using namespace chengbao::test;

namespace
{

std::vector<Draft> samples()
{
    const QDir folder(QStringLiteral(CHENGBAO_SHARE "/samples"));
    std::vector<Draft> drafts;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        auto draft = text::readDraftFile(folder.filePath(name));
        REQUIRE(draft);
        drafts.push_back(std::move(*draft));
    }
    return drafts;
}

QString shown(const std::vector<Finding>& findings)
{
    QString text;
    for (const Finding& found : findings) {
        text += QStringLiteral("%1 %2 %3+%4 level %5 “%6” %7 %8")
                    .arg(found.rule, found.field)
                    .arg(found.start)
                    .arg(found.length)
                    .arg(static_cast<int>(found.level))
                    .arg(found.text, found.message, found.source);
        for (const Fix& fix : found.fixes) {
            text += QStringLiteral(" [%1").arg(fix.label);
            for (const Edit& edit : fix.edits)
                text += QStringLiteral(" %1+%2 %3").arg(edit.start).arg(edit.length).arg(edit.text);
            text += QLatin1Char(']');
        }
        text += QLatin1Char('\n');
    }
    return text;
}

/// A clerk who writes at random, and changes what is checked as he goes.
class Writer
{
public:
    explicit Writer(Dice& dice) : m_dice(dice), m_texts(corpus()), m_samples(samples())
    {
        REQUIRE(m_samples.size() > 10);
        for (const Rule& rule : shippedLinter().pack().rules) {
            m_rules.append(rule.id);
            if (!rule.exampleNames.isEmpty())
                m_names.push_back(std::make_shared<const NameIndex>(rule.exampleNames));
        }
        REQUIRE(!m_names.empty());
    }

    const Draft& draft() const { return m_draft; }
    const LintOptions& options() const { return m_options; }

    void begin()
    {
        m_draft = m_dice.roll(2) == 0 ? m_dice.any(m_samples) : mixture(m_texts, m_dice);
        m_options = {};
    }

    void step()
    {
        switch (m_dice.roll(8)) {
        case 0:
            changeTitle();
            break;
        case 1:
            changeFacts();
            break;
        case 2:
            changeOptions();
            break;
        default:
            changeBody();
        }
    }

private:
    QString piece()
    {
        const Draft& from = m_dice.roll(4) == 0 ? m_dice.any(m_samples) : m_dice.any(m_texts);
        const int at = m_dice.roll(from.body.size() + 1);
        return m_dice.roll(3) == 0 ? from.body : from.body.mid(at, 1 + m_dice.roll(12));
    }

    void changeTitle()
    {
        m_draft.title = m_dice.roll(6) == 0 ? QString() : m_dice.any(m_texts).title;
    }

    void changeFacts()
    {
        Facts& facts = m_draft.facts;
        if (m_dice.roll(3) == 0)
            facts = m_dice.any(m_samples).facts;
        else if (m_dice.roll(2) == 0)
            facts.kind = m_dice.any(m_samples).facts.kind;
        else if (m_dice.roll(2) == 0)
            facts.kind.reset();
        else
            facts.author = piece();
    }

    void changeOptions()
    {
        switch (m_dice.roll(4)) {
        case 0:
            m_options.gates = !m_options.gates;
            break;
        case 1:
            m_options.disabled.clear();
            break;
        case 2:
            for (int more = 1 + m_dice.roll(10); more > 0; --more)
                m_options.disabled.append(m_rules[m_dice.roll(m_rules.size())]);
            break;
        default:
            m_options.names = m_dice.roll(3) == 0 ? nullptr : m_dice.any(m_names);
        }
    }

    void changeBody()
    {
        const auto at = [&] { return m_dice.roll(m_draft.body.size() + 1); };
        QStringList lines = m_draft.body.split(QLatin1Char('\n'));
        const auto line = [&] { return m_dice.roll(lines.size()); };
        switch (m_dice.roll(8)) {
        case 0:
            m_draft.body.remove(at(), 1 + m_dice.roll(30));
            return;
        case 1:
            m_draft.body.insert(at(), QLatin1Char('\n'));
            return;
        case 2:
            if (const auto end = m_draft.body.indexOf(QLatin1Char('\n'), at()); end >= 0)
                m_draft.body.remove(end, 1);
            return;
        case 3:
            lines.insert(line(), lines[line()]);
            break;
        case 4:
            lines.removeAt(line());
            break;
        case 5:
            lines.move(line(), line());
            break;
        default:
            m_draft.body.insert(at(), piece());
            return;
        }
        m_draft.body = lines.join(QLatin1Char('\n'));
    }

    Dice& m_dice;
    std::vector<Draft> m_texts, m_samples;
    QStringList m_rules;
    std::vector<std::shared_ptr<const NameIndex>> m_names;
    Draft m_draft;
    LintOptions m_options;
};

std::vector<Finding> checked(const Writer& writer, LintCache* cache = nullptr)
{
    return shippedLinter().lint(writer.draft(), writer.options(), cache);
}

} // namespace

TEST_CASE("whatever is changed in a draft, its changed paragraphs alone give what all of them do")
{
    Dice dice;
    INFO("seed " << dice.seed());
    Writer writer(dice);
    LintCache cache;
    std::size_t found = 0;
    for (int draft = 0; draft < 40; ++draft) {
        writer.begin();
        for (int step = 0; step < 20; ++step) {
            const auto findings = checked(writer, &cache);
            const auto wanted = checked(writer);
            found += wanted.size();
            if (findings != wanted) {
                INFO("draft " << draft << " step " << step << "\n"
                              << writer.draft().body.toStdString());
                REQUIRE(shown(findings) == shown(wanted));
            }
            writer.step();
        }
    }
    CHECK(found > 2000);
}

TEST_CASE("a run that was stopped leaves nothing wrong behind")
{
    Dice dice;
    INFO("seed " << dice.seed());
    Writer writer(dice);
    LintCache cache;
    for (int draft = 0; draft < 40; ++draft) {
        writer.begin();
        std::stop_source stop;
        stop.request_stop();
        LintOptions stopped = writer.options();
        stopped.stop = stop.get_token();
        shippedLinter().lint(writer.draft(), stopped, &cache);
        REQUIRE(shown(checked(writer, &cache)) == shown(checked(writer)));
        shippedLinter().lint(writer.draft(), stopped, &cache);
        writer.step();
        REQUIRE(shown(checked(writer, &cache)) == shown(checked(writer)));
    }
}

TEST_CASE("rules that count and compare over the whole text see changed paragraphs too")
{
    RulePack pack;
    for (const QByteArray& yaml : guideRuleFiles()) {
        auto rule =
            parseRule(yaml, QStringLiteral("guide"), [](const QString&) { return nullptr; });
        REQUIRE(rule);
        rule->exemptSpeech = false;
        pack.rules.push_back(std::move(*rule));
    }
    QStringList words;
    for (const Rule& rule : pack.rules) {
        for (const auto* side : {&rule.bad, &rule.good}) {
            for (const Example& example : *side)
                words += example.text;
        }
    }
    const Linter linter(pack, nullptr, nullptr);
    Dice dice;
    INFO("seed " << dice.seed());
    LintCache cache;
    QStringList lines(1);
    QSet<QString> fired;
    for (int step = 0; step < 400; ++step) {
        const int at = dice.roll(lines.size());
        if (dice.roll(2) == 0)
            lines.insert(at, words[dice.roll(words.size())]);
        else if (lines.size() > 1 && dice.roll(2) == 0)
            lines.removeAt(at);
        else
            lines[at] += words[dice.roll(words.size())].left(1 + dice.roll(12));
        if (lines.size() > 8)
            lines = lines.mid(5);
        Draft draft;
        draft.title = dice.roll(4) == 0 ? words[dice.roll(words.size())] : QString();
        draft.body = lines.join(QLatin1Char('\n'));
        const auto wanted = linter.lint(draft);
        for (const Finding& finding : wanted)
            fired.insert(finding.rule);
        REQUIRE(shown(linter.lint(draft, {}, &cache)) == shown(wanted));
    }
    CHECK(fired.size() == 7);
}
