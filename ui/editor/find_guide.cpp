// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find_guide.h"

#include "core/text/find.h"
#include "ui/editor/find_bar.h"
#include "ui/editor/writing_field.h"

#include <algorithm>

namespace chengbao::ui
{
namespace
{

constexpr int longestWanted = 60; ///< a longer selection is no word one looks for

} // namespace

FindGuide::FindGuide(FindBar* bar, WritingField* title, WritingField* body, Apply apply)
    : QObject(bar),
      m_bar(bar),
      m_title(title),
      m_body(body),
      m_here(body),
      m_apply(std::move(apply))
{
    connect(bar, &FindBar::wantedChanged, this, [this] {
        m_replaced = 0;
        findFromAnchor();
    });
    connect(bar, &FindBar::nextRequested, this, &FindGuide::next);
    connect(bar, &FindBar::previousRequested, this, &FindGuide::previous);
    connect(bar, &FindBar::replaceRequested, this, &FindGuide::replaceOne);
    connect(bar, &FindBar::replaceAllRequested, this, &FindGuide::replaceAll);
    connect(bar, &FindBar::closed, this, [this] {
        lightUp(false);
        m_here->setFocus(Qt::OtherFocusReason);
    });
    for (WritingField* field : {title, body}) {
        connect(field, &WritingField::focused, this, [this, field] { m_here = field; });
        connect(field, &WritingField::changed, this, [this] {
            if (m_bar->isVisible())
                refresh();
        });
        connect(field, &QTextEdit::cursorPositionChanged, this, [this] {
            if (m_bar->isVisible())
                count();
        });
    }
}

void FindGuide::open(bool replacing)
{
    const QTextCursor cursor = m_here->textCursor();
    m_anchor = {m_here == m_body, cursor.selectionStart()};
    m_replaced = 0;
    QString wanted = m_here->text().mid(cursor.selectionStart(),
                                        cursor.selectionEnd() - cursor.selectionStart());
    if (wanted.contains(u'\n') || wanted.size() > longestWanted)
        wanted.clear();
    m_bar->open(replacing, wanted);
    if (wanted.isEmpty())
        refresh();
    else
        findFromAnchor();
}

bool FindGuide::close()
{
    if (!m_bar->isVisible())
        return false;
    m_bar->close();
    return true;
}

void FindGuide::collect()
{
    m_places.clear();
    for (const bool body : {false, true}) {
        for (const Span& span :
             text::findAll((body ? m_body : m_title)->text(), m_bar->wanted(), m_bar->letters()))
            m_places.push_back({body, span});
    }
}

void FindGuide::refresh()
{
    collect();
    lightUp(true);
    count();
}

void FindGuide::lightUp(bool on)
{
    for (const bool body : {false, true}) {
        std::vector<Span> spans;
        for (const Place& place : m_places) {
            if (on && place.inBody == body)
                spans.push_back(place.span);
        }
        (body ? m_body : m_title)->lightUp(std::move(spans));
    }
}

void FindGuide::count()
{
    if (m_places.empty() && m_replaced > 0)
        return m_bar->say(tr("%n replaced, none left", nullptr, m_replaced));
    m_bar->setCount(selectedIndex() + 1, static_cast<int>(m_places.size()));
}

int FindGuide::selectedIndex() const
{
    const QTextCursor cursor = m_here->textCursor();
    const Span selected{cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    const auto found = std::find_if(m_places.begin(), m_places.end(), [&](const Place& place) {
        return fieldOf(place) == m_here && place.span == selected;
    });
    return found == m_places.end() ? -1 : static_cast<int>(found - m_places.begin());
}

void FindGuide::select(const Place& place)
{
    m_here = fieldOf(place);
    WritingField* other = place.inBody ? m_title : m_body;
    QTextCursor cursor = other->textCursor();
    if (cursor.hasSelection()) {
        cursor.clearSelection();
        other->setTextCursor(cursor);
    }
    m_here->select(place.span);
    if (m_bar->isVisible())
        count();
    else
        m_here->setFocus(Qt::OtherFocusReason);
}

void FindGuide::findFromAnchor()
{
    refresh();
    if (m_places.empty())
        return;
    const auto at = std::find_if(m_places.begin(), m_places.end(),
                                 [this](const Place& place) { return place.order() >= m_anchor; });
    select(at == m_places.end() ? m_places.front() : *at);
}

void FindGuide::next()
{
    step(1);
}

void FindGuide::previous()
{
    step(-1);
}

void FindGuide::step(int direction)
{
    if (m_bar->wanted().isEmpty())
        return open(false);
    collect();
    if (m_places.empty())
        return count();
    const QTextCursor cursor = m_here->textCursor();
    const std::pair from(m_here == m_body,
                         direction > 0 ? cursor.selectionEnd() : cursor.selectionStart());
    // The first place that does not lie before where to go on from.
    auto at = std::find_if(m_places.begin(), m_places.end(),
                           [&from](const Place& place) { return place.order() >= from; });
    if (direction < 0)
        at = at == m_places.begin() ? m_places.end() - 1 : at - 1;
    select(at == m_places.end() ? m_places.front() : *at);
}

std::vector<Edit> FindGuide::editsIn(bool body) const
{
    std::vector<Edit> edits;
    for (const Place& place : m_places) {
        if (place.inBody == body)
            edits.push_back({place.span.start, place.span.length, m_bar->replacement()});
    }
    return edits;
}

void FindGuide::replaceOne()
{
    collect();
    const int index = selectedIndex();
    if (index < 0)
        return step(1);
    const Place place = m_places[static_cast<std::size_t>(index)];
    m_places = {place};
    if (!m_apply(editsIn(false), editsIn(true)))
        return;
    ++m_replaced;
    const int after = place.span.start + static_cast<int>(m_bar->replacement().size());
    fieldOf(place)->select({after, 0});
    step(1);
}

void FindGuide::replaceAll()
{
    collect();
    const auto total = static_cast<int>(m_places.size());
    if (total == 0 || !m_apply(editsIn(false), editsIn(true)))
        return count();
    m_replaced += total;
    m_bar->say(tr("%n replaced", nullptr, total));
}

} // namespace chengbao::ui
