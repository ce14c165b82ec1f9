// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/common/background.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("work runs elsewhere and its result comes home")
{
    Background background;
    QSignalSpy steps(&background, &Background::progressed);
    QThread* const home = QThread::currentThread();
    QThread* workedOn = nullptr;
    QThread* toldOn = nullptr;
    int result = 0;
    background.run(
        [&workedOn](const Progress& progress) {
            workedOn = QThread::currentThread();
            progress.report(1, 2);
            progress.report(2, 2);
            return 42;
        },
        [&](int value) {
            toldOn = QThread::currentThread();
            result = value;
        });
    REQUIRE(QTest::qWaitFor([&] { return result != 0; }));
    CHECK(result == 42);
    CHECK(workedOn != home);
    CHECK(toldOn == home);
    CHECK(steps.count() == 2);
    CHECK_FALSE(background.isRunning());
}

TEST_CASE("the next piece may start where the last one ends")
{
    Background background;
    int second = 0;
    background.run([](const Progress&) { return 1; },
                   [&](int) {
                       background.run([](const Progress&) { return 2; },
                                      [&second](int value) { second = value; });
                   });
    CHECK(QTest::qWaitFor([&second] { return second == 2; }));
}

TEST_CASE("work that is asked to stop says so itself")
{
    Background background;
    bool told = false;
    bool stopped = false;
    background.run(
        [](const Progress& progress) {
            while (!progress.cancelled())
                QThread::yieldCurrentThread();
            return true;
        },
        [&](bool value) {
            told = true;
            stopped = value;
        });
    background.cancel();
    REQUIRE(QTest::qWaitFor([&told] { return told; }));
    CHECK(stopped);
}

TEST_CASE("destroying it ends the work and tells nothing")
{
    std::atomic<bool> ended = false;
    bool told = false;
    {
        Background background;
        background.run(
            [&ended](const Progress& progress) {
                while (!progress.cancelled())
                    QThread::yieldCurrentThread();
                ended = true;
                return 0;
            },
            [&told](int) { told = true; });
    }
    CHECK(ended);
    QCoreApplication::processEvents();
    CHECK_FALSE(told);
}
