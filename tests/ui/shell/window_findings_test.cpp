// SPDX-License-Identifier: GPL-3.0-or-later
// Where the window shows what was found.
#include "tests/ui/shell/desk.h"
#include "ui/editor/writing_field.h"
#include "ui/problems/problems_model.h"
#include "ui/problems/problems_panel.h"
#include "ui/shell/status_line.h"

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

/// A window on an item with this text, checked.
struct CheckedDesk : Desktop {
    explicit CheckedDesk(const QString& body)
    {
        Draft draft = soundDraft();
        draft.body = body;
        settings.set(setting::openItem, keep(draft).id);
        open();
        REQUIRE(QTest::qWaitFor([this] { return !listed().isEmpty(); }));
    }
    /// The rules of the findings marked in the text.
    QStringList marked() const
    {
        QStringList rules;
        for (const WritingField* field : window->findChildren<WritingField*>()) {
            for (const Mark& mark : field->marks().all())
                rules << mark.finding.rule;
        }
        return rules;
    }
    /// The rules of the findings in the list.
    QStringList listed() const
    {
        const auto* model = window->findChild<ProblemsPanel*>()->findChild<ProblemsModel*>();
        QStringList rules;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (const Finding* finding = model->findingAt(row))
                rules << finding->rule;
        }
        return rules;
    }
};

} // namespace

TEST_CASE("a gate that counts what was found stands in the list, not once more in the text")
{
    const CheckedDesk desk(
        QStringLiteral("县水利局高度重视，精心组织，周密部署，扎实推进清淤工作。").repeated(6));
    const QString gate = QStringLiteral("gate.three-no");
    CHECK(desk.marked().contains(QStringLiteral("empty.cliche")));
    CHECK_FALSE(desk.marked().contains(gate));
    QStringList listed = desk.listed();
    CHECK(listed.removeAll(gate) > 0);
    QStringList marked = desk.marked();
    listed.sort();
    marked.sort();
    CHECK(marked == listed);
}

TEST_CASE("the gate that leads away what is sensitive does not say each place again")
{
    const CheckedDesk desk(QStringLiteral("截至9月18日，王某（电话13812345678）领取救助金26元。"));
    const QString rule = QStringLiteral("privacy.phone");
    CHECK(desk.marked().count(rule) == 1);
    CHECK(desk.listed().count(rule) == 1);
    CHECK_FALSE(desk.marked().contains(QStringLiteral("gate.sensitive")));
    CHECK_FALSE(desk.listed().contains(QStringLiteral("gate.sensitive")));
    const auto* status = desk.window->findChild<StatusLine*>();
    CHECK(status->hindranceText().contains(QStringLiteral("errors in the text: 1")));
}
