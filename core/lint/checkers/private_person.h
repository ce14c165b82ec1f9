// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/report.h"

#include <memory>

namespace chengbao::lint
{

/// D5: a person's name together with an illness, a crime not yet judged, being a minor or a victim;
/// and 罪犯 for somebody who is only suspected. The words that make the connection are the rule's
/// groups; see resources/rules/privacy.person.yaml. Captions are looked at too.
class PrivatePerson
{
public:
    explicit PrivatePerson(const Rule& rule);
    /// The rule is the one this was made for.
    void operator()(const Document& document, const Rule& rule, Report& report) const;

private:
    struct Words;
    std::shared_ptr<const Words> m_words;
};

} // namespace chengbao::lint
