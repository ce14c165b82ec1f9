// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/follow_up.h"

#include "core/text/blanks.h"
#include "core/text/numbers.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

std::vector<Span> namesIn(const QString& text, const QStringList& names)
{
    std::vector<Span> found;
    for (const QString& name : names) {
        if (name.isEmpty())
            continue;
        for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.size()))
            found.push_back({static_cast<int>(at), static_cast<int>(name.size())});
    }
    return found;
}

/// What may have changed since, in order and without overlaps.
std::vector<Span> perishable(const QString& text, const QStringList& names)
{
    std::vector<Span> all = namesIn(text, names);
    const auto dates = text::dates(text);
    for (const text::DateMention& date : dates)
        all.push_back(date.span);
    for (const text::Quantity& quantity : text::quantities(text, dates))
        all.push_back(quantity.span);
    const auto blanks = text::blanks(text);
    std::erase_if(all, [&blanks](const Span& span) {
        return std::any_of(blanks.begin(), blanks.end(), [&span](const text::Blank& blank) {
            return span.start < blank.span.start + blank.span.length &&
                   blank.span.start < span.start + span.length;
        });
    });
    std::sort(all.begin(), all.end(), [](const Span& a, const Span& b) {
        return std::pair(a.start, -a.length) < std::pair(b.start, -b.length);
    });
    int end = 0;
    std::erase_if(all, [&end](const Span& span) {
        const bool covered = span.start < end;
        end = std::max(end, span.start + span.length);
        return covered;
    });
    return all;
}

QString marked(const QString& text, const QStringList& names, int& count)
{
    QString result;
    int done = 0;
    for (const Span& span : perishable(text, names)) {
        result += QStringView(text).mid(done, span.start - done);
        result +=
            text::blankOf(text::Blank::Kind::Check, QStringView(text).mid(span.start, span.length));
        done = span.start + span.length;
        ++count;
    }
    result += QStringView(text).mid(done);
    return result;
}

} // namespace

FollowUp followUp(const Draft& older, const QStringList& names)
{
    FollowUp next{older, 0};
    Facts& facts = next.draft.facts;
    facts.signer.clear();
    facts.signerRole.reset();
    facts.signedOn = facts.eventDate = facts.reportDate = QDate();
    facts.commission.clear();
    facts.photos.clear();
    next.draft.title = marked(older.title, names, next.toCheck);
    next.draft.body = marked(older.body, names, next.toCheck);
    return next;
}

} // namespace chengbao::workflow
