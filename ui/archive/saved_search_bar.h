// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QToolButton;

namespace chengbao::ui
{

/// Searches kept under a name: choosing one asks for it again, typing a name and Enter keeps what
/// is asked for now.
class SavedSearchBar : public QWidget
{
    Q_OBJECT
public:
    /// `current` tells what to keep. `archive` outlives the bar.
    SavedSearchBar(archive::Archive& archive, std::function<archive::Query()> current,
                   QWidget* parent = nullptr);

signals:
    void chosen(const chengbao::archive::Query& query);
    void failed(const chengbao::Error& error);

private:
    void keep();
    void remove();
    void readAgain(const QString& name);
    void follow();
    const archive::SavedSearch* search() const;

    archive::Archive& m_archive;
    std::function<archive::Query()> m_current;
    std::vector<archive::SavedSearch> m_searches;
    QComboBox* m_names;
    QToolButton* m_keep;
    QToolButton* m_remove;
};

} // namespace chengbao::ui
