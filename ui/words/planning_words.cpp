// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/planning_words.h"

#include "ui/words/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace chengbao::ui
{
namespace
{

QString when(const workflow::DueEntry& entry)
{
    return entry.at.toString(entry.wholeDay ? QStringLiteral("yyyy-MM-dd")
                                            : QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

QString label(workflow::DueEntry::About value)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("Due", "Item"),      QT_TRANSLATE_NOOP("Due", "Commission"),
        QT_TRANSLATE_NOOP("Due", "Feedback"),  QT_TRANSLATE_NOOP("Due", "Follow-up report"),
        QT_TRANSLATE_NOOP("Due", "Lead"),      QT_TRANSLATE_NOOP("Due", "Key point"),
        QT_TRANSLATE_NOOP("Due", "Fixed day"), QT_TRANSLATE_NOOP("Due", "Festival"),
    };
    return QCoreApplication::translate("Due", names[static_cast<int>(value)]);
}

QString label(workflow::DueEntry::Standing value)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("Due", "Overdue"),
        QT_TRANSLATE_NOOP("Due", "Today"),
        QT_TRANSLATE_NOOP("Due", "Soon"),
        QT_TRANSLATE_NOOP("Due", "Later"),
    };
    return QCoreApplication::translate("Due", names[static_cast<int>(value)]);
}

QString label(CardState value)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("Card", "Open"),
        QT_TRANSLATE_NOOP("Card", "Drafted"),
        QT_TRANSLATE_NOOP("Card", "Done"),
        QT_TRANSLATE_NOOP("Card", "Dropped"),
    };
    return QCoreApplication::translate("Card", names[static_cast<int>(value)]);
}

QString describe(const CardEntry& entry)
{
    static const std::pair<const char*, const char*> words[] = {
        {"add", QT_TRANSLATE_NOOP("Card", "noted")},
        {"change", QT_TRANSLATE_NOOP("Card", "changed")},
        {"draft", QT_TRANSLATE_NOOP("Card", "written as a draft")},
        {"link", QT_TRANSLATE_NOOP("Card", "linked with an item")},
        {"done", QT_TRANSLATE_NOOP("Card", "done")},
        {"drop", QT_TRANSLATE_NOOP("Card", "given up")},
        {"reopen", QT_TRANSLATE_NOOP("Card", "opened again")}};
    QString action = entry.action;
    for (const auto& [name, word] : words) {
        if (action == QLatin1String(name)) {
            action = QCoreApplication::translate("Card", word);
            break;
        }
    }
    QStringList parts = {entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                         actorName(entry.actor), action, entry.remark};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString label(LinkKind value)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("Link", "Follow-up"),
        QT_TRANSLATE_NOOP("Link", "Final report"),
        QT_TRANSLATE_NOOP("Link", "Correction"),
        QT_TRANSLATE_NOOP("Link", "Sent on"),
    };
    return QCoreApplication::translate("Link", names[static_cast<int>(value)]);
}

QString dueWords(const workflow::DueEntry& entry)
{
    const int days = entry.daysLeft;
    if (days == 0)
        return when(entry);
    return days < 0
               ? QCoreApplication::translate("Due", "%1, %2 days ago").arg(when(entry)).arg(-days)
               : QCoreApplication::translate("Due", "%1, in %2 days").arg(when(entry)).arg(days);
}

} // namespace chengbao::ui
