// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chengbao::cli
{

/// Exit status of every verb (contracts section 3).
enum Exit {
    Done = 0,
    Found = 1, ///< findings at level error, a refused item, a verification that failed
    Bad = 2,   ///< bad usage, or input that could not be read
};

/// One verb: its name, its line in the help, and what it does with the words behind it.
struct Verb {
    const char* name;
    const char* summary; ///< English, in context "Verb"
    int (*run)(const QStringList& arguments);
};

const QList<Verb>& verbs();

int runLint(const QStringList& arguments);
int runRules(const QStringList& arguments);
int runImport(const QStringList& arguments);
int runList(const QStringList& arguments);
int runShow(const QStringList& arguments);
int runSearch(const QStringList& arguments);
int runSimilar(const QStringList& arguments);
int runHistory(const QStringList& arguments);
int runSign(const QStringList& arguments);
int runExport(const QStringList& arguments);
int runVerify(const QStringList& arguments);
int runReceive(const QStringList& arguments);
int runAdopt(const QStringList& arguments);
int runDue(const QStringList& arguments);
int runLead(const QStringList& arguments);
int runCommission(const QStringList& arguments);
int runMerge(const QStringList& arguments);
int runCompile(const QStringList& arguments);
int runSheet(const QStringList& arguments);
int runStats(const QStringList& arguments);
int runBackup(const QStringList& arguments);
int runRestore(const QStringList& arguments);
int runHandover(const QStringList& arguments);
int runDoctor(const QStringList& arguments);

} // namespace chengbao::cli
