// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/workflow/sign_dialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

Item itemOf(Kind kind)
{
    Item item;
    item.draft.title = QStringLiteral("标题");
    item.draft.facts.kind = kind;
    return item;
}

bool shows(const QWidget& dialog, const QString& part)
{
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("nobody signs without a name")
{
    QWidget window;
    SignDialog dialog(itemOf(Kind::News), {}, {}, &window);
    dialog.show();
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    auto* signer = dialog.findChild<QLineEdit*>(QStringLiteral("signer"));
    CHECK_FALSE(ok->isEnabled());
    QTest::keyClicks(signer, QStringLiteral("   "));
    CHECK_FALSE(ok->isEnabled());
    QTest::keyClick(signer, Qt::Key_Return);
    CHECK(dialog.isVisible());
    QTest::keyClicks(signer, QStringLiteral("Wang "));
    CHECK(ok->isEnabled());
    CHECK(dialog.signer() == QStringLiteral("Wang"));
    QTest::keyClick(signer, Qt::Key_Return);
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.role() == SignerRole::DeputyLeader);
}

TEST_CASE("a kind that needs the principal leader proposes and asks for that role")
{
    QWidget window;
    SignDialog dialog(itemOf(Kind::Problem), {}, {}, &window);
    dialog.show();
    CHECK(dialog.role() == SignerRole::PrincipalLeader);
    CHECK_FALSE(shows(dialog, QStringLiteral("principal leader.")));
    for (QRadioButton* button : dialog.findChildren<QRadioButton*>()) {
        if (!button->isChecked()) {
            button->click();
            break;
        }
    }
    CHECK(dialog.role() == SignerRole::DeputyLeader);
    CHECK(shows(dialog, QStringLiteral("principal leader.")));
}

TEST_CASE("what stands in the way is shown, not all of a long list")
{
    QWidget window;
    QStringList obstacles;
    for (int i = 1; i <= 9; ++i)
        obstacles << QStringLiteral("obstacle %1").arg(i);
    SignDialog dialog(itemOf(Kind::News), obstacles, {}, &window);
    dialog.show();
    CHECK(shows(dialog, QStringLiteral("obstacle 4")));
    CHECK_FALSE(shows(dialog, QStringLiteral("obstacle 5")));
    CHECK(shows(dialog, QStringLiteral("and 5 more")));
}

TEST_CASE("what the clerk ignored is shown with its reason, errors first, not all of a long list")
{
    QWidget window;
    std::vector<IgnoredFinding> ignored(6);
    for (IgnoredFinding& one : ignored)
        one.finding.text = QStringLiteral("一句很长很长很长很长很长很长很长很长很长很长的话");
    ignored[5].finding.level = Level::Error;
    ignored[5].finding.text = QStringLiteral("2月30日");
    ignored[5].by.reason = QStringLiteral("原件如此");
    SignDialog dialog(itemOf(Kind::News), {}, ignored, &window);
    dialog.show();
    CHECK(shows(dialog, QStringLiteral("· Error “2月30日”: 原件如此\n· Hint")));
    CHECK(shows(dialog, QStringLiteral("…”: no reason given")));
    CHECK(shows(dialog, QStringLiteral("and 2 more")));
    SignDialog plain(itemOf(Kind::News), {}, {}, &window);
    plain.show();
    CHECK_FALSE(shows(plain, QStringLiteral("ignored")));
}

TEST_CASE("the facts fill in who was to sign")
{
    QWidget window;
    Item item = itemOf(Kind::News);
    item.draft.facts.signer = QStringLiteral("周启明");
    item.draft.facts.signerRole = SignerRole::PrincipalLeader;
    const SignDialog dialog(item, {}, {}, &window);
    CHECK(dialog.signer() == QStringLiteral("周启明"));
    CHECK(dialog.role() == SignerRole::PrincipalLeader);
}
