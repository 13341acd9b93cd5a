#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with warnings as errors, checks the formatting, analyses the
# Qt-free layers, runs every test. Ends with ctest's own summary.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/packages.sh

install_missing "${build_packages[@]}" "${test_packages[@]}"
[ -f build/dev/build.ninja ] || cmake --preset dev >/dev/null
cmake --build --preset dev
scripts/check_format.sh
cmake --build --preset dev --target tidy
ctest --preset dev --parallel 2 "$@"
