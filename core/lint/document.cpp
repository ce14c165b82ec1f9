// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/document.h"

#include "core/text/affixes.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"
#include "core/text/word_count.h"

#include <algorithm>
#include <array>

namespace chengbao::lint
{
namespace
{

bool anyContains(const std::vector<Span>& spans, const Span& inner)
{
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Span& span) { return span.contains(inner); });
}

std::vector<Span> allSentences(QStringView folded, const text::UnitClasses& classes,
                               const std::vector<text::MarkPair>& pairs,
                               const std::vector<Span>& paragraphs)
{
    if (paragraphs.size() == 1)
        return text::foldedSentences(folded, classes, pairs);
    std::vector<Span> all;
    for (const Span& paragraph : paragraphs) {
        const QStringView view = folded.mid(paragraph.start, paragraph.length);
        for (const Span& sentence : text::sentences(view))
            all.push_back({paragraph.start + sentence.start, sentence.length});
    }
    return all;
}

void shift(Span& span, int offset)
{
    span.start += offset;
}

void shift(text::DateMention& date, int offset)
{
    date.span.start += offset;
}

void shift(text::Quantity& quantity, int offset)
{
    quantity.span.start += offset;
    quantity.number.start += offset;
}

void shift(text::Ordinal& ordinal, int offset)
{
    ordinal.mark.start += offset;
}

void shift(Mention& mention, int offset)
{
    mention.span.start += offset;
}

template <class Item>
void append(std::vector<Item>& all, const std::vector<Item>& items, int offset)
{
    const std::size_t known = all.size();
    all.insert(all.end(), items.begin(), items.end());
    for (std::size_t i = known; i < all.size(); ++i)
        shift(all[i], offset);
}

/// What the paragraphs hold, in the offsets of the body.
template <class Item>
std::vector<Item> joined(const std::vector<FieldPart>& parts,
                         const std::vector<Item>& (FieldText::*itemsOf)() const)
{
    std::size_t count = 0;
    for (const FieldPart& part : parts)
        count += (*part.text.*itemsOf)().size();
    std::vector<Item> all;
    all.reserve(count);
    for (const FieldPart& part : parts)
        append(all, (*part.text.*itemsOf)(), part.start);
    return all;
}

/// Whether the paragraphs are all that a text has: a check that is stopped makes some of them only.
bool isWhole(const std::vector<FieldPart>& parts, QStringView text)
{
    return !parts.empty() && parts.back().start + parts.back().text->text.size() == text.size();
}

std::vector<Span> spansOf(const std::vector<FieldPart>& parts)
{
    std::vector<Span> spans;
    spans.reserve(parts.size());
    for (const FieldPart& part : parts)
        spans.push_back({part.start, static_cast<int>(part.text->text.size())});
    return spans;
}

text::Exemptions joinedExemptions(const std::vector<FieldPart>& parts)
{
    text::Exemptions all;
    for (const FieldPart& part : parts) {
        append(all.speech, part.text->exempt.speech, part.start);
        append(all.titles, part.text->exempt.titles, part.start);
        append(all.quotes, part.text->exempt.quotes, part.start);
    }
    return all;
}

std::vector<Mention> joinedMentions(const std::vector<FieldPart>& parts)
{
    std::vector<Mention> all;
    for (const FieldPart& part : parts)
        append(all, part.text->mentions, part.start);
    return all;
}

QString joinedFolds(const QString& text, const std::vector<FieldPart>& parts)
{
    QString folded = text;
    for (const FieldPart& part : parts)
        std::copy(part.text->folded.begin(), part.text->folded.end(), folded.begin() + part.start);
    return folded;
}

text::UnitsPresent joinedUnits(const std::vector<FieldPart>& parts)
{
    text::UnitsPresent units(u"\n");
    for (const FieldPart& part : parts)
        units.add(part.text->units);
    return units;
}

text::UnitClasses joinedClasses(qsizetype size, const std::vector<FieldPart>& parts)
{
    text::UnitClasses classes(size);
    for (const FieldPart& part : parts)
        classes.put(part.start, part.text->classes);
    return classes;
}

int longestNumberOf(QStringView folded, const text::UnitClasses& classes)
{
    constexpr char16_t lastGap = 0x3000; // all blanks and marks that join digits lie up to here
    const auto digitBehind = [&](int i) { return classes.next(text::UnitClasses::Digit, i); };
    int longest = 0;
    for (int i = digitBehind(0); i < folded.size(); i = digitBehind(i)) {
        int read = 0;
        for (int gap = 0; gap <= 2 && i < folded.size() && folded[i].unicode() <= lastGap; ++i) {
            const bool digit = folded[i] >= u'0' && folded[i] <= u'9';
            gap = digit ? 0 : gap + 1;
            read += digit ? 1 : 0;
        }
        longest = std::max(longest, read);
    }
    return longest;
}

