// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problems_panel.h"

#include "ui/common/ignore_form.h"
#include "ui/common/theme.h"
#include "ui/problems/problems_delegate.h"
#include "ui/problems/problems_model.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace chengbao::ui
{

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QWidget(parent),
      m_model(new ProblemsModel(this)),
      m_search(new QLineEdit(this)),
      m_stack(new QStackedWidget(this)),
      m_list(new QListView(this)),
      m_empty(new QLabel(this)),
      m_byRule(new QPushButton(tr("By rule"), this)),
      m_fix(new QPushButton(tr("Fix"), this)),
      m_fixAll(new QPushButton(this)),
      m_ignore(new QPushButton(this)),
      m_ignoreMenu(new QMenu(this)),
      m_form(new IgnoreForm(this))
{
    m_search->setPlaceholderText(tr("Filter problems"));
    m_search->setAccessibleName(tr("Filter problems"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_byRule->setObjectName(QStringLiteral("byRule"));
    m_byRule->setCheckable(true);
    m_byRule->setToolTip(tr("Put what one rule has found together, instead of one level"));
    m_fix->setToolTip(tr("Apply the first fix of the selected problem (Ctrl+.)"));
    m_fixAll->setToolTip(tr("Apply every fix that leaves no choice"));
    setUpList();
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setContentsMargins(4 * grid, 4 * grid, 4 * grid, 4 * grid);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(3 * grid, 2 * grid, 3 * grid, grid);
    top->setSpacing(2 * grid);
    top->addWidget(m_search);
    top->addWidget(m_byRule);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    bottom->setSpacing(2 * grid);
    bottom->addWidget(m_fix);
    bottom->addWidget(m_fixAll, 1);
    bottom->addWidget(m_ignore);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_form);
    layout->addLayout(bottom);

    connect(m_search, &QLineEdit::textChanged, this, &ProblemsPanel::filter);
    connect(m_byRule, &QPushButton::toggled, this, [this](bool byRule) {
        keepingSelection([this, byRule] { m_model->groupByRule(byRule); });
    });
    connect(m_fix, &QPushButton::clicked, this, &ProblemsPanel::fixSelected);
    connect(m_fixAll, &QPushButton::clicked, this, &ProblemsPanel::fixAllRequested);
    setUpIgnoring();
    refresh();
}

void ProblemsPanel::setUpIgnoring()
{
    m_form->setContentsMargins(3 * grid, grid, 3 * grid, 0);
    m_form->hide();
    connect(m_form, &IgnoreForm::cancelled, this, &ProblemsPanel::stopAsking);
    connect(m_form, &IgnoreForm::decided, this,
            [this](const Finding& finding, const IgnoreChoice& choice) {
                stopAsking();
                emit ignoreRequested(finding, choice);
            });
    m_ignore->setObjectName(QStringLiteral("ignore"));
    connect(m_ignoreMenu, &QMenu::aboutToShow, this, [this] {
        m_ignoreMenu->clear();
        if (mayIgnore())
            fillIgnoring(*m_ignoreMenu);
    });
    connect(m_ignore, &QPushButton::clicked, this, [this] {
        if (selectedIgnored())
            ignoreSelected();
    });
}

void ProblemsPanel::setIgnoring(IgnoreTermsOf terms)
{
    m_terms = std::move(terms);
    refresh();
}

void ProblemsPanel::setUpList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ProblemsDelegate(m_list));
    m_list->setAccessibleName(tr("Problems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &ProblemsPanel::activateSelected);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ProblemsPanel::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProblemsPanel::refresh);
}

void ProblemsPanel::setFindings(const std::vector<Finding>& findings,
                                const std::vector<IgnoredFinding>& ignored)
{
    keepingSelection([this, &findings, &ignored] {
        m_checked = true;
        m_model->setFindings(findings, ignored);
    });
}

void ProblemsPanel::clear()
{
    m_checked = false;
    stopAsking();
    m_model->setFindings({});
    refresh();
}

void ProblemsPanel::filter(const QString& text)
{
    keepingSelection([this, &text] { m_model->setFilter(text); });
}

void ProblemsPanel::keepingSelection(const std::function<void()>& change)
{
    const std::optional<Finding> before = selected();
    const bool ignoredBefore = selectedIgnored().has_value();
    const int rowBefore = m_list->currentIndex().row();
    const int scrolled = m_list->verticalScrollBar()->value();
    change();
    if (before) {
        const int found = m_model->rowOf(*before, ignoredBefore);
        setCurrentRow(found >= 0 ? found : nearestRow(rowBefore));
    }
    refresh();
    m_list->verticalScrollBar()->setValue(scrolled);
}

int ProblemsPanel::nearestRow(int row) const
{
    for (int below = row; below < m_model->rowCount(); ++below) {
        if (m_model->findingAt(below) != nullptr)
            return below;
    }
    for (int above = qMin(row, m_model->rowCount() - 1); above >= 0; --above) {
        if (m_model->findingAt(above) != nullptr)
            return above;
    }
    return -1;
}

void ProblemsPanel::setCurrentRow(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
}

void ProblemsPanel::setLocked(bool locked)
{
    m_locked = locked;
    stopAsking();
    refresh();
}

void ProblemsPanel::setRuleName(std::function<QString(const QString& rule)> name)
{
    keepingSelection([this, &name] { m_model->setRuleName(std::move(name)); });
}

std::optional<Finding> ProblemsPanel::selected() const
{
    const Finding* finding = m_model->findingAt(m_list->currentIndex().row());
    return finding != nullptr ? std::optional(*finding) : std::nullopt;
}

int ProblemsPanel::count(Level level) const
{
    return m_model->count(level);
}

void ProblemsPanel::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_list) : m_empty);
    if (!m_checked)
        m_empty->setText(tr("Nothing checked yet"));
    else if (m_search->text().trimmed().isEmpty())
        m_empty->setText(tr("No problems found"));
    else
        m_empty->setText(tr("No problem matches “%1”").arg(m_search->text().trimmed()));

    const std::optional<Finding> finding = selected();
    const bool ignored = selectedIgnored().has_value();
    m_fix->setEnabled(!m_locked && finding && !ignored && !finding->fixes.empty());
    m_ignore->setVisible(static_cast<bool>(m_terms));
    m_ignore->setText(ignored ? tr("Count again") : tr("Ignore"));
    m_ignore->setToolTip(ignored ? tr("Let the selected problem count again (Ctrl+I)")
                                 : tr("Leave the selected problem as it is (Ctrl+I)"));
    m_ignore->setMenu(ignored ? nullptr : m_ignoreMenu);
    m_ignore->setEnabled(!m_locked && (ignored || mayIgnore()));
    const int automatic = m_model->automaticCount();
    m_fixAll->setText(automatic > 0 ? tr("Fix all automatic (%1)").arg(automatic)
                                    : tr("Fix all automatic"));
    m_fixAll->setEnabled(!m_locked && automatic > 0);
}

