// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/scheme_rows.h"

class QTabWidget;

namespace chengbao::ui
{

class SchemeHead;

/// A scheme to be filled in: carriers by forms, multipliers, bonuses, penalties, tasks, caps, fees,
/// warnings, and how it counts as a whole. Nothing in it is lost from a scheme set to it and taken
/// out again, but rates that say the same come out in an order of their own.
class SchemeForm : public QWidget
{
    Q_OBJECT
public:
    explicit SchemeForm(QWidget* parent = nullptr);

    /// Without a word of changed().
    void setScheme(const workflow::Scheme& scheme);
    tl::expected<workflow::Scheme, SchemeFault> scheme() const;

    /// Marks the place and returns what to say: where it is, and what is wrong. Does not turn to
    /// it while somebody types elsewhere.
    QString show(const SchemeFault& fault);
    /// The same for an error of the file that toYaml() wrote.
    QString show(const Error& error, const QString& yaml);
    void clearFaults();

signals:
    void changed();

private:
    QWidget* section(SchemeTable table);
    QWidget* page(std::initializer_list<std::pair<SchemeTable, int>> tables);
    void follow();
    TextTable* table(SchemeTable of) const { return m_tables[std::size_t(of)]; }

    QTabWidget* m_tabs;
    SchemeHead* m_head;
    std::array<TextTable*, schemeTableCount> m_tables = {};
};

} // namespace chengbao::ui
