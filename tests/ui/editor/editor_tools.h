// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/finding.h"
#include "ui/editor/draft_editor.h"
#include "ui/editor/finding_card.h"
#include "ui/editor/writing_field.h"

#include <QInputMethodEvent>
#include <QMimeData>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>

#include <ostream>
#include <vector>

/// An editor on the screen, and hands to work it with. keyClicks() knows no Chinese: that comes as
/// an input method brings it.
struct Page {
    chengbao::ui::DraftEditor editor;

    Page()
    {
        editor.resize(800, 600);
        editor.show();
        editor.activateWindow();
        editor.focusBody();
        QCoreApplication::processEvents();
    }

    QTextEdit* title() const { return editor.findChildren<QTextEdit*>().at(0); }
    QTextEdit* body() const { return editor.findChildren<QTextEdit*>().at(1); }
    chengbao::ui::FindingCard* card() const
    {
        return editor.findChild<chengbao::ui::FindingCard*>();
    }

    void commit(const QString& text) const
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    void compose(const QString& preedit) const
    {
        QInputMethodEvent event(preedit, {});
        QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
    }
    /// Drops what would be pasted on the body, past the clipboard.
    void insert(const QMimeData& data) const
    {
        const QPointF middle = body()->viewport()->rect().center();
        QDragEnterEvent enter(middle.toPoint(), Qt::CopyAction, &data, Qt::LeftButton,
                              Qt::NoModifier);
        QCoreApplication::sendEvent(body()->viewport(), &enter);
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(body()->viewport(), &drop);
    }
};

struct Underline {
    int start = 0;
    int length = 0;
    chengbao::Level level = chengbao::Level::Hint;
    bool operator==(const Underline&) const = default;
};

inline std::ostream& operator<<(std::ostream& out, const Underline& mark)
{
    return out << '{' << mark.start << ", " << mark.length << ", "
               << chengbao::toWord(mark.level).toStdString() << '}';
}

/// What is underlined, by what the layout draws from.
inline std::vector<Underline> underlines(const QTextEdit* field)
{
    const auto* writing = static_cast<const chengbao::ui::WritingField*>(field);
    std::vector<Underline> found;
    const int size = field->document()->characterCount();
    for (const chengbao::ui::MarkRun& run : writing->marks().shownIn({0, size}))
        found.push_back({run.span.start, run.span.length, run.level});
    return found;
}

inline chengbao::Finding finding(chengbao::Level level, const QString& field, int start, int length)
{
    chengbao::Finding found;
    found.rule = QStringLiteral("person.first-person");
    found.level = level;
    found.field = field;
    found.start = start;
    found.length = length;
    found.message = QStringLiteral("信息一律用第三人称。");
    return found;
}
