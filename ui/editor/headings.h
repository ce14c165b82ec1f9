// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QStringView>

namespace chengbao::ui
{

/// What of a paragraph is set in a heading face (GB/T 9704 7.3.3): level 1 opens with 一、, level 2
/// with （一）. A heading that runs into its paragraph ends with its first 。; level 0 is no
/// heading.
struct Heading {
    int level = 0;
    Span span;
};

Heading headingOf(QStringView paragraph);

} // namespace chengbao::ui
