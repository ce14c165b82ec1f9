// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace chengbao::ui
{

/// The faces of an official text (GB/T 9704 7.3.3): 仿宋 for text, 黑体 and 楷体 for headings. Each
/// falls back to the nearest face that is installed, so that the roles stay distinct.
enum class Face { Text, Title, HeadingOne, HeadingTwo };

QFont faceFont(Face face);

} // namespace chengbao::ui
