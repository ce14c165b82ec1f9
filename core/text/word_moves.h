// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QStringView>

namespace chengbao::text
{

class Segmenter;

/// Where the cursor goes from `position` in one paragraph by a step of words: past the next word
/// and the blanks after it, or to the start of the word before. The end and the start of the
/// paragraph when there is none. Only the text around `position` is cut, so the length of the
/// paragraph does not matter. Without a segmenter runs of one class of characters are words.
int nextWord(const Segmenter* segmenter, QStringView paragraph, int position);
int previousWord(const Segmenter* segmenter, QStringView paragraph, int position);

/// The word around or after `position`; empty in an empty paragraph.
Span wordAt(const Segmenter* segmenter, QStringView paragraph, int position);

} // namespace chengbao::text
