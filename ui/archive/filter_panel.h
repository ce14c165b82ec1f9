// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/query.h"
#include "ui/common/background.h"

#include <QWidget>

class QComboBox;

namespace chengbao::ui
{

class DateField;
class SavedSearchBar;

/// What a query asks for beside its words and its state, in words; empty when it asks for nothing.
QString filterSummary(const archive::Query& query);

/// The form under the search box that narrows a list down: system, kind, unit, author, carrier,
/// board, days, photos, findings, and what comes first. Every change counts at once.
class FilterPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FilterPanel(QWidget* parent = nullptr);

    /// The query as it was given last, with what the form says now. Words and state are not the
    /// form's business.
    archive::Query query() const;
    /// Does not emit changed().
    void setQuery(const archive::Query& query);

    /// Offers the units, authors, carriers and boards that the archive at `path` knows; reads them
    /// on a worker.
    void offerWordsOf(const QString& path);

signals:
    void changed();

private:
    void build();
    QComboBox* chooser(const QString& name, const QString& label, bool editable);
    QComboBox* of(const char* name) const;

    archive::Query m_rest;
    std::vector<QComboBox*> m_choosers;
    DateField* m_from;
    DateField* m_to;
    Background* m_work;
};

} // namespace chengbao::ui
