// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tint.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace chengbao::ui
{

void setTint(QWidget& words, Tint tint)
{
    static constexpr const char* names[] = {"", "muted", "accent", "good", "warning", "error"};
    const QVariant name = QString::fromLatin1(names[static_cast<std::size_t>(tint)]);
    if (words.property("tint") == name)
        return;
    words.setProperty("tint", name);
    words.style()->unpolish(&words); // style sheets do not follow properties by themselves
    words.style()->polish(&words);
}

} // namespace chengbao::ui
