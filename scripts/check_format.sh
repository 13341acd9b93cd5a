#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format 14 on the sources that changed since it last found nothing; prints what differs.
set -euo pipefail
cd "$(dirname "$0")/.."
stamp=build/format.stamp
changed=(find src tests tools \( -name '*.cpp' -o -name '*.h' \))
[ -f "$stamp" ] && [ ! .clang-format -nt "$stamp" ] && changed+=(-newer "$stamp")
mkdir -p build
touch "$stamp.new"
"${changed[@]}" -print0 | xargs -0 -r -n 32 -P 2 clang-format-14 --dry-run -Werror
mv "$stamp.new" "$stamp"
