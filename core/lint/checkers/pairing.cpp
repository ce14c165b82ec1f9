// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/pairing.h"

#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <QVarLengthArray>

#include <algorithm>
#include <utility>

namespace chengbao::lint
{
namespace
{

constexpr QStringView openers = u"“‘（(《〈〔【「『";
constexpr QStringView closers = u"”’）)》〉〕】」』";

constexpr int quotation = 0; ///< of “” in openers and closers
constexpr int bookTitle = 4; ///< of 《》

struct Opening {
    int at;
    int kind;
};

struct Mark {
    enum class Role : std::uint8_t { None, Opens, Closes };
    Role role = Role::None;
    std::uint8_t kind = 0; ///< its place in openers or closers
};

constexpr auto marks = [] {
    text::UnitTable<Mark, 4> table;
    for (std::uint8_t i = 0; i < openers.size(); ++i) {
        // ( and （ pair with one another.
        const std::uint8_t kind = i == 3 ? 2 : i;
        table.set(openers[i].unicode(), {Mark::Role::Opens, kind});
        table.set(closers[i].unicode(), {Mark::Role::Closes, kind});
    }
    return table;
}();

bool hasHan(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar unit) { return text::isHan(unit.unicode()); });
}

/// 1） 一） ① ）: an ordinal with a closing bracket only.
bool closesOrdinal(QStringView paragraph, int at)
{
    static constexpr QStringView numerals = u"0123456789一二三四五六七八九十";
    int start = at;
    while (start > 0 && numerals.contains(QChar(text::foldWidth(paragraph[start - 1].unicode()))))
        --start;
    if (start == at)
        return false;
    return start == 0 || !text::isHan(paragraph[start - 1].unicode());
}

/// An apostrophe (it’s, ’26) is no closing quotation mark.
bool isApostrophe(QStringView paragraph, int at)
{
    return paragraph[at] == QChar(u'’') && at + 1 < paragraph.size() &&
           paragraph[at + 1].unicode() < 0x80 && paragraph[at + 1].isLetterOrNumber();
}

/// A bracket among Latin signs: an address, a formula, the noise of a web paste.
bool isLatinNoise(QStringView paragraph, int at)
{
    const auto latin = [&](int i) {
        return i < 0 || i >= paragraph.size() || paragraph[i].unicode() < 0x80;
    };
    return latin(at) && latin(at - 1) && latin(at + 1);
}

struct Unpaired {
    std::vector<int> openings, closings;
    std::vector<int> nested;       ///< 《 inside 《…》, where 〈 belongs
    std::vector<int> nestedQuotes; ///< “ inside “…”, where ‘ belongs

    bool isEmpty() const
    {
        return openings.empty() && closings.empty() && nested.empty() && nestedQuotes.empty();
    }
};

/// 《甲、《乙》: the first has no partner, so the second is not inside it.
void forgetBehindLone(QStringView paragraph, QChar opener, const std::vector<int>& openings,
                      std::vector<int>& nested)
{
    const auto lone = std::find_if(openings.begin(), openings.end(),
                                   [&](int at) { return paragraph[at] == opener; });
    if (lone != openings.end())
        std::erase_if(nested, [&](int at) { return at > *lone; });
}

