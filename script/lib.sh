# What the scripts share: the environment of the toolchain. Sourced, from the root of the repository.

# fail SENTENCE...: ends the script.
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

node_major() { node -p 'process.versions.node.split(".")[0]'; }

# The tests of the page need Node.js 20, and Debian 12's is 18: script/bootstrap test puts a newer one beside the build.
use_tests_node() {
  local newer
  for newer in "$PWD"/build/tools/node_modules/node-*/bin; do
    if [ -x "$newer/node" ]; then PATH="$newer:$PATH"; fi
  done
}

# The folder of the Emscripten that is on the PATH: an emsdk's own, or the system package's.
find_emscripten() {
  local root
  if [ -n "${EMSCRIPTEN_ROOT:-}" ]; then
    printf '%s' "$EMSCRIPTEN_ROOT"
  elif command -v emcc >/dev/null; then
    root=$(dirname "$(readlink -f "$(command -v emcc)")")
    [ -f "$root/emscripten-version.txt" ] || root=$(em-config EMSCRIPTEN_ROOT)
    printf '%s' "$root"
  fi
}

# True when the Emscripten found is 3.1.6 or newer.
emscripten_is_usable() {
  local root
  root=$(find_emscripten)
  [ -f "$root/emscripten-version.txt" ] &&
    printf '3.1.6\n%s\n' "$(tr -d '" \n' <"$root/emscripten-version.txt")" | sort -V -C
}

# Debian keeps acorn, which Emscripten's own passes over the JavaScript need, where Node does not look by itself.
use_emscripten() {
  EMSCRIPTEN_ROOT=$(find_emscripten)
  export EMSCRIPTEN_ROOT
  export NODE_PATH="/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}"
}
