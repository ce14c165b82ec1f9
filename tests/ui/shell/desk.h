// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/profiles.h"
#include "core/text/segmenter.h"
#include "core/text/spelling.h"
#include "tests/support/seams.h"
#include "tests/support/strings.h"
#include "ui/archive/item_list.h"
#include "ui/archive/navigation.h"
#include "ui/editor/draft_editor.h"
#include "ui/shell/item_page.h"
#include "ui/shell/main_window.h"
#include "ui/workflow/facts_panel.h"
#include "ui/workflow/sign_dialog.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

namespace chengbao::ui
{

/// A desk of one's own: a temporary archive with the shipped rules, and hands for the window.
struct Desktop {
    static constexpr int patience = 20000; ///< milliseconds, for a machine that is busy

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 9, 19), QTime(10, 32))};
    FakeFilePicker files;
    FakePrompts prompts;
    FakeOpener opener;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    std::unique_ptr<archive::Archive> archive;
    lint::NameStore names{folder.filePath(QStringLiteral("rules/names.yaml")),
                          folder.filePath(QStringLiteral("rules/words.txt"))};
    std::shared_ptr<const lint::Linter> linter = shippedLinter(names.registered());
    std::unique_ptr<MainWindow> window;

    Desktop()
    {
        auto opened = archive::Archive::open(folder.filePath(QStringLiteral("archive.db")), clock);
        REQUIRE(opened.has_value());
        archive = std::move(*opened);
        settings.set(setting::introduced, true);
    }

    static std::shared_ptr<const lint::Linter>
    shippedLinter(std::shared_ptr<const lint::NameRegister> registered)
    {
        const QString share = QStringLiteral(CHENGBAO_SHARE);
        auto pack = lint::loadRulePack({share + QStringLiteral("/rules")});
        auto segmenter =
            text::Segmenter::load(share + QStringLiteral("/dictionaries/segmenter.bin"));
        REQUIRE(pack.has_value());
        REQUIRE(segmenter.has_value());
        return std::make_shared<const lint::Linter>(
            std::move(*pack), *segmenter,
            std::make_shared<text::SpellChecker>(QStringList(), QString()), std::move(registered));
    }

    static QString officialRules() { return QStringLiteral(CHENGBAO_SHARE "/rules"); }
    QString personalRules() const { return folder.filePath(QStringLiteral("rules/personal")); }
    /// The shipped rules with the user's own over them.
    Result<lint::Linter> allRules() const
    {
        QStringList folders{officialRules()};
        if (QDir(personalRules()).exists())
            folders << personalRules();
        auto pack = lint::loadRulePack(folders);
        if (!pack)
            return failure(pack.error());
        return lint::Linter(std::move(*pack), nullptr,
                            std::make_shared<text::SpellChecker>(QStringList(), QString()));
    }

    static std::vector<Profile> shippedProfiles()
    {
        auto profiles = packet::loadProfiles({QStringLiteral(CHENGBAO_SHARE "/profiles")});
        REQUIRE(profiles.has_value());
        return *profiles;
    }

    static std::vector<workflow::DraftTemplate> shippedTemplates()
    {
        auto templates = workflow::loadTemplates({QStringLiteral(CHENGBAO_SHARE "/templates")});
        REQUIRE(templates.has_value());
        return *templates;
    }

    Publishing publishing() const
    {
        auto publications = packet::loadPublications({QStringLiteral(CHENGBAO_SHARE "/bulletins")});
        REQUIRE(publications.has_value());
        return {*publications, folder.filePath(QStringLiteral("issues.json")),
                folder.filePath(QStringLiteral("profiles")),
                QStringLiteral(CHENGBAO_SHARE "/../../lib/chengbao/pdf.so"),
                folder.filePath(QStringLiteral("bulletins"))};
    }

    /// Opens the window anew, as a start of the program does.
    MainWindow& open()
    {
        window.reset();
        window = std::make_unique<MainWindow>(Services{*archive,
                                                       linter,
                                                       shippedProfiles(),
                                                       clock,
                                                       settings,
                                                       Seams{files, prompts, opener},
                                                       QStringLiteral(CHENGBAO_SHARE "/samples"),
                                                       names,
                                                       {{officialRules()}, personalRules()},
                                                       [this] { return allRules(); },
                                                       false,
                                                       shippedTemplates(),
                                                       {},
                                                       {},
                                                       publishing()});
        window->show();
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        return *window;
    }

    Item keep(const Draft& draft) const
    {
        auto item = archive->add(draft, QStringLiteral("test"), QStringLiteral("import"));
        REQUIRE(item.has_value());
        return *item;
    }

    /// A draft that passes every check.
    static Draft soundDraft()
    {
        Draft draft;
        draft.facts.system = System::Government;
        draft.facts.kind = Kind::News;
        draft.facts.unit = QStringLiteral("清江县农业农村局");
        draft.facts.author = QStringLiteral("龚雪");
        draft.facts.phone = QStringLiteral("0xxx-5230118");
        draft.facts.reviewer = QStringLiteral("许文斌");
        draft.facts.eventDate = QDate(2026, 9, 18);
        draft.facts.reportDate = QDate(2026, 9, 19);
        draft.facts.disclosure = Disclosure::Active;
        draft.title = QStringLiteral("清江县秋粮收割完成52%");
        draft.body = QStringLiteral("截至9月18日，清江县收割秋粮26万亩，占应收面积50万亩的52%。");
        return draft;
    }

    DraftEditor& editor() const { return *window->findChild<DraftEditor*>(); }
    ItemList& list() const { return *window->findChild<ItemList*>(); }
    Navigation& navigation() const { return *window->findChild<Navigation*>(); }
    FactsPanel& facts() const { return *window->findChild<FactsPanel*>(); }
    MessageBar& bar() const { return *window->findChild<ItemPage*>()->bar(); }
    SignDialog* signDialog() const { return window->findChild<SignDialog*>(); }
    /// The dialog that comes once a worker has judged the item.
    SignDialog* awaitSignDialog() const
    {
        REQUIRE(QTest::qWaitFor([this] { return signDialog() != nullptr; }, patience));
        return signDialog();
    }
    bool awaitState(State state) const
    {
        return QTest::qWaitFor([this, state] { return window->openItem().item().state == state; },
                               patience);
    }
    QLineEdit* factField(const char* key) const
    {
        return facts().findChild<QLineEdit*>(QLatin1String(key));
    }

    /// Presses a key where the keyboard is.
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus);
        QTest::keyClick(focus, key, modifiers);
    }

    /// Types as an input method does; keyClicks() knows no Chinese.
    static void type(const QString& text)
    {
        QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus);
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(focus, &event);
    }

    int count(std::optional<State> state = std::nullopt) const
    {
        archive::Query query;
        query.state = state;
        const auto found = archive->find(query);
        REQUIRE(found.has_value());
        return static_cast<int>(found->size());
    }
};

} // namespace chengbao::ui
