// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/tokens.h"

#include "core/text/width.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace chengbao::archive
{
namespace
{

constexpr int pointBits = 21;
constexpr Token pointMask = (Token(1) << pointBits) - 1;

// Private-use characters that begin tokens which are no text.
constexpr char32_t fieldMark = 0xE100;
constexpr char32_t factMark = 0xE180;
constexpr char16_t blankInMark = 0xE1FF;

Token tokenOf(Field field, char32_t first, char32_t second = 0)
{
    return (static_cast<Token>(field) << (2 * pointBits)) |
           (static_cast<Token>(first) << pointBits) | second;
}

void append(QString& text, Token token)
{
    if (const auto field = static_cast<char32_t>(token >> (2 * pointBits)))
        text += QChar(fieldMark + field);
    text += QStringView(QChar::fromUcs4(static_cast<char32_t>((token >> pointBits) & pointMask)));
    if (const auto second = static_cast<char32_t>(token & pointMask))
        text += QStringView(QChar::fromUcs4(second));
}

/// How a code point is written in tokens; zero for blanks and control characters.
char32_t writtenAs(char32_t codePoint)
{
    constexpr char32_t privateUse = 0xE000;
    if (codePoint <= U' ' || codePoint == 0x7F || QChar::isSpace(codePoint))
        return 0;
    const bool plain = codePoint > 0x7F || QChar::isLetterOrNumber(codePoint);
    return plain ? codePoint : privateUse + codePoint;
}

/// Calls run(codePoints) for each longest stretch without blanks, as written in tokens.
template <class Run>
void forEachRun(QStringView folded, Run run)
{
    std::vector<char32_t> codePoints;
    for (const char32_t codePoint : folded.toUcs4()) {
        if (const char32_t written = writtenAs(codePoint)) {
            codePoints.push_back(written);
        } else if (!codePoints.empty()) {
            run(codePoints);
            codePoints.clear();
        }
    }
    if (!codePoints.empty())
        run(codePoints);
}

} // namespace

QString foldForSearch(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar* out = folded.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (text::isHan(unit.unicode())) {
            *out++ = unit; // nearly everything
        } else if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            // Simple case folding never leaves its plane, so a pair stays a pair.
            const char32_t pair = QChar::toCaseFolded(QChar::surrogateToUcs4(unit, text[++i]));
            *out++ = QChar(QChar::highSurrogate(pair));
            *out++ = QChar(QChar::lowSurrogate(pair));
        } else {
            *out++ = QChar(text::foldWidth(unit.unicode())).toCaseFolded();
        }
    }
    return folded;
}

QString tokenScheme()
{
    return QStringLiteral("3/unicode-%1").arg(QChar::currentUnicodeVersion());
}

void TokenSet::addText(Field field, QStringView folded)
{
    forEachRun(folded, [this, field](const std::vector<char32_t>& run) {
        for (size_t i = 0; i < run.size(); ++i) {
            m_tokens.push_back(tokenOf(field, run[i]));
            if (i + 1 < run.size())
                m_tokens.push_back(tokenOf(field, run[i], run[i + 1]));
        }
    });
}

void TokenSet::addMark(char kind, const QString& value)
{
    m_marks.append(markWord(kind, value));
}

void TokenSet::close()
{
    std::sort(m_tokens.begin(), m_tokens.end());
    m_tokens.erase(std::unique(m_tokens.begin(), m_tokens.end()), m_tokens.end());
    m_marks.sort();
    m_marks.removeDuplicates();
}

QString TokenSet::words() const
{
    QString words;
    words.reserve(static_cast<qsizetype>(m_tokens.size()) * 3);
    for (const Token token : m_tokens) {
        words += QLatin1Char(' ');
        append(words, token);
    }
    for (const QString& mark : m_marks)
        words += QLatin1Char(' ') + mark;
    return words;
}

TokenSet TokenSet::without(const TokenSet& other) const
{
    TokenSet rest;
    std::set_difference(m_tokens.begin(), m_tokens.end(), other.m_tokens.begin(),
                        other.m_tokens.end(), std::back_inserter(rest.m_tokens));
    std::set_difference(m_marks.begin(), m_marks.end(), other.m_marks.begin(), other.m_marks.end(),
                        std::back_inserter(rest.m_marks));
    return rest;
}

QString markWord(char kind, const QString& value)
{
    QString word = QChar(factMark) + QLatin1Char(kind);
    for (const char32_t codePoint : foldForSearch(value).toUcs4()) {
        if (const char32_t written = writtenAs(codePoint))
            word += QStringView(QChar::fromUcs4(written));
        else
            word += QChar(blankInMark);
    }
    return word;
}

QStringList queryTokens(Field field, QStringView term)
{
    QStringList words;
    forEachRun(term, [&words, field](const std::vector<char32_t>& run) {
        if (run.size() == 1)
            append(words.emplaceBack(), tokenOf(field, run[0]));
        for (size_t i = 0; i + 1 < run.size(); ++i)
            append(words.emplaceBack(), tokenOf(field, run[i], run[i + 1]));
    });
    words.removeDuplicates();
    return words;
}

bool tokensAreExact(QStringView term)
{
    const auto points = term.toUcs4();
    return (points.size() == 1 || points.size() == 2) &&
           std::all_of(points.begin(), points.end(),
                       [](char32_t point) { return writtenAs(point); });
}

} // namespace chengbao::archive
