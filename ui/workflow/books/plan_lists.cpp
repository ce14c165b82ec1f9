// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/plan_lists.h"

#include "core/workflow/score/period.h"
#include "ui/words/planning_words.h"
#include "ui/words/score_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using workflow::DueEntry;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanLists)
};

QDateTime endOf(const QDate& day)
{
    return day.isValid() ? QDateTime(day, QTime(23, 59, 59)) : QDateTime();
}

bool isOpen(const Card& card)
{
    return card.state == CardState::Open || card.state == CardState::Drafted;
}

bool fits(const AnyCard& card, const QStringList& words)
{
    const Card& common = plain(card);
    QStringList all = {headOf(card), common.board, common.unit, common.remark};
    if (const auto* lead = std::get_if<Lead>(&card))
        all << lead->text << lead->source << lead->origin;
    if (const auto* commission = std::get_if<Commission>(&card))
        all << commission->number << commission->from << commission->requirements;
    const QString text = all.join(u'\n');
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

QString dueText(const AnyCard& card, const QDateTime& now)
{
    const QDateTime due = dueOf(card);
    if (!due.isValid())
        return {};
    const bool wholeDay = due.time() == QTime(23, 59, 59);
    const QString text =
        due.toString(wholeDay ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM-dd HH:mm"));
    return plain(card).state == CardState::Open && due < now ? Words::tr("%1, overdue").arg(text)
                                                             : text;
}

template <class T>
void addFitting(const std::vector<T>& cards, const CardFilter& filter, std::vector<AnyCard>& into)
{
    const QStringList words = filter.words.split(u' ', Qt::SkipEmptyParts);
    for (const T& card : cards) {
        if ((!filter.openOnly || isOpen(card)) && fits(card, words))
            into.emplace_back(card);
    }
}

std::vector<packet::TableSheet::Column> columnsOf(CardSort sort)
{
    std::vector<packet::TableSheet::Column> columns = {{Words::tr("State"), 7},
                                                       {Words::tr("Due"), 22}};
    if (sort == CardSort::Commission)
        columns.push_back({Words::tr("Number"), 10});
    if (sort == CardSort::KeyPoint)
        columns.push_back({Words::tr("Period"), 12});
    columns.push_back(
        {sort == CardSort::Commission ? Words::tr("Topic") : Words::tr("What it is about"), 36});
    columns.push_back({sort == CardSort::Lead ? Words::tr("Source") : Words::tr("Asked by"), 14});
    columns.push_back(
        {sort == CardSort::Commission ? Words::tr("Contact") : Words::tr("Board"), 12});
    columns.push_back({Words::tr("Unit"), 14});
    columns.push_back({Words::tr("Remark"), 14});
    return columns;
}

QStringList cellsOf(const AnyCard& card, const QDateTime& now)
{
    const Card& common = plain(card);
    QStringList cells = {label(common.state), dueText(card, now)};
    if (const auto* lead = std::get_if<Lead>(&card)) {
        cells << headOf(card)
              << (lead->origin.isEmpty() ? lead->source : lead->source + u' ' + lead->origin)
              << common.board;
    } else if (const auto* commission = std::get_if<Commission>(&card)) {
        cells << commission->number << headOf(card) << commission->from << commission->contact;
    } else {
        const auto& point = std::get<KeyPoint>(card);
        const auto period = workflow::Period::fromText(point.period);
        cells << (period ? label(*period) : point.period) << headOf(card) << point.from
              << common.board;
    }
    return cells << common.unit << common.remark;
}

} // namespace

QDateTime dueOf(const AnyCard& card)
{
    if (const auto* lead = std::get_if<Lead>(&card))
        return endOf(lead->due);
    if (const auto* commission = std::get_if<Commission>(&card)) {
        const QDateTime due = commission->due;
        return due.isValid() && due.time() == QTime(0, 0) ? endOf(due.date()) : due;
    }
    const auto& point = std::get<KeyPoint>(card);
    const auto period = workflow::Period::fromText(point.period);
    return point.due.isValid() || !period ? endOf(point.due) : endOf(period->last());
}

std::vector<AnyCard> cardsOf(const BooksView& view, const CardFilter& filter)
{
    std::vector<AnyCard> cards;
    const workflow::Planning& planning = view.plans->planning;
    if (filter.sort == CardSort::Lead)
        addFitting(planning.leads, filter, cards);
    else if (filter.sort == CardSort::Commission)
        addFitting(planning.commissions, filter, cards);
    else
        addFitting(planning.keyPoints, filter, cards);
    std::stable_sort(cards.begin(), cards.end(), [](const AnyCard& left, const AnyCard& right) {
        const auto key = [](const AnyCard& card) {
            const QDateTime due = dueOf(card);
            return std::tuple(plain(card).state, !due.isValid(), due.toSecsSinceEpoch());
        };
        return key(left) < key(right);
    });
    return cards;
}

FigureList cardList(const std::vector<AnyCard>& cards, CardSort sort, const QDateTime& now)
{
    auto kept = std::make_shared<const std::vector<AnyCard>>(cards);
    FigureList list{sort == CardSort::Lead         ? Words::tr("Leads")
                    : sort == CardSort::Commission ? Words::tr("Commissions")
                                                   : Words::tr("Key points"),
                    columnsOf(sort)};
    list.rows = int(kept->size());
    list.cell = [kept, now](int row, int column) -> packet::TableCell {
        return cellsOf((*kept)[std::size_t(row)], now).value(column);
    };
    list.marked = {0, 1};
    list.mark = [kept, now](int row) {
        const AnyCard& card = (*kept)[std::size_t(row)];
        const QDateTime due = dueOf(card);
        if (!isOpen(plain(card)))
            return FigureList::Mark::Faint;
        return plain(card).state == CardState::Open && due.isValid() && due < now
                   ? FigureList::Mark::Error
                   : FigureList::Mark::None;
    };
    return list;
}

std::vector<DueEntry> dueEntries(const BooksView& view, DueFilter filter)
{
    std::vector<DueEntry> entries;
    for (const DueEntry& entry : view.plans->due) {
        const bool now = entry.standing == DueEntry::Standing::Overdue ||
                         entry.standing == DueEntry::Standing::Today;
        const bool soon = entry.standing == DueEntry::Standing::Soon;
        if (now || filter == DueFilter::All || (filter == DueFilter::Soon && soon))
            entries.push_back(entry);
    }
    // Today's work is seen first; of what is late, what can still be caught up with.
    const auto rank = [](const DueEntry& entry) {
        const bool late = entry.standing == DueEntry::Standing::Overdue;
        return std::tuple(entry.standing == DueEntry::Standing::Today ? 0 : 1, int(entry.standing),
                          late ? -entry.at.toSecsSinceEpoch() : 0);
    };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const auto& left, const auto& right) { return rank(left) < rank(right); });
    return entries;
}

