// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/books_window.h"

#include "ui/common/background.h"
#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/common/message_bar.h"
#include "ui/common/screen_fit.h"
#include "ui/common/tall_area.h"
#include "ui/words/score_words.h"
#include "ui/words/words.h"
#include "ui/workflow/books/deadlines_page.h"
#include "ui/workflow/books/insight_page.h"
#include "ui/workflow/books/plans_page.h"
#include "ui/workflow/books/record_page.h"
#include "ui/workflow/books/scheme_page.h"
#include "ui/workflow/books/score_page.h"
#include "ui/workflow/books/today_page.h"
#include "ui/workflow/books/trend_page.h"
#include "ui/workflow/books/units_page.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace chengbao::ui
{
namespace
{

using workflow::Period;
using workflow::PeriodLength;

constexpr PeriodLength lengths[] = {PeriodLength::Month, PeriodLength::Quarter,
                                    PeriodLength::HalfYear, PeriodLength::Year};
constexpr int iconWidth = 18;
constexpr int roomForAll = 900; ///< points of width
constexpr int quarter = 1;      ///< its place above: what most offices publish

QToolButton* toolButton(const QString& iconName, const QString& name)
{
    auto* button = new QToolButton;
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

BooksWindow::BooksWindow(const BooksContext& context, QWidget* parent)
    : QMainWindow(parent),
      m_context(context),
      m_period(Period::of(context.clock.today(), PeriodLength::Quarter)),
      m_pages(new QListWidget),
      m_stack(new QStackedWidget),
      m_bar(new MessageBar),
      m_title(new QLabel),
      m_length(new QComboBox),
      m_periodName(new QLabel),
      m_scheme(new QComboBox),
      m_export(toolButton(QStringLiteral("packet"), tr("Export"))),
      m_print(toolButton(QStringLiteral("print"), tr("Print (Ctrl+P)"))),
      m_progress(new QProgressBar),
      m_doing(new QLabel),
      m_cancel(new QPushButton(tr("Cancel"))),
      m_reading(new Background(this)),
      m_writing(new Background(this))
{
    setObjectName(QStringLiteral("books"));
    setWindowTitle(tr("Books"));
    setWindowIcon(programIcon());
    setContextMenuPolicy(Qt::NoContextMenu);
    m_pages->setObjectName(QStringLiteral("bookPages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setIconSize(QSize(iconWidth, iconWidth));
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* right = new QWidget;
    auto* layout = new QVBoxLayout(right);
    m_room = layout;
    layout->addWidget(head());
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(foot());
    auto* parts = new QWidget;
    auto* line = new QHBoxLayout(parts);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_pages);
    line->addWidget(right, 1);
    setCentralWidget(parts);
    auto* today = new TodayPage(m_context);
    auto* plans = new PlansPage(m_context);
    addPage(today, "today");
    addPage(plans, "plans");
    connect(today, &TodayPage::cardWanted, this,
            [this, plans](workflow::DueEntry::About about, const QString& id) {
                showPage(QStringLiteral("plans"));
                plans->showCard(about == workflow::DueEntry::About::Lead ? CardSort::Lead
                                : about == workflow::DueEntry::About::Commission
                                    ? CardSort::Commission
                                    : CardSort::KeyPoint,
                                id);
            });
    addPage(new RecordPage(m_context), "record");
    addPage(new ScorePage, "score");
    addPage(new TrendPage, "trend");
    addPage(new InsightPage, "insight");
    addPage(new UnitsPage(m_context), "units");
    addPage(new DeadlinesPage(m_context), "days");
    auto* schemes = new SchemePage(m_context);
    addPage(schemes, "schemes");
    connect(schemes, &SchemePage::schemesChanged, this, [this] { read(false); });
    connect(m_pages, &QListWidget::currentRowChanged, this, &BooksWindow::followPage);
    addKeys();
    followPeriod();
    m_pages->setCurrentRow(0);
    setNarrow(false);
    resize(fittingScreen(*this, {1120, 700}));
}

/// On a small screen, or beside the main window, everything that can give way does so.
void BooksWindow::setNarrow(bool narrow)
{
    m_narrow = narrow;
    followTitle();
    const auto style = narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    m_export->setToolButtonStyle(style);
    m_print->setToolButtonStyle(style);
    m_pages->setFixedWidth(narrow ? widestTitle() + iconWidth + 9 * grid : 38 * grid);
    m_pages->setStyleSheet(QStringLiteral("QListWidget { padding: %1px; background: "
                                          "palette(window); }")
                               .arg(narrow ? grid : 2 * grid));
    const int side = (narrow ? 3 : 4) * grid;
    const int above = (narrow ? 2 : 3) * grid;
    m_room->setContentsMargins(side, above, side, above);
    m_room->setSpacing(above);
}

int BooksWindow::widestTitle() const
{
    int widest = 0;
    for (int page = 0; page < m_stack->count(); ++page)
        widest = std::max(widest, m_pages->fontMetrics().horizontalAdvance(pageAt(page)->title()));
    return widest;
}

/// The list of pages says it too; it gives way to what a page of a period needs.
void BooksWindow::followTitle()
{
    m_title->setVisible(!m_narrow || !currentPage()->ofPeriod());
}

void BooksWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (const bool narrow = width() < roomForAll; narrow != m_narrow)
        setNarrow(narrow);
}

void BooksWindow::addPage(BooksPage* page, const char* name)
{
    page->setObjectName(QLatin1String(name));
    auto* entry = new QListWidgetItem(icon(page->iconName()), page->title(), m_pages);
    entry->setSizeHint(QSize(0, 9 * grid));
    m_stack->addWidget(new TallArea(page));
    connect(page, &BooksPage::itemWanted, this, &BooksWindow::itemWanted);
    connect(page, &BooksPage::failed, this, &BooksWindow::showFailure);
    connect(page, &BooksPage::told, this, &BooksWindow::tell);
    connect(page, &BooksPage::booksChanged, this, [this] {
        refresh();
        emit booksChanged();
    });
}

QWidget* BooksWindow::head()
{
    m_title->setStyleSheet(QStringLiteral("font-size: 17px;"));
    for (const PeriodLength length : lengths)
        m_length->addItem(label(length));
    m_length->setCurrentIndex(quarter);
    m_length->setObjectName(QStringLiteral("length"));
    m_length->setAccessibleName(tr("Length of the period"));
    connect(m_length, &QComboBox::currentIndexChanged, this,
            [this](int index) { setLength(lengths[index]); });
    auto* back = toolButton(QString(), tr("Period before (Alt+Left)"));
    auto* on = toolButton(QString(), tr("Next period (Alt+Right)"));
    back->setArrowType(Qt::LeftArrow);
    on->setArrowType(Qt::RightArrow);
    back->setObjectName(QStringLiteral("periodBefore"));
    on->setObjectName(QStringLiteral("periodNext"));
    connect(back, &QToolButton::clicked, this, [this] { movePeriod(false); });
    connect(on, &QToolButton::clicked, this, [this] { movePeriod(true); });
    m_periodName->setObjectName(QStringLiteral("period"));
    m_periodName->setAlignment(Qt::AlignCenter);
    m_periodName->setMinimumWidth(22 * grid);
    m_scheme->setObjectName(QStringLiteral("scheme"));
    m_scheme->setAccessibleName(tr("Scheme"));
    m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scheme->setMinimumContentsLength(12);
    m_scheme->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_scheme->setMaximumWidth(62 * grid);
    connect(m_scheme, &QComboBox::activated, this, &BooksWindow::showView);
    m_periodBox = new QWidget;
    auto* box = new QHBoxLayout(m_periodBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(grid);
    box->addWidget(m_length);
    box->addWidget(back);
    box->addWidget(m_periodName);
    box->addWidget(on);

    auto* menu = new QMenu(m_export);
    const auto add = [&](const QString& text, BooksDocument document) {
        return menu->addAction(text, this, [this, document] { exportDocument(document); });
    };
    add(tr("This page as a &workbook (.xlsx)…"), BooksDocument::PageXlsx);
    add(tr("This page as a &document (.docx)…"), BooksDocument::PageDocx);
    menu->addSeparator();
    add(tr("The whole &report as a workbook (.xlsx)…"), BooksDocument::ReportXlsx);
    add(tr("The &circular with its annex (.docx)…"), BooksDocument::ReportDocx);
    m_notice = add(tr("One page for the head of a &unit (.docx)…"), BooksDocument::Notice);
    connect(menu, &QMenu::aboutToShow, this, [this] {
        const QString unit = currentPage()->chosenUnit();
        m_notice->setEnabled(!unit.isEmpty());
        m_notice->setText(unit.isEmpty() ? tr("One page for the head of a &unit (.docx)…")
                                         : tr("One page for the head of %1 (.docx)…").arg(unit));
    });
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setMenu(menu);
    m_export->setStyleSheet(QStringLiteral(
        "QToolButton { padding-right: 20px; } QToolButton::menu-indicator { subcontrol-origin: "
        "padding; subcontrol-position: center right; right: 4px; }"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setText(tr("Export"));
    m_print->setObjectName(QStringLiteral("print"));
    m_print->setText(tr("Print"));
    connect(m_print, &QToolButton::clicked, this, &BooksWindow::print);

    auto* head = new QWidget;
    auto* layout = new FlowRow(head);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_periodBox);
    layout->addWidget(m_scheme);
    layout->addWidget(m_export);
    layout->addWidget(m_print);
    return head;
}

QWidget* BooksWindow::foot()
{
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setFixedWidth(40 * grid);
    m_cancel->setObjectName(QStringLiteral("cancelReading"));
    m_cancel->setProperty("quiet", true);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_again = false;
        m_reading->cancel();
        m_writing->cancel();
    });
    connect(m_reading, &Background::progressed, this, [this](int done, int total) {
        m_progress->setRange(0, total);
        m_progress->setValue(done);
    });
    m_foot = new QWidget;
    auto* layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_doing);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addStretch();
    m_foot->hide();
    return m_foot;
}

void BooksWindow::addKeys()
{
    const auto key = [this](const QKeySequence& keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    key(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { movePeriod(false); });
    key(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { movePeriod(true); });
    key(QKeySequence(Qt::Key_F5), [this] { refresh(); });
    key(QKeySequence::Print, [this] { print(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_export->showMenu(); });
    key(QKeySequence::Close, [this] { close(); });
    for (int page = 0; page < m_stack->count(); ++page)
        key(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + page)), [this, page] {
            m_pages->setCurrentRow(page);
            currentPage()->begin();
        });
}

bool BooksWindow::isReading() const
{
    return m_reading->isRunning() || m_writing->isRunning();
}

BooksPage* BooksWindow::pageAt(int index) const
{
    return static_cast<BooksPage*>(static_cast<TallArea*>(m_stack->widget(index))->widget());
}

BooksPage* BooksWindow::currentPage() const
{
    return pageAt(m_stack->currentIndex());
}

void BooksWindow::showPage(const QString& objectName)
{
    for (int page = 0; page < m_stack->count(); ++page) {
        if (pageAt(page)->objectName() == objectName)
            m_pages->setCurrentRow(page);
    }
    currentPage()->begin();
}

void BooksWindow::record(const ScoreEvent& adoption)
{
    showPage(QStringLiteral("record"));
    if (m_view)
        static_cast<RecordPage*>(currentPage())->record(adoption);
    else
        m_toRecord = adoption;
}

void BooksWindow::refresh()
{
    read(true);
}

void BooksWindow::read(bool booksToo)
{
    if (m_reading->isRunning()) {
        m_again = true;
        m_againBooks = m_againBooks || booksToo;
        m_reading->cancel();
        return;
    }
    BooksRequest request{m_period, m_context.inForce(), m_context.clock.today()};
    if (!booksToo && m_view)
        request.books = m_view->books, request.plans = m_view->plans;
    m_doing->setText(tr("Reading the books…"));
    m_progress->setRange(0, 0);
    m_foot->show();
    m_reading->run(
        [places = m_context.places, clock = &m_context.clock, request](const Progress& progress) {
            return readBooksView(places, *clock, request, progress);
        },
        [this](const Result<View>& result) { finishReading(result); });
}

void BooksWindow::finishReading(const Result<View>& result)
{
    m_foot->setVisible(m_writing->isRunning());
    if (std::exchange(m_again, false))
        return read(std::exchange(m_againBooks, false) || !m_view);
    if (!result) {
        if (result.error().code == ErrorCode::Cancelled)
            tell(tr("Reading was cancelled; what is shown may be older. F5 reads again."));
        else
            showFailure(result.error());
        return;
    }
    m_view = *result;
    if (m_view->schemeProblem)
        m_bar->show(MessageBar::Tone::Warning,
                    tr("Your own schemes do not hold, so only the shipped ones are here. %1")
                        .arg(describe(*m_view->schemeProblem)),
                    {}, true);
    if (m_view->plans->problem)
        m_bar->show(MessageBar::Tone::Warning,
                    tr("Your own deadlines or holidays do not hold, so the shipped ones count. %1")
                        .arg(describe(*m_view->plans->problem)),
                    {}, true);
    fillSchemes();
    showView();
    if (const auto adoption = std::exchange(m_toRecord, std::nullopt))
        record(*adoption);
}

void BooksWindow::fillSchemes()
{
    const QString chosen = m_scheme->currentData().toString();
    m_scheme->clear();
    for (const Account& account : m_view->accounts)
        m_scheme->addItem(account.scheme ? account.scheme->name : tr("No scheme: numbers only"),
                          account.id());
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(chosen)));
    m_scheme->setToolTip(m_scheme->currentText());
    m_scheme->setEnabled(m_scheme->count() > 1);
}