/// Whether the last word is a verb of saying: 指出, 强调 … 说, but not 据说 or 传说.
bool leadsIn(QStringView text)
{
    constexpr std::array<QStringView, 7> verbs{u"指出", u"强调", u"表示", u"要求",
                                               u"认为", u"坦言", u"介绍"};
    if (text.endsWith(u'说'))
        return text.size() == 1 || !text::isOneOf(text[text.size() - 2], u"据小传假游");
    return std::ranges::any_of(verbs, [&](QStringView verb) { return text::endsWith(text, verb); });
}

/// A title that stands in 《》 as a whole is no name in a title.
text::Exemptions exemptionsOf(const QString& field, const QString& text, QStringView folded,
                              const std::vector<text::MarkPair>& pairs)
{
    text::Exemptions found = text::foldedExemptions(folded, pairs);
    const auto isWhole = [&](const Span& span) {
        const QStringView all(text);
        return all.left(span.start).trimmed().isEmpty() && all.mid(span.end()).trimmed().isEmpty();
    };
    if (field == QLatin1String("title"))
        std::erase_if(found.titles, isWhole);
    return found;
}

constexpr QLatin1String factPrefix("meta.");

QString captionsOf(const Facts& facts)
{
    QStringList captions;
    for (const Photo& photo : facts.photos)
        captions.append(photo.caption);
    return captions.join(QLatin1Char('\n'));
}

} // namespace

FieldText::FieldText(QString fieldName, QString original, const NameIndex* index)
    : name(std::move(fieldName)),
      text(std::move(original)),
      folded(text::foldWidth(text)),
      units(folded),
      classes(folded),
      m_pairs(text::markPairs(folded, classes)),
      exempt(exemptionsOf(name, text, folded, m_pairs)),
      mentions(index ? index->find(folded) : std::vector<Mention>())
{
}

FieldText::FieldText(QString fieldName, QString original, std::vector<FieldPart> parts)
    : name(std::move(fieldName)),
      text(std::move(original)),
      folded(joinedFolds(text, parts)),
      units(joinedUnits(parts)),
      classes(joinedClasses(text.size(), parts)),
      exempt(joinedExemptions(parts)),
      mentions(joinedMentions(parts)),
      m_parts(std::move(parts))
{
}

const std::vector<Span>& FieldText::paragraphs() const
{
    if (!m_paragraphs)
        m_paragraphs = isWhole(m_parts, text) ? spansOf(m_parts)
                       : units.has(u'\n')     ? text::paragraphs(text)
                                              : std::vector{Span{0, static_cast<int>(text.size())}};
    return *m_paragraphs;
}

const std::vector<Span>& FieldText::sentences() const
{
    if (!m_sentences)
        m_sentences = m_parts.empty() ? allSentences(folded, classes, m_pairs, paragraphs())
                                      : joined<Span>(m_parts, &FieldText::sentences);
    return *m_sentences;
}

const std::vector<text::DateMention>& FieldText::dates() const
{
    if (!m_dates)
        m_dates = m_parts.empty() ? text::foldedDates(folded, classes)
                                  : joined<text::DateMention>(m_parts, &FieldText::dates);
    return *m_dates;
}

const std::vector<text::Quantity>& FieldText::quantities() const
{
    if (!m_quantities)
        m_quantities = m_parts.empty() ? text::foldedQuantities(folded, text, classes, dates())
                                       : joined<text::Quantity>(m_parts, &FieldText::quantities);
    return *m_quantities;
}

const std::vector<text::Ordinal>& FieldText::ordinals() const
{
    if (!m_ordinals)
        m_ordinals = m_parts.empty() ? text::foldedOrdinals(folded, classes)
                                     : joined<text::Ordinal>(m_parts, &FieldText::ordinals);
    return *m_ordinals;
}

int FieldText::words() const
{
    if (!m_words)
        m_words = text::countWords(text);
    return *m_words;
}

int FieldText::longestNumber() const
{
    if (!m_longestNumber)
        m_longestNumber = longestNumberOf(folded, classes);
    return *m_longestNumber;
}

Span FieldText::sentenceAt(int offset) const
{
    const auto& all = sentences();
    const auto after =
        std::upper_bound(all.begin(), all.end(), offset,
                         [](int position, const Span& span) { return position < span.start; });
    if (after == all.begin() || std::prev(after)->end() < offset)
        return {};
    return *std::prev(after);
}

