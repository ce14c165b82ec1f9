// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/ready_keys.h"

namespace chengbao::lint
{

int ReadyKeys::Reach::backwards(QStringView text, int at) const
{
    if (run.holdsAll())
        return 0;
    if (run.holdsNone())
        return std::max(0, at - others);
    int start = at;
    for (int left = others; start > 0; --start) {
        if (!run.contains(text[start - 1]) && left-- == 0)
            break;
    }
    return start;
}

int ReadyKeys::Reach::forwards(QStringView text, int at) const
{
    if (run.holdsAll())
        return static_cast<int>(text.size());
    if (run.holdsNone())
        return static_cast<int>(std::min<qsizetype>(text.size(), at + others));
    int end = at;
    for (int left = others; end < text.size(); ++end) {
        if (!run.contains(text[end]) && left-- == 0)
            break;
    }
    return end;
}

} // namespace chengbao::lint
