// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/writing_field.h"

namespace chengbao::ui
{

/// The body: indented paragraphs and headings. Up, Left and Backspace at its start lead to the
/// title; blanks typed before a paragraph go nowhere, since the page indents it already.
class BodyField : public WritingField
{
    Q_OBJECT
public:
    explicit BodyField(QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    bool leavesField(QKeyEvent* event) const;
    bool indents(const QString& typed) const;
};

} // namespace chengbao::ui
