// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/settings/settings_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace chengbao::ui;

TEST_CASE("what is set is read back by another start, what is not has its fallback")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    {
        Settings settings(file);
        CHECK(settings.get(setting::language) == QStringLiteral("zh"));
        settings.set(setting::unit, QStringLiteral("清江县水利局"));
        settings.set(setting::geometry, QByteArray("\x01\x00\xff", 3));
    }
    const Settings again(file);
    CHECK(again.get(setting::unit) == QStringLiteral("清江县水利局"));
    CHECK(again.get(setting::geometry) == QByteArray("\x01\x00\xff", 3));
    CHECK(again.get(setting::clerk).isEmpty());
}

TEST_CASE("nonsense in the file reads as the fallback")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("[interface]\nscheme=77\n[window]\ntab=\n");
    file.close();
    const Settings settings(path);
    CHECK(settings.scheme() == Scheme::System);
}

TEST_CASE("the dialog writes on saving only")
{
    QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    {
        SettingsDialog dialog(settings, nullptr);
        dialog.findChild<QLineEdit*>(QStringLiteral("unit"))->setText(QStringLiteral("x"));
        dialog.reject();
        CHECK(settings.get(setting::unit).isEmpty());
    }
    SettingsDialog dialog(settings, nullptr);
    dialog.show();
    auto* unit = dialog.findChild<QLineEdit*>(QStringLiteral("unit"));
    unit->setFocus();
    QTest::keyClicks(unit, QStringLiteral(" office "));
    QTest::keyClick(unit, Qt::Key_Return);
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(settings.get(setting::unit) == QStringLiteral("office"));
}
