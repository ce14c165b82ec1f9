// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cards.h"

#include "app/cli/verbs.h"

namespace chengbao::cli
{

void addCardOptions(Command& command)
{
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addValue(QStringLiteral("board"), QStringLiteral("TEXT"),
                     tr("The board it belongs to."));
    command.addValue(QStringLiteral("unit"), QStringLiteral("NAME"), tr("Whose it is to write."));
    command.addValue(QStringLiteral("system"), QStringLiteral("政务|党委"), tr("Its system."));
    command.addValue(QStringLiteral("kind"), QStringLiteral("动态|专报|…"), tr("Its kind."));
    command.addValue(QStringLiteral("remark"), QStringLiteral("TEXT"), tr("A remark."));
    command.addValue(QStringLiteral("by"), QStringLiteral("NAME"), tr("Who notes it."));
}

QString readCardOptions(const Command& command, Card& card)
{
    const auto value = [&](const char* name) { return command.value(QLatin1String(name)); };
    card.board = value("board");
    card.unit = value("unit");
    card.remark = value("remark");
    card.system = fromWord<System>(value("system"));
    card.kind = fromWord<Kind>(value("kind"));
    if ((!value("system").isEmpty() && !card.system) || (!value("kind").isEmpty() && !card.kind))
        return tr("this is not a word of --system or --kind");
    return {};
}

void addClerkOptions(Command& command)
{
    command.addFormats({QStringLiteral("text"), QStringLiteral("json")});
    command.addValue(QStringLiteral("unit"), QStringLiteral("NAME"), tr("The reporting unit."));
    command.addValue(QStringLiteral("author"), QStringLiteral("NAME"), tr("The clerk."));
    command.addValue(QStringLiteral("phone"), QStringLiteral("NUMBER"), tr("The clerk’s phone."));
    command.addValue(QStringLiteral("by"), QStringLiteral("NAME"), tr("Who does it."));
}

Facts readClerkOptions(const Command& command)
{
    Facts facts;
    facts.unit = command.value(QStringLiteral("unit"));
    facts.author = command.value(QStringLiteral("author"));
    facts.phone = command.value(QStringLiteral("phone"));
    return facts;
}

QString actorOf(const Command& command)
{
    return command.value(QStringLiteral("by"));
}

QDateTime readTime(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return {};
    return time.toOffsetFromUtc(time.offsetFromUtc());
}

int refusedOrFailed(const Error& error)
{
    complain(error);
    return error.code == ErrorCode::Refused ? Found : Bad;
}

} // namespace chengbao::cli
