// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/lint/linter.h"
#include "core/lint/name_store.h"
#include "core/lint/personal_rules.h"
#include "core/model/profile.h"
#include "core/packet/bulletin.h"
#include "core/workflow/templates.h"
#include "ui/common/prompts.h"
#include "ui/settings/settings.h"

#include <functional>

namespace chengbao::ui
{

/// Where files of one kind lie.
struct Layers {
    QStringList folders; ///< lowest layer first; the first holds the shipped ones
    QString own;         ///< of those, the one that the window writes to; it may not exist yet
};

/// What printing and publishing need.
struct Publishing {
    std::vector<packet::Publication> publications;
    QString issues;               ///< see packet::IssueRegister
    QString ownProfiles;          ///< where the user's own export profiles are kept
    QString pdfModule;            ///< see packet::PdfMaker
    QString ownPublications = {}; ///< where what the user set on publications is kept
};

/// What the window works with, built once by app/ and passed down. Everything outlives the window.
struct Services {
    archive::Archive& archive;
    std::shared_ptr<const lint::Linter> linter;
    std::vector<Profile> profiles;
    const Clock& clock;
    Settings& settings;
    Seams seams;
    QString samples;        ///< folder of the shipped sample drafts
    lint::NameStore& names; ///< the register that the linter reads
    /// The clerk's own rules, and the linter over all layers as they are now on the disk.
    lint::PersonalRules personalRules;
    std::function<Result<lint::Linter>()> loadLinter;
    bool afterCrash = false; ///< the window before this one did not end by itself
    std::vector<workflow::DraftTemplate> templates = {}; ///< what new items may start from
    Layers schemes = {};                                 ///< what points are counted by
    Layers calendar = {};                                ///< deadlines, holidays and festivals
    Publishing publishing = {};
};

} // namespace chengbao::ui
