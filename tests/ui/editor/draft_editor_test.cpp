// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "tests/ui/editor/editor_tools.h"
#include "ui/editor/draft_editor.h"

#include <QSignalSpy>

#include <catch2/catch.hpp>

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("a draft comes back from the page as it was put there")
{
    Page page;
    const QString body = QStringLiteral("一、基本情况\n\n截至9月18日，清江县收获秋粮26万亩。");
    page.editor.setDraft(QStringLiteral("秋粮收获过半"), body);

    CHECK(page.editor.title() == QStringLiteral("秋粮收获过半"));
    CHECK(page.editor.body() == body);
}

TEST_CASE("typing and an input method's commit change text and revision")
{
    Page page;
    QSignalSpy changes(&page.editor, &DraftEditor::textChanged);
    const int before = page.editor.documentRevision();

    QTest::keyClicks(page.body(), QStringLiteral("GDP "));
    page.commit(QStringLiteral("增长"));

    CHECK(page.editor.body() == QStringLiteral("GDP 增长"));
    CHECK(changes.count() == 5);
    CHECK(page.editor.documentRevision() == before + 5);
}

TEST_CASE("blanks typed before a paragraph go nowhere, between words they stay")
{
    Page page;
    QTest::keyClicks(page.body(), QStringLiteral("  a b"));
    page.commit(QStringLiteral("\u3000"));
    QTest::keyClick(page.body(), Qt::Key_Return);
    page.commit(QStringLiteral("\u3000\u3000"));
    QTest::keyClicks(page.body(), QStringLiteral("c"));

    CHECK(page.editor.body() == QStringLiteral("a b\u3000\nc"));
}

TEST_CASE("a pasted page loses its layout, not its text")
{
    Page page;
    QMimeData pasted;
    pasted.setText(QStringLiteral("\u3000\u3000第一段。 \r\n\r\n\t第\u200b二段。\r第三段。\u00a0"));
    page.insert(pasted);
    CHECK(page.editor.body() == QStringLiteral("第一段。\n第二段。\n第三段。 "));

    page.editor.setDraft(QString(), QString());
    pasted.setHtml(QStringLiteral("<p style='color:red'>第一段。</p><p>二段</p>"));
    page.insert(pasted);
    CHECK(page.editor.body() == QStringLiteral("第一段。\n二段"));
    CHECK(page.body()->toHtml().contains(QStringLiteral("red")) == false);
}

TEST_CASE("files dropped on the page are left to the window")
{
    Page page;
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/nowhere/a.docx"))});
    files.setText(QStringLiteral("file:///nowhere/a.docx"));
    page.insert(files);

    CHECK(page.editor.body().isEmpty());
}

TEST_CASE("the title stays one paragraph and hands on to the body and back")
{
    Page page;
    page.editor.focusTitle();
    QTest::keyClicks(page.title(), QStringLiteral("ab"));
    page.commit(QStringLiteral("c\nd"));
    CHECK(page.editor.title() == QStringLiteral("abcd"));

    for (const auto leave : {Qt::Key_Return, Qt::Key_Tab, Qt::Key_Down}) {
        page.editor.focusTitle();
        QTest::keyClick(page.title(), leave);
        CHECK(page.editor.title() == QStringLiteral("abcd"));
        CHECK(page.body()->hasFocus());
    }
    for (const auto back : {Qt::Key_Up, Qt::Key_Left, Qt::Key_Backspace, Qt::Key_Backtab}) {
        page.editor.focusBody();
        QTest::keyClick(page.body(), back);
        CHECK(page.title()->hasFocus());
    }
    CHECK(page.editor.title() == QStringLiteral("abcd"));
}

TEST_CASE("findings are underlined where they stand, each level in its own way")
{
    Page page;
    page.editor.setDraft(QStringLiteral("关于我局工作"),
                         QStringLiteral("第一段。\n我局取得了成绩"));
    page.editor.setFindings({finding(Level::Error, QStringLiteral("title"), 2, 2),
                             finding(Level::Warning, QStringLiteral("body"), 5, 2),
                             finding(Level::Hint, QStringLiteral("body"), 9, 1)},
                            page.editor.documentRevision());

    using Underlines = std::vector<Underline>;
    CHECK(underlines(page.title()) == Underlines{{2, 2, Level::Error}});
    CHECK(underlines(page.body()) == Underlines{{5, 2, Level::Warning}, {9, 1, Level::Hint}});
    CHECK_FALSE(page.editor.canUndo());
}

