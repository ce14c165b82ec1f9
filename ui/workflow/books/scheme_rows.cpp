// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/scheme_rows.h"

#include "ui/words/score_words.h"
#include "ui/words/words.h"
#include "ui/workflow/books/scheme_cells.h"

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using namespace workflow;

// Columns of the carriers: what any form is worth that has no figure of its own, then the forms.
constexpr int otherwiseColumn = 4;
constexpr int firstForm = 5;
const QString between = QStringLiteral("、");

/// Under further conditions than the form, or counted in a way of its own.
bool isSpecial(const Rate& rate)
{
    Conditions when = rate.when;
    when.forms.clear();
    return !when.none() || rate.perUnit || rate.cap;
}

/// Rates up to the last special one stand in the table of rates, in their order.
std::size_t specialRates(const Carrier& carrier)
{
    std::size_t count = carrier.rates.size();
    while (count > 0 && !isSpecial(carrier.rates[count - 1]))
        --count;
    return count;
}

QStringList carrierRow(const Carrier& carrier)
{
    QStringList row = {carrier.name, carrier.aliases.join(between),
                       carrier.tier ? label(*carrier.tier) : QString(),
                       carrier.system ? label(*carrier.system) : QString()};
    const auto first = carrier.rates.begin() + std::ptrdiff_t(specialRates(carrier));
    const auto worth = [&](const auto& takes) {
        const auto rate = std::find_if(first, carrier.rates.end(), takes);
        return rate == carrier.rates.end() ? QString() : textOf(rate->amount);
    };
    row << worth([](const Rate& rate) { return rate.when.none(); });
    for (const Form form : allValues<Form>())
        row << worth([form](const Rate& rate) {
            return std::count(rate.when.forms.begin(), rate.when.forms.end(), form) > 0;
        });
    return row;
}

void addRates(const Carrier& carrier, TextRows& rows)
{
    for (std::size_t i = 0; i < specialRates(carrier); ++i) {
        const Rate& rate = carrier.rates[i];
        rows.push_back({nameOf(carrier), textOf(rate.when), textOf(rate.amount),
                        rate.perUnit ? perUnitText() : QString(),
                        rate.cap ? rate.cap->points.toText() : QString(),
                        rate.cap ? label(rate.cap->per) : QString()});
    }
}

QStringList rowOf(const LengthRule& rule)
{
    return {QString::number(rule.longerThan), label(rule.as)};
}

QStringList rowOf(const Multiplier& rule)
{
    return {rule.name, textOf(rule.when), rule.times.toText(),
            rule.ofUpper ? upperText() : QString()};
}

QStringList rowOf(const Bonus& rule)
{
    return {rule.name,
            rule.event == Bonus::For::Commission ? commissionText() : instructionText(),
            textOf(rule.when),
            rule.amount ? textOf(*rule.amount) : QString(),
            textOf(rule.times),
            rule.oncePerItem ? onceText() : QString(),
            rule.stacks ? QString() : insteadText()};
}

QStringList rowOf(const PenaltyRule& rule)
{
    return {rule.name,
            rule.faults.join(between),
            rule.amount ? textOf(*rule.amount) : QString(),
            rule.zero ? textOf(rule.zero->scope) : QString(),
            rule.zero ? label(rule.zero->per) : QString(),
            rule.veto ? yesText() : QString()};
}

QStringList rowOf(const Task& task)
{
    return {task.name,
            label(task.per),
            task.categories.join(between),
            textOf(task.start),
            task.counts ? textOf(task.measure) : QString(),
            textOf(task.when),
            textOf(task.least),
            textOf(task.reached),
            textOf(task.excessEach),
            textOf(task.excessMost),
            textOf(task.missed),
            textOf(task.eachMissing)};
}

QStringList rowOf(const CapRule& rule)
{
    return {rule.name, textOf(rule.scope), rule.categories.join(between), rule.cap.points.toText(),
            label(rule.cap.per)};
}

QStringList rowOf(const Fee& fee)
{
    return {fee.name, textOf(fee.when), textOf(fee.amount)};
}

