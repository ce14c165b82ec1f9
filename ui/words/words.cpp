// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

#include "core/base/placeholders.h"
#include "core/model/facts.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace chengbao::ui
{
namespace
{

void installTranslator(const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
}

QString translated(const char* context, const char* text)
{
    return QCoreApplication::translate(context, text);
}

QString whatHappened(const Error& error)
{
    return fillPlaceholders(translated("Error", error.reason), error.arguments);
}

QString whatToDo(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DiskFull:
        return QCoreApplication::translate("Advice", "Free some space and try again.");
    case ErrorCode::Conflict:
        return QCoreApplication::translate("Advice", "Open it again to see the newer version.");
    case ErrorCode::Locked:
        return QCoreApplication::translate("Advice", "Close the other window and try again.");
    case ErrorCode::NewerVersion:
        return QCoreApplication::translate("Advice", "Update this program; the file is untouched.");
    case ErrorCode::Damaged:
        return QCoreApplication::translate(
            "Advice", "Repair it with “doctor --repair”, or “restore” a backup.");
    default:
        return QString();
    }
}

} // namespace

void installLanguage(const QString& setting)
{
    const QString asked = qEnvironmentVariable("CHENGBAO_LANG", setting);
    if (asked.startsWith(QLatin1String("en")))
        return;
    installTranslator(QStringLiteral("qtbase_zh_CN"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    installTranslator(QStringLiteral("chengbao_zh_CN"), QStringLiteral(":/translations"));
}

QString summarise(const Error& error)
{
    const QString text = whatHappened(error);
    if (error.place.isEmpty())
        return text;
    if (error.line > 0)
        return QCoreApplication::translate("Words", "%1, line %2: %3")
            .arg(error.place, QString::number(error.line), text);
    return QCoreApplication::translate("Words", "%1: %2").arg(error.place, text);
}

QString actorName(const QString& actor)
{
    return actor.isEmpty() ? QCoreApplication::translate("Actor", "unsigned") : actor;
}

QString describe(const Error& error)
{
    const QString text = summarise(error);
    const QString advice = whatToDo(error.code);
    return advice.isEmpty() ? text
                            : QCoreApplication::translate("Words", "%1. %2").arg(text, advice);
}

QString describe(const workflow::Obstacle& obstacle)
{
    using Reason = workflow::Obstacle::Reason;
    switch (obstacle.reason) {
    case Reason::NotSigned:
        return QCoreApplication::translate("Obstacle", "Not signed: have it signed off first.");
    case Reason::SignatureVoid:
        return QCoreApplication::translate(
            "Obstacle", "Changed after it was signed: return it and have it signed again.");
    case Reason::OtherSystem:
        return QCoreApplication::translate(
            "Obstacle", "This profile takes the other system: choose another profile.");
    case Reason::PhotoMissing:
        return QCoreApplication::translate(
                   "Obstacle", "The photo “%1” is missing: add it again or take it out.")
            .arg(obstacle.error.place);
    case Reason::Unreadable:
        return describe(obstacle.error);
    case Reason::Finding:
        break;
    }
    // Most messages name what they speak of; the others get it in front.
    const Finding& finding = obstacle.finding;
    if (finding.text.isEmpty() || finding.message.contains(finding.text))
        return finding.message;
    return QCoreApplication::translate("Obstacle", "“%1”: %2")
        .arg(finding.text.simplified().left(20), finding.message);
}

QString describe(const IgnoredFinding& ignored)
{
    constexpr int shownText = 20;
    const Finding& finding = ignored.finding;
    const QString marked = finding.text.simplified();
    const QString shown =
        marked.size() > shownText ? marked.left(shownText) + QStringLiteral("…") : marked;
    const QString reason = ignored.by.reason.isEmpty()
                               ? QCoreApplication::translate("Words", "no reason given")
                               : ignored.by.reason;
    return QCoreApplication::translate("Words", "%1 “%2”: %3")
        .arg(label(finding.level), shown, reason);
}

QString label(Level level)
{
    switch (level) {
    case Level::Error:
        return QCoreApplication::translate("Words", "Error");
    case Level::Warning:
        return QCoreApplication::translate("Words", "Warning");
    case Level::Hint:
        return QCoreApplication::translate("Words", "Hint");
    }
    return QString();
}

QString label(System value)
{
    return value == System::Party ? QCoreApplication::translate("Words", "Party")
                                  : QCoreApplication::translate("Words", "Government");
}

QString label(Kind value)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("Kind", "News"),     QT_TRANSLATE_NOOP("Kind", "Special report"),
        QT_TRANSLATE_NOOP("Kind", "Research"), QT_TRANSLATE_NOOP("Kind", "Problem"),
        QT_TRANSLATE_NOOP("Kind", "Proposal"), QT_TRANSLATE_NOOP("Kind", "Experience"),
        QT_TRANSLATE_NOOP("Kind", "Feedback"), QT_TRANSLATE_NOOP("Kind", "Leader’s remarks"),
        QT_TRANSLATE_NOOP("Kind", "Urgent"),   QT_TRANSLATE_NOOP("Kind", "Commissioned"),
    };
    return translated("Kind", names[static_cast<int>(value)]);
}

