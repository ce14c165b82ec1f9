// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/archive/similar_dialog.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

const QString body = QStringLiteral("清江县收获秋粮26万亩。县里新开两座粮站。");

archive::Duplicate duplicate(const QString& id, archive::Duplicate::Relation relation)
{
    archive::Duplicate made;
    made.earlier.id = id;
    made.earlier.title = QStringLiteral("旧稿") + id;
    made.day = QDate(2026, 8, 1);
    made.similarity = 0.87;
    made.relation = relation;
    made.shared = {{Span{0, 12}, QStringLiteral("清江县收获秋粮18万亩。"), false}};
    made.added = {Span{12, 9}};
    made.gone = {QStringLiteral("雨水不断。")};
    return made;
}

template <class Widget>
Widget* part(const QWidget& dialog, const char* name)
{
    auto* found = dialog.findChild<Widget*>(QLatin1String(name));
    REQUIRE(found);
    return found;
}

} // namespace

TEST_CASE("what both have stands side by side, with the new figure underlined and the old struck")
{
    const SimilarDialog dialog(
        body, {duplicate(QStringLiteral("1"), archive::Duplicate::Relation::FiguresUpdated)},
        SimilarDialog::Occasion::Looking, nullptr);
    const auto* page = part<QTextBrowser>(dialog, "similarPage");
    const QString text = page->toPlainText();
    CHECK(text.contains(QStringLiteral("清江县收获秋粮26万亩。")));
    CHECK(text.contains(QStringLiteral("清江县收获秋粮18万亩。")));
    CHECK(text.contains(QStringLiteral("县里新开两座粮站。")));
    CHECK(text.contains(QStringLiteral("雨水不断。")));
    QTextCursor now = page->document()->find(QStringLiteral("26"));
    REQUIRE_FALSE(now.isNull());
    CHECK(now.charFormat().fontUnderline());
    QTextCursor then = page->document()->find(QStringLiteral("18"));
    REQUIRE_FALSE(then.isNull());
    CHECK(then.charFormat().fontStrikeOut());
    CHECK_FALSE(page->document()->find(QStringLiteral("收获")).charFormat().fontUnderline());
}

TEST_CASE("a follow-up is offered as a link, and what is linked is no longer in question")
{
    SimilarDialog dialog(
        body,
        {duplicate(QStringLiteral("1"), archive::Duplicate::Relation::FiguresUpdated),
         duplicate(QStringLiteral("2"), archive::Duplicate::Relation::Likely)},
        SimilarDialog::Occasion::HandingIn, nullptr);
    const QSignalSpy links(&dialog, &SimilarDialog::linkWanted);
    auto* list = part<QListWidget>(dialog, "similarItems");
    const QString offered = part<QLabel>(dialog, "similarHead")->text();
    REQUIRE(list->count() == 2);
    part<QPushButton>(dialog, "linkFollowUp")->click();
    REQUIRE(links.size() == 1);
    CHECK(links.front().front().toString() == QStringLiteral("1"));
    dialog.noteLinked(QStringLiteral("1"));
    REQUIRE(list->count() == 1);
    CHECK(part<QLabel>(dialog, "similarHead")->text() != offered);
    dialog.noteLinked(QStringLiteral("2"));
    CHECK(list->count() == 0);
    CHECK_FALSE(part<QPushButton>(dialog, "linkFollowUp")->isEnabled());
    CHECK(part<QPushButton>(dialog, "sendAnyway")->isEnabled()); // never blocked
}
