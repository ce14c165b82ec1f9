// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/report_json.h"
#include "app/cli/verbs.h"
#include "core/base/files.h"
#include "core/workflow/score/report_document.h"
#include "core/workflow/score/scheme_file.h"
#include "ui/words/score_words.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace chengbao::cli
{
namespace
{

using namespace workflow;

/// The scheme asked for and the one above it.
struct Chosen {
    std::optional<Scheme> scheme;
    std::optional<Scheme> upper;
};

const Scheme* withId(const std::vector<Scheme>& schemes, const QString& id)
{
    const auto found = std::find_if(schemes.begin(), schemes.end(),
                                    [&](const Scheme& scheme) { return scheme.id == id; });
    return found == schemes.end() ? nullptr : &*found;
}

Result<Scheme> findScheme(const QString& asked, const std::vector<Scheme>& schemes)
{
    if (const Scheme* known = withId(schemes, asked))
        return *known;
    if (QFile::exists(asked))
        return loadScheme(asked);
    QStringList ids;
    for (const Scheme& scheme : schemes)
        ids.append(scheme.id);
    return failure({ErrorCode::NotFound,
                    QT_TRANSLATE_NOOP("Error", "there is no scheme “%1”; there are %2"),
                    {asked, ids.join(QLatin1String(", "))}});
}

/// Without --scheme, the office's own one, when there is exactly one; the shipped ones are other
/// people's.
Result<Chosen> chooseScheme(const Command& command)
{
    const QStringList folders = findPlaces().schemeFolders();
    const auto schemes = loadSchemes(folders);
    if (!schemes)
        return failure(schemes.error());
    Chosen chosen;
    if (command.has(QStringLiteral("scheme"))) {
        auto scheme = findScheme(command.value(QStringLiteral("scheme")), *schemes);
        if (!scheme)
            return failure(scheme.error());
        chosen.scheme = std::move(*scheme);
    } else {
        const auto own = loadSchemes(folders.mid(1));
        if (!own)
            return failure(own.error());
        if (own->size() == 1)
            chosen.scheme = own->front();
        else
            complain(tr("Numbers only: --scheme names what the points come from."));
    }
    const QString upper = chosen.scheme ? chosen.scheme->upper : QString();
    if (const Scheme* known = upper.isEmpty() ? nullptr : withId(*schemes, upper))
        chosen.upper = *known;
    return chosen;
}

/// Whether there is a day of the period on which the scheme is valid.
bool isInForce(const Scheme& scheme, const Period& period)
{
    return (!scheme.validFrom.isValid() || scheme.validFrom <= period.last()) &&
           (!scheme.validTo.isValid() || scheme.validTo >= period.first());
}

/// To --to, else to standard output.
int deliver(const Command& command, const QByteArray& bytes)
{
    const QString file = command.value(QStringLiteral("to"));
    if (!file.isEmpty()) {
        const auto written = writeFileAtomically(file, bytes);
        return written ? int(Done) : failed(written.error());
    }
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    return Done;
}

Result<QByteArray> document(const Command& command, const Report& report)
{
    const auto words = [](const LineReason& reason) { return ui::describe(reason); };
    const Imprint imprint{command.value(QStringLiteral("issuer")), report.until};
    const QString unit = command.value(QStringLiteral("unit"));
    if (command.format() == QLatin1String("docx"))
        return unit.isEmpty() ? reportDocx(report, words, imprint)
                              : noticeDocx(report, unit, words, imprint);
    const QTemporaryDir scratch;
    return tablesXlsx(reportBook(report, words, imprint), scratch.path());
}

int printReport(const Command& command, const Books& books, const Report& report)
{
    const auto insights = whatGetsAdopted(books, report.period.first(), report.period.last());
    if (command.format() == QLatin1String("json"))
        return deliver(command, QJsonDocument(toJson(report, insights)).toJson());
    if (command.format() == QLatin1String("text"))
        return deliver(command, toText(report, insights).toUtf8());
    const auto bytes = document(command, report);
    return bytes ? deliver(command, *bytes) : failed(bytes.error());
}

} // namespace

int runStats(const QStringList& arguments)
{
    Command command(QStringLiteral("stats"),
                    tr("Reports what a period came to: units, persons, carriers, warnings."), {});
    command.addFormats({QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("xlsx"),
                        QStringLiteral("docx")});
    command.addValue(QStringLiteral("period"), QStringLiteral("2026|2026-H1|2026-Q3|2026-09"),
                     tr("The period."));
    command.addValue(QStringLiteral("scheme"), QStringLiteral("FILE|ID"),
                     tr("What points are counted by; the office’s own scheme otherwise."));
    command.addValue(QStringLiteral("to"), QStringLiteral("FILE"),
                     tr("Writes to this file instead of standard output."));
    command.addValue(QStringLiteral("unit"), QStringLiteral("NAME"),
                     tr("With docx: one page for the head of this unit."));
    command.addValue(QStringLiteral("issuer"), QStringLiteral("NAME"),
                     tr("Who puts the document out."));
    if (!command.read(arguments, 0, 0))
        return command.exitCode();
    const auto period = Period::fromText(command.value(QStringLiteral("period")));
    if (!period)
        return command.misused(tr("--period takes 2026, 2026-H1, 2026-Q3, 2026-09 or 2026-W38"));
    const auto chosen = chooseScheme(command);
    if (!chosen)
        return failed(chosen.error());
    if (chosen->scheme && !isInForce(*chosen->scheme, *period))
        complain(tr("The scheme “%1” is not in force in this period.").arg(chosen->scheme->name));
    return onArchive(command, [&](archive::Archive& archive) {
        const auto books = readBooks(archive);
        if (!books)
            return failed(books.error());
        const auto report =
            makeReport({*books, chosen->scheme ? &*chosen->scheme : nullptr,
                        chosen->upper ? &*chosen->upper : nullptr, *period, SystemClock().today()});
        return report ? printReport(command, *books, *report) : failed(report.error());
    });
}

} // namespace chengbao::cli
