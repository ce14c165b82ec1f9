// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/editor/lint_scheduler.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

constexpr int patience = 10000; // only ever waited out by a failing test

Draft draftOf(const QString& body)
{
    Draft draft;
    draft.body = body;
    return draft;
}

/// One finding that carries the body, so that results can be told apart.
std::vector<Finding> echo(const Draft& draft)
{
    Finding found;
    found.text = draft.body;
    return {found};
}

QString resultOf(const QSignalSpy& finished, int index)
{
    return finished.at(index).at(1).value<std::vector<Finding>>().at(0).text;
}

/// A check that waits to be let go, and says when it began.
struct Gate {
    QSemaphore begun, mayEnd;
    std::atomic<int> stopped = 0;

    LintScheduler::Check check()
    {
        return [this](const Draft& draft, const std::stop_token& stop) {
            begun.release();
            while (!mayEnd.tryAcquire(1, 5)) {
                if (stop.stop_requested()) {
                    ++stopped;
                    return echo(draft);
                }
            }
            return echo(draft);
        };
    }
};

} // namespace

TEST_CASE("a draft is checked off the GUI thread and its findings come back on it")
{
    std::atomic<QThread*> checkedOn = nullptr;
    LintScheduler scheduler([&](const Draft& draft, const std::stop_token&) {
        checkedOn = QThread::currentThread();
        return echo(draft);
    });
    QThread* heardOn = nullptr;
    QObject::connect(&scheduler, &LintScheduler::finished,
                     [&] { heardOn = QThread::currentThread(); });
    QSignalSpy finished(&scheduler, &LintScheduler::finished);
    scheduler.schedule(draftOf(QStringLiteral("正文")), 7);
    CHECK(scheduler.isBusy());

    REQUIRE(finished.wait(patience));
    CHECK(finished[0][0].toInt() == 7);
    CHECK(resultOf(finished, 0) == QStringLiteral("正文"));
    CHECK(heardOn == QThread::currentThread());
    CHECK(checkedOn != QThread::currentThread());
    CHECK_FALSE(scheduler.isBusy());
}

TEST_CASE("while the text keeps changing only its newest state is checked")
{
    std::atomic<int> checks = 0;
    LintScheduler scheduler([&](const Draft& draft, const std::stop_token&) {
        ++checks;
        return echo(draft);
    });
    QSignalSpy finished(&scheduler, &LintScheduler::finished);
    for (int revision = 1; revision <= 20; ++revision)
        scheduler.schedule(draftOf(QString::number(revision)), revision);

    REQUIRE(finished.wait(patience));
    CHECK(checks == 1);
    CHECK(resultOf(finished, 0) == QStringLiteral("20"));
}

TEST_CASE("a newer text stops the running check and its result is dropped")
{
    Gate gate;
    LintScheduler scheduler(gate.check());
    QSignalSpy finished(&scheduler, &LintScheduler::finished);
    scheduler.schedule(draftOf(QStringLiteral("旧")), 1);
    scheduler.runNow();
    REQUIRE(gate.begun.tryAcquire(1, patience));

    scheduler.schedule(draftOf(QStringLiteral("新")), 2);
    scheduler.runNow();
    REQUIRE(gate.begun.tryAcquire(1, patience));
    CHECK(gate.stopped == 1);
    gate.mayEnd.release();
    REQUIRE(finished.wait(patience));
    CHECK(finished.count() == 1);
    CHECK(resultOf(finished, 0) == QStringLiteral("新"));
}

TEST_CASE("a result that was on its way when the text changed is dropped")
{
    Gate gate;
    LintScheduler scheduler(gate.check());
    QSignalSpy finished(&scheduler, &LintScheduler::finished);
    scheduler.schedule(draftOf(QStringLiteral("旧")), 1);
    scheduler.runNow();
    REQUIRE(gate.begun.tryAcquire(1, patience));
    gate.mayEnd.release();
    while (gate.mayEnd.available() > 0)
        QThread::yieldCurrentThread();
    scheduler.cancel(); // the event loop has not run since: nothing can have been delivered

    gate.mayEnd.release();
    scheduler.schedule(draftOf(QStringLiteral("新")), 2);
    scheduler.runNow();
    REQUIRE(finished.wait(patience));
    CHECK(finished.count() == 1);
    CHECK(finished[0][0].toInt() == 2);
}

TEST_CASE("nothing starts while an input method composes")
{
    LintScheduler scheduler([](const Draft& draft, const std::stop_token&) { return echo(draft); });
    QSignalSpy started(&scheduler, &LintScheduler::started);
    QSignalSpy finished(&scheduler, &LintScheduler::finished);
    scheduler.schedule(draftOf(QStringLiteral("一")), 1);
    scheduler.setHeld(true);
    scheduler.schedule(draftOf(QStringLiteral("二")), 2);
    scheduler.runNow();
    CHECK(started.count() == 0);

    scheduler.setHeld(false);
    REQUIRE(finished.wait(patience));
    CHECK(started.count() == 1);
    CHECK(finished[0][0].toInt() == 2);
}

TEST_CASE("runNow has nothing to do without a scheduled draft")
{
    LintScheduler scheduler([](const Draft& draft, const std::stop_token&) { return echo(draft); });
    QSignalSpy started(&scheduler, &LintScheduler::started);
    scheduler.runNow();
    scheduler.schedule(draftOf(QString()), 1);
    scheduler.cancel();
    scheduler.runNow();
    CHECK(started.count() == 0);
    CHECK_FALSE(scheduler.isBusy());
}

TEST_CASE("the destructor stops a running check and waits for it")
{
    Gate gate;
    {
        LintScheduler scheduler(gate.check());
        scheduler.schedule(draftOf(QStringLiteral("正文")), 1);
        scheduler.runNow();
        REQUIRE(gate.begun.tryAcquire(1, patience));
    }
    CHECK(gate.stopped == 1);
    QCoreApplication::processEvents(); // a late delivery would find nobody
}
