// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/workflow/planning/cards.h"

#include <QJsonObject>

// What the verbs lead and commission have in common.
namespace chengbao::cli
{

/// --board, --unit, --system, --kind, --remark, --by, --format.
void addCardOptions(Command& command);
/// What they say, into the card; the message of what is wrong with them, or nothing.
QString readCardOptions(const Command& command, Card& card);

/// --unit, --author, --phone of the item that begins.
void addClerkOptions(Command& command);
Facts readClerkOptions(const Command& command);

QString actorOf(const Command& command);

/// 2026-09-25 or 2026-09-25T17:30, local; the null time for anything else.
QDateTime readTime(const QString& text);

/// The id, revision and members of a card.
template <class T>
QJsonObject cardJson(const T& card)
{
    QJsonObject json = chengbao::toJson(card);
    json.insert(QStringLiteral("id"), card.id);
    json.insert(QStringLiteral("revision"), card.revision);
    return json;
}

/// 1 for what a rule forbids, 2 for the rest.
int refusedOrFailed(const Error& error);

/// A card that was kept, or why it was not.
template <class T>
int tell(const Command& command, const Result<T>& card, const QString& sentence)
{
    if (!card)
        return refusedOrFailed(card.error());
    if (command.format() == QLatin1String("json"))
        printJson(QJsonDocument(cardJson(*card)));
    else
        print(sentence.arg(card->id) + QLatin1Char('\n'));
    return 0;
}

} // namespace chengbao::cli
