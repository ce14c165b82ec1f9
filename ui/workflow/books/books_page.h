// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/chart.h"
#include "ui/workflow/books/score_lists.h"

#include <QWidget>

namespace chengbao::ui
{

/// One page of the books. Shows a view; what it shows it also gives away as tables and charts, to
/// be printed and exported.
class BooksPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QString iconName() const = 0;
    /// Whether the page is about a period and the schemes in force.
    virtual bool ofPeriod() const { return true; }
    /// Whether it shows one scheme's account at a time.
    virtual bool ofScheme() const { return false; }

    /// `account` is the place of the scheme chosen among the accounts.
    virtual void setView(const View& view, std::size_t account) = 0;
    /// The keyboard goes to what matters most on the page.
    virtual void begin() {}

    virtual std::vector<FigureList> lists() const = 0;
    virtual std::vector<ChartData> charts() const { return {}; }
    /// The unit that the page has in hand, for a notice to its head; empty for none.
    virtual QString chosenUnit() const { return {}; }

signals:
    void booksChanged(); ///< something was written: read anew
    void itemWanted(const QString& id);
    void failed(const chengbao::Error& error);
    void told(const QString& text);
};

} // namespace chengbao::ui
