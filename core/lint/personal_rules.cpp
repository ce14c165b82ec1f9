// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/personal_rules.h"

#include "core/base/files.h"
#include "core/lint/document.h"
#include "core/lint/rule_file.h"
#include "core/lint/word_matcher.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr qint64 fileLimit = 4 * 1024 * 1024;
constexpr QLatin1String exceptionsKey("exceptions+:");
constexpr QLatin1String enabledKey("enabled:");

/// A double-quoted scalar of YAML.
QString quoted(QString text)
{
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    text.replace(QLatin1Char('"'), QStringLiteral("\\\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString comment(const QString& remark)
{
    const QString line = remark.simplified();
    return line.isEmpty() ? QString() : QStringLiteral("  # ") + line;
}

QStringList newFile(const QString& rule)
{
    return {QStringLiteral("# 呈报按信息员的选择写的个人规则，可以修改；删去本文件即恢复。"),
            QStringLiteral("id: ") + rule};
}

qsizetype lineOf(const QStringList& lines, QLatin1String key)
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&](const QString& line) { return line.startsWith(key); });
    return found == lines.end() ? -1 : found - lines.begin();
}

/// Adds to the list under its key, or the key with it at the end.
std::optional<QStringList> withException(QStringList lines, const QString& wording,
                                         const QString& remark)
{
    const QString entry = QStringLiteral("- ") + quoted(wording) + comment(remark);
    const qsizetype key = lineOf(lines, exceptionsKey);
    if (key < 0)
        return lines << exceptionsKey << QStringLiteral("  ") + entry;
    const QString first = lines.value(key + 1);
    const qsizetype indent = first.indexOf(QLatin1String("- "));
    if (lines[key].trimmed() != exceptionsKey || indent < 0 ||
        !first.left(indent).trimmed().isEmpty())
        return std::nullopt;
    lines.insert(key + 1, first.left(indent) + entry);
    return lines;
}

std::optional<QStringList> withRuleOff(QStringList lines, const QString& remark)
{
    const QString off = enabledKey + QStringLiteral(" false") + comment(remark);
    const qsizetype key = lineOf(lines, enabledKey);
    if (key < 0)
        return lines << off;
    lines[key] = off;
    return lines;
}

Result<void> refuseGuarded(const QString& rule)
{
    if (!isGuarded(rule))
        return {};
    return failure({ErrorCode::Refused,
                    QT_TRANSLATE_NOOP("Error", "this rule guards what leaves the office and cannot "
                                               "be ignored"),
                    {},
                    rule});
}

} // namespace

QString wordingOf(const Rule& rule, const Finding& finding, const Draft& draft)
{
    constexpr QLatin1Char lineEnd('\n');
    const QString text = textOf(draft, finding.field);
    if (QStringView(text).mid(finding.start, finding.length).contains(lineEnd))
        return {};
    const int start =
        finding.start > 0 ? static_cast<int>(text.lastIndexOf(lineEnd, finding.start - 1)) + 1 : 0;
    const FieldText paragraph(finding.field, text.mid(start).section(lineEnd, 0, 0));
    const Span mark{finding.start - start, finding.length};
    const std::vector<Rule> rules = {rule};
    Span widest = mark;
    for (const RuleHit& found : WordMatcher(rules, nullptr).match(paragraph, {true})) {
        if (found.hit.mark == mark && found.hit.match.length > widest.length)
            widest = found.hit.match;
    }
    return paragraph.view(widest).toString();
}

PersonalRules::PersonalRules(QStringList below, QString folder)
    : m_below(std::move(below)), m_folder(std::move(folder))
{
}

Result<PersonalRules::Change> PersonalRules::addException(const QString& rule,
                                                          const QString& wording,
                                                          const QString& remark) const
{
    return write(
        rule, [&](QStringList lines) { return withException(std::move(lines), wording, remark); });
}

Result<PersonalRules::Change> PersonalRules::switchOff(const QString& rule,
                                                       const QString& remark) const
{
    return write(rule, [&](QStringList lines) { return withRuleOff(std::move(lines), remark); });
}

/// The file of the layer that speaks of the rule, whatever its name, or the one to make.
Result<QString> PersonalRules::fileOf(const QString& rule) const
{
    const QDir folder(m_folder);
    const QString usual = folder.filePath(rule + QStringLiteral(".yaml"));
    if (!folder.exists())
        return usual;
    const auto pack = loadRulePack(m_below + QStringList{m_folder});
    if (!pack)
        return failure(pack.error());
    const Rule* known = pack->find(rule);
    return known && QFileInfo(known->file).dir() == folder ? known->file : usual;
}

Result<PersonalRules::Change> PersonalRules::write(const QString& rule, const Edit& edit) const
{
    if (auto allowed = refuseGuarded(rule); !allowed)
        return failure(allowed.error());
    const auto below = loadRulePack(m_below);
    if (!below)
        return failure(below.error());
    if (!below->find(rule))
        return failure(
            {ErrorCode::NotFound, QT_TRANSLATE_NOOP("Error", "there is no such rule"), {}, rule});
    const auto file = fileOf(rule);
    if (!file)
        return failure(file.error());
    Change change{*file, std::nullopt, {}};
    QStringList lines = newFile(rule);
    if (QFile::exists(*file)) {
        const auto bytes = readFile(*file, fileLimit);
        if (!bytes)
            return failure(bytes.error());
        change.before = *bytes;
        lines = QString::fromUtf8(*bytes).split(QLatin1Char('\n'));
        while (!lines.isEmpty() && lines.back().trimmed().isEmpty())
            lines.removeLast();
    }
    const auto edited = edit(lines);
    if (!edited)
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "this file was written by hand; add the "
                                                   "exception to it there"),
                        {},
                        *file});
    change.after = edited->join(QLatin1Char('\n')).toUtf8() + '\n';
    const auto holds =
        parseRule(change.after, *file, [&below](const QString& id) { return below->find(id); });
    if (!holds)
        return failure(holds.error());
    if (auto made = makePrivateFolder(m_folder); !made)
        return failure(made.error());
    return writeFileAtomically(*file, change.after).map([&change] { return change; });
}

Result<void> PersonalRules::undo(const Change& change)
{
    const auto now = readFile(change.file, fileLimit);
    if (!now || *now != change.after)
        return failure({ErrorCode::Conflict,
                        QT_TRANSLATE_NOOP("Error", "the file was changed meanwhile"),
                        {},
                        change.file});
    if (change.before)
        return writeFileAtomically(change.file, *change.before);
    if (!QFile::remove(change.file))
        return failure({ErrorCode::Unwritable,
                        QT_TRANSLATE_NOOP("Error", "the file cannot be removed"),
                        {},
                        change.file});
    return {};
}

} // namespace chengbao::lint
