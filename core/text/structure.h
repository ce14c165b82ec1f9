// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"
#include "core/text/pairs.h"

#include <QStringView>

#include <vector>

namespace chengbao::text
{

/// The paragraphs of a body (separated by '\n'), without their line ends; empty ones included.
std::vector<Span> paragraphs(QStringView body);

/// The sentences of one paragraph, ends at 。！？；… included, quotes and brackets kept whole: a
/// stop inside “…” does not end the sentence around it, save a full quotation's last one
/// (说：“……。”). Works on both punctuation widths ('.' only when it is not inside a number, a Latin
/// word or an ordinal mark). Offsets are relative to `paragraph`; blank sentences are left out.
std::vector<Span> sentences(QStringView paragraph);

/// The same for a paragraph that is folded to half width already, with its classes and markPairs().
std::vector<Span> foldedSentences(QStringView folded, const UnitClasses& classes,
                                  const std::vector<MarkPair>& pairs);

/// The first clause (小句) of a stretch of such a paragraph: as a sentence, but a comma ends it
/// too, 、 does not. Empty where the stretch says nothing.
Span firstClause(QStringView folded, const UnitClasses& classes, const std::vector<MarkPair>& pairs,
                 const Span& stretch);

/// Which scheme an ordinal mark belongs to; the first four are the levels of GB/T 9704 7.3.3.
enum class OrdinalStyle {
    HanStop,      ///< 一、
    HanBracket,   ///< （一）
    DigitStop,    ///< 1.
    DigitBracket, ///< （1）
    YiShi,        ///< 一是, 一要
    DiYi,         ///< 第一，
};

/// An ordinal mark found at the start of a paragraph or, for （1）, 一是 and 第一， of a clause.
struct Ordinal {
    OrdinalStyle style = OrdinalStyle::HanStop;
    int number = 0;
    Span mark; ///< offsets relative to the body
    bool atParagraphStart = true;
};

/// All ordinal marks of a body in order, also with the wrong stop after them (1、 第一、 一.).
/// 第一产业, 一是一二是二, 1.5 and 1.2万 are none.
std::vector<Ordinal> ordinals(QStringView body);

/// The same for a body that is folded to half width already, with its classes.
std::vector<Ordinal> foldedOrdinals(QStringView folded, const UnitClasses& classes);

/// Stretches a style rule leaves alone.
struct Exemptions {
    std::vector<Span> speech; ///< direct speech: “…” led in by 说 表示 反映 道 称 告诉 坦言 介绍
                              ///< and a colon or comma, or followed by ，村民张某说; words that
                              ///< are spoken of: 忌用“为了”, “战略、战役”等口号
    std::vector<Span> titles; ///< names in 《…》 and 〈…〉
    std::vector<Span> quotes; ///< every other “…” or ‘…’
};

/// Spans include their marks and are in order; a mark without a partner in its line exempts
/// nothing.
Exemptions exemptions(QStringView text);

/// The same for a text that is folded to half width already and whose markPairs() are known.
Exemptions foldedExemptions(QStringView folded, const std::vector<MarkPair>& pairs);

} // namespace chengbao::text
