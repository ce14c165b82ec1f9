// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/seams.h"
#include "tests/support/strings.h"
#include "ui/workflow/facts_panel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

Facts fullFacts()
{
    Facts facts;
    facts.system = System::Party;
    facts.kind = Kind::Problem;
    facts.unit = QStringLiteral("清江县水利局");
    facts.author = QStringLiteral("何静");
    facts.phone = QStringLiteral("0716-1234567");
    facts.reviewer = QStringLiteral("许文斌");
    facts.signer = QStringLiteral("周启明");
    facts.signerRole = SignerRole::PrincipalLeader;
    facts.signedOn = QDate(2026, 9, 19);
    facts.eventDate = QDate(2026, 9, 18);
    facts.reportDate = QDate(2026, 9, 20);
    facts.disclosure = Disclosure::OnRequest;
    facts.commission = QStringLiteral("2026-17");
    facts.photos = {{QStringLiteral("/a/机库.jpg"), QStringLiteral("收割现场")}};
    return facts;
}

template <class Widget>
Widget* fieldOf(FactsPanel& panel, const char* key)
{
    auto* widget = panel.findChild<Widget*>(QLatin1String(key));
    REQUIRE(widget);
    return widget;
}

} // namespace

TEST_CASE("every fact goes into the form and comes out of it unchanged")
{
    FakeFilePicker files;
    FactsPanel panel(files);
    QSignalSpy edited(&panel, &FactsPanel::edited);
    panel.setFacts(fullFacts());
    CHECK(panel.facts() == fullFacts());
    panel.setFacts({});
    CHECK(panel.facts() == Facts());
    CHECK(edited.isEmpty());
}

TEST_CASE("each field of the format has a row with a name that leads to it")
{
    FakeFilePicker files;
    FactsPanel panel(files);
    panel.show();
    const auto labels = panel.findChildren<QLabel*>();
    for (const FactField& field : factFields()) {
        INFO(field.key);
        auto* editor = panel.findChild<QWidget*>(QLatin1String(field.key));
        REQUIRE(editor);
        CHECK_FALSE(editor->accessibleName().isEmpty());
        CHECK(std::any_of(labels.begin(), labels.end(),
                          [editor](const QLabel* label) { return label->buddy() == editor; }));
        CHECK(panel.focusFact(QLatin1String(field.key)));
    }
    CHECK_FALSE(panel.focusFact(QStringLiteral("nothing")));
}

TEST_CASE("typing and choosing tell of the change")
{
    FakeFilePicker files;
    FactsPanel panel(files);
    panel.show();
    QSignalSpy edited(&panel, &FactsPanel::edited);
    QTest::keyClicks(fieldOf<QLineEdit>(panel, "unit"), QStringLiteral("ab"));
    CHECK(edited.count() == 2);
    auto* kind = fieldOf<QComboBox>(panel, "kind");
    QTest::keyClick(kind, Qt::Key_Down);
    CHECK(edited.count() == 3);
    CHECK(panel.facts().kind == Kind::News);
    QTest::keyClicks(fieldOf<QLineEdit>(panel, "event_date"), QStringLiteral("2026-9-5"));
    CHECK(panel.facts().eventDate == QDate(2026, 9, 5));
}

TEST_CASE("the day of signing is nobody's to type, and a locked form is nobody's at all")
{
    FakeFilePicker files;
    FactsPanel panel(files);
    panel.setFacts(fullFacts());
    panel.show();
    CHECK(fieldOf<QLineEdit>(panel, "signed_on")->isReadOnly());
    panel.setReadOnly(true);
    QTest::keyClicks(fieldOf<QLineEdit>(panel, "unit"), QStringLiteral("x"));
    QTest::keyClick(fieldOf<QComboBox>(panel, "kind"), Qt::Key_Down);
    CHECK(panel.facts() == fullFacts());
    panel.setReadOnly(false);
    CHECK(fieldOf<QLineEdit>(panel, "signed_on")->isReadOnly());
    CHECK_FALSE(fieldOf<QLineEdit>(panel, "unit")->isReadOnly());
}

TEST_CASE("photos are added, captioned and taken out")
{
    FakeFilePicker files;
    files.photosToGive = {QStringLiteral("/p/一.jpg"), QStringLiteral("/p/二.jpg")};
    FactsPanel panel(files);
    panel.show();
    QSignalSpy edited(&panel, &FactsPanel::edited);
    panel.findChild<QPushButton*>(QStringLiteral("addPhotos"))->click();
    REQUIRE(panel.facts().photos.size() == 2);
    QCoreApplication::processEvents();
    QList<QLineEdit*> captions;
    for (QLineEdit* edit : panel.findChildren<QLineEdit*>()) {
        if (edit->isVisible() && edit->placeholderText().startsWith(QStringLiteral("Caption")))
            captions << edit;
    }
    REQUIRE(captions.size() == 2);
    QTest::keyClicks(captions[1], QStringLiteral("two"));
    CHECK(panel.facts().photos[1].caption == QStringLiteral("two"));
    const int before = int(edited.count());
    QList<QToolButton*> removals;
    for (QToolButton* button : panel.findChildren<QToolButton*>()) {
        if (button->isVisible() && !button->accessibleName().isEmpty())
            removals << button;
    }
    REQUIRE(removals.size() == 2);
    removals[0]->click();
    REQUIRE(panel.facts().photos.size() == 1);
    CHECK(panel.facts().photos[0].file == QStringLiteral("/p/二.jpg"));
    CHECK(panel.facts().photos[0].caption == QStringLiteral("two"));
    CHECK(edited.count() == before + 1);
}

TEST_CASE("a remark stands below its row until it is gone")
{
    FakeFilePicker files;
    FactsPanel panel(files);
    panel.show();
    const auto shown = [&panel](const QString& text) {
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    };
    panel.setRemarks({{QStringLiteral("phone"), {QStringLiteral("missing phone")}},
                      {QStringLiteral("photos"), {QStringLiteral("add"), Level::Warning}}});
    CHECK(shown(QStringLiteral("missing phone")));
    CHECK(shown(QStringLiteral("add")));
    panel.setRemarks({});
    CHECK_FALSE(shown(QStringLiteral("missing phone")));
}
