// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/problems/problems_model.h"
#include "ui/problems/problems_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

Finding problem(Level level, const QString& text, int start, const QStringList& replacements = {})
{
    Finding found;
    found.rule = QStringLiteral("word.le");
    found.level = level;
    found.field = QStringLiteral("body");
    found.start = start;
    found.length = static_cast<int>(text.size());
    found.text = text;
    found.message = QStringLiteral("为什么：") + text;
    for (const QString& replacement : replacements)
        found.fixes.push_back({QStringLiteral("改为“%1”").arg(replacement),
                               {{found.start, found.length, replacement}}});
    return found;
}

const Finding hint = problem(Level::Hint, QStringLiteral("切实"), 1, {QString()});
const Finding error = problem(Level::Error, QStringLiteral("我局"), 10,
                              {QStringLiteral("该局"), QStringLiteral("该单位")});
const Finding warning = problem(Level::Warning, QStringLiteral("取得了"), 20);

struct Fixture {
    ProblemsPanel panel;
    QListView* list = panel.findChild<QListView*>();
    QLineEdit* search = panel.findChild<QLineEdit*>();
    QSignalSpy activated{&panel, &ProblemsPanel::activated};
    QSignalSpy fixed{&panel, &ProblemsPanel::fixRequested};

    Fixture()
    {
        panel.resize(280, 400);
        panel.show();
        panel.activateWindow();
        panel.setFindings({hint, error, warning});
        list->setFocus();
    }
    QStringList rows() const
    {
        QStringList texts;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            texts << list->model()->index(row, 0).data().toString();
        return texts;
    }
    QPushButton* button(const QString& start) const
    {
        for (auto* candidate : panel.findChildren<QPushButton*>()) {
            if (candidate->text().startsWith(start))
                return candidate;
        }
        return nullptr;
    }
    QString emptyText() const
    {
        for (auto* label : panel.findChildren<QLabel*>()) {
            if (label->isVisible())
                return label->text();
        }
        return QString();
    }
};

} // namespace

TEST_CASE("problems are grouped by level with counts, the worst first")
{
    const Fixture f;
    CHECK(f.rows() == QStringList{QStringLiteral("Error 1"), QStringLiteral("我局 → 该局 / 该单位"),
                                  QStringLiteral("Warning 1"), QStringLiteral("取得了"),
                                  QStringLiteral("Hint 1"), QStringLiteral("切实 → (delete)")});
    CHECK(f.panel.count(Level::Error) == 1);
}

TEST_CASE("problems are grouped by rule on request, and the selection stays")
{
    Fixture f;
    Finding person = error;
    person.rule = QStringLiteral("person.first-person");
    Finding again = warning;
    again.start += 10;
    f.panel.setRuleName([&person](const QString& rule) {
        return rule == person.rule ? QStringLiteral("第一人称") : QString();
    });
    f.panel.setFindings({warning, person, again});
    f.panel.select(again);
    QTest::mouseClick(f.button(QStringLiteral("By rule")), Qt::LeftButton);
    CHECK(f.rows() == QStringList{QStringLiteral("第一人称 1"),
                                  QStringLiteral("我局 → 该局 / 该单位"),
                                  QStringLiteral("word.le 2"), QStringLiteral("取得了"),
                                  QStringLiteral("取得了")});
    CHECK(f.panel.selected() == again);
    QTest::mouseClick(f.button(QStringLiteral("By rule")), Qt::LeftButton);
    CHECK(f.rows().contains(QStringLiteral("Warning 2")));
}

TEST_CASE("the keyboard walks over problems only, activates and fixes")
{
    Fixture f;
    QTest::keyClick(f.list, Qt::Key_Down);
    REQUIRE(f.panel.selected() == error);
    QTest::keyClick(f.list, Qt::Key_Return);
    REQUIRE(f.activated.count() == 1);
    CHECK(f.activated[0][0].value<Finding>() == error);

    QTest::keyClick(f.list, Qt::Key_Space);
    QTest::keyClick(f.list, Qt::Key_Period, Qt::ControlModifier);
    REQUIRE(f.fixed.count() == 2);
    CHECK(f.fixed[1][0].value<Finding>() == error);
    CHECK(f.fixed[1][1].toInt() == 0);

    QTest::keyClick(f.list, Qt::Key_Down);
    CHECK(f.panel.selected() == warning);
    QTest::keyClick(f.list, Qt::Key_Space);
    CHECK(f.fixed.count() == 2);
}

