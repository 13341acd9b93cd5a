#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the program on the example session; without a display
# it plays the example through the command line and says where the PDFs are.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/packages.sh

install_missing "${build_packages[@]}"
[ -f build/release/build.ninja ] || cmake --preset release >build-release.log 2>&1 ||
  { cat build-release.log >&2; exit 1; }
rm -f build-release.log
cmake --build --preset release

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ $# -eq 0 ]; then
  exec build/release/src/desktop/delibere --exemple
elif [ $# -gt 0 ]; then
  exec build/release/src/desktop/delibere "$@"
fi
echo "Pas d’écran : l’exemple est joué en ligne de commande."
rm -rf build/exemple
build/release/src/cli/delibere-cli demo build/exemple
echo "Les PDF sont dans $PWD/build/exemple/documents"
