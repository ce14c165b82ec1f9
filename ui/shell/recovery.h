// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "ui/common/background.h"

#include <QTimer>

namespace chengbao::ui
{

class OpenItem;

/// What an unclean end left on the page, and where it is now.
struct Recovered {
    QString id;
    QString title;
    int characters = 0; ///< how many of the text the archive did not have
    bool asNew = false; ///< as a draft of its own: the item was changed or locked meanwhile
};

/// Keeps what stands on the page and not yet in the archive in a file beside it, rewritten moments
/// after each change on a thread of its own and gone once the archive has it. After a crash the
/// next start finds it there. GUI thread.
class Recovery : public QObject
{
    Q_OBJECT
public:
    static constexpr int delayMs = 300; ///< between a change and its being kept

    /// Both outlive the object.
    Recovery(archive::Archive& archive, const OpenItem& open, QObject* parent = nullptr);
    ~Recovery() override;

    /// Puts what is found beside the archive into it: as the newest revision where the item still
    /// is as it was, else as a new draft. Nothing when there is nothing that the archive lacks. On
    /// failure the file stays for another try.
    Result<std::optional<Recovered>> recover(const QString& actor);

    /// The page changed: keeps it soon. The archive has it all: forgets it.
    void note();
    void forget();

private:
    void keep();

    archive::Archive& m_archive;
    const OpenItem& m_open;
    const QString m_file;
    QTimer m_delay;
    Background* m_work;
    bool m_wanted = false; ///< the page holds something that the archive does not
    bool m_held = false;   ///< the file is not ours: another window's, or still to be recovered
};

} // namespace chengbao::ui
