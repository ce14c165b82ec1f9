// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chengbao::ui
{

/// Text from elsewhere as paragraphs of a draft: line ends become '\n', invisible and no-break
/// characters go, blank lines go, and so do blanks before and after each paragraph, since the page
/// does the indenting. The first line keeps its leading blanks unless `atParagraphStart`.
QString plainParagraphs(const QString& text, bool atParagraphStart);

} // namespace chengbao::ui
