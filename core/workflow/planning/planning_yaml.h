// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/score/scheme_keys.h"

#include <QDate>

// What the files of the calendar have in common. Readers throw lint::Fault with the line.
namespace chengbao::workflow
{

/// 2026-02-17.
QDate readDay(const YAML::Node& node);
int readNumber(const YAML::Node& node, int least, int most);

/// The bytes of a file that an emitter made, with the licence line that all data has.
QByteArray finished(const YAML::Emitter& out);

/// One document through `read`; what it throws becomes an error with file and line.
template <class Read>
auto parsed(const QByteArray& yaml, const QString& file, const Read& read)
    -> Result<decltype(read(YAML::Node()))>
{
    try {
        return read(YAML::Load(yaml.toStdString()));
    } catch (lint::Fault& fault) {
        fault.error.place = file;
        fault.error.line = std::max(fault.error.line, 1);
        return failure(std::move(fault.error));
    } catch (const YAML::Exception& problem) {
        return failure({ErrorCode::Malformed,
                        QT_TRANSLATE_NOOP("Error", "this is not valid YAML"),
                        {},
                        file,
                        problem.mark.line + 1});
    }
}

} // namespace chengbao::workflow
