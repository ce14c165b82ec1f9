// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/recovery.h"
#include "ui/shell/services.h"
#include "ui/shell/session.h"

namespace chengbao::ui
{

class IntroductionPage;
class ItemPage;

/// What a window does first: picks up what a crash left, opens the item that was open and goes
/// back to the place in it, or asks on the very first start who writes here. From then on it keeps
/// the page safe against the next crash.
class StartUp : public QObject
{
    Q_OBJECT
public:
    /// All outlive the object.
    StartUp(const Services& services, OpenItem& open, ItemPage& page, QObject* parent);

    /// Opens what is to be open; emits nothing but what the open item does.
    void begin(const SessionState& state);

    /// Asks again who writes here, in place of the text.
    void introduce();
    bool isIntroducing() const;

signals:
    void introduced(); ///< the settings say who the clerk is, or that it does not matter yet
    void recovered();  ///< the archive has got what a crash left

private:
    /// So that a start after a crash opens it, too.
    void rememberItem();
    QString pickUp();
    void goTo(const DraftEditor::Place& place);
    void tell(const QString& text);

    Services m_services;
    OpenItem& m_open;
    ItemPage& m_page;
    Recovery m_recovery;
    IntroductionPage* m_introduction;
};

} // namespace chengbao::ui
