// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace chengbao::packet
{

/// Limits that guard the reader of a packet somebody else made.
namespace limit
{
constexpr int entries = 10000;
constexpr qint64 totalBytes = 2LL * 1024 * 1024 * 1024;
constexpr qint64 ratio = 200;             ///< unpacked to packed
constexpr qint64 ratioFrom = 1024 * 1024; ///< smaller members may shrink as they like
} // namespace limit

/// The files of a packet, whatever it lies in. Nothing is ever unpacked to disk; contents stream.
class PacketSource
{
public:
    struct Member {
        QString path; ///< inside the bag: "data/packet.json"
        qint64 size = 0;
        quint64 handle = 0; ///< the source's own
    };
    /// Returns false to stop the stream.
    using Sink = std::function<bool(const char* bytes, qint64 size)>;

    virtual ~PacketSource() = default;

    const std::vector<Member>& members() const { return m_members; }
    /// The folders that are there in their own right, each ending in '/'.
    const QStringList& folders() const { return m_folders; }
    /// What was already wrong with the names and sizes. Such members are not listed.
    const std::vector<Error>& problems() const { return m_problems; }
    /// The member at that path, or null.
    const Member* find(const QString& path) const;
    /// Passes the member's bytes to `sink`, at most `size` of them. Fails with Damaged when there
    /// are fewer or more, or they cannot be read.
    virtual Result<void> stream(const Member& member, const Sink& sink) const = 0;
    /// The whole member; fails with TooLarge beyond `limit`.
    Result<QByteArray> read(const Member& member, qint64 limit) const;

protected:
    /// Lists a member, unless its name is hostile or taken; then that is a problem.
    void list(const Member& member);
    void listFolder(const QString& path) { m_folders += path; }
    void report(ErrorCode code, const char* reason, const QString& place,
                const QStringList& arguments = {});
    /// To be called when all are listed; find() relies on the order.
    void sortMembers();

private:
    std::vector<Member> m_members;
    QStringList m_folders;
    std::vector<Error> m_problems;
    QSet<QString> m_folded;
};

/// A bag as a folder. Links and devices in it are problems, never followed.
std::unique_ptr<PacketSource> folderSource(const QString& path);

/// A bag in a zip, with or without the one folder around it. What is no readable zip gives a source
/// without members and with the problem.
std::unique_ptr<PacketSource> zipSource(const QString& path);

} // namespace chengbao::packet
