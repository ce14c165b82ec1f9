// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace chengbao
{

/// How bad a finding is. An error keeps the item out of a packet.
enum class Level { Hint, Warning, Error };

/// "hint", "warning", "error": the words of rule files and of JSON.
QString toWord(Level level);

/// A replacement in one field: UTF-16 offsets into the text the finding was made on.
struct Edit {
    int start = 0;
    int length = 0;
    QString text;
    bool operator==(const Edit&) const = default;
};

/// One way to mend a finding; its edits apply together and do not overlap.
struct Fix {
    QString label; ///< Chinese, e.g. 改为“该局”
    std::vector<Edit> edits;
    bool operator==(const Fix&) const = default;
};

/// Something a rule noticed. Offsets are UTF-16 units of the field's text.
struct Finding {
    QString rule; ///< id, e.g. "person.first-person"
    Level level = Level::Hint;
    /// "title", "body", "meta.KEY" with a FactField key, or "meta.photos" for the captions.
    QString field;
    int start = 0;
    int length = 0;
    QString text;    ///< the marked text itself
    QString message; ///< why, in Chinese
    QString source;  ///< standard clause or guide
    std::vector<Fix> fixes;
    bool unsure = false; ///< no fix is made without asking, though there is only one
    bool operator==(const Finding&) const = default;
};

} // namespace chengbao
