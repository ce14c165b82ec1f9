// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/safe_name.h"

#include <QRegularExpression>

namespace chengbao::packet
{
namespace
{

bool isForbidden(char32_t character)
{
    if (QStringLiteral("\\/:*?\"<>|").contains(QChar(character)) && character < 0x80)
        return true;
    if (character == QChar::ReplacementCharacter) // also half a surrogate pair
        return true;
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString allowedCharacters(const QString& text)
{
    QString kept;
    for (const char32_t character : text.normalized(QString::NormalizationForm_C).toUcs4()) {
        if (character == U'%')
            kept += QChar(u'％');
        else if (!isForbidden(character))
            kept += QString::fromUcs4(&character, 1);
    }
    return kept;
}

bool isDotOrBlank(QChar character)
{
    return character == QLatin1Char('.') || character.isSpace();
}

QString trimmedEnds(const QString& text)
{
    qsizetype first = 0;
    qsizetype last = text.size();
    while (first < last && isDotOrBlank(text[first]))
        ++first;
    while (last > first && isDotOrBlank(text[last - 1]))
        --last;
    return text.mid(first, last - first);
}

QString cutToBytes(const QString& text, int maxBytes)
{
    QString kept;
    qsizetype bytes = 0;
    for (const char32_t character : text.toUcs4()) {
        const QString one = QString::fromUcs4(&character, 1);
        bytes += one.toUtf8().size();
        if (bytes > maxBytes)
            break;
        kept += one;
    }
    return kept;
}

/// Windows reserves these whatever extension follows.
bool isDeviceName(const QString& name)
{
    static const QRegularExpression device(
        QStringLiteral(
            "^(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|COM[0-9¹²³]|LPT[0-9¹²³])\\s*(\\..*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

} // namespace

QString safeFileName(const QString& text, int maxBytes)
{
    QString name = trimmedEnds(allowedCharacters(text));
    if (isDeviceName(name))
        name.prepend(QLatin1Char('_'));
    name = trimmedEnds(cutToBytes(name, maxBytes));
    return name.isEmpty() ? QStringLiteral("未命名") : name;
}

QString NameSet::take(const QString& stem, const QString& suffix)
{
    for (int number = 1;; ++number) {
        const QString ending =
            number == 1 ? suffix : QLatin1Char('_') + QString::number(number) + suffix;
        const int room = fileNameLimit - static_cast<int>(ending.toUtf8().size());
        const QString name = safeFileName(stem, room) + ending;
        const QString folded = name.toCaseFolded();
        if (!m_taken.contains(folded)) {
            m_taken.insert(folded);
            return name;
        }
    }
}

} // namespace chengbao::packet
