// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: builds the objects once, shows the window.
#include "app/bootstrap.h"
#include "core/packet/bulletin.h"
#include "core/packet/profiles.h"
#include "ui/shell/main_window.h"
#include "ui/shell/one_window.h"
#include "ui/words/words.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QTimer>
#include <QWindow>

#include <sys/stat.h>

#include <iostream>

namespace
{

using namespace chengbao;

struct Choices {
    QString archive;
    bool samples = false;
    bool startOnly = false;
};

Choices readArguments(const QApplication& application, const Places& places)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("Desktop", "Drafting, checking, sign-off and packets for "
                                           "information clerks."));
    const QCommandLineOption archive(
        QStringLiteral("archive"),
        QApplication::translate("Desktop", "Open this archive instead of the user’s own."),
        QStringLiteral("PATH"), places.archive());
    const QCommandLineOption samples(
        QStringLiteral("samples"),
        QApplication::translate("Desktop", "Fill an empty archive with the sample drafts."));
    QCommandLineOption startOnly(
        QStringLiteral("start-only"),
        QApplication::translate("Desktop", "Quit as soon as the window can be used."));
    startOnly.setFlags(QCommandLineOption::HiddenFromHelp); // for measuring and packaging
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({archive, samples, startOnly});
    parser.process(application);
    return {parser.value(archive), parser.isSet(samples), parser.isSet(startOnly)};
}

/// A failure before there is a window: said on the terminal too, for scripts.
int giveUp(const Error& error)
{
    const QString text = ui::describe(error);
    std::cerr << text.toStdString() << std::endl;
    QMessageBox::critical(nullptr, QApplication::applicationDisplayName(), text);
    return 2;
}

/// What the user's own layers give; where they do not hold, says so and goes on with the official
/// ones alone.
template <class Load>
auto ownOrOfficial(const Places& places, Load load) -> decltype(load(places))
{
    auto own = load(places);
    if (own)
        return own;
    auto official = load(places.withoutOwnLayers());
    if (official)
        QMessageBox::warning(nullptr, QApplication::applicationDisplayName(),
                             ui::describe(own.error()));
    return official;
}

lint::PersonalRules personalRulesOf(const Places& places)
{
    QStringList below = places.ruleFolders();
    below.removeAll(places.personalRules());
    return {below, places.personalRules()};
}

/// Behind everything that showing the window put before the event loop, once it is on the screen
/// and drawn.
void quitOnceShown(const QWidget& window)
{
    auto* again = new QTimer(qApp);
    again->callOnTimeout(qApp, [&window] {
        if (window.windowHandle()->isExposed())
            QTimer::singleShot(0, qApp, [] { QApplication::exit(0); });
    });
    again->start(1);
}

bool isEmpty(const archive::Archive& archive)
{
    archive::Query any;
    any.limit = 1;
    const auto found = archive.find(any);
    return found && found->empty();
}

} // namespace

int main(int argc, char** argv)
{
    ::umask(077); // whatever a library writes is the user's alone
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("chengbao"));
    QApplication::setApplicationVersion(QStringLiteral(CHENGBAO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.chengbao.Chengbao"));

    const Places places = findPlaces();
    ui::Settings settings(places.config + QStringLiteral("/settings.ini"));
    ui::installLanguage(settings.get(ui::setting::language));
    QApplication::setApplicationDisplayName(QApplication::translate("Desktop", "Chengbao"));
    const Choices choices = readArguments(application, places);
    ui::applyTheme(application, settings.scheme());

    ui::OneWindow one(choices.archive);
    const auto found = one.take();
    if (found == ui::OneWindow::Found::Raised) {
        std::cerr << QApplication::translate("Desktop", "The archive is open in another window, "
                                                        "which is in front now.")
                         .toStdString()
                  << std::endl;
        return 0;
    }
    const SystemClock clock;
    const auto archive = found == ui::OneWindow::Found::Silent
                             ? archive::Archive::openReadOnly(choices.archive, clock)
                             : archive::Archive::open(choices.archive, clock);
    if (!archive)
        return giveUp(archive.error());
    lint::NameStore names(places.names(), places.words());
    if (auto loaded = names.load(); !loaded)
        QMessageBox::warning(nullptr, QApplication::applicationDisplayName(),
                             ui::describe(loaded.error()));
    auto linter = ownOrOfficial(places, [&names](const Places& from) {
        return makeLinter(from, {{}, names.registered()});
    });
    if (!linter)
        return giveUp(linter.error());
    auto profiles = ownOrOfficial(
        places, [](const Places& from) { return packet::loadProfiles(from.profileFolders()); });
    if (!profiles)
        return giveUp(profiles.error());

    auto templates = ownOrOfficial(
        places, [](const Places& from) { return workflow::loadTemplates(from.templateFolders()); });
    if (!templates)
        return giveUp(templates.error());

    auto publications = ownOrOfficial(places, [](const Places& from) {
        return packet::loadPublications(from.publicationFolders());
    });
    if (!publications)
        return giveUp(publications.error());

    ui::SystemFilePicker files;
    ui::DialogPrompts prompts;
    ui::DesktopOpener opener;
    ui::MainWindow window({**archive,
                           std::make_shared<const lint::Linter>(std::move(*linter)),
                           std::move(*profiles),
                           clock,
                           settings,
                           {files, prompts, opener},
                           places.samples(),
                           names,
                           personalRulesOf(places),
                           [places, &names] {
                               return makeLinter(places, {{}, names.registered()});
                           },
                           found == ui::OneWindow::Found::AfterCrash,
                           std::move(*templates),
                           {places.allSchemeFolders(), places.ownSchemes()},
                           {places.allCalendarFolders(), places.personalCalendar()},
                           {std::move(*publications), places.issues(), places.personalProfiles(),
                            places.pdfModule(), places.personalPublications()}});
    QObject::connect(&one, &ui::OneWindow::raiseWanted, &window, &ui::MainWindow::comeForward);
    window.show();
    if (choices.samples && isEmpty(**archive))
        QTimer::singleShot(0, &window, &ui::MainWindow::importSamples);
    if (choices.startOnly)
        quitOnceShown(window);
    return QApplication::exec();
}