TEST_CASE("next and previous go round")
{
    Fixture f;
    f.panel.previous();
    CHECK(f.panel.selected() == hint);
    f.panel.next();
    CHECK(f.panel.selected() == error);
    f.panel.next();
    CHECK(f.panel.selected() == warning);
    f.panel.previous();
    f.panel.previous();
    CHECK(f.panel.selected() == hint);
    CHECK(f.activated.count() == 5);

    f.panel.setFindings({});
    f.panel.next();
    CHECK(f.activated.count() == 5);
}

TEST_CASE("the selection stays with its finding when the text around it moves")
{
    Fixture f;
    f.panel.select(warning);
    Finding moved = warning;
    moved.start += 3;
    f.panel.setFindings({problem(Level::Error, QStringLiteral("新"), 0), hint, error, moved});
    CHECK(f.panel.selected() == moved);
    CHECK(f.activated.count() == 0);

    f.panel.setFindings({hint, error});
    CHECK(f.panel.selected() == hint);
    f.panel.setFindings({});
    CHECK_FALSE(f.panel.selected());
}

TEST_CASE("an empty list says why it is empty")
{
    Fixture f;
    f.panel.setFindings({});
    CHECK(f.emptyText() == QStringLiteral("No problems found"));
    f.panel.clear();
    CHECK(f.emptyText() == QStringLiteral("Nothing checked yet"));
    f.panel.setFindings({error});
    f.search->setText(QStringLiteral("乙"));
    CHECK(f.emptyText().contains(QStringLiteral("乙")));
    QTest::keyClick(f.search, Qt::Key_Escape);
    CHECK(f.rows().size() == 2);
}

TEST_CASE("the filter looks at text, message, suggestion and the rule's name")
{
    Fixture f;
    f.panel.setRuleName([](const QString&) { return QStringLiteral("慎用“了”"); });
    for (const auto& [wanted, rows] :
         {std::pair{QStringLiteral("该单位"), 2}, std::pair{QStringLiteral("为什么：切"), 2},
          std::pair{QStringLiteral("慎用"), 6}, std::pair{QStringLiteral("WORD.LE"), 6}}) {
        f.search->setText(wanted);
        CHECK(f.rows().size() == rows);
    }
}

TEST_CASE("buttons offer only what can be done")
{
    Fixture f;
    QPushButton* all = f.button(QStringLiteral("Fix all"));
    QPushButton* one = f.button(QStringLiteral("Fix"));
    CHECK(all->text() == QStringLiteral("Fix all automatic (1)"));
    CHECK_FALSE(one->isEnabled());
    f.panel.select(error);
    CHECK(one->isEnabled());

    QSignalSpy fixAll(&f.panel, &ProblemsPanel::fixAllRequested);
    QTest::mouseClick(all, Qt::LeftButton);
    CHECK(fixAll.count() == 1);

    f.panel.setLocked(true);
    CHECK_FALSE(one->isEnabled());
    CHECK_FALSE(all->isEnabled());
    QTest::keyClick(f.list, Qt::Key_Space);
    CHECK(f.fixed.count() == 0);
}

TEST_CASE("every control has a name for screen readers")
{
    const Fixture f;
    CHECK_FALSE(f.list->accessibleName().isEmpty());
    CHECK_FALSE(f.search->accessibleName().isEmpty());
    const QString spoken = f.list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.startsWith(QStringLiteral("Error: 我局")));
    CHECK(spoken.contains(error.message));
}

TEST_CASE("a tip cannot be broken by markup in the text")
{
    Finding nasty = warning;
    nasty.message = QStringLiteral("<img src=x>");
    Fixture f;
    f.panel.setFindings({nasty});
    const QString tip = f.list->model()->index(1, 0).data(Qt::ToolTipRole).toString();
    CHECK_FALSE(tip.contains(QStringLiteral("<img")));
}

namespace
{

const IgnoredFinding let = [] {
    IgnoredFinding ignored{warning, {}};
    ignored.by.rule = warning.rule;
    ignored.by.reason = QStringLiteral("引用原话");
    return ignored;
}();

struct IgnoringFixture : Fixture {
    QSignalSpy ignored{&panel, &ProblemsPanel::ignoreRequested};
    QSignalSpy heeded{&panel, &ProblemsPanel::heedRequested};
    IgnoringFixture()
    {
        panel.setIgnoring([](const Finding& finding) {
            return IgnoreTerms{QStringLiteral("规则"), finding.text};
        });
        panel.setFindings({hint, error}, {let});
        REQUIRE(QTest::qWaitForWindowActive(&panel));
    }
    void chooseRow(int row) const { list->setCurrentIndex(list->model()->index(row, 0)); }
    QLineEdit* reason() const
    {
        return panel.findChild<QLineEdit*>(QStringLiteral("ignoreReason"));
    }
    QPushButton* ignore() const { return panel.findChild<QPushButton*>(QStringLiteral("ignore")); }
};

} // namespace

