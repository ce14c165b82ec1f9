// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/registry.h"

#include "core/lint/checkers/abbreviation.h"
#include "core/lint/checkers/abstract_suffix.h"
#include "core/lint/checkers/arithmetic.h"
#include "core/lint/checkers/background.h"
#include "core/lint/checkers/bank_card.h"
#include "core/lint/checkers/data_missing.h"
#include "core/lint/checkers/date_validity.h"
#include "core/lint/checkers/enumeration.h"
#include "core/lint/checkers/former_names.h"
#include "core/lint/checkers/full_width.h"
#include "core/lint/checkers/gate_topics.h"
#include "core/lint/checkers/gates.h"
#include "core/lint/checkers/half_width.h"
#include "core/lint/checkers/heading_stop.h"
#include "core/lint/checkers/kind_elements.h"
#include "core/lint/checkers/latin_words.h"
#include "core/lint/checkers/le_density.h"
#include "core/lint/checkers/locality.h"
#include "core/lint/checkers/lone_figure.h"
#include "core/lint/checkers/news_lead.h"
#include "core/lint/checkers/numbering.h"
#include "core/lint/checkers/pairing.h"
#include "core/lint/checkers/personal_id.h"
#include "core/lint/checkers/phone_number.h"
#include "core/lint/checkers/point_count.h"
#include "core/lint/checkers/private_person.h"
#include "core/lint/checkers/secret_marking.h"
#include "core/lint/checkers/stale.h"
#include "core/lint/checkers/subject_repetition.h"
#include "core/lint/checkers/suspect.h"
#include "core/lint/checkers/text_length.h"
#include "core/lint/checkers/title_length.h"
#include "core/lint/checkers/title_punctuation.h"
#include "core/lint/checkers/title_scope.h"
#include "core/lint/checkers/title_unsupported.h"
#include "core/lint/checkers/topic_turns.h"
#include "core/lint/checkers/unit_symbols.h"
#include "core/lint/checkers/wide_comma.h"

namespace chengbao::lint
{

KnownChecker findChecker(const Rule& rule)
{
    if (rule.checker == QLatin1String("secret-marking"))
        return {SecretMarking(rule)};
    if (rule.checker == QLatin1String("private-person"))
        return {PrivatePerson(rule)};
    static const QHash<QString, KnownChecker> checkers = {
        {QStringLiteral("abbreviation"), {{}, checkAbbreviations}},
        {QStringLiteral("former-names"), {{}, checkFormerNames}},
        {QStringLiteral("abstract-suffix"), {checkAbstractSuffix}},
        {QStringLiteral("point-count"), {{}, checkPointCount}},
        {QStringLiteral("heading-stop"), {{}, checkHeadingStop}},
        {QStringLiteral("background"), {{}, checkBackground}},
        {QStringLiteral("bank-card"), {checkBankCard}},
        {QStringLiteral("arithmetic"), {checkClaims, checkRepeats}},
        {QStringLiteral("multiples"), {checkMultiples}},
        {QStringLiteral("data-missing"), {{}, checkDataMissing}},
        {QStringLiteral("date-validity"), {checkDates}},
        {QStringLiteral("gate-blank"), {{}, checkBlanks}},
        {QStringLiteral("gate-required"), {{}, checkRequired}},
        {QStringLiteral("gate-sensitive"), {{}, checkSensitive}},
        {QStringLiteral("gate-sign-off"), {{}, checkSignOff}},
        {QStringLiteral("full-width"), {{}, checkFullWidth}},
        {QStringLiteral("half-width"), {{}, checkHalfWidth}},
        {QStringLiteral("kind-elements"), {{}, checkKindElements}},
        {QStringLiteral("latin-words"), {checkLatinWords}},
        {QStringLiteral("le-density"), {{}, checkLeDensity}},
        {QStringLiteral("locality"), {{}, checkLocality}},
        {QStringLiteral("lone-figure"), {checkLoneFigures}},
        {QStringLiteral("news-lead"), {{}, checkNewsLead}},
        {QStringLiteral("numbering"), {{}, checkNumbering}},
        {QStringLiteral("pairing"), {{}, checkPairing}},
        {QStringLiteral("personal-id"), {checkPersonalId}},
        {QStringLiteral("phone-number"), {checkPhoneNumber}},
        {QStringLiteral("stale"), {{}, checkStale}},
        {QStringLiteral("subject-repetition"), {{}, checkSubjectRepetition}},
        {QStringLiteral("suspect"), {checkSuspects}},
        {QStringLiteral("text-length"), {{}, checkTextLength}},
        {QStringLiteral("title-length"), {{}, checkTitleLength}},
        {QStringLiteral("title-punctuation"), {{}, checkTitlePunctuation}},
        {QStringLiteral("title-scope"), {{}, checkTitleScope}},
        {QStringLiteral("title-unsupported"), {{}, checkTitleSupport}},
        {QStringLiteral("topic-turns"), {{}, checkTopicTurns}},
        {QStringLiteral("unit-symbols"), {{}, checkUnitSymbols}},
        {QStringLiteral("wide-comma"), {{}, checkWideCommas}},
        {QStringLiteral("enumeration"), {{}, checkEnumeration}},
        {QStringLiteral("gate-case-consent"), {{}, checkCaseConsent}},
        {QStringLiteral("gate-channel"), {{}, checkChannel}},
        {QStringLiteral("gate-commission"), {{}, checkCommission}},
        {QStringLiteral("gate-disclosure"), {{}, checkDisclosure}},
        {QStringLiteral("gate-party-channel"), {{}, checkPartyChannel}},
        {QStringLiteral("gate-photo"), {{}, checkPhotos}},
        {QStringLiteral("gate-three-no"), {{}, checkThreeNo}},
    };
    return checkers.value(rule.checker);
}

} // namespace chengbao::lint