void ProblemsPanel::next()
{
    step(1);
}

void ProblemsPanel::previous()
{
    step(-1);
}

void ProblemsPanel::step(int direction)
{
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().row();
    if (row < 0 && direction < 0)
        row = rows;
    for (int tried = 0; tried < rows; ++tried) {
        row = (row + direction + rows) % rows;
        if (m_model->findingAt(row) != nullptr && m_model->ignoredAt(row) == nullptr) {
            setCurrentRow(row);
            activateSelected();
            return;
        }
    }
}

void ProblemsPanel::select(const Finding& finding)
{
    const int row = m_model->rowOf(finding);
    if (row >= 0)
        setCurrentRow(row);
}

void ProblemsPanel::activateSelected()
{
    if (const std::optional<Finding> finding = selected())
        emit activated(*finding);
}

void ProblemsPanel::fixSelected()
{
    const std::optional<Finding> finding = selected();
    if (!m_locked && finding && !selectedIgnored() && !finding->fixes.empty())
        emit fixRequested(*finding, 0);
}

void ProblemsPanel::fixRuleOfSelected()
{
    const std::optional<Finding> finding = selected();
    if (!m_locked && finding && !selectedIgnored())
        emit fixRuleRequested(finding->rule);
}

void ProblemsPanel::showMenu(const QPoint& place)
{
    const std::optional<Finding> finding = selected();
    if (!finding)
        return;
    QMenu menu(this);
    if (selectedIgnored() && !m_locked)
        menu.addAction(tr("Count again"), this, &ProblemsPanel::ignoreSelected);
    else if (!selectedIgnored())
        fillMenu(menu, *finding);
    if (!menu.isEmpty())
        menu.exec(m_list->viewport()->mapToGlobal(place));
}

