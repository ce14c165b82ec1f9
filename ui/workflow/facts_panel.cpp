// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/facts_panel.h"

#include "ui/common/date_field.h"
#include "ui/common/theme.h"
#include "ui/common/tint.h"
#include "ui/words/words.h"
#include "ui/workflow/photo_list.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace chengbao::ui
{
namespace
{

constexpr int fieldHeight = 30; ///< of a line, so that names stand beside it

/// A combo box that lets the wheel scroll the form instead of changing a fact unnoticed.
class CalmComboBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

private:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

using Choices = std::vector<std::pair<QString, QString>>; ///< word, label

template <class Enum>
Choices choices()
{
    Choices result;
    for (const Enum value : allValues<Enum>())
        result.emplace_back(toWord(value), label(value));
    return result;
}

/// The words a fact takes; empty for facts that take any text.
Choices choicesOf(const QString& key)
{
    if (key == QLatin1String("system"))
        return choices<System>();
    if (key == QLatin1String("kind"))
        return choices<Kind>();
    if (key == QLatin1String("signer_role"))
        return choices<SignerRole>();
    if (key == QLatin1String("disclosure"))
        return choices<Disclosure>();
    return {};
}

bool isDate(const FactField& field)
{
    // A date field takes a day and no word; every other field takes the word or refuses the day.
    Facts probe;
    return field.set(probe, QStringLiteral("2024-02-29")) &&
           !field.set(probe, QStringLiteral("2023-02-29"));
}

/// Filled in by signing alone.
bool isSigningOnly(const QString& key)
{
    return key == QLatin1String("signed_on");
}

} // namespace

FactsPanel::FactsPanel(FilePicker& files, QWidget* parent)
    : QScrollArea(parent), m_photos(new PhotoList(files))
{
    setObjectName(QStringLiteral("facts"));
    setAccessibleName(tr("Facts of the item"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setContentsMargins(3 * grid, 3 * grid, 3 * grid, 4 * grid);
    form->setHorizontalSpacing(3 * grid);
    form->setVerticalSpacing(2 * grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    for (const FactField& field : factFields())
        addRow(form, field);
    Row photos;
    photos.editor = m_photos;
    photos.lock = [this](bool locked) { m_photos->setReadOnly(locked); };
    connect(m_photos, &PhotoList::edited, this, &FactsPanel::edited);
    place(form, QStringLiteral("photos"), photos);
    setWidget(page);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
}

void FactsPanel::addRow(QFormLayout* form, const FactField& field)
{
    const QString key = QLatin1String(field.key);
    Row row = !choicesOf(key).empty() ? wordRow(field)
              : isDate(field)         ? dateRow(field)
                                      : textRow(field);
    place(form, key, row);
}

FactsPanel::Row FactsPanel::wordRow(const FactField& field)
{
    auto* box = new CalmComboBox;
    box->addItem(QStringLiteral("—"), QString());
    for (const auto& [word, shown] : choicesOf(QLatin1String(field.key)))
        box->addItem(shown, word);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(box, &QComboBox::activated, this, &FactsPanel::edited);
    return {.field = &field,
            .editor = box,
            .read = [box] { return box->currentData().toString(); },
            .write = [box](const QString& word) { box->setCurrentIndex(box->findData(word)); },
            .lock = [box](bool locked) { box->setEnabled(!locked); }};
}

FactsPanel::Row FactsPanel::dateRow(const FactField& field)
{
    auto* edit = new DateField;
    const bool always = isSigningOnly(QLatin1String(field.key));
    if (always) {
        edit->setReadOnly(true);
        edit->setPlaceholderText(tr("Set by signing"));
    }
    connect(edit, &DateField::edited, this, &FactsPanel::edited);
    return {
        .field = &field,
        .editor = edit,
        .read = [edit] { return edit->date().toString(Qt::ISODate); },
        .write =
            [edit](const QString& text) { edit->setDate(QDate::fromString(text, Qt::ISODate)); },
        .lock = [edit, always](bool locked) { edit->setReadOnly(locked || always); }};
}

FactsPanel::Row FactsPanel::textRow(const FactField& field)
{
    auto* edit = new QLineEdit;
    connect(edit, &QLineEdit::textEdited, this, &FactsPanel::edited);
    return {.field = &field,
            .editor = edit,
            .read = [edit] { return edit->text(); },
            .write =
                [edit](const QString& text) {
                    if (edit->text() != text)
                        edit->setText(text);
                },
            .lock = [edit](bool locked) { edit->setReadOnly(locked); }};
}

void FactsPanel::place(QFormLayout* form, const QString& key, Row row)
{
    auto* name = new QLabel(factLabel(key));
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setBuddy(row.editor);
    name->setFixedHeight(fieldHeight);
    row.editor->setObjectName(key);
    row.editor->setAccessibleName(factLabel(key));
    row.remark = new QLabel;
    row.remark->setObjectName(QStringLiteral("remark"));
    row.remark->setTextFormat(Qt::PlainText);
    row.remark->setWordWrap(true);
    row.remark->hide();
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(row.editor);
    column->addWidget(row.remark);
    form->addRow(name, column);
    if (row.field)
        m_rows.push_back(row);
    m_byKey.insert(key, row);
}

void FactsPanel::setFacts(const Facts& facts)
{
    m_facts = facts;
    for (const Row& row : m_rows)
        row.write(row.field->get(facts));
    m_photos->setPhotos(facts.photos);
}

Facts FactsPanel::facts() const
{
    Facts facts = m_facts;
    for (const Row& row : m_rows)
        row.field->set(facts, row.read());
    facts.photos = m_photos->photos();
    return facts;
}

void FactsPanel::setReadOnly(bool readOnly)
{
    for (const Row& row : std::as_const(m_byKey))
        row.lock(readOnly);
}

bool FactsPanel::takePhotos(const QMimeData& mime)
{
    return m_photos->takeFrom(mime);
}

void FactsPanel::adoptPhotos(const std::vector<Photo>& kept)
{
    m_photos->adopt(kept);
}

bool FactsPanel::hasPhotos(const QMimeData& mime)
{
    return PhotoList::hasPictures(mime);
}

void FactsPanel::setPhotoPaths(std::function<QString(const QString& file)> pathOf)
{
    m_photos->setPaths(std::move(pathOf));
}

void FactsPanel::setRemarks(const QHash<QString, FactRemark>& remarks)
{
    for (auto row = m_byKey.cbegin(); row != m_byKey.cend(); ++row) {
        const FactRemark remark = remarks.value(row.key());
        QLabel* label = row->remark;
        setTint(*label, remark.level == Level::Error ? Tint::Error : Tint::Warning);
        label->setText(remark.text);
        label->setVisible(!remark.text.isEmpty());
    }
}

bool FactsPanel::focusFact(const QString& key)
{
    const auto row = m_byKey.constFind(key);
    if (row == m_byKey.cend())
        return false;
    ensureWidgetVisible(row->editor);
    row->editor->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace chengbao::ui
