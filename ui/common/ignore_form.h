// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

#include <QMetaType>
#include <QWidget>

#include <functional>
#include <vector>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace chengbao::ui
{

/// How far a finding is to be ignored.
enum class IgnoreExtent {
    Here,   ///< 此处
    Item,   ///< 本篇
    Always, ///< 今后: in this clerk's own rules
};

/// The extents a rule allows: none of a secret, here alone of personal data.
std::vector<IgnoreExtent> ignoreExtents(const QString& rule);

/// What the clerk decided.
struct IgnoreChoice {
    IgnoreExtent extent = IgnoreExtent::Here;
    bool wholeRule = false; ///< not only these words; never with Here
    QString reason;
};

/// What the form says of a finding, told by those who know the rules.
struct IgnoreTerms {
    QString ruleName;
    QString wording; ///< what “always” would let pass; empty when only the whole rule can be
};
using IgnoreTermsOf = std::function<IgnoreTerms(const Finding& finding)>;

/// “Ignore here” and so on: the words of buttons and menus.
QString ignoreLabel(IgnoreExtent extent);

/// One line of reason under a finding, with the choice between these words and the whole rule where
/// there is one. Enter takes it, Esc gives up. An error needs a reason, the others may have one.
class IgnoreForm : public QWidget
{
    Q_OBJECT
public:
    explicit IgnoreForm(QWidget* parent);

    /// Starts anew for a finding, with the keyboard on the reason.
    void ask(const Finding& finding, IgnoreExtent extent, const IgnoreTerms& terms);

signals:
    void decided(const chengbao::Finding& finding, const chengbao::ui::IgnoreChoice& choice);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void offer(const QString& words, const QString& ruleName);
    void accept();
    bool needsReason() const;
    void follow();

    Finding m_finding;
    IgnoreExtent m_extent = IgnoreExtent::Here;
    QLabel* m_heading;
    QRadioButton* m_words;
    QRadioButton* m_rule;
    QLineEdit* m_reason;
    QPushButton* m_ok;
};

} // namespace chengbao::ui

Q_DECLARE_METATYPE(chengbao::ui::IgnoreChoice)
