// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QObject>

#include <optional>

namespace chengbao::ui
{

class WritingField;

/// Makes the blanks of a text (see core/text/blanks.h) one piece each: whoever comes into one has
/// all of it selected, so that the next key takes its place, and neither Backspace nor Delete eats
/// at its brackets.
class BlankGuide : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the field.
    explicit BlankGuide(WritingField* field);

private:
    void settle();
    std::optional<Span> blankAround(int position) const;
    std::optional<Span> blankToErase(int key) const;
    void select(const Span& span);
    bool eventFilter(QObject* watched, QEvent* event) override;

    WritingField* m_field;
    bool m_quiet = false;
};

} // namespace chengbao::ui
