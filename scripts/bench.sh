#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release with the benchmarks and runs them; docs/performance.md says how to read the
# figures.
#   scripts/bench.sh                 all but documents (some seven minutes)
#   scripts/bench.sh documents       beside LibreOffice Writer, which it installs (some ten minutes);
#                                    a number after it: how many turns
#   scripts/bench.sh page            one of them; what follows goes to it:
#   scripts/bench.sh store --benchmark_filter=setMark
#   scripts/bench.sh campaign 1 2 3      the figures of drawn nations beside the published ones
# Files are written under TMPDIR: a folder on the disk that is to be measured. Windows are drawn
# offscreen unless QT_QPA_PLATFORM says otherwise:
#   QT_QPA_PLATFORM=xcb xvfb-run -a scripts/bench.sh start
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/packages.sh

case "${1:-all}" in
  all) [ $# -eq 0 ] || shift; chosen=(assignment applications ranking ranking_page campaign campaign_file catalogue store page jury reception start) ;;
  assignment | applications | ranking | ranking_page | campaign | campaign_file | catalogue | store | page | jury | reception | start) chosen=("$1") ; shift ;;
  documents) chosen=(documents) ; shift ; install_missing libreoffice-writer-nogui ;;
  *) echo "usage: scripts/bench.sh [assignment|applications|ranking|ranking_page|campaign|campaign_file|catalogue|store|page|jury|reception|start|documents [OPTION DE GOOGLE BENCHMARK]…]" >&2; exit 2 ;;
esac
install_missing "${build_packages[@]}" "${test_packages[@]}"
[ -f build/bench/build.ninja ] || cmake --preset bench >/dev/null
cmake --build --preset bench --target "${chosen[@]/#/bench_}"
for name in "${chosen[@]}"; do
  "build/bench/tests/bench/bench_$name" "$@"
done
