// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

// How text is cut for the search index. Every character but blanks is treated alike, be it Han,
// Latin, a digit or punctuation: the index holds each single one and each two neighbours. A query's
// tokens therefore occur in every text that contains the query; whether the text does contain it
// is checked on the text.
namespace chengbao::archive
{

/// The form in which texts are compared: half-width, case folded. One UTF-16 unit in, one out.
QString foldForSearch(QStringView text);

/// Names this cutting and the Unicode tables it rests on: an index made under another name is
/// stale.
QString tokenScheme();

/// The tokens of a folded text, each once, with a blank before each. ASCII punctuation is written
/// in private-use characters, so that a tokenizer that splits at it leaves every token whole.
QString indexTokens(QStringView folded);

/// Tokens that every text containing all of `terms` (folded, without blanks) must have. Empty only
/// when the terms consist of control characters: then only a scan can tell.
QStringList queryTokens(const QStringList& terms);

} // namespace chengbao::archive
