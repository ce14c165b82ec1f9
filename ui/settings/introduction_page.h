// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/clerk_fields.h"

#include <QScrollArea>

namespace chengbao::ui
{

/// What the first start asks, where the text will stand: who the clerk is and who signs. All of it
/// may be left for later; the settings have the same fields.
class IntroductionPage : public QScrollArea
{
    Q_OBJECT
public:
    /// `settings` must outlive the page.
    explicit IntroductionPage(Settings& settings, QWidget* parent = nullptr);

    void takeFocus();

signals:
    void finished(); ///< answered or put off; it does not come again

private:
    QWidget* form();
    QLayout* buttons();
    void finish(bool keep);

    Settings& m_settings;
    ClerkFields m_fields;
};

} // namespace chengbao::ui
