// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/point_count.h"

namespace chengbao::lint
{
namespace
{

constexpr int mostPoints = 3;

} // namespace

void checkPointCount(const Document& document, const Rule& rule, Report& report)
{
    for (const text::Ordinal& ordinal : document.body.ordinals()) {
        if (ordinal.number != mostPoints + 1)
            continue;
        Remark remark;
        remark.span = ordinal.mark;
        remark.arguments = {QString::number(mostPoints)};
        report.add(rule, document.body, remark);
        return;
    }
}

} // namespace chengbao::lint
