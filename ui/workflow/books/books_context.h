// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/model/facts.h"
#include "ui/common/prompts.h"
#include "ui/workflow/books/books_reader.h"

namespace chengbao::ui
{

/// What the pages of the books work with; everything referred to outlives the window.
struct BooksContext {
    BooksPlaces places;
    const Clock& clock;
    Seams seams;
    std::function<QString()> clerk;  ///< who records
    std::function<Facts()> facts;    ///< what a new draft begins with
    std::function<QString()> issuer; ///< the own unit, for documents
    std::function<QStringList()> inForce;
    std::function<void(const QStringList& ids)> setInForce;
};

} // namespace chengbao::ui
