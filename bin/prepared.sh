# Sourced by the other scripts here: `prepare [--build] [--dev]` installs and builds what is missing. Told to stop while it
# runs, it stops everything that was started, and the script ends with 0: that is what was asked for.
checkout=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)
pinned=$checkout/node_modules/.bin/node

prepare() {
  preparing=
  trap '[ -z "$preparing" ] || { kill -TERM "$preparing" && wait "$preparing"; } || true; exit 0' TERM INT HUP
  node "$checkout/bin/prepare.mjs" "$@" &
  preparing=$!
  wait "$preparing" || exit 1
  preparing=
  trap - TERM INT HUP
}
