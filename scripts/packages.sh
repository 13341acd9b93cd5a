# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and test.sh: what the programs and their tests need from Debian 12, and why
# (docs/adr). Installs only what is missing; says so first.

build_packages=(
  g++ cmake ninja-build ccache pkg-config    # the build
  qt6-base-dev qt6-base-dev-tools            # windows, painting, PDF, printing
  qt6-translations-l10n                      # French of the standard buttons
  libsqlitecpp-dev libsqlite3-dev            # the .jury file
  nlohmann-json3-dev                         # frameworks and exchange files
  libsodium-dev                              # digests, identifiers, signatures
  libzxcvbn-dev                              # passphrases that are guessed first
  libexpected-dev libfmt-dev libcli11-dev    # errors as values, texts, command line
  libxlsxwriter-dev                          # tables for spreadsheets (XLSX)
  libzip-dev libexpat1-dev                   # workbooks that people filled in (XLSX, ODS)
  libboost-dev                               # Boost.Math: quantiles of F; Boost.Uuid (headers only)
  libutf8proc-dev                            # composed texts, names in any spelling (Unicode)
  libqrencode-dev                            # the code on signed forms
  libzxing-dev                               # codes read from a picture
  libdeflate-dev                             # the streams of a PDF
  fonts-liberation fonts-dejavu-core         # the fonts of the forms
  fonts-droid-fallback                       # names in Chinese, Japanese, Korean
)
test_packages=(
  catch2 libbenchmark-dev                    # unit tests, benchmarks
  mold                                       # links the test programs in a fraction of the time
  clang-format-14 clang-tidy-14              # form and static analysis
  python3 python3-jsonschema                 # independent validation of the frameworks
  poppler-utils qpdf zbar-tools              # the PDFs and their codes, read back
  libpdfbox2-java default-jre-headless       # an independent judge of PDF/A (Preflight)
  libactivation-java libjaxb-api-java        # which it needs
  libbcmail-java
  openssl                                    # an independent judge of our signatures
  strace sqlite3 git                         # faults injected into the writing of a session
)

missing_packages() {
  local wanted status
  for wanted in "$@"; do
    status=$(dpkg-query -W -f='${Status}' "$wanted" 2>/dev/null || true)
    [ "$status" = "install ok installed" ] || printf '%s ' "$wanted"
  done
}

install_missing() {
  local missing as_root=()
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  echo "Paquets Debian à installer (compilation et bibliothèques, voir scripts/packages.sh) :"
  echo "  $missing"
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Il faut être root ou disposer de sudo." >&2; return 1; }
    as_root=(sudo)
  fi
  # Another installation may hold the lock for a moment, on a machine that was just started.
  "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=120 update -qq
  # shellcheck disable=SC2086  # a list of names
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=120 install -y -qq --no-install-recommends $missing >/dev/null
}
