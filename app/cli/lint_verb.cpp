// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/finding_json.h"
#include "app/cli/sarif.h"
#include "app/cli/verbs.h"
#include "core/base/files.h"
#include "core/lint/fix_all.h"
#include "core/text/draft_file.h"
#include "core/text/encoding.h"
#include "core/workflow/duplicates.h"
#include "ui/words/words.h"

#include <QFile>
#include <QJsonArray>

#include <cstdio>

namespace chengbao::cli
{
namespace
{

const QString standardInput = QStringLiteral("-");

Result<QByteArray> readAll(std::FILE* input)
{
    QByteArray bytes;
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), input)) {
        bytes.append(chunk.constData(), static_cast<qsizetype>(count));
        if (bytes.size() > text::draftFileLimit)
            return failure({ErrorCode::TooLarge,
                            QT_TRANSLATE_NOOP("Error", "the file is larger than %1 MB"),
                            {QString::number(text::draftFileLimit / (1024 * 1024))},
                            standardInput});
    }
    return bytes;
}

Result<QByteArray> readBytes(const QString& file)
{
    return file == standardInput ? readAll(stdin) : readFile(file, text::draftFileLimit);
}

/// Puts the mended text where it came from: only its own lines change, its line ends and mode stay.
Result<void> writeFixed(const QString& file, const QByteArray& bytes, const Draft& before,
                        const Draft& after)
{
    const auto text = text::readText(bytes, file);
    if (!text)
        return failure(text.error());
    QString mended = text::replaceText(*text, before, after);
    if (bytes.contains("\r\n"))
        mended.replace(QLatin1Char('\n'), QStringLiteral("\r\n"));
    if (file == standardInput) {
        print(mended);
        return {};
    }
    if (before == after)
        return {};
    const QFileDevice::Permissions mode = QFile::permissions(file);
    return writeFileAtomically(file, mended.toUtf8()).map([&] {
        QFile::setPermissions(file, mode);
    });
}

/// Lints one file, after mending it where that is asked for.
Result<LintedFile> lintFile(const QString& file, const lint::Linter& linter,
                            const lint::LintOptions& options, bool fix)
{
    const auto bytes = readBytes(file);
    if (!bytes)
        return failure(bytes.error());
    auto draft = text::readDraft(*bytes, file);
    if (!draft)
        return failure(draft.error());
    if (fix && text::isDocument(*bytes))
        return failure({ErrorCode::Unsupported,
                        QT_TRANSLATE_NOOP("Error", "--fix writes text files only, not .docx"),
                        {},
                        file});
    QString text = text::isDocument(*bytes) ? QString() : *text::readText(*bytes, file);
    if (fix) {
        Draft after =
            lint::fixAll(*draft, [&](const Draft& next) { return linter.lint(next, options); });
        if (auto written = writeFixed(file, *bytes, *draft, after); !written)
            return failure(written.error());
        text = text::replaceText(text, *draft, after);
        *draft = std::move(after);
    }
    return LintedFile{file, text, *draft, linter.lint(*draft, options)};
}

QString place(const LintedFile& linted, const Finding& finding)
{
    if (finding.field.startsWith(QLatin1String("meta.")))
        return ui::factLabel(finding.field.mid(5));
    if (finding.field == QLatin1String("title"))
        return tr("title, character %1").arg(finding.start + 1);
    const QStringView before = QStringView(linted.draft.body).left(finding.start);
    const qsizetype paragraph = before.count(QLatin1Char('\n')) + 1;
    const qsizetype character = finding.start - before.lastIndexOf(QLatin1Char('\n'));
    return tr("paragraph %1, character %2").arg(paragraph).arg(character);
}

void printText(const LintedFile& linted)
{
    print(tr("%1: %n finding(s)")
              .replace(QLatin1String("%n"), QString::number(linted.findings.size()))
              .arg(linted.file) +
          QLatin1Char('\n'));
    for (const Finding& finding : linted.findings) {
        QString marked = finding.text.left(24).replace(QLatin1Char('\n'), QLatin1Char(' '));
        if (finding.text.size() > 24)
            marked += QStringLiteral("…");
        print(QStringLiteral("  %1  %2  %3  [%4]\n      %5\n")
                  .arg(ui::label(finding.level), place(linted, finding), marked, finding.rule,
                       finding.message));
    }
}

