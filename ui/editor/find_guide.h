// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"
#include "core/model/span.h"

#include <QObject>

#include <functional>
#include <vector>

namespace chengbao::ui
{

class FindBar;
class WritingField;

/// Finds over title and body as one text, round and round, and replaces as one step of undo. While
/// the bar is open every place is lit up; afterwards the cursor stays at the last one. Owned by
/// the page.
class FindGuide : public QObject
{
    Q_OBJECT
public:
    /// Changes the text as one step; false when it may not be changed now.
    using Apply =
        std::function<bool(const std::vector<Edit>& title, const std::vector<Edit>& body)>;

    FindGuide(FindBar* bar, WritingField* title, WritingField* body, Apply apply);

    /// Opens the bar; words selected on one line are what is looked for.
    void open(bool replacing);
    /// The next and previous place, also while the bar is closed; opens it when nothing was asked
    /// for yet.
    void next();
    void previous();
    /// Closes the bar if it is open; tells whether it was.
    bool close();

private:
    struct Place {
        bool inBody = false;
        Span span;
        auto order() const { return std::pair(inBody, span.start); }
    };
    WritingField* fieldOf(const Place& place) const { return place.inBody ? m_body : m_title; }
    void collect();
    void refresh();
    void count();
    void lightUp(bool on);
    int selectedIndex() const;
    void select(const Place& place);
    void findFromAnchor();
    void step(int direction);
    void replaceOne();
    void replaceAll();
    std::vector<Edit> editsIn(bool body) const;

    FindBar* m_bar;
    WritingField* m_title;
    WritingField* m_body;
    WritingField* m_here; ///< the field that has, had or was led to last
    Apply m_apply;
    std::vector<Place> m_places;
    int m_replaced = 0;            ///< of what is looked for, since the bar was opened
    std::pair<bool, int> m_anchor; ///< where the cursor was when the bar was opened
};

} // namespace chengbao::ui
