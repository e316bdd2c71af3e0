"""The kernel of the virtual machine, with the few modules that it needs, and an initramfs made by hand."""
import gzip
import hashlib
import os
import subprocess
import tempfile
from collections import namedtuple
from pathlib import Path

# Needed before there is a root; then what a kiosk, sticks, and the harness need.
EARLY = ["virtio_pci", "virtio_mmio", "virtio_blk", "ext4", "crc32c_generic"]
LATER = ["virtio_gpu", "virtio_console", "virtio_rng", "xhci_pci", "usb_storage", "uas", "sd_mod", "usbhid",
         "hid_generic", "vfat", "exfat", "nls_cp437", "nls_ascii", "nls_utf8", "nls_iso8859_1", "uinput", "evdev",
         "gpio_keys", "rtc_pl031", "overlay"]

System = namedtuple("System", "kernel initrd modules")

# What the kernel starts first: loads the modules, finds the root, goes there.
INIT = """#!/bin/busybox sh
/bin/busybox mount -t proc proc /proc
/bin/busybox mount -t devtmpfs devtmpfs /dev
for module in $(/bin/busybox cat /order); do
  /bin/busybox insmod /$module
done
for word in $(/bin/busybox cat /proc/cmdline); do
  case "$word" in
    root=*) root="${word#root=}" ;;
    init=*) init="${word#init=}" ;;
  esac
done
until [ -b "$root" ]; do /bin/busybox usleep 20000; done
/bin/busybox mount -t ext4 -o rw,noatime "$root" /root || exec /bin/busybox poweroff -f
if /bin/busybox grep -q harness.short /proc/cmdline; then
  /bin/busybox mount -t tmpfs tmpfs /root/run
  /bin/busybox cp /short /root/run/short
  init=/run/short
fi
/bin/busybox umount /proc
/bin/busybox mount --move /dev /root/dev
exec /bin/busybox switch_root /root "${init:-/sbin/init}"
"""

# "harness.short" on the kernel's command line: the kernel, the root with its journal played back, and the harness's
# shell, which then starts the kiosk; all else of Debian stays away, so that hundreds of starts are to be had.
SHORT = """#!/bin/bash
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t tmpfs tmpfs /tmp
modprobe --all virtio_gpu virtio_console
mkdir -p /dev/virtio-ports /run/lobbycards/media
ln -s /proc/self/fd /dev/fd
until [ -e /dev/vport*p1 ] && [ -e /dev/dri/card0 ]; do sleep 0.05; done
ln -s /dev/vport*p1 /dev/virtio-ports/lobbycards.harness
chgrp video /dev/dri/*; chmod 660 /dev/dri/*
harness
"""


def build(debs):
    """From linux-image-*.deb and busybox-static_*.deb in `debs`, where it stays until what is written here changes."""
    made_from = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:12]
    folder = debs / f"system-{made_from}"
    folder.mkdir(parents=True, exist_ok=True)
    done = System(folder / "vmlinuz", folder / "initrd", folder / "modules")
    if all(path.exists() for path in done):
        return done
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        root = Path(scratch)
        for name in ("linux-image-*.deb", "busybox-static_*.deb"):
            subprocess.run(["dpkg-deb", "-x", next(debs.glob(name)), root], check=True)
        (root / "usr/lib").mkdir(exist_ok=True)
        release = next((root / "lib/modules").iterdir()).name
        subprocess.run(["depmod", "-b", root, release], check=True)
        done.kernel.write_bytes(next((root / "boot").glob("vmlinuz-*")).read_bytes())
        known = dependencies(root / "lib/modules" / release)
        early = closure(known, EARLY)
        write_modules(root, release, closure(known, EARLY + LATER), done.modules)
        write_initrd(root, release, early, done.initrd)
    return done


def dependencies(folder):
    """Each module's file, and those that it needs; built-in ones are not among them."""
    known = {}
    for line in (folder / "modules.dep").read_text().splitlines():
        file, needs = line.split(":")
        known[Path(file).stem.replace("-", "_")] = (file, needs.split())
    return known


def closure(known, names):
    """Files in an order in which they can be loaded."""
    files = []
    for name in names:
        if name in known:
            file, needs = known[name]
            files += [need for need in reversed(needs) if need not in files]
            files += [file] if file not in files else []
    return files


def write_modules(root, release, files, target):
    to = target / "usr/lib/modules" / release
    for file in files:
        place = to / file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes((root / "lib/modules" / release / file).read_bytes())
    for name in ("modules.order", "modules.builtin", "modules.builtin.modinfo"):
        source = root / "lib/modules" / release / name
        if source.exists():
            (to / name).write_bytes(source.read_bytes())
    (target / "boot").mkdir()
    config = f"boot/config-{release}"  # in which whoever makes an initramfs looks what the kernel can read
    (target / config).write_bytes((root / config).read_bytes())
    (target / "lib").symlink_to("usr/lib")
    subprocess.run(["depmod", "-b", target, release], check=True)
    (target / "lib").unlink()


def write_initrd(root, release, files, target):
    with tempfile.TemporaryDirectory() as scratch:
        tree = Path(scratch)
        for name in ("bin", "proc", "dev", "root", "modules"):
            (tree / name).mkdir()
        (tree / "bin/busybox").write_bytes((root / "bin/busybox").read_bytes())
        order = []
        for file in files:
            order.append(f"modules/{Path(file).name}")
            (tree / order[-1]).write_bytes((root / "lib/modules" / release / file).read_bytes())
        (tree / "order").write_text("\n".join(order))
        (tree / "init").write_text(INIT)
        (tree / "short").write_text(SHORT)
        os.chmod(tree / "init", 0o755)
        os.chmod(tree / "short", 0o755)
        os.chmod(tree / "bin/busybox", 0o755)
        names = "\n".join(str(path.relative_to(tree)) for path in sorted(tree.rglob("*")))
        packed = subprocess.run(["cpio", "--create", "--format=newc", "--owner=0:0", "--quiet"], cwd=tree,
                                input=names.encode(), stdout=subprocess.PIPE, check=True).stdout
        target.write_bytes(gzip.compress(packed, 1))
