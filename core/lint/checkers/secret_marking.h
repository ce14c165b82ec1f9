// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/document.h"
#include "core/lint/report.h"

#include <memory>

namespace chengbao::lint
{

/// D1: marks of secrecy (机密★1年, 绝　密) and warnings (内部文件) in the text, the facts and the
/// captions that stand as marks, not as subjects. The groups of words in the rule's file:
/// - `tokens` count where nothing but marks stands in the line, in brackets, behind 密级, and with
///   a star behind them;
/// - `line` counts only where nothing but marks stands in the line;
/// - `certain` counts wherever it stands.
/// Blanks within words and beside them count for nothing, so no word here needs any.
class SecretMarking
{
public:
    explicit SecretMarking(const Rule& rule);
    void operator()(const Document& document, const Rule& rule, Report& report) const;

private:
    struct Words;
    std::shared_ptr<const Words> m_words;
};

} // namespace chengbao::lint
