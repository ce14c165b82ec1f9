// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/event_form.h"

#include "ui/common/background.h"
#include "ui/common/date_field.h"
#include "ui/common/tall_area.h"
#include "ui/common/theme.h"
#include "ui/words/score_words.h"
#include "ui/words/words.h"
#include "ui/workflow/books/recording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>

namespace chengbao::ui
{
namespace
{

constexpr int mostMatches = 6;

constexpr ScoreEvent::Kind kinds[] = {ScoreEvent::Kind::Adoption, ScoreEvent::Kind::Instruction,
                                      ScoreEvent::Kind::Commission, ScoreEvent::Kind::Penalty};

std::vector<Party> partiesOf(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[、，,;；\\s]+"));
    std::vector<Party> parties;
    for (const QString& name : text.split(between, Qt::SkipEmptyParts))
        parties.push_back({name});
    return parties;
}

QString namesOf(const std::vector<Party>& parties)
{
    QStringList names;
    for (const Party& party : parties)
        names << party.name;
    return names.join(QStringLiteral("、"));
}

QComboBox* editable()
{
    auto* box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

template <class Enum>
void addValues(QComboBox* box)
{
    for (const Enum value : allValues<Enum>())
        box->addItem(label(value), int(value));
}

QWidget* sideBySide(const QList<QWidget*>& widgets)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3 * grid);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    return row;
}

} // namespace

