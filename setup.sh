#!/usr/bin/env bash
# Installs what building and testing need, and nothing twice: a second run takes seconds.
#
#   ./setup.sh build   enough for `trunk serve` and `make build`
#   ./setup.sh test    the same, plus three browsers, a Chinese font and Playwright
#
# What is not a package of the system goes to a cache folder outside the checkout, so a second
# clone finds it there. Works with the bash 3.2 of macOS.
set -euo pipefail
cd "$(dirname "$0")"

cache="${XDG_CACHE_HOME:-$HOME/.cache}/awareness-quiz"
log="$cache/setup.log"
target=wasm32-unknown-unknown
trunk_version=0.21.14
wasm_split_version=0.2.4
# The Makefile and Trunk.toml ask for the same.
wasm_opt_version=132

cargo_bin="${CARGO_INSTALL_ROOT:-${CARGO_HOME:-$HOME/.cargo}}/bin"
case "$(uname -s)" in
  Darwin) trunk_cache="$HOME/Library/Caches/dev.trunkrs.trunk" ;;
  *) trunk_cache="${XDG_CACHE_HOME:-$HOME/.cache}/trunk" ;;
esac

main() {
  case "${1:-}" in
    build | test) ;;
    *)
      sed -n '2,8s/^# \{0,1\}//p' "$0"
      exit 2
      ;;
  esac

  mkdir -p "$cache"
  wait_for_other_setup
  : >"$log"
  # Where a fresh rustup puts its programs, should the shell not know yet.
  PATH="$PATH:$cargo_bin:$HOME/.cargo/bin"

  # First what this script cannot install: better now than after minutes of compiling.
  check_node
  set_up_rust
  set_up_trunk
  set_up_wasm_bindgen
  set_up_wasm_split
  set_up_wasm_opt
  if [ "$1" = test ]; then
    set_up_lints
    set_up_browser
    set_up_firefox
    set_up_webkit
    set_up_playwright
  fi
}

check_node() {
  local how="Install Node.js 18 or later (https://nodejs.org, or your system's nodejs and npm packages)."
  if ! has node || ! has npm; then
    fail "Node.js is missing. $how"
  fi
  if [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 18 ]; then
    fail "Node.js $(node --version) is too old. $how"
  fi
}

set_up_rust() {
  if ! has cargo || ! has rustc; then
    fail "Rust is missing. Install it from https://rustup.rs (or your system's rustup package), then run this again."
  fi
  if ! has cc; then
    if has apt-get; then
      apt_install "a C linker, which Rust needs (half a minute)" gcc libc6-dev
    else
      fail "Rust needs a C linker named cc. Fedora: sudo dnf install gcc. macOS: xcode-select --install."
    fi
  fi

  if compiles_to_wasm; then
    say "Rust for $target: already there"
    return
  fi
  if ! has rustup; then
    fail "this Rust has no $target and there is no rustup to add it." \
      "Install rustup from https://rustup.rs, or on Fedora: sudo dnf install rust-std-static-wasm32-unknown-unknown"
  fi

  # A fresh clone on a machine that needed Debian's compiler before: asking the release server
  # again would only cost time.
  if RUSTUP_TOOLCHAIN=debian compiles_to_wasm; then
    use_debian_toolchain
    return
  fi

  say "Rust for $target: asking rustup (half a minute)"
  if rustup target add "$target" >>"$log" 2>&1 && compiles_to_wasm; then
    return
  fi
  say "  rustup could not add it here (see $log)"
  apt_knows rust-web-src ||
    fail "neither Rust's release server nor Debian's package rust-web-src is in reach." \
      "Where the server can be reached, this is all it takes: rustup target add $target"
  build_std_for_debian
  use_debian_toolchain
}

