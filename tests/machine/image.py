"""The disk of the virtual machine: Debian 12 for arm64 with what the package depends on, and the harness's shell. It
is made once, and anew when the dependencies change; the package itself is installed by the machine (scenarios/install).
"""
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
MIRROR = "http://deb.debian.org/debian"
SIZE = "3G"
# What a Raspberry Pi OS has, beside the package's own dependencies; what the package recommends; what READ_ONLY.md
# installs.
ALWAYS = ["systemd-sysv", "udev", "dbus", "kmod", "procps", "polkitd", "init-system-helpers", "e2fsprogs", "cage",
          "overlayroot", "busybox"]

# For the harness alone, never in the package: one line in, one line out, over a virtual serial port.
SHELL = """#!/bin/bash
exec 3<>/dev/virtio-ports/lobbycards.harness
while read -r -u 3 mark script; do
  said="$(bash -c "$(base64 -d <<<"$script")" </dev/null 2>&1 | base64 -w0; exit "${PIPESTATUS[0]}")"
  echo "$mark $? $said" >&3
done
"""
SHELL_UNIT = """[Unit]
DefaultDependencies=no
BindsTo=dev-virtio\\x2dports-lobbycards.harness.device
After=dev-virtio\\x2dports-lobbycards.harness.device
[Service]
ExecStart=/usr/local/sbin/harness
Restart=always
[Install]
WantedBy=dev-virtio\\x2dports-lobbycards.harness.device
"""
# Mesa here draws with the processor, through code that it writes while it runs.
DRAWING = "[Service]\nMemoryDenyWriteExecute=no\n"
CAGE_DRAWING = DRAWING + "Environment=WLR_RENDERER=pixman\n"
UDEV = 'SUBSYSTEM=="virtio-ports", TAG+="systemd"\n'
FILES = {
    "usr/local/sbin/harness": SHELL,
    "etc/systemd/system/harness.service": SHELL_UNIT,
    "etc/systemd/system/lobbycards.service.d/drawing.conf": DRAWING,
    "etc/systemd/system/lobbycards-cage.service.d/drawing.conf": CAGE_DRAWING,
    "etc/udev/rules.d/90-harness.rules": UDEV,
    "etc/modules-load.d/harness.conf": "uinput\n",
    "etc/machine-id": "5b1e5f3c0a4d4c1e9d2b7a6f8e0c1d2a\n",
    "etc/hostname": "kiosk\n",
    "etc/fstab": "",
}


def dependencies(package):
    """The names in Depends of a .deb: of alternatives the first."""
    said = subprocess.run(["dpkg-deb", "-f", str(package), "Depends"], check=True, capture_output=True, text=True).stdout
    return [re.split(r"[ |(:]", entry.strip())[0] for entry in said.split(",") if entry.strip()]


def base(packages, folder):
    """A folder with root.tar and the packages of the kernel; keeps what is there for the same list."""
    names = sorted(set(packages + ALWAYS))
    place = folder / ("base-" + hashlib.sha256(" ".join(names).encode()).hexdigest()[:12])
    if not (place / "root.tar").exists():
        scratch = place.with_suffix(".new")
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir(parents=True)
        print("Making a Debian for arm64; this takes some minutes.", flush=True)
        with open(folder / "base.log", "wb") as log:
            subprocess.run([sys.executable, HERE / "foreign.py", HERE / "debian", scratch, ",".join(names), MIRROR],
                           check=True, stdout=log, stderr=log)
        shutil.rmtree(place, ignore_errors=True)
        scratch.rename(place)
    return place


def made_from():
    """Changes when what is on the disk does."""
    sources = [Path(__file__), HERE / "system.py", HERE / "touch.cpp"]
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:12]


def disk(base_folder, system, make_touch_program, target):
    """An ext4 file system, 3 GB of which most is not there."""
    if target.exists():
        return
    tree = target.with_suffix(".tree")
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    subprocess.run(["tar", "-xpf", base_folder / "root.tar", "--numeric-owner", "--xattrs", "-C", tree], check=True)
    for archive in (tree / "root").glob("*.deb"):
        archive.unlink()
    for name, text in FILES.items():
        file = tree / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.write_text(text)
    os.chmod(tree / "usr/local/sbin/harness", 0o755)
    wants = tree / "etc/systemd/system/dev-virtio\\x2dports-lobbycards.harness.device.wants"
    wants.mkdir()
    (wants / "harness.service").symlink_to("/etc/systemd/system/harness.service")
    shutil.copytree(system.modules, tree, dirs_exist_ok=True)
    shutil.copy2(make_touch_program(), tree / "usr/local/bin/touch-panel")
    with open(target.with_suffix(".part"), "wb"):
        pass
    subprocess.run(["mke2fs", "-q", "-F", "-t", "ext4", "-d", tree, target.with_suffix(".part"), SIZE], check=True)
    target.with_suffix(".part").rename(target)
    shutil.rmtree(tree)


def touch_program(target):
    """touch.cpp for the guest, which needs no library of the guest's."""
    subprocess.run(["aarch64-linux-gnu-g++", "-std=c++20", "-O1", "-Wall", "-Wextra", "-static", HERE / "touch.cpp",
                    "-o", target], check=True)
    return target
