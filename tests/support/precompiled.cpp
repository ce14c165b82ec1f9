// SPDX-License-Identifier: GPL-3.0-or-later
// Says nothing: CMake compiles a header beforehand only where a source uses it, and the mains,
// which define Catch's runner, cannot.
