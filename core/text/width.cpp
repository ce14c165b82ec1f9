// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/width.h"

namespace chengbao::text
{
namespace
{

void replaceHalves(QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
}

} // namespace

QString foldWidth(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar* out = folded.data();
    bool surrogates = false;
    for (const QChar unit : text) {
        *out++ = QChar(foldWidth(unit.unicode()));
        surrogates |= unit.isSurrogate();
    }
    if (surrogates)
        replaceHalves(folded);
    return folded;
}

QStringView head(QStringView text, qsizetype length)
{
    if (length >= text.size())
        return text;
    return text.first(length > 0 && text[length - 1].isHighSurrogate() ? length - 1 : length);
}

QStringView tail(QStringView text, qsizetype length)
{
    if (length >= text.size())
        return text;
    return text.last(length > 0 && text[text.size() - length].isLowSurrogate() ? length - 1
                                                                               : length);
}

} // namespace chengbao::text
