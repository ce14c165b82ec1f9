// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/filter_panel.h"

#include "core/archive/archive.h"
#include "ui/common/date_field.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QSet>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

struct KnownWords {
    QStringList units, authors, carriers, boards;
};

void tidy(QStringList& words)
{
    words.removeAll(QString());
    std::sort(words.begin(), words.end());
    words.removeDuplicates();
}

Result<KnownWords> readWords(const QString& path)
{
    const SystemClock clock;
    const auto archive = archive::Archive::openReadOnly(path, clock);
    if (!archive)
        return failure(archive.error());
    const auto items = (*archive)->figures(allValues<State>());
    if (!items)
        return failure(items.error());
    QSet<QString> units, authors, boards;
    for (const archive::ItemFigures& item : *items) {
        units.insert(item.unit);
        authors.insert(item.author);
        boards.insert(item.board);
    }
    KnownWords words{units.values(), authors.values(), {}, boards.values()};
    if (const auto events = (*archive)->scoreEvents()) {
        for (const ScoreEvent& event : *events)
            words.carriers.append(event.carrier);
    }
    for (QStringList* list : {&words.units, &words.authors, &words.carriers, &words.boards})
        tidy(*list);
    return words;
}

template <class Enum>
void offer(QComboBox* box)
{
    box->addItem(FilterPanel::tr("Any"));
    for (const Enum value : allValues<Enum>())
        box->addItem(label(value), toWord(value));
}

void offerEither(QComboBox* box, const QString& with, const QString& without)
{
    box->addItem(FilterPanel::tr("Any"));
    box->addItem(with, true);
    box->addItem(without, false);
}

template <class Enum>
std::optional<Enum> valueOf(const QComboBox* box)
{
    return fromWord<Enum>(box->currentData().toString());
}

std::optional<bool> eitherOf(const QComboBox* box)
{
    const QVariant data = box->currentData();
    return data.isValid() ? std::optional(data.toBool()) : std::nullopt;
}

void choose(QComboBox* box, const QVariant& data)
{
    const int row = data.isValid() ? box->findData(data) : 0;
    box->setCurrentIndex(std::max(row, 0));
}

template <class Enum>
QVariant dataOf(const std::optional<Enum>& value)
{
    return value ? QVariant(toWord(*value)) : QVariant();
}

QVariant dataOf(const std::optional<bool>& value)
{
    return value ? QVariant(*value) : QVariant();
}

QString days(const archive::Query& query)
{
    const QString from = query.from.toString(Qt::ISODate);
    const QString to = query.to.toString(Qt::ISODate);
    if (from.isEmpty() && to.isEmpty())
        return {};
    if (to.isEmpty())
        return FilterPanel::tr("from %1").arg(from);
    return from.isEmpty() ? FilterPanel::tr("until %1").arg(to)
                          : FilterPanel::tr("%1 to %2").arg(from, to);
}

} // namespace

QString filterSummary(const archive::Query& query)
{
    QStringList parts;
    if (query.system)
        parts << label(*query.system);
    if (query.kind)
        parts << label(*query.kind);
    parts << query.unit << query.author << query.carrier << query.board << days(query);
    if (query.hasPhotos)
        parts << (*query.hasPhotos ? FilterPanel::tr("with photos")
                                   : FilterPanel::tr("without photos"));
    if (query.hasFindings)
        parts << (*query.hasFindings ? FilterPanel::tr("with problems")
                                     : FilterPanel::tr("without problems"));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

FilterPanel::FilterPanel(QWidget* parent)
    : QWidget(parent), m_from(new DateField), m_to(new DateField), m_work(new Background(this))
{
    setObjectName(QStringLiteral("filters"));
    build();
}

QComboBox* FilterPanel::chooser(const QString& name, const QString& label, bool editable)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->view()->setAccessibleName(label);
    box->setEditable(editable);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumContentsLength(6);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (editable) {
        box->lineEdit()->setAccessibleName(label);
        box->lineEdit()->setPlaceholderText(tr("Any"));
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        // Half a name fits nothing: it counts once it is chosen or left.
        connect(box, &QComboBox::textActivated, this, &FilterPanel::changed);
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, &FilterPanel::changed);
    } else {
        connect(box, &QComboBox::currentIndexChanged, this, &FilterPanel::changed);
    }
    static_cast<QFormLayout*>(layout())->addRow(label, box);
    m_choosers.push_back(box);
    return box;
}

