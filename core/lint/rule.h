// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/names.h"
#include "core/lint/pattern_keys.h"
#include "core/model/finding.h"
#include "core/model/vocabulary.h"

#include <QHash>
#include <QStringList>

namespace chengbao::lint
{

/// A word to look for, in the file `tokens`, `swap` or `words`: `成为[了]` marks only 了 and needs
/// 成为 before it. Or a pattern (`patterns`): a regular expression of RE2 over one paragraph folded
/// to half width, which marks its first group or else all it matches.
struct Token {
    QString text; ///< folded to half width, without the brackets; a pattern as it stands
    bool isPattern = false;
    std::vector<PatternKeys> keys; ///< of a pattern: see patternKeys()
    int markStart = 0;             ///< UTF-16 offset of the marked part
    int markLength = 0;
    /// Key of `words` it stands under; empty for `tokens` and `swap`. A checker uses the words of
    /// groups named unless-… to clear or soften what others find.
    QString group;
    QString replacement;        ///< substitution rules: what the marked part becomes
    std::optional<Level> level; ///< where it differs from the rule's
    bool operator==(const Token&) const = default;
};

/// An example in a rule file: a title for rules of scope title, a whole draft file (front matter,
/// title, body) when it opens with `---`, else a body. Written as a map of one pair it is on its
/// way out: the key is the channel, the value the example.
struct Example {
    QString text;
    int line = 0;
    QString channel = {};
    bool operator==(const Example&) const = default;
};

/// How a rule finds what it finds.
enum class Extends {
    Existence,    ///< any of `tokens`
    Substitution, ///< any key of `swap`, mended by its value
    Occurrence,   ///< `tokens` more than `max` or less than `min` times
    Repetition,   ///< the same of `tokens` twice running, or twice in a sentence or paragraph
    Consistency,  ///< both sides of a pair of `either` in one text
    Conditional,  ///< what `first` finds without what `second` finds
    Metric,       ///< a `formula` over counts that fulfils a `condition`
    Checker,      ///< C++ in core/lint/checkers
};

/// What is counted or compared at a time.
enum class Within { Text, Paragraph, Sentence };

/// Where a rule looks. Gates look at the facts and, for their words, at title and body too.
enum class Scope { Title, Body, Text /* title and body */, Meta /* the facts: a gate */ };

/// What the segmenter may say about a hit of Han characters.
enum class Vote {
    None,
    Edges, ///< clears a hit whose edge cuts a word (自我|局限)
    Word,  ///< also clears a hit inside a longer word (了|解)
    Swap,  ///< clears a hit whose text reads better than with the replacement (人参|预计)
};

/// How soon after the fact an item of a kind goes out.
struct Deadline {
    Kind kind = {};
    int amount = 0;
    bool hours = false; ///< else days
    bool operator==(const Deadline&) const = default;
};

/// What an item of a kind must say, known by words any of which says it.
struct Element {
    Kind kind = {};
    QString name;            ///< as messages list it: 原因
    QStringList words;       ///< folded to half width
    QStringList notWords;    ///< longer words in which they do not count
    bool withFigure = false; ///< a word counts only with a figure in its sentence
    bool orDate = false;     ///< a date or time of day says it too
    bool inTitle = false;    ///< the title may say it as well as the body
    bool operator==(const Element&) const = default;
};

/// One rule as its file under resources/rules states it (contracts section 5).
struct Rule {
    QString id;
    Extends extends = Extends::Existence;
    Scope scope = Scope::Text;
    Within within = Within::Text;
    Level level = Level::Hint;
    bool enabled = true;
    QString name;                     ///< a few Chinese words for lists: 第一人称
    QString message;                  ///< Chinese; %1 is the marked text, %2 … are the checker's
    QHash<QString, QString> messages; ///< further messages a checker chooses from, by key
    QString source;
    QString link;
    std::optional<int> most, least; ///< occurrence: `max` and `min`
    bool comparesGroups = false;    ///< conditional: `second` has a group
    QString formula, condition;     ///< metric: see Formula and Limit
    std::vector<Token> tokens;      ///< all words, those of the named groups too
    /// Text over a hit, no shorter than the matched token, that clears it; and what a checker is
    /// not to mark.
    QStringList exceptions;
    /// A hit is cleared when one of these stands directly before or after the matched token.
    QStringList unlessBefore, unlessAfter;
    /// When not empty, a hit counts only with one of these directly before or after the token.
    QStringList onlyBefore, onlyAfter;
    Vote vote = Vote::Edges;
    bool exemptSpeech = true;     ///< leave direct speech alone
    bool exemptTitles = true;     ///< leave names in 《》 alone
    bool exemptCompanies = false; ///< leave names of firms alone: 赋能科技公司
    bool exemptNames = false;     ///< leave names in “” alone: “我要找政府”专窗
    bool exemptPhrases = false;   ///< leave phrases in “” alone: see FieldText::inPhrase()
    std::optional<Level> reportedLevel; ///< at most so bad in FieldText::inReportedSpeech()
    QString checker;                    ///< registry name of a C++ checker, run besides the words
    /// Rules that say the same better: where one of them marks a place, this one says nothing.
    QStringList yieldsTo;
    QStringList fixes;       ///< replacements offered; "" deletes. One = automatic, several = ask
    std::vector<Kind> kinds; ///< where it applies; empty is everywhere
    /// Words a checker looks for by itself where it has a reason to, by the name of their list and
    /// folded to half width: unlike `tokens` they cost nothing while it has none.
    QHash<QString, QStringList> lexicon;
    std::vector<Deadline> deadlines; ///< at most one a kind
    std::vector<Element> elements;   ///< in the order of the file
    std::vector<Example> bad, good;
    Names exampleNames; ///< what is registered while the examples run
    QString file;       ///< where it was read
    int line = 0;

    /// An item without a kind is judged by every rule.
    bool appliesTo(const std::optional<Kind>& kind) const;
    bool operator==(const Rule&) const = default;
};

/// Whether the rule guards what leaves the office: secret.marking, privacy.* and gate.* (D1 to D4
/// and I1 to I10). An overlay of such a rule may raise its level, add words (`tokens+`, and `words`
/// but for its groups unless-…) and reword it, and do nothing else; see loadRulePack().
bool isGuarded(const QString& id);

} // namespace chengbao::lint
