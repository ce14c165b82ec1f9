// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

#include <QStackedWidget>

#include <optional>
#include <vector>

class QListView;

namespace chengbao::ui
{

class EmptyState;
class GuideModel;

/// One line, or two, of a guide beside the text.
struct GuideRow {
    QString text = {};
    QString detail = {};             ///< the second line; a row without one is lower
    QString aside = {};              ///< stands right on the first line
    std::optional<Level> level = {}; ///< its mark stands before the row
    QString icon = {};               ///< a name of resources/icons, before a row without a level
    int indent = 0;                  ///< steps to the right
    bool heading = false;            ///< names the rows below it; cannot be chosen
    bool quiet = false;              ///< of less weight than its neighbours
    bool marked = false;             ///< one of several that were picked
    QString tip = {};
    bool operator==(const GuideRow&) const = default;
};

/// A list of such rows, or words in its place while there are none. A click or Enter chooses a row;
/// Space picks it. GUI thread. Rows are painted, not built: thousands of them cost nothing until
/// they are seen.
class GuideList : public QStackedWidget
{
    Q_OBJECT
public:
    /// `name` is said to those who hear the list.
    explicit GuideList(const QString& name, QWidget* parent = nullptr);

    /// The row that was current stays so by its place, and the list where it was scrolled to.
    void setRows(std::vector<GuideRow> rows);
    const std::vector<GuideRow>& rows() const;
    /// What stands there while there are no rows.
    void sayEmpty(const QString& icon, const QString& title, const QString& text);

    int current() const; ///< −1 for none
    /// Makes a row current and visible without choosing it; −1 for none.
    void setCurrent(int row);
    QListView* view() const { return m_view; }

signals:
    void chosen(int row); ///< by a click or Enter
    void opened(int row); ///< by a double click or Enter
    void picked(int row);
    void currentChanged(int row);

protected:
    /// Without rows the keyboard stays here, and goes to the first ones that come.
    void focusInEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    GuideModel* m_model;
    QListView* m_view;
    EmptyState* m_empty;
    bool m_setting = false;
};

} // namespace chengbao::ui
