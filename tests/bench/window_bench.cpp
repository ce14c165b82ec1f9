// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs the GUI thread, in CPU time of that thread, and how long the program takes
// to start. Prints figures, judges nothing.
#include "core/archive/database.h"
#include "core/text/draft_file.h"
#include "tests/bench/bench_desk.h"
#include "ui/archive/item_list.h"
#include "ui/archive/navigation.h"
#include "ui/packet/export_dialog.h"

#include <QApplication>
#include <QDir>
#include <QListView>
#include <QProcess>
#include <QTreeWidget>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace chengbao;
using namespace chengbao::ui;
using namespace chengbao::bench;

namespace
{

/// Median and worst of `rounds` runs, each with the painting and layout it brings about.
template <class Work>
void report(const char* what, int rounds, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        settle();
        const double before = threadMs();
        work(round);
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        times.push_back(threadMs() - before);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-44s median %6.1f ms   worst %6.1f ms\n", what, times[times.size() / 2],
                times.back());
}

std::vector<Draft> sampleDrafts()
{
    std::vector<Draft> drafts;
    const QDir samples(QStringLiteral(CHENGBAO_SAMPLES));
    for (const QString& name : samples.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
        if (auto draft = text::readDraftFile(samples.filePath(name)))
            drafts.push_back(std::move(*draft));
    }
    return drafts;
}

/// Items made of the samples, each with a title of its own, a thousand in one transaction.
void fill(archive::Archive& archive, int items)
{
    const auto drafts = sampleDrafts();
    std::vector<Draft> some;
    for (int i = 0; i < items; ++i) {
        some.push_back(drafts[static_cast<std::size_t>(i) % drafts.size()]);
        some.back().title += QString::number(i);
        if (some.size() < 1000 && i + 1 < items)
            continue;
        if (!archive.addAll(some, QStringLiteral("bench"), QStringLiteral("import")))
            qFatal("cannot fill the archive");
        some.clear();
    }
}

/// The same for an archive of its own. Its index is made in one go, as after a repair: entering
/// each item as it is added would take an hour for a hundred thousand.
void fillFile(const QString& path, int items)
{
    const SystemClock clock;
    auto archive = archive::Archive::open(path, clock);
    auto raw = archive::Database::connect(path, archive::Database::Access::ReadWrite, 5000);
    if (!archive || !raw ||
        !(*raw)->run(QStringLiteral("DELETE FROM meta WHERE key = 'search_index'")))
        qFatal("no archive");
    fill(**archive, items);
    if (!(*archive)->completeIndex({}))
        qFatal("no index");
}

void sign(archive::Archive& archive, int items)
{
    archive::Query query;
    query.limit = items;
    const auto found = archive.find(query);
    for (const ItemSummary& one : *found) {
        const auto item = archive.item(one.id);
        const SignOff signOff{QStringLiteral("许文斌"),
                              SignerRole::PrincipalLeader,
                              QDateTime(QDate(2026, 9, 19), QTime(10, 0)),
                              {}};
        if (!archive.transition(*item, State::Signed, signOff, item->draft, {}))
            qFatal("cannot sign");
    }
}

void measureWindow()
{
    BenchDesk desk;
    fill(*desk.archive, 400);
    sign(*desk.archive, 300);
    report("window: made and shown", 5, [&](int) {
        auto window = desk.window();
        window->show();
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    });
    auto window = desk.window();
    window->show();
    auto* list = window->findChild<ItemList*>()->view();
    report("an item of the list opened", 30,
           [&](int round) { list->setCurrentIndex(list->model()->index(round % 15 + 1, 0)); });
    auto* navigation = window->findChild<Navigation*>();
    report("another state chosen", 20, [&](int round) { navigation->setCurrentRow(round % 2); });
    report("a new item begun", 10, [&](int) {
        for (QAction* action : window->actions()) {
            if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+N")))
                action->trigger();
        }
    });
    report("export dialog made, shown, filled (300)", 5, [&](int) {
        ExportDialog dialog({desk.archive->path(), desk.linter, &desk.clock}, desk.profiles,
                            {{}, desk.folder.path(), {}, {}},
                            {desk.files, desk.prompts, desk.opener}, window.get());
        dialog.show();
        auto* candidates = dialog.findChild<QTreeWidget*>();
        while (candidates->topLevelItemCount() < 300)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    });
}

/// As if the clerk had last closed the window over an item of some 3,000 characters.
void leaveOpen(const QString& home)
{
    const SystemClock clock;
    const auto archive = archive::Archive::open(home + QStringLiteral("/archive.db"), clock);
    Draft draft = sampleDrafts().front();
    const QString text = draft.body + QLatin1Char('\n');
    draft.body = text.repeated(3000 / text.size());
    const auto item = (*archive)->add(draft, QStringLiteral("bench"), QStringLiteral("draft"));
    Settings settings(home + QStringLiteral("/settings.ini"));
    settings.set(setting::introduced, true);
    settings.set(setting::openItem, item->id);
}

/// CPU time of the programs that were started and have ended, all their threads together.
double childrenMs()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

/// From the start of the process to a window that is drawn and takes keys, which is where it quits.
void measureStart(const QString& home, int items)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CHENGBAO_HOME"), home);
    std::vector<double> times;
    const double cpuBefore = childrenMs();
    constexpr int rounds = 7;
    for (int round = 0; round < rounds; ++round) {
        QProcess program;
        program.setProcessEnvironment(environment);
        const auto before = std::chrono::steady_clock::now();
        program.start(QStringLiteral(CHENGBAO_PROGRAM), {QStringLiteral("--start-only")});
        if (!program.waitForFinished(60000) || program.exitCode() != 0)
            qFatal("the program did not start");
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - before)
                .count());
    }
    std::sort(times.begin(), times.end());
    std::printf("start to usable window, %d items: median %.0f ms, first to last %.0f–%.0f ms "
                "(by the clock), CPU time %.0f ms\n",
                items, times[times.size() / 2], times.front(), times.back(),
                (childrenMs() - cpuBefore) / rounds);
}

} // namespace

/// window_bench [start] [ITEMS [HOME]]: HOME is kept and filled only when it has no archive yet.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Scheme::Light);
    QStringList arguments = QApplication::arguments().mid(1);
    if (!arguments.removeOne(QStringLiteral("start")))
        measureWindow();
    const int items = arguments.isEmpty() ? 1000 : arguments[0].toInt();
    const QTemporaryDir own;
    const QString home = arguments.value(1, own.path());
    const QString path = home + QStringLiteral("/archive.db");
    if (!QFile::exists(path))
        fillFile(path, items);
    leaveOpen(home);
    measureStart(home, items);
    return 0;
}
