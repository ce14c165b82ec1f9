// SPDX-License-Identifier: GPL-3.0-or-later
// Types into a window on the archive CHENGBAO_WRITE_TO (into its item CHENGBAO_WRITE_INTO, or a new
// one) without ever pausing long enough to be saved, until it is killed. See start_test.cpp.
#include "tests/ui/shell/desk.h"
#include "ui/shell/one_window.h"

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("types until it is killed")
{
    const QString path = qEnvironmentVariable("CHENGBAO_WRITE_TO");
    const QString item = qEnvironmentVariable("CHENGBAO_WRITE_INTO");
    REQUIRE_FALSE(path.isEmpty());
    Desktop desk;
    auto archive = archive::Archive::open(path, desk.clock);
    REQUIRE(archive.has_value());
    desk.archive = std::move(*archive);
    OneWindow one(path);
    one.take();
    desk.settings.set(setting::openItem, item);
    desk.open();
    if (item.isEmpty()) {
        desk.press(Qt::Key_N, Qt::ControlModifier);
        desk.type(QStringLiteral("标题"));
    }
    desk.editor().focusBody();
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, [&desk] {
        desk.editor().focusBody();
        Desktop::type(QStringLiteral("水泵"));
    });
    keys.start(100);
    QApplication::exec();
}
