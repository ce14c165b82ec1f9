// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/guides/comparison_page.h"

#include <QTextDocument>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

Draft draftOf(const QString& title, const QString& body)
{
    Draft draft;
    draft.title = title;
    draft.body = body;
    return draft;
}

QString plain(const ComparisonPage& page)
{
    QTextDocument document;
    document.setHtml(page.html);
    return document.toPlainText();
}

} // namespace

TEST_CASE("removed is struck out, added is underlined, and text is never taken for markup")
{
    const Draft older = draftOf(QStringLiteral("<b>标题</b>"), QStringLiteral("收获26万亩。"));
    const Draft newer = draftOf(QStringLiteral("<b>标题</b>"), QStringLiteral("收获28万亩。"));
    const ComparisonPage page = comparisonPage(older, newer, ComparisonLook::Inline, tones(false));
    CHECK(page.changes == 1);
    CHECK(page.size == text::DifferenceSize{2, 2});
    CHECK(plain(page).contains(QStringLiteral("<b>标题</b>")));
    CHECK(plain(page).contains(QStringLiteral("收获2628万亩")));

    QTextDocument document;
    document.setHtml(page.html);
    const QTextCursor removed = document.find(QStringLiteral("26"));
    REQUIRE_FALSE(removed.isNull());
    CHECK(removed.charFormat().fontStrikeOut());
    const QTextCursor added = document.find(QStringLiteral("28"));
    REQUIRE_FALSE(added.isNull());
    CHECK(added.charFormat().fontUnderline());
}

TEST_CASE("side by side each version reads as it was")
{
    const Draft older = draftOf(QStringLiteral("题"), QStringLiteral("甲段。\n乙段。\n丙段。"));
    const Draft newer = draftOf(QStringLiteral("题"), QStringLiteral("甲段。\n丙段改。"));
    const ComparisonPage page =
        comparisonPage(older, newer, ComparisonLook::SideBySide, tones(true));
    const QString text = plain(page);
    CHECK(page.changes == 2);
    CHECK(text.count(QStringLiteral("甲段。")) == 2);
    CHECK(text.count(QStringLiteral("乙段。")) == 1);
    CHECK(text.contains(QStringLiteral("丙段改。")));
}

TEST_CASE("what is far from any change is left out, and facts that differ are named")
{
    QStringList paragraphs;
    for (int i = 0; i < 200; ++i)
        paragraphs << QStringLiteral("第%1段没有改动。").arg(i);
    Draft older = draftOf(QStringLiteral("题"), paragraphs.join(u'\n'));
    paragraphs[100] += QStringLiteral("新增一句。");
    Draft newer = draftOf(QStringLiteral("题"), paragraphs.join(u'\n'));
    newer.facts.reviewer = QStringLiteral("许文斌");
    const QString text = plain(comparisonPage(older, newer, ComparisonLook::Inline, tones(false)));
    CHECK(text.contains(QStringLiteral("第99段")));
    CHECK(text.contains(QStringLiteral("第101段")));
    CHECK_FALSE(text.contains(QStringLiteral("第90段")));
    CHECK_FALSE(text.contains(QStringLiteral("第110段")));
    CHECK(text.contains(QStringLiteral("99 paragraphs")));
    CHECK(text.contains(QStringLiteral("许文斌")));
}

TEST_CASE("versions that are alike have no change")
{
    const Draft draft = draftOf(QStringLiteral("题"), QStringLiteral("文。"));
    const ComparisonPage page =
        comparisonPage(draft, draft, ComparisonLook::SideBySide, tones(false));
    CHECK(page.changes == 0);
    CHECK(page.size == text::DifferenceSize{});
}
