// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/limits.h"

namespace chengbao::lint
{

std::optional<int> characterLimit(const std::optional<System>& system,
                                  const std::optional<Kind>& kind)
{
    if (!system || !kind)
        return std::nullopt;
    struct Row {
        System system;
        Kind kind;
        int characters;
    };
    static constexpr Row limits[] = {{System::Government, Kind::News, 300},
                                     {System::Government, Kind::SpecialReport, 2000},
                                     {System::Party, Kind::News, 500},
                                     {System::Party, Kind::Research, 5000}};
    for (const Row& row : limits) {
        if (row.system == *system && row.kind == *kind)
            return row.characters;
    }
    return std::nullopt;
}

} // namespace chengbao::lint
