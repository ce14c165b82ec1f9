// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bookkeeping.h"

#include "core/workflow/score/adopt.h"
#include "core/workflow/steps.h"
#include "ui/common/background.h"
#include "ui/shell/after_steps.h"
#include "ui/shell/open_item.h"
#include "ui/workflow/books/books_window.h"
#include "ui/workflow/books/record_page.h"

#include <QEvent>
#include <QMainWindow>
#include <QTimer>

namespace chengbao::ui
{
namespace
{

constexpr int countPauseMs = 400; ///< after the window stands, and after the last change

} // namespace

Bookkeeping::Bookkeeping(const Services& services, const ActionCatalogue& actions, OpenItem& open,
                         QMainWindow* window)
    : QObject(window),
      m_services(services),
      m_open(open),
      m_main(window),
      m_after(new AfterSteps(services, actions, open, window)),
      m_counting(new Background(this)),
      m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(countPauseMs);
    connect(m_pause, &QTimer::timeout, this, &Bookkeeping::countDue);
    m_pause->start();
    connect(m_after, &AfterSteps::done, this, &Bookkeeping::itemsMoved);
    connect(m_after, &AfterSteps::failed, this, &Bookkeeping::failed);
    connect(actions[Act::RecordInstruction], &QAction::triggered, this,
            &Bookkeeping::recordInstruction);
    connect(actions[Act::Books], &QAction::triggered, this, [this] { show(); });
    connect(actions[Act::RecordAdoption], &QAction::triggered, this, &Bookkeeping::recordOpenItem);
}

Bookkeeping::~Bookkeeping() = default;

BooksWindow& Bookkeeping::window()
{
    if (m_window)
        return *m_window;
    Settings& settings = m_services.settings;
    BooksContext context{
        places(),
        m_services.clock,
        m_services.seams,
        [&settings] { return settings.get(setting::clerk); },
        [&settings] { return settings.clerksFacts(); },
        [&settings] { return settings.get(setting::unit); },
        [&settings] {
            return settings.get(setting::schemesInForce).split(u' ', Qt::SkipEmptyParts);
        },
        [&settings](const QStringList& ids) {
            settings.set(setting::schemesInForce, ids.join(u' '));
        }};
    m_window = std::make_unique<BooksWindow>(context);
    m_window->installEventFilter(this);
    connect(m_window.get(), &BooksWindow::itemWanted, this, [this](const QString& id) {
        emit itemWanted(id);
        m_main->raise();
        m_main->activateWindow();
    });
    connect(m_window.get(), &BooksWindow::booksChanged, this, [this] {
        if (m_open.isOpen() && !m_open.isNew() && !m_open.isDirty())
            (void)m_open.open(m_open.item().id);
        emit itemsMoved();
        m_stale = false; // the window reads anew by itself
        m_pause->start();
    });
    m_window->refresh();
    return *m_window;
}

BooksPlaces Bookkeeping::places() const
{
    return {m_services.archive.path(), m_services.schemes.folders, m_services.schemes.own,
            m_services.calendar.folders, m_services.calendar.own};
}

void Bookkeeping::countDue()
{
    if (m_counting->isRunning())
        return m_pause->start();
    m_counting->run(
        [from = places(), clock = &m_services.clock](const Progress&) {
            const auto archive = archive::Archive::openReadOnly(from.archive, *clock);
            return archive ? readPlans(**archive, from, *clock)
                           : Result<std::shared_ptr<const Plans>>(failure(archive.error()));
        },
        [this](const Result<std::shared_ptr<const Plans>>& plans) {
            int overdue = 0, today = 0;
            for (const workflow::DueEntry& entry :
                 plans ? (*plans)->due : std::vector<workflow::DueEntry>()) {
                overdue += entry.standing == workflow::DueEntry::Standing::Overdue ? 1 : 0;
                today += entry.standing == workflow::DueEntry::Standing::Today ? 1 : 0;
            }
            emit dueCounted(overdue, today);
        });
}

void Bookkeeping::followItem()
{
    m_after->follow();
}

void Bookkeeping::showDue()
{
    show(QStringLiteral("today"));
}

void Bookkeeping::show(const QString& page)
{
    BooksWindow& books = window();
    books.show();
    books.raise();
    books.activateWindow();
    if (!page.isEmpty())
        books.showPage(page);
}

void Bookkeeping::recordOpenItem()
{
    if (!m_open.isOpen() || m_open.isNew())
        return;
    show();
    window().record(workflow::adoptionOf(m_open.item()));
}

void Bookkeeping::recordInstruction()
{
    if (!m_open.isOpen() || m_open.isNew())
        return;
    ScoreEvent instruction = workflow::instructionOf(m_open.item());
    instruction.kind = ScoreEvent::Kind::Instruction;
    show();
    window().record(instruction);
}

void Bookkeeping::noteItemsChanged()
{
    m_pause->start();
    m_stale = true;
}

void Bookkeeping::close()
{
    if (m_window)
        m_window->close();
}

/// What became stale is read when the window is looked at again.
bool Bookkeeping::eventFilter(QObject*, QEvent* event)
{
    if (m_stale && event->type() == QEvent::WindowActivate) {
        m_stale = false;
        m_window->refresh();
    }
    return false;
}

} // namespace chengbao::ui
