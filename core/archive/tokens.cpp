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

QString toText(Token token)
{
    const auto first = static_cast<char32_t>(token & 0xFFFFFFFF);
    const auto second = static_cast<char32_t>(token >> secondShift);
    const char32_t codePoints[] = {first, second};
    return QString::fromUcs4(codePoints, second ? 2 : 1);
}

bool isIndexed(char32_t codePoint)
{
    return QChar::isLetterOrNumber(codePoint) || QChar::isMark(codePoint);
}

/// Calls run(codePoints) for each longest stretch of indexed code points.
template <class Run>
void forEachRun(QStringView folded, Run run)
{
    std::vector<char32_t> codePoints;
    for (const char32_t codePoint : folded.toUcs4()) {
        if (isIndexed(codePoint)) {
            codePoints.push_back(codePoint);
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
    QString folded;
    folded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            // Simple case folding never leaves its plane, so a pair stays a pair.
            folded += QStringView(
                QChar::fromUcs4(QChar::toCaseFolded(QChar::surrogateToUcs4(unit, text[++i]))));
        } else {
            folded += QChar(text::foldWidth(unit.unicode())).toCaseFolded();
        }
    }
    return folded;
}

QString tokenScheme()
{
    return QStringLiteral("1+2/unicode-%1").arg(QChar::currentUnicodeVersion());
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
    for (Token token : tokens)
        words += toText(token) + QLatin1Char(' ');
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
        words.append(toText(token));
    return words;
}

} // namespace chengbao::archive
