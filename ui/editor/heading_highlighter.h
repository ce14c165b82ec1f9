// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

namespace chengbao::ui
{

/// Sets headings (headings.h) in their faces, as layout formats: text and undo history stay
/// untouched.
class HeadingHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace chengbao::ui
