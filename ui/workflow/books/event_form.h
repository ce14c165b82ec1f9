// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_context.h"
#include "ui/workflow/books/score_lists.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace chengbao::ui
{

class Background;
class DateField;

/// 登记: one adoption, instruction, commission or penalty. While it is filled in, every scheme in
/// force says below what it would give and why. Not in front of anything: the books and the text
/// stay at hand.
class EventForm : public QDialog
{
    Q_OBJECT
public:
    EventForm(const BooksContext& context, const View& view, QWidget* parent);

    /// What it is about to begin with; `event` may name an item.
    void begin(const ScoreEvent& event);
    ScoreEvent event() const;
    void accept() override;

signals:
    void recorded(const QString& id);

private:
    void build();
    QWidget* itemPicker();
    QWidget* adoptionPart();
    QWidget* instructionPart();
    void connectFields();
    void fillNames();
    ScoreEvent::Kind kind() const;
    void followKind();
    void follow();
    void search();
    void offer(const std::vector<archive::ItemFigures>& found);
    void take(const archive::ItemFigures& item);
    QString missing() const;
    QString foretold() const;

    BooksContext m_context;
    View m_view;
    ScoreEvent m_start; ///< what the form has no field for
    QComboBox* m_kind;
    QLineEdit* m_title;
    QListWidget* m_matches;
    QLabel* m_linked;
    DateField* m_date;
    QComboBox* m_carrier;
    QLineEdit* m_issue;
    QComboBox* m_tier;
    QComboBox* m_form;
    QCheckBox* m_relayed;
    QCheckBox* m_reprinted;
    QLineEdit* m_granted;
    QLineEdit* m_leader;
    QCheckBox* m_principal;
    QCheckBox* m_positive;
    DateField* m_feedback;
    QComboBox* m_fault;
    QLineEdit* m_units;
    QLineEdit* m_persons;
    QLineEdit* m_source;
    QLineEdit* m_remark;
    QFormLayout* m_layout;
    QPlainTextEdit* m_foretold;
    QLabel* m_note;
    QPushButton* m_record = nullptr;
    std::vector<archive::ItemFigures> m_found;
    bool m_quiet = false;
    QTimer* m_pause;
    Background* m_searching;
    Background* m_writing;
};

} // namespace chengbao::ui
