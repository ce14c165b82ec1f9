// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace chengbao::fuzz
{

/// A reader of what others send, fed with bytes. It may refuse them; it must not crash, hang, write
/// outside its own folder or take memory without bound.
struct Target {
    const char* name;
    void (*feed)(const QByteArray& bytes);
};

const std::vector<Target>& targets();
/// The target of that name, or null.
const Target* targetNamed(QByteArrayView name);

} // namespace chengbao::fuzz
