// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document.h"

#include "core/text/cleaning.h"
#include "core/text/structure.h"

#include <algorithm>

namespace chengbao::text
{

Draft draftOfLines(const std::vector<DocumentLine>& lines)
{
    std::vector<DocumentLine> clean;
    for (const DocumentLine& line : lines) {
        for (const QString& text : bodyParagraphs(cleanText(line.text)))
            clean.push_back({text, line.heads});
    }
    Draft draft;
    if (clean.empty())
        return draft;
    auto title = std::ranges::find_if(
        clean, [](const DocumentLine& line) { return line.heads && ordinals(line.text).empty(); });
    if (title == clean.end())
        title = clean.begin();
    draft.title = title->text;
    clean.erase(title);
    QStringList body;
    for (const DocumentLine& line : clean)
        body += line.text;
    draft.body = body.join(u'\n');
    return draft;
}

Error noticeOf(const char* reason, int count)
{
    return {ErrorCode::Unsupported, reason, {QString::number(count)}, {}};
}

} // namespace chengbao::text
