#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs Chengbao on sample drafts: the desktop program where
# there is a display, else the same job from import to a verified packet on the command line.
set -euo pipefail
# shellcheck source=packaging/prepare.sh
source "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"

ensure_packages "${build_packages[@]}"
configure release
compile release chengbao_programs

# A place of its own, never the user's archive.
: "${HOME:=$(getent passwd "$(id -u)" | cut -d: -f6)}"
demo=${XDG_CACHE_HOME:-$HOME/.cache}/chengbao-demo
(umask 077 && mkdir -p "$demo")

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    say "打开呈报（示例资料库：$demo）"
    CHENGBAO_HOME=$demo exec "$build/bin/chengbao" --samples
fi

cli=$build/bin/chengbao-cli
samples=$build/share/chengbao/samples
export CHENGBAO_HOME=$demo/headless
rm -rf "$CHENGBAO_HOME"

say "没有图形界面，改用命令行完成：导入、检查、审签、出包、校验。"
# The value of a key in a line of indented JSON.
value_of() { sed -n "s/.*\"$1\": *\"\(.*\)\",\{0,1\}$/\1/p"; }

shopt -s nullglob
drafts=("$samples"/*.{txt,docx})
mapfile -t ids < <("$cli" import --format json "${drafts[@]}" | value_of id)
((${#ids[@]} == ${#drafts[@]})) || die "导入失败：${#drafts[@]} 篇里只导入了 ${#ids[@]} 篇。"
faulty=$("$cli" lint --format json "${drafts[@]}" |
    awk '/"file":/ { file = $0 } /"level": "error"/ { print file }' | value_of file) || true
signed=0
for i in "${!drafts[@]}"; do
    name=$(basename "${drafts[i]}")
    if grep -qxF "${drafts[i]}" <<<"$faulty"; then
        say "  有错误，未审签  $name"
        continue
    fi
    "$cli" sign "${ids[i]}" --signer 王建国 --role 主要领导 >/dev/null || die "审签失败：$name"
    signed=$((signed + 1))
    say "  已审签  $name"
done
((signed)) || die "没有可以报送的示例稿。"

outcome=$("$cli" export --profile folder --to "$CHENGBAO_HOME/packets" --format json) || true
packet=$(sed -n 's/.*"packet": *"\([^"]*\)".*/\1/p' <<<"$outcome")
[[ -n $packet ]] || die "出包失败：$outcome"
"$cli" verify "$packet" >/dev/null || die "报送包校验未通过：$packet"
held=$(grep -c '"reasons"' <<<"$outcome" || true)
say "审签 $signed 篇，关卡拦下 $held 篇；报送包已校验通过：$packet"
