#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format 14 on every source; prints what differs.
set -euo pipefail
cd "$(dirname "$0")/.."
find src tests \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 -n 32 -P 2 clang-format-14 --dry-run -Werror
