// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/compare_window.h"

#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/words/words.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>
#include <QToolButton>

namespace chengbao::ui
{
namespace
{

constexpr qreal shareOfParent = 0.92;

QToolButton* lookButton(const QString& text, const QString& tip, QButtonGroup* group)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setCheckable(true);
    group->addButton(button);
    return button;
}

Result<Draft> textOf(const archive::Archive& archive, const QString& id, int revision,
                     const Draft& present)
{
    return revision == 0 ? Result<Draft>(present) : archive.revision(id, revision);
}

} // namespace

CompareWindow::CompareWindow(QString archivePath, const Clock& clock, QWidget* parent)
    : QDialog(parent),
      m_path(std::move(archivePath)),
      m_clock(clock),
      m_older(new QComboBox),
      m_newer(new QComboBox),
      m_summary(new QLabel),
      m_page(new QTextBrowser),
      m_restore(new QPushButton(tr("Put the older one back"))),
      m_next(new QPushButton(icon(QStringLiteral("next")), tr("Next change"))),
      m_previous(new QPushButton(icon(QStringLiteral("previous")), tr("Previous change")))
{
    setWindowTitle(tr("Compare versions"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    build();
    resize(parent->window()->size() * shareOfParent);
}

void CompareWindow::build()
{
    m_page->setObjectName(QStringLiteral("comparison"));
    m_page->setAccessibleName(tr("Comparison of the versions"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    QFont font = m_page->font();
    font.setPixelSize(15);
    m_page->setFont(font);
    m_page->document()->setDocumentMargin(3 * grid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * grid, 3 * grid, 4 * grid, 3 * grid);
    layout->setSpacing(3 * grid);
    layout->addWidget(bar());
    layout->addWidget(m_page, 1);
    layout->addWidget(foot());
    for (QComboBox* box : {m_older, m_newer})
        connect(box, &QComboBox::activated, this, &CompareWindow::refresh);
    const auto key = [this](const char* keys, int direction) {
        connect(new QShortcut(QKeySequence(QLatin1String(keys)), this), &QShortcut::activated, this,
                [this, direction] { step(direction); });
    };
    key("F8", 1);
    key("Shift+F8", -1);
}

QWidget* CompareWindow::bar()
{
    auto* looks = new QButtonGroup(this);
    m_beside = lookButton(tr("Side by side"), tr("The versions beside each other"), looks);
    m_within = lookButton(tr("Inline"), tr("One text, with what was removed struck out"), looks);
    m_beside->setChecked(true);
    connect(looks, &QButtonGroup::buttonClicked, this, &CompareWindow::refresh);
    m_older->setObjectName(QStringLiteral("older"));
    m_older->setAccessibleName(tr("Older version"));
    m_newer->setObjectName(QStringLiteral("newer"));
    m_newer->setAccessibleName(tr("Newer version"));
    auto* line = new QWidget;
    auto* layout = new FlowRow(line);
    for (QComboBox* box : {m_older, m_newer}) {
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
    }
    layout->addWidget(m_older);
    layout->addWidget(new QLabel(QStringLiteral("→")));
    layout->addWidget(m_newer);
    layout->addWidget(m_beside);
    layout->addWidget(m_within);
    return line;
}

QWidget* CompareWindow::foot()
{
    m_previous->setToolTip(tr("Previous change (Shift+F8)"));
    m_next->setToolTip(tr("Next change (F8)"));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->setToolTip(tr("Make title and text of the older version the newest one"));
    m_summary->setObjectName(QStringLiteral("summary"));
    auto* leave = new QPushButton(tr("Close"));
    for (QPushButton* button : {m_previous, m_next, m_restore, leave})
        button->setAutoDefault(false);
    connect(m_next, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { step(-1); });
    connect(leave, &QPushButton::clicked, this, &QDialog::close);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        emit restoreWanted(m_older->currentData().toInt());
        close();
    });
    auto* line = new QWidget;
    auto* layout = new FlowRow(line);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_summary);
    layout->addStretch();
    layout->addWidget(m_restore);
    layout->addWidget(leave);
    return line;
}

void CompareWindow::fill(QComboBox* box, const std::vector<workflow::Version>& versions,
                         bool withPresent)
{
    box->clear();
    if (withPresent)
        box->addItem(tr("Present text"), 0);
    for (auto version = versions.rbegin(); version != versions.rend(); ++version)
        box->addItem(
            tr("Version %1, %2")
                .arg(version->revision.number)
                .arg(version->revision.savedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))),
            version->revision.number);
}

void CompareWindow::compare(const QString& id, const std::vector<workflow::Version>& versions,
                            const Draft& present, int revision, bool editable)
{
    ++m_ticket;
    m_id = id;
    m_present = present;
    m_editable = editable;
    fill(m_older, versions, false);
    fill(m_newer, versions, true);
    m_older->setCurrentIndex(m_older->findData(revision));
    refresh();
    show();
    raise();
    activateWindow();
    m_page->setFocus();
}

CompareWindow::Pair CompareWindow::wanted() const
{
    return {m_ticket, m_older->currentData().toInt(), m_newer->currentData().toInt(),
            m_within->isChecked() ? ComparisonLook::Inline : ComparisonLook::SideBySide};
}

void CompareWindow::refresh()
{
    m_restore->setEnabled(m_editable && m_older->currentData().toInt() > 0);
    if (m_worker.isRunning())
        return; // its end looks again
    const Pair pair = wanted();
    m_worker.run(
        [path = m_path, clock = &m_clock, id = m_id, present = m_present, pair,
         tones = tonesOf(palette())](const Progress&) -> Result<ComparisonPage> {
            const auto archive = archive::Archive::open(path, *clock);
            if (!archive)
                return failure(archive.error());
            const auto older = textOf(**archive, id, pair.older, present);
            const auto newer = textOf(**archive, id, pair.newer, present);
            if (!older || !newer)
                return failure(!older ? older.error() : newer.error());
            return comparisonPage(*older, *newer, pair.look, tones);
        },
        [this, pair](const auto& page) { take(pair, page); });
}

void CompareWindow::take(const Pair& shown, const Result<ComparisonPage>& page)
{
    if (shown != wanted())
        return refresh();
    m_changes = page ? page->changes : 0;
    m_change = 0;
    m_next->setEnabled(m_changes > 0);
    m_previous->setEnabled(m_changes > 0);
    if (!page) {
        m_page->clear();
        return m_summary->setText(describe(page.error()));
    }
    m_page->setHtml(page->html);
    m_summary->setText(
        m_changes == 0
            ? tr("No difference")
            : tr("%n changes", nullptr, m_changes) +
                  QStringLiteral("  +%1 −%2").arg(page->size.added).arg(page->size.removed));
}

void CompareWindow::step(int direction)
{
    if (m_changes == 0)
        return;
    if (m_change == 0)
        m_change = direction > 0 ? 1 : m_changes;
    else
        m_change = (m_change - 1 + direction + m_changes) % m_changes + 1;
    m_page->scrollToAnchor(QStringLiteral("change%1").arg(m_change));
    m_summary->setText(tr("Change %1 of %2").arg(m_change).arg(m_changes));
}

} // namespace chengbao::ui
