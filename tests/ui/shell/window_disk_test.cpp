// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/database.h"
#include "core/archive/open_options.h"
#include "tests/ui/shell/desk.h"
#include "ui/common/message_bar.h"
#include "ui/words/words.h"

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("a full disk is told of, the text stays on the page, and a retry works")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    archive::Database* connection = nullptr;
    archive::OpenOptions options;
    options.connected = [&connection](archive::Database& database) { connection = &database; };
    const QString path = desk.archive->path();
    desk.archive.reset();
    auto opened = archive::Archive::open(path, desk.clock, options);
    REQUIRE(opened.has_value());
    desk.archive = std::move(*opened);
    REQUIRE(connection);
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    desk.editor().focusBody();
    const QString typed = QStringLiteral("我写的。").repeated(3000);
    desk.type(typed);
    const auto limit = [connection](int pages) {
        return connection->run(QStringLiteral("PRAGMA max_page_count = %1").arg(pages)).has_value();
    };
    REQUIRE(limit(1)); // SQLite takes the present size for the least
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(desk.bar().isVisible());
    CHECK(desk.bar().text().contains(QCoreApplication::translate("Error", "the disk is full")));
    CHECK(desk.window->isWindowModified());
    CHECK(desk.editor().body().contains(typed));
    CHECK(desk.archive->item(item.id)->draft.body == item.draft.body);
    REQUIRE(limit(1'000'000));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK_FALSE(desk.window->isWindowModified());
    CHECK(desk.archive->item(item.id)->draft.body.contains(typed));
}
