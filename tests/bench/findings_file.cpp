// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/findings_file.h"

#include "core/text/draft_file.h"
#include "tests/bench/lint_texts.h"
#include "tests/core/lint/corpus.h"

#include <QDir>

#include <cstdio>

namespace chengbao::bench
{
namespace
{

/// Texts nobody foresaw, title and facts included.
std::vector<Draft> mixtures(int count)
{
    const std::vector<Draft> parts = test::corpus();
    test::Dice dice;
    std::vector<Draft> drafts;
    for (; count > 0; --count)
        drafts.push_back(test::damaged(test::mixture(parts, dice), dice));
    return drafts;
}

QByteArray shown(const Finding& found)
{
    QString text = QStringLiteral("%1 %2 %3+%4 level %5 %6 “%7” %8 %9")
                       .arg(found.rule, found.field)
                       .arg(found.start)
                       .arg(found.length)
                       .arg(static_cast<int>(found.level))
                       .arg(found.unsure ? QStringLiteral("unsure") : QString())
                       .arg(found.text, found.message, found.source);
    for (const Fix& fix : found.fixes) {
        text += QStringLiteral(" [") + fix.label;
        for (const Edit& edit : fix.edits)
            text += QStringLiteral(" %1+%2 %3").arg(edit.start).arg(edit.length).arg(edit.text);
        text += QLatin1Char(']');
    }
    return text.toUtf8() + '\n';
}

class FindingsFile
{
public:
    explicit FindingsFile(std::FILE* file) : m_file(file) {}

    void add(const char* name, const std::vector<Draft>& drafts,
             const lint::LintOptions& options = {})
    {
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            std::fprintf(m_file, "== %s %zu\n", name, i);
            for (const Finding& found : test::shippedLinter().lint(drafts[i], options))
                std::fputs(shown(found).constData(), m_file);
        }
    }

private:
    std::FILE* m_file;
};

} // namespace

int writeFindings(const QString& path, const QStringList& folders)
{
    std::FILE* const file = std::fopen(path.toLocal8Bit().constData(), "w");
    if (!file)
        return 1;
    FindingsFile findings(file);
    lint::LintOptions all;
    all.gates = true;
    all.deep = true;
    findings.add("corpus", test::corpus());
    findings.add("prose", readDrafts(QStringLiteral(CHENGBAO_TEST_DATA "/lint/prose")), all);
    findings.add("samples", readDrafts(QStringLiteral(CHENGBAO_SAMPLES)), all);
    findings.add("many", makeManyDrafts(readSentences()));
    all.deep = false;
    const std::vector<Draft> mixed = mixtures(1500);
    findings.add("mixtures", mixed, all);
    for (const lint::Rule& rule : test::shippedLinter().pack().rules) {
        if (rule.exampleNames.isEmpty())
            continue;
        all.names = std::make_shared<const lint::NameIndex>(rule.exampleNames);
        findings.add("with names", {mixed.begin(), mixed.begin() + 300}, all);
    }
    for (const QString& folder : folders)
        findings.add("folder", readDrafts(folder));
    return std::fclose(file) == 0 ? 0 : 1;
}

} // namespace chengbao::bench
