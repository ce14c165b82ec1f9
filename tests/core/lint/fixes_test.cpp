// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/fixes.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::lint;

namespace
{

Finding finding(const QString& field, std::vector<Fix> fixes)
{
    Finding result;
    result.field = field;
    result.fixes = std::move(fixes);
    return result;
}

} // namespace

TEST_CASE("edits apply in any order")
{
    CHECK(applyEdits(QStringLiteral("取得了成效了"), {{5, 1, {}}, {2, 1, {}}}) ==
          QStringLiteral("取得成效"));
    CHECK(applyEdits(QStringLiteral("我局"), {}) == QStringLiteral("我局"));
    CHECK(applyEdits(QStringLiteral("我局"), {{0, 2, QStringLiteral("县统计局")}}) ==
          QStringLiteral("县统计局"));
}

TEST_CASE("only findings with one way to mend are mended, and never twice in one place")
{
    Draft draft;
    draft.title = QStringLiteral("甲，乙");
    draft.body = QStringLiteral("我局签定合同");
    const QString body = QStringLiteral("body");
    const std::vector<Finding> findings = {
        finding(QStringLiteral("title"), {{QString(), {{1, 1, QStringLiteral(" ")}}}}),
        finding(body, {{QString(), {{0, 2, QStringLiteral("该局")}}},
                       {QString(), {{0, 2, QStringLiteral("全局")}}}}),
        finding(body, {{QString(), {{2, 2, QStringLiteral("签订")}}}}),
        finding(body, {{QString(), {{3, 1, QStringLiteral("钉")}}}}),
    };
    const Draft fixed = applyAutomaticFixes(draft, findings);
    CHECK(fixed.title == QStringLiteral("甲 乙"));
    CHECK(fixed.body == QStringLiteral("我局签订合同"));
}
