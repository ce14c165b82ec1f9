// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/card_steps.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace chengbao::ui
{

class Background;
class DateField;

/// Everything a card says, to be filled in or changed; what a card of its kind has not is not
/// asked.
class CardForm : public QDialog
{
    Q_OBJECT
public:
    CardForm(const BooksContext& context, const AnyCard& card, QWidget* parent);

    AnyCard card() const;
    void accept() override;

signals:
    void kept();

private:
    void build();
    void addCommon();
    void addTrail();
    void addLead(const Lead& lead);
    void addCommission(const Commission& commission);
    void addKeyPoint(const KeyPoint& point);
    QLineEdit* line(const QString& label, const char* name, const QString& text);
    DateField* day(const QString& label, const char* name, const QDate& date);
    void follow();

    BooksContext m_context;
    AnyCard m_card;
    QFormLayout* m_layout;
    QPlainTextEdit* m_text;
    QPlainTextEdit* m_requirements = nullptr;
    QComboBox* m_source = nullptr;
    QComboBox* m_event = nullptr;
    QComboBox* m_system = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_number = nullptr;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_contact = nullptr;
    QLineEdit* m_origin = nullptr;
    QLineEdit* m_period = nullptr;
    QLineEdit* m_board = nullptr;
    QLineEdit* m_unit = nullptr;
    QLineEdit* m_remark = nullptr;
    QLineEdit* m_hour = nullptr;
    DateField* m_happened = nullptr;
    DateField* m_due = nullptr;
    QLabel* m_note;
    QPushButton* m_keep = nullptr;
    Background* m_writing;
};

} // namespace chengbao::ui
