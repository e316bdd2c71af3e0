# The Debian packages that Lobbycards needs, and why. Sourced by app/run and the commands in tests; bash only.
# shellcheck shell=bash disable=SC2034

packages_to_run=(
  "cmake: configures the build"
  "ninja-build: builds"
  "g++: compiles C++23"
  "pkg-config: finds the libraries"
  "libsdl2-dev: window and touch"
  "libgles-dev: OpenGL ES 2"
  "libegl1: opens the graphics driver"
  "libgl1-mesa-dri: the graphics drivers"
  "libimgui-dev: draw lists"
  "libstb-dev: scales pictures"
  "libjpeg62-turbo-dev: reads and writes JPEG"
  "libpng-dev: reads and writes PNG"
  "liblcms2-dev: tells which pictures carry foreign colour profiles"
  "libpango1.0-dev: lays out text (brings HarfBuzz, FriBidi, FreeType, fontconfig)"
  "libicu-dev: dates, numbers and plurals in every language"
  "libsqlite3-dev: the snapshot"
  "libsodium-dev: hashes, keys and signatures"
  "libbsd-dev: asks for passwords on the terminal without showing them"
  "libsystemd-dev: tells systemd that the kiosk shows a picture, and that it is alive"
  "libmd4c-dev: reads Markdown"
  "libtoml11-dev: reads TOML"
  "nlohmann-json3-dev: writes JSON"
  "libcli11-dev: the command lines, their help, manual pages and completion"
  "libhyphen-dev: finds where long words may be broken"
  "hyphen-de: hyphens in German"
  "hyphen-en-us: hyphens in American English"
  "hyphen-en-gb: hyphens in British English"
  "hyphen-es: hyphens in Spanish"
  "hyphen-fr: hyphens in French"
  "hyphen-id: hyphens in Indonesian"
  "hyphen-pt-br: hyphens in Brazilian Portuguese"
  "hyphen-pt-pt: hyphens in Portuguese"
  "hyphen-sv: hyphens in Swedish"
  "libxml2-dev: reads web pages that lobbyctl imports"
  "libqrencode-dev: codes that take a film home on a telephone"
  "librsvg2-bin: draws the demo's stills"
  "fonts-inter: labels and body text"
  "fonts-noto-core: titles, Arabic and most scripts"
  "fonts-noto-extra: the display weights of the titles"
  "fonts-noto-cjk: Japanese, Chinese, Korean"
  "fonts-noto-color-emoji: emoji"
)

packages_to_test=(
  "shellcheck: checks the scripts of the packages"
  "systemd: checks the units, and starts what a socket unit would"
  "doctest-dev: the test framework"
  "clang-format-14: checks how the sources are formatted"
  "mandoc: checks the manual pages"
  "libzbar-dev: reads the codes on screen again"
  "minisign: reads and makes the same keys and signatures as we do"
)

packages_to_package=(
  "dpkg-dev: finds which packages the programs need"
  "file: tells programs from other files, for cpack"
  "lintian: looks for mistakes in the packages"
)

packages_to_clean=(
  "mmdebstrap: makes a clean Debian to install the packages on"
)

packages_to_fleet=(
  "bubblewrap: a small system of its own for each kiosk"
  "syncthing: carries editions to the kiosks"
  "rsync: the same, over ssh"
  "openssh-server: the office's side of it"
)

packages_to_cross=(
  "crossbuild-essential-arm64: compiles for Raspberry Pi"
  "qemu-user-static: runs what was compiled for it"
)

packages_to_machine=(
  "arch-test: tells whether programs for Raspberry Pi can be started here"
  "cpio: packs what the virtual machine starts from"
  "dosfstools: makes USB sticks"
  "kmod: finds which modules a kernel needs"
  "mmdebstrap: makes a Debian for the virtual machine"
  "mtools: writes on USB sticks"
  "qemu-system-arm: the virtual machine"
  "qemu-utils: its disks"
)

packages_to_tidy=(
  "clang-tidy-19: looks for mistakes in the sources"
)

packages_to_touch=(
  "xserver-xorg-core: an X server whose touch device is a program"
  "xserver-xorg-video-dummy: a screen for it that is not there"
)

packages_to_fuzz=(
  "clang-19: fuzzers (clang 14 cannot compile g++ 12's std::expected)"
  "libclang-rt-19-dev: the fuzzers' and sanitisers' runtime"
)

package_is_installed() {  # NAME, or NAME:arm64
  local architecture="${1#*:}"
  [[ "$1" == *:* ]] || architecture="$(dpkg --print-architecture)"
  dpkg-query --show --showformat='${db:Status-Status} ${Architecture}\n' "${1%%:*}" 2>/dev/null |
    grep -qxE "installed ($architecture|all)"
}

# ensure_packages LIST …, such as `ensure_packages run test`: installs what is missing, and only that, saying what
# and why. Returns 4 when it cannot.
ensure_packages() {
  local list entry entries=() missing=()
  for list in "$@"; do
    local -n named="packages_to_$list"
    entries+=("${named[@]}")
  done
  if ! command -v dpkg-query >/dev/null; then
    echo "This is not Debian: see to it that these are there." >&2
    printf '  %s\n' "${entries[@]}" >&2
    return 0
  fi
  for entry in "${entries[@]}"; do
    package_is_installed "${entry%%:*}" && continue
    [[ ${#missing[@]} -gt 0 ]] || echo "Installing the Debian packages that are missing:"
    echo "  $entry"
    missing+=("${entry%%:*}")
  done
  [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
}

# ensure_arm64 LIST …: the libraries of these lists for the other architecture. Headers alone serve both, and libzbar-dev
# would push out that of this computer.
ensure_arm64() {
  local list entry name as_root=() missing=()
  [[ "$(id -u)" -eq 0 ]] || as_root=(sudo)
  dpkg --print-foreign-architectures | grep -qx arm64 || {
    "${as_root[@]}" dpkg --add-architecture arm64
    "${as_root[@]}" apt-get update
  }
  for list in "$@"; do
    local -n named="packages_to_$list"
    for entry in "${named[@]}"; do
      name="${entry%%:*}"
      [[ "$name" == lib*-dev && "$name" != @(libcli11|libtoml11|libzbar)-dev ]] || continue
      package_is_installed "$name:arm64" || missing+=("$name:arm64")
    done
  done
  [[ ${#missing[@]} -eq 0 ]] || install_packages "${missing[@]}"
}

install_packages() {
  local as_root=()
  if [[ "$(id -u)" -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo "Only root can install them. As root: apt-get install --no-install-recommends $*" >&2
      return 4
    fi
    as_root=(sudo)
  fi
  local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
    apt-get install --yes --no-install-recommends "$@")
  # The lists of packages may be missing or old: then they are fetched, and it is tried once more.
  "${install[@]}" || { "${as_root[@]}" apt-get update && "${install[@]}"; } || {
    echo "The packages could not be installed; see the messages above." >&2
    return 4
  }
}
