#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the pictures of the guides from the example session, a repérage and a commission, without a display.
# With a folder as argument, leaves every page there instead, to be looked at: light and dark, as on screens of
# 1366 x 768, 1280 x 720 and 960 x 600, and once more at 150 % under DOSSIER/150 (1920 x 1080).
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp -d)}
export QT_QPA_PLATFORM=offscreen
cmake --build build/release --target delibere-pictures >/dev/null
pictures=build/release/tools/delibere-pictures
if [ $# -eq 0 ]; then
  pages=(accueil preparation evaluer-lecture evaluer-entretien evaluer-candidat-present
    deliberer deliberer-signature documents reperage-tableau remettre recevoir qui-manque rendre
    commission-candidatures commission-lire commission-concertation commission-classer commission-documents)
  "$pictures" "$folder" "${pages[@]}"
  for page in "${pages[@]}"; do
    cp "$folder/$page-clair.png" "docs/images/$page.png"
  done
else
  "$pictures" "$folder"
  QT_SCALE_FACTOR=1.5 "$pictures" "$folder/150"
fi
