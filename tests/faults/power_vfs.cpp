// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/power_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>

namespace chengbao::faults
{
namespace
{

constexpr sqlite3_int64 sector = 512;

std::string bytesOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// What is known of one file on the disk.
struct Medium {
    std::string flushed;           ///< as it was at the last flush
    bool existed = false;          ///< whether the flushed state has the file at all
    std::set<sqlite3_int64> dirty; ///< sectors written since
};

struct Disk {
    sqlite3_vfs* real = nullptr;
    std::map<std::string, Medium> media;
    std::mt19937 chance;
    int calls = 0;
    int failAt = -1;
    int errorAt = -1;
    int errorCode = SQLITE_IOERR_WRITE;
    bool off = false;
};

Disk* s_disk = nullptr; // SQLite's callbacks have no other way to it

struct File {
    sqlite3_file base;
    sqlite3_file* real;
    std::string* path;
};

File* fileOf(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file);
}

/// Counts a call that changes the disk; what it has to fail with, if it has.
int touch()
{
    if (s_disk->off)
        return SQLITE_IOERR_WRITE;
    ++s_disk->calls;
    if (s_disk->calls == s_disk->failAt) {
        s_disk->off = true;
        return SQLITE_IOERR_WRITE;
    }
    return s_disk->calls == s_disk->errorAt ? s_disk->errorCode : SQLITE_OK;
}

Medium& mediumOf(const std::string& path)
{
    const auto known = s_disk->media.find(path);
    if (known != s_disk->media.end())
        return known->second;
    Medium medium;
    int exists = 0;
    s_disk->real->xAccess(s_disk->real, path.c_str(), SQLITE_ACCESS_EXISTS, &exists);
    medium.existed = exists != 0;
    if (exists)
        medium.flushed = bytesOf(path);
    return s_disk->media[path] = std::move(medium);
}

int closeFile(sqlite3_file* file)
{
    File* mine = fileOf(file);
    const int code = mine->real->pMethods ? mine->real->pMethods->xClose(mine->real) : SQLITE_OK;
    sqlite3_free(mine->real);
    delete mine->path;
    return code;
}

int readFile(sqlite3_file* file, void* buffer, int amount, sqlite3_int64 at)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xRead(real, buffer, amount, at);
}

int writeFile(sqlite3_file* file, const void* buffer, int amount, sqlite3_int64 at)
{
    File* mine = fileOf(file);
    Medium& medium = mediumOf(*mine->path);
    if (const int code = touch())
        return code;
    for (sqlite3_int64 place = at / sector; place <= (at + amount - 1) / sector; ++place)
        medium.dirty.insert(place);
    return mine->real->pMethods->xWrite(mine->real, buffer, amount, at);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    File* mine = fileOf(file);
    mediumOf(*mine->path);
    if (const int code = touch())
        return code;
    return mine->real->pMethods->xTruncate(mine->real, size);
}

int syncFile(sqlite3_file* file, int)
{
    File* mine = fileOf(file);
    if (const int code = touch())
        return code == SQLITE_IOERR_WRITE ? SQLITE_IOERR_FSYNC : code;
    Medium& medium = mediumOf(*mine->path);
    medium.flushed = bytesOf(*mine->path);
    medium.existed = true;
    medium.dirty.clear();
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xFileSize(real, size);
}

int lockFile(sqlite3_file* file, int level)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xLock(real, level);
}

int unlockFile(sqlite3_file* file, int level)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xUnlock(real, level);
}

int checkLock(sqlite3_file* file, int* held)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xCheckReservedLock(real, held);
}

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xFileControl(real, operation, argument);
}

int sectorSize(sqlite3_file*)
{
    return static_cast<int>(sector);
}

/// No promise beyond that of any disk.
int characteristics(sqlite3_file*)
{
    return 0;
}

int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xShmMap(real, page, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xShmLock(real, offset, count, flags);
}

void barrier(sqlite3_file* file)
{
    sqlite3_file* real = fileOf(file)->real;
    real->pMethods->xShmBarrier(real);
}

int unmapShared(sqlite3_file* file, int remove)
{
    sqlite3_file* real = fileOf(file)->real;
    return real->pMethods->xShmUnmap(real, remove);
}

