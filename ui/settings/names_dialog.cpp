// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/names_dialog.h"

#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

enum Column { KindColumn, NameColumn, DetailColumn, FormerColumn, Columns };

const QString separator = QStringLiteral("、");

/// Whatever the hand puts between two names.
QStringList parts(QString text)
{
    for (const QChar mark : QStringView(u"，；,;"))
        text.replace(mark, separator);
    QStringList found;
    for (const QString& part : text.split(separator, Qt::SkipEmptyParts)) {
        if (const QString name = part.simplified(); !name.isEmpty())
            found.append(name);
    }
    return found;
}

QString written(const std::vector<lint::FormerName>& former)
{
    QStringList all;
    for (const lint::FormerName& one : former) {
        const QString until = one.until.toString(Qt::ISODate);
        all.append(until.isEmpty() ? one.name : one.name + QLatin1Char(' ') + until);
    }
    return all.join(separator);
}

/// 县卫计局 2019-03-01、县卫生局
Result<std::vector<lint::FormerName>> formerNames(const QString& text)
{
    std::vector<lint::FormerName> all;
    for (const QString& part : parts(text)) {
        const qsizetype space = part.lastIndexOf(QLatin1Char(' '));
        const QString last = part.mid(space + 1);
        if (space < 0 || !last.front().isDigit()) {
            all.push_back({part, {}});
            continue;
        }
        const QDate until = QDate::fromString(last, Qt::ISODate);
        if (!until.isValid())
            return failure({ErrorCode::Malformed,
                            QT_TRANSLATE_NOOP("Error", "“%1” is not a date such as 2019-03-01"),
                            {last}});
        all.push_back({part.left(space), until});
    }
    return all;
}

} // namespace

NamesDialog::NamesDialog(lint::NameStore& store, QWidget* parent)
    : QDialog(parent),
      m_store(store),
      m_table(table()),
      m_remove(new QPushButton(tr("&Remove"))),
      m_note(new QLabel)
{
    setWindowTitle(tr("Units and names"));
    auto* lead =
        new QLabel(tr("The check leaves these names as they are. It reports a unit’s former "
                      "name, a short name that comes before the full one, and a leader "
                      "with another title."));
    lead->setWordWrap(true);
    lead->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setStyleSheet(QStringLiteral("color: %1;").arg(tonesOf(palette()).error.name()));
    m_note->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &NamesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NamesDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6 * grid, 5 * grid, 6 * grid, 4 * grid);
    layout->setSpacing(3 * grid);
    layout->addWidget(lead);
    layout->addWidget(m_table, 1);
    layout->addWidget(additions());
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    fill(m_store.own());
    follow();
    resize(760, 460);
}

QTableWidget* NamesDialog::table()
{
    auto* table = new QTableWidget(0, Columns);
    table->setAccessibleName(tr("Units and names"));
    table->setHorizontalHeaderLabels({tr("Kind"), tr("Name"), tr("Short names, or the title"),
                                      tr("Former names and their last day")});
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(KindColumn, QHeaderView::ResizeToContents);
    for (const int column : {NameColumn, DetailColumn, FormerColumn})
        table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    connect(table, &QTableWidget::itemSelectionChanged, this, &NamesDialog::follow);
    return table;
}

QWidget* NamesDialog::additions()
{
    auto* row = new QWidget;
    auto* layout = new FlowRow(row);
    const auto button = [&](const QString& text, const char* name, Kind kind) {
        auto* add = new QPushButton(icon(QStringLiteral("add")), text);
        add->setObjectName(QLatin1String(name));
        add->setAutoDefault(false);
        connect(add, &QPushButton::clicked, this, [this, kind] { NamesDialog::add(kind); });
        layout->addWidget(add);
    };
    button(tr("&Unit"), "addUnit", UnitRow);
    button(tr("&Leader"), "addLeader", LeaderRow);
    button(tr("&Proper name"), "addName", NameRow);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &NamesDialog::removeChosen);
    layout->addStretch();
    layout->addWidget(m_remove);
    return row;
}

void NamesDialog::fill(const lint::Names& names)
{
    for (const lint::Unit& unit : names.units)
        append({UnitRow, unit.name, unit.shortNames.join(separator), written(unit.former)});
    for (const lint::Leader& leader : names.leaders)
        append({LeaderRow, leader.name, leader.title, {}});
    for (const QString& name : names.names)
        append({NameRow, name, {}, {}});
}

void NamesDialog::append(const Row& row)
{
    const QStringList kinds = {tr("Unit"), tr("Leader"), tr("Proper name")};
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    const auto put = [&](Column column, const QString& text, bool editable) {
        auto* cell = new QTableWidgetItem(text);
        if (!editable)
            cell->setFlags(cell->flags() & ~Qt::ItemIsEditable);
        m_table->setItem(at, column, cell);
    };
    put(KindColumn, kinds[row.kind], false);
    m_table->item(at, KindColumn)->setData(Qt::UserRole, int(row.kind));
    put(NameColumn, row.name, true);
    put(DetailColumn, row.detail, row.kind != NameRow);
    put(FormerColumn, row.former, row.kind == UnitRow);
}

void NamesDialog::add(Kind kind)
{
    append({kind, {}, {}, {}});
    const int row = m_table->rowCount() - 1;
    m_table->setFocus();
    m_table->setCurrentCell(row, NameColumn);
    m_table->editItem(m_table->item(row, NameColumn));
}

void NamesDialog::removeChosen()
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : rows)
        m_table->removeRow(row);
    m_table->setFocus();
    follow();
}

void NamesDialog::follow()
{
    m_remove->setEnabled(m_table->selectionModel()->hasSelection());
}

QString NamesDialog::text(int row, int column) const
{
    return m_table->item(row, column)->text().simplified();
}

Result<lint::Names> NamesDialog::names() const
{
    lint::Names names;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString name = text(row, NameColumn);
        const QString detail = text(row, DetailColumn);
        if (name.isEmpty() && detail.isEmpty() && text(row, FormerColumn).isEmpty())
            continue;
        switch (Kind(m_table->item(row, KindColumn)->data(Qt::UserRole).toInt())) {
        case UnitRow: {
            auto former = formerNames(text(row, FormerColumn));
            if (!former)
                return failure(former.error());
            names.units.push_back({name, parts(detail), std::move(*former)});
            break;
        }
        case LeaderRow:
            names.leaders.push_back({name, detail});
            break;
        case NameRow:
            names.names.append(name);
            break;
        }
    }
    return names;
}

void NamesDialog::accept()
{
    m_table->setCurrentCell(-1, -1); // takes over what is still being typed
    const auto all = names();
    const Result<void> saved = all ? m_store.save(*all) : Result<void>(failure(all.error()));
    if (saved)
        return QDialog::accept();
    Error fault = saved.error();
    if (fault.line > 0) // of a file that was never written
        fault = {fault.code, fault.reason, fault.arguments};
    m_note->setText(describe(fault));
    m_note->show();
}

} // namespace chengbao::ui
