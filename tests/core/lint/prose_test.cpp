// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/draft_file.h"
#include "core/text/word_count.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

#include <QDir>

#include <algorithm>

using namespace chengbao;
using namespace chengbao::lint;
using namespace chengbao::test;

namespace
{

/// Items as offices write them, with correct figures, written before any checker saw them. They are
/// not free of what the rules ask for: some say 去年 or are longer than their kind.
std::vector<Draft> prose()
{
    const QDir folder(QStringLiteral(CHENGBAO_TEST_DATA "/lint/prose"));
    std::vector<Draft> drafts;
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        auto draft = text::readDraftFile(folder.filePath(name));
        REQUIRE(draft);
        drafts.push_back(std::move(*draft));
    }
    return drafts;
}

} // namespace

TEST_CASE("clean running prose raises at most one warning in a thousand characters")
{
    const std::vector<Draft> items = prose();
    REQUIRE(items.size() >= 12);
    int characters = 0;
    int warnings = 0;
    int hints = 0;
    for (const Draft& draft : items) {
        characters += text::countWords(draft.body);
        for (const Finding& finding : shippedLinter().lint(draft)) {
            INFO(draft.title.toStdString()
                 << " | " << finding.rule.toStdString() << " | " << finding.text.toStdString());
            CHECK(finding.level != Level::Error);
            ++(finding.level == Level::Hint ? hints : warnings);
        }
    }
    CHECK(warnings * 1000 <= characters);
    CHECK(hints * 1000 <= characters * 3);
}

TEST_CASE("the figures of clean prose are never doubted")
{
    for (const Draft& draft : prose()) {
        const auto findings = shippedLinter().lint(draft);
        for (const char* rule : {"data.arithmetic", "data.multiple", "data.date", "data.missing",
                                 "data.approximation", "title.unsupported", "spell.confusion"}) {
            INFO(draft.title.toStdString() << " | " << rule);
            CHECK(marked(findings, QLatin1String(rule)).isEmpty());
        }
    }
}
