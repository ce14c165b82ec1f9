// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/writing_field.h"

namespace chengbao::ui
{

/// The title: one paragraph that wraps and is as high as it needs. Enter, Tab and Down leave it.
class TitleField : public WritingField
{
    Q_OBJECT
public:
    explicit TitleField(QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    QString cleaned(const QString& text) const override;
    void insertPasted(const QString& text) override;

private:
    void fitHeight();
    bool leavesField(QKeyEvent* event) const;
};

} // namespace chengbao::ui
