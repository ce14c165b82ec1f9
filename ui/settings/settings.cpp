// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

namespace chengbao::ui
{

Settings::Settings(const QString& file) : m_file(file, QSettings::IniFormat)
{
    m_file.setFallbacksEnabled(false);
}

Scheme Settings::scheme() const
{
    const int value = get(setting::scheme);
    return value == int(Scheme::Light) || value == int(Scheme::Dark) ? Scheme(value)
                                                                     : Scheme::System;
}

Facts Settings::clerksFacts() const
{
    Facts facts;
    facts.unit = get(setting::unit);
    facts.author = get(setting::clerk);
    facts.phone = get(setting::phone);
    facts.reviewer = get(setting::reviewer);
    return facts;
}

std::optional<SignerRole> Settings::signerRole() const
{
    const int value = get(setting::signerRole);
    for (const SignerRole role : allValues<SignerRole>()) {
        if (value == int(role))
            return role;
    }
    return std::nullopt;
}

} // namespace chengbao::ui
