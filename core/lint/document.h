// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/name_index.h"
#include "core/lint/rule.h"
#include "core/model/draft.h"
#include "core/text/numbers.h"
#include "core/text/segmenter.h"
#include "core/text/slips.h"
#include "core/text/spelling.h"
#include "core/text/structure.h"
#include "core/text/unit_classes.h"
#include "core/text/units_present.h"

#include <stop_token>

namespace chengbao::lint
{

/// Where a token of a rule stands; exceptions, context, exemptions and the vote are behind it.
struct WordHit {
    const Token* token = nullptr;
    Span match;               ///< the whole token
    Span mark;                ///< the part a finding marks
    QString replacement = {}; ///< what the mark may become; empty when nothing is offered
};

class FieldText;

/// A paragraph that was prepared by itself, and where it stands in its body.
struct FieldPart {
    int start = 0; ///< UTF-16 offset
    std::shared_ptr<const FieldText> text;
};

/// One field of a draft with what rules want to know of it. All offsets are UTF-16 units of
/// `text`; `folded` has the same offsets (see text::foldWidth). Belongs to one thread: the parts
/// behind functions are worked out when first asked for.
class FieldText
{
public:
    /// `index` (may be null) tells the registered names; it need not outlive the construction.
    FieldText(QString fieldName, QString original, const NameIndex* index = nullptr);
    /// Made of its paragraphs, with what is known of each.
    FieldText(QString fieldName, QString original, std::vector<FieldPart> parts);

    const QString name; ///< "title", "body" or, for a fact, "meta.KEY"
    const QString text;
    const QString folded;
    const text::UnitsPresent units;  ///< of `folded`
    const text::UnitClasses classes; ///< of `folded`

private:
    const std::vector<text::MarkPair> m_pairs; ///< of `folded`; empty when it is made of parts

public:
    const text::Exemptions exempt;
    const std::vector<Mention> mentions; ///< see NameIndex::find()

    const std::vector<Span>& paragraphs() const;
    const std::vector<Span>& sentences() const;
    const std::vector<text::DateMention>& dates() const;
    const std::vector<text::Quantity>& quantities() const;
    const std::vector<text::Ordinal>& ordinals() const;

    /// The characters as Word counts them (字数); see text::countWords().
    int words() const;

    /// The most ASCII digits that stand with no more than two blanks, hyphens or the like between
    /// any two: the length of the longest number, which may be written in groups.
    int longestNumber() const;

    /// The sentence around an offset; an empty span where there is none.
    Span sentenceAt(int offset) const;
    /// The first clause of a stretch: enough to mark a sentence or a paragraph that is wrong as a
    /// whole without underlining all of it. Ends with its paragraph.
    Span openingOf(const Span& stretch) const;
    QStringView view(const Span& span) const { return within(text, span); }
    QStringView foldedView(const Span& span) const { return within(folded, span); }
    bool inSpeech(const Span& span) const;
    bool inTitle(const Span& span) const; ///< inside 《…》
    bool inName(const Span& span) const; ///< inside “…” that is short and no sentence: a name
    /// Inside “…” without a sentence's stop that is not all of its sentence: a set phrase or a
    /// slogan, however long (“为了人民、依靠人民，……”).
    bool inPhrase(const Span& span) const;
    /// Whether a registered name frees `mark`, which a rule found as part of `match`: it holds the
    /// mark, or it lies over it and is no shorter than the match (the longest exception wins).
    bool inRegisteredName(const Rule& rule, const Span& mark, const Span& match) const;
    /// Behind 指出 强调 表示 要求 认为 说 and a comma or colon, near in the same sentence: speech
    /// that is told without quotation marks (李某指出，我们要……).
    bool inReportedSpeech(const Span& span) const;

private:
    /// As much of a stretch as lies within a text: nearly always all of it.
    static QStringView within(QStringView text, const Span& span)
    {
        const bool lies = span.start >= 0 && span.length >= 0 && span.end() <= text.size();
        return lies ? QStringView(text.utf16() + span.start, span.length)
                    : text.mid(span.start, span.length);
    }

    /// The last that begins at or before an offset; null where the text has no parts.
    const FieldPart* partAt(int offset) const;

    const std::vector<FieldPart> m_parts; ///< empty when the text was prepared as a whole
    mutable std::optional<std::vector<Span>> m_paragraphs, m_sentences;
    mutable std::optional<std::vector<text::DateMention>> m_dates;
    mutable std::optional<std::vector<text::Quantity>> m_quantities;
    mutable std::optional<std::vector<text::Ordinal>> m_ordinals;
    mutable std::optional<int> m_words, m_longestNumber;
};

/// The facts that are set, by FactField key, and the photos' captions as "meta.photos", one to a
/// line.
std::vector<FieldText> factTexts(const Facts& facts);

/// What the offsets of a finding in `field` count in: its title, body, or the text of a fact; empty
/// for a field that the draft does not have.
QString textOf(const Draft& draft, const QString& field);

/// A draft prepared for one lint run.
struct Document {
    const Draft& draft;
    const FieldText& title;
    const FieldText& body;
    /// See factTexts(): for what must not leave the office wherever it stands. Rules of style look
    /// at title and body only.
    const std::vector<FieldText>& facts;
    const text::SpellChecker* spelling = nullptr;
    const text::Segmenter* words = nullptr; ///< knows what is a word
    const NameIndex* names = nullptr;       ///< null where nothing is registered
    QString channel = {};                   ///< see LintOptions
    /// Hits of the rule that is being run, per field, by position.
    std::vector<WordHit> titleHits = {}, bodyHits = {};
    const text::SlipFinder* slips = nullptr; ///< for rules that run in deep checks only
    std::stop_token stop = {};

    /// Title, body and facts.
    std::vector<const FieldText*> fields() const;
    /// The field of that name, or null.
    const FieldText* field(const QString& name) const;
};

/// The hits of one group (`words:` key; empty for `tokens`).
std::vector<WordHit> hitsOf(const std::vector<WordHit>& hits, QStringView group);

} // namespace chengbao::lint
