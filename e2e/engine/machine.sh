# Makes of a folder of unpacked packages a machine of its own: processes, mounts, network and name.
# The last line is its first process: it ends when the runner closes its input, or dies, and everything ends with it.
# $1: the root of the machine; $2: a folder for what the engine stores.
set -e
mount --make-rprivate /
mount --bind "$1" "$1"
cd "$1"
mount -t proc proc proc
mount --rbind /sys sys
mount --rbind /dev dev
mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts dev/pts
mount --bind dev/pts/ptmx dev/ptmx
mount -t tmpfs tmpfs run
mount -t tmpfs tmpfs tmp
mkdir -p var/lib/docker .old
mount --bind "$2" var/lib/docker
hostname machine
ip link set lo up
pivot_root . .old
umount -l /.old
rmdir /.old
exec tini-static -- bash -c 'echo ready; read -r _'
