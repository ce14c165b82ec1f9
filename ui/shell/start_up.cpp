// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_up.h"

#include "ui/archive/item_model.h"
#include "ui/settings/introduction_page.h"
#include "ui/shell/item_page.h"
#include "ui/shell/open_item.h"
#include "ui/words/words.h"

namespace chengbao::ui
{

StartUp::StartUp(const Services& services, OpenItem& open, ItemPage& page, QObject* parent)
    : QObject(parent),
      m_services(services),
      m_open(open),
      m_page(page),
      m_recovery(services.archive, open),
      m_introduction(new IntroductionPage(services.settings))
{
    m_page.addPage(m_introduction);
    connect(m_introduction, &IntroductionPage::finished, this, [this] {
        m_page.showItem();
        emit introduced();
    });
    connect(&m_page, &ItemPage::edited, this, [this] { m_recovery.note(); });
    connect(&m_open, &OpenItem::saved, &m_recovery, &Recovery::forget);
    connect(&m_open, &OpenItem::opened, &m_recovery, &Recovery::forget);
    connect(&m_open, &OpenItem::saved, this, &StartUp::rememberItem);
    connect(&m_open, &OpenItem::opened, this, &StartUp::rememberItem);
}

void StartUp::rememberItem()
{
    const QString id = m_open.item().id;
    if (!id.isEmpty() && id != m_services.settings.get(setting::openItem))
        m_services.settings.set(setting::openItem, id);
}

void StartUp::begin(const SessionState& state)
{
    const QString found = pickUp();
    const QString wanted = found.isEmpty() ? state.openItem : found;
    if (!wanted.isEmpty() && m_open.open(wanted))
        goTo(state.place);
    const Settings& settings = m_services.settings;
    if (!settings.get(setting::introduced) && settings.get(setting::unit).isEmpty() &&
        settings.get(setting::clerk).isEmpty())
        introduce();
}

/// Says what a crash left and what became of it; returns the item it is in.
QString StartUp::pickUp()
{
    const auto recovered = m_recovery.recover(m_services.settings.get(setting::clerk));
    if (!recovered) {
        tell(tr("The last window ended unexpectedly. What was not saved then could not be taken "
                "into the archive: %1 It is kept for the next start.")
                 .arg(describe(recovered.error())));
        return {};
    }
    if (*recovered) {
        const Recovered& one = **recovered;
        const QString words =
            one.asNew ? tr("The last window ended unexpectedly. The text of “%1” that was not "
                           "saved (%2 characters) is here as a new draft, because the item was "
                           "changed or signed meanwhile.")
                      : tr("The last window ended unexpectedly. %2 characters of “%1” that were "
                           "not saved are back and saved now; the version before is in its "
                           "history.");
        tell(words.arg(shownTitle(one.title), QString::number(one.characters)));
        emit this->recovered();
        return one.id;
    }
    if (m_services.afterCrash)
        tell(tr("The last window ended unexpectedly. Everything had been saved; nothing is "
                "missing."));
    return {};
}

/// Behind the layout of the page, without which there is nothing to scroll.
void StartUp::goTo(const DraftEditor::Place& place)
{
    QTimer::singleShot(0, m_page.editor(), [editor = m_page.editor(), place] {
        if (place.inTitle)
            editor->focusTitle();
        else
            editor->focusBody();
        editor->setPlace(place);
    });
}

/// Once the item is shown, which clears the bar.
void StartUp::tell(const QString& text)
{
    QTimer::singleShot(
        0, this, [this, text] { m_page.bar()->show(MessageBar::Tone::Info, text, {}, true); });
}

void StartUp::introduce()
{
    m_page.showPage(m_introduction);
    m_introduction->takeFocus();
}

bool StartUp::isIntroducing() const
{
    return m_page.isShown(m_introduction);
}

} // namespace chengbao::ui
