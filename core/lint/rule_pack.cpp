// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/rule_pack.h"

#include "core/base/files.h"
#include "core/lint/compiled_pack.h"
#include "core/lint/rule_file.h"

#include <QDir>

#include <zlib.h>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr qint64 ruleFileLimit = 4 * 1024 * 1024;
constexpr qint64 compiledPackLimit = 64 * 1024 * 1024;

struct RuleFile {
    QString path;
    QByteArray bytes;
};

Result<std::vector<RuleFile>> readFiles(const QDir& folder)
{
    std::vector<RuleFile> files;
    const QStringList names = folder.entryList({QStringLiteral("*.yaml"), QStringLiteral("*.yml")},
                                               QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const QString path = folder.filePath(name);
        auto bytes = readFile(path, ruleFileLimit);
        if (!bytes)
            return failure(bytes.error());
        files.push_back({path, std::move(*bytes)});
    }
    return files;
}

/// Changes when the files do. Nobody gains by forging it: who can write the pack can write the
/// rules.
quint32 fingerprintOf(const std::vector<RuleFile>& files)
{
    uLong sum = crc32(0, nullptr, 0);
    const auto add = [&sum](const QByteArray& bytes) {
        sum = crc32_z(sum, reinterpret_cast<const Bytef*>(bytes.constData()),
                      static_cast<z_size_t>(bytes.size()));
    };
    for (const RuleFile& file : files) {
        add(QFileInfo(file.path).fileName().toUtf8() + '\n' +
            QByteArray::number(file.bytes.size()));
        add(file.bytes);
    }
    return static_cast<quint32>(sum);
}

/// What was compiled of these files when the program was built.
std::optional<std::vector<Rule>> readCompiled(const QDir& folder,
                                              const std::vector<RuleFile>& files)
{
    const auto bytes = readFile(folder.filePath(compiledPackName()), compiledPackLimit);
    if (!bytes)
        return std::nullopt;
    auto rules = readCompiledPack(*bytes, fingerprintOf(files));
    for (std::size_t i = 0; rules && i < rules->size(); ++i)
        (*rules)[i].file = folder.filePath((*rules)[i].file);
    return rules;
}

/// Lays the rules of one folder over `pack`.
Result<void> addLayer(RulePack& pack, const QString& folder)
{
    const QDir directory(folder);
    if (!directory.exists())
        return failure({ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP("Error", "there is no such folder"),
                        {},
                        folder});
    const auto files = readFiles(directory);
    if (!files)
        return failure(files.error());
    if (pack.rules.empty()) {
        if (auto compiled = readCompiled(directory, *files)) {
            pack.rules = std::move(*compiled);
            return {};
        }
    }
    const auto inLowerLayer = [&pack](const QString& id) { return pack.find(id); };
    std::vector<Rule> layer;
    for (const auto& [path, bytes] : *files) {
        auto rule = parseRule(bytes, path, inLowerLayer);
        if (!rule)
            return failure(rule.error());
        const auto twin = std::find_if(layer.begin(), layer.end(),
                                       [&](const Rule& known) { return known.id == rule->id; });
        if (twin != layer.end())
            return failure({ErrorCode::Malformed,
                            QT_TRANSLATE_NOOP("Error", "the rule “%1” is defined in %2 already"),
                            {rule->id, twin->file},
                            path,
                            rule->line});
        layer.push_back(std::move(*rule));
    }
    for (Rule& rule : layer) {
        std::erase_if(pack.rules, [&](const Rule& below) { return below.id == rule.id; });
        pack.rules.push_back(std::move(rule));
    }
    return {};
}

} // namespace

const Rule* RulePack::find(const QString& id) const
{
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

Result<RulePack> loadRulePack(const QStringList& folders)
{
    RulePack pack;
    for (const QString& folder : folders) {
        if (auto added = addLayer(pack, folder); !added)
            return failure(added.error());
    }
    std::sort(pack.rules.begin(), pack.rules.end(),
              [](const Rule& a, const Rule& b) { return a.id < b.id; });
    for (const Rule& rule : pack.rules) {
        for (const QString& other : rule.yieldsTo) {
            if (!pack.find(other))
                return failure({ErrorCode::Malformed,
                                QT_TRANSLATE_NOOP("Error", "it yields to “%1”, which is no rule"),
                                {other},
                                rule.file,
                                rule.line});
        }
    }
    return pack;
}

Result<void> compileRuleFolder(const QString& folder)
{
    const QDir directory(folder);
    const QString compiled = directory.filePath(compiledPackName());
    QFile::remove(compiled);
    const auto pack = loadRulePack({folder});
    if (!pack)
        return failure(pack.error());
    const auto files = readFiles(directory);
    if (!files)
        return failure(files.error());
    return writeFileAtomically(compiled, compilePack(pack->rules, fingerprintOf(*files)));
}

} // namespace chengbao::lint
