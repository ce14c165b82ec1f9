// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_length.h"

namespace chengbao::lint
{
namespace
{

constexpr int hintAbove = 25;
constexpr int warnAbove = 30;

} // namespace

void checkTitleLength(const Document& document, const Rule& rule, Report& report)
{
    const QString& text = document.title.folded;
    int characters = 0;
    int excess = -1;
    for (int i = 0; i < text.size(); ++i) {
        if (text[i].isSpace() || text[i].isLowSurrogate())
            continue;
        if (++characters == hintAbove + 1)
            excess = i;
    }
    if (excess < 0)
        return;
    Remark remark;
    remark.span = {excess, static_cast<int>(text.size()) - excess};
    remark.arguments = {QString::number(characters), QString::number(hintAbove)};
    remark.level = characters > warnAbove ? Level::Warning : Level::Hint;
    report.add(rule, document.title, remark);
}

} // namespace chengbao::lint
