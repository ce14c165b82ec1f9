// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/similar_items.h"

#include "ui/shell/item_page.h"
#include "ui/shell/open_item.h"

#include <QAction>

#include <algorithm>
#include <utility>

namespace chengbao::ui
{

SimilarItems::SimilarItems(const Services& services, OpenItem& open, ItemPage& page,
                           QAction& action, QWidget* window)
    : QObject(window),
      m_archive(services.archive),
      m_clock(services.clock),
      m_open(open),
      m_page(page),
      m_window(window),
      m_work(new Background(this))
{
    const auto follow = [this, &action] { action.setEnabled(m_open.isOpen()); };
    connect(&open, &OpenItem::opened, this, follow);
    follow();
    connect(&action, &QAction::triggered, this, [this] {
        find([this](Found found) {
            if (found)
                show(std::move(*found), SimilarDialog::Occasion::Looking);
            else
                m_page.showFailure(found.error());
        });
    });
}

void SimilarItems::askBefore(std::function<void()> goOn)
{
    find([this, goOn = std::move(goOn)](Found found) {
        const auto counts = [](const archive::Duplicate& one) {
            return one.relation != archive::Duplicate::Relation::Similar;
        };
        if (!found || std::none_of(found->begin(), found->end(), counts))
            return goOn();
        auto* dialog = show(std::move(*found), SimilarDialog::Occasion::HandingIn);
        connect(dialog, &SimilarDialog::accepted, this, goOn);
    });
}

/// A text that is not kept yet is kept first: only what is kept can be linked.
void SimilarItems::find(Then then)
{
    if (const auto kept = m_open.save(); !kept)
        return then(failure(kept.error()));
    m_asked = m_open.item().id;
    m_then = std::move(then);
    if (!m_work->isRunning())
        look();
}

void SimilarItems::look()
{
    m_work->run(
        [path = m_archive.path(), clock = &m_clock, id = m_asked,
         draft = m_open.draft()](const Progress& progress) -> Found {
            const auto archive = archive::Archive::openReadOnly(path, *clock);
            if (!archive)
                return failure(archive.error());
            return (*archive)->findDuplicates(draft, id, progress.stop);
        },
        [this, id = m_asked](Found found) { take(id, std::move(found)); });
}

void SimilarItems::take(const QString& id, Found found)
{
    if (!m_then || m_open.item().id != m_asked)
        return;
    if (id != m_asked)
        return look(); // asked of another one before this was answered
    std::exchange(m_then, nullptr)(std::move(found));
}

SimilarDialog* SimilarItems::show(std::vector<archive::Duplicate> found,
                                  SimilarDialog::Occasion occasion)
{
    auto* dialog = new SimilarDialog(m_open.draft().body, std::move(found), occasion, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SimilarDialog::linkWanted, this,
            [this, dialog](const QString& earlier) { link(dialog, earlier); });
    connect(dialog, &SimilarDialog::openWanted, this, [this, dialog](const QString& earlier) {
        dialog->reject();
        emit itemWanted(earlier);
    });
    dialog->open();
    return dialog;
}

void SimilarItems::link(SimilarDialog* dialog, const QString& earlier)
{
    if (const auto linked = m_archive.linkFollowUp(m_open.item().id, earlier); linked)
        dialog->noteLinked(earlier);
    else
        m_page.showFailure(linked.error());
}

} // namespace chengbao::ui
