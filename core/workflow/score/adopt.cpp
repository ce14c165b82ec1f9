// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/adopt.h"

#include "core/base/ids.h"
#include "core/text/word_count.h"
#include "core/workflow/desk.h"

namespace chengbao::workflow
{
namespace
{

Form formOf(const std::optional<Kind>& kind)
{
    if (kind == Kind::Research)
        return Form::Research;
    if (kind == Kind::SpecialReport)
        return Form::Special;
    return kind == Kind::Commissioned ? Form::Commissioned : Form::Single;
}

/// 《政务晨讯》第12期，单篇
QString remarkOf(const ScoreEvent& adoption)
{
    const QString carrier =
        adoption.carrier.isEmpty() && adoption.tier ? toWord(*adoption.tier) : adoption.carrier;
    return QStringLiteral("%1%2，%3，%4")
        .arg(carrier, adoption.issue, toWord(adoption.form), adoption.date.toString(Qt::ISODate));
}

Result<void> check(const Item& item, const ScoreEvent& adoption, const QDate& today)
{
    if (!isAllowed(item.state, State::Adopted))
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "an item in state “%1” cannot become “%2”"),
                        {toWord(item.state), toWord(State::Adopted)},
                        item.id});
    if (adoption.carrier.trimmed().isEmpty() && !adoption.tier)
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "an adoption needs a carrier or a level"),
                        {},
                        item.id});
    if (!adoption.date.isValid() || adoption.date > today)
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "an adoption needs a day that is not to come"),
                        {},
                        item.id});
    return {};
}

} // namespace

ScoreEvent adoptionOf(const Item& item)
{
    const Facts& facts = item.draft.facts;
    ScoreEvent event;
    event.item = item.id;
    event.title = item.draft.title;
    event.system = facts.system;
    event.itemKind = facts.kind;
    event.characters = text::countWords(item.draft.body);
    event.submitted = facts.reportDate;
    event.form = formOf(facts.kind);
    if (!facts.unit.isEmpty())
        event.units = {{facts.unit}};
    if (!facts.author.isEmpty())
        event.persons = {{facts.author}};
    return event;
}

Result<Item> adopt(archive::Archive& archive, const Clock& clock, const Item& item,
                   ScoreEvent& adoption, const QString& actor)
{
    if (auto checked = check(item, adoption, clock.today()); !checked)
        return failure(checked.error());
    adoption.kind = ScoreEvent::Kind::Adoption;
    adoption.item = item.id;
    if (adoption.id.isEmpty())
        adoption.id = newId();
    const auto labels = archive.labels(item.id);
    if (!labels)
        return failure(labels.error());
    if (adoption.board.isEmpty())
        adoption.board = labels->board;
    if (adoption.source.isEmpty())
        adoption.source = labels->source;
    TrailEntry entry;
    entry.actor = actor;
    entry.action = QStringLiteral("adopt");
    entry.remark = remarkOf(adoption);
    auto moved = archive.transitionAll(
        {{item, State::Adopted, item.signOff, item.draft, entry, {adoption}}});
    if (!moved)
        return failure(moved.error());
    return std::move(moved->front());
}

} // namespace chengbao::workflow
