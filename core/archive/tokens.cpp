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

/// One or two code points in one number; the second is zero for a single one.
using Token = quint64;

constexpr int secondShift = 32;

Token tokenOf(char32_t first, char32_t second = 0)
{
    return static_cast<Token>(first) | (static_cast<Token>(second) << secondShift);
}

void append(QString& text, Token token)
{
    text += QStringView(QChar::fromUcs4(static_cast<char32_t>(token & 0xFFFFFFFF)));
    if (const auto second = static_cast<char32_t>(token >> secondShift))
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

void sortAndUnite(std::vector<Token>& tokens)
{
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
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
    return QStringLiteral("2/unicode-%1").arg(QChar::currentUnicodeVersion());
}

QString indexTokens(QStringView folded)
{
    std::vector<Token> tokens;
    tokens.reserve(folded.size() * 2);
    forEachRun(folded, [&tokens](const std::vector<char32_t>& run) {
        for (size_t i = 0; i < run.size(); ++i) {
            tokens.push_back(tokenOf(run[i]));
            if (i + 1 < run.size())
                tokens.push_back(tokenOf(run[i], run[i + 1]));
        }
    });
    sortAndUnite(tokens);
    QString words;
    words.reserve(static_cast<qsizetype>(tokens.size()) * 3);
    for (Token token : tokens) {
        words += QLatin1Char(' ');
        append(words, token);
    }
    return words;
}

QStringList queryTokens(const QStringList& terms)
{
    std::vector<Token> tokens;
    for (const QString& term : terms) {
        forEachRun(term, [&tokens](const std::vector<char32_t>& run) {
            if (run.size() == 1)
                tokens.push_back(tokenOf(run[0]));
            for (size_t i = 0; i + 1 < run.size(); ++i)
                tokens.push_back(tokenOf(run[i], run[i + 1]));
        });
    }
    sortAndUnite(tokens);
    QStringList words;
    for (Token token : tokens)
        append(words.emplaceBack(), token);
    return words;
}

} // namespace chengbao::archive
