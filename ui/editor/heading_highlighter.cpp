// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/heading_highlighter.h"

#include "ui/common/typeface.h"
#include "ui/editor/headings.h"

namespace chengbao::ui
{

void HeadingHighlighter::highlightBlock(const QString& text)
{
    const Heading heading = headingOf(text);
    if (heading.level == 0)
        return;
    const QFont font = faceFont(heading.level == 1 ? Face::HeadingOne : Face::HeadingTwo);
    QTextCharFormat format;
    format.setFontFamilies(font.families());
    format.setFontWeight(font.weight());
    setFormat(heading.span.start, heading.span.length, format);
}

} // namespace chengbao::ui
