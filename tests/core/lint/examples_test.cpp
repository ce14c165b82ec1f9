// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/registry.h"
#include "core/lint/examples.h"
#include "tests/support/linter.h"
#include "tests/support/strings.h"

using namespace chengbao;

TEST_CASE("every example of every rule holds, and every rule is fired by one")
{
    for (const lint::BrokenExample& example : lint::checkExamples(test::shippedLinter()))
        FAIL_CHECK(example.rule.toStdString()
                   << " line " << example.line << (example.bad ? " missed: " : " false alarm: ")
                   << example.text.toStdString());
    CHECK(lint::uncoveredRules(test::shippedLinter()) == QStringList());
}

TEST_CASE("every rule of the first slice is there, and every checker named exists")
{
    const auto& pack = test::shippedLinter().pack();
    for (const char* id : {"person.first-person", "word.le",
                           "word.wei-le",         "word.guiding-phrase",
                           "title.punctuation",   "title.length",
                           "title.unsupported",   "empty.cliche",
                           "empty.slogan",        "empty.inflated",
                           "structure.news-lead", "structure.length",
                           "structure.numbering", "data.missing",
                           "data.arithmetic",     "data.date",
                           "format.halfwidth",    "format.quotes",
                           "spell.confusion",     "spell.latin",
                           "secret.marking",      "privacy.personal-id",
                           "privacy.phone",       "gate.required",
                           "gate.sign-off",       "gate.sensitive",
                           "gate.party-channel",  "gate.channel",
                           "gate.disclosure",     "gate.commission",
                           "gate.photo",          "gate.three-no",
                           "gate.case-consent",   "privacy.person",
                           "format.enumeration"}) {
        INFO(id);
        CHECK(pack.find(QLatin1String(id)) != nullptr);
    }
    for (const lint::Rule& rule : pack.rules) {
        INFO(rule.id.toStdString());
        CHECK(rule.name != rule.id);
        CHECK_FALSE(rule.source.isEmpty());
        CHECK((rule.checker.isEmpty() || lint::findChecker(rule)));
    }
}