std::size_t BooksWindow::account() const
{
    return static_cast<std::size_t>(std::max(0, m_scheme->currentIndex()));
}

/// Only the page that is seen; another one gets the view when it is turned to.
void BooksWindow::showView()
{
    if (m_view)
        currentPage()->setView(m_view, account());
}

void BooksWindow::followPage()
{
    m_stack->setCurrentIndex(m_pages->currentRow());
    m_title->setText(currentPage()->title());
    followTitle();
    m_periodBox->setVisible(currentPage()->ofPeriod());
    m_scheme->setVisible(currentPage()->ofScheme());
    setWindowTitle(QStringLiteral("%1 – %2").arg(currentPage()->title(), tr("Books")));
    showView();
}

void BooksWindow::movePeriod(bool forward)
{
    m_period = forward ? m_period.next() : m_period.previous();
    followPeriod();
    read(false);
}

/// The period of that length in which the old one ends, or today when it lies in it.
void BooksWindow::setLength(PeriodLength length)
{
    const QDate today = m_context.clock.today();
    m_period = Period::of(m_period.contains(today) ? today : m_period.last(), length);
    followPeriod();
    read(false);
}

void BooksWindow::followPeriod()
{
    m_periodName->setText(label(m_period));
}

PageContent BooksWindow::content() const
{
    const BooksPage* page = currentPage();
    return {page->title(), page->ofPeriod() ? label(m_period) : QString(), page->lists(),
            page->charts()};
}

