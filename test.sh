#!/usr/bin/env bash
# ./test.sh        builds for release and runs every test that needs nothing but the build
# ./test.sh --all  what CI runs: also sanitizers, clang 14, the layout of the code, the reports in a browser and
#                  an office suite, the JSON Schema in a validator, and the program from where it is installed;
#                  nothing may be missing there
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. cmake/packages.sh

case "${1-}" in
  "") all=no ;;
  --all) all=yes ;;
  *) echo "usage: ./test.sh [--all]" >&2; exit 2 ;;
esac

build() {
  cmake --preset "$1"
  cmake --build --preset "$1" --parallel "$(nproc)"
}

layout() {
  find engine reports tests \( -name '*.cpp' -o -name '*.hpp' \) -print0 |
    xargs -0 clang-format-14 --dry-run -Werror
}

# clang reads every file as the build would, with the same warnings, and writes nothing.
clang_pass() {
  cmake -S . -B build/clang -G Ninja -DCMAKE_CXX_COMPILER=clang++-14 -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DSTAMTAFEL_HELPERS=OFF
  cmake --build build/clang --target resources
  sed -n 's/^ *"command": "\(.*\)",$/\1/p' build/clang/compile_commands.json |
    sed -e 's/\\\(.\)/\1/g' -e 's/ -o [^ ]* -c / -fsyntax-only /' |
    xargs -d '\n' -n 1 -P "$(nproc)" sh -c
}

# installed FOLDER: the program must work from anywhere, with nothing of the sources but the sample.
installed() {
  local sources=$PWD
  cmake --install build/release --prefix "$1/prefix"
  (cd "$1" &&
    prefix/bin/stamtafel --help &&
    prefix/bin/stamtafel report "$sources/samples/velowerk/playbook.yaml" --period 2026-10 -o out &&
    find out -type f -name '*.html' | grep .)
}

packages=("${tool_packages[@]}" "${library_packages[@]}" "${support_packages[@]}")
[ $all = no ] || packages+=("${inspection_packages[@]}")
stage "packages" need_packages "${packages[@]}"
stage "release build" build release

if [ $all = yes ]; then
  command -v chromium soffice pdftoppm clang++-14 clang-format-14 python3 >/dev/null ||
    { echo "missing: one of chromium, soffice, pdftoppm, clang++-14, clang-format-14, python3" >&2; exit 1; }
  stage "layout of the code" layout
  stage "clang 14" clang_pass
  stage "sanitizer build" build asan
  stage "sanitizer tests" ctest --preset asan
  for kind in browser workbook schema; do
    [ ! -e tests/$kind/run.sh ] || stage "$kind" bash tests/$kind/run.sh
  done
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  stage "install and run" installed "$scratch"
else
  for part in chromium libreoffice sanitizers "clang 14" "layout of the code" "install and run"; do
    echo "skipped: $part (./test.sh --all)"
  done
fi
[ -d ../shared/data ] || echo "skipped: no ../shared/data"

stage "tests" ctest --preset release
