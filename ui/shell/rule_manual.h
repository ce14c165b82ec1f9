// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/linter.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace chengbao::ui
{

/// The rules in force as a manual, made from their pack: what each looks for and why, on whose
/// word, how bad it is, what is wrong and what is right. Found by any word of it. Beside the
/// window, not in front of it.
class RuleManual : public QDialog
{
    Q_OBJECT
public:
    RuleManual(std::shared_ptr<const lint::Linter> linter, QWidget* parent);

    /// The keyboard goes to the search.
    void focusSearch();
    /// Leads to a rule, whatever is searched for.
    void showRule(const QString& id);

private:
    QWidget* side();
    void narrow();
    void showCurrent();

    std::shared_ptr<const lint::Linter> m_linter;
    QLineEdit* m_search;
    QListWidget* m_list;
    QTextBrowser* m_page;
};

} // namespace chengbao::ui
