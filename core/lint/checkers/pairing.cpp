// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/pairing.h"

#include "core/text/width.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr QStringView openers = u"“‘（(《〈〔【「『";
constexpr QStringView closers = u"”’）)》〉〕】」』";

struct Opening {
    int at;
    qsizetype kind;
};

bool hasHan(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar unit) { return text::isHan(unit.unicode()); });
}

/// ( and （ pair with one another.
qsizetype kindOf(QStringView marks, QChar unit)
{
    const qsizetype kind = marks.indexOf(unit);
    return kind == 3 ? 2 : kind;
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
};

Unpaired unpaired(QStringView paragraph)
{
    Unpaired result;
    std::vector<Opening> stack;
    for (int i = 0; i < paragraph.size(); ++i) {
        const qsizetype opens = kindOf(openers, paragraph[i]);
        const qsizetype closes = kindOf(closers, paragraph[i]);
        if (opens >= 0) {
            stack.push_back({i, opens});
        } else if (closes >= 0 && !isApostrophe(paragraph, i)) {
            const auto partner =
                std::find_if(stack.rbegin(), stack.rend(),
                             [&](const Opening& opening) { return opening.kind == closes; });
            if (partner == stack.rend()) {
                if (!closesOrdinal(paragraph, i) && !isLatinNoise(paragraph, i))
                    result.closings.push_back(i);
                continue;
            }
            // What was opened inside and not closed before its surroundings close has no partner.
            for (auto inner = stack.rbegin(); inner != partner; ++inner)
                result.openings.push_back(inner->at);
            stack.erase(std::prev(partner.base()), stack.end());
        }
    }
    for (const Opening& opening : stack)
        result.openings.push_back(opening.at);
    std::erase_if(result.openings, [&](int at) { return isLatinNoise(paragraph, at); });
    return result;
}

void checkParagraph(const FieldText& field, const Rule& rule, const Span& paragraph,
                    QStringView next, Report& report)
{
    const QStringView text = field.view(paragraph);
    if (!hasHan(text))
        return;
    const Unpaired marks = unpaired(text);
    for (int at : marks.openings) {
        // A quotation of several paragraphs opens each and closes the last (GB/T 15834 4.8.3.3).
        if (text[at] == QChar(u'“') && next.startsWith(QChar(u'“')))
            continue;
        Remark remark;
        remark.span = {paragraph.start + at, 1};
        remark.message = QStringLiteral("opening");
        report.add(rule, field, remark);
    }
    for (int at : marks.closings) {
        Remark remark;
        remark.span = {paragraph.start + at, 1};
        remark.message = QStringLiteral("closing");
        report.add(rule, field, remark);
    }
}

} // namespace

void checkPairing(const Document& document, const Rule& rule, Report& report)
{
    for (const FieldText* field : {&document.title, &document.body}) {
        const auto& paragraphs = field->paragraphs();
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            const QStringView next =
                i + 1 < paragraphs.size() ? field->view(paragraphs[i + 1]) : QStringView();
            checkParagraph(*field, rule, paragraphs[i], next, report);
        }
    }
}

} // namespace chengbao::lint
