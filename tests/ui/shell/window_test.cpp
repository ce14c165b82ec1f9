// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/packet/zip_writer.h"
#include "tests/ui/shell/desk.h"

#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

void clickChoice(const MessageBar& bar, const QString& text)
{
    for (QPushButton* button : bar.findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == text)
            return button->click();
    }
    FAIL("no such choice");
}

} // namespace

TEST_CASE("a new item that is typed and saved is there at the next start")
{
    Desktop desk;
    desk.settings.set(setting::unit, QStringLiteral("清江县水利局"));
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type(QStringLiteral("渠道清淤完成"));
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("全县清淤渠道41公里。"));
    CHECK(desk.window->isWindowModified());
    CHECK(desk.count() == 0);
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(desk.window->isWindowModified());
    CHECK(desk.count(State::Draft) == 1);
    CHECK(desk.navigation().count(State::Draft) == 1);

    desk.window->close();
    desk.open();
    CHECK(desk.editor().title() == QStringLiteral("渠道清淤完成"));
    CHECK(desk.editor().body() == QStringLiteral("全县清淤渠道41公里。"));
    CHECK(desk.window->openItem().item().draft.facts.unit == QStringLiteral("清江县水利局"));
}

TEST_CASE("a new item with nothing in it leaves nothing behind")
{
    Desktop desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.window->close();
    CHECK(desk.count() == 0);
}

TEST_CASE("text is kept when another item is opened and when the window closes")
{
    Desktop desk;
    const Item first = desk.keep(Desktop::soundDraft());
    Draft other = Desktop::soundDraft();
    other.title = QStringLiteral("另一篇");
    const Item second = desk.keep(other);
    desk.open();
    desk.list().view()->setFocus();
    desk.list().view()->setCurrentIndex(desk.list().view()->model()->index(0, 0));
    REQUIRE(desk.window->openItem().item().id == second.id);
    desk.editor().focusBody();
    desk.type(QStringLiteral("补"));
    desk.list().view()->setCurrentIndex(desk.list().view()->model()->index(1, 0));
    REQUIRE(desk.window->openItem().item().id == first.id);
    CHECK(desk.archive->item(second.id)->draft.body.contains(QStringLiteral("补")));

    desk.editor().focusTitle();
    desk.type(QStringLiteral("新"));
    desk.window->close();
    CHECK(desk.archive->item(first.id)->draft.title.contains(QStringLiteral("新")));
}

TEST_CASE("a change made elsewhere meanwhile loses neither text")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    Draft theirs = item.draft;
    theirs.body = QStringLiteral("别处写的。");
    REQUIRE(desk.archive->save(item.id, item.revision, theirs, QStringLiteral("other")));
    desk.editor().focusBody();
    desk.type(QStringLiteral("我写的。"));
    const QString mine = desk.editor().body();
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(desk.bar().isVisible());
    CHECK(desk.editor().body() == mine);
    CHECK(desk.archive->item(item.id)->draft.body == theirs.body);

    SECTION("mine as the newest")
    {
        clickChoice(desk.bar(), QStringLiteral("Keep mine as the newest"));
        CHECK(desk.archive->item(item.id)->draft.body == mine);
        CHECK(desk.archive->revision(item.id, 2)->body == theirs.body);
        CHECK(desk.bar().isHidden());
    }
    SECTION("mine as a new draft")
    {
        clickChoice(desk.bar(), QStringLiteral("Keep mine as a new draft"));
        CHECK(desk.archive->item(item.id)->draft.body == theirs.body);
        CHECK(desk.count() == 2);
        CHECK(desk.window->openItem().item().id != item.id);
        CHECK(desk.editor().body() == mine);
    }
    CHECK_FALSE(desk.window->isWindowModified());
}

TEST_CASE("closing asks before unsaved text would be lost")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    desk.editor().focusBody();
    desk.type(QStringLiteral("我写的。"));
    REQUIRE(desk.archive->save(item.id, item.revision, Draft(), QStringLiteral("other")));
    desk.window->close();
    CHECK(desk.prompts.asked.size() == 1);
    CHECK(desk.window->isVisible());
    desk.prompts.answer = true;
    desk.window->close();
    CHECK_FALSE(desk.window->isVisible());
}

TEST_CASE("facts changed in the form are kept")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    QLineEdit* author = desk.factField("author");
    author->clear();
    QTest::keyClicks(author, QStringLiteral("Li"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(desk.archive->item(item.id)->draft.facts.author == QStringLiteral("Li"));
}

TEST_CASE("imported files are listed and opened, what cannot be read is said")
{
    Desktop desk;
    const QString good = desk.folder.filePath(QStringLiteral("好.txt"));
    const QString bad = desk.folder.filePath(QStringLiteral("坏.txt"));
    REQUIRE(writeFileAtomically(good, "标题\n\n正文。\n").has_value());
    REQUIRE(writeFileAtomically(bad, "---\nnope: 1\n---\n标题\n").has_value());
    desk.files.draftsToGive = {good, bad};
    desk.open();
    desk.press(Qt::Key_O, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.bar().isVisible(); }));
    CHECK(desk.bar().text().contains(QStringLiteral("坏.txt")));
    CHECK(desk.count() == 1);
    CHECK(desk.editor().title() == QStringLiteral("标题"));
}

