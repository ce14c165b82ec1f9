// SPDX-License-Identifier: GPL-3.0-or-later
// The ways a new item begins, by keys.
#include "core/text/blanks.h"
#include "tests/ui/shell/desk.h"
#include "ui/editor/writing_field.h"
#include "ui/shell/status_line.h"
#include "ui/shell/template_page.h"

#include <QClipboard>
#include <QMimeData>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

int blanksFound(const Desktop& desk)
{
    const OpenItem& open = desk.window->openItem();
    const auto found = desk.linter->lint(open.draft(), {.gates = true, .disabled = {}, .stop = {}});
    return static_cast<int>(std::count_if(found.begin(), found.end(), [](const Finding& finding) {
        return finding.rule == QStringLiteral("gate.blank") && finding.level == Level::Error;
    }));
}

QString selected()
{
    auto* field = qobject_cast<WritingField*>(QApplication::focusWidget());
    REQUIRE(field);
    return field->textCursor().selectedText();
}

} // namespace

TEST_CASE("a template is found by a word, taken by Enter, and its prompts vanish under the keys")
{
    Desktop desk;
    desk.settings.set(setting::unit, QStringLiteral("清江县水利局"));
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    auto* page = desk.window->findChild<TemplatePage*>();
    REQUIRE(page->isVisible());
    desk.type(QStringLiteral("措施 直叙"));
    CHECK(page->findChild<QListWidget*>()->count() == 1);
    desk.press(Qt::Key_Return);
    CHECK_FALSE(page->isVisible());
    CHECK(desk.window->openItem().draft().facts.kind == Kind::News);
    CHECK(desk.window->openItem().draft().facts.unit == QStringLiteral("清江县水利局"));
    const int before = blanksFound(desk);
    CHECK(before > 4);
    CHECK(selected() == QStringLiteral("〖填：县区或单位〗"));
    desk.type(QStringLiteral("清江县"));
    CHECK(desk.editor().title().startsWith(QStringLiteral("清江县〖填：")));
    CHECK(blanksFound(desk) == before - 1);

    desk.press(Qt::Key_J, Qt::ControlModifier);
    CHECK(selected() == QStringLiteral("〖填：做了什么〗"));
    desk.type(QStringLiteral("清淤渠道41公里"));
    CHECK(desk.editor().title() == QStringLiteral("清江县清淤渠道41公里"));
    desk.press(Qt::Key_J, Qt::ControlModifier);
    CHECK(selected().startsWith(QStringLiteral("〖填：几月几日")));
    desk.press(Qt::Key_Delete);
    CHECK_FALSE(desk.editor().body().startsWith(QStringLiteral("〖填：几月几日")));
}

TEST_CASE("no prompt of a template is underlined; one line says how many there are to fill in")
{
    for (const workflow::DraftTemplate& one : Desktop::shippedTemplates()) {
        Desktop desk;
        desk.open();
        emit desk.window->findChild<TemplatePage*>()->chosen(one);
        INFO(one.name().toStdString());
        const auto* hindrances = desk.window->findChild<StatusLine*>();
        const QString prompts =
            QStringLiteral("to fill in: %1")
                .arg(text::blanks(one.title).size() + text::blanks(one.body).size());
        desk.press(Qt::Key_F7);
        REQUIRE(QTest::qWaitFor([&] { return hindrances->hindranceText().contains(prompts); }));
        for (const WritingField* field : desk.editor().findChildren<WritingField*>()) {
            for (const Mark& mark : field->marks().all())
                CHECK(mark.finding.rule.toStdString() + mark.finding.text.toStdString() == "");
        }
    }
}

TEST_CASE("a template that nobody touched is not kept")
{
    Desktop desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    REQUIRE(desk.window->openItem().isNew());
    desk.press(Qt::Key_N, Qt::ControlModifier);
    CHECK(desk.count() == 0);
}