void printAll(const std::vector<LintedFile>& files, const QString& format,
              const lint::RulePack& pack)
{
    if (format == QLatin1String("json")) {
        QJsonArray array;
        for (const LintedFile& linted : files)
            array.append(toJson(linted));
        printJson(QJsonDocument(array));
    } else if (format == QLatin1String("sarif")) {
        printJson(QJsonDocument(toSarif(files, pack)));
    } else {
        for (const LintedFile& linted : files)
            printText(linted);
    }
}

/// Where an archive is named, what it has that is much the same counts too.
int addDuplicates(const Command& command, std::vector<LintedFile>& files)
{
    const bool disabled =
        command.values(QStringLiteral("disable")).contains(QLatin1String("archive.duplicate"));
    if (!command.has(QStringLiteral("archive")) || disabled)
        return Done;
    return onArchive(command, [&files](const archive::Archive& archive) {
        for (LintedFile& linted : files) {
            for (Finding& finding : workflow::findDuplicates(archive, linted.draft))
                linted.findings.push_back(std::move(finding));
        }
        return int(Done);
    });
}

bool hasErrors(const std::vector<LintedFile>& files)
{
    for (const LintedFile& linted : files) {
        for (const Finding& finding : linted.findings) {
            if (finding.level == Level::Error)
                return true;
        }
    }
    return false;
}

} // namespace

int runLint(const QStringList& arguments)
{
    Command command(QStringLiteral("lint"), tr("Checks drafts; “-” is standard input."),
                    QStringLiteral("FILE…"));
    command.addFormats({QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("sarif")});
    command.addValue(QStringLiteral("rules"), QStringLiteral("DIR"),
                     tr("Lays the rules of this folder over the others; may be repeated."));
    command.addValue(
        QStringLiteral("names"), QStringLiteral("FILE"),
        tr("Lays this register of units, leaders and proper names over the user’s own; "
           "may be repeated."));
    command.addValue(QStringLiteral("disable"), QStringLiteral("ID"),
                     tr("Leaves this rule out; may be repeated."));
    command.addFlag(QStringLiteral("gate"),
                    tr("Also runs the gates, which need the item’s facts."));
    command.addFlag(QStringLiteral("deep"),
                    tr("Also looks for wrong characters by statistics of words."));
    command.addFlag(
        QStringLiteral("fix"),
        tr("Makes every fix that has one way only and writes the file back, in UTF-8."));
    if (!command.read(arguments, 1, -1))
        return command.exitCode();

    const auto linter = makeLinterWithNames(findPlaces(), command.values(QStringLiteral("rules")),
                                            command.values(QStringLiteral("names")));
    if (!linter)
        return failed(linter.error());
    lint::LintOptions options;
    options.gates = command.has(QStringLiteral("gate"));
    options.deep = command.has(QStringLiteral("deep"));
    if (options.deep && !linter->canGoDeep())
        complain(tr("spell.suspect cannot judge: libime and its model of Chinese words are not "
                    "installed"));
    options.disabled = command.values(QStringLiteral("disable"));
    for (const QString& id : options.disabled) {
        if (id != QLatin1String("archive.duplicate") && !linter->pack().find(id))
            return command.misused(tr("there is no rule “%1”").arg(id));
    }
    std::vector<LintedFile> files;
    bool unread = false;
    for (const QString& file : command.positional()) {
        auto linted = lintFile(file, *linter, options, command.has(QStringLiteral("fix")));
        if (linted) {
            files.push_back(std::move(*linted));
        } else {
            complain(linted.error());
            unread = true;
        }
    }
    if (const int code = addDuplicates(command, files); code != Done)
        return code;
    // With --fix the mended text of standard input is the output.
    if (!(command.has(QStringLiteral("fix")) && command.positional().contains(standardInput)))
        printAll(files, command.format(), linter->pack());
    if (unread)
        return Bad;
    return hasErrors(files) ? Found : Done;
}

} // namespace chengbao::cli