TEST_CASE("what was decided while a file was read is said above its text")
{
    Desktop desk;
    const auto word = packet::zipBytes(
        {{QStringLiteral("word/document.xml"),
          "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
          "<w:body><w:p><w:r><w:t>清江县清淤渠道41公里</w:t></w:r></w:p><w:p><w:r><w:t>正文"
          "</w:t></w:r><w:r><w:commentReference/></w:r><w:ins><w:r><w:t>。</w:t></w:r></w:ins>"
          "</w:p></w:body></w:document>",
          {}}},
        QDate(2026, 9, 19));
    const QString file = desk.folder.filePath(QStringLiteral("改过的.docx"));
    REQUIRE(writeFileAtomically(file, *word).has_value());
    desk.files.draftsToGive = {file};
    desk.open();
    desk.press(Qt::Key_O, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&desk] { return desk.bar().isVisible(); }));
    CHECK(desk.bar().text().startsWith(QStringLiteral("Imported, please look it through: ")));
    CHECK(desk.bar().text().contains(QStringLiteral("1 comments were left out")));
    CHECK(desk.bar().text().contains(QStringLiteral("1 tracked changes were taken as accepted")));
    CHECK(desk.editor().body() == QStringLiteral("正文。"));
}

TEST_CASE("files dropped on the window are imported")
{
    Desktop desk;
    const QString file = desk.folder.filePath(QStringLiteral("a.txt"));
    REQUIRE(writeFileAtomically(file, "标题\n\n正文。\n").has_value());
    desk.open();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &drop);
    CHECK(QTest::qWaitFor([&desk] { return desk.editor().title() == QStringLiteral("标题"); }));
}

TEST_CASE("once saved a photo is the archive's own, and the place it came from may go")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    const QString file = desk.folder.filePath(QStringLiteral("field.png"));
    QImage picture(64, 48, QImage::Format_RGB32);
    picture.fill(Qt::green);
    REQUIRE(picture.save(file));
    desk.files.photosToGive = {file};
    desk.window->findChild<QPushButton*>(QStringLiteral("addPhotos"))->click();
    desk.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(QFile::remove(file));
    REQUIRE(desk.facts().facts().photos.size() == 1);
    CHECK(desk.archive->photo(desk.facts().facts().photos.front().file).has_value());
    desk.editor().focusBody();
    desk.type(QStringLiteral("续写。"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(desk.window->openItem().isDirty());
    const auto kept = desk.archive->item(item.id);
    REQUIRE(kept.has_value());
    CHECK(kept->draft.body.contains(QStringLiteral("续写。")));
    CHECK(desk.archive->photo(kept->draft.facts.photos.front().file).has_value());
}

TEST_CASE("a picture that is pasted or dropped while writing becomes a photo of the item")
{
    Desktop desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type(QStringLiteral("渠道清淤完成"));
    desk.editor().focusBody();
    QImage picture(8, 6, QImage::Format_RGB32);
    picture.fill(Qt::green);
    QGuiApplication::clipboard()->setImage(picture);
    desk.press(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(desk.facts().facts().photos.size() == 1);
    CHECK(desk.facts().isVisible());
    CHECK(desk.editor().body().isEmpty());

    const QString file = desk.folder.filePath(QStringLiteral("收割.png"));
    REQUIRE(picture.save(file));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &drop);
    REQUIRE(desk.facts().facts().photos.size() == 2);
    CHECK(desk.facts().facts().photos.back().file == file);

    // A word processor gives a picture of its text along with the text.
    desk.editor().focusBody();
    auto* both = new QMimeData;
    both->setText(QStringLiteral("全县清淤渠道41公里。"));
    both->setImageData(picture);
    QGuiApplication::clipboard()->setMimeData(both);
    desk.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.editor().body() == QStringLiteral("全县清淤渠道41公里。"));
    CHECK(desk.facts().facts().photos.size() == 2);
}

TEST_CASE("the window opens as it was left")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    desk.open();
    desk.list().view()->setCurrentIndex(desk.list().view()->model()->index(0, 0));
    desk.navigation().setState(State::Draft);
    auto* columns = desk.window->findChild<QSplitter*>();
    columns->widget(0)->hide();
    desk.window->close();
    desk.open();
    CHECK(desk.window->openItem().item().id == item.id);
    CHECK(desk.navigation().state() == State::Draft);
    columns = desk.window->findChild<QSplitter*>();
    CHECK(columns->widget(0)->isHidden());
    CHECK_FALSE(columns->widget(1)->isHidden());
}
