// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of pasted pages, and what is offered to be done about them.
#include "tests/support/strings.h"
#include "tests/ui/editor/editor_tools.h"
#include "ui/common/message_bar.h"

#include <QClipboard>
#include <QPushButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct PastePage : Page {
    MessageBar& bar() const { return *editor.findChild<MessageBar*>(); }

    void paste(const QString& text)
    {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    }
    void pasteHtml(const QString& html)
    {
        auto* data = new QMimeData;
        data->setHtml(html);
        QApplication::clipboard()->setMimeData(data);
        editor.paste();
    }
    /// Clicks the choice of that name; false when there is none.
    bool choose(const QString& name) const
    {
        QCoreApplication::processEvents(); // new buttons are shown then
        for (QPushButton* button : bar().findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == name) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }
};

const QString removeThem = QStringLiteral("Remove these lines");
const QString widenThem = QStringLiteral("Make them full width");

} // namespace

TEST_CASE("rich text becomes clean paragraphs")
{
    PastePage page;
    page.pasteHtml(QStringLiteral(
        "<p>　　清江县&nbsp;<b>收割</b>秋\u00ad粮\u200b。</p><ol><li>甲<li>乙</ol>"));
    CHECK(page.editor.body() == QStringLiteral("清江县 收割秋粮。\n1.甲\n2.乙"));
    CHECK_FALSE(page.bar().isVisible());
}

TEST_CASE("lines of a web page are offered for removal, which one undo takes back")
{
    PastePage page;
    const QString pasted = QStringLiteral(
        "首页 > 县区动态 > 正文\n来源：清江日报 浏览次数：12\n清江县收割秋粮26万亩。\n"
        "责任编辑：张某\n【打印】【关闭】");
    page.paste(pasted);
    REQUIRE(page.bar().isVisible());
    CHECK(page.bar().text().contains(QStringLiteral("4")));
    QTextCursor end(page.body()->document());
    end.movePosition(QTextCursor::End);
    end.insertText(QStringLiteral("\n责任编辑：张某")); // typed meanwhile; the same words go too
    REQUIRE(page.choose(removeThem));
    CHECK(page.editor.body() == QStringLiteral("清江县收割秋粮26万亩。"));
    CHECK_FALSE(page.bar().isVisible());
    page.editor.undo();
    CHECK(page.editor.body() == pasted + QStringLiteral("\n责任编辑：张某"));
}

TEST_CASE("half-width marks are offered to be mended beside that")
{
    PastePage page;
    page.paste(QStringLiteral("清江县收割秋粮,增长5.2%,联系人:龚雪\n分享到："));
    REQUIRE(page.choose(widenThem));
    CHECK(page.editor.body() == QStringLiteral("清江县收割秋粮，增长5.2%，联系人：龚雪\n分享到："));
    CHECK(page.bar().isVisible()); // the line is still there
    REQUIRE(page.choose(removeThem));
    CHECK(page.editor.body() == QStringLiteral("清江县收割秋粮，增长5.2%，联系人：龚雪"));
    CHECK_FALSE(page.bar().isVisible());
}

TEST_CASE("a half-width full stop behind Chinese words is mended, that of anything else stays")
{
    PastePage page;
    page.paste(
        QStringLiteral("全县新增装机12万千瓦.其中光伏8.5万千瓦.\n1.见汇总.xlsx。\n一.收获情况\n"
                       "阿卜杜.热合曼种棉...亩产1.2吨.\nThe end."));
    REQUIRE(page.choose(widenThem));
    CHECK(page.editor.body() ==
          QStringLiteral("全县新增装机12万千瓦。其中光伏8.5万千瓦。\n1.见汇总.xlsx。\n一.收获情况\n"
                         "阿卜杜.热合曼种棉...亩产1.2吨。\nThe end."));
}

TEST_CASE("what is mended in another way is offered no longer")
{
    PastePage page;
    page.paste(QStringLiteral("收割秋粮26万亩,烘干8万吨。\n收购秋粮3万吨,兑付2亿元。"));
    CHECK(page.bar().text().startsWith(QStringLiteral("2 ")));
    page.editor.rewrite(QString(),
                        page.editor.body().replace(QStringLiteral("亩,"), QStringLiteral("亩，")));
    CHECK(page.bar().text().startsWith(QStringLiteral("1 ")));
    page.editor.rewrite(QString(), page.editor.body().replace(u',', u'，'));
    CHECK_FALSE(page.bar().isVisible());
}

TEST_CASE("an offer goes with its text")
{
    PastePage page;
    page.paste(QStringLiteral("甲\n分享到："));
    REQUIRE(page.bar().isVisible());
    page.editor.undo();
    CHECK_FALSE(page.bar().isVisible());
    page.paste(QStringLiteral("甲\n分享到："));
    REQUIRE(page.bar().isVisible());
    page.editor.setDraft(QStringLiteral("别的"), QStringLiteral("别的"));
    CHECK_FALSE(page.bar().isVisible());
    page.editor.focusBody();
    page.paste(QStringLiteral("好的"));
    CHECK_FALSE(page.bar().isVisible());
}

TEST_CASE("a large paste is looked through beside the writing")
{
    PastePage page;
    const QString text = QStringLiteral("清江县收割秋粮26万亩。\n").repeated(2000);
    page.paste(text + QStringLiteral("【打印】【关闭】"));
    REQUIRE(QTest::qWaitFor([&] { return page.bar().isVisible(); }));
    REQUIRE(page.choose(removeThem));
    CHECK(page.editor.body() == text.chopped(1));
}

TEST_CASE("an item pasted at the title has its first line there and the rest below")
{
    PastePage page;
    page.editor.setDraft(QString(), QStringLiteral("旧文"));
    page.editor.focusTitle();
    page.paste(QStringLiteral("　清江县秋粮过半\n\n　　截至18日，收割过半。\n二段"));
    CHECK(page.editor.title() == QStringLiteral("清江县秋粮过半"));
    CHECK(page.editor.body() == QStringLiteral("截至18日，收割过半。\n二段\n旧文"));
    QCoreApplication::processEvents(); // the keyboard goes below then
    CHECK(page.body()->hasFocus());
    page.editor.undo();
    CHECK(page.editor.title() == QString());
    CHECK(page.editor.body() == QStringLiteral("旧文"));
}

TEST_CASE("an item pasted at the title leaves no cursor there")
{
    PastePage page;
    page.editor.focusTitle();
    page.paste(QStringLiteral("秋粮收获过半\n截至9月18日，收获秋粮26万亩。"));
    QCoreApplication::processEvents();
    REQUIRE(page.body()->hasFocus());

    const QPoint cursor = page.title()->cursorRect().center();
    const QImage shown = page.title()->viewport()->grab().toImage();
    CHECK(shown.pixelColor(cursor) == shown.pixelColor(cursor + QPoint(40, 0)));
}
