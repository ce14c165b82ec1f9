// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chengbao::text
{

/// Whether a line of pasted text is furniture of a web page, a forum or a printed page and no part
/// of what was written: 责任编辑：…, 来源：…, 点击数：120, 上一篇：…, 分享到：, 【打印】【关闭】,
/// breadcrumbs, page numbers, copyright and record lines. A sentence never is.
bool isJunkLine(QStringView line);

/// The lines of `text` (separated by '\n') that are, each text once, in order.
QStringList junkLines(QStringView text);

} // namespace chengbao::text
