// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/saved_search_bar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

QToolButton* button(const QString& name, const QString& iconName, const QString& words)
{
    auto* made = new QToolButton;
    made->setObjectName(name);
    made->setIcon(icon(iconName));
    made->setToolTip(words);
    made->setAccessibleName(words);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

} // namespace

SavedSearchBar::SavedSearchBar(archive::Archive& archive, std::function<archive::Query()> current,
                               QWidget* parent)
    : QWidget(parent),
      m_archive(archive),
      m_current(std::move(current)),
      m_names(new QComboBox),
      m_keep(button(QStringLiteral("keepSearch"), QStringLiteral("save"),
                    tr("Keep this search under the name"))),
      m_remove(button(QStringLiteral("removeSearch"), QStringLiteral("remove"),
                      tr("Remove the search of this name")))
{
    m_names->setObjectName(QStringLiteral("savedSearches"));
    m_names->setAccessibleName(tr("Saved searches"));
    m_names->view()->setAccessibleName(tr("Saved searches"));
    m_names->setEditable(true);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->setMinimumContentsLength(6);
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_names->lineEdit()->setAccessibleName(tr("Saved searches"));
    m_names->lineEdit()->setPlaceholderText(tr("Saved searches"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * grid, 0, 2 * grid, 2 * grid);
    layout->setSpacing(grid);
    layout->addWidget(m_names, 1);
    layout->addWidget(m_keep);
    layout->addWidget(m_remove);
    connect(m_names, &QComboBox::activated, this, [this] {
        if (const archive::SavedSearch* kept = search())
            emit chosen(kept->query);
    });
    connect(m_names, &QComboBox::editTextChanged, this, &SavedSearchBar::follow);
    connect(m_names->lineEdit(), &QLineEdit::returnPressed, this, &SavedSearchBar::keep);
    connect(m_keep, &QToolButton::clicked, this, &SavedSearchBar::keep);
    connect(m_remove, &QToolButton::clicked, this, &SavedSearchBar::remove);
    readAgain({});
}

const archive::SavedSearch* SavedSearchBar::search() const
{
    const QString name = m_names->currentText().trimmed();
    const auto found =
        std::find_if(m_searches.begin(), m_searches.end(),
                     [&name](const archive::SavedSearch& one) { return one.name == name; });
    return found == m_searches.end() ? nullptr : &*found;
}

/// Enter on a name that is known asks for it; the button overwrites it.
void SavedSearchBar::keep()
{
    const QString name = m_names->currentText().trimmed();
    if (name.isEmpty() || (search() && sender() != m_keep))
        return;
    if (const auto kept = m_archive.saveSearch(name, m_current()); !kept) {
        emit failed(kept.error());
        return;
    }
    readAgain(name);
}

void SavedSearchBar::remove()
{
    const archive::SavedSearch* kept = search();
    if (!kept)
        return;
    if (const auto removed = m_archive.removeSearch(kept->name); !removed) {
        emit failed(removed.error());
        return;
    }
    readAgain({});
}

void SavedSearchBar::readAgain(const QString& name)
{
    const auto read = m_archive.savedSearches();
    if (!read) {
        emit failed(read.error());
        return;
    }
    m_searches = *read;
    {
        const QSignalBlocker quiet(m_names);
        m_names->clear();
        for (const archive::SavedSearch& one : m_searches)
            m_names->addItem(one.name);
        m_names->setEditText(name);
    }
    follow();
}

void SavedSearchBar::follow()
{
    const bool writable = !m_archive.isReadOnly();
    m_keep->setEnabled(writable && !m_names->currentText().trimmed().isEmpty());
    m_remove->setEnabled(writable && search());
}

} // namespace chengbao::ui
