// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/scheme_page.h"

#include "core/workflow/score/scheme_file.h"
#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/workflow/books/scheme_editor.h"
#include "ui/workflow/books/scheme_text.h"

#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr int roomForBoth = 700;         ///< the list beside the form
constexpr int schemeRole = Qt::UserRole; ///< place in the view; headings have none

/// As text, or empty.
QString contentOf(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
}

} // namespace

SchemePage::SchemePage(const BooksContext& context, QWidget* parent)
    : BooksPage(parent),
      m_context(context),
      m_list(new QListWidget),
      m_text(new QTextBrowser),
      m_editor(new SchemeEditor(context)),
      m_stack(new QStackedWidget)
{
    m_stack->addWidget(reading());
    m_stack->addWidget(m_editor);
    auto* parts = new QSplitter;
    parts->setHandleWidth(1);
    parts->setChildrenCollapsible(false);
    m_side = side();
    parts->addWidget(m_side);
    parts->addWidget(m_stack);
    parts->setStretchFactor(1, 1);
    parts->setSizes({240, 700});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts);
    connect(m_list, &QListWidget::currentRowChanged, this, &SchemePage::showChosen);
    connect(m_list, &QListWidget::itemChanged, this, &SchemePage::keepInForce);
    connect(m_editor, &SchemeEditor::saved, this, &SchemePage::finish);
    connect(m_editor, &SchemeEditor::givenUp, this, [this] {
        turnTo(0);
        m_list->setFocus();
    });
}

QWidget* SchemePage::side()
{
    m_list->setObjectName(QStringLiteral("schemeList"));
    m_list->setAccessibleName(tr("Schemes; what is ticked is in force"));
    m_list->setMinimumWidth(34 * grid);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setStyleSheet(QStringLiteral("QListWidget { padding: 4px; }"));
    auto* note = new QLabel(tr("What is ticked counts, each scheme for itself."));
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 2 * grid, 0);
    layout->addWidget(note);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget* SchemePage::reading()
{
    m_text->setObjectName(QStringLiteral("schemeReading"));
    m_text->setAccessibleName(tr("The scheme"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(4 * grid);
    auto* copy = new QPushButton(icon(QStringLiteral("add")), tr("Make a &copy of my own…"));
    copy->setObjectName(QStringLiteral("copyScheme"));
    m_edit = new QPushButton(tr("&Change…"));
    m_edit->setObjectName(QStringLiteral("editScheme"));
    m_remove = new QPushButton(tr("&Remove"));
    m_remove->setObjectName(QStringLiteral("removeScheme"));
    connect(copy, &QPushButton::clicked, this, [this] { edit(true); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(false); });
    connect(m_remove, &QPushButton::clicked, this, &SchemePage::removeChosen);
    auto* buttons = new FlowRow;
    buttons->setContentsMargins(2 * grid, 0, 0, 0);
    buttons->addWidget(copy);
    buttons->addWidget(m_edit);
    buttons->addWidget(m_remove);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * grid);
    layout->addLayout(buttons);
    layout->addWidget(m_text, 1);
    return page;
}

void SchemePage::setView(const View& view, std::size_t)
{
    m_view = view;
    m_editor->setView(view);
    fill();
}

void SchemePage::fill()
{
    const KnownScheme* now = chosen();
    const QString wanted = m_wanted.isEmpty() && now ? now->scheme.id : std::exchange(m_wanted, {});
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int current = -1;
    bool own = false, shipped = false;
    for (std::size_t i = 0; i < m_view->schemes.size(); ++i) {
        const KnownScheme& known = m_view->schemes[i];
        bool& headed = known.own ? own : shipped;
        if (!std::exchange(headed, true)) {
            auto* heading =
                new QListWidgetItem(known.own ? tr("Our own") : tr("Shipped samples"), m_list);
            heading->setFlags(Qt::NoItemFlags);
            heading->setSizeHint(QSize(0, 8 * grid));
        }
        auto* row = new QListWidgetItem(known.scheme.name, m_list);
        row->setData(schemeRole, int(i));
        row->setSizeHint(QSize(0, 7 * grid));
        row->setToolTip(known.scheme.name);
        row->setCheckState(m_view->inForce.contains(known.scheme.id) ? Qt::Checked : Qt::Unchecked);
        if (known.scheme.id == wanted || (current < 0 && wanted.isEmpty()))
            current = m_list->count() - 1;
    }
    m_list->setCurrentRow(current);
    showChosen();
}

const KnownScheme* SchemePage::chosen() const
{
    const QListWidgetItem* row = m_list->currentItem();
    const QVariant place = row ? row->data(schemeRole) : QVariant();
    return m_view && place.isValid() && std::size_t(place.toInt()) < m_view->schemes.size()
               ? &m_view->schemes[std::size_t(place.toInt())]
               : nullptr;
}

void SchemePage::showChosen()
{
    const KnownScheme* known = chosen();
    m_text->setHtml(known ? schemeHtml(known->scheme, tonesOf(palette()).muted) : QString());
    m_edit->setEnabled(known && known->own);
    m_remove->setEnabled(known && known->own);
}

void SchemePage::keepInForce()
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row) {
        const QVariant place = m_list->item(row)->data(schemeRole);
        if (place.isValid() && m_list->item(row)->checkState() == Qt::Checked)
            ids << m_view->schemes[std::size_t(place.toInt())].scheme.id;
    }
    m_context.setInForce(ids);
    emit schemesChanged();
}

void SchemePage::edit(bool copy)
{
    const KnownScheme* known = chosen();
    if (!known)
        return;
    QString text = contentOf(known->file);
    if (copy)
        text = ownCopy(text, known->scheme.id + QStringLiteral("-own"),
                       tr("%1 (our own)").arg(known->scheme.name));
    m_editor->begin(text, copy ? QString() : known->file, known->scheme.id);
    turnTo(1);
}

/// Reading or changing: nothing else is chosen meanwhile, so the list may give its room away.
void SchemePage::turnTo(int part)
{
    m_stack->setCurrentIndex(part);
    m_list->setEnabled(part == 0);
    m_side->setVisible(part == 0 || width() >= roomForBoth);
}

void SchemePage::resizeEvent(QResizeEvent* event)
{
    BooksPage::resizeEvent(event);
    turnTo(m_stack->currentIndex());
}

void SchemePage::removeChosen()
{
    const KnownScheme* known = chosen();
    if (!known || !known->own)
        return;
    if (!m_context.seams.prompts.confirm(
            this,
            tr("“%1” is removed from your schemes. What was recorded stays.")
                .arg(known->scheme.name),
            tr("Remove")))
        return;
    QFile::remove(known->file);
    QStringList ids = m_context.inForce();
    ids.removeAll(known->scheme.id);
    m_context.setInForce(ids);
    m_list->setCurrentRow(-1);
    emit schemesChanged();
}

/// What was saved is in force from now on.
void SchemePage::finish(const QString& id)
{
    QStringList ids = m_context.inForce();
    if (!ids.contains(id))
        m_context.setInForce(ids << id);
    m_wanted = id;
    turnTo(0);
    emit schemesChanged();
}

std::vector<FigureList> SchemePage::lists() const
{
    return m_editor->lists();
}

void SchemePage::begin()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

} // namespace chengbao::ui
