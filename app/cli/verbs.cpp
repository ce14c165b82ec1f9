// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verbs.h"

#include <QtGlobal>

namespace chengbao::cli
{

const QList<Verb>& verbs()
{
    static const QList<Verb> table = {
        {"lint", QT_TRANSLATE_NOOP("Verb", "check drafts"), runLint},
        {"rules", QT_TRANSLATE_NOOP("Verb", "list the rules, or run their examples"), runRules},
        {"import", QT_TRANSLATE_NOOP("Verb", "take drafts into the archive"), runImport},
        {"list", QT_TRANSLATE_NOOP("Verb", "list the items of the archive"), runList},
        {"show", QT_TRANSLATE_NOOP("Verb", "show an item"), runShow},
        {"search", QT_TRANSLATE_NOOP("Verb", "find items by their text"), runSearch},
        {"similar", QT_TRANSLATE_NOOP("Verb", "find items that say much the same"), runSimilar},
        {"history", QT_TRANSLATE_NOOP("Verb", "list the versions of an item"), runHistory},
        {"sign", QT_TRANSLATE_NOOP("Verb", "sign an item off"), runSign},
        {"export", QT_TRANSLATE_NOOP("Verb", "make a packet of signed items"), runExport},
        {"verify", QT_TRANSLATE_NOOP("Verb", "check a packet"), runVerify},
        {"receive", QT_TRANSLATE_NOOP("Verb", "take a packet’s items into the archive"),
         runReceive},
        {"compile", QT_TRANSLATE_NOOP("Verb", "compile an issue of a publication"), runCompile},
        {"sheet", QT_TRANSLATE_NOOP("Verb", "write what is printed of an item"), runSheet},
        {"merge", QT_TRANSLATE_NOOP("Verb", "make one draft of several items"), runMerge},
        {"adopt", QT_TRANSLATE_NOOP("Verb", "record that an item was adopted"), runAdopt},
        {"due", QT_TRANSLATE_NOOP("Verb", "list what is due"), runDue},
        {"lead", QT_TRANSLATE_NOOP("Verb", "note leads, begin items from them"), runLead},
        {"commission", QT_TRANSLATE_NOOP("Verb", "keep commissions, link their items"),
         runCommission},
        {"stats", QT_TRANSLATE_NOOP("Verb", "report what a period came to"), runStats},
        {"backup", QT_TRANSLATE_NOOP("Verb", "copy the archive"), runBackup},
        {"restore", QT_TRANSLATE_NOOP("Verb", "bring a copy of the archive back"), runRestore},
        {"handover", QT_TRANSLATE_NOOP("Verb", "hand the whole archive over"), runHandover},
        {"doctor", QT_TRANSLATE_NOOP("Verb", "check the archive, or repair it"), runDoctor},
    };
    return table;
}

} // namespace chengbao::cli
