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
    const char16_t* in = text.utf16();
    auto* out = reinterpret_cast<char16_t*>(folded.data());
    // One kind of unit and no branch, so that the compiler works on many units at a time.
    char16_t surrogates = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        out[i] = foldWidth(in[i]);
        surrogates |= static_cast<char16_t>((in[i] & 0xF800) == 0xD800 ? 1 : 0);
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
