// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"
#include "core/text/structure.h"
#include "ui/editor/finding_card.h"
#include "ui/editor/joint_undo.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace chengbao::text
{
class Segmenter;
}

class QMimeData;

namespace chengbao::ui
{

class BodyField;
class CardGuide;
class FindBar;
class FindGuide;
class MessageBar;
class PasteGuide;
class TitleField;
class WritingField;

/// The page a draft is written on: title and body, with the findings of the last check underlined.
/// GUI thread. All offsets are UTF-16 units of title() or body(). Paragraphs are separated by
/// '\n'; the page does the indenting.
///
/// Every change of the text counts documentRevision() up. A check runs on a copy taken at some
/// revision and its findings come back with that number; until then the marks of the check before
/// move along with the text.
class DraftEditor : public QWidget
{
    Q_OBJECT
public:
    explicit DraftEditor(QWidget* parent = nullptr);

    /// Shows another text: history, findings and cursor start anew. Emits textChanged() if the
    /// text differs.
    void setDraft(const QString& title, const QString& body);
    /// Changes the text to this as one undo step, touching only what differs (automatic fixes,
    /// restoring a revision). No effect when locked.
    void rewrite(const QString& title, const QString& body);
    QString title() const;
    QString body() const;

    /// Read only and shown so; findings can still be looked at.
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }

    int documentRevision() const { return m_revision; }
    /// An input method holds text that is not yet in title() or body(): a bad moment to check.
    bool isComposing() const;

    /// Underlines the findings of title and body that a check of `documentRevision` brought;
    /// dropped when the text has changed since. While composing they wait for the end of it.
    void setFindings(const std::vector<Finding>& findings, int documentRevision);
    /// Clerks' words for a rule id, shown on the card.
    void setRuleName(FindingCard::RuleName name);
    /// An example of the rule that found something, shown on the card.
    void setExample(FindingCard::ExampleOf example);

    /// The words that steps and clicks in the text go by.
    void setSegmenter(const std::shared_ptr<const text::Segmenter>& segmenter);

    /// Lets findings be ignored from the card and the context menu; see ignoreRequested().
    void setIgnoring(IgnoreTermsOf terms);

    /// How many findings of a rule could be mended at once, for the card and the context menu; see
    /// fixRuleRequested().
    void setRuleCount(FindingCard::RuleCount count);

    /// Selects the finding's text where it stands now, scrolls to it and focuses its field. A
    /// finding of the facts ("meta.KEY") is left to others.
    void showFinding(const Finding& finding);
    /// Where the cursor stands in the field that has, or last had, the focus: "title" or "body",
    /// and the offset in it.
    std::pair<QString, int> cursorPlace() const;
    /// Puts text where the cursor stands, in place of what is selected, as one undo step. False
    /// when locked or composing.
    bool insertAtCursor(const QString& text);
    /// Applies a fix of the findings last set as one undo step. False, and nothing changed, when
    /// locked, composing, or the text to mend was changed since the check.
    bool applyFix(const Fix& fix, const QString& field);
    /// Applies edits (offsets of the present text, not overlapping within a field) as one undo
    /// step over both fields. False when locked, composing or out of range.
    bool applyEdits(const std::vector<Edit>& title, const std::vector<Edit>& body);

    /// Where the cursor is and how far the body is scrolled, to come back to.
    struct Place {
        bool inTitle = false;
        int cursor = 0; ///< UTF-16 offset
        int scroll = 0; ///< pixels
    };
    Place place() const;
    /// Goes there, as far as the text still reaches; the focus stays where it is.
    void setPlace(const Place& place);

    bool canUndo() const;
    bool canRedo() const;
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal factor); ///< kept between 0.6 and 2.5

public slots:
    // These go to the field that has, or last had, the focus.
    void cut();
    void copy();
    void paste();
    void undo();
    void redo();
    void selectAll();

    /// Opens the line that finds, or finds and replaces, in title and body.
    void find();
    void findAndReplace();
    void findNext();
    void findPrevious();

    /// Makes the paragraph of the body the next of a level, 一、 to （1）.
    void numberAsFirst();
    void numberAsSecond();
    void numberAsThird();
    void numberAsFourth();
    /// Numbers the marked paragraphs of the selection, or of the whole body, without a gap.
    void renumber();

    void zoomIn();
    void zoomOut();
    void zoomReset();
    /// Selects the next place that is to be filled in or confirmed, from the cursor round to it.
    void nextBlank();
    void focusTitle();
    void focusBody();
    void focusText(); ///< the field that last had the focus
    /// The card of the finding under the cursor, with the keyboard on it (F4).
    void showCardAtCursor();
    /// Applies the first fix of the finding under the cursor (Ctrl+.).
    void fixAtCursor();
    /// Asks to mend all that the rule of the finding under the cursor has found (Ctrl+Alt+.).
    void fixRuleAtCursor();
    /// Asks on the card why the finding under the cursor may be ignored (Ctrl+I).
    void ignoreAtCursor();

signals:
    void textChanged();
    /// The user points at a finding in the text: Ctrl+click, F4 or its card.
    void findingActivated(const chengbao::Finding& finding);
    /// The user wants a finding ignored so far.
    void ignoreRequested(const chengbao::Finding& finding,
                         const chengbao::ui::IgnoreChoice& choice);
    /// All that this rule has found is to be mended.
    void fixRuleRequested(const QString& rule);
    /// The marked text is right: keep it among the user's own words.
    void wordApproved(const QString& word);
    /// What was pasted while writing is no text: pictures, files.
    void otherPasted(const QMimeData* pasted);
    void cursorMoved();
    void composingChanged(bool composing);
    void undoAvailable(bool available);
    void redoAvailable(bool available);
    void copyAvailable(bool available);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Pending {
        std::vector<Finding> findings;
        int revision = 0;
    };
    void build();
    void connectField(WritingField* field);
    WritingField* fieldOf(const QString& name) const;
    WritingField* current() const { return m_current; }
    std::vector<Finding> findingsAtCursor() const;
    void noteChange();
    void pasteOn(const QString& paragraphs);
    void composingEnded();
    void fixFromCard(const Finding& finding, int fixIndex);
    void showMenu(WritingField* field, const QPoint& global);
    void stepZoom(int steps);
    void numberAs(text::OrdinalStyle style);
    void paintPage();

    TitleField* m_title;
    BodyField* m_body;
    WritingField* m_current;
    CardGuide* m_guide;
    FindBar* m_findBar;
    FindGuide* m_find;
    MessageBar* m_offers;
    PasteGuide* m_paste;
    JointUndo m_undo;
    std::optional<Pending> m_pending;
    int m_revision = 0;
    qreal m_zoom = 1;
    bool m_locked = false;
    bool m_loading = false;
};

} // namespace chengbao::ui
