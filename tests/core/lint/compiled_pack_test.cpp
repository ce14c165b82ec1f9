// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/compiled_pack.h"
#include "tests/core/lint/guide_rules.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::lint;

namespace
{

const QString shippedRules = QStringLiteral(CHENGBAO_SHARE "/rules");

/// A copy of the shipped rules without their compiled pack, to be changed at will.
QString copyRules(const QTemporaryDir& folder)
{
    for (const QFileInfo& file : QDir(shippedRules).entryInfoList({QStringLiteral("*.yaml")}))
        REQUIRE(QFile::copy(file.filePath(), folder.filePath(file.fileName())));
    return folder.path();
}

RulePack load(const QString& folder)
{
    auto pack = loadRulePack({folder});
    REQUIRE(pack.has_value());
    return std::move(*pack);
}

void append(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::Append));
    file.write(bytes);
}

} // namespace

TEST_CASE("a compiled pack says what its files say, in every part of every rule")
{
    const QTemporaryDir folder;
    const RulePack read = load(copyRules(folder));
    REQUIRE(compileRuleFolder(folder.path()).has_value());
    REQUIRE(QFile::exists(folder.filePath(compiledPackName())));
    const RulePack compiled = load(folder.path());
    REQUIRE(compiled.rules.size() == read.rules.size());
    for (std::size_t i = 0; i < read.rules.size(); ++i) {
        INFO(read.rules[i].id.toStdString());
        CHECK(compiled.rules[i] == read.rules[i]);
    }
}

TEST_CASE("a compiled pack of an office keeps what rules of every kind say")
{
    const QTemporaryDir folder;
    int count = 0;
    for (const QByteArray& yaml : test::guideRuleFiles()) {
        QFile file(folder.filePath(QStringLiteral("%1.yaml").arg(++count)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(yaml);
    }
    const RulePack read = load(folder.path());
    REQUIRE(read.rules.size() == 7);
    REQUIRE(compileRuleFolder(folder.path()).has_value());
    REQUIRE(QFile::exists(folder.filePath(compiledPackName())));
    CHECK(load(folder.path()).rules == read.rules);
}

TEST_CASE("a compiled pack counts only while it is of exactly these files")
{
    const QTemporaryDir folder;
    copyRules(folder);
    REQUIRE(compileRuleFolder(folder.path()).has_value());

    SECTION("an edited rule is read from its file")
    {
        append(folder.filePath(QStringLiteral("word.le.yaml")), "enabled: false\n");
        CHECK_FALSE(load(folder.path()).find(QStringLiteral("word.le"))->enabled);
    }
    SECTION("a rule taken away is gone")
    {
        QFile::remove(folder.filePath(QStringLiteral("word.le.yaml")));
        CHECK(load(folder.path()).find(QStringLiteral("word.le")) == nullptr);
    }
    SECTION("a pack that is cut short or not one is passed over")
    {
        const QString pack = folder.filePath(compiledPackName());
        const qint64 whole = QFileInfo(pack).size();
        const std::size_t rules = load(folder.path()).rules.size();
        for (const qint64 size : {whole - 1, whole / 2, qint64(100), qint64(3), qint64(0)}) {
            REQUIRE(QFile::resize(pack, size));
            CHECK(load(folder.path()).rules.size() == rules);
        }
        append(pack, QByteArray(4096, '\xFF'));
        CHECK(load(folder.path()).rules.size() == rules);
    }
}

TEST_CASE("a folder with a rule that does not hold has no compiled pack")
{
    const QTemporaryDir folder;
    copyRules(folder);
    REQUIRE(compileRuleFolder(folder.path()).has_value());
    append(folder.filePath(QStringLiteral("word.le.yaml")), "colour: red\n");
    const auto compiled = compileRuleFolder(folder.path());
    REQUIRE_FALSE(compiled.has_value());
    CHECK(compiled.error().place.endsWith(QLatin1String("word.le.yaml")));
    CHECK_FALSE(QFile::exists(folder.filePath(compiledPackName())));
}

TEST_CASE("an overlay works over a compiled pack as over its files")
{
    const QTemporaryDir official, office;
    copyRules(official);
    append(office.filePath(QStringLiteral("word.le.yaml")), "id: word.le\nlevel: error\n");
    const auto read = loadRulePack({official.path(), office.path()});
    REQUIRE(compileRuleFolder(official.path()).has_value());
    const auto compiled = loadRulePack({official.path(), office.path()});
    REQUIRE(read.has_value());
    REQUIRE(compiled.has_value());
    CHECK(compiled->rules == read->rules);
}