QStringList rowOf(const WarningRule& rule)
{
    return {rule.name,
            rule.task,
            rule.missedInARow > 0 ? QString::number(rule.missedInARow) : QString(),
            textOf(rule.shortBy),
            rule.below ? rule.below->points.toText() : QString(),
            rule.below ? label(rule.below->per) : QString()};
}

template <class Rule>
TextRows rowsOfAll(const std::vector<Rule>& rules)
{
    TextRows rows;
    for (const Rule& rule : rules)
        rows.push_back(rowOf(rule));
    return rows;
}

// Reading: each of these throws a SchemeFault.

std::vector<Rate> readRates(const RowReader& row)
{
    std::vector<Rate> rates;
    const auto& forms = allValues<Form>();
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const auto amount = row.amount(firstForm + int(i));
        if (!amount)
            continue;
        const auto same = std::find_if(rates.begin(), rates.end(),
                                       [&](const Rate& rate) { return rate.amount == *amount; });
        Rate& rate = same == rates.end() ? rates.emplace_back() : *same;
        rate.amount = *amount;
        rate.when.forms.push_back(forms[i]);
    }
    if (const auto otherwise = row.amount(otherwiseColumn))
        rates.emplace_back().amount = *otherwise;
    return rates;
}

Carrier readCarrier(const RowReader& row)
{
    Carrier carrier;
    carrier.name = row.text(0);
    carrier.aliases = row.list(1);
    carrier.tier = row.tier(2);
    carrier.system = row.system(3);
    carrier.rates = readRates(row);
    if (carrier.name.isEmpty() && !carrier.tier)
        row.fail(0, QT_TRANSLATE_NOOP("Error", "a carrier needs a name or a level"));
    return carrier;
}

Rate readRate(const RowReader& row)
{
    Rate rate;
    rate.when = row.conditions(1);
    rate.amount = row.neededAmount(2);
    rate.perUnit = row.is(3, perUnitText());
    if (const auto most = row.figure(4))
        rate.cap = Cap{*most, row.period(5).value_or(PeriodLength::Year)};
    return rate;
}

LengthRule readLength(const RowReader& row)
{
    const int longer = row.whole(0);
    const auto as = row.form(1);
    if (longer == 0 || !as)
        row.fail(longer == 0 ? 0 : 1,
                 QT_TRANSLATE_NOOP("Error", "longer_than and as are both needed"));
    return {longer, *as};
}

Multiplier readMultiplier(const RowReader& row)
{
    return {row.name(0), row.conditions(1), row.needed(2), row.is(3, upperText())};
}

Bonus readBonus(const RowReader& row)
{
    Bonus rule;
    rule.name = row.name(0);
    if (row.text(1) != commissionText() && !row.text(1).isEmpty())
        row.is(1, instructionText());
    rule.event = row.text(1) == commissionText() ? Bonus::For::Commission : Bonus::For::Instruction;
    rule.when = row.conditions(2);
    rule.amount = row.amount(3);
    rule.times = row.figure(4);
    if (rule.amount.has_value() == rule.times.has_value())
        row.fail(3, QT_TRANSLATE_NOOP("Error", "either points or times, and one of them"));
    rule.oncePerItem = row.is(5, onceText());
    rule.stacks = !row.is(6, insteadText());
    return rule;
}

PenaltyRule readPenalty(const RowReader& row)
{
    PenaltyRule rule;
    rule.name = row.name(0);
    rule.faults = row.list(1);
    if (rule.faults.isEmpty())
        row.fail(1, QT_TRANSLATE_NOOP("Error", "it is not said for which faults"));
    rule.amount = row.amount(2);
    if (const auto scope = row.scope(3))
        rule.zero = PenaltyRule::Zero{*scope, row.period(4).value_or(PeriodLength::Year)};
    rule.veto = row.is(5, yesText());
    if (!rule.amount && !rule.zero && !rule.veto)
        row.fail(2, QT_TRANSLATE_NOOP("Error", "nothing says how many points this gives"));
    return rule;
}

