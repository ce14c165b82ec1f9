// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/card_form.h"

#include "ui/common/background.h"
#include "ui/common/date_field.h"
#include "ui/common/tall_area.h"
#include "ui/common/theme.h"
#include "ui/words/planning_words.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace chengbao::ui
{
namespace
{

QPlainTextEdit* lines(const QString& text, int height)
{
    auto* edit = new QPlainTextEdit(text);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(height);
    return edit;
}

/// The values of a closed list, with nothing chosen as the first.
template <class Enum>
QComboBox* choice(const std::optional<Enum>& chosen)
{
    auto* box = new QComboBox;
    box->addItem(CardForm::tr("Not said yet"), -1);
    for (const Enum value : allValues<Enum>())
        box->addItem(label(value), int(value));
    box->setCurrentIndex(chosen ? box->findData(int(*chosen)) : 0);
    return box;
}

template <class Enum>
std::optional<Enum> chosenIn(const QComboBox* box)
{
    const int value = box->currentData().toInt();
    return value < 0 ? std::nullopt : std::optional(Enum(value));
}

QString textOf(const AnyCard& card)
{
    if (const auto* commission = std::get_if<Commission>(&card))
        return commission->topic;
    if (const auto* lead = std::get_if<Lead>(&card))
        return lead->text;
    return std::get<KeyPoint>(card).text;
}

QString titleOf(const AnyCard& card)
{
    if (std::holds_alternative<Lead>(card))
        return CardForm::tr("Lead");
    return std::holds_alternative<Commission>(card) ? CardForm::tr("Commission")
                                                    : CardForm::tr("Key point");
}

} // namespace

CardForm::CardForm(const BooksContext& context, const AnyCard& card, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_card(card),
      m_layout(new QFormLayout),
      m_text(lines(textOf(card), 18 * grid)),
      m_note(new QLabel),
      m_writing(new Background(this))
{
    setObjectName(QStringLiteral("cardForm"));
    setWindowTitle(titleOf(card));
    build();
    follow();
    fitToPage(*this, 560);
}

void CardForm::build()
{
    m_layout->setContentsMargins(6 * grid, 5 * grid, 6 * grid, 0);
    m_layout->setHorizontalSpacing(4 * grid);
    m_layout->setVerticalSpacing(2 * grid);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_text->setObjectName(QStringLiteral("cardText"));
    m_layout->addRow(std::holds_alternative<Commission>(m_card) ? tr("&Topic")
                                                                : tr("&What it is about"),
                     m_text);
    if (const auto* lead = std::get_if<Lead>(&m_card))
        addLead(*lead);
    else if (const auto* commission = std::get_if<Commission>(&m_card))
        addCommission(*commission);
    else
        addKeyPoint(std::get<KeyPoint>(m_card));
    addCommon();
    if (!plain(m_card).id.isEmpty())
        addTrail();
    m_note->setWordWrap(true);
    m_note->setStyleSheet(QStringLiteral("color: %1;").arg(tonesOf(palette()).error.name()));
    m_note->hide();
    m_layout->addRow(QString(), m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_keep = buttons->button(QDialogButtonBox::Save);
    m_keep->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &CardForm::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &CardForm::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CardForm::follow);
    auto* page = new QWidget;
    page->setLayout(m_layout);
    layOutDialog(*this, page, buttons);
}

QLineEdit* CardForm::line(const QString& label, const char* name, const QString& text)
{
    auto* field = new QLineEdit(text);
    field->setObjectName(QLatin1String(name));
    m_layout->addRow(label, field);
    return field;
}

DateField* CardForm::day(const QString& label, const char* name, const QDate& date)
{
    auto* field = new DateField;
    field->setObjectName(QLatin1String(name));
    field->setDate(date);
    m_layout->addRow(label, field);
    return field;
}

void CardForm::addLead(const Lead& lead)
{
    m_source = new QComboBox;
    m_source->setEditable(true);
    m_source->addItems(leadSources());
    m_source->setCurrentText(lead.source);
    m_source->setObjectName(QStringLiteral("cardSource"));
    m_layout->addRow(tr("&Source"), m_source);
    m_origin = line(tr("File, meeting, &person"), "cardOrigin", lead.origin);
    m_event = new QComboBox;
    m_event->setEditable(true);
    m_event->addItems({QString(), QStringLiteral("突发事件"), QStringLiteral("重大部署"),
                       QStringLiteral("领导视察"), QStringLiteral("领导指示"),
                       QStringLiteral("经济运行"), QStringLiteral("日常")});
    m_event->setCurrentText(lead.event);
    m_layout->addRow(tr("&Occasion"), m_event);
    m_happened = day(tr("&Happened on"), "cardHappened", lead.happened);
    m_due = day(tr("&Due"), "cardDue", lead.due);
}

void CardForm::addCommission(const Commission& commission)
{
    m_number = line(tr("&Number"), "cardNumber", commission.number);
    m_requirements = lines(commission.requirements, 18 * grid);
    m_requirements->setObjectName(QStringLiteral("cardRequirements"));
    m_layout->addRow(tr("&Requirements"), m_requirements);
    m_from = line(tr("Asked &by"), "cardFrom", commission.from);
    m_contact = line(tr("&Contact"), "cardContact", commission.contact);
    m_due = day(tr("&Due"), "cardDue", commission.due.date());
    const bool hour = commission.due.isValid() && commission.due.time() != QTime(0, 0);
    m_hour = line(tr("At the &hour"), "cardHour",
                  hour ? commission.due.time().toString(QStringLiteral("HH:mm")) : QString());
    m_hour->setPlaceholderText(tr("17:30; empty: by the end of the day"));
}

void CardForm::addKeyPoint(const KeyPoint& point)
{
    m_period = line(tr("&Period"), "cardPeriod", point.period);
    m_period->setPlaceholderText(QStringLiteral("2026-Q3"));
    m_from = line(tr("Put out &by"), "cardFrom", point.from);
    m_due = day(tr("&Due"), "cardDue", point.due);
}

void CardForm::addCommon()
{
    const Card& card = plain(m_card);
    m_board = line(tr("Bo&ard"), "cardBoard", card.board);
    m_unit = line(tr("&Unit"), "cardUnit", card.unit);
    m_system = choice(card.system);
    m_kind = choice(card.kind);
    m_layout->addRow(tr("S&ystem"), m_system);
    m_layout->addRow(tr("&Kind"), m_kind);
    m_remark = line(tr("Re&mark"), "cardRemark", card.remark);
}

/// What happened to the card so far, to be read only.
void CardForm::addTrail()
{
    auto* trail = lines({}, 14 * grid);
    trail->setObjectName(QStringLiteral("cardTrail"));
    trail->setReadOnly(true);
    m_layout->addRow(tr("Trail"), trail);
    const CardPlace place{m_context.places.archive, &m_context.clock, m_context.clerk()};
    auto* reading = new Background(this);
    reading->run([place, id = plain(m_card).id](const Progress&) { return trailOf(place, id); },
                 [trail](const Result<std::vector<CardEntry>>& entries) {
                     if (!entries)
                         return trail->setPlainText(describe(entries.error()));
                     QStringList all;
                     for (const CardEntry& entry : *entries)
                         all << describe(entry);
                     trail->setPlainText(all.join(u'\n'));
                 });
}

AnyCard CardForm::card() const
{
    AnyCard made = m_card;
    Card& common = plain(made);
    common.board = m_board->text().trimmed();
    common.unit = m_unit->text().trimmed();
    common.remark = m_remark->text().trimmed();
    common.system = chosenIn<System>(m_system);
    common.kind = chosenIn<Kind>(m_kind);
    const QString text = m_text->toPlainText().trimmed();
    if (auto* lead = std::get_if<Lead>(&made)) {
        lead->text = text;
        lead->source = m_source->currentText().trimmed();
        lead->origin = m_origin->text().trimmed();
        lead->event = m_event->currentText().trimmed();
        lead->happened = m_happened->date();
        lead->due = m_due->date();
    } else if (auto* commission = std::get_if<Commission>(&made)) {
        commission->topic = text;
        commission->number = m_number->text().trimmed();
        commission->requirements = m_requirements->toPlainText().trimmed();
        commission->from = m_from->text().trimmed();
        commission->contact = m_contact->text().trimmed();
        const QTime hour = QTime::fromString(m_hour->text().trimmed(), QStringLiteral("H:mm"));
        commission->due = m_due->date().isValid()
                              ? QDateTime(m_due->date(), hour.isValid() ? hour : QTime(0, 0))
                              : QDateTime();
    } else {
        auto& point = std::get<KeyPoint>(made);
        point.text = text;
        point.period = m_period->text().trimmed();
        point.from = m_from->text().trimmed();
        point.due = m_due->date();
    }
    return made;
}

void CardForm::follow()
{
    m_keep->setEnabled(!m_text->toPlainText().trimmed().isEmpty() && !m_writing->isRunning());
}

void CardForm::accept()
{
    if (!m_keep->isEnabled())
        return;
    const CardPlace place{m_context.places.archive, &m_context.clock, m_context.clerk()};
    m_writing->run([place, made = card()](const Progress&) { return keepCard(place, made); },
                   [this](const Result<AnyCard>& done) {
                       if (done) {
                           emit kept();
                           return QDialog::accept();
                       }
                       m_note->setText(describe(done.error()));
                       m_note->show();
                       follow();
                   });
    follow();
}

} // namespace chengbao::ui