EventForm::EventForm(const BooksContext& context, const View& view, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_view(view),
      m_kind(new QComboBox),
      m_title(new QLineEdit),
      m_matches(new QListWidget),
      m_linked(new QLabel),
      m_date(new DateField),
      m_carrier(editable()),
      m_issue(new QLineEdit),
      m_tier(new QComboBox),
      m_form(new QComboBox),
      m_relayed(new QCheckBox(tr("Sent on by the own level"))),
      m_reprinted(new QCheckBox(tr("Appeared elsewhere first"))),
      m_granted(new QLineEdit),
      m_leader(new QLineEdit),
      m_principal(new QCheckBox(tr("Principal leader"))),
      m_positive(new QCheckBox(tr("Approving"))),
      m_feedback(new DateField),
      m_fault(editable()),
      m_units(new QLineEdit),
      m_persons(new QLineEdit),
      m_source(new QLineEdit),
      m_remark(new QLineEdit),
      m_layout(new QFormLayout),
      m_foretold(new QPlainTextEdit),
      m_note(new QLabel),
      m_pause(new QTimer(this)),
      m_searching(new Background(this)),
      m_writing(new Background(this))
{
    setObjectName(QStringLiteral("eventForm"));
    setWindowTitle(tr("Record"));
    build();
    connectFields();
    fillNames();
    followKind();
    fitToPage(*this, 620);
}

void EventForm::build()
{
    const std::pair<QWidget*, const char*> named[] = {
        {m_kind, "kind"},       {m_title, "title"},       {m_matches, "matches"},
        {m_date, "date"},       {m_carrier, "carrier"},   {m_issue, "issue"},
        {m_tier, "tier"},       {m_form, "form"},         {m_granted, "granted"},
        {m_leader, "leader"},   {m_fault, "fault"},       {m_feedback, "feedback"},
        {m_units, "units"},     {m_persons, "persons"},   {m_source, "source"},
        {m_remark, "remark"},   {m_foretold, "foretold"}, {m_principal, "principal"},
        {m_relayed, "relayed"}, {m_note, "note"}};
    for (const auto& [widget, name] : named)
        widget->setObjectName(QLatin1String(name));
    for (const ScoreEvent::Kind kind : kinds)
        m_kind->addItem(label(kind));
    m_tier->addItem(tr("As the carrier has it"), -1);
    addValues<Tier>(m_tier);
    addValues<Form>(m_form);
    m_positive->setChecked(true);
    m_date->setDate(m_context.clock.today());
    m_units->setPlaceholderText(tr("Several with 、 between them, in order"));
    m_persons->setPlaceholderText(m_units->placeholderText());
    m_granted->setPlaceholderText(tr("Only where the scheme leaves a range"));
    m_title->setPlaceholderText(tr("Search items, or type the title of one that is not here"));

    m_layout->setContentsMargins(6 * grid, 5 * grid, 6 * grid, 0);
    m_layout->setHorizontalSpacing(4 * grid);
    m_layout->setVerticalSpacing(2 * grid);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->addRow(tr("&What"), m_kind);
    m_layout->addRow(tr("&Item"), m_title);
    m_layout->addRow(QString(), m_matches);
    m_layout->addRow(QString(), m_linked);
    m_layout->addRow(tr("&Day"), m_date);
    m_layout->addRow(tr("&Carrier"), m_carrier);
    m_layout->addRow(tr("Iss&ue"), m_issue);
    m_layout->addRow(tr("&Leader"), m_leader);
    m_layout->addRow(tr("&Fault"), m_fault);
    m_layout->addRow(tr("Le&vel"), m_tier);
    m_layout->addRow(tr("F&orm"), m_form);
    m_layout->addRow(QString(), sideBySide({m_relayed, m_reprinted, m_principal, m_positive}));
    m_layout->addRow(tr("Feed&back by"), m_feedback);
    m_layout->addRow(tr("Points &given"), m_granted);
    m_layout->addRow(tr("U&nits"), m_units);
    m_layout->addRow(tr("&Persons"), m_persons);
    m_layout->addRow(tr("&Source"), m_source);
    m_layout->addRow(tr("Re&mark"), m_remark);
    m_matches->setFixedHeight(mostMatches * 7 * grid);
    m_matches->setAccessibleName(tr("Items that fit"));
    m_matches->setStyleSheet(QStringLiteral("QListWidget { border: 1px solid %1; border-radius: "
                                            "4px; }")
                                 .arg(tonesOf(palette()).line.name()));
    m_matches->hide();
    m_linked->setForegroundRole(QPalette::PlaceholderText);
    m_linked->hide();
    // Qt 6.4 mixes rows up where some are hidden and others have a height for their width.
    m_foretold->setReadOnly(true);
    m_foretold->setTabChangesFocus(true);
    m_foretold->setFixedHeight(18 * grid);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setStyleSheet(QStringLiteral("color: %1;").arg(tonesOf(palette()).error.name()));
    m_note->hide();
    m_layout->addRow(tr("Counts"), m_foretold);
    m_layout->addRow(QString(), m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_record = buttons->button(QDialogButtonBox::Save);
    m_record->setText(tr("Record"));
    m_record->setDefault(true);
    m_record->setObjectName(QStringLiteral("record"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &EventForm::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &EventForm::reject);
    auto* page = new QWidget;
    page->setLayout(m_layout);
    layOutDialog(*this, page, buttons);
}

void EventForm::connectFields()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &EventForm::followKind);
    for (QLineEdit* field : {m_issue, m_granted, m_leader, m_units, m_persons, m_source})
        connect(field, &QLineEdit::textChanged, this, &EventForm::follow);
    for (QComboBox* box : {m_carrier, m_fault})
        connect(box, &QComboBox::currentTextChanged, this, &EventForm::follow);
    for (QComboBox* box : {m_tier, m_form})
        connect(box, &QComboBox::currentIndexChanged, this, &EventForm::follow);
    for (QCheckBox* box : {m_relayed, m_reprinted, m_principal, m_positive})
        connect(box, &QCheckBox::toggled, this, &EventForm::follow);
    connect(m_date, &DateField::edited, this, &EventForm::follow);
    m_pause->setSingleShot(true);
    m_pause->setInterval(120);
    connect(m_pause, &QTimer::timeout, this, &EventForm::search);
    connect(m_title, &QLineEdit::textEdited, this, [this] {
        m_start.item.clear();
        m_linked->hide();
        m_pause->start();
        follow();
    });
    const auto chosen = [this] {
        const int row = m_matches->currentRow();
        if (row >= 0)
            take(m_found[std::size_t(row)]);
    };
    connect(m_matches, &QListWidget::itemActivated, this, chosen);
    connect(m_matches, &QListWidget::itemClicked, this, chosen);
}

void EventForm::fillNames()
{
    m_carrier->addItems(knownCarriers(*m_view));
    m_carrier->setCurrentIndex(-1);
    m_fault->addItems(knownFaults(*m_view));
    m_fault->setCurrentIndex(-1);
}

void EventForm::begin(const ScoreEvent& event)
{
    m_start = event;
    m_quiet = true;
    m_kind->setCurrentIndex(std::max(0, m_kind->findText(label(event.kind))));
    m_title->setText(event.title);
    m_units->setText(namesOf(event.units));
    m_persons->setText(namesOf(event.persons));
    m_source->setText(event.source);
    m_form->setCurrentIndex(m_form->findData(int(event.form)));
    m_linked->setVisible(!event.item.isEmpty());
    m_linked->setText(tr("An item of this archive"));
    m_quiet = false;
    followKind();
    QWidget* first = event.title.isEmpty()                  ? static_cast<QWidget*>(m_title)
                     : kind() == ScoreEvent::Kind::Adoption ? static_cast<QWidget*>(m_carrier)
                                                            : static_cast<QWidget*>(m_date);
    first->setFocus(Qt::OtherFocusReason);
}

ScoreEvent::Kind EventForm::kind() const
{
    return kinds[std::max(0, m_kind->currentIndex())];
}

/// Each kind asks for its own.
void EventForm::followKind()
{
    const ScoreEvent::Kind now = kind();
    const bool adoption = now == ScoreEvent::Kind::Adoption;
    const bool instruction = now == ScoreEvent::Kind::Instruction;
    const std::pair<QWidget*, bool> parts[] = {{m_carrier, adoption},
                                               {m_issue, adoption},
                                               {m_form, adoption},
                                               {m_leader, instruction},
                                               {m_tier, adoption || instruction},
                                               {m_granted, true},
                                               {m_fault, now == ScoreEvent::Kind::Penalty},
                                               {m_source, adoption},
                                               {m_feedback, instruction}};
    for (const auto& [field, wanted] : parts)
        m_layout->setRowVisible(field, wanted);
    m_layout->setRowVisible(m_relayed->parentWidget(), adoption || instruction);
    m_relayed->setVisible(adoption);
    m_reprinted->setVisible(adoption);
    m_principal->setVisible(instruction);
    m_positive->setVisible(instruction);
    m_layout->activate();
    fitToPage(*this, width());
    m_tier->setItemText(0, adoption ? tr("As the carrier has it") : tr("Not said"));
    follow();
}

ScoreEvent EventForm::event() const
{
    ScoreEvent event = m_start;
    event.kind = kind();
    event.title = m_title->text().trimmed();
    event.date = m_date->date();
    event.units = partiesOf(m_units->text());
    event.persons = partiesOf(m_persons->text());
    event.remark = m_remark->text().trimmed();
    event.granted = Points::fromText(m_granted->text().trimmed());
    const int tier = m_tier->currentData().toInt();
    if (tier >= 0)
        event.tier = Tier(tier);
    else
        event.tier.reset();
    if (event.kind == ScoreEvent::Kind::Adoption) {
        if (!event.tier)
            event.tier = knownTier(*m_view, m_carrier->currentText().trimmed());
        event.carrier = m_carrier->currentText().trimmed();
        event.issue = m_issue->text().trimmed();
        event.form = Form(m_form->currentData().toInt());
        event.relayed = m_relayed->isChecked();
        event.reprinted = m_reprinted->isChecked();
        event.source = m_source->text().trimmed();
    } else if (event.kind == ScoreEvent::Kind::Instruction) {
        event.leader = m_leader->text().trimmed();
        event.principal = m_principal->isChecked();
        event.positive = m_positive->isChecked();
        event.due = m_feedback->date();
    } else if (event.kind == ScoreEvent::Kind::Penalty) {
        event.fault = m_fault->currentText().trimmed();
    }
    return event;
}

/// What still has to be filled in; empty when it can be recorded.
QString EventForm::missing() const
{
    const ScoreEvent event = this->event();
    if (!event.date.isValid() || event.date > m_context.clock.today())
        return tr("a day that is not to come");
    if (event.kind != ScoreEvent::Kind::Penalty && event.title.isEmpty())
        return tr("an item");
    if (event.units.empty())
        return tr("a unit it counts for");
    if (event.kind == ScoreEvent::Kind::Adoption && event.carrier.isEmpty() && !event.tier)
        return tr("a carrier or a level");
    if (event.kind == ScoreEvent::Kind::Instruction && event.leader.isEmpty() && !event.tier)
        return tr("a leader or a level");
    if (event.kind == ScoreEvent::Kind::Penalty && event.fault.isEmpty())
        return tr("what for");
    if (!m_granted->text().trimmed().isEmpty() && !event.granted)
        return tr("a number of points");
    return {};
}

QString EventForm::foretold() const
{
    QStringList lines;
    const ScoreEvent event = this->event();
    for (const Account& account : m_view->accounts) {
        if (account.scheme)
            lines << tr("%1: %2").arg(
                account.scheme->name,
                foretell(event, *account.scheme, account.upper ? &*account.upper : nullptr));
    }
    if (lines.isEmpty())
        return tr("No scheme is in force: it is counted as a number.");
    return lines.join(u'\n');
}

void EventForm::follow()
{
    if (m_quiet)
        return;
    const QString lacks = missing();
    m_record->setEnabled(lacks.isEmpty() && !m_writing->isRunning());
    m_record->setToolTip(lacks.isEmpty() ? QString() : tr("Still missing: %1").arg(lacks));
    m_foretold->setPlainText(lacks.isEmpty() ? foretold() : tr("Still missing: %1").arg(lacks));
}

void EventForm::search()
{
    const QString words = m_title->text().trimmed();
    if (words.isEmpty())
        return m_matches->hide();
    if (m_searching->isRunning())
        return m_pause->start();
    m_searching->run(
        [view = m_view, words](const Progress&) { return itemsNamed(*view, words, mostMatches); },
        [this](const std::vector<archive::ItemFigures>& found) { offer(found); });
}

void EventForm::offer(const std::vector<archive::ItemFigures>& found)
{
    if (!m_start.item.isEmpty())
        return;
    m_found = found;
    m_matches->clear();
    for (const archive::ItemFigures& item : found)
        m_matches->addItem(QStringLiteral("%1 · %2 · %3")
                               .arg(item.title, item.unit, item.day.toString(Qt::ISODate)));
    m_matches->setVisible(!found.empty());
}

void EventForm::take(const archive::ItemFigures& item)
{
    m_matches->hide();
    ScoreEvent event = this->event();
    event.item = item.id;
    event.title = item.title;
    event.system = item.system;
    event.itemKind = item.kind;
    event.characters = item.characters;
    event.board = item.board;
    event.submitted = item.day;
    event.units = {{item.unit}};
    if (!item.author.isEmpty())
        event.persons = {{item.author}};
    begin(event);
}

void EventForm::accept()
{
    if (m_writing->isRunning() || !missing().isEmpty())
        return;
    m_writing->run([path = m_context.places.archive, clock = &m_context.clock, event = event(),
                    clerk = m_context.clerk()](
                       const Progress&) { return recordEvent(path, *clock, event, clerk); },
                   [this](const Result<QString>& kept) {
                       if (kept) {
                           emit recorded(*kept);
                           return QDialog::accept();
                       }
                       m_note->setText(describe(kept.error()));
                       m_note->show();
                       follow();
                   });
    m_record->setEnabled(false);
}

} // namespace chengbao::ui