Task readTask(const RowReader& row)
{
    Task task;
    task.name = row.name(0);
    task.per = row.period(1).value_or(PeriodLength::Year);
    task.categories = row.list(2);
    task.start = row.orZero(3);
    if (const auto measure = row.measure(4)) {
        task.measure = *measure;
        task.counts = true;
    }
    task.when = row.conditions(5);
    task.least = row.figure(6);
    task.reached = row.orZero(7);
    task.excessEach = row.orZero(8);
    task.excessMost = row.figure(9);
    task.missed = row.orZero(10);
    task.eachMissing = row.orZero(11);
    if (!task.counts && (task.least || task.start.isZero()))
        row.fail(4, QT_TRANSLATE_NOOP("Error", "it is not said what is measured"));
    return task;
}

CapRule readCap(const RowReader& row)
{
    return {row.name(0),
            row.scope(1).value_or(Scope::All),
            row.list(2),
            {row.needed(3), row.period(4).value_or(PeriodLength::Year)}};
}

Fee readFee(const RowReader& row)
{
    return {row.name(0), row.conditions(1), row.neededAmount(2)};
}

WarningRule readWarning(const RowReader& row)
{
    WarningRule rule;
    rule.name = row.name(0);
    rule.task = row.text(1);
    rule.missedInARow = row.whole(2);
    rule.shortBy = row.figure(3);
    if (const auto below = row.figure(4))
        rule.below = Cap{*below, row.period(5).value_or(PeriodLength::Year)};
    const int asked =
        (rule.missedInARow > 0 ? 1 : 0) + (rule.shortBy ? 1 : 0) + (rule.below ? 1 : 0);
    if (asked != 1)
        row.fail(2, QT_TRANSLATE_NOOP("Error", "a warning is about one thing: periods in a row, "
                                               "what is missing in all, or points it is below"));
    if (rule.task.isEmpty() == !rule.below)
        row.fail(1, QT_TRANSLATE_NOOP("Error", "a warning names a task, or points it is below"));
    return rule;
}

bool isEmpty(const QStringList& row)
{
    return std::all_of(row.begin(), row.end(),
                       [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

/// Calls `take` for every row that is not empty.
template <class Take>
void forRows(SchemeTable table, const SchemeRows& rows, const Take& take)
{
    const TextRows& all = rows[std::size_t(table)];
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!isEmpty(all[i]))
            take(RowReader(table, int(i), all[i]));
    }
}

template <class Rule>
void read(std::vector<Rule>& into, SchemeTable table, const SchemeRows& rows,
          Rule (*readRow)(const RowReader&))
{
    into.clear();
    forRows(table, rows, [&](const RowReader& row) { into.push_back(readRow(row)); });
}

/// The carriers with the rates of both tables, the special ones first.
std::vector<Carrier> readCarriers(const SchemeRows& rows)
{
    std::vector<Carrier> carriers;
    read(carriers, SchemeTable::Carriers, rows, readCarrier);
    std::vector<std::vector<Rate>> special(carriers.size());
    forRows(SchemeTable::Rates, rows, [&](const RowReader& row) {
        const auto named = std::find_if(carriers.begin(), carriers.end(), [&](const Carrier& one) {
            return nameOf(one) == row.text(0);
        });
        if (named == carriers.end())
            row.fail(0, QT_TRANSLATE_NOOP("Error", "there is no carrier “%1” above"),
                     {row.text(0)});
        special[std::size_t(named - carriers.begin())].push_back(readRate(row));
    });
    std::size_t at = 0;
    forRows(SchemeTable::Carriers, rows, [&](const RowReader& row) {
        std::vector<Rate>& rates = carriers[at].rates;
        rates.insert(rates.begin(), special[at].begin(), special[at].end());
        if (rates.empty())
            row.fail(-1, QT_TRANSLATE_NOOP("Error", "nothing says how many points this gives"));
        ++at;
    });
    return carriers;
}

} // namespace

