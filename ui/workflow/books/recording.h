// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_reader.h"

namespace chengbao::ui
{

// Writing to the books, for threads of their own: each opens the archive and is whole or not at
// all.

/// Records an event; an adoption of an item of the archive moves the item too. Returns the event's
/// id.
Result<QString> recordEvent(const QString& archive, const Clock& clock, ScoreEvent event,
                            const QString& actor);

/// Takes an event back by a line of its own: nothing is ever changed.
Result<QString> takeBack(const QString& archive, const Clock& clock, const QString& event,
                         const QString& remark, const QString& actor);

/// One scheme's word on an event that is not in the books yet: what it would give, for one unit or
/// for each, and by which rule. Caps, reuse and tasks come in when it is recorded.
QString foretell(const ScoreEvent& event, const workflow::Scheme& scheme,
                 const workflow::Scheme* upper);

/// Whose publication a carrier is, as a scheme in force says, or the last adoption in it.
std::optional<Tier> knownTier(const BooksView& view, const QString& carrier);

/// What the form offers: names met in the schemes and in the books, each once.
QStringList knownCarriers(const BooksView& view);
QStringList knownFaults(const BooksView& view);

/// Items of the books that the words fit, newest first; for a thread.
std::vector<archive::ItemFigures> itemsNamed(const BooksView& view, const QString& words, int most);

} // namespace chengbao::ui
