// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/similar_items.h"

#include "ui/shell/item_page.h"
#include "ui/shell/open_item.h"

#include <QAction>

#include <algorithm>

namespace chengbao::ui
{

SimilarItems::SimilarItems(const Services& services, OpenItem& open, ItemPage& page,
                           QAction& action, QWidget* window)
    : QObject(window), m_archive(services.archive), m_open(open), m_page(page), m_window(window)
{
    const auto follow = [this, &action] { action.setEnabled(m_open.isOpen()); };
    connect(&open, &OpenItem::opened, this, follow);
    follow();
    connect(&action, &QAction::triggered, this, [this] {
        auto found = find();
        if (found)
            show(std::move(*found), SimilarDialog::Occasion::Looking);
        else
            m_page.showFailure(found.error());
    });
}

void SimilarItems::askBefore(std::function<void()> goOn)
{
    const auto counts = [](const archive::Duplicate& one) {
        return one.relation != archive::Duplicate::Relation::Similar;
    };
    auto found = find();
    if (!found || std::none_of(found->begin(), found->end(), counts))
        return goOn();
    auto* dialog = show(std::move(*found), SimilarDialog::Occasion::HandingIn);
    connect(dialog, &SimilarDialog::accepted, this, std::move(goOn));
}

/// A text that is not kept yet is kept first: only what is kept can be linked.
Result<std::vector<archive::Duplicate>> SimilarItems::find()
{
    if (const auto kept = m_open.save(); !kept)
        return failure(kept.error());
    return m_archive.findDuplicates(m_open.draft(), m_open.item().id);
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
