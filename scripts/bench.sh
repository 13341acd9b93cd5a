#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release with the benchmarks and runs them; docs/performance.md says how to read the
# figures. Arguments go to the benchmark: scripts/bench.sh --benchmark_filter=setMark
# Files are written under TMPDIR: a folder on the disk that is to be measured.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/packages.sh

install_missing "${build_packages[@]}" "${test_packages[@]}"
[ -f build/bench/build.ninja ] || cmake --preset bench >/dev/null
cmake --build --preset bench --target bench_store
exec build/bench/tests/bench/bench_store "$@"