# Whether the active toolchain can compile and link for the browser. Trying it also notices a
# library that belongs to an older compiler, and a linker that is missing.
compiles_to_wasm() {
  local out status=0
  out="$(mktemp -d)"
  echo 'fn main() {}' |
    rustc --target "$target" -o "$out/empty.wasm" - >>"$log" 2>&1 || status=1
  rm -rf "$out"
  return $status
}

# Debian packages a compiler and the source of its standard library, but no library for the
# browser. So it is built once, here, and put where rustup would have put it.
build_std_for_debian() {
  apt_install "Debian's Rust compiler (half a minute)" \
    rustc-web cargo-web rust-web-src rust-web-llvm rustfmt-web rust-web-clippy
  # /usr/bin/rust-lld is a link into a package that rust-web-llvm does not depend on.
  local lld
  lld="$(readlink /usr/bin/rust-lld | grep -oE '(lld|llvm)-[0-9]+' | head -n 1 || true)"
  apt_install "its linker" "lld-${lld##*-}"

  local work="$cache/std" lib="/usr/lib/rustlib/$target/lib"
  rm -rf "$work"
  mkdir -p "$work/src"
  printf '[package]\nname = "empty"\nedition = "2021"\n' >"$work/Cargo.toml"
  echo '#![no_std]' >"$work/src/lib.rs"
  say "the standard library for $target: building (one to two minutes)"
  # Without bitcode, every build with `lto = true` fails. `test` is for wasm-bindgen-test.
  logged env -u RUSTUP_TOOLCHAIN -u CARGO_BUILD_TARGET \
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR="$work/target" \
    /usr/bin/cargo build --manifest-path "$work/Cargo.toml" --release --target "$target" \
    -Zbuild-std=std,panic_abort,test,proc_macro

  rm -f "$work/target/$target/release/deps/"libempty-*
  # Copied aside and renamed, so that a copy cut short is never taken for the library.
  logged as_root rm -rf "$lib" "$lib.new"
  logged as_root mkdir -p "$lib.new"
  logged as_root cp "$work/target/$target/release/deps/"*.rlib "$lib.new/"
  # Cargo does not notice a changed standard library: "can't find crate for `leptos`".
  rm -rf "target/$target" "${CARGO_TARGET_DIR:-target}/$target" "$cache/target/$target"
  logged as_root mv "$lib.new" "$lib"
  rm -rf "$work"
}

use_debian_toolchain() {
  logged rustup toolchain link debian /usr
  # Overrides outlive their folders; CI makes a new folder every time.
  rustup override unset --nonexistent >>"$log" 2>&1 || true
  logged rustup override set debian
  if [ -n "${RUSTUP_TOOLCHAIN:-}" ] && [ "$RUSTUP_TOOLCHAIN" != debian ]; then
    fail "RUSTUP_TOOLCHAIN=$RUSTUP_TOOLCHAIN hides the toolchain that can build for the browser." \
      "Unset it, or set it to debian."
  fi
  compiles_to_wasm || fail "Debian's Rust still cannot build for $target; the log says why: $log"
  say "Rust for $target: this folder now uses the toolchain \"debian\" ($(rustc --version | cut -d' ' -f2))"
}

set_up_trunk() {
  case "$(trunk --version 2>/dev/null || true)" in
    "trunk 0.21."* | "trunk 0.22."*)
      say "trunk: already there"
      ;;
    *)
      say "trunk $trunk_version: compiling (about 5 minutes on 2 cores)"
      cargo_install trunk@$trunk_version --locked --force
      case "$(trunk --version 2>&1)" in
        "trunk $trunk_version"*) ;;
        *) fail "$(command -v trunk) hides the trunk $trunk_version in $cargo_bin. Remove it, or put that folder first in PATH." ;;
      esac
      ;;
  esac
  case ":$PATH_AT_START:" in
    *":$(dirname "$(command -v trunk)"):"*) ;;
    *) say "  to call trunk by hand: export PATH=\"$(dirname "$(command -v trunk)"):\$PATH\"" ;;
  esac
}