QString nameOf(const Carrier& carrier)
{
    const QString name =
        carrier.name.isEmpty() && carrier.tier ? label(*carrier.tier) : carrier.name;
    return carrier.system ? QStringLiteral("%1（%2）").arg(name, label(*carrier.system)) : name;
}

SchemeRows rowsOf(const Scheme& scheme)
{
    SchemeRows rows;
    for (const Carrier& carrier : scheme.carriers) {
        rows[std::size_t(SchemeTable::Carriers)].push_back(carrierRow(carrier));
        addRates(carrier, rows[std::size_t(SchemeTable::Rates)]);
    }
    rows[std::size_t(SchemeTable::Lengths)] = rowsOfAll(scheme.lengths);
    rows[std::size_t(SchemeTable::Multipliers)] = rowsOfAll(scheme.multipliers);
    rows[std::size_t(SchemeTable::Bonuses)] = rowsOfAll(scheme.bonuses);
    rows[std::size_t(SchemeTable::Penalties)] = rowsOfAll(scheme.penalties);
    rows[std::size_t(SchemeTable::Tasks)] = rowsOfAll(scheme.tasks);
    rows[std::size_t(SchemeTable::Caps)] = rowsOfAll(scheme.caps);
    rows[std::size_t(SchemeTable::Fees)] = rowsOfAll(scheme.fees);
    rows[std::size_t(SchemeTable::Warnings)] = rowsOfAll(scheme.warnings);
    return rows;
}

tl::expected<Scheme, SchemeFault> schemeOf(Scheme head, const SchemeRows& rows)
{
    try {
        head.carriers = readCarriers(rows);
        read(head.lengths, SchemeTable::Lengths, rows, readLength);
        read(head.multipliers, SchemeTable::Multipliers, rows, readMultiplier);
        read(head.bonuses, SchemeTable::Bonuses, rows, readBonus);
        read(head.penalties, SchemeTable::Penalties, rows, readPenalty);
        read(head.tasks, SchemeTable::Tasks, rows, readTask);
        read(head.caps, SchemeTable::Caps, rows, readCap);
        read(head.fees, SchemeTable::Fees, rows, readFee);
        read(head.warnings, SchemeTable::Warnings, rows, readWarning);
    } catch (SchemeFault& fault) {
        return tl::unexpected(std::move(fault));
    }
    return head;
}

std::optional<std::pair<SchemeTable, int>> ruleAt(const QString& yaml, int line)
{
    static const std::pair<const char*, SchemeTable> keys[] = {
        {"carriers:", SchemeTable::Carriers},
        {"by_length:", SchemeTable::Lengths},
        {"multipliers:", SchemeTable::Multipliers},
        {"bonuses:", SchemeTable::Bonuses},
        {"penalties:", SchemeTable::Penalties},
        {"tasks:", SchemeTable::Tasks},
        {"caps:", SchemeTable::Caps},
        {"fees:", SchemeTable::Fees},
        {"warnings:", SchemeTable::Warnings}};
    std::optional<std::pair<SchemeTable, int>> at;
    qsizetype indent = -1; // of the entries of the list
    const QStringList lines = yaml.split(u'\n');
    for (int i = 0; i < std::min(line, int(lines.size())); ++i) {
        const QString& text = lines[i];
        const qsizetype dash = text.indexOf(QLatin1String("- "));
        const bool isEntry = dash >= 0 && text.left(dash).trimmed().isEmpty();
        if (isEntry && at && (indent < 0 || dash == indent)) {
            indent = dash;
            ++at->second;
        } else if (!text.isEmpty() && !text.startsWith(u' ') && !isEntry) {
            const auto key = std::find_if(std::begin(keys), std::end(keys), [&](const auto& one) {
                return text.startsWith(QLatin1String(one.first));
            });
            at.reset();
            indent = -1;
            if (key != std::end(keys))
                at = {key->second, -1};
        }
    }
    return at && at->second >= 0 ? at : std::nullopt;
}

} // namespace chengbao::ui
