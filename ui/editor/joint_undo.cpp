// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/joint_undo.h"

#include <QTextDocument>

namespace chengbao::ui
{
namespace
{

// A joint step is out of reach as one once either history has gone back beyond it.
template <class Depths, class Depth>
void forgetDeeperThan(const Depth& now, Depths& steps)
{
    std::erase_if(steps, [&now](const Depth& step) {
        return step.first > now.first || step.second > now.second;
    });
}

} // namespace

JointUndo::JointUndo(QTextDocument* first, QTextDocument* second) : m_first(first), m_second(second)
{
}

JointUndo::Depth JointUndo::undoDepth() const
{
    return {m_first->availableUndoSteps(), m_second->availableUndoSteps()};
}

JointUndo::Depth JointUndo::redoDepth() const
{
    return {m_first->availableRedoSteps(), m_second->availableRedoSteps()};
}

void JointUndo::join()
{
    m_undo.push_back(undoDepth());
    m_redo.clear();
}

void JointUndo::undo(QTextDocument* document)
{
    if (!m_undo.empty() && m_undo.back() == undoDepth()) {
        m_first->undo();
        m_second->undo();
        m_undo.pop_back();
        m_redo.push_back(redoDepth());
        return;
    }
    document->undo();
    forgetDeeperThan(undoDepth(), m_undo);
}

void JointUndo::redo(QTextDocument* document)
{
    forgetDeeperThan(redoDepth(), m_redo);
    if (!m_redo.empty() && m_redo.back() == redoDepth()) {
        m_first->redo();
        m_second->redo();
        m_redo.pop_back();
        m_undo.push_back(undoDepth());
        return;
    }
    document->redo();
}

void JointUndo::clear()
{
    m_undo.clear();
    m_redo.clear();
}

} // namespace chengbao::ui
