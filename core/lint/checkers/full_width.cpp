// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/full_width.h"

#include "core/text/width.h"

#include <algorithm>
#include <cstdint>

namespace chengbao::lint
{
namespace
{

bool isAlphanumeric(char16_t unit)
{
    return (unit >= u'0' && unit <= u'9') || (unit >= u'A' && unit <= u'Z') ||
           (unit >= u'a' && unit <= u'z');
}

bool isWide(QChar unit)
{
    return unit.unicode() >= u'０' && unit.unicode() <= u'ｚ' &&
           isAlphanumeric(text::foldWidth(unit.unicode()));
}

/// The same of any unit of a text. Hardly a text has one, and with no way out of the loop and all
/// as wide as a unit the compiler has eight looked at together.
bool holdsWide(QStringView text)
{
    std::uint16_t wide = 0;
    for (const QChar each : text) {
        const char16_t unit = each.unicode();
        wide |= unit >= u'０' && unit <= u'ｚ' && !(unit > u'９' && unit < u'Ａ') &&
                !(unit > u'Ｚ' && unit < u'ａ');
    }
    return wide != 0;
}

std::vector<Span> wideRuns(QStringView text)
{
    std::vector<Span> runs;
    if (!holdsWide(text))
        return runs;
    auto at = text.begin();
    while ((at = std::find_if(at, text.end(), isWide)) != text.end()) {
        const auto end = std::find_if_not(at, text.end(), isWide);
        runs.push_back({int(at - text.begin()), int(end - at)});
        at = end;
    }
    return runs;
}

void checkField(const FieldText& field, const Rule& rule, Report& report)
{
    const std::vector<Span> runs = wideRuns(field.text);
    if (runs.empty())
        return;
    const auto edit = [&](const Span& run) {
        return Edit{run.start, run.length, field.foldedView(run).toString()};
    };
    const bool mixed = std::any_of(field.text.begin(), field.text.end(),
                                   [](QChar unit) { return isAlphanumeric(unit.unicode()); });
    for (const Span& run : runs) {
        Remark remark;
        remark.span = run;
        remark.message = QStringLiteral("wide");
        remark.fixes = {replacement(run, field.view(run), edit(run).text)};
        if (!mixed) {
            for (std::size_t i = 1; i < runs.size(); ++i)
                remark.fixes.front().edits.push_back(edit(runs[i]));
        }
        report.add(rule, field, remark);
        if (!mixed)
            return;
    }
}

} // namespace

void checkFullWidth(const Document& document, const Rule& rule, Report& report)
{
    checkField(document.title, rule, report);
    checkField(document.body, rule, report);
}

} // namespace chengbao::lint
