// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/item_notice.h"

#include "core/workflow/desk.h"
#include "core/workflow/merging.h"
#include "ui/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ItemNotice)
};

QString signature(const Item& item)
{
    if (!item.signOff)
        return {};
    return Words::tr("Signed by %1 (%2), %3.")
        .arg(item.signOff->signer, label(item.signOff->role),
             item.signOff->signedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

/// What was said when the item was last given back.
QString lastRemark(const Item& item, const archive::Archive& archive)
{
    const auto trail = archive.trail(item.id);
    if (!trail)
        return {};
    const auto last = std::find_if(trail->rbegin(), trail->rend(), [](const TrailEntry& entry) {
        return entry.to == State::Returned;
    });
    return last == trail->rend() ? QString() : last->remark;
}

/// Where it came from: the packet it was received in, the items it goes on from, and theirs.
QString originText(const Item& item, const archive::Archive& archive)
{
    const auto origins = workflow::originsOf(archive, item.id);
    if (!origins)
        return {};
    QStringList from, received;
    for (const workflow::Origin& origin : *origins) {
        if (origin.kind == workflow::Origin::Kind::Received)
            received << Words::tr("%1 (%2)").arg(origin.sender, origin.packet);
        else
            from << Words::tr("“%1”").arg(origin.title);
    }
    received.removeDuplicates();
    QStringList sentences;
    if (!from.isEmpty())
        sentences << Words::tr("Goes on from %1.").arg(from.join(Words::tr(", ")));
    if (!received.isEmpty())
        sentences << Words::tr("Received from %1.").arg(received.join(Words::tr(", ")));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

std::optional<ItemNotice> noticeFor(const Item& item, const archive::Archive& archive)
{
    if (archive.opening() == archive::Opening::ReadOnlyAsked)
        return ItemNotice{MessageBar::Tone::Warning,
                          Words::tr("Another window has this archive and does not answer; it may "
                                    "run on another computer. Here items can be read, searched "
                                    "and copied. To write, close the other one and start again."),
                          false};
    if (archive.isReadOnly())
        return ItemNotice{MessageBar::Tone::Warning,
                          Words::tr("The archive can only be read: a newer program wrote it, or "
                                    "its folder is write-protected."),
                          false};
    const bool mayGiveBack = workflow::isAllowed(item.state, State::Returned);
    switch (item.state) {
    case State::Draft: {
        const QString origin = originText(item, archive);
        return origin.isEmpty() ? std::nullopt
                                : std::optional(ItemNotice{MessageBar::Tone::Info, origin, false});
    }
    case State::Returned: {
        const QString remark = lastRemark(item, archive);
        return ItemNotice{MessageBar::Tone::Warning,
                          remark.isEmpty() ? Words::tr("Returned for changes.")
                                           : Words::tr("Returned for changes: %1").arg(remark),
                          false};
    }
    case State::InReview:
        return ItemNotice{MessageBar::Tone::Info, Words::tr("Waiting for the signature."),
                          mayGiveBack};
    case State::Signed:
        return ItemNotice{MessageBar::Tone::Info,
                          signature(item) + QLatin1Char(' ') + Words::tr("The text is locked."),
                          mayGiveBack};
    default:
        return ItemNotice{MessageBar::Tone::Info,
                          label(item.state) + QStringLiteral(" · ") + signature(item), mayGiveBack};
    }
}

} // namespace chengbao::ui
