// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/draft_file.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::text;

namespace
{

QString mended(const QString& file, const QString& wrong, const QString& right)
{
    const auto before = parseDraft(file, QStringLiteral("a.txt"));
    REQUIRE(before.has_value());
    Draft after = *before;
    after.title.replace(wrong, right);
    after.body.replace(wrong, right);
    return replaceText(file, *before, after);
}

} // namespace

TEST_CASE("mending a text leaves its front matter, indentation and empty lines")
{
    const QString file = QStringLiteral("---\n# 备注：签定\nunit: 签定办\n---\n\n  签定合同  \n\n"
                                        "　　我们签定合同。\n\n　　完。\n");
    CHECK(mended(file, QStringLiteral("签定合同"), QStringLiteral("签订合同")) ==
          QStringLiteral("---\n# 备注：签定\nunit: 签定办\n---\n\n  签订合同  \n\n"
                         "　　我们签订合同。\n\n　　完。\n"));
}

TEST_CASE("a text with nothing to mend stays to the byte")
{
    const QString file = QStringLiteral("\n题\n\n　　文。 \n\n\n");
    CHECK(mended(file, QStringLiteral("没有"), QString()) == file);
}

TEST_CASE("a change that moves paragraphs is written in the plain form")
{
    const auto before = parseDraft(QStringLiteral("题\n一\n二"), QStringLiteral("a.txt"));
    REQUIRE(before.has_value());
    Draft after = *before;
    after.body = QStringLiteral("一二");
    CHECK(replaceText(QStringLiteral("题\n一\n二"), *before, after) == formatDraft(after));
}

TEST_CASE("a file without text is refused")
{
    for (const char* bytes : {"", "\n \n", "---\nunit: a\n---\n"}) {
        const auto draft = readDraft(bytes, QStringLiteral("a.txt"));
        REQUIRE_FALSE(draft.has_value());
        CHECK(draft.error().code == ErrorCode::Malformed);
        CHECK(draft.error().place == QStringLiteral("a.txt"));
    }
}
