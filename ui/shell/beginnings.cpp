// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/beginnings.h"

#include "ui/archive/import_drafts.h"
#include "ui/common/message_bar.h"
#include "ui/shell/open_item.h"
#include "ui/words/words.h"

namespace chengbao::ui
{

Beginnings::Beginnings(const Services& services, OpenItem& open, MessageBar& bar, QObject* parent)
    : QObject(parent), m_services(services), m_open(open), m_bar(bar), m_work(new Background(this))
{
    connect(m_work, &Background::progressed, this, &Beginnings::progressed);
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
            tellFailed(outcome.failed);
        });
}

void Beginnings::tellFailed(const std::vector<Error>& failed)
{
    if (failed.empty())
        return;
    const QString first = describe(failed.front());
    m_bar.show(MessageBar::Tone::Error,
               failed.size() == 1 ? tr("Not imported: %1").arg(first)
                                  : tr("%n files were not imported. The first: %1", nullptr,
                                       static_cast<int>(failed.size()))
                                        .arg(first),
               {}, true);
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