void BooksWindow::exportDocument(BooksDocument document)
{
    if (!m_view || isReading())
        return;
    DocumentRequest request{
        document,           content(), m_view, account(), currentPage()->chosenUnit(),
        m_context.issuer(), {}};
    const bool workbook =
        document == BooksDocument::PageXlsx || document == BooksDocument::ReportXlsx;
    QString name = label(m_period) + tr("Report");
    if (document == BooksDocument::PageXlsx || document == BooksDocument::PageDocx)
        name = request.page.period + request.page.title;
    else if (document == BooksDocument::Notice)
        name = label(m_period) + request.unit;
    const QString suffix = workbook ? QStringLiteral(".xlsx") : QStringLiteral(".docx");
    request.file = m_context.seams.files.fileToWrite(this, name + suffix);
    if (request.file.isEmpty())
        return;
    if (QFileInfo(request.file).suffix().isEmpty())
        request.file += suffix;
    write(request);
}

void BooksWindow::write(const DocumentRequest& request)
{
    m_doing->setText(tr("Writing %1…").arg(QFileInfo(request.file).fileName()));
    m_progress->setRange(0, 0);
    m_foot->show();
    m_writing->run(
        [request](const Progress&) { return writeDocument(request); },
        [this, file = request.file](const Result<void>& written) {
            m_foot->hide();
            if (!written)
                return showFailure(written.error());
            m_bar->show(MessageBar::Tone::Info, tr("Written: %1").arg(file),
                        {{tr("Open"), [this, file] { m_context.seams.opener.open(file); }}}, true);
        });
}

void BooksWindow::print()
{
    if (!m_view || isReading())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(label(m_period) + currentPage()->title());
    if (!m_context.seams.prompts.choosePrinter(this, *printer))
        return;
    m_doing->setText(tr("Printing…"));
    m_progress->setRange(0, 0);
    m_foot->show();
    m_writing->run(
        [printer, page = content()](const Progress&) {
            printPage(*printer, page);
            return true;
        },
        [this](bool) {
            m_foot->hide();
            tell(tr("Sent to the printer."));
        });
}

void BooksWindow::tell(const QString& text)
{
    m_bar->show(MessageBar::Tone::Info, text, {}, true);
}

void BooksWindow::showFailure(const Error& error)
{
    m_bar->show(MessageBar::Tone::Error, describe(error), {}, true);
}

} // namespace chengbao::ui
