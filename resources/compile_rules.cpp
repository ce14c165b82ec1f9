// SPDX-License-Identifier: GPL-3.0-or-later
// Build step: compile_rules FOLDER reads the rules in it and leaves their compiled pack beside
// them.
#include "core/lint/rule_pack.h"

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: compile_rules FOLDER\n");
        return 2;
    }
    const auto compiled = chengbao::lint::compileRuleFolder(QString::fromLocal8Bit(argv[1]));
    if (compiled)
        return 0;
    const chengbao::Error& error = compiled.error();
    const QString arguments = error.arguments.join(QStringLiteral(", "));
    std::fprintf(stderr, "%s:%d: %s (%s)\n", qPrintable(error.place), error.line, error.reason,
                 qPrintable(arguments));
    return 1;
}
