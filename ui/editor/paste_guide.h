// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"
#include "core/model/span.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace chengbao::ui
{

class Background;
class MessageBar;
class WritingField;

/// Looks through what was pasted into the body and offers, in a line above the page, to take out
/// the furniture of web pages (text::isJunkLine) and to mend half-width punctuation, each by one
/// click as one step of undo. Large pastes are looked through on a thread of their own.
class PasteGuide : public QObject
{
    Q_OBJECT
public:
    /// Makes the edits in the body as one step.
    using Apply = std::function<bool(const std::vector<Edit>& body)>;

    PasteGuide(MessageBar* bar, WritingField* body, Apply apply);

    /// The offer is of no use any more: other text is shown, or the paste was undone.
    void dismiss();

private:
    /// What may be mended, by the words of its lines, so that it is found again whatever is typed
    /// meanwhile.
    struct Offer {
        QStringList junk;
        QStringList halfWidth;
        int marks = 0; ///< in halfWidth
    };
    static Offer lookThrough(const QString& pasted);
    void look(const Span& pasted);
    void follow();
    void show();
    void removeJunk();
    void mendMarks();

    MessageBar* m_bar;
    WritingField* m_body;
    Apply m_apply;
    Background* m_work;
    Offer m_offer;
    int m_round = 0; ///< of dismissals: what was looked through before one is not offered
};

} // namespace chengbao::ui
