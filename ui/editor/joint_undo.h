// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QTextDocument;

namespace chengbao::ui
{

/// Undo over two documents: each keeps its own history, but a change made to both at once goes
/// back and forth as one step.
class JointUndo
{
public:
    JointUndo(QTextDocument* first, QTextDocument* second);

    /// Both documents were just changed by one action.
    void join();
    /// One step back in `document`, in both if that step was a joint one.
    void undo(QTextDocument* document);
    void redo(QTextDocument* document);
    void clear();

private:
    struct Depth {
        int first = 0;
        int second = 0;
        bool operator==(const Depth&) const = default;
    };
    Depth undoDepth() const;
    Depth redoDepth() const;

    QTextDocument* m_first;
    QTextDocument* m_second;
    std::vector<Depth> m_undo, m_redo;
};

} // namespace chengbao::ui
