// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetrics>
#include <QString>

#include <vector>

namespace chengbao::ui
{

/// What a column asks for: its heading is always read whole.
struct ColumnWish {
    QString name;
    double characters = 0;
};

/// Pixels for each column. What is left over of `available` goes to the widest; what is missing is
/// taken from the widest ones, down to 12 characters or their headings.
std::vector<int> columnWidths(const std::vector<ColumnWish>& columns, const QFontMetrics& font,
                              int available);

} // namespace chengbao::ui
