// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/shell/status_line.h"

#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

Finding found(const char* field, Level level)
{
    Finding finding;
    finding.field = QLatin1String(field);
    finding.level = level;
    return finding;
}

QToolButton* buttonWith(const StatusLine& line, const QString& text)
{
    QCoreApplication::processEvents();
    for (QToolButton* button : line.findChildren<QToolButton*>()) {
        if (!button->isHidden() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("what keeps an item back: the text's errors as one, each fact once, the signature")
{
    const std::vector<Finding> findings = {
        found("title", Level::Error),      found("body", Level::Warning),
        found("body", Level::Error),       found("meta.phone", Level::Error),
        found("meta.phone", Level::Error), found("meta.unit", Level::Warning),
        found("meta.signer", Level::Error)};
    const auto draft = hindrancesOf(findings, false);
    REQUIRE(draft.size() == 3);
    CHECK(draft[0].text == QStringLiteral("errors in the text: 2"));
    CHECK(draft[0].finding.field == QStringLiteral("title"));
    CHECK(draft[1].text == QStringLiteral("Phone"));
    CHECK(draft[2].text == QStringLiteral("sign-off"));
    const auto signedItem = hindrancesOf(findings, true);
    REQUIRE(signedItem.size() == 3);
    CHECK(signedItem[2].text == QStringLiteral("Signer"));
    CHECK(hindrancesOf({}, true).empty());
}

TEST_CASE("an empty item lacks a title and a text; neither is an error in it")
{
    std::vector<Finding> findings = {found("title", Level::Error), found("body", Level::Error)};
    for (Finding& finding : findings)
        finding.rule = QStringLiteral("gate.required");
    const auto hindrances = hindrancesOf(findings, true);
    REQUIRE(hindrances.size() == 2);
    CHECK(hindrances[0].text == QStringLiteral("title"));
    CHECK(hindrances[1].text == QStringLiteral("text"));
}

TEST_CASE("each part of the answer leads to where it stands")
{
    StatusLine line;
    line.resize(1200, 32);
    line.show();
    QSignalSpy chosen(&line, &StatusLine::hindranceChosen);
    line.setHindrances(hindrancesOf({found("meta.phone", Level::Error)}, true), QString());
    QToolButton* button = buttonWith(line, QStringLiteral("Phone"));
    REQUIRE(button);
    button->click();
    REQUIRE(chosen.count() == 1);
    CHECK(chosen[0][0].value<Finding>().field == QStringLiteral("meta.phone"));
    line.setHindrances({}, QStringLiteral("May be reported"));
    CHECK(line.hindranceText() == QStringLiteral("May be reported"));
    CHECK_FALSE(buttonWith(line, QStringLiteral("Phone")));
}

TEST_CASE("more than fits goes behind one button")
{
    StatusLine line;
    line.resize(1200, 32);
    line.show();
    std::vector<Hindrance> many;
    for (int i = 0; i < 7; ++i)
        many.push_back({QStringLiteral("fact %1").arg(i), {}});
    line.setHindrances(many, QString());
    CHECK(buttonWith(line, QStringLiteral("fact 3")));
    CHECK_FALSE(buttonWith(line, QStringLiteral("fact 4")));
    CHECK(buttonWith(line, QStringLiteral("3 more")));
    CHECK(line.hindranceText().contains(QStringLiteral("fact 6")));
}

TEST_CASE("a narrow line shows fewer and asks the window for no room")
{
    StatusLine line;
    line.resize(1200, 32);
    line.show();
    std::vector<Hindrance> many;
    for (int i = 0; i < 5; ++i)
        many.push_back({QStringLiteral("a rather long fact %1").arg(i), {}});
    line.setFindings({});
    line.setHindrances(many, QString());
    line.setSaved(QStringLiteral("Saved 2026-10-08 12:30:15"));
    CHECK(line.minimumSizeHint().width() < 200);
    line.resize(480, 32);
    QCoreApplication::processEvents();
    CHECK_FALSE(buttonWith(line, QStringLiteral("a rather long fact 3")));
    CHECK(buttonWith(line, QStringLiteral("5 more")));
    line.resize(2000, 32);
    QCoreApplication::processEvents();
    CHECK(buttonWith(line, QStringLiteral("a rather long fact 3")));
    CHECK(buttonWith(line, QStringLiteral("1 more")));
}

TEST_CASE("the count says its limit where there is one")
{
    StatusLine line;
    const auto* words = line.findChild<QLabel*>(QStringLiteral("words"));
    line.setWords(86, 300);
    CHECK(words->text() == QStringLiteral("86 / 300 characters"));
    line.setWords(86, std::nullopt);
    CHECK(words->text() == QStringLiteral("86 characters"));
    line.clearItem();
    CHECK(words->text().isEmpty());
}