TEST_CASE("findings of an older text are dropped, marks move along meanwhile")
{
    Page page;
    page.editor.setDraft(QString(), QStringLiteral("截至今天我局"));
    const int checked = page.editor.documentRevision();
    const auto found = finding(Level::Error, QStringLiteral("body"), 4, 2);
    page.editor.setFindings({found}, checked);
    page.editor.focusBody();
    page.commit(QStringLiteral("新："));
    CHECK(underlines(page.body()).at(0).start == 6);

    page.editor.setFindings({}, checked);
    CHECK(underlines(page.body()).size() == 1);

    page.editor.setFindings({}, page.editor.documentRevision());
    CHECK(underlines(page.body()).empty());
}

TEST_CASE("no underline moves while an input method composes")
{
    Page page;
    page.editor.setDraft(QString(), QStringLiteral("我局工作"));
    page.editor.focusBody();
    page.compose(QStringLiteral("shou"));
    CHECK(page.editor.isComposing());
    CHECK(page.editor.body() == QStringLiteral("我局工作"));
    page.editor.setFindings({finding(Level::Error, QStringLiteral("body"), 0, 2)},
                            page.editor.documentRevision());
    CHECK(underlines(page.body()).empty());

    page.compose(QString());
    CHECK_FALSE(page.editor.isComposing());
    CHECK(underlines(page.body()).size() == 1);
}

TEST_CASE("composing does not disturb the marks of the paragraph")
{
    Page page;
    page.editor.setDraft(QString(), QStringLiteral("我局工作"));
    page.editor.setFindings({finding(Level::Error, QStringLiteral("body"), 0, 2)},
                            page.editor.documentRevision());
    const int revision = page.editor.documentRevision();
    page.editor.focusBody();
    page.body()->moveCursor(QTextCursor::End);
    page.compose(QStringLiteral("ni hao"));
    page.compose(QString());

    CHECK(page.editor.documentRevision() == revision);
    CHECK(underlines(page.body()) == std::vector<Underline>{{0, 2, Level::Error}});
}

TEST_CASE("a fix is one step of undo, also over both fields")
{
    Page page;
    page.editor.setDraft(QStringLiteral("我局"), QStringLiteral("我局取得了成绩，我局"));
    const std::vector<Edit> title{{0, 2, QStringLiteral("该局")}};
    const std::vector<Edit> body{{0, 2, QStringLiteral("该局")}, {8, 2, QStringLiteral("该单位")}};
    QSignalSpy changes(&page.editor, &DraftEditor::textChanged);
    REQUIRE(page.editor.applyEdits(title, body));
    CHECK(changes.count() == 1);
    CHECK(page.editor.title() == QStringLiteral("该局"));
    CHECK(page.editor.body() == QStringLiteral("该局取得了成绩，该单位"));

    page.editor.undo();
    CHECK(page.editor.title() == QStringLiteral("我局"));
    CHECK(page.editor.body() == QStringLiteral("我局取得了成绩，我局"));
    CHECK_FALSE(page.editor.canUndo());
    page.editor.redo();
    CHECK(page.editor.title() == QStringLiteral("该局"));
    CHECK(page.editor.body() == QStringLiteral("该局取得了成绩，该单位"));
}

TEST_CASE("a fix finds its place after later typing and refuses a mended place")
{
    Page page;
    page.editor.setDraft(QString(), QStringLiteral("今天我局开会"));
    Finding found = finding(Level::Error, QStringLiteral("body"), 2, 2);
    found.fixes = {{QStringLiteral("改为“该局”"), {{2, 2, QStringLiteral("该局")}}}};
    page.editor.setFindings({found}, page.editor.documentRevision());
    page.editor.focusBody();
    page.commit(QStringLiteral("截至"));

    CHECK(page.editor.applyFix(found.fixes[0], found.field));
    CHECK(page.editor.body() == QStringLiteral("截至今天该局开会"));
    CHECK_FALSE(page.editor.applyFix(found.fixes[0], found.field));
    CHECK(page.editor.body() == QStringLiteral("截至今天该局开会"));
}

TEST_CASE("a fix stays a step of its own between the typing before and after it")
{
    Page page;
    page.commit(QStringLiteral("今天我局"));
    REQUIRE(page.editor.applyEdits({}, {{2, 2, QStringLiteral("该局")}}));
    page.body()->moveCursor(QTextCursor::End);
    page.commit(QStringLiteral("开会"));
    CHECK(page.editor.body() == QStringLiteral("今天该局开会"));

    page.editor.undo();
    CHECK(page.editor.body() == QStringLiteral("今天该局"));
    page.editor.undo();
    CHECK(page.editor.body() == QStringLiteral("今天我局"));
}

