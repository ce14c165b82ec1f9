// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/report.h"

namespace chengbao::lint
{

/// D5: a person's name together with an illness, a crime not yet judged, being a minor or a victim;
/// and 罪犯 for somebody who is only suspected. The words that make the connection are the rule's
/// groups; see resources/rules/privacy.person.yaml. Captions are looked at too.
void checkPrivatePerson(const Document& document, const Rule& rule, Report& report);

} // namespace chengbao::lint
