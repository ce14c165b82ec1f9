// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/point_count.h"

#include <map>

namespace chengbao::lint
{
namespace
{

constexpr int mostPoints = 3;

} // namespace

void checkPointCount(const Document& document, const Rule& rule, Report& report)
{
    // A list that skips a number (一、二、四) has fewer points than its last number says.
    std::map<text::OrdinalStyle, int> points;
    for (const text::Ordinal& ordinal : document.body.ordinals()) {
        int& seen = points[ordinal.style];
        seen = ordinal.number == 1 ? 1 : seen + 1;
        if (ordinal.number <= mostPoints || seen <= mostPoints)
            continue;
        Remark remark;
        remark.span = ordinal.mark;
        remark.arguments = {QString::number(mostPoints)};
        report.add(rule, document.body, remark);
        return;
    }
}

} // namespace chengbao::lint