TEST_CASE("edits outside of the text are refused whole")
{
    Page page;
    page.editor.setDraft(QStringLiteral("题"), QStringLiteral("正文"));
    CHECK_FALSE(page.editor.applyEdits({{0, 1, QStringLiteral("x")}}, {{1, 5, QString()}}));
    CHECK_FALSE(page.editor.applyEdits({{-1, 1, QString()}}, {}));
    CHECK(page.editor.title() == QStringLiteral("题"));
}

TEST_CASE("no edit breaks the title into paragraphs")
{
    Page page;
    page.editor.setDraft(QStringLiteral("a\nb"), QString());
    page.editor.rewrite(QStringLiteral("a\nc"), QString());
    CHECK(page.editor.title() == QStringLiteral("a c"));
}

TEST_CASE("a locked page refuses every way of changing it")
{
    Page page;
    page.editor.setDraft(QStringLiteral("题"), QStringLiteral("正文"));
    page.editor.setLocked(true);
    QMimeData pasted;
    pasted.setText(QStringLiteral("x"));

    for (QTextEdit* field : {page.title(), page.body()}) {
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("a"));
        QTest::keyClick(field, Qt::Key_Backspace);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        page.commit(QStringLiteral("中"));
    }
    page.insert(pasted);
    page.editor.cut();
    page.editor.paste();
    page.editor.rewrite(QString(), QString());
    CHECK_FALSE(page.editor.applyFix({QString(), {{0, 1, QString()}}}, QStringLiteral("body")));
    CHECK(page.editor.title() == QStringLiteral("题"));
    CHECK(page.editor.body() == QStringLiteral("正文"));

    page.editor.setLocked(false);
    page.editor.focusBody();
    page.commit(QStringLiteral("新"));
    CHECK(page.editor.body() == QStringLiteral("新正文"));
}

TEST_CASE("showing a finding selects its text where it stands now")
{
    Page page;
    page.editor.setDraft(QStringLiteral("题"), QStringLiteral("今天我局开会"));
    const auto found = finding(Level::Error, QStringLiteral("body"), 2, 2);
    page.editor.setFindings({found}, page.editor.documentRevision());
    page.editor.focusBody();
    page.commit(QStringLiteral("截至"));
    page.editor.focusTitle();

    page.editor.showFinding(found);
    CHECK(page.body()->hasFocus());
    CHECK(page.body()->textCursor().selectedText() == QStringLiteral("我局"));
}

TEST_CASE("findings that lie outside of the text do no harm")
{
    Page page;
    page.editor.setDraft(QString(), QStringLiteral("短"));
    page.editor.setFindings({finding(Level::Error, QStringLiteral("body"), 5, 3),
                             finding(Level::Error, QStringLiteral("body"), -1, 1),
                             finding(Level::Error, QStringLiteral("meta.signer"), 0, 1)},
                            page.editor.documentRevision());
    CHECK(underlines(page.body()).empty());
    page.editor.showFinding(finding(Level::Error, QStringLiteral("body"), 5, 3));
    page.editor.showFinding(finding(Level::Error, QStringLiteral("meta.signer"), 0, 1));
    CHECK(page.editor.body() == QStringLiteral("短"));
}

TEST_CASE("rewriting touches only what differs and is one step")
{
    Page page;
    page.editor.setDraft(QStringLiteral("题"), QStringLiteral("甲我局\n乙\n丙我局"));
    page.editor.setFindings({finding(Level::Hint, QStringLiteral("body"), 4, 1)},
                            page.editor.documentRevision());
    page.editor.rewrite(QStringLiteral("题"), QStringLiteral("甲该单位\n乙\n丙该单位"));
    CHECK(page.editor.body() == QStringLiteral("甲该单位\n乙\n丙该单位"));
    CHECK(underlines(page.body()) == std::vector<Underline>{{5, 1, Level::Hint}});
    page.editor.undo();
    CHECK(page.editor.body() == QStringLiteral("甲我局\n乙\n丙我局"));
}

TEST_CASE("zooming changes neither text nor history")
{
    Page page;
    page.editor.focusBody();
    page.commit(QStringLiteral("正文"));
    const int revision = page.editor.documentRevision();
    const int size = page.body()->font().pixelSize();
    QTest::keyClick(page.body(), Qt::Key_Equal, Qt::ControlModifier);
    CHECK(page.body()->font().pixelSize() > size);
    QTest::keyClick(page.body(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(page.body(), Qt::Key_Minus, Qt::ControlModifier);
    CHECK(page.body()->font().pixelSize() < size);
    QTest::keyClick(page.body(), Qt::Key_0, Qt::ControlModifier);
    CHECK(page.body()->font().pixelSize() == size);
    CHECK(page.editor.documentRevision() == revision);
    page.editor.undo();
    CHECK(page.editor.body().isEmpty());
}