void FilterPanel::build()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(2 * grid, 0, 2 * grid, 2 * grid);
    form->setSpacing(grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    offer<System>(chooser(QStringLiteral("system"), tr("System"), false));
    offer<Kind>(chooser(QStringLiteral("kind"), tr("Kind"), false));
    chooser(QStringLiteral("unit"), tr("Unit"), true);
    chooser(QStringLiteral("author"), tr("Author"), true);
    chooser(QStringLiteral("carrier"), tr("Carrier"), true);
    chooser(QStringLiteral("board"), tr("Board"), true);
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    for (DateField* field : {m_from, m_to})
        connect(field, &DateField::edited, this, &FilterPanel::changed);
    offerEither(chooser(QStringLiteral("photos"), tr("Photos"), false), tr("With photos"),
                tr("Without photos"));
    offerEither(chooser(QStringLiteral("findings"), tr("Problems"), false), tr("With problems"),
                tr("Without problems"));
    QComboBox* order = chooser(QStringLiteral("order"), tr("Order"), false);
    order->addItem(tr("Newest first"));
    order->addItem(tr("Most fitting first"), true);
}

QComboBox* FilterPanel::of(const char* name) const
{
    return *std::find_if(m_choosers.begin(), m_choosers.end(), [name](const QComboBox* box) {
        return box->objectName() == QLatin1String(name);
    });
}

archive::Query FilterPanel::query() const
{
    archive::Query query = m_rest;
    query.system = valueOf<System>(of("system"));
    query.kind = valueOf<Kind>(of("kind"));
    query.unit = of("unit")->currentText().trimmed();
    query.author = of("author")->currentText().trimmed();
    query.carrier = of("carrier")->currentText().trimmed();
    query.board = of("board")->currentText().trimmed();
    query.from = m_from->date();
    query.to = m_to->date();
    query.hasPhotos = eitherOf(of("photos"));
    query.hasFindings = eitherOf(of("findings"));
    query.order = of("order")->currentData().toBool() ? archive::Query::Order::Relevance
                                                      : archive::Query::Order::Newest;
    return query;
}

void FilterPanel::setQuery(const archive::Query& query)
{
    const QSignalBlocker quiet(this);
    m_rest = query;
    choose(of("system"), dataOf(query.system));
    choose(of("kind"), dataOf(query.kind));
    of("unit")->setEditText(query.unit);
    of("author")->setEditText(query.author);
    of("carrier")->setEditText(query.carrier);
    of("board")->setEditText(query.board);
    m_from->setDate(query.from);
    m_to->setDate(query.to);
    choose(of("photos"), dataOf(query.hasPhotos));
    choose(of("findings"), dataOf(query.hasFindings));
    of("order")->setCurrentIndex(query.order == archive::Query::Order::Relevance);
}

void FilterPanel::offerWordsOf(const QString& path)
{
    if (m_work->isRunning())
        return;
    m_work->run([path](const Progress&) { return readWords(path); },
                [this](const Result<KnownWords>& words) {
                    if (!words)
                        return; // they can be typed
                    const QSignalBlocker quiet(this);
                    const std::pair<const char*, QStringList> offers[] = {
                        {"unit", words->units},
                        {"author", words->authors},
                        {"carrier", words->carriers},
                        {"board", words->boards}};
                    for (const auto& [name, known] : offers) {
                        const QString typed = of(name)->currentText();
                        of(name)->clear();
                        of(name)->addItems(known);
                        of(name)->setEditText(typed);
                    }
                });
}

} // namespace chengbao::ui