/// In the offsets of the paragraph.
Unpaired unpaired(const FieldText& field, const Span& of)
{
    const QStringView paragraph = field.view(of);
    const auto next = [&](int i) {
        return field.classes.next(text::UnitClasses::Pair, of.start + i, of.end()) - of.start;
    };
    Unpaired result;
    constexpr qsizetype usual = 16;
    QVarLengthArray<Opening, usual> stack;
    std::ptrdiff_t openTitles = 0;
    const auto isTitle = [](const Opening& opening) { return opening.kind == bookTitle; };
    for (int i = next(0); i < paragraph.size(); i = next(i + 1)) {
        const Mark mark = marks[paragraph[i].unicode()];
        if (mark.role == Mark::Role::None)
            continue;
        if (mark.role == Mark::Role::Opens) {
            stack.push_back({i, mark.kind});
            openTitles += mark.kind == bookTitle;
        } else if (!isApostrophe(paragraph, i)) {
            const auto partner =
                std::find_if(stack.rbegin(), stack.rend(),
                             [&](const Opening& opening) { return opening.kind == mark.kind; });
            if (partner == stack.rend()) {
                if (!closesOrdinal(paragraph, i) && !isLatinNoise(paragraph, i))
                    result.closings.push_back(i);
                continue;
            }
            // What was opened inside and not closed before its surroundings close has no partner.
            for (auto inner = stack.rbegin(); inner != partner; ++inner)
                result.openings.push_back(inner->at);
            openTitles -= std::count_if(stack.rbegin(), std::next(partner), isTitle);
            if (mark.kind == bookTitle && openTitles > 0)
                result.nested.push_back(partner->at);
            const auto around = std::next(partner);
            if (mark.kind == quotation && around != stack.rend() && around->kind == quotation)
                result.nestedQuotes.push_back(partner->at);
            stack.erase(std::prev(partner.base()), stack.end());
        }
    }
    for (const Opening& opening : stack)
        result.openings.push_back(opening.at);
    std::erase_if(result.openings, [&](int at) { return isLatinNoise(paragraph, at); });
    forgetBehindLone(paragraph, u'《', result.openings, result.nested);
    forgetBehindLone(paragraph, u'“', result.openings, result.nestedQuotes);
    return result;
}

/// Whether a line was broken amid a sentence, as pastes from the web are.
bool breaksOff(QStringView line)
{
    return !line.isEmpty() && !text::isOneOf(line.back(), u"。；：！？;:!?…");
}

/// Takes away the partners that a line break parted: “坐等 / 信息”.
void joinAcross(QStringView above, Unpaired& first, QStringView below, Unpaired& second)
{
    while (!first.openings.empty() && !second.closings.empty()) {
        const Mark opening = marks[above[first.openings.back()].unicode()];
        const Mark closing = marks[below[second.closings.front()].unicode()];
        if (opening.kind != closing.kind)
            return;
        first.openings.pop_back();
        second.closings.erase(second.closings.begin());
    }
}

void reportAll(const FieldText& field, const Rule& rule, const Span& paragraph,
               const std::vector<int>& places, const QString& message, Report& report)
{
    for (int at : places) {
        Remark remark;
        remark.span = {paragraph.start + at, 1};
        remark.message = message;
        report.add(rule, field, remark);
    }
}

/// A quotation of several paragraphs opens each and closes the last (GB/T 15834 4.8.3.3).
bool goesOn(QStringView paragraph, int opening, QStringView next)
{
    return paragraph[opening] == QChar(u'“') && next.startsWith(QChar(u'“'));
}

void checkField(const FieldText& field, const Rule& rule, Report& report)
{
    const auto& paragraphs = field.paragraphs();
    Unpaired next = unpaired(field, paragraphs.front());
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const QStringView text = field.view(paragraphs[i]);
        const Span behind = i + 1 < paragraphs.size() ? paragraphs[i + 1] : Span();
        const QStringView below = field.view(behind);
        Unpaired found = std::exchange(next, unpaired(field, behind));
        if (breaksOff(text))
            joinAcross(text, found, below, next);
        if (found.isEmpty() || !hasHan(text))
            continue;
        std::erase_if(found.openings, [&](int at) { return goesOn(text, at, below); });
        reportAll(field, rule, paragraphs[i], found.openings, QStringLiteral("opening"), report);
        reportAll(field, rule, paragraphs[i], found.closings, QStringLiteral("closing"), report);
        reportAll(field, rule, paragraphs[i], found.nested, QStringLiteral("nested"), report);
        reportAll(field, rule, paragraphs[i], found.nestedQuotes, QStringLiteral("nested-quotes"),
                  report);
    }
}

} // namespace

void checkPairing(const Document& document, const Rule& rule, Report& report)
{
    for (const FieldText* field : {&document.title, &document.body})
        checkField(*field, rule, report);
}

} // namespace chengbao::lint
