// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/text/difference.h"
#include "ui/common/theme.h"

namespace chengbao::ui
{

enum class ComparisonLook { SideBySide, Inline };

/// Two versions of an item as one page of rich text: facts that differ, the title, the paragraphs
/// beside or within each other. What was removed is struck out, what was added underlined, so that
/// neither needs its colour. Paragraphs far from any change are left out and counted.
struct ComparisonPage {
    QString html;
    int changes = 0;           ///< anchors "change1" … "changeN" stand before them
    text::DifferenceSize size; ///< of title and body
};

/// Safe from any thread.
ComparisonPage comparisonPage(const Draft& older, const Draft& newer, ComparisonLook look,
                              const Tones& tones);

} // namespace chengbao::ui
