// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chengbao::lint
{

/// The run of ASCII letters that ends at `end`: Tel in 联系Tel138…
QStringView lettersBefore(QStringView text, qsizetype end);

/// Whether the letters directly before `at` say what the number behind them is (Tel138…, ID1101…)
/// and do not make it part of a code (SF138…, 2026X1101…). True where there are none. `labels` are
/// in lower case.
bool isLabelled(QStringView text, qsizetype at, const QStringList& labels);

/// What is left of `replacement` to put at `at`, where the text before ends with its beginning: of
/// 清江县教育局 behind 清江, 县教育局. Empty never.
QString withoutOverlap(QStringView text, qsizetype at, const QString& replacement);

/// At most `reach` units that end at `end` or begin at `start`, for a regular expression to look
/// at: no character is cut in two, since one with half a character matches nothing.
QString stretchBefore(QStringView text, qsizetype end, qsizetype reach);
QString stretchBehind(QStringView text, qsizetype start, qsizetype reach);

} // namespace chengbao::lint
