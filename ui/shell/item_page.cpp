// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/item_page.h"

#include "ui/common/empty_state.h"
#include "ui/editor/draft_editor.h"
#include "ui/shell/open_item.h"
#include "ui/words/words.h"

#include <QAction>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace chengbao::ui
{

ItemPage::ItemPage(OpenItem& open, const archive::Archive& archive,
                   const QList<QAction*>& beginnings, QAction* giveBack, QWidget* parent)
    : QWidget(parent),
      m_open(open),
      m_archive(archive),
      m_giveBack(giveBack),
      m_bar(new MessageBar),
      m_editor(new DraftEditor),
      m_empty(new EmptyState),
      m_stack(new QStackedLayout)
{
    m_empty->tell(QStringLiteral("draft"), tr("No item is open"),
                  tr("Choose one in the list, or begin a new one."), beginnings);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_editor);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(m_stack, 1);
    connect(m_editor, &DraftEditor::textChanged, this, [this] {
        if (!m_loading)
            emit edited();
    });
}

void ItemPage::addPage(QWidget* page)
{
    m_stack->addWidget(page);
}

void ItemPage::showPage(QWidget* page)
{
    m_stack->setCurrentWidget(page);
}

bool ItemPage::isShown(const QWidget* page) const
{
    return m_stack->currentWidget() == page;
}

void ItemPage::showItem()
{
    const QScopedValueRollback loading(m_loading, true);
    const Draft& draft = m_open.draft();
    m_editor->setLocked(false);
    if (m_editor->title() != draft.title || m_editor->body() != draft.body || m_open.isNew())
        m_editor->setDraft(draft.title, draft.body);
    m_editor->setLocked(!m_open.isEditable());
    m_stack->setCurrentIndex(m_open.isOpen() ? 1 : 0);
    showNotice();
}

void ItemPage::showNotice()
{
    const auto notice = m_open.isOpen() ? noticeFor(m_open.item(), m_archive) : std::nullopt;
    if (!notice)
        return m_bar->dismiss();
    std::vector<MessageBar::Choice> choices;
    if (notice->mayGiveBack)
        choices.push_back({m_giveBack->iconText(), [this] { m_giveBack->trigger(); }});
    m_bar->show(notice->tone, notice->text, choices);
}

void ItemPage::showFailure(const Error& error)
{
    if (error.code != ErrorCode::Conflict || !m_open.isDirty())
        return m_bar->show(MessageBar::Tone::Error, describe(error), {}, true);
    m_bar->show(MessageBar::Tone::Warning,
                tr("This item was changed elsewhere meanwhile. Your text is still here, but not "
                   "kept yet."),
                {{tr("Keep mine as the newest"), [this] { (void)m_open.saveOver(); }},
                 {tr("Keep mine as a new draft"), [this] { (void)m_open.saveAsNew(); }}});
}

} // namespace chengbao::ui
