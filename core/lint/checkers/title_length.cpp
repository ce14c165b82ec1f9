// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_length.h"

#include "core/text/word_count.h"

namespace chengbao::lint
{
namespace
{

constexpr int hintAbove = 25;
constexpr int warnAbove = 30;

/// The first unit of the word that is one too many, in a title of more words than that.
int excessIn(QStringView title)
{
    qsizetype fits = 0;
    qsizetype exceeds = title.size();
    while (exceeds - fits > 1) {
        const qsizetype middle = (fits + exceeds) / 2;
        (text::countWords(title.first(middle)) > hintAbove ? exceeds : fits) = middle;
    }
    const bool halves =
        fits > 0 && title[fits].isLowSurrogate() && title[fits - 1].isHighSurrogate();
    return static_cast<int>(halves ? fits - 1 : fits);
}

} // namespace

void checkTitleLength(const Document& document, const Rule& rule, Report& report)
{
    const QString& text = document.title.text;
    const int words = text::countWords(text);
    if (words <= hintAbove)
        return;
    const int excess = excessIn(text);
    Remark remark;
    remark.span = {excess, static_cast<int>(text.size()) - excess};
    remark.arguments = {QString::number(words), QString::number(hintAbove)};
    remark.level = words > warnAbove ? Level::Warning : Level::Hint;
    report.add(rule, document.title, remark);
}

} // namespace chengbao::lint
