// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings.h"

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace chengbao::ui
{

/// The fields that say who the clerk is and who signs, as the page of the first start and the
/// settings have them. The widgets belong to the form they are added to.
class ClerkFields
{
public:
    explicit ClerkFields(const Settings& settings);

    void addTo(QFormLayout* form) const;
    void saveTo(Settings& settings) const;
    /// Whether anything at all is filled in.
    bool isEmpty() const;
    const QList<QLineEdit*>& lines() const { return m_lines; }

private:
    QList<QLineEdit*> m_lines; ///< in the order of the form
    QComboBox* m_role;
};

} // namespace chengbao::ui
