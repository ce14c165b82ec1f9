// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/beginnings.h"

#include "core/text/cleaning.h"
#include "core/workflow/follow_up.h"
#include "ui/archive/import_drafts.h"
#include "ui/archive/import_report.h"
#include "ui/archive/item_model.h"
#include "ui/common/message_bar.h"
#include "ui/shell/open_item.h"
#include "ui/words/words.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>

namespace chengbao::ui
{
namespace
{

constexpr int longestTitle = 50; ///< more than any title, less than most paragraphs
constexpr int noticesTold = 3;   ///< the bar is no list

QString failedWords(const std::vector<Error>& failed)
{
    if (failed.empty())
        return {};
    const QString first = describe(failed.front());
    return failed.size() == 1 ? Beginnings::tr("Not imported: %1").arg(first)
                              : Beginnings::tr("%n files were not imported. The first: %1", nullptr,
                                               static_cast<int>(failed.size()))
                                    .arg(first);
}

/// What was left out or decided while files were read, each with its file where there are several.
QString noticeWords(const std::vector<Error>& notices, bool severalFiles)
{
    if (notices.empty())
        return {};
    QStringList told;
    for (std::size_t i = 0; i < notices.size() && i < noticesTold; ++i) {
        Error notice = notices[i];
        if (!severalFiles)
            notice.place.clear();
        told << summarise(notice);
    }
    if (notices.size() > noticesTold)
        told << Beginnings::tr("and %1 more").arg(notices.size() - noticesTold);
    return Beginnings::tr("Imported, please look it through: %1")
        .arg(told.join(Beginnings::tr("; ", "between sentences of a list")));
}

} // namespace

Beginnings::Beginnings(const Services& services, OpenItem& open, MessageBar& bar, QWidget* window)
    : QObject(window),
      m_services(services),
      m_open(open),
      m_bar(bar),
      m_window(window),
      m_work(new Background(this))
{
    connect(m_work, &Background::progressed, this, &Beginnings::progressed);
}

void Beginnings::bind(const ActionCatalogue& actions)
{
    const auto on = [&](Act act, auto slot) {
        connect(actions[act], &QAction::triggered, this, slot);
    };
    on(Act::NewDraft, [this] { blank(); });
    on(Act::NewFromClipboard, [this] { fromClipboard(QGuiApplication::clipboard()->mimeData()); });
    on(Act::FollowUp, [this] { followUp(); });
    on(Act::Import, [this] { importFiles(m_services.seams.files.draftsToImport(m_window)); });
    on(Act::ImportFolder, [this] { importFolder(); });
    on(Act::Samples, [this] { importSamples(); });
    actions[Act::Samples]->setEnabled(hasSamples());
}

bool Beginnings::keepText()
{
    return m_open.save().has_value();
}

void Beginnings::blank()
{
    if (!keepText())
        return;
    m_open.begin(m_services.settings.clerksFacts());
    emit begun();
}

void Beginnings::fromTemplate(const workflow::DraftTemplate& one)
{
    if (!keepText())
        return;
    m_open.begin(one.draft(m_services.settings.clerksFacts()), false);
    emit begun();
}

void Beginnings::fromClipboard(const QMimeData* clipboard)
{
    const QStringList files = clipboard ? importableIn(*clipboard) : QStringList();
    if (!files.isEmpty())
        return importFiles(files);
    QStringList paragraphs =
        text::bodyParagraphs(text::cleanText(clipboard ? clipboard->text() : QString()));
    if (paragraphs.isEmpty())
        return m_bar.show(MessageBar::Tone::Info,
                          tr("There is no text on the clipboard. Copy the draft in the other "
                             "program first."),
                          {}, true);
    if (!keepText())
        return;
    Draft draft{m_services.settings.clerksFacts(), {}, {}};
    if (paragraphs.first().size() <= longestTitle)
        draft.title = paragraphs.takeFirst();
    draft.body = paragraphs.join(u'\n');
    m_open.begin(draft, true);
    emit begun();
}

void Beginnings::followUp()
{
    if (!m_open.isOpen() || m_open.isNew() || !keepText())
        return;
    QStringList names;
    for (const lint::Leader& leader : m_services.names.own().leaders)
        names << leader.name;
    const QString title = shownTitle(m_open.draft().title);
    const auto next = workflow::followUp(m_open.draft(), names);
    m_open.begin(next.draft, true);
    emit begun();
    m_bar.show(MessageBar::Tone::Info,
               tr("This goes on from “%1”. Places to change or confirm: %2. Ctrl+J leads from one "
                  "to the next, Ctrl+. confirms that it is still so.")
                   .arg(title, QString::number(next.toCheck)),
               {}, true);
}

void Beginnings::importFiles(const QStringList& files)
{
    if (files.isEmpty() || m_work->isRunning() || !keepText())
        return;
    const QString path = m_services.archive.path();
    const QString actor = m_services.settings.get(setting::clerk);
    m_work->run(
        [path, files, actor, clock = &m_services.clock](const Progress& progress) {
            return importDrafts(path, *clock, files, actor, progress);
        },
        [this](const ImportOutcome& outcome) {
            if (!outcome.imported.isEmpty() && keepText()) {
                emit imported();
                (void)m_open.open(outcome.imported.back());
            }
            tellOf(outcome);
        });
}

void Beginnings::tellOf(const ImportOutcome& outcome)
{
    const QString text = (failedWords(outcome.failed) + QLatin1Char('\n') +
                          noticeWords(outcome.notices, outcome.imported.size() > 1))
                             .trimmed();
    if (text.isEmpty())
        return;
    std::vector<MessageBar::Choice> choices;
    if (outcome.files.size() > 1)
        choices.push_back({tr("File by file…"), [this, files = outcome.files] {
                               auto* report = new ImportReport(files, m_window);
                               report->setAttribute(Qt::WA_DeleteOnClose);
                               report->open();
                           }});
    m_bar.show(outcome.failed.empty() ? MessageBar::Tone::Info : MessageBar::Tone::Error, text,
               choices, true);
}

void Beginnings::importFolder()
{
    const QString folder = m_services.seams.files.folder(m_window, QDir::homePath());
    if (folder.isEmpty())
        return;
    const QStringList files = importable({folder});
    if (files.isEmpty())
        return m_bar.show(MessageBar::Tone::Info,
                          tr("There are no drafts in this folder. What is read: txt, docx, doc, "
                             "wps, rtf and html."),
                          {}, true);
    importFiles(files);
}

void Beginnings::importSamples()
{
    importFiles(importable({m_services.samples}));
}

bool Beginnings::hasSamples() const
{
    return !importable({m_services.samples}).isEmpty();
}

} // namespace chengbao::ui
