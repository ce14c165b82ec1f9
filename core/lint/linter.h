// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/name_index.h"
#include "core/lint/rule_pack.h"
#include "core/model/draft.h"
#include "core/text/segmenter.h"
#include "core/text/slips.h"
#include "core/text/spelling.h"

#include <stop_token>

namespace chengbao::lint
{

struct LintOptions {
    bool gates = false;   ///< also run the rules that need facts (`gate.*`)
    QStringList disabled; ///< rule ids to leave out
    /// Also run what takes milliseconds for an item instead of microseconds (`spell.suspect`).
    bool deep = false;
    /// Instead of the linter's own register: rules' examples bring their names.
    std::shared_ptr<const NameIndex> names = {};
    std::stop_token stop; ///< an early stop returns what was found so far
    /// How the item is to leave (Profile::channel); empty where that is open.
    QString channel = {};
};

/// What is known of the paragraphs of a draft that is being written, so that only those that
/// changed are checked again. Holds those of the last run; belongs to one thread at a time, and to
/// one linter.
class LintCache
{
public:
    LintCache();
    ~LintCache();
    LintCache(LintCache&&) noexcept;
    LintCache& operator=(LintCache&&) noexcept;

private:
    friend class Linter;
    struct Private;
    std::unique_ptr<Private> m_private;
};

/// Runs a pack over drafts. Immutable but for what its owner puts into the register of names;
/// lint() is safe from any thread.
class Linter
{
public:
    Linter(RulePack pack, std::shared_ptr<const text::Segmenter> segmenter,
           std::shared_ptr<const text::SpellChecker> spelling,
           std::shared_ptr<const NameRegister> names = nullptr,
           std::shared_ptr<const text::SlipFinder> slips = nullptr);
    ~Linter();
    Linter(Linter&&) noexcept;

    const RulePack& pack() const;
    /// What it cuts words with; may be null.
    std::shared_ptr<const text::Segmenter> segmenter() const;

    /// Whether a deep check finds what it needs here (see LintOptions::deep).
    bool canGoDeep() const;

    /// Findings ordered by field (title, body, meta), start, rule. At most one finding per rule
    /// and overlapping span.
    /// Whatever stands in `cache`, the findings are those without it.
    std::vector<Finding> lint(const Draft& draft, const LintOptions& options = {},
                              LintCache* cache = nullptr) const;

private:
    struct Private;
    class Run;
    std::unique_ptr<Private> m_private;
};

} // namespace chengbao::lint
