// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/cleaning.h"

namespace chengbao::text
{
namespace
{

bool isDropped(char16_t unit)
{
    const bool control = unit < 0x20 ? unit != u'\t' : unit >= 0x7F && unit < 0xA0;
    // Marks that turn the direction of what follows make a text show as something else.
    const bool turns = unit == 0x061C || unit == 0x200E || unit == 0x200F ||
                       (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
    return control || turns || unit == 0x00AD || unit == 0x200B || unit == 0x2060 ||
           unit == 0xFEFF || unit == 0xFFFE;
}

bool isOddSpace(char16_t unit)
{
    return unit == 0x00A0 || unit == 0x202F || (unit >= 0x2000 && unit <= 0x200A);
}

bool isLineEnd(char16_t unit)
{
    return unit == u'\n' || unit == u'\r' || unit == 0x0085 || unit == 0x2028 || unit == 0x2029;
}

} // namespace

QString cleanText(QStringView text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool hasNext = i + 1 < text.size();
        if (unit.isHighSurrogate() && hasNext && text[i + 1].isLowSurrogate()) {
            clean += unit;
            clean += text[++i];
        } else if (unit.isSurrogate()) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (isLineEnd(unit.unicode())) {
            if (unit != u'\r' || !hasNext || text[i + 1] != u'\n')
                clean += u'\n';
        } else if (isOddSpace(unit.unicode())) {
            clean += u' ';
        } else if (!isDropped(unit.unicode())) {
            clean += unit;
        }
    }
    return clean;
}

QStringList bodyParagraphs(const QString& cleaned)
{
    QStringList paragraphs;
    for (const QString& line : cleaned.split(u'\n')) {
        if (const QString paragraph = line.trimmed(); !paragraph.isEmpty())
            paragraphs += paragraph;
    }
    return paragraphs;
}

} // namespace chengbao::text
