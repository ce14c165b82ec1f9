// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

// How text is cut for the search index. Every character but blanks is treated alike, be it Han,
// Latin, a digit or punctuation: the index holds each single one and each two neighbours. A query's
// tokens therefore occur in every text that contains the query; whether the text does contain it
// is checked on the text. Digits in a row also stand in threes and fours, a figure's end in threes
// with what follows it, and a blank with either neighbour, since pairs alone would let far too many
// texts through.
namespace chengbao::archive
{

/// The form in which texts are compared: half-width, case folded. One UTF-16 unit in, one out.
QString foldForSearch(QStringView text);

/// Names this cutting and the Unicode tables it rests on: an index made under another name is
/// stale.
QString tokenScheme();

/// Where a token stands. Tokens of the whole text are plain, those of a field begin with a mark.
enum class Field { Anywhere, Title, Unit, Author };

/// One to three code points of a field, in one number.
using Token = quint64;

/// The tokens of texts and marks, each once and in order, so that two can be compared.
class TokenSet
{
public:
    void addText(Field field, QStringView folded);
    /// A mark stands for a fact that is no text: `kind` and its folded value.
    void addMark(char kind, const QString& value);
    /// Sorts and unites; before that nothing may be asked.
    void close();

    /// All tokens with a blank before each. ASCII punctuation is written in private-use
    /// characters, so that a tokenizer that splits at it leaves every token whole.
    QString words() const;
    /// What this has and `other` has not.
    TokenSet without(const TokenSet& other) const;
    bool isEmpty() const { return m_tokens.empty() && m_marks.isEmpty(); }

private:
    void addBlank(Field field, QStringView folded, qsizetype at);

    std::vector<Token> m_tokens;
    QStringList m_marks;
};

/// A mark as it is written in the index.
QString markWord(char kind, const QString& value);

/// Tokens that every text containing `term` (folded) in `field` must have; blanks part it. Empty
/// only when the term consists of blanks and control characters: then only a scan can tell.
QStringList queryTokens(Field field, QStringView term);
/// Whether the text contains the term exactly when it has these tokens: one or two characters.
bool tokensAreExact(QStringView term);

} // namespace chengbao::archive
