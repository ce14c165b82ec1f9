// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workflow/books/books_reader.h"
#include "ui/workflow/books/figure_list.h"

namespace chengbao::ui
{

using View = std::shared_ptr<const BooksView>;

/// What a figure of a list can be asked: for the lines behind its points or the events it counts.
struct Question {
    workflow::Figure figure;
    std::optional<ScoreEvent::Kind> events = {}; ///< count of these; nothing: points
    QString title = {};                          ///< what is asked, for a heading
};

/// A table of the scores with what its figures can be asked.
struct ScoreList {
    FigureList list;
    std::function<std::optional<Question>(int row, int column)> ask = {};
};

/// One table for each way to look at the scores; accounts by their place in the view.
enum class ScoreBy {
    Unit,
    Person,
    Carrier,
    Tier,
    Form,
    Kind,
    Source,
    Target,
    Annex,
    Alert,
    Compare
};
QString label(ScoreBy by);
ScoreList scoreList(const View& view, std::size_t account, ScoreBy by);

/// Ledger lines as a table; `titles` has the titles of items by their ids.
FigureList lineList(std::shared_ptr<const std::vector<workflow::LedgerLine>> lines,
                    const QHash<QString, QString>& titles);
/// Events as a table.
FigureList eventList(std::shared_ptr<const std::vector<ScoreEvent>> events);

/// The answer to a question, for a thread of its own.
struct Answer {
    std::shared_ptr<const std::vector<workflow::LedgerLine>> lines;
    std::shared_ptr<const std::vector<ScoreEvent>> events; ///< instead of lines
    QHash<QString, QString> titles;
};
Answer answer(const View& view, std::size_t account, const Question& question);

} // namespace chengbao::ui
