// SPDX-License-Identifier: GPL-3.0-or-later
// Hidden: books_readers_test.py runs it to get the documents of the county's third quarter, and
// what the county itself knows of everybody, into CHENGBAO_SAMPLE_FOLDER.
#include "tests/ui/workflow/books_desk.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QToolButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

QJsonObject knownOf(const County& county)
{
    QJsonObject units, kinds;
    for (const auto& [name, sum] : county.sums)
        units.insert(name, QJsonObject{{QStringLiteral("submitted"), sum.submitted},
                                       {QStringLiteral("adopted"), sum.adopted},
                                       {QStringLiteral("instructions"), sum.instructions},
                                       {QStringLiteral("hundredths"), qint64(sum.first)}});
    for (const auto& [kind, counts] : county.kinds)
        kinds.insert(kind, QJsonArray{counts.first, counts.second});
    return {{QStringLiteral("units"), units}, {QStringLiteral("kinds"), kinds}};
}

} // namespace

TEST_CASE("documents of a quarter for other programs", "[.documents]")
{
    const QString folder = qEnvironmentVariable("CHENGBAO_SAMPLE_FOLDER");
    REQUIRE_FALSE(folder.isEmpty());
    installLanguage(QStringLiteral("zh"));
    County county;
    county.files.folderToGive = folder;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("score"));
    desk.toThirdQuarter();
    auto& schemes = desk.child<QComboBox>("scheme");
    schemes.setCurrentIndex(schemes.findData(QStringLiteral("qingjiang")));
    emit schemes.activated(schemes.currentIndex());
    QMenu* menu = desk.child<QToolButton>("export").menu();
    emit menu->aboutToShow();
    for (QAction* action : menu->actions()) {
        if (!action->isSeparator())
            action->trigger();
        desk.settle();
    }
    desk.window.showPage(QStringLiteral("trend"));
    county.prompts.pdfToPrint = folder + QStringLiteral("/trend.pdf");
    desk.press(Qt::Key_P, Qt::ControlModifier);
    QFile known(folder + QStringLiteral("/known.json"));
    REQUIRE(known.open(QIODevice::WriteOnly));
    known.write(QJsonDocument(knownOf(county)).toJson());
}
