// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed at any moment loses no acknowledged save and tears none.
#include "core/archive/archive.h"
#include "tests/support/strings.h"

#include <QFile>
#include <QTemporaryDir>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

/// A running archive_writer and the pipe it acknowledges on.
class Writer
{
public:
    Writer(const QString& path, const QString& id, int revision)
    {
        int ends[2] = {};
        REQUIRE(::pipe(ends) == 0);
        const QByteArray arguments[] = {CHENGBAO_ARCHIVE_WRITER, QFile::encodeName(path),
                                        id.toLatin1(), QByteArray::number(revision)};
        m_process = ::fork();
        REQUIRE(m_process >= 0);
        if (m_process == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl(arguments[0], arguments[0].constData(), arguments[1].constData(),
                    arguments[2].constData(), arguments[3].constData(), nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        m_pipe = ends[0];
    }

    ~Writer() { ::close(m_pipe); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Reads until `count` saves were acknowledged; false when the writer ended by itself.
    bool waitForSaves(int count)
    {
        while (m_received.count('\n') < count) {
            if (!readSome())
                return false;
        }
        return true;
    }

    /// Lets `milliseconds` pass while it goes on writing.
    void letRun(int milliseconds)
    {
        pollfd nothing = {-1, 0, 0};
        ::poll(&nothing, 1, milliseconds);
    }

    /// Kills it, unless it has ended by itself; returns whether it was killed.
    bool kill()
    {
        ::kill(m_process, SIGKILL);
        while (readSome()) {
        }
        int status = 0;
        REQUIRE(::waitpid(m_process, &status, 0) == m_process);
        return WIFSIGNALED(status);
    }

    /// The last number it acknowledged, or `before`.
    int lastSave(int before) const
    {
        const QList<QByteArray> lines = m_received.trimmed().split('\n');
        return m_received.isEmpty() ? before : lines.last().toInt();
    }

private:
    bool readSome()
    {
        char buffer[256];
        const ssize_t size = ::read(m_pipe, buffer, sizeof buffer);
        if (size > 0)
            m_received.append(buffer, size);
        return size > 0;
    }

    pid_t m_process = -1;
    int m_pipe = -1;
    QByteArray m_received;
};

template <class T>
T require(Result<T> result)
{
    INFO((result ? "" : result.error().reason));
    REQUIRE(result.has_value());
    return std::move(*result);
}

/// Every revision up to the newest is whole; returns the newest number.
int checkWhole(Archive& archive, const QString& id)
{
    const Health health = require(archive.examine({}));
    REQUIRE(health.sound);
    REQUIRE_FALSE(health.indexRebuilt);
    const Item item = require(archive.item(id));
    REQUIRE(require(archive.history(id)).size() == static_cast<size_t>(item.revision));
    REQUIRE(require(archive.trail(id)).size() == static_cast<size_t>(item.revision));
    if (item.revision == 1)
        return 1;
    const QString mark = QStringLiteral("第%1次。").arg(item.revision);
    REQUIRE(item.draft.body.endsWith(mark));
    Query query;
    query.text = mark;
    REQUIRE(require(archive.find(query)).size() == 1);
    return item.revision;
}

} // namespace

TEST_CASE("a killed program loses no acknowledged save and tears none")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.db"));
    const SystemClock clock;
    QString id;
    {
        const auto archive = require(Archive::open(path, clock));
        id = require(archive->add(Draft(), {}, QStringLiteral("new"))).id;
    }
    std::mt19937 chance(std::random_device{}());
    int newest = 1;
    for (int round = 0; round < 40; ++round) {
        CAPTURE(round);
        Writer writer(path, id, newest);
        if (round % 4 != 0) // every fourth dies while it still opens the archive
            REQUIRE(writer.waitForSaves(1 + static_cast<int>(chance() % 8)));
        writer.letRun(static_cast<int>(chance() % 12));
        REQUIRE(writer.kill());
        const int acknowledged = writer.lastSave(newest);
        const auto archive = require(Archive::open(path, clock));
        newest = checkWhole(*archive, id);
        // The save under way may have reached the disk without having been acknowledged.
        REQUIRE((newest == acknowledged || newest == acknowledged + 1));
    }
    CHECK(newest > 40);
}

TEST_CASE("a program killed while it makes a new archive leaves one that opens")
{
    const SystemClock clock;
    std::mt19937 chance(std::random_device{}());
    int killed = 0;
    for (int round = 0; round < 40; ++round) {
        CAPTURE(round);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("archive.db"));
        Writer writer(path, QStringLiteral("none"), 0);
        writer.letRun(static_cast<int>(chance() % 25));
        killed += writer.kill() ? 1 : 0;
        const auto archive = require(Archive::open(path, clock));
        require(archive->add(Draft(), {}, {}));
        REQUIRE(require(archive->examine({})).sound);
    }
    CHECK(killed > 0);
}
