// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/kinds/kinds.h"

namespace chengbao::lint
{

Checker findKind(Extends extends)
{
    switch (extends) {
    case Extends::Occurrence:
        return checkOccurrence;
    case Extends::Repetition:
        return checkRepetition;
    case Extends::Consistency:
        return checkConsistency;
    case Extends::Conditional:
        return checkConditional;
    case Extends::Metric:
        return checkMetric;
    case Extends::Existence:
    case Extends::Substitution:
    case Extends::Checker:
        break;
    }
    return nullptr;
}

} // namespace chengbao::lint