void ProblemsPanel::fillMenu(QMenu& menu, const Finding& finding)
{
    for (int i = 0; !m_locked && i < static_cast<int>(finding.fixes.size()); ++i) {
        const QString text = finding.fixes[i].label;
        menu.addAction(QString(text).replace(u'&', QStringLiteral("&&")), this,
                       [this, finding, i] { emit fixRequested(finding, i); });
    }
    if (const int all = m_model->fixableCount(finding.rule); !m_locked && all > 1)
        menu.addAction(tr("Fix all of this rule (%1)").arg(all), this,
                       &ProblemsPanel::fixRuleOfSelected);
    menu.addSeparator();
    if (finding.rule.startsWith(QLatin1String("spell.")))
        menu.addAction(tr("Add “%1” to my words").arg(finding.text), this,
                       [this, finding] { emit wordApproved(finding.text); });
    if (mayIgnore())
        fillIgnoring(menu);
}

std::optional<IgnoredFinding> ProblemsPanel::selectedIgnored() const
{
    const IgnoredFinding* ignored = m_model->ignoredAt(m_list->currentIndex().row());
    return ignored != nullptr ? std::optional(*ignored) : std::nullopt;
}

bool ProblemsPanel::mayIgnore() const
{
    const std::optional<Finding> finding = selected();
    return m_terms && !m_locked && finding && !selectedIgnored() &&
           !ignoreExtents(finding->rule).empty();
}

void ProblemsPanel::fillIgnoring(QMenu& menu)
{
    for (const auto extent : ignoreExtents(selected()->rule))
        menu.addAction(ignoreLabel(extent) + QStringLiteral("…"), this,
                       [this, extent] { askToIgnore(extent); });
}

void ProblemsPanel::askToIgnore(IgnoreExtent extent)
{
    if (!mayIgnore())
        return;
    m_form->show();
    m_form->ask(*selected(), extent, m_terms(*selected()));
}

void ProblemsPanel::stopAsking()
{
    if (m_form->isAncestorOf(QApplication::focusWidget()))
        m_list->setFocus(Qt::OtherFocusReason);
    m_form->hide();
}

void ProblemsPanel::ignoreSelected()
{
    if (const auto ignored = selectedIgnored(); ignored && !m_locked)
        emit heedRequested(ignored->by);
    else
        askToIgnore(IgnoreExtent::Here);
}

bool ProblemsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    return watched == m_list ? listKey(*key) : searchKey(*key);
}

bool ProblemsPanel::listKey(const QKeyEvent& key)
{
    const bool fix = key.key() == Qt::Key_Space ||
                     (key.key() == Qt::Key_Period && key.modifiers() == Qt::ControlModifier);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        activateSelected();
    else if (fix)
        fixSelected();
    else if (key.key() == Qt::Key_I && key.modifiers() == Qt::ControlModifier)
        ignoreSelected();
    else
        return false;
    return true;
}

bool ProblemsPanel::searchKey(const QKeyEvent& key)
{
    if (key.key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (key.key() != Qt::Key_Down && key.key() != Qt::Key_Return)
        return false;
    m_list->setFocus(Qt::OtherFocusReason);
    if (!selected())
        setCurrentRow(nearestRow(0));
    return true;
}

} // namespace chengbao::ui
