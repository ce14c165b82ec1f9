// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/recording.h"

#include "core/base/ids.h"
#include "core/workflow/score/adopt.h"
#include "core/workflow/score/valuation.h"
#include "core/workflow/steps.h"
#include "ui/words/score_words.h"

#include <QCoreApplication>

namespace chengbao::ui
{
namespace
{

using namespace workflow;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Recording)
};

Result<QString> recordPlain(archive::Archive& archive, const ScoreEvent& event,
                            const QString& actor)
{
    const auto kept = archive.record({event}, actor);
    if (!kept)
        return failure(kept.error());
    return kept->front().id;
}

QString withArithmetic(const Worth& worth)
{
    const QString why = describe(worth.reason);
    return worth.arithmetic.contains(u' ') ? Words::tr("%1, %2").arg(why, worth.arithmetic) : why;
}

/// Each unit with its part; equal parts are said once.
QString parts(const ScoreEvent& event, const Scheme& scheme, const Worth& worth)
{
    if (worth.open || event.units.empty())
        return worth.open ? withArithmetic(worth)
                          : Words::tr("%1: %2").arg(worth.points.toText(), withArithmetic(worth));
    QStringList all;
    for (std::size_t i = 0; i < event.units.size(); ++i) {
        const Worth part = unitPart(worth, event, i, scheme);
        all << Words::tr("%1 %2 points (%3)")
                   .arg(event.units[i].name, part.points.toText(), withArithmetic(part));
    }
    return all.join(QStringLiteral("；"));
}

void addOnce(QStringList& names, const QString& name)
{
    if (!name.isEmpty() && !names.contains(name))
        names << name;
}

} // namespace

Result<QString> recordEvent(const QString& path, const Clock& clock, ScoreEvent event,
                            const QString& actor)
{
    const auto archive = archive::Archive::open(path, clock);
    if (!archive)
        return failure(archive.error());
    const bool onItem =
        event.kind == ScoreEvent::Kind::Adoption || event.kind == ScoreEvent::Kind::Instruction;
    if (!onItem || event.item.isEmpty())
        return recordPlain(**archive, event, actor);
    const auto item = (*archive)->item(event.item);
    if (!item)
        return failure(item.error());
    if (event.kind == ScoreEvent::Kind::Instruction) {
        const auto kept = instruct(**archive, clock, *item, event, actor);
        if (!kept)
            return failure(kept.error());
        return kept->id;
    }
    const auto adopted = adopt(**archive, clock, *item, event, actor);
    if (!adopted)
        return failure(adopted.error());
    return event.id;
}

Result<QString> takeBack(const QString& path, const Clock& clock, const QString& event,
                         const QString& remark, const QString& actor)
{
    const auto archive = archive::Archive::open(path, clock);
    if (!archive)
        return failure(archive.error());
    ScoreEvent correction;
    correction.kind = ScoreEvent::Kind::Correction;
    correction.date = clock.today();
    correction.corrects = event;
    correction.remark = remark;
    return recordPlain(**archive, correction, actor);
}

QString foretell(const ScoreEvent& event, const Scheme& scheme, const Scheme* upper)
{
    if (scheme.system && event.system && *scheme.system != *event.system)
        return Words::tr("nothing: it counts items of the other system");
    if (event.kind == ScoreEvent::Kind::Adoption)
        return parts(event, scheme, adoptionWorth(scheme, upper, event));
    if (event.kind == ScoreEvent::Kind::Penalty) {
        const PenaltyRule* rule = penaltyFor(scheme, event);
        return rule ? parts(event, scheme, penaltyWorth(*rule, event))
                    : Words::tr("nothing: no rule takes “%1”").arg(event.fault);
    }
    const Bonus* bonus = bonusFor(scheme, event);
    if (!bonus)
        return Words::tr("nothing: no rule takes it");
    if (bonus->times)
        return Words::tr("the item’s points become %1 times as many (%2)")
            .arg(bonus->times->toText(), bonus->name);
    return parts(event, scheme, bonusWorth(*bonus, event));
}

std::optional<Tier> knownTier(const BooksView& view, const QString& carrier)
{
    for (const Account& account : view.accounts) {
        if (!account.scheme)
            continue;
        for (const Carrier& known : account.scheme->carriers) {
            if (known.tier && (known.name == carrier || known.aliases.contains(carrier)))
                return known.tier;
        }
    }
    const auto& events = view.books->events;
    const auto last = std::find_if(events.rbegin(), events.rend(), [&](const ScoreEvent& event) {
        return event.kind == ScoreEvent::Kind::Adoption && event.carrier == carrier && event.tier;
    });
    return last == events.rend() ? std::nullopt : last->tier;
}

QStringList knownCarriers(const BooksView& view)
{
    QStringList names;
    for (const Account& account : view.accounts) {
        if (!account.scheme)
            continue;
        for (const Carrier& carrier : account.scheme->carriers)
            addOnce(names, carrier.name);
    }
    for (const Account& account : view.accounts) {
        for (const Share& share : account.year.carriers)
            addOnce(names, share.name);
    }
    return names;
}

QStringList knownFaults(const BooksView& view)
{
    QStringList names;
    for (const Account& account : view.accounts) {
        if (!account.scheme)
            continue;
        for (const PenaltyRule& rule : account.scheme->penalties) {
            for (const QString& fault : rule.faults)
                addOnce(names, fault);
        }
    }
    return names;
}

std::vector<archive::ItemFigures> itemsNamed(const BooksView& view, const QString& words, int most)
{
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    const auto fits = [&](const archive::ItemFigures& item) {
        return std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
            return item.title.contains(word, Qt::CaseInsensitive) || item.unit.contains(word) ||
                   item.author.contains(word);
        });
    };
    std::vector<archive::ItemFigures> found;
    const auto& items = view.books->items;
    for (auto item = items.rbegin(); item != items.rend() && int(found.size()) < most; ++item) {
        if (fits(*item))
            found.push_back(*item);
    }
    return found;
}

} // namespace chengbao::ui
