// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace chengbao::ui
{

/// The one item that is open, as it stands on the page and as the archive last kept it. Saves by
/// itself after a pause and at the latest every few seconds; a save that fails keeps the text,
/// tells why and is tried again with the next change. Lives on the archive's thread.
class OpenItem : public QObject
{
    Q_OBJECT
public:
    static constexpr int pauseMs = 1500;        ///< saved so long after the last change
    static constexpr int longestMs = 15 * 1000; ///< saved so often while changes never pause

    /// `archive` must outlive the object; `actor` names who saves in the trail.
    OpenItem(archive::Archive& archive, QString actor, QObject* parent = nullptr);

    bool isOpen() const { return m_open; }
    /// Open but not kept yet: it is added with the first text or fact that differs.
    bool isNew() const { return m_open && m_item.id.isEmpty(); }
    bool isDirty() const { return m_open && m_draft != m_item.draft; }
    /// Whether its state and the archive let it be edited.
    bool isEditable() const;

    const Item& item() const { return m_item; }    ///< as kept
    const Draft& draft() const { return m_draft; } ///< as it stands on the page

    /// A new item with these facts; nothing is kept yet. The one before must be saved.
    void begin(const Facts& facts);
    /// A new item with this text. Unless it is `worthKeeping` it is kept with the first change
    /// only, like an empty one: nobody misses a template that was not touched.
    void begin(const Draft& draft, bool worthKeeping);
    Result<void> open(const QString& id);
    /// Takes what was ignored, or counts again, in the open item; its text stays as it is.
    void takeSuppressions(const std::vector<Suppression>& suppressions);
    /// Takes what a step of the workflow made of the open item.
    void take(const Item& item);
    void close();
    void setActor(const QString& actor) { m_actor = actor; }

    /// What the page holds now; starts the pause.
    void edit(const Draft& draft);
    /// Keeps what is not kept yet. Also tells saved() or failed().
    Result<void> save();
    /// After a Conflict: keeps the page's text as the newest revision over the other one, which
    /// stays in the history.
    Result<void> saveOver();
    /// After a Conflict: keeps the page's text as a new item and opens that.
    Result<void> saveAsNew();

signals:
    void opened(); ///< another item, or the same one anew: the page must show draft()
    void saved();
    void failed(const chengbao::Error& error);

private:
    Result<void> keep(Result<Item> kept);
    void show(const Item& item, const Draft& draft);

    archive::Archive& m_archive;
    QString m_actor;
    Item m_item;
    Draft m_draft;
    bool m_open = false;
    QTimer m_pause;
    QElapsedTimer m_waiting;
};

} // namespace chengbao::ui
