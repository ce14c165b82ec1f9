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

} // namespace chengbao::lint