# wasm-bindgen and the crate of that name must be of one version. It gets a folder of its own,
# since the one on PATH, if any, may be needed by another project.
set_up_wasm_bindgen() {
  local version root
  version="$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)"
  root="$cache/wasm-bindgen-$version"
  if [ "$("$root/bin/wasm-bindgen" --version 2>/dev/null || true)" = "wasm-bindgen $version" ] &&
    [ -x "$root/bin/wasm-bindgen-test-runner" ]; then
    say "wasm-bindgen $version: already there"
  else
    say "wasm-bindgen $version: compiling (about 2 minutes on 2 cores)"
    # Not --locked: the lock file of 0.2.130 does not resolve on every registry.
    cargo_install "wasm-bindgen-cli@$version" --no-default-features --force --root "$root"
  fi
  show_trunk "$root/bin/wasm-bindgen" "wasm-bindgen-$version/wasm-bindgen"
}

# Takes a program apart into what is loaded at once and what is loaded later. The version has to
# understand what the crate wasm_split_helpers in Cargo.lock leaves in the program.
set_up_wasm_split() {
  local root="$cache/wasm-split"
  local stamp="$root/$wasm_split_version"
  if [ -e "$stamp" ]; then
    say "wasm-split $wasm_split_version: already there"
    return
  fi
  say "wasm-split $wasm_split_version: compiling (about a minute on 2 cores)"
  cargo_install "wasm_split_cli_support@$wasm_split_version" --locked --features build-binary \
    --force --root "$root"
  # Written last, so an install cut short is made again.
  touch "$stamp"
}

set_up_wasm_opt() {
  set_up_from_npm binaryen "$wasm_opt_version.0.0" "binaryen-$wasm_opt_version"
  show_trunk "$cache/binaryen-$wasm_opt_version/node_modules/binaryen/bin/wasm-opt" \
    "wasm-opt-version_$wasm_opt_version/bin/wasm-opt"
}

# Installs a package of a version in a folder of the cache.
set_up_from_npm() {
  local root="$cache/$3"
  if [ "$(node -p "require('$root/node_modules/$1/package.json').version" 2>/dev/null || true)" = "$2" ]; then
    say "$1 $2: already there"
    return
  fi
  say "$1 $2: installing from npm (seconds)"
  rm -rf "$root" "$root.new"
  mkdir -p "$root.new"
  logged npm install --prefix "$root.new" --no-save --no-audit --no-fund "$1@$2"
  mv "$root.new" "$root"
}

# Trunk looks on PATH, then in its own cache, then downloads. With a link in the cache, a plain
# `trunk serve` needs neither a longer PATH nor a network.
show_trunk() {
  local program="$1" place="$trunk_cache/$2"
  if [ "$(readlink "$place" || true)" != "$program" ]; then
    mkdir -p "$(dirname "$place")"
    ln -sf "$program" "$place"
  fi
}

set_up_lints() {
  if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then
    say "rustfmt and clippy: already there"
    return
  fi
  has rustup || fail "this Rust comes without rustfmt or clippy. Install them as you installed it."
  say "rustfmt and clippy: asking rustup (half a minute)"
  logged rustup component add rustfmt clippy
}

set_up_browser() {
  if { [ -n "${CHROMIUM:-}" ] || has chromium || has chromium-browser; } &&
    { [ -n "${CHROMEDRIVER:-}" ] || has chromedriver; }; then
    say "Chromium and ChromeDriver: already there"
  elif apt_knows chromium-driver; then
    apt_install "Chromium and ChromeDriver (a minute)" chromium chromium-driver
  else
    fail "the tests need Chromium and its ChromeDriver, of one version." \
      "Fedora: sudo dnf install chromium chromedriver" \
      "Elsewhere: install both, and name them in the variables CHROMIUM and CHROMEDRIVER."
  fi
  # Chinese would be boxes without it. Systems without apt mostly come with one.
  if has apt-get; then
    apt_install "a Chinese font (half a minute)" fonts-noto-cjk
  fi
}

