// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/plain_paste.h"

#include <QStringList>

namespace chengbao::ui
{
namespace
{

QString withPlainCharacters(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 >= text.size() || text[i + 1] != u'\n')
                plain += u'\n';
        } else if (c == u'\u2028' || c == u'\u2029' || c == u'\v' || c == u'\f') {
            plain += u'\n';
        } else if (c == u'\u00a0' || c == u'\t') {
            plain += u' ';
        } else if (c == u'\n' || (c.isPrint() && c.category() != QChar::Other_Format) ||
                   c.isSurrogate()) {
            plain += c;
        }
    }
    return plain;
}

qsizetype leadingBlanks(const QString& line)
{
    qsizetype count = 0;
    while (count < line.size() && line[count].isSpace())
        ++count;
    return count;
}

qsizetype trailingBlanks(const QString& line)
{
    qsizetype count = 0;
    while (count < line.size() && line[line.size() - 1 - count].isSpace())
        ++count;
    return count;
}

} // namespace

QString plainParagraphs(const QString& text, bool atParagraphStart)
{
    const QStringList lines = withPlainCharacters(text).split(u'\n');
    QStringList kept;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString line = lines[i];
        const bool first = i == 0;
        const bool last = i + 1 == lines.size();
        if (!last)
            line.chop(trailingBlanks(line));
        if (!first || atParagraphStart)
            line.remove(0, leadingBlanks(line));
        // An empty first or last line stands for the break before or after it.
        if (!line.isEmpty() || (last && !first) || (first && !atParagraphStart))
            kept << line;
    }
    return kept.join(u'\n');
}

} // namespace chengbao::ui