FigureList dueList(std::vector<DueEntry> entries)
{
    auto kept = std::make_shared<const std::vector<DueEntry>>(std::move(entries));
    FigureList list{Words::tr("What is due"),
                    {{Words::tr("State"), 6},
                     {Words::tr("By when"), 22},
                     {Words::tr("About"), 9},
                     {Words::tr("Title"), 38},
                     {Words::tr("Unit"), 14},
                     {Words::tr("Rule"), 14},
                     {Words::tr("Remark"), 14}}};
    list.rows = int(kept->size());
    list.cell = [kept](int row, int column) -> packet::TableCell {
        const DueEntry& entry = (*kept)[std::size_t(row)];
        switch (column) {
        case 0:
            return label(entry.standing);
        case 1:
            return dueWords(entry);
        case 2:
            return label(entry.about);
        case 3:
            return entry.title;
        case 4:
            return entry.unit;
        case 5:
            return entry.rule;
        default:
            return entry.remark;
        }
    };
    list.marked = {0, 1};
    list.mark = [kept](int row) {
        switch ((*kept)[std::size_t(row)].standing) {
        case DueEntry::Standing::Overdue:
            return FigureList::Mark::Error;
        case DueEntry::Standing::Today:
            return FigureList::Mark::Warning;
        default:
            return FigureList::Mark::None;
        }
    };
    return list;
}

} // namespace chengbao::ui
