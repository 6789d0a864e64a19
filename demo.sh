#!/usr/bin/env bash
# Builds the program and makes the reports of one sample client over one month. Needs no git, and no network
# when the packages are there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. cmake/packages.sh

build() {
  cmake --preset release
  cmake --build --preset release --parallel "$(nproc)" --target stamtafel
}

report() {
  rm -rf demo-out
  build/release/stamtafel check samples/velowerk/playbook.yaml
  build/release/stamtafel report samples/velowerk/playbook.yaml --period 2026-10 -o demo-out
}

stage "packages" need_packages "${tool_packages[@]}" "${library_packages[@]}" "${support_packages[@]}"
stage "build" build
stage "report" report

printf '\nThe reports:\n'
find "$PWD/demo-out" -type f \( -name '*.html' -o -name '*.xlsx' \) | LC_ALL=C sort
