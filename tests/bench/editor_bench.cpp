// SPDX-License-Identifier: GPL-3.0-or-later
// What a key and a paste cost the GUI thread, and how long it takes until a mistake is underlined.
// Prints figures, judges nothing.
#include "tests/bench/bench_desk.h"
#include "ui/editor/draft_editor.h"
#include "ui/shell/checking.h"

#include <QAction>
#include <QClipboard>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QTextEdit>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace chengbao;
using namespace chengbao::ui;
using namespace chengbao::bench;

namespace
{

/// Sentences of the trade with a few findings, in paragraphs of about `paragraph` characters.
QString textOf(int characters, int paragraph)
{
    const QStringList sentences{
        QStringLiteral("截至9月18日，清江县收割秋粮26万亩，占应收面积50万亩的52%。"),
        QStringLiteral("投入联合收割机420台，日均机收1.8万亩。"),
        QStringLiteral("我局成立了12个工作组，逐村核实受灾面积。"),
        QStringLiteral("群众反映，乡镇污水处理站运行经费不足，3座站点停运。"),
        QStringLiteral("建议由县财政统筹安排维护资金，每座站点每年补助6万元。"),
        QStringLiteral("据清江县商务局统计，19家外贸企业三季度订单增长5.2％。")};
    QString text;
    int line = 0;
    for (int i = 0; text.size() < characters; ++i) {
        const QString& sentence = sentences[(i * 5 + i / 7) % sentences.size()];
        if (line > paragraph) {
            text += u'\n';
            line = 0;
        }
        text += sentence;
        line += static_cast<int>(sentence.size());
    }
    return text;
}

void print(const char* what, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto part = [&times](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("%-46s median %6.2f   p99 %6.2f   worst %6.2f ms\n", what, part(0.5), part(0.99),
                times.back());
    std::fflush(stdout);
}

struct Writer {
    BenchDesk desk;
    std::unique_ptr<MainWindow> window = desk.window();
    DraftEditor* editor = window->findChild<DraftEditor*>();
    QTextEdit* body = editor->findChildren<QTextEdit*>().at(1);
    Checking* checking = window->findChild<Checking*>();

    explicit Writer(const QString& text)
    {
        window->resize(1366, 768);
        window->show();
        for (QAction* action : window->actions()) {
            if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+N")))
                action->trigger();
        }
        editor->setDraft(QStringLiteral("清江县秋粮收割完成52%"), text);
        settle();
        waitForCheck();
    }

    void waitForCheck() const
    {
        bool checked = false;
        QObject guard;
        QObject::connect(checking, &Checking::spreadOut, &guard, [&checked] { checked = true; });
        checking->checkNow();
        while (!checked)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    void type(const QString& text) const
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(body, &event);
    }

    /// One key with the painting it brings about; what the check brings meanwhile counts too.
    double key(const QString& text) const
    {
        const double before = threadMs();
        type(text);
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        return threadMs() - before;
    }

    void putCursor(int position) const
    {
        QTextCursor cursor = body->textCursor();
        cursor.setPosition(position);
        body->setTextCursor(cursor);
        settle();
    }
};

void measureKeys(const char* what, int characters, int paragraph, int keys)
{
    Writer writer(textOf(characters, paragraph));
    std::mt19937 random(20260918);
    const QString letters = QStringLiteral("县局我了的秋粮，。成立为二三四");
    std::vector<double> times, spread;
    for (int i = 0; i < keys; ++i) {
        if (i % 25 == 0)
            writer.putCursor(static_cast<int>(random() % (writer.editor->body().size() - 2)));
        times.push_back(writer.key(letters.mid(static_cast<int>(random()) & 7, 1)));
        if (i % 10 == 0) { // a pause: what was found comes back
            const double before = threadMs();
            writer.waitForCheck();
            QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
            spread.push_back(threadMs() - before);
        }
    }
    print(what, times);
    print("  findings spread after a pause", spread);
}

void measureUnderline(const char* what, int characters)
{
    Writer writer(textOf(characters, 150));
    std::vector<double> times;
    for (int i = 0; i < 40; ++i) {
        writer.putCursor(0);
        bool checked = false;
        QObject guard;
        QObject::connect(writer.checking, &Checking::spreadOut, &guard,
                         [&checked] { checked = true; });
        QElapsedTimer clock;
        clock.start();
        writer.type(QStringLiteral("我"));
        while (!checked)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    print(what, times);
}

/// The longest stretch in which the GUI thread heard nothing, until all is quiet again.
void measurePaste(const char* what, const QString& text, bool html)
{
    Writer writer(QStringLiteral("正文。"));
    writer.editor->focusBody();
    auto* data = new QMimeData;
    if (html) {
        data->setHtml(QStringLiteral("<p>") +
                      QString(text).replace(u'\n', QStringLiteral("</p>\r\n<p>")) +
                      QStringLiteral("</p>"));
    }
    data->setText(text);
    QApplication::clipboard()->setMimeData(data);
    settle();
    std::vector<double> stretches;
    QElapsedTimer clock, all;
    all.start();
    clock.start();
    writer.editor->paste();
    stretches.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    bool checked = false;
    QObject guard;
    QObject::connect(writer.checking, &Checking::spreadOut, &guard, [&checked] { checked = true; });
    qint64 quietSince = 0;
    while (!checked || all.elapsed() - quietSince < 1500) {
        clock.start();
        QApplication::processEvents(QEventLoop::AllEvents, 0);
        const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (took > 0.5) {
            stretches.push_back(took);
            quietSince = all.elapsed();
        }
        if (all.elapsed() > 30000)
            break;
    }
    std::printf("%-46s paste call %6.1f   longest stretch %6.1f ms   %d characters\n", what,
                stretches.front(), *std::max_element(stretches.begin(), stretches.end()),
                static_cast<int>(writer.editor->body().size()));
    std::fflush(stdout);
}

} // namespace

/// editor_bench [keys|giant|underline|paste]
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Scheme::Light);
    const QString only = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const auto wanted = [&only](const char* part) {
        return only.isEmpty() || only == QLatin1String(part);
    };
    if (wanted("keys")) {
        measureKeys("key, 3,000 characters", 3'000, 150, 600);
        measureKeys("key, 200,000 characters", 200'000, 150, 300);
    }
    if (wanted("keys") || wanted("giant")) {
        measureKeys("key, 200,000 characters in one paragraph", 200'000, 1 << 30, 60);
    }
    if (wanted("underline")) {
        measureUnderline("key to underline, 3,000 characters", 3'000);
        measureUnderline("key to underline, 200,000 characters", 200'000);
    }
    if (wanted("paste")) {
        measurePaste("1 MB of text (350,000 characters)", textOf(350'000, 150), false);
        measurePaste("the same as HTML", textOf(350'000, 150), true);
    }
    return 0;
}
