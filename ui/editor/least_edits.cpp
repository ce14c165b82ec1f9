// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/least_edits.h"

#include <QStringList>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

void addDifference(std::vector<Edit>& edits, QStringView from, QStringView to, qsizetype offset)
{
    const auto head = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    const auto prefix = head.first - from.begin();
    if (prefix == from.size() && prefix == to.size())
        return;
    const auto tail =
        std::mismatch(from.rbegin(), from.rend() - prefix, to.rbegin(), to.rend() - prefix);
    const auto suffix = tail.first - from.rbegin();
    edits.push_back({static_cast<int>(offset + prefix),
                     static_cast<int>(from.size() - prefix - suffix),
                     to.mid(prefix, to.size() - prefix - suffix).toString()});
}

} // namespace

std::vector<Edit> leastEdits(const QString& from, const QString& to)
{
    std::vector<Edit> edits;
    const auto before = QStringView(from).split(u'\n');
    const auto after = QStringView(to).split(u'\n');
    if (before.size() != after.size()) {
        addDifference(edits, from, to, 0);
        return edits;
    }
    qsizetype offset = 0;
    for (qsizetype i = 0; i < before.size(); ++i) {
        addDifference(edits, before[i], after[i], offset);
        offset += before[i].size() + 1;
    }
    return edits;
}

} // namespace chengbao::ui
