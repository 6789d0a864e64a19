#!/usr/bin/env bash
# tests/schema/run.sh [PROGRAM]: the JSON Schema of playbooks in a validator from npm, as an editor would use it, against
# all good and broken playbooks. What a schema can express, it must judge as `check` does; validate.mjs says what that is.
# ./test.sh --all calls it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
program=${1:-$root/build/release/stamtafel}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if ! (cd "$scratch" && timeout 120 npm install --silent --no-audit --no-fund --ignore-scripts ajv@8 yaml@2 >npm.log 2>&1); then
  echo "not checked: the JSON Schema of playbooks (npm could not give ajv and yaml)"
  exit 0
fi
"$program" schema >"$scratch/schema.json"
node "$here/validate.mjs" "$scratch/node_modules" "$scratch/schema.json" "$program" "$root"
