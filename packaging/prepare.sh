# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Sourced by run.sh, test.sh and .ci/run: installs what is missing on Debian 12 and builds.
# Nothing here touches the network or compiles when there is nothing to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release
# Lets ccache keep what is compiled with precompiled headers, and share it between build folders.
export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=$root

# What building and running takes.
build_packages=(
    cmake ninja-build g++ pkg-config ccache
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl1-mesa-dev
    libsqlite3-dev zlib1g-dev libssl-dev libcairo2-dev libhunspell-dev libre2-dev libzip-dev libxlsxwriter-dev libyaml-cpp-dev libexpected-dev
    libimecore-dev libfcitx5utils-dev libboost-dev libime-data-language-model # spell.suspect; optional
    unicode-data python3                                                      # its groups of characters
    catch2 # header-only; lets run.sh and test.sh share one configured build folder
    libqt6sql6-sqlite hunspell-en-us qt6-translations-l10n fonts-noto-cjk
)
# What the tests take beyond that.
test_packages=(
    python3 python3-docx python3-openpyxl qpdf poppler-utils xvfb xauth
    clang-format desktop-file-utils appstream
)

say() { printf '%s\n' "$*"; }
die() {
    printf '错误：%s\n' "$*" >&2
    exit 1
}

# logged NAME COMMAND…: keeps the output in build/NAME.log and shows it only when it failed.
logged() {
    local log=$root/build/$1.log
    shift
    mkdir -p "$root/build"
    "$@" >"$log" 2>&1 </dev/null && return
    cat "$log" >&2
    return 1
}

# Prints those of the packages named that are not installed.
missing_packages() {
    local installed name
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
    for name in "$@"; do
        grep -qxF "installed $name" <<<"$installed" || printf '%s\n' "$name"
    done
}

# Installs those of the packages named that are missing.
ensure_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "本机不是 Debian，跳过安装；请自行备齐 packaging/prepare.sh 中所列软件包。"
        return
    fi
    local missing as_root=()
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]})) || return 0
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || die "缺少软件包，需用 root 或 sudo 安装：${missing[*]}"
        as_root=(sudo)
    fi
    say "安装缺少的软件包：${missing[*]}"
    logged install "${as_root[@]}" apt-get -q update ||
        die "无法更新软件源，请检查网络和 /etc/apt/sources.list。"
    logged install "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y --no-install-recommends install "${missing[@]}" ||
        die "软件包安装失败：${missing[*]}"
}

# configure PRESET: once; later starts leave it to ninja, which notices changed build files itself.
configure() {
    local folder=$root/build/$1 home=
    [[ -f $folder/CMakeCache.txt ]] &&
        home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$folder/CMakeCache.txt")
    [[ $home == "$root" && -f $folder/build.ninja ]] && return
    say "配置（$1）……"
    (cd "$root" && logged "configure-$1" cmake --fresh --preset "$1") || die "配置失败。"
}

# compile PRESET TARGET
compile() {
    cmake --build "$root/build/$1" --target "$2" || die "构建失败。"
}
