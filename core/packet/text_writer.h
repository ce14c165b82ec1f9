// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"

#include <QByteArray>

#include <vector>

namespace chengbao::packet
{

/// The texts as plain text for systems that take pasted text only: UTF-8 without a byte order
/// mark, CRLF line ends, paragraphs indented by two full-width blanks, a form feed between texts.
QByteArray plainTextOfDrafts(const std::vector<const Draft*>& drafts, const QDate& date);

} // namespace chengbao::packet
