// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/notice_adoption.h"

#include "app/cli/command.h"
#include "app/cli/verbs.h"
#include "core/base/files.h"
#include "core/workflow/score/notice.h"
#include "ui/words/words.h"

#include <QJsonArray>
#include <QJsonObject>

namespace chengbao::cli
{
namespace
{

using workflow::NoticeMatch;
using Certainty = NoticeMatch::Certainty;

constexpr qint64 noticeLimit = 64LL * 1024 * 1024;

/// A row and what became of it.
struct Outcome {
    NoticeMatch match;
    bool taken = false; ///< or would be, in a dry run
    std::optional<Error> error = {};
};

QString wordOf(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Sure:
        return QStringLiteral("sure");
    case Certainty::Doubtful:
        return QStringLiteral("doubtful");
    case Certainty::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString wordOf(NoticeMatch::By by)
{
    const char* words[] = {"", "number", "digest", "title", "near-title"};
    return QLatin1String(words[static_cast<int>(by)]);
}

QJsonObject toJson(const Outcome& outcome)
{
    const NoticeMatch& match = outcome.match;
    QJsonArray candidates;
    for (const NoticeMatch::Candidate& one : match.candidates)
        candidates.append(QJsonObject{{QStringLiteral("id"), one.item.id},
                                      {QStringLiteral("title"), one.item.title},
                                      {QStringLiteral("score"), qRound(one.score * 100) / 100.0}});
    QJsonObject json{{QStringLiteral("line"), match.row.line},
                     {QStringLiteral("title"), match.row.title},
                     {QStringLiteral("carrier"), match.row.adoption.carrier},
                     {QStringLiteral("issue"), match.row.adoption.issue},
                     {QStringLiteral("date"), match.row.adoption.date.toString(Qt::ISODate)},
                     {QStringLiteral("match"), wordOf(match.certainty)},
                     {QStringLiteral("by"), wordOf(match.by)},
                     {QStringLiteral("candidates"), candidates},
                     {QStringLiteral("recorded_before"), match.recorded},
                     {QStringLiteral("taken"), outcome.taken}};
    if (match.certainty == Certainty::Sure)
        json.insert(QStringLiteral("id"), match.candidates.front().item.id);
    if (outcome.error)
        json.insert(QStringLiteral("error"), ui::describe(*outcome.error));
    return json;
}

QString sentenceOf(const Outcome& outcome, bool dry)
{
    const NoticeMatch& match = outcome.match;
    const QString line = QString::number(match.row.line);
    const QString title = match.row.title.isEmpty() ? match.row.number : match.row.title;
    if (outcome.error)
        return tr("line %1: %2 — %3").arg(line, title, ui::describe(*outcome.error));
    if (match.recorded)
        return tr("line %1: %2 — recorded before").arg(line, title);
    if (match.certainty == Certainty::Unknown)
        return tr("line %1: %2 — nothing that was submitted is like it").arg(line, title);
    const NoticeMatch::Candidate& best = match.candidates.front();
    if (match.certainty == Certainty::Doubtful)
        return tr("line %1: %2 — perhaps %3 “%4” (%5%)")
            .arg(line, title, best.item.id, best.item.title)
            .arg(qRound(best.score * 100));
    const QString text =
        dry ? tr("line %1: %2 — would be recorded for %3") : tr("line %1: %2 — recorded for %3");
    return text.arg(line, title, best.item.id);
}

int report(const workflow::Notice& notice, const std::vector<Outcome>& outcomes,
           const Command& command)
{
    const bool asText = command.format() == QLatin1String("text");
    const bool dry = command.has(QStringLiteral("dry-run"));
    bool open = !notice.problems.empty();
    QJsonArray rows;
    for (const Outcome& outcome : outcomes) {
        open |= !outcome.taken && !outcome.match.recorded;
        rows.append(toJson(outcome));
        if (asText)
            print(sentenceOf(outcome, dry) + QLatin1Char('\n'));
    }
    QJsonArray problems;
    for (const Error& problem : notice.problems) {
        problems.append(ui::describe(problem));
        complain(problem);
    }
    if (!asText)
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("rows"), rows},
                                            {QStringLiteral("left_out"), notice.leftOut},
                                            {QStringLiteral("problems"), problems}}));
    else if (notice.leftOut > 0)
        print(tr("%1 rows without a publication were left out.").arg(notice.leftOut) +
              QLatin1Char('\n'));
    return open ? Found : Done;
}

Result<workflow::Notice> readNotice(const Command& command)
{
    const QString path = command.value(QStringLiteral("from"));
    auto bytes = readFile(path, noticeLimit);
    if (!bytes)
        return failure(bytes.error());
    workflow::NoticeDefaults defaults;
    defaults.carrier = command.value(QStringLiteral("carrier"));
    defaults.date = QDate::fromString(command.value(QStringLiteral("date")), Qt::ISODate);
    defaults.today = SystemClock().today();
    return workflow::readNotice(*bytes, path, defaults);
}

int takeOver(const Command& command, archive::Archive& archive)
{
    const auto notice = readNotice(command);
    if (!notice)
        return failed(notice.error());
    const auto matches = workflow::matchNotice(*notice, archive);
    if (!matches)
        return failed(matches.error());
    std::vector<Outcome> outcomes;
    for (const NoticeMatch& match : *matches) {
        Outcome outcome;
        outcome.match = match;
        outcome.taken = match.certainty == Certainty::Sure && !match.recorded;
        if (outcome.taken && !command.has(QStringLiteral("dry-run"))) {
            const auto done = workflow::adoptRow(archive, SystemClock(), match.row,
                                                 match.candidates.front().item.id,
                                                 command.value(QStringLiteral("by")));
            outcome.taken = done.has_value();
            if (!done)
                outcome.error = done.error();
        }
        outcomes.push_back(std::move(outcome));
    }
    return report(*notice, outcomes, command);
}

} // namespace

int adoptFromNotice(const Command& command)
{
    if (!command.positional().isEmpty())
        return command.misused(tr("--from takes the items from the notice, not an id"));
    return onArchive(command,
                     [&](archive::Archive& archive) { return takeOver(command, archive); });
}

} // namespace chengbao::cli
