// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

#include <QAbstractListModel>

namespace chengbao::ui
{

/// The items a query finds, read page by page as the view asks for them. Lives on the archive's
/// thread; `archive` must outlive it. A failed read leaves an empty list and is told by failed().
class ItemModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, SummaryRole };

    explicit ItemModel(const archive::Archive& archive, QObject* parent = nullptr);

    /// Shows another list; always reads it anew.
    void setQuery(const archive::Query& query);
    const archive::Query& query() const { return m_query; }
    /// Reads what is shown again, at least as many rows as before.
    void refresh();

    const ItemSummary* summary(const QModelIndex& index) const;
    /// Invalid when the item is not among the rows read so far.
    QModelIndex indexOf(const QString& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void failed(const chengbao::Error& error);

private:
    std::vector<ItemSummary> read(int offset, int limit);

    const archive::Archive& m_archive;
    archive::Query m_query;
    std::vector<ItemSummary> m_rows;
    bool m_complete = true;
};

/// The title as lists show it: never empty.
QString shownTitle(const QString& title);

} // namespace chengbao::ui

Q_DECLARE_METATYPE(chengbao::ItemSummary)
