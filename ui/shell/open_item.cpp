// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/open_item.h"

#include "core/workflow/desk.h"

namespace chengbao::ui
{

OpenItem::OpenItem(archive::Archive& archive, QString actor, QObject* parent)
    : QObject(parent), m_archive(archive), m_actor(std::move(actor))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &OpenItem::save);
}

bool OpenItem::isEditable() const
{
    return m_open && workflow::isEditable(m_item.state) && !m_archive.isReadOnly();
}

void OpenItem::begin(const Facts& facts)
{
    begin(Draft{facts, {}, {}}, false);
}

void OpenItem::begin(const Draft& draft, bool worthKeeping)
{
    Item item;
    if (!worthKeeping)
        item.draft = draft;
    show(item, draft);
    edit(draft);
}

Result<void> OpenItem::open(const QString& id)
{
    const auto item = m_archive.item(id);
    if (!item)
        return failure(item.error());
    show(*item, item->draft);
    return {};
}

void OpenItem::takeSuppressions(const std::vector<Suppression>& suppressions)
{
    m_item.suppressions = suppressions;
}

void OpenItem::take(const Item& item)
{
    show(item, item.draft);
}

void OpenItem::close()
{
    m_pause.stop();
    m_open = false;
    m_item = {};
    m_draft = {};
    emit opened();
}

void OpenItem::show(const Item& item, const Draft& draft)
{
    m_pause.stop();
    m_waiting.invalidate();
    m_item = item;
    m_draft = draft;
    m_open = true;
    emit opened();
}

void OpenItem::edit(const Draft& draft)
{
    m_draft = draft;
    if (!isDirty()) {
        m_pause.stop();
        m_waiting.invalidate();
        return;
    }
    if (!m_waiting.isValid())
        m_waiting.start();
    // Restarted by each change, until the first of them has waited long enough.
    if (!m_pause.isActive() || !m_waiting.hasExpired(longestMs - pauseMs))
        m_pause.start();
}

Result<void> OpenItem::save()
{
    m_pause.stop();
    if (!isDirty())
        return {};
    return keep(isNew() ? m_archive.add(m_draft, m_actor, QStringLiteral("new"))
                        : m_archive.save(m_item.id, m_item.revision, m_draft, m_actor));
}

Result<void> OpenItem::saveOver()
{
    const auto newest = m_archive.item(m_item.id);
    if (!newest)
        return keep(failure(newest.error()));
    if (!workflow::isEditable(newest->state))
        return keep(failure({ErrorCode::Refused,
                             QT_TRANSLATE_NOOP("Error", "the item was signed or sent meanwhile; "
                                                        "keep this text as a new draft"),
                             {},
                             {}}));
    return keep(m_archive.save(newest->id, newest->revision, m_draft, m_actor));
}

Result<void> OpenItem::saveAsNew()
{
    auto kept = m_archive.add(m_draft, m_actor, QStringLiteral("new"));
    const bool done = kept.has_value();
    auto result = keep(std::move(kept));
    if (done)
        emit opened();
    return result;
}

Result<void> OpenItem::keep(Result<Item> kept)
{
    if (!kept) {
        emit failed(kept.error());
        return failure(kept.error());
    }
    m_waiting.invalidate();
    m_item = std::move(*kept);
    // From now on the photos are the archive's own copies: where they came from may be gone.
    if (m_draft.facts.photos.size() == m_item.draft.facts.photos.size())
        m_draft.facts.photos = m_item.draft.facts.photos;
    // The archive may tidy what it keeps; the page then simply counts as saved.
    m_item.draft = m_draft;
    emit saved();
    return {};
}

} // namespace chengbao::ui