TEST_CASE("Escape leaves the templates and the open item as it was")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.window->findChild<TemplatePage*>()->isVisible());
    CHECK(desk.editor().isVisible());
    CHECK(desk.window->openItem().item().id == item.id);
}

TEST_CASE("a cursor that comes into a blank has all of it, and its brackets are not eaten")
{
    Desktop desk;
    Draft draft = Desktop::soundDraft();
    draft.body = QStringLiteral("截至〖填：几月几日〗收割。");
    const Item item = desk.keep(draft);
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    desk.editor().focusBody();
    desk.editor().setPlace({false, 2, 0});
    CHECK(selected().isEmpty());
    desk.press(Qt::Key_Right);
    CHECK(selected() == QStringLiteral("〖填：几月几日〗"));
    desk.press(Qt::Key_Right);
    CHECK(selected().isEmpty());
    desk.press(Qt::Key_Backspace);
    CHECK(selected() == QStringLiteral("〖填：几月几日〗"));
    CHECK(desk.editor().body() == draft.body);
    desk.press(Qt::Key_Backspace);
    CHECK(desk.editor().body() == QStringLiteral("截至收割。"));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.editor().body() == draft.body);
}

TEST_CASE("a new item from the clipboard has its first line as the title")
{
    Desktop desk;
    desk.open();
    auto* data = new QMimeData;
    data->setText(QStringLiteral("\n　　清江县清淤渠道41公里\r\n\r\n　　全县清淤渠道41公里。\n"));
    QGuiApplication::clipboard()->setMimeData(data);
    desk.press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    CHECK(desk.editor().title() == QStringLiteral("清江县清淤渠道41公里"));
    CHECK(desk.editor().body() == QStringLiteral("全县清淤渠道41公里。"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(desk.count(State::Draft) == 1);

    QGuiApplication::clipboard()->clear();
    desk.press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    CHECK(desk.bar().isVisible());
    CHECK(desk.count() == 1);
}

TEST_CASE("a folder is taken in with all within; one without drafts is named")
{
    Desktop desk;
    desk.open();
    QDir(desk.folder.path()).mkpath(QStringLiteral("稿件/九月"));
    desk.files.folderToGive = desk.folder.filePath(QStringLiteral("稿件"));
    desk.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.bar().text().contains(QStringLiteral("docx")));
    CHECK(desk.count() == 0);
    for (const char* name : {"稿件/一.txt", "稿件/九月/二.html"}) {
        QFile file(desk.folder.filePath(QString::fromUtf8(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("清江县秋粮过半\n\n截至9月18日，收割26万亩。\n");
    }
    desk.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(QTest::qWaitFor([&desk] { return desk.count() == 2; }));
}

TEST_CASE("a follow-up is held back until each old date and figure is changed or confirmed")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    CHECK(desk.window->openItem().item().id != item.id);
    const int marked = blanksFound(desk);
    CHECK(marked >= 4);
    CHECK(desk.bar().text().contains(QString::number(marked)));
    CHECK(selected() == QStringLiteral("〖核：52%〗"));
    desk.type(QStringLiteral("61%"));
    CHECK(blanksFound(desk) == marked - 1);
    CHECK(desk.editor().title() == QStringLiteral("清江县秋粮收割完成61%"));

    // One that is still so: the fix of its finding takes the brackets away, and undo brings them.
    desk.press(Qt::Key_J, Qt::ControlModifier);
    const QString mark = selected();
    REQUIRE(QTest::qWaitFor([&desk, &mark] {
        desk.press(Qt::Key_Period, Qt::ControlModifier);
        return !desk.editor().body().contains(mark);
    }));
    CHECK(desk.editor().body().contains(mark.mid(3, mark.size() - 4)));
    CHECK(blanksFound(desk) == marked - 2);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.editor().body().contains(mark));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    const QString kept = desk.window->openItem().item().id;
    CHECK(desk.archive->item(kept)->draft.body.contains(mark));
    CHECK(desk.archive->item(item.id)->draft == item.draft);
}
