"""A stick with a new edition: it is installed, and goes live, and nobody has to touch anything."""
import shutil

import kiosk
from stick import Office, Port, make

TITLE = "A stick with a new edition"
OLD, NEW = 20261120120000, 20261121120000


def run(bench, result):
    stick = make(bench.folder / "stick-old.img", Office(bench).edition(OLD, "metropolis"))
    with bench.resume("stick") as guest:
        before = kiosk.process(guest)
        demo = guest.dump("demo")
        port = Port(guest)
        port.plug_in(stick)
        guest.wait_for("findmnt -n -l -t vfat | grep /run/lobbycards/media", 60, "the stick is mounted")
        options = guest.ask("findmnt -n -l -o OPTIONS,TARGET | grep /run/lobbycards/media")
        result.check(all(word in options for word in ("ro,", "nosuid", "nodev", "noexec")),
                     "only to be read, and nothing on it can be started")
        waited = kiosk.wait_for_edition(guest, OLD)
        result.check(waited is not None, "the edition on it is installed")
        result.figure("from plugging in to installed", f"{waited or 0:.0f} s of guest time")
        result.picture(guest.dump("told").path, "what people see meanwhile")
        port.pull_out()
        guest.wait_for("! findmnt -n -l | grep /run/lobbycards/media", 30, "the stick is unmounted")
        waited, seen = kiosk.wait_for_picture(guest, "live", kiosk.changed_from(demo), 120)
        guest.wait_for("lobbyctl status --home /var/lib/lobbycards | grep -q ^proven", 240, "it proves itself")
        result.check(True, "it is live, and has proved itself")
        result.picture(guest.dump("live").path, "the new edition")
        result.check(kiosk.process(guest) == before, "the kiosk is the same process as before")
        result.text("lobbyctl status", guest.ask("lobbyctl status --home /var/lib/lobbycards"))
        result.text("What the kiosk says", kiosk.journal(guest))
        guest.ask("sync")
        guest.run("systemctl poweroff")
        guest.process.wait(120)
    shutil.move(bench.folder / "stick/disk.qcow2", bench.edition_disk)
