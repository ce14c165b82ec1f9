// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/telling_example.h"
#include "core/model/finding.h"
#include "ui/common/ignore_form.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace chengbao::ui
{

/// A card beside the marked text: what was found, why, by which source, an example, its fixes as
/// buttons, and how far it may be ignored, for which the card asks a reason in its place. A child
/// of the page, so that it neither takes the window's focus nor leaves it. Esc closes it, Ctrl+.
/// applies the first fix.
class FindingCard : public QWidget
{
    Q_OBJECT
public:
    using RuleName = std::function<QString(const QString& rule)>;
    using ExampleOf = std::function<std::optional<lint::TellingExample>(const Finding& finding)>;
    using RuleCount = std::function<int(const QString& rule)>;

    explicit FindingCard(QWidget* page);

    /// Clerks' words for a rule id; without it, or when it returns nothing, no name is shown.
    void setRuleName(RuleName name) { m_ruleName = std::move(name); }

    /// What the rule finds and what it leaves alone; without it the card shows no example.
    void setExample(ExampleOf example) { m_example = std::move(example); }

    /// How many findings of a rule could be mended at once; from two on the card offers to.
    void setRuleCount(RuleCount count) { m_ruleCount = std::move(count); }
    int ruleCount(const QString& rule) const { return m_ruleCount ? m_ruleCount(rule) : 0; }

    /// Lets findings be ignored, and says what of; without it the card does not offer to.
    void setIgnoring(IgnoreTermsOf terms) { m_terms = std::move(terms); }

    /// Shows findings (the worst first) under `anchor`, in coordinates of the page, or above it
    /// where there is no room. `fixable` is false on locked text.
    void showFindings(const std::vector<Finding>& findings, const QRect& anchor, bool fixable);
    const std::vector<Finding>& findings() const { return m_findings; }

    /// Puts the keyboard on the first fix; closing then gives it back to where it was.
    void takeFocus();
    /// Asks the reason for ignoring one of the findings shown.
    void askToIgnore(const Finding& finding, IgnoreExtent extent);
    /// Closes soon unless the pointer comes to the card meanwhile.
    void closeSoon();
    void stay() { m_closing.stop(); }

public slots:
    /// Asks for the first fix of the first finding that has one.
    void requestFirstFix();
    void close();

signals:
    void fixRequested(const chengbao::Finding& finding, int fixIndex);
    void fixRuleRequested(const QString& rule);
    void ignoreRequested(const chengbao::Finding& finding,
                         const chengbao::ui::IgnoreChoice& choice);
    void clicked(const chengbao::Finding& finding); ///< on the card beside its buttons

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QWidget* section(const Finding& finding, bool fixable);
    QWidget* heading(const Finding& finding);
    void addExample(QVBoxLayout* column, const Finding& finding);
    QWidget* fixRow(const Finding& finding);
    QWidget* ignoreRow(const Finding& finding);
    void stopAsking();
    void refit(QWidget* section);
    /// What the content asks for at the card's width.
    int heightNow();
    void showAsides(bool shown);
    void place();
    bool contains(const QWidget* widget) const;
    void focusMoved(const QWidget* from, const QWidget* to);

    RuleName m_ruleName;
    ExampleOf m_example;
    RuleCount m_ruleCount;
    IgnoreTermsOf m_terms;
    std::vector<Finding> m_findings;
    bool m_fixable = false;
    QRect m_anchor;
    QWidget* m_content = nullptr;
    std::vector<QLabel*> m_asides;   ///< source and example of each finding
    IgnoreForm* m_form = nullptr;    ///< while the card asks
    QPointer<QWidget> m_askedBeside; ///< the row that the form stands for
    QVBoxLayout* m_layout;
    QPointer<QWidget> m_returnTo; ///< had the focus before takeFocus()
    QTimer m_closing;
};

} // namespace chengbao::ui
