// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bootstrap.h"
#include "core/packet/profiles.h"
#include "tests/support/seams.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QTemporaryDir>

#include <ctime>

namespace chengbao::bench
{

/// CPU time of this thread.
inline double threadMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Lets what is under way come to its end.
inline void settle()
{
    for (int round = 0; round < 20; ++round)
        QApplication::processEvents(QEventLoop::AllEvents, 5);
}

/// A window of one's own over an empty archive, with everything that is shipped.
struct BenchDesk {
    QTemporaryDir folder;
    chengbao::SystemClock clock;
    ui::FakeFilePicker files;
    ui::FakePrompts prompts;
    ui::FakeOpener opener;
    ui::Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    lint::NameStore names{folder.filePath(QStringLiteral("names.yaml")),
                          folder.filePath(QStringLiteral("words.txt"))};
    std::unique_ptr<archive::Archive> archive =
        std::move(*archive::Archive::open(folder.filePath(QStringLiteral("archive.db")), clock));
    Places places = findPlaces();
    std::shared_ptr<const lint::Linter> linter =
        std::make_shared<const lint::Linter>(std::move(*makeLinter(places, {})));
    std::vector<Profile> profiles =
        *packet::loadProfiles({places.share + QStringLiteral("/profiles")});

    std::unique_ptr<ui::MainWindow> window()
    {
        return std::make_unique<ui::MainWindow>(
            ui::Services{*archive,
                         linter,
                         profiles,
                         clock,
                         settings,
                         ui::Seams{files, prompts, opener},
                         QStringLiteral(CHENGBAO_SAMPLES),
                         names,
                         {{}, folder.filePath(QStringLiteral("rules"))},
                         [this] { return makeLinter(places, {}); }});
    }
};

} // namespace chengbao::bench