QString label(SignerRole value)
{
    return value == SignerRole::PrincipalLeader
               ? QCoreApplication::translate("Words", "Principal leader")
               : QCoreApplication::translate("Words", "Deputy leader");
}

QString label(Disclosure value)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("Disclosure", "Public"),
        QT_TRANSLATE_NOOP("Disclosure", "On request"),
        QT_TRANSLATE_NOOP("Disclosure", "Not public"),
    };
    return translated("Disclosure", names[static_cast<int>(value)]);
}

QString label(State value)
{
    static const char* const names[] = {
        QT_TRANSLATE_NOOP("State", "Draft"),       QT_TRANSLATE_NOOP("State", "In review"),
        QT_TRANSLATE_NOOP("State", "Returned"),    QT_TRANSLATE_NOOP("State", "Signed"),
        QT_TRANSLATE_NOOP("State", "Submitted"),   QT_TRANSLATE_NOOP("State", "Adopted"),
        QT_TRANSLATE_NOOP("State", "Not adopted"), QT_TRANSLATE_NOOP("State", "Received"),
        QT_TRANSLATE_NOOP("State", "Withdrawn"),
    };
    return translated("State", names[static_cast<int>(value)]);
}

QString factLabel(const QString& key)
{
    static const std::pair<const char*, const char*> names[] = {
        {"title", QT_TRANSLATE_NOOP("Fact", "Title")},
        {"body", QT_TRANSLATE_NOOP("Fact", "Body")},
        {"system", QT_TRANSLATE_NOOP("Fact", "System")},
        {"kind", QT_TRANSLATE_NOOP("Fact", "Kind")},
        {"unit", QT_TRANSLATE_NOOP("Fact", "Unit")},
        {"author", QT_TRANSLATE_NOOP("Fact", "Clerk")},
        {"phone", QT_TRANSLATE_NOOP("Fact", "Phone")},
        {"reviewer", QT_TRANSLATE_NOOP("Fact", "Reviewer")},
        {"signer", QT_TRANSLATE_NOOP("Fact", "Signer")},
        {"signer_role", QT_TRANSLATE_NOOP("Fact", "Signer’s role")},
        {"signed_on", QT_TRANSLATE_NOOP("Fact", "Signed on")},
        {"event_date", QT_TRANSLATE_NOOP("Fact", "Event date")},
        {"report_date", QT_TRANSLATE_NOOP("Fact", "Report date")},
        {"disclosure", QT_TRANSLATE_NOOP("Fact", "Disclosure")},
        {"commission", QT_TRANSLATE_NOOP("Fact", "Commission")},
        {"photos", QT_TRANSLATE_NOOP("Fact", "Photos")},
    };
    for (const auto& [name, text] : names) {
        if (key == QLatin1String(name))
            return translated("Fact", text);
    }
    return key;
}

} // namespace chengbao::ui
