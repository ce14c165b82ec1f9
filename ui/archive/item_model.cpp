// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/item_model.h"

#include "ui/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

constexpr int page = 200;

bool sameOrder(const std::vector<ItemSummary>& one, const std::vector<ItemSummary>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto& a, const auto& b) { return a.id == b.id; });
}

} // namespace

QString shownTitle(const QString& title)
{
    return title.isEmpty() ? QCoreApplication::translate("ItemModel", "(untitled)") : title;
}

ItemModel::ItemModel(const archive::Archive& archive, QObject* parent)
    : QAbstractListModel(parent), m_archive(archive)
{
}

void ItemModel::setQuery(const archive::Query& query)
{
    m_query = query;
    std::vector<ItemSummary> rows = read(0, page);
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ItemModel::refresh()
{
    std::vector<ItemSummary> rows = read(0, std::max(page, static_cast<int>(m_rows.size())));
    if (sameOrder(rows, m_rows)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const ItemSummary* ItemModel::summary(const QModelIndex& index) const
{
    const bool known = index.isValid() && index.row() < static_cast<int>(m_rows.size());
    return known ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex ItemModel::indexOf(const QString& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&id](const ItemSummary& row) { return row.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int ItemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ItemModel::data(const QModelIndex& index, int role) const
{
    const ItemSummary* row = summary(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shownTitle(row->title);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(shownTitle(row->title), label(row->state));
    case IdRole:
        return row->id;
    case SummaryRole:
        return QVariant::fromValue(*row);
    default:
        return {};
    }
}

bool ItemModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete;
}

void ItemModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const int before = rowCount();
    std::vector<ItemSummary> more = read(before, page);
    if (more.empty())
        return;
    beginInsertRows({}, before, before + static_cast<int>(more.size()) - 1);
    std::move(more.begin(), more.end(), std::back_inserter(m_rows));
    endInsertRows();
}

std::vector<ItemSummary> ItemModel::read(int offset, int limit)
{
    archive::Query query = m_query;
    query.offset = offset;
    query.limit = limit;
    auto found = m_archive.find(query);
    if (!found) {
        m_complete = true;
        emit failed(found.error());
        return {};
    }
    m_complete = static_cast<int>(found->size()) < limit;
    return std::move(*found);
}

} // namespace chengbao::ui
