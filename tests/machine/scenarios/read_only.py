"""The recipe of READ_ONLY.md, typed as it stands there: the root in memory, the home on a partition of its own."""
import subprocess

import kiosk
import picture
from bench import ROOT
from scenarios.stick import NEW, OLD
from scenarios.writes import written
from stick import Office, Port, make

TITLE = "A root that is never written"
PAGE = ROOT / "platform/package/READ_ONLY.md"
NOT_HERE = ("apt install", "reboot")  # overlayroot is installed already; the machine is started anew by the harness
TRACE = "/root/written-by-the-running-system"


def typed():
    """(what makes it so, what shows that it is so)"""
    recipe = PAGE.read_text().split("**To change something later**")[0]
    lines = [line.strip().replace("/dev/mmcblk0p3", "/dev/disk/by-id/virtio-home")
             for line in recipe.splitlines() if line.startswith("    ")]
    lines = [line for line in lines if not line.startswith(NOT_HERE)]
    return ([line for line in lines if not line.startswith("findmnt")],
            [line.split("#")[0].strip() for line in lines if line.startswith("findmnt")])


def drive(file, name):
    return ["-drive", f"file={file},format=raw,if=none,id={name}", "-device", f"virtio-blk-pci,drive={name},serial={name}"]


def blank(file, size):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    subprocess.run(["truncate", "-s", size, file], check=True)
    return file


def run(bench, result):
    folder = bench.folder / "read-only"
    home, carried = blank(folder / "home.raw", "1G"), blank(folder / "initrd.raw", "256M")
    follow_recipe(bench, result, home, carried)
    system = bench.system._replace(initrd=carried)
    stick = make(folder / "stick.img", Office(bench).edition(NEW, "nosferatu"))
    with bench.again("read-only", system=system, extra=drive(home, "home")) as guest:
        shown(guest, result, "first", OLD, "the programme is there as before")
        root, options = (guest.ask(line) for line in typed()[1])
        result.check(root == "overlay", "the root is an overlay")
        result.check(options.startswith("rw"), "the home can be written")
        mounting = written(guest)  # the kernel's command line here says that the root shall be mounted "rw" at first
        guest.ask(f"echo x >{TRACE}; sync")
        port = Port(guest)
        port.plug_in(stick)
        result.check(kiosk.wait_for_edition(guest, NEW) is not None, "a new edition is installed from a stick")
        guest.wait_for(f"lobbyctl status --home {kiosk.HOME} | grep '^proven *edition {NEW}'", 240, "it proves itself")
        guest.ask("sync")
        result.check(written(guest) == mounting, "and none of it was written to the system's disk")
        result.text("What is mounted", guest.ask("findmnt --real"))
        guest.cut()
    with bench.again("read-only", system=system, extra=drive(home, "home")) as guest:
        shown(guest, result, "second", NEW, "after a power cut the new programme is there")
        result.check(guest.run(f"test -e {TRACE}")[0] != 0, "what the running system wrote is gone")
        result.text("What the kiosk says", kiosk.journal(guest))


def follow_recipe(bench, result, home, carried):
    extra = [*drive(home, "home"), *drive(carried, "carried")]
    with bench.boot("read-only", backing=bench.edition_disk, extra=extra) as guest:
        guest.wait_for_kiosk()
        # As the package of a kernel leaves it; this kernel came without one.
        guest.ask("touch /boot/initrd.img-$(uname -r)")
        commands = "\n".join(typed()[0])
        result.text("What was typed", commands)
        result.text("What it said", guest.ask(f"set -e\n{commands}", 3600))
        size = guest.ask("cat /boot/initrd.img-$(uname -r) >/dev/disk/by-id/virtio-carried; sync; "
                         "stat -c %s /boot/initrd.img-$(uname -r)", 600)
        guest.run("systemctl poweroff")
        guest.process.wait(300)
    with open(carried, "r+b") as file:
        file.truncate(int(size))


def shown(guest, result, name, serial, what):
    guest.wait_for_kiosk()
    waited, seen = kiosk.wait_for_picture(guest, name, lambda seen: not picture.is_blank(seen), 60)
    result.check(waited is not None and kiosk.showing(guest) == serial, what)
    result.picture(seen.path, what)
