// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/outline.h"

#include <algorithm>

namespace chengbao::text
{
namespace
{

/// From the outermost to the innermost; (GB/T 9704 7.3.3 for the first four).
int rankOf(OrdinalStyle style)
{
    switch (style) {
    case OrdinalStyle::HanStop:
        return 0;
    case OrdinalStyle::HanBracket:
        return 1;
    case OrdinalStyle::DigitStop:
        return 2;
    case OrdinalStyle::DigitBracket:
        return 3;
    case OrdinalStyle::DiYi:
        return 4;
    case OrdinalStyle::YiShi:
        return 5;
    }
    return 0;
}

Span headingFrom(QStringView body, const Span& mark)
{
    const QStringView rest = body.sliced(mark.end());
    const auto stop = std::find_if(rest.begin(), rest.end(), [](QChar unit) {
        return QStringView(u"\n。；！？;!?").contains(unit);
    });
    return {mark.start, mark.length + static_cast<int>(stop - rest.begin())};
}

} // namespace

std::vector<OutlinePoint> outline(QStringView body)
{
    std::vector<OutlinePoint> points;
    std::vector<int> above; // ranks of the points around the next one
    for (const Ordinal& ordinal : ordinals(body)) {
        const int rank = rankOf(ordinal.style);
        while (!above.empty() && above.back() >= rank)
            above.pop_back();
        points.push_back(
            {static_cast<int>(above.size()), ordinal, headingFrom(body, ordinal.mark)});
        above.push_back(rank);
    }
    return points;
}

} // namespace chengbao::text
