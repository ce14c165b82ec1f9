// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/examples.h"
#include "core/text/draft_file.h"
#include "tests/support/linter.h"

#include <QFile>

#include <random>

namespace chengbao::test
{

/// The rows of a file of labelled sentences, remarks left out.
inline std::vector<QStringList> rows(const QString& name, qsizetype cells)
{
    QFile file(QStringLiteral(CHENGBAO_TEST_DATA "/lint/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the labelled sentences cannot be read");
    std::vector<QStringList> found;
    while (!file.atEnd()) {
        const QStringList row =
            QString::fromUtf8(file.readLine()).chopped(1).split(QLatin1Char('\t'));
        if (row.size() >= cells && !row[0].startsWith(QLatin1Char('#')))
            found.push_back(row);
    }
    return found;
}

/// The draft of a labelled line: a title for rules of titles, else a body; a whole draft file, with
/// \n for its line ends, when it opens with `---`.
inline Draft labelledDraft(const QString& rule, QString text)
{
    text.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
    if (text.startsWith(QLatin1String("---"))) {
        auto whole = text::parseDraft(text, QStringLiteral("hostile.tsv"));
        if (!whole)
            qFatal("a labelled draft cannot be read: %s", qPrintable(text));
        return std::move(*whole);
    }
    Draft draft;
    (rule.startsWith(QLatin1String("title.")) ? draft.title : draft.body) = text;
    return draft;
}

/// All that is known to be right or wrong: every example of the shipped rules and every labelled
/// sentence, each as a draft of its own.
inline std::vector<Draft> corpus()
{
    std::vector<Draft> drafts;
    for (const lint::Rule& rule : shippedLinter().pack().rules) {
        for (const auto* side : {&rule.bad, &rule.good}) {
            for (const lint::Example& example : *side) {
                if (auto draft = lint::exampleDraft(rule, example))
                    drafts.push_back(std::move(*draft));
            }
        }
    }
    for (const QStringList& cells : rows(QStringLiteral("hostile.tsv"), 3))
        drafts.push_back(labelledDraft(cells[0], cells[2]));
    for (const QStringList& cells : rows(QStringLiteral("labelled.tsv"), 2)) {
        Draft draft;
        draft.body = QString(cells[1]).replace(QStringLiteral("\\n"), QStringLiteral("\n"));
        if (cells[0] != QLatin1String("body")) {
            draft.title = draft.body.section(QLatin1Char('\n'), 0, 0);
            draft.body = draft.body.section(QLatin1Char('\n'), 1);
        }
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

/// Random numbers that can be had again: of CHENGBAO_SEED, or of one seed for all runs.
class Dice
{
public:
    Dice()
        : m_seed(qEnvironmentVariableIsSet("CHENGBAO_SEED")
                     ? static_cast<uint>(qEnvironmentVariableIntValue("CHENGBAO_SEED"))
                     : 20240607u),
          m_random(m_seed)
    {
    }

    uint seed() const { return m_seed; }

    /// 0 up to one less than `faces`.
    int roll(qsizetype faces) { return static_cast<int>(m_random() % static_cast<uint>(faces)); }

    template <class List>
    const auto& any(const List& list)
    {
        return list[static_cast<std::size_t>(roll(static_cast<qsizetype>(list.size())))];
    }

private:
    uint m_seed;
    std::mt19937 m_random;
};

/// A title and up to six texts of the corpus, joined with or without a new paragraph.
inline Draft mixture(const std::vector<Draft>& parts, Dice& dice)
{
    Draft draft;
    draft.facts = dice.any(parts).facts;
    for (int tries = 0; tries < 20 && draft.title.isEmpty(); ++tries)
        draft.title = dice.any(parts).title;
    for (int texts = 1 + dice.roll(6); texts > 0; --texts) {
        draft.body += dice.any(parts).body;
        if (dice.roll(2) == 0)
            draft.body += QLatin1Char('\n');
    }
    return draft;
}

/// The same with a few characters lost, doubled or swapped: text as nobody foresaw it.
inline Draft damaged(Draft draft, Dice& dice)
{
    for (int times = dice.roll(8); times > 0 && draft.body.size() > 2; --times) {
        const int at = dice.roll(draft.body.size() - 1);
        const QChar unit = draft.body[at];
        switch (dice.roll(3)) {
        case 0:
            draft.body.remove(at, 1);
            break;
        case 1:
            draft.body.insert(at, unit);
            break;
        default:
            draft.body[at] = draft.body[at + 1];
            draft.body[at + 1] = unit;
        }
    }
    return draft;
}

} // namespace chengbao::test
