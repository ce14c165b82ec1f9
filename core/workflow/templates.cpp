// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/templates.h"

#include "core/base/files.h"
#include "core/text/blanks.h"

#include <QDir>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

constexpr qint64 templateLimit = 256 * 1024;

QString textOf(const YAML::Node& node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()).trimmed() : QString();
}

/// Whether every bracket of a blank belongs to one.
bool isWellFormed(const QString& text)
{
    const auto blanks = text::blanks(text);
    const auto count = static_cast<qsizetype>(blanks.size());
    return text.count(u'〖') == count && text.count(u'〗') == count &&
           std::all_of(blanks.begin(), blanks.end(),
                       [](const text::Blank& blank) { return blank.content.length > 0; });
}

/// Takes one key; false when the value is none for it.
bool take(DraftTemplate& to, const QString& key, const QString& value, bool* known)
{
    const auto text = [&value](QString& member) {
        member = value;
        return !value.isEmpty() && isWellFormed(value);
    };
    *known = true;
    if (key == QLatin1String("id"))
        return text(to.id);
    if (key == QLatin1String("genre"))
        return text(to.genre);
    if (key == QLatin1String("structure"))
        return text(to.structure);
    if (key == QLatin1String("about"))
        return text(to.about);
    if (key == QLatin1String("title"))
        return text(to.title) && !value.contains(u'\n');
    if (key == QLatin1String("body"))
        return text(to.body);
    if (key == QLatin1String("kind"))
        return (to.kind = fromWord<Kind>(value)).has_value();
    if (key == QLatin1String("system"))
        return (to.system = fromWord<System>(value)).has_value();
    bool number = false;
    *known = key == QLatin1String("order");
    to.order = value.toInt(&number);
    return number;
}

Result<DraftTemplate> readTemplate(const QByteArray& bytes, const QString& file)
{
    const auto wrong = [&file](const char* reason, const QStringList& arguments, int line) {
        return failure(Error{ErrorCode::Malformed, reason, arguments, file, line});
    };
    YAML::Node root;
    try {
        root = YAML::Load(bytes.toStdString());
    } catch (const YAML::Exception& problem) {
        return wrong(QT_TRANSLATE_NOOP("Error", "this is not valid YAML"), {},
                     problem.mark.line + 1);
    }
    if (!root.IsMap())
        return wrong(QT_TRANSLATE_NOOP("Error", "a template is a list of keys"), {}, 1);
    DraftTemplate read;
    for (const auto& entry : root) {
        const QString key = textOf(entry.first);
        const QString value = textOf(entry.second);
        bool known = false;
        const bool holds = take(read, key, value, &known);
        if (!known)
            return wrong(QT_TRANSLATE_NOOP("Error", "unknown key “%1”"), {key},
                         entry.first.Mark().line + 1);
        if (!holds)
            return wrong(QT_TRANSLATE_NOOP("Error", "“%1” is no value for “%2”"), {value, key},
                         entry.second.Mark().line + 1);
    }
    const std::pair<const char*, bool> needed[] = {{"id", !read.id.isEmpty()},
                                                   {"genre", !read.genre.isEmpty()},
                                                   {"structure", !read.structure.isEmpty()},
                                                   {"about", !read.about.isEmpty()},
                                                   {"kind", read.kind.has_value()},
                                                   {"body", !read.body.isEmpty()}};
    for (const auto& [key, there] : needed) {
        if (!there)
            return wrong(QT_TRANSLATE_NOOP("Error", "the key “%1” is missing"),
                         {QLatin1String(key)}, 1);
    }
    return read;
}

} // namespace

Draft DraftTemplate::draft(const Facts& facts) const
{
    Draft draft{facts, title, body};
    draft.facts.kind = kind;
    if (system)
        draft.facts.system = system;
    return draft;
}

Result<std::vector<DraftTemplate>> loadTemplates(const QStringList& folders)
{
    std::vector<DraftTemplate> all;
    for (const QString& folder : folders) {
        const QDir dir(folder);
        for (const QString& name : dir.entryList({QStringLiteral("*.yaml")}, QDir::Files)) {
            const QString file = dir.filePath(name);
            const auto bytes = readFile(file, templateLimit);
            if (!bytes)
                return failure(bytes.error());
            auto read = readTemplate(*bytes, file);
            if (!read)
                return failure(read.error());
            std::erase_if(all, [&read](const DraftTemplate& one) { return one.id == read->id; });
            all.push_back(std::move(*read));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const DraftTemplate& a, const DraftTemplate& b) {
        return std::pair(a.order, a.id) < std::pair(b.order, b.id);
    });
    return all;
}

} // namespace chengbao::workflow
