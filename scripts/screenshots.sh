#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of the user guide from the example session, without a display. With a folder
# as argument, leaves every page there in light and dark instead, to be looked at.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp -d)}
QT_QPA_PLATFORM=offscreen build/release/src/desktop/delibere --apercus "$folder"
if [ $# -eq 0 ]; then
  for page in accueil preparation evaluer deliberer documents; do
    cp "$folder/$page-clair.png" "docs/images/$page.png"
  done
fi
