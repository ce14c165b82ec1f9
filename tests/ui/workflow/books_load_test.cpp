// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages do on the GUI thread with 100,000 submissions and 20,000 adoptions. Hidden: it
// measures. Run: books_test "[.load]"
#include "core/workflow/score/scheme_file.h"
#include "tests/ui/workflow/books_desk.h"
#include "ui/workflow/books/insight_page.h"
#include "ui/workflow/books/record_page.h"
#include "ui/workflow/books/score_page.h"
#include "ui/workflow/books/trend_page.h"

#include <QElapsedTimer>

#include <iostream>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

View bigView()
{
    auto books = std::make_shared<workflow::Books>();
    for (int i = 0; i < 120000; ++i) {
        ScoreEvent event;
        event.id = QStringLiteral("e%1").arg(i);
        event.kind = i % 6 == 5 ? ScoreEvent::Kind::Adoption : ScoreEvent::Kind::Submission;
        event.date = QDate(2026, 1, 1).addDays(i % 270);
        event.item = QStringLiteral("i%1").arg(i);
        event.title = QStringLiteral("第%1号信息").arg(i);
        event.itemKind = Kind::News;
        event.tier = Tier::County;
        event.carrier = QStringLiteral("要情");
        event.units = {{County::unit(i % 30)}};
        books->events.push_back(event);
    }
    auto view = std::make_shared<BooksView>();
    view->books = books;
    view->today = QDate(2026, 10, 8);
    view->period = workflow::Period::of(view->today, workflow::PeriodLength::Year);
    const auto scheme =
        workflow::loadScheme(QStringLiteral(CHENGBAO_SHARE "/schemes/town-office.yaml"));
    REQUIRE(scheme);
    auto account = makeAccount(*books, *scheme, {}, view->period, view->today, {});
    REQUIRE(account);
    view->accounts.push_back(std::move(*account));
    for (auto& insights : view->insights)
        insights = workflow::whatGetsAdopted(*books, {}, {});
    return view;
}

template <class Page, class... More>
void measure(const char* name, const View& view, More&&... more)
{
    Page page(std::forward<More>(more)...);
    page.resize(1200, 640);
    static_cast<QWidget&>(page).show();
    QElapsedTimer clock;
    clock.start();
    page.setView(view, 0);
    std::cout << name << " setView " << double(clock.nsecsElapsed()) / 1e6 << " ms\n";
    clock.restart();
    page.grab();
    std::cout << name << " paint " << double(clock.nsecsElapsed()) / 1e6 << " ms\n";
}

} // namespace

TEST_CASE("a year of a big office on the GUI thread", "[.load]")
{
    County county;
    const View view = bigView();
    measure<ScorePage>("scores", view);
    measure<TrendPage>("trend", view);
    measure<InsightPage>("insight", view);
    measure<RecordPage>("records", view, county.context());
}
