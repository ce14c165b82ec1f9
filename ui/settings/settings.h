// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/facts.h"
#include "ui/common/theme.h"

#include <QSettings>

namespace chengbao::ui
{

/// One thing the program remembers: where it stands in the file and what it is until it is set.
template <class T>
struct Setting {
    const char* key;
    T fallback;
};

/// Every setting there is. A key is never reused for something else.
namespace setting
{
inline const Setting<QString> unit{"clerk/unit", QString()};
inline const Setting<QString> clerk{"clerk/name", QString()};
inline const Setting<QString> phone{"clerk/phone", QString()};
inline const Setting<QString> reviewer{"clerk/reviewer", QString()};
inline const Setting<QString> signer{"clerk/signer", QString()};
inline const Setting<int> signerRole{"clerk/signer_role", -1}; ///< SignerRole; −1 goes by the kind
inline const Setting<bool> introduced{"clerk/introduced", false};
inline const Setting<QString> language{"interface/language", QStringLiteral("zh")};
inline const Setting<int> scheme{"interface/scheme", int(Scheme::System)};
inline const Setting<QString> profile{"export/profile", QString()};
inline const Setting<QString> exportFolder{"export/folder", QString()};
inline const Setting<QString> schemesInForce{"books/schemes", QString()}; ///< ids, by blanks
inline const Setting<QByteArray> geometry{"window/geometry", QByteArray()};
inline const Setting<QByteArray> columns{"window/columns", QByteArray()};
inline const Setting<QString> hiddenColumns{"window/hidden", QString()};
inline const Setting<int> rightTab{"window/tab", 0};
inline const Setting<QString> openItem{"window/item", QString()};
inline const Setting<bool> cursorInTitle{"window/in_title", false};
inline const Setting<int> cursor{"window/cursor", 0};
inline const Setting<int> scroll{"window/scroll", 0};
inline const Setting<int> navigation{"window/navigation", 0};
} // namespace setting

/// The settings file, typed. Belongs to the GUI thread; writes reach the disk on sync or in the
/// end. A value of a wrong type reads as its fallback.
class Settings
{
public:
    explicit Settings(const QString& file);

    template <class T>
    T get(const Setting<T>& setting) const
    {
        const QVariant value = m_file.value(QLatin1String(setting.key));
        return value.isValid() && value.canConvert<T>() ? value.value<T>() : setting.fallback;
    }

    template <class T>
    void set(const Setting<T>& setting, const T& value)
    {
        m_file.setValue(QLatin1String(setting.key), value);
    }

    /// The scheme, checked to be one.
    Scheme scheme() const;

    /// What a new item starts with: the clerk's unit, name and telephone, and who reviews it.
    Facts clerksFacts() const;
    /// Who usually signs, to be offered when it comes to that.
    std::optional<SignerRole> signerRole() const;

private:
    QSettings m_file;
};

} // namespace chengbao::ui
