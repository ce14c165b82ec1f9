// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"

#include <QStatusBar>

#include <array>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace chengbao::ui
{

/// One thing that keeps the item out of a packet, in a word or two.
struct Hindrance {
    QString text;
    Finding finding; ///< where it stands: a fact or a place in the text
};

/// The key of the fact a finding is about; empty for a finding of the text.
QString factKey(const Finding& finding);
/// Whether signing fills the fact in: nothing to ask for before that.
bool isOfSignature(const QString& key);

/// What keeps an item out of a packet, from the findings of its check: the errors of the text
/// together under their first, each fact once, and the signature when there is none.
std::vector<Hindrance> hindrancesOf(const std::vector<Finding>& findings, bool signedOff);

/// The bottom line: how long the text is, what was found, what still stands in the way, when it
/// was saved.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// Nothing to say about: no item is open.
    void clearItem();
    void setWords(int count, std::optional<int> limit);
    void setFindings(const std::vector<Finding>& findings);
    /// `ready` is said when there is no hindrance.
    void setHindrances(const std::vector<Hindrance>& hindrances, const QString& ready);
    void setSaved(const QString& text);

    QString hindranceText() const;

signals:
    void hindranceChosen(const chengbao::Finding& finding);
    void findingsWanted();

private:
    void build();
    void rebuildHindrances();
    void fit();
    void showHindrances(std::size_t shown);
    void resizeEvent(QResizeEvent* event) override;
    QToolButton* hindranceButton(const Hindrance& hindrance);
    void changeEvent(QEvent* event) override;
    void colour();

    QLabel* m_words;
    std::array<QToolButton*, 3> m_counts; ///< by Level
    QLabel* m_question;
    QHBoxLayout* m_hindrances;
    std::vector<Hindrance> m_all;
    std::vector<QToolButton*> m_buttons; ///< of the first of them
    QToolButton* m_more = nullptr;       ///< null where there is none
    QLabel* m_saved;

    std::array<int, 3> m_found{};
};

} // namespace chengbao::ui
