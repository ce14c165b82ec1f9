// SPDX-License-Identifier: GPL-3.0-or-later
// The speed of the style checker, in CPU time of one thread. Prints figures, judges nothing.
#include "core/lint/linter.h"
#include "tests/bench/findings_file.h"
#include "tests/bench/lint_texts.h"

#include <QDir>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace chengbao;
using namespace chengbao::bench;

namespace
{

double cpuMs()
{
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

double percentile(std::vector<double>& values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

struct Throughput {
    double megabytesPerSecond = 0;
    double findingsPerThousand = 0;
};

Throughput throughput(const lint::Linter& linter, const std::vector<Draft>& drafts)
{
    qint64 bytes = 0, units = 0, findings = 0;
    for (const Draft& draft : drafts) {
        bytes += draft.body.toUtf8().size();
        units += draft.body.size();
    }
    const double before = cpuMs();
    for (const Draft& draft : drafts)
        findings += static_cast<qint64>(linter.lint(draft).size());
    const double spent = cpuMs() - before;
    return {static_cast<double>(bytes) / 1e3 / spent,
            1000.0 * static_cast<double>(findings) / static_cast<double>(units)};
}

std::vector<Draft> repeated(const std::vector<Draft>& drafts, int times)
{
    std::vector<Draft> all;
    for (; times > 0; --times)
        all.insert(all.end(), drafts.begin(), drafts.end());
    return all;
}

void printThroughput(const char* name, const lint::Linter& linter, const std::vector<Draft>& drafts)
{
    const auto measured = throughput(linter, drafts);
    std::printf("%-34s%8.1f MB/s of CPU, %.1f findings per 1000\n", name,
                measured.megabytesPerSecond, measured.findingsPerThousand);
}

void printSpeed(const lint::Linter& linter, const Sentences& sentences)
{
    const std::vector<Draft> drafts = makeManyDrafts(sentences);
    const std::vector<Draft> tenth(drafts.begin(), drafts.begin() + 130);
    throughput(linter, tenth);
    std::vector<double> small, large;
    double findings = 0;
    for (int i = 0; i < 3; ++i) {
        small.push_back(throughput(linter, tenth).megabytesPerSecond);
        const auto whole = throughput(linter, drafts);
        large.push_back(whole.megabytesPerSecond);
        findings = whole.findingsPerThousand;
    }
    printThroughput("throughput, correct prose", linter, repeated(readProse(), 40));
    std::printf("throughput, 1 MB as 130 items      %8.1f MB/s of CPU\n", percentile(small, 0.5));
    std::printf("throughput, 10 MB as 1300 items    %8.1f MB/s of CPU, %.1f findings per 1000\n",
                percentile(large, 0.5), findings);
}

void printItem(const char* name, const lint::Linter& linter, const Sentences& sentences,
               int characters)
{
    std::mt19937 random(11);
    std::vector<double> times;
    for (int i = 0; i < 600; ++i) {
        const Draft draft = makeDraft(sentences, random, characters, 4);
        const double before = cpuMs();
        linter.lint(draft);
        times.push_back(cpuMs() - before);
    }
    times.erase(times.begin(), times.begin() + 100);
    const double middle = percentile(times, 0.5);
    std::printf("%-34s %8.3f ms p50, %.3f ms p99\n", name, middle, percentile(times, 0.99));
}

/// As while writing: one paragraph of the item has changed since the last check.
void printEdited(const char* name, const lint::Linter& linter, const Sentences& sentences,
                 int characters)
{
    std::mt19937 random(13);
    std::vector<double> times;
    for (int i = 0; i < 600; ++i) {
        Draft draft = makeDraft(sentences, random, characters, 4);
        lint::LintCache cache;
        linter.lint(draft, {}, &cache);
        draft.body.insert(static_cast<qsizetype>(random() % 200), QStringLiteral("新"));
        const double before = cpuMs();
        linter.lint(draft, {}, &cache);
        times.push_back(cpuMs() - before);
    }
    times.erase(times.begin(), times.begin() + 100);
    const double middle = percentile(times, 0.5);
    std::printf("%-34s %8.3f ms p50, %.3f ms p99\n", name, middle, percentile(times, 0.99));
}

double milliseconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

void printCommand()
{
    const QByteArray sample = QDir(QStringLiteral(CHENGBAO_SAMPLES))
                                  .entryInfoList(QDir::Files)
                                  .front()
                                  .filePath()
                                  .toUtf8();
    std::vector<double> times;
    long peak = 0;
    for (int i = 0; i < 11; ++i) {
        const char* arguments[] = {CHENGBAO_CLI, "lint", sample.constData(), nullptr};
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", 1, 0);
        pid_t child = 0;
        if (posix_spawn(&child, CHENGBAO_CLI, &actions, nullptr,
                        const_cast<char* const*>(arguments), environ) != 0)
            return;
        posix_spawn_file_actions_destroy(&actions);
        rusage usage{};
        int status = 0;
        wait4(child, &status, 0, &usage);
        times.push_back(milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime));
        peak = std::max(peak, usage.ru_maxrss);
    }
    std::printf(
        "chengbao-cli lint, one item        %8.1f ms of CPU (median of 11), %.1f MB resident\n",
        percentile(times, 0.5), static_cast<double>(peak) / 1024.0);
}

} // namespace

/// `lint_bench` prints all; `lint_bench N` only checks N items of 3,000 characters, for a profiler,
/// and `lint_bench N FOLDER` N made of the texts there; `lint_bench FOLDER` how fast those are
/// checked; `lint_bench --findings FILE [FOLDER]…` writes down what is found.
int main(int argc, char** argv)
{
    if (argc > 2 && QByteArrayView(argv[1]) == "--findings") {
        QStringList folders;
        for (int i = 3; i < argc; ++i)
            folders.append(QString::fromLocal8Bit(argv[i]));
        return writeFindings(QString::fromLocal8Bit(argv[2]), folders);
    }
    const QString share = QStringLiteral(CHENGBAO_SHARE);
    const double start = cpuMs();
    auto pack = lint::loadRulePack({share + QStringLiteral("/rules")});
    const double read = cpuMs();
    auto words = text::Segmenter::load(share + QStringLiteral("/dictionaries/segmenter.bin"));
    if (!pack || !words)
        qFatal("the shipped rules or dictionary cannot be read");
    const std::size_t rules = pack->rules.size();
    const double made = cpuMs();
    const lint::Linter linter(std::move(*pack), std::move(*words), nullptr);
    std::printf("pack of %zu rules                   %8.2f ms to read, %.2f ms to make ready\n",
                rules, read - start, cpuMs() - made);
    const Sentences sentences = readSentences();
    if (argc > 1) {
        const std::vector<Draft> drafts =
            cutDrafts(readDrafts(QString::fromLocal8Bit(argv[argc - 1])), 2650);
        const int count = std::atoi(argv[1]);
        std::mt19937 random(11);
        for (int i = 0; i < count; ++i)
            linter.lint(drafts.empty() ? makeDraft(sentences, random, 3000, 4)
                                       : drafts[static_cast<std::size_t>(i) % drafts.size()]);
        if (count == 0)
            printThroughput("throughput", linter,
                            repeated(drafts, 1300 / std::max(1, static_cast<int>(drafts.size()))));
        return 0;
    }
    printItem("item of 300 characters", linter, sentences, 300);
    printItem("item of 3000 characters", linter, sentences, 3000);
    printEdited("the same, one paragraph edited", linter, sentences, 3000);
    printSpeed(linter, sentences);
    printCommand();
    return 0;
}