TEST_CASE("what is ignored stands at the end, counts nowhere and is skipped by F8")
{
    IgnoringFixture at;
    CHECK(at.rows() == QStringList{QStringLiteral("Error 1"),
                                   QStringLiteral("我局 → 该局 / 该单位"), QStringLiteral("Hint 1"),
                                   QStringLiteral("切实 → (delete)"), QStringLiteral("Ignored 1"),
                                   QStringLiteral("取得了")});
    CHECK(at.panel.count(Level::Warning) == 0);
    at.panel.select(error);
    at.panel.next();
    at.panel.next();
    REQUIRE(at.activated.count() == 2);
    CHECK(at.activated[0][0].value<Finding>() == hint);
    CHECK(at.activated[1][0].value<Finding>() == error);
    const QVariant why = at.list->model()->index(5, 0).data(ProblemsModel::MessageRole);
    CHECK(why.toString() == QStringLiteral("ignored here: 引用原话"));
    at.panel.select(warning); // in the text it is not marked
    CHECK(at.panel.selected() == error);
}

TEST_CASE("Ctrl+I asks the reason and Enter takes it")
{
    IgnoringFixture at;
    at.chooseRow(3);
    QTest::keyClick(at.list, Qt::Key_I, Qt::ControlModifier);
    REQUIRE(at.reason()->isVisible());
    CHECK(at.reason()->hasFocus());
    QTest::keyClicks(at.reason(), QStringLiteral("why"));
    QTest::keyClick(at.reason(), Qt::Key_Return);
    REQUIRE(at.ignored.count() == 1);
    CHECK(at.ignored[0][0].value<Finding>() == hint);
    CHECK(at.ignored[0][1].value<IgnoreChoice>().extent == IgnoreExtent::Here);
    CHECK(at.ignored[0][1].value<IgnoreChoice>().reason == QStringLiteral("why"));
    CHECK_FALSE(at.reason()->isVisible());
    CHECK(at.list->hasFocus());
}

TEST_CASE("Ctrl+I and the button let an ignored finding count again")
{
    IgnoringFixture at;
    at.chooseRow(5);
    CHECK(at.ignore()->text() == QStringLiteral("Count again"));
    CHECK_FALSE(at.button(QStringLiteral("Fix"))->isEnabled());
    QTest::keyClick(at.list, Qt::Key_I, Qt::ControlModifier);
    at.ignore()->click();
    REQUIRE(at.heeded.count() == 2);
    CHECK(at.heeded[0][0].value<Suppression>() == let.by);

    at.panel.setLocked(true);
    CHECK_FALSE(at.ignore()->isEnabled());
    QTest::keyClick(at.list, Qt::Key_I, Qt::ControlModifier);
    CHECK(at.heeded.count() == 2);
}

TEST_CASE("nothing is ignored that is guarded or locked, or where nobody listens")
{
    IgnoringFixture at;
    Finding guarded = error;
    guarded.rule = QStringLiteral("secret.marking");
    at.panel.setFindings({guarded});
    at.chooseRow(1);
    CHECK_FALSE(at.ignore()->isEnabled());
    QTest::keyClick(at.list, Qt::Key_I, Qt::ControlModifier);
    CHECK_FALSE(at.reason()->isVisible());

    at.panel.setFindings({error});
    at.chooseRow(1);
    CHECK(at.ignore()->isEnabled());
    at.panel.setLocked(true);
    QTest::keyClick(at.list, Qt::Key_I, Qt::ControlModifier);
    CHECK_FALSE(at.reason()->isVisible());
    CHECK_FALSE(Fixture().panel.findChild<QPushButton*>(QStringLiteral("ignore"))->isVisible());
}

TEST_CASE("after ignoring, the next finding is selected, not the one that went to the end")
{
    IgnoringFixture at;
    at.panel.setFindings({hint, error, warning}, {});
    at.panel.select(error);
    at.panel.setFindings({hint, warning}, {{error, {}}});
    REQUIRE(at.panel.selected());
    CHECK(*at.panel.selected() != error);
}
