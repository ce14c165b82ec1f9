// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace chengbao::faults
{

/// A disk whose power can fail: a VFS of SQLite over real files, which it makes the default. It
/// remembers what each file held when it was last flushed. When the power goes, every later call
/// fails; powerOn() then leaves each file as a disk may: what was flushed is there, and of what was
/// written since, any sectors of 512 bytes, in any order, or none. One process, one thread.
class PowerDisk
{
public:
    explicit PowerDisk(std::uint32_t seed);
    ~PowerDisk(); ///< the usual VFS is the default again
    PowerDisk(const PowerDisk&) = delete;
    PowerDisk& operator=(const PowerDisk&) = delete;

    /// The power fails at the `calls`-th write, flush, truncation or deletion from now.
    void failAfter(int calls);
    /// The same, but the disk only reports an I/O error, once, and goes on.
    void errorAfter(int calls, bool full);
    bool isOff() const;
    /// How many such calls there were so far.
    int calls() const;
    /// Settles what the files hold. Nothing may be open.
    void powerOn();
};

} // namespace chengbao::faults
