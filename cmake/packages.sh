# What the project needs of Debian (12 and 13), and one function to have it. Sourced by demo.sh and test.sh.
# tests/checks/packages_test.cpp compares library_packages with cmake/libraries.cmake and tests/CMakeLists.txt.

tool_packages=(
  g++
  cmake
  ninja-build
  pkg-config
)

library_packages=(
  libboost-dev
  libpoco-dev
  libyaml-cpp-dev
  libfmt-dev
  libcli11-dev
  libsimdjson-dev
  libhowardhinnant-date-dev
  libexpected-dev
  libzstd-dev
  zlib1g-dev
  libexpat1-dev
  nlohmann-json3-dev
  libxlsxwriter-dev
  libre2-dev
  libxxhash-dev
  libutf8proc-dev
  catch2
)

# Not named by CMake: Debian 13's libxlsxwriter asks for the first without pulling it in;
# time zones are read from the second when the program runs.
support_packages=(
  libminizip-dev
  tzdata
)

# Only for ./test.sh --all, which is for Debian 12: Debian 13 has no clang 14.
inspection_packages=(
  chromium
  libreoffice-calc
  poppler-utils
  clang-14
  clang-format-14
  fonts-dejavu-core
  fonts-liberation
  python3
  python3-openpyxl
)

# need_packages NAMES...: installs those that are missing, as root or through sudo. When nothing is missing
# it touches neither. Ends the script, saying what to type, when it can't install.
need_packages() {
  if ! command -v dpkg-query apt-get >/dev/null; then
    echo "This is not Debian. The build needs what these Debian packages hold: $*"
    command -v cmake ninja c++ pkg-config >/dev/null || exit 1
    return
  fi
  local package missing=()
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local install="apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends --no-remove ${missing[*]}"
  echo "Installing ${#missing[@]} packages: ${missing[*]}"
  if [ "$(id -u)" = 0 ]; then
    sh -c "$install"
  elif ! { command -v sudo >/dev/null && sudo sh -c "$install"; }; then
    printf 'Packages are missing. As root, type:\n%s\n' "$install"
    exit 1
  fi
}

# stage NAME COMMAND...: runs the command between two lines that say what it is and how long it took.
stage() {
  local name=$1 begin=$SECONDS
  shift
  printf '\n== %s\n' "$name"
  "$@"
  printf '== %s: %d s\n' "$name" $((SECONDS - begin))
}
