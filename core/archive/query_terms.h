// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace chengbao::archive
{

/// One thing a query asks for, or rules out.
struct Term {
    enum class Where { Anywhere, Title, Body, Unit, Author };
    Where where = Where::Anywhere;
    QString text; ///< folded, never empty
    bool excluded = false;
    bool operator==(const Term&) const = default;
};

/// Reads what is typed into a search field. Nothing is an error: what is no sign is text.
///   秋粮 收获        both, anywhere in title or body
///   "秋粮 收获"      the phrase as it stands, with its blank; also in “ ” and ＂ ＂
///   -草稿            not this; a minus alone, or inside a word, is text
///   title:秋粮       in the title only; also 标题：, body: 正文, unit: 单位, author: 信息员
/// Widths and case do not matter. Terms that say the same are given once.
std::vector<Term> parseTerms(const QString& query);

/// A text as terms are compared with it, all folded.
struct FoldedText {
    QString title;
    QString body;
    QString unit;
    QString author;
};

/// Whether it has every term, and none that is excluded.
bool satisfies(const FoldedText& text, const std::vector<Term>& terms);

} // namespace chengbao::archive
