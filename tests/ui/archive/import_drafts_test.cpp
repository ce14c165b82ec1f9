// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/strings.h"
#include "ui/archive/import_drafts.h"

#include <QDir>
#include <QTemporaryDir>

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("a file that cannot be read does not keep the others out")
{
    QTemporaryDir folder;
    const auto file = [&folder](const char* name, const QByteArray& bytes) {
        const QString path = folder.filePath(QString::fromUtf8(name));
        REQUIRE(writeFileAtomically(path, bytes).has_value());
        return path;
    };
    const QStringList files = {
        file("一.txt", "标题一\n\n正文。\n"), file("坏.txt", "---\nno-such-key: x\n---\n标题\n"),
        folder.filePath(QStringLiteral("没有.txt")), file("二.txt", "标题二\n\n正文。\n")};
    const SystemClock clock;
    const QString path = folder.filePath(QStringLiteral("a.db"));
    std::vector<int> steps;
    Progress progress;
    progress.step = [&steps](int done, int) { steps.push_back(done); };
    const ImportOutcome outcome =
        importDrafts(path, clock, files, QStringLiteral("何静"), progress);
    CHECK(outcome.imported.size() == 2);
    REQUIRE(outcome.failed.size() == 2);
    CHECK(outcome.failed[0].place.contains(QStringLiteral("坏.txt")));
    CHECK(steps == std::vector<int>{1, 2, 3, 4});

    const auto archive = archive::Archive::open(path, clock);
    REQUIRE(archive.has_value());
    const auto item = (*archive)->item(outcome.imported[1]);
    REQUIRE(item.has_value());
    CHECK(item->draft.title == QStringLiteral("标题二"));
}

TEST_CASE("a stop ends the import between files")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.txt"));
    REQUIRE(writeFileAtomically(file, "标题\n").has_value());
    const SystemClock clock;
    std::stop_source stop;
    stop.request_stop();
    const ImportOutcome outcome = importDrafts(folder.filePath(QStringLiteral("a.db")), clock,
                                               {file, file}, QString(), {{}, stop.get_token()});
    CHECK(outcome.imported.isEmpty());
    CHECK(outcome.failed.empty());
}

TEST_CASE("only drafts are taken from what was dropped")
{
    QTemporaryDir folder;
    for (const char* name : {"b.txt", "a.DOCX", "c.docx", "d.pdf", "e.txt.bak"})
        REQUIRE(writeFileAtomically(folder.filePath(QLatin1String(name)), "x").has_value());
    QStringList names;
    for (const QString& file : importable({folder.path()}))
        names << QFileInfo(file).fileName();
    CHECK(names ==
          QStringList{QStringLiteral("a.DOCX"), QStringLiteral("b.txt"), QStringLiteral("c.docx")});
    CHECK(importable({QStringLiteral("/x/y.pdf")}).isEmpty());
    CHECK(importable({QStringLiteral("/x/y.txt")}).size() == 1);
    CHECK(importable({}).isEmpty());
}
