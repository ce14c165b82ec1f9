// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/suppression.h"
#include "core/model/vocabulary.h"
#include "core/workflow/desk.h"

namespace chengbao::ui
{

// The one place where failures and closed word lists become sentences in the user's language.
// Needs Qt Core only, so the command line says the same words as the window.

/// Turns on the user's language: `CHENGBAO_LANG` when set, else `setting`, else Chinese whatever
/// the system locale; "en" is English. Call once, before the first word is shown. Also loads Qt's
/// own translations for its dialogs.
void installLanguage(const QString& setting = QString());

/// Who did something; who gave no name is said to be unsigned.
QString actorName(const QString& actor);

/// What happened, where, and what to do: one or two sentences without a line break.
QString describe(const Error& error);
/// The same without what to do, for lists of what is wrong with one thing.
QString summarise(const Error& error);
/// What stands in the way and what to do about it, one sentence.
QString describe(const workflow::Obstacle& obstacle);

/// What is ignored and the clerk's reason, one line.
QString describe(const IgnoredFinding& ignored);

QString label(Level level); ///< 错误 警告 提示
QString label(System value);
QString label(Kind value);
QString label(SignerRole value);
QString label(Disclosure value);
QString label(State value);
/// The name of a fact by its FactField key.
QString factLabel(const QString& key);

} // namespace chengbao::ui
