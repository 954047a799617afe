# What someone does in a folder of a bare Debian with the two commands of the README: `short`, or `whole <times>`.
set -eu
seconds() { echo "$(id -un): $1, $((SECONDS - started)) s"; }
run() {
  started=$SECONDS
  "$@" >"$HOME/log" 2>&1 || { cat "$HOME/log"; echo "FAILED: $*"; exit 1; }
  seconds "$*"
}

run npm ci
# Packages that npm would speak of, or leave out, for the system's Node.
! grep -i 'warn' "$HOME/log" || { echo 'FAILED: npm ci warns'; exit 1; }

# A program of its own group, as in a terminal: Ctrl+C reaches npm and all below it.
set -m
started=$SECONDS
npm start >"$HOME/log" 2>&1 &
server=$!
address=
while [ -z "$address" ] && kill -0 $server 2>/dev/null && [ $((SECONDS - started)) -lt 900 ]; do
  sleep 1
  address=$(sed -n 's/.*\(http:\/\/localhost:[0-9]*\/\).*/\1/p' "$HOME/log" | head -1)
done
[ -n "$address" ] || { cat "$HOME/log"; echo 'FAILED: npm start gives no address'; exit 1; }
node -e 'fetch(process.argv[1]).then(async (r) => { if (!r.ok || !(await r.text()).includes("<h1")) process.exit(1) })' "$address" ||
  { cat "$HOME/log"; echo "FAILED: $address does not answer"; exit 1; }
seconds "npm start, $address answers"
kill -INT -- -$server
wait $server || true
! grep DeprecationWarning "$HOME/log" || { echo 'FAILED: npm start warns of what its user cannot mend'; exit 1; }
! grep -i telemetry "$HOME/log" || { echo 'FAILED: Astro speaks of telemetry'; exit 1; }
[ ! -e "$HOME/.config/astro" ] || { echo 'FAILED: Astro keeps a file about its user'; exit 1; }

if [ "$1" = whole ]; then
  run npm ci
  for _ in $(seq "$2"); do
    run npm test
    grep -E '^ +[0-9]+ (passed|skipped|failed)|Tests  ' "$HOME/log"
  done
else
  run npm run tool test:e2e -- e2e/journeys/copy.test.ts e2e/journeys/copy-rows.test.ts
  grep -E '^ +[0-9]+ (passed|skipped)' "$HOME/log"
fi
[ -z "$(git status --porcelain)" ] || { git status --short; echo 'FAILED: files of the project have changed'; exit 1; }
