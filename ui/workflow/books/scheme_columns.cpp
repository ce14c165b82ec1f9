// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the form of a scheme: what they and their columns are called.
#include "ui/words/score_words.h"
#include "ui/workflow/books/scheme_cells.h"

#include <QCoreApplication>

namespace chengbao::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchemeForm)
};

TextColumn choice(const QString& name, double width, const QStringList& choices)
{
    return {name, width, choices, false};
}

TextColumn conditions()
{
    return {Words::tr("When"), 22, conditionChoices(), true};
}

TextColumn name()
{
    return {Words::tr("Name"), 14};
}

TextColumn period()
{
    return choice(Words::tr("Period"), 6, periodChoices());
}

TextColumn categories()
{
    return {Words::tr("Categories"), 12};
}

std::vector<TextColumn> carrierColumns()
{
    std::vector<TextColumn> columns = {{Words::tr("Carrier"), 16},
                                       {Words::tr("Also called"), 12},
                                       choice(Words::tr("Level"), 5, tierChoices()),
                                       choice(Words::tr("System"), 5, systemChoices()),
                                       {Words::tr("Otherwise"), 4}};
    for (const QString& form : formChoices())
        columns.push_back({form, 4});
    return columns;
}

std::vector<TextColumn> taskColumns()
{
    return {name(),
            period(),
            categories(),
            {Words::tr("At the start"), 5},
            choice(Words::tr("Measured"), 7, measureChoices()),
            conditions(),
            {Words::tr("At least"), 5},
            {Words::tr("Reached +"), 5},
            {Words::tr("Each more +"), 5},
            {Words::tr("At most for more"), 5},
            {Words::tr("Missed −"), 5},
            {Words::tr("Each missing −"), 5}};
}

} // namespace

QString label(SchemeTable table)
{
    switch (table) {
    case SchemeTable::Carriers:
        return Words::tr("Carriers and forms");
    case SchemeTable::Rates:
        return Words::tr("Under further conditions (these come first)");
    case SchemeTable::Lengths:
        return Words::tr("By length");
    case SchemeTable::Multipliers:
        return Words::tr("Multipliers (all that fit)");
    case SchemeTable::Bonuses:
        return Words::tr("Bonuses (the first that fits)");
    case SchemeTable::Penalties:
        return Words::tr("Penalties");
    case SchemeTable::Tasks:
        return Words::tr("Tasks and base points");
    case SchemeTable::Caps:
        return Words::tr("Caps");
    case SchemeTable::Fees:
        return Words::tr("Fees in yuan (the first that fits)");
    case SchemeTable::Warnings:
        break;
    }
    return Words::tr("Warnings");
}

std::vector<TextColumn> columnsOf(SchemeTable table)
{
    static const QStringList faults = {QStringLiteral("迟报"),     QStringLiteral("漏报"),
                                       QStringLiteral("瞒报"),     QStringLiteral("失实"),
                                       QStringLiteral("约稿未交"), QStringLiteral("被通报")};
    const QStringList none = {QString()};
    switch (table) {
    case SchemeTable::Carriers:
        return carrierColumns();
    case SchemeTable::Rates:
        return {{Words::tr("Carrier"), 16},
                conditions(),
                {Words::tr("Points"), 8},
                choice(Words::tr("Counted"), 10, none + QStringList(perUnitText())),
                {Words::tr("Cap"), 6},
                period()};
    case SchemeTable::Lengths:
        return {{Words::tr("Longer than, characters"), 8},
                choice(Words::tr("Counts as"), 10, formChoices())};
    case SchemeTable::Multipliers:
        return {name(),
                conditions(),
                {Words::tr("Times"), 6},
                choice(Words::tr("Multiplied instead"), 14, none + QStringList(upperText()))};
    case SchemeTable::Bonuses:
        return {name(),
                choice(Words::tr("For"), 8, {instructionText(), commissionText()}),
                conditions(),
                {Words::tr("Points"), 7},
                {Words::tr("or times"), 6},
                choice(Words::tr("How often"), 12, none + QStringList(onceText())),
                choice(Words::tr("With the adoption"), 14, none + QStringList(insteadText()))};
    case SchemeTable::Penalties:
        return {name(),
                {Words::tr("Faults"), 20, faults, true},
                {Words::tr("Points off"), 8},
                choice(Words::tr("Set to 0"), 12, none + scopeChoices()),
                choice(Words::tr("of the period"), 8, periodChoices()),
                choice(Words::tr("No rank"), 6, none + QStringList(yesText()))};
    case SchemeTable::Tasks:
        return taskColumns();
    case SchemeTable::Caps:
        return {name(),
                choice(Words::tr("Of what"), 12, scopeChoices()),
                categories(),
                {Words::tr("At most"), 8},
                period()};
    case SchemeTable::Fees:
        return {name(), conditions(), {Words::tr("Yuan"), 10}};
    case SchemeTable::Warnings:
        break;
    }
    return {name(),
            {Words::tr("Task"), 14},
            {Words::tr("Missed in a row"), 8},
            {Words::tr("Short by, in all"), 8},
            {Words::tr("Points below"), 8},
            period()};
}

} // namespace chengbao::ui