Span FieldText::openingOf(const Span& stretch) const
{
    const FieldPart* const part = partAt(stretch.start);
    const int offset = part ? part->start : 0;
    const FieldText& whole = part ? *part->text : *this;
    const int end = std::min(stretch.end() - offset, static_cast<int>(whole.text.size()));
    const int start = stretch.start - offset;
    const Span first =
        text::firstClause(whole.folded, whole.classes, whole.m_pairs, {start, end - start});
    return first.length > 0 ? Span{first.start + offset, first.length} : stretch;
}

const FieldPart* FieldText::partAt(int offset) const
{
    const auto behind = std::ranges::upper_bound(m_parts, offset, {}, &FieldPart::start);
    return behind == m_parts.begin() ? nullptr : &*std::prev(behind);
}

bool FieldText::inSpeech(const Span& span) const
{
    return anyContains(exempt.speech, span);
}

bool FieldText::inTitle(const Span& span) const
{
    return anyContains(exempt.titles, span);
}

bool FieldText::inRegisteredName(const Rule& rule, const Span& mark, const Span& match) const
{
    // Mentions are in order and lie apart: only those from the last one before the mark on count.
    auto mention = std::lower_bound(
        mentions.begin(), mentions.end(), mark.start,
        [](const Mention& known, int position) { return known.span.end() <= position; });
    for (; mention != mentions.end() && mention->span.start < mark.end(); ++mention) {
        const bool frees = mention->span.contains(mark) || mention->span.length >= match.length;
        if (frees && mention->exempts(rule))
            return true;
    }
    return false;
}

bool FieldText::inName(const Span& span) const
{
    constexpr int longestName = 16;
    return std::any_of(exempt.quotes.begin(), exempt.quotes.end(), [&](const Span& quote) {
        const QStringView words = foldedView(quote);
        const bool isSentence = std::any_of(
            words.begin(), words.end(), [](QChar unit) { return text::isOneOf(unit, u",。;!?"); });
        return quote.contains(span) && quote.length <= longestName && !isSentence;
    });
}

bool FieldText::inPhrase(const Span& span) const
{
    return std::any_of(exempt.quotes.begin(), exempt.quotes.end(), [&](const Span& quote) {
        if (!quote.contains(span))
            return false;
        const QStringView words = foldedView(quote);
        const bool hasStop = std::any_of(words.begin(), words.end(),
                                         [](QChar unit) { return text::isOneOf(unit, u"。;!?"); });
        constexpr int stop = 1; // 。 behind the closing mark
        return !hasStop && sentenceAt(quote.start).length > quote.length + stop;
    });
}

bool FieldText::inReportedSpeech(const Span& span) const
{
    constexpr int reach = 200;
    const Span sentence = sentenceAt(span.start);
    if (sentence.length == 0)
        return false;
    const QStringView before =
        text::tail(foldedView({sentence.start, span.start - sentence.start}), reach);
    const int start = span.start - static_cast<int>(before.size());
    const auto nextMark = [&](int i) {
        return classes.next(text::UnitClasses::HalfMark, i, span.start);
    };
    for (int i = nextMark(start); i < span.start; i = nextMark(i + 1)) {
        if ((folded[i] == u',' || folded[i] == u':') && leadsIn(before.first(i - start)))
            return true;
    }
    return false;
}

std::vector<FieldText> factTexts(const Facts& facts)
{
    std::vector<FieldText> texts;
    for (const FactField& fact : factFields()) {
        if (const QString text = fact.get(facts); !text.isEmpty())
            texts.emplace_back(factPrefix + QLatin1String(fact.key), text);
    }
    if (!facts.photos.empty())
        texts.emplace_back(factPrefix + QLatin1String("photos"), captionsOf(facts));
    return texts;
}

QString textOf(const Draft& draft, const QString& field)
{
    if (field == QLatin1String("title"))
        return draft.title;
    if (field == QLatin1String("body"))
        return draft.body;
    if (!field.startsWith(factPrefix))
        return {};
    const QString key = field.mid(factPrefix.size());
    if (key == QLatin1String("photos"))
        return captionsOf(draft.facts);
    const FactField* fact = factField(key);
    return fact ? fact->get(draft.facts) : QString();
}

std::vector<const FieldText*> Document::fields() const
{
    std::vector<const FieldText*> all = {&title, &body};
    for (const FieldText& fact : facts)
        all.push_back(&fact);
    return all;
}

const FieldText* Document::field(const QString& name) const
{
    for (const FieldText* known : fields()) {
        if (known->name == name)
            return known;
    }
    return nullptr;
}

std::vector<WordHit> hitsOf(const std::vector<WordHit>& hits, QStringView group)
{
    std::vector<WordHit> chosen;
    std::copy_if(hits.begin(), hits.end(), std::back_inserter(chosen),
                 [&](const WordHit& hit) { return hit.token->group == group; });
    return chosen;
}

} // namespace chengbao::lint
