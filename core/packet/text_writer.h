// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/profile.h"

#include <QByteArray>

#include <vector>

namespace chengbao::packet
{

/// The texts as plain text for systems that take pasted text only: UTF-8 without a byte order
/// mark or GB18030, CRLF line ends, paragraphs indented by two full-width blanks, a form feed
/// between texts. What GB18030 cannot say does not exist: it holds all of Unicode.
QByteArray plainTextOfDrafts(const std::vector<const Draft*>& drafts, const QDate& date,
                             Profile::TextEncoding encoding = Profile::TextEncoding::Utf8);

} // namespace chengbao::packet
