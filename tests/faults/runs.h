// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/archive/open_options.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

// What the fault tests share.
namespace chengbao::faults
{

/// How often a fault is tried: few times, or as CHENGBAO_FAULT_RUNS says.
inline int runs(int few)
{
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("CHENGBAO_FAULT_RUNS", &given);
    return given ? asked : few;
}

/// A folder in memory where there is one: what a flush costs is of no interest here.
inline QString quickPlace()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
           QStringLiteral("/chengbao-faults-XXXXXX");
}

template <class T>
T require(Result<T> result)
{
    if (!result) {
        INFO(result.error().reason << " " << result.error().place.toStdString());
        REQUIRE(result.has_value());
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The text that revision `number` of every item here has.
inline Draft draftNumber(int number)
{
    Draft draft;
    draft.title = QStringLiteral("第%1稿").arg(number);
    const int length = 300 + number * 977 % 3000;
    for (int i = 0; i < length; ++i)
        draft.body += QChar(0x4E00 + (i * 31 + i / 50 * (i < length / 2 ? 7 : number)) % 6000);
    return draft;
}

} // namespace chengbao::faults
