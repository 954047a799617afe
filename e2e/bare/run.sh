#!/usr/bin/env bash
# Runs the two commands of the README on a bare Debian: `nodejs npm git ca-certificates` and nothing else, no font and no browser; as root,
# then as an ordinary user in a folder whose name has a space and an accent. What is tried is what is committed.
#   npm run tool test:bare                     both commands, whole, on Debian 12 (bookworm) and Debian 13 (trixie)
#   npm run tool test:bare -- bookworm         on one of them
#   npm run tool test:bare -- --times 3        the tests whole, that many times running
#   npm run tool test:bare -- --short          npm ci, a build, a page that answers, copies in a browser; as root only
# Needs root and debootstrap. Each system is a folder with mounts and processes of its own: when this ends, Ctrl+C included, nothing is left
# but the systems as they come, kept in the temporary folder for a day (`bare-debian/`).
set -eu
cd "$(dirname "$0")/../.."

if [ "${1:-}" != --inside ]; then
  [ "$(uname)" = Linux ] && [ "$(id -u)" = 0 ] || { echo 'A bare Debian is built by root, on Linux: run this as root.' >&2; exit 1; }
  command -v debootstrap >/dev/null || { echo 'A bare Debian is built by debootstrap: apt-get install debootstrap.' >&2; exit 1; }
  work=$(mktemp -d "${TMPDIR:-/tmp}/bare-XXXXXX")
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT TERM HUP
  # In namespaces of their own, mounts and processes end with the script. In the background, so that a signal is heard at once.
  unshare --mount --pid --fork --kill-child --mount-proc bash "$0" --inside "$work" "$@" &
  trap 'kill -KILL $!; wait; exit 130' INT TERM HUP
  wait $!
  exit
fi

work=$2
shift 2
form=whole
times=1
suites=()
while [ $# -gt 0 ]; do
  case $1 in
    --short) form=short ;;
    --times) times=${2:?--times says how many}; shift ;;
    bookworm | trixie) suites+=("$1") ;;
    *) echo "Not understood: $1 (bookworm, trixie, --short, --times N)" >&2; exit 1 ;;
  esac
  shift
done
[ ${#suites[@]} -gt 0 ] || suites=(bookworm trixie)

# Packages come from where this machine takes its own.
mirror=$(apt-get indextargets --format '$(SITE) $(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null | sed -n '/security/!{s/.* //p;q}')
registry=$(cd / && npm config get registry)
settings=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 TERM=dumb "npm_config_registry=$registry")
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
  [ -z "${!name:-}" ] || settings+=("$name=${!name}")
done
certificates=${NODE_EXTRA_CA_CERTS:-}
[ -z "$certificates" ] || settings+=(NODE_EXTRA_CA_CERTS=/etc/bare-certificates.crt npm_config_cafile=/etc/bare-certificates.crt)

# The system as it comes, made or taken from the last run.
build_system() {
  local suite=$1 root=$2 kept="${TMPDIR:-/tmp}/bare-debian"
  mkdir -p -m 700 "$kept"
  mkdir -p "$root"
  local archive="$kept/$suite.tar"
  # Only root's own is trusted.
  if [ -O "$kept" ] && [ -n "$(find "$archive" -mmin -1440 2>/dev/null)" ] && tar -xf "$archive" -C "$root"; then return; fi
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "${mirror:-http://deb.debian.org/debian}" >"$work/$suite.log" 2>&1 ||
    { tail -20 "$work/$suite.log"; return 1; }
  apt-config dump Acquire | grep -E '^Acquire::(https?|Check-[A-Za-z-]+)[: ]' >"$root/etc/apt/apt.conf.d/99bare" || true
  env -i "${settings[@]}" DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get update -qq
  env -i "${settings[@]}" DEBIAN_FRONTEND=noninteractive chroot "$root" \
    apt-get install -qq --yes --no-install-recommends nodejs npm git ca-certificates >"$work/$suite.log" 2>&1 || { tail -20 "$work/$suite.log"; return 1; }
  tar -cf "$archive.$$.$suite" -C "$root" . && mv "$archive.$$.$suite" "$archive"
}

# As someone in the system: `as <suite> <user> <home> <script> [arguments]`.
as() {
  local root="$work/$1" user=$2 home=$3
  shift 3
  env -i "${settings[@]}" HOME="$home" USER="$user" E2E_PORT="$port" chroot --userspec="$user" "$root" bash -c "$@"
}

try_suite() {
  local suite=$1 root="$work/$1" user folder home
  build_system "$suite" "$root" || return 1
  mount --bind "$root" "$root"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  cp /etc/resolv.conf /etc/hosts "$root/etc/"
  [ -z "$certificates" ] || cp "$certificates" "$root/etc/bare-certificates.crt"
  cp e2e/bare/commands.sh "$root/usr/local/bin/"
  chroot "$root" useradd --create-home --shell /bin/bash ana
  echo "$(chroot "$root" bash -c '. /etc/os-release; echo "$PRETTY_NAME, Node $(node --version), npm $(npm --version)"')"
  for user in root ana; do
    [ $user = root ] && home=/root folder=/root/docker || home=/home/ana folder='/home/ana/Mes cours/École'
    # The short form tries the harder folder, and whoever may install a browser.
    [ $form = whole ] || folder='/root/Mes cours/École'
    mkdir -p "$root$folder"
    git -c safe.directory='*' clone --quiet --no-hardlinks "$PWD" "$root$folder"
    chroot "$root" chown -R "$user" "$home"
    as "$suite" $user $home 'cd "$2" && exec bash /usr/local/bin/commands.sh "$1" "$3"' - $form "$folder" "$times" || { echo "failed as $user"; return 1; }
    echo "passed as $user"
    # One is enough at a time.
    rm -rf "$root$folder"
    [ $form = whole ] || break
  done
  local left
  left=$(ls -A "$root/tmp")
  [ -z "$left" ] || { echo "left in the temporary folder: $left"; return 1; }
}

failed=0
port=4411
pids=()
for suite in "${suites[@]}"; do
  # Side by side: each line says whose it is. A pipe hides how its first command ended.
  (
    start=$SECONDS
    set +e
    (set -e; try_suite "$suite") 2>&1 | sed -u "s/^/$suite: /"
    status=${PIPESTATUS[0]}
    echo "$suite: $([ "$status" = 0 ] && echo passed || echo FAILED) after $((SECONDS - start)) s"
    exit "$status"
  ) &
  pids+=($!)
  port=$((port + 20))
done
for pid in "${pids[@]}"; do wait "$pid" || failed=1; done
exit $failed