const sqlite3_io_methods methods = {
    2,          closeFile,  readFile,    writeFile,   truncateFile, syncFile,        fileSize,
    lockFile,   unlockFile, checkLock,   fileControl, sectorSize,   characteristics, mapShared,
    lockShared, barrier,    unmapShared, nullptr,     nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    File* mine = fileOf(file);
    mine->base.pMethods = nullptr;
    mine->path = new std::string(name ? name : "");
    if (name)
        mediumOf(*mine->path); // before the file is made
    mine->real = static_cast<sqlite3_file*>(sqlite3_malloc(s_disk->real->szOsFile));
    std::memset(mine->real, 0, s_disk->real->szOsFile);
    const int code = s_disk->real->xOpen(s_disk->real, name, mine->real, flags, outFlags);
    if (code != SQLITE_OK) {
        sqlite3_free(mine->real);
        delete mine->path;
        return code;
    }
    mine->base.pMethods = &methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* name, int)
{
    Medium& medium = mediumOf(name);
    if (touch())
        return SQLITE_IOERR_DELETE;
    medium = Medium();
    return s_disk->real->xDelete(s_disk->real, name, 1);
}

int access(sqlite3_vfs*, const char* name, int flags, int* out)
{
    return s_disk->real->xAccess(s_disk->real, name, flags, out);
}

int fullPath(sqlite3_vfs*, const char* name, int size, char* out)
{
    return s_disk->real->xFullPathname(s_disk->real, name, size, out);
}

int randomness(sqlite3_vfs*, int size, char* out)
{
    return s_disk->real->xRandomness(s_disk->real, size, out);
}

int sleepFor(sqlite3_vfs*, int microseconds)
{
    return s_disk->real->xSleep(s_disk->real, microseconds);
}

int currentTime(sqlite3_vfs*, double* now)
{
    return s_disk->real->xCurrentTime(s_disk->real, now);
}

int lastError(sqlite3_vfs*, int size, char* out)
{
    return s_disk->real->xGetLastError(s_disk->real, size, out);
}

sqlite3_vfs& vfs()
{
    static sqlite3_vfs made = {};
    return made;
}

/// The file after the power failed: as it was flushed, with any of the sectors written since.
std::string survived(const Medium& medium, const std::string& now)
{
    std::string left = medium.flushed;
    for (const sqlite3_int64 place : medium.dirty) {
        const auto at = static_cast<std::size_t>(place * sector);
        if (at >= now.size() || s_disk->chance() % 2)
            continue;
        const std::size_t size = std::min<std::size_t>(sector, now.size() - at);
        if (left.size() < at + size)
            left.resize(at + size);
        left.replace(at, size, now, at, size);
    }
    return left;
}

} // namespace

PowerDisk::PowerDisk(std::uint32_t seed)
{
    s_disk = new Disk;
    s_disk->chance.seed(seed);
    s_disk->real = sqlite3_vfs_find("unix");
    sqlite3_vfs& shim = vfs();
    shim = {};
    shim.iVersion = 1;
    shim.szOsFile = sizeof(File);
    shim.mxPathname = s_disk->real->mxPathname;
    shim.zName = "power";
    shim.xOpen = openFile;
    shim.xDelete = deleteFile;
    shim.xAccess = access;
    shim.xFullPathname = fullPath;
    shim.xRandomness = randomness;
    shim.xSleep = sleepFor;
    shim.xCurrentTime = currentTime;
    shim.xGetLastError = lastError;
    sqlite3_vfs_register(&shim, 1);
}

PowerDisk::~PowerDisk()
{
    sqlite3_vfs_unregister(&vfs());
    sqlite3_vfs_register(s_disk->real, 1);
    delete s_disk;
    s_disk = nullptr;
}

void PowerDisk::failAfter(int calls)
{
    s_disk->failAt = s_disk->calls + calls;
}

void PowerDisk::errorAfter(int calls, bool full)
{
    s_disk->errorAt = s_disk->calls + calls;
    s_disk->errorCode = full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

bool PowerDisk::isOff() const
{
    return s_disk->off;
}

int PowerDisk::calls() const
{
    return s_disk->calls;
}

void PowerDisk::powerOn()
{
    for (const auto& [path, medium] : s_disk->media) {
        const std::string left = survived(medium, bytesOf(path));
        if (!medium.existed && left.empty()) {
            std::remove(path.c_str());
            continue;
        }
        std::ofstream(path, std::ios::binary | std::ios::trunc) << left;
    }
    s_disk->media.clear();
    s_disk->off = false;
    s_disk->failAt = -1;
    s_disk->errorAt = -1;
}

} // namespace chengbao::faults
