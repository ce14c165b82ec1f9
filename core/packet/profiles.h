// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/profile.h"

namespace chengbao::packet
{

/// Reads every *.yaml of the folders, sorted by id; a profile of a later folder stands in for one
/// of the same id in an earlier one (官方 < 单位 < 个人). Fails with Malformed, file and line, for
/// an unknown key, a value its key does not take, an id twice in one folder, or a column no table
/// has.
Result<std::vector<Profile>> loadProfiles(const QStringList& folders);

/// The file of a profile, as loadProfiles() reads it. Every text stands in quotes.
QByteArray profileYaml(const Profile& profile);

/// Keeps a profile in `folder` under its id, over the one of that id that is there. Fails as the
/// reader would where the profile does not hold, before anything is written.
Result<void> saveProfile(const QString& folder, const Profile& profile);

/// What a packet of two made-up items would hold, as paths from the name of its folder or zip: a
/// preview. Empty when the template of names does not hold.
QStringList examplePacket(const Profile& profile);
/// The name of a text without its ending that a template gives for a made-up item. Empty when the
/// template does not hold.
QString exampleFileName(const QString& pattern);
/// Takes the profile with that id out of `folder`; what a lower layer has stands again.
Result<void> removeProfile(const QString& folder, const QString& id);

} // namespace chengbao::packet