set_up_firefox() {
  if [ -n "${FIREFOX:-}" ] || has firefox-esr || has firefox; then
    say "Firefox: already there"
  elif apt_knows firefox-esr; then
    apt_install "Firefox (a minute)" firefox-esr
  else
    fail "the tests need Firefox, too." \
      "Fedora: sudo dnf install firefox" \
      "Elsewhere: install it, and name it in the variable FIREFOX."
  fi
}

# The engine of iPhones. Elsewhere than in Debian and its like nobody packages its driver, and the
# tests leave it out.
set_up_webkit() {
  if has WebKitWebDriver && has Xvfb; then
    say "WebKit: already there"
  elif apt_knows webkit2gtk-driver; then
    apt_install "WebKit, its driver and a screen for it (a minute)" webkit2gtk-driver xvfb
  else
    say "WebKit: no package of its driver is known here, so the tests go without"
  fi
}

set_up_playwright() {
  local folder=tests/e2e
  # Written last, so an install cut short is made again.
  local stamp="$folder/node_modules/.installed"
  if cmp -s "$folder/package-lock.json" "$stamp"; then
    say "Playwright: already there"
    return
  fi
  say "Playwright: installing from npm (seconds)"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 logged npm ci --prefix "$folder" --no-audit --no-fund
  cp "$folder/package-lock.json" "$stamp"
}

has() {
  command -v "$1" >/dev/null 2>&1
}

say() {
  echo "setup: $1"
}

fail() {
  local line
  echo "setup: error: $1" >&2
  shift
  for line in "$@"; do
    echo "  $line" >&2
  done
  exit 1
}

# Runs a command with its output in the log, and shows the end of that when the command fails.
logged() {
  local status=0
  echo "+ $*" >>"$log"
  "$@" >>"$log" 2>&1 </dev/null || status=$?
  if [ $status -ne 0 ]; then
    tail -n 15 "$log" >&2
    fail "this failed: $*" "The whole log is in $log"
  fi
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# sudo may ask for a password here; later, its output goes to the log.
become_root_for() {
  if [ "$(id -u)" = 0 ] || { has sudo && sudo -v; }; then
    return
  fi
  fail "installing packages needs root or sudo. As root, then run this again:" \
    "apt-get update && apt-get install ${1# }"
}

apt_update() {
  [ -z "${apt_is_updated:-}" ] || return 0
  apt_is_updated=yes
  logged as_root apt-get update
}

# Whether a package can be had. A fresh machine knows of none until apt has been updated.
apt_knows() {
  has apt-get || return 1
  apt-cache show "$1" >/dev/null 2>&1 && return
  become_root_for "$1"
  apt_update
  apt-cache show "$1" >/dev/null 2>&1
}

apt_install() {
  local what="$1" package missing=""
  shift
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] ||
      missing="$missing $package"
  done
  if [ -z "$missing" ]; then
    say "${what% (*}: already there"
    return
  fi
  become_root_for "$missing"
  say "$what: installing$missing"
  apt_update
  # shellcheck disable=SC2086  # a list of words
  logged as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 $missing
}

# These profile settings halve the wait and cost the tools little speed. The build folder is kept
# until the end, so a run that was cut short goes on where it stopped.
cargo_install() {
  logged env -u CARGO_BUILD_TARGET -u RUSTFLAGS \
    CARGO_TARGET_DIR="$cache/build" \
    CARGO_PROFILE_RELEASE_LTO=off \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install "$@"
  rm -rf "$cache/build"
}

# `make serve` and `make test`, started together, would install the same things.
wait_for_other_setup() {
  has flock || return 0
  exec 9>"$cache/lock"
  flock -n 9 || {
    say "waiting for another setup.sh to finish"
    flock 9
  }
}

PATH_AT_START="$PATH"
main "$@"
